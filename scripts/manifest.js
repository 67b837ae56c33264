// @ts-check
/**
 * Writes `dist/custom-elements.json`, the custom elements manifest (schema 2.1.0) by which editors and tools that make
 * documents know the elements. It says what the comments of the classes and the types of their members say, no more.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = `${ROOT}src/`;
const TAGS = ['otp-flow', 'otp-request', 'otp-input', 'otp-help'];

/** What the browser, Lit or a controller calls, and no page. */
const NOT_FOR_PAGES =
  /Callback$|^(?:addController|createRenderRoot|firstUpdated|getUpdateComplete|render|requestUpdate|shouldUpdate|update|updated|willUpdate)$/;

/** @typedef {{ tag: string, name: string, type?: string | undefined, initial?: string | undefined, description: string }} DocLine */
/** @typedef {{ attribute?: string | boolean | undefined, reflect?: boolean | undefined }} LitProperty */
/** @typedef {{ observedAttributes: readonly string[], elementProperties?: ReadonlyMap<string, LitProperty>, formAssociated?: boolean }} BuiltClass */
/** @typedef {{ kind: string, name: string, description: string | undefined, type?: { text: string }, default?: string | undefined, attribute?: string | undefined }} Member */

const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

const program = ts.createProgram(
  TAGS.map((tag) => sourceOf(tag)),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
  },
);
const checker = program.getTypeChecker();

const modules = await Promise.all(TAGS.map(moduleOf));
const manifest = { schemaVersion: '2.1.0', readme: 'README.md', modules: modules.flat() };
writeFileSync(`${ROOT}dist/custom-elements.json`, `${JSON.stringify(manifest, undefined, 1)}\n`);

/** @param {string} tag */
function sourceOf(tag) {
  return `${SOURCE}elements/${tag}/${tag}-element.ts`;
}

/** The module of a class, and that of its registration. @param {string} tag */
async function moduleOf(tag) {
  const file = program.getSourceFile(sourceOf(tag));
  const declared = file?.statements.find(ts.isClassDeclaration);
  if (!file || !declared?.name) throw new Error(`There is no class in ${sourceOf(tag)}.`);
  const name = declared.name.text;
  const module = builtPath(file.fileName);
  const built = (await import(new URL(`../${module}`, import.meta.url).href))[name];
  const declaration = { name, module };
  return [
    {
      kind: 'javascript-module',
      path: module,
      declarations: [describe(tag, declared, built)],
      exports: [{ kind: 'js', name, declaration }],
    },
    {
      kind: 'javascript-module',
      path: `dist/define/${tag}.js`,
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
    },
  ];
}

/** @param {string} path */
function builtPath(path) {
  return `dist/${relative(SOURCE, path).replaceAll('\\', '/').replace(/\.ts$/, '.js')}`;
}

/**
 * @param {string} tag
 * @param {ts.ClassDeclaration} declared
 * @param {BuiltClass} built
 */
function describe(tag, declared, built) {
  const lines = docLines(declared);
  /** @param {string} kind */
  const of = (kind) => lines.filter((line) => line.tag === kind);
  const [summary] = of('summary');
  const members = checker
    .getPropertiesOfType(checker.getTypeAtLocation(declared))
    .flatMap((symbol) => memberOf(symbol, declared, built));
  return {
    kind: 'class',
    customElement: true,
    tagName: tag,
    name: declared.name?.text,
    description: summary?.description,
    attributes: [...new Set([...built.observedAttributes, ...of('attr').map(({ name }) => name)])].map(
      (name) => {
        const field = members.find((member) => member.attribute === name);
        const line = of('attr').find((each) => each.name === name);
        return {
          name,
          description: line?.description ?? field?.description,
          ...(field && {
            fieldName: field.name,
            type: { text: attributeType(field.name, declared) },
            default: field.default,
          }),
        };
      },
    ),
    members,
    events: of('fires').map(({ name, type, description }) => ({ name, type: { text: type }, description })),
    slots: of('slot').map(({ name, description }) => ({ name, description })),
    cssParts: of('csspart').map(({ name, description }) => ({ name, description })),
    cssProperties: of('cssprop').map(({ name, initial, description }) => ({
      name,
      default: initial,
      description,
    })),
    cssStates: of('cssstate').map(({ name, description }) => ({ name, description })),
    ...(built.formAssociated ? { formAssociated: true } : {}),
  };
}

