// @ts-check
/**
 * How the custom elements manifest is made: `dist/custom-elements.json`, by which editors and tools that write
 * documentation know the elements. It says what the comments of the classes say, and nothing of their inside.
 */

/** What the browser, Lit or a controller calls, and no page. */
const NOT_FOR_PAGES =
  /^#|Callback$|^(?:addController|createRenderRoot|firstUpdated|formAssociated|getUpdateComplete|render|requestUpdate|shouldUpdate|tagName|update|updated|willUpdate)$/;

/** @typedef {{ name: string, privacy?: string, type?: object, inheritedFrom?: unknown }} Member */
/** @typedef {{ name: string, tagName?: string, members?: Member[], attributes?: Member[], superclass?: unknown }} Declaration */
/** @typedef {{ kind: string, path: string, declarations?: Declaration[], exports: object[] }} Module */

export default {
  globs: ['src/elements/*/otp-*-element.ts', 'src/elements/otp-input/{field-settings,reflect}.ts'],
  outdir: 'dist',
  litelement: true,
  // It would write the manifest's path into package.json, where it stands already.
  packagejson: false,
  plugins: [{ name: 'as-published', packageLinkPhase: asPublished }],
};

/** Leaves only the elements, as they lie in the package. @param {{ customElementsManifest: { readme: string, modules: Module[] } }} context */
function asPublished({ customElementsManifest: manifest }) {
  manifest.readme = 'README.md';
  manifest.modules = manifest.modules.flatMap(({ kind, path, declarations = [] }) => {
    const module = path.replace(/^src(.*)\.ts$/, 'dist$1.js');
    return declarations
      .filter(({ tagName }) => tagName)
      .flatMap((element) => {
        const { name, tagName } = element;
        const declaration = { name, module };
        return [
          {
            kind,
            path: module,
            declarations: [withoutInside(element)],
            exports: [{ kind: 'js', name, declaration }],
          },
          {
            kind,
            path: `dist/define/${tagName}.js`,
            declarations: [],
            exports: [{ kind: 'custom-element-definition', name: tagName, declaration }],
          },
        ];
      });
  });
}

/** Where a member comes from is of the inside as well. @param {Declaration} element @returns {Declaration} */
function withoutInside({ members = [], attributes = [], ...element }) {
  const open = members.filter(
    ({ name, privacy = 'public' }) => privacy === 'public' && !NOT_FOR_PAGES.test(name),
  );
  return {
    ...element,
    superclass: undefined,
    members: open.map((member) => ({ ...member, inheritedFrom: undefined })),
    // Of what is no property of Lit's, the comment of the class gives the name of the attribute, its property the type.
    attributes: attributes.map((attribute) => {
      const field = open.find(({ name }) => name === camelCase(attribute.name));
      return {
        ...attribute,
        inheritedFrom: undefined,
        ...(field && { fieldName: field.name, type: field.type }),
      };
    }),
  };
}

/** @param {string} name */
function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