/** `@slot input - …`, `@fires {Event} change - …`, `@cssprop [--x=1px] - …`, and the slot without a name. @param {ts.Node} node @returns {DocLine[]} */
function docLines(node) {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.getText() ?? '';
  const text = comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^\s*\* ?/gm, '');
  return text
    .split(/^@/m)
    .slice(1)
    .map((entry) => {
      const [, tag = '', rest = ''] = /^(\w+)\s+([^]*)$/.exec(entry.replace(/\s+/g, ' ').trim()) ?? [];
      if (tag === 'summary' || tag === 'tag') return { tag, name: '', description: rest };
      const [, type, name = '', initial, description = ''] =
        /^(?:\{([^}]*)\} )?\[?([\w-]*?)(?:=([^\]]*))?\]? ?- (.*)$/.exec(rest) ?? [];
      return { tag, name, type, initial, description };
    });
}

/**
 * A property or a method of a page's, or nothing where a member is not for pages.
 *
 * @param {ts.Symbol} symbol
 * @param {ts.Node} around
 * @param {BuiltClass} built
 * @returns {Member[]}
 */
function memberOf(symbol, around, built) {
  const { name } = symbol;
  const own = (symbol.declarations ?? []).filter((each) => each.getSourceFile().fileName.startsWith(SOURCE));
  const [first] = own;
  if (!first || own.some(isHidden) || NOT_FOR_PAGES.test(name)) return [];
  const description = own.map(commentOf).find((comment) => comment !== '');
  const type = checker.getTypeOfSymbolAtLocation(symbol, around);
  if (ts.isMethodDeclaration(first))
    return [{ kind: 'method', name, description, ...signatureOf(type, around) }];
  const field = own.find(ts.isPropertyDeclaration);
  const isReadonly = own.every((each) => ts.isGetAccessor(each) || has(each, ts.ModifierFlags.Readonly));
  const attribute = attributeOf(name, built);
  // Without Lit every attribute that has a property is the place where it is kept, but for `value`, as on an input.
  const reflects =
    built.elementProperties?.get(name)?.reflect ?? (!built.elementProperties && name !== 'value');
  return [
    {
      kind: 'field',
      name,
      description,
      // As it is written, where it is: by name.
      type: { text: field?.type?.getText() ?? textOf(type) },
      default: field?.initializer?.getText(),
      attribute,
      ...(isReadonly && { readonly: true }),
      ...(attribute !== undefined && reflects && { reflects }),
    },
  ];
}

/** @param {ts.Type} type @param {ts.Node} around */
function signatureOf(type, around) {
  const [signature] = type.getCallSignatures();
  return {
    parameters: signature?.getParameters().map((parameter) => ({
      name: parameter.name,
      type: { text: textOf(checker.getTypeOfSymbolAtLocation(parameter, around)) },
    })),
    return: { type: { text: signature ? textOf(signature.getReturnType()) : 'void' } },
  };
}

/** @param {string} name @param {BuiltClass} built */
function attributeOf(name, { elementProperties, observedAttributes }) {
  const lit = elementProperties?.get(name)?.attribute;
  if (lit === false) return undefined;
  const attribute =
    (typeof lit === 'string' && lit) || name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return observedAttributes.includes(attribute) ? attribute : undefined;
}

/** What may be written in markup: one of a few words, a number, a flag, or text. @param {string} field @param {ts.ClassDeclaration} declared */
function attributeType(field, declared) {
  const symbol = checker.getTypeAtLocation(declared).getProperty(field);
  const type = symbol && checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, declared));
  const isOfWords = type?.isUnion() && type.types.every((each) => each.isStringLiteral());
  if (!type || !(isOfWords || type.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.NumberLike)))
    return 'string';
  return checker.typeToString(
    type,
    undefined,
    ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType,
  );
}

/** @param {ts.Declaration} declaration */
function isHidden(declaration) {
  const { name } = /** @type {ts.NamedDeclaration} */ (declaration);
  return has(declaration, HIDDEN) || (name !== undefined && ts.isPrivateIdentifier(name));
}

/** @param {ts.Declaration} declaration */
function commentOf(declaration) {
  const comment = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc)?.comment;
  return ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, ' ') ?? '';
}

/** @param {ts.Declaration} declaration @param {ts.ModifierFlags} flags */
function has(declaration, flags) {
  return (ts.getCombinedModifierFlags(declaration) & flags) !== 0;
}

/** @param {ts.Type} type */
function textOf(type) {
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}
