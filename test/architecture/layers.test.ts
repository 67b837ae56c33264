import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { readModules, walk, type Module } from './source-graph.js';

/** Who may import whom, types included. A layer may always import from itself; a file at the top is a layer of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  backend: ['core'],
  session: ['core', 'backend'],
  events: ['core', 'session'],
  styles: [],
  locales: ['core'],
  controllers: ['core', 'backend', 'session', 'events', 'locales'],
  elements: ['core', 'backend', 'session', 'events', 'styles', 'locales', 'controllers'],
  define: ['core', 'events', 'controllers', 'elements'],
  index: ['core', 'backend', 'session', 'events', 'styles', 'locales', 'controllers', 'elements'],
  react: ['events', 'elements'],
  all: ['define', 'index'],
  cdn: ['core', 'session', 'locales', 'define', 'index', 'all'],
};

/** Of these a layer may know the types alone: data and messages must not pull in the code they speak of. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  events: ['core', 'session'],
  locales: ['core'],
  react: ['react', 'events', 'elements'],
};

const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^$/,
  backend: /^zod\/mini$/,
  session: /^$/,
  events: /^$/,
  locales: /^$/,
  react: /^react$/,
};
/** The one module with the metadata of the world's phone numbers. */
const PHONE_NUMBERS = 'elements/otp-request/phone-numbers.ts';
/** What a page that speaks English fetches only when it is needed, with everything that is nobody else's. */
const LATE = [
  'backend/http-backend.ts',
  'core/address/email-typos.ts',
  'core/address/mail-providers.ts',
  'core/advice/advise.ts',
  'core/advice/causes.ts',
  'elements/otp-help/whole-help.ts',
  'elements/otp-request/phone-help.ts',
  PHONE_NUMBERS,
  'locales/ar.ts',
  'locales/de.ts',
  'locales/en-later.ts',
  'locales/en-phone.ts',
];
const ANY_ELEMENT_PACKAGE = /^(lit|@lit\/context)(\/|$)/;

const modules = readModules();
const layerOf = (path: string) => (path.split('/')[0] ?? path).replace(/\.ts$/, '');

describe('the layers', () => {
  it('are the ones the table knows', () => {
    const unknown = modules.map(({ path }) => path).filter((path) => !(layerOf(path) in MAY_IMPORT));
    assert.deepEqual(unknown, []);
  });

  for (const [layer, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${layer} imports ${allowed.length > 0 ? allowed.join(', ') : 'no other'}`, () => {
      const wrong = importsFrom(layer)
        .filter(({ isPackage }) => !isPackage)
        .filter(({ target }) => layerOf(target) !== layer && !allowed.includes(layerOf(target)));
      assert.deepEqual(wrong.map(sentence), []);
    });
  }

  for (const [layer, targets] of Object.entries(TYPES_ONLY)) {
    it(`${layer} knows of ${targets.join(' and ')} the types alone`, () => {
      const wrong = importsFrom(layer)
        .filter(({ target }) => targets.includes(layerOf(target)))
        .filter(({ typeOnly }) => !typeOnly);
      assert.deepEqual(wrong.map(sentence), []);
    });
  }

  it('import only the packages they may', () => {
    const wrong = Object.keys(MAY_IMPORT).flatMap((layer) =>
      importsFrom(layer)
        .filter(({ isPackage, from }) => isPackage && from !== PHONE_NUMBERS)
        .filter(({ target }) => !(PACKAGES[layer] ?? ANY_ELEMENT_PACKAGE).test(target)),
    );
    assert.deepEqual(wrong.map(sentence), []);
  });

  it('know the numbering plans in one module', () => {
    const plans = modules.filter(({ imports }) =>
      imports.some(({ target }) => target === 'libphonenumber-js/mobile'),
    );
    assert.deepEqual(
      plans.map(({ path }) => path),
      [PHONE_NUMBERS],
    );
  });

  it('load nothing late before it is needed', () => {
    const early = loadedWith('cdn.ts');
    assert.deepEqual(
      LATE.filter((path) => early.has(path)),
      [],
    );
    assert.deepEqual(
      LATE.filter((path) => !modules.some((module) => module.path === path)),
      [],
      'are there',
    );
  });

  it('import zod in the contract alone', () => {
    const importers = modules
      .filter(({ imports }) => imports.some(({ target, typeOnly }) => /^zod($|\/)/.test(target) && !typeOnly))
      .map(({ path }) => path);
    assert.deepEqual(
      importers.filter((path) => path !== 'backend/contract.ts'),
      [],
    );
  });
});

/** Every module that is there as soon as one is: its imports and theirs, but for types and `import()`. */
function loadedWith(entry: string): ReadonlySet<string> {
  const loaded = new Set([entry]);
  for (const path of loaded)
    for (const { target, typeOnly, lazy } of modules.find((module) => module.path === path)?.imports ?? [])
      if (!typeOnly && !lazy) loaded.add(target);
  return loaded;
}

describe('the modules', () => {
  it('import nothing that is not there', () => {
    const known = new Set(modules.map(({ path }) => path));
    const dangling = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ isPackage, target }) => !isPackage && !known.has(target))
        .map(({ target }) => `${path} → ${target}`),
    );
    assert.deepEqual(dangling, []);
  });

  it('import each other in no circle', () => {
    assert.deepEqual(findCircle(modules), undefined);
  });

  it('register elements in define alone', () => {
    const registering = modules.filter((module) => layerOf(module.path) !== 'define' && registers(module));
    assert.deepEqual(
      registering.map(({ path }) => path),
      [],
    );
  });
});

interface LayerImport {
  readonly from: string;
  readonly target: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

function importsFrom(layer: string): LayerImport[] {
  return modules
    .filter(({ path }) => layerOf(path) === layer)
    .flatMap(({ path, imports }) => imports.map((each) => ({ from: path, ...each })));
}

const sentence = ({ from, target }: LayerImport) => `${from} must not import ${target}`;

/** Only what runs at once counts: a type leaves no trace, and a lazy part comes when all else is there. */
function findCircle(all: readonly Module[]): string[] | undefined {
  const eager = new Map(
    all.map(({ path, imports }) => [
      path,
      imports
        .filter(({ typeOnly, lazy, isPackage }) => !typeOnly && !lazy && !isPackage)
        .map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const target of eager.get(path) ?? []) {
      const circle = visit(target, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of eager.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Calls `define(…)` or `….define(…)`, or decorates a class with Lit's `@customElement`. */
function registers({ syntax }: Module): boolean {
  let found = false;
  walk(syntax, (node) => {
    if (!ts.isCallExpression(node)) return;
    const { expression } = node;
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    if (ts.isIdentifier(name) && ['define', 'customElement'].includes(name.text)) found = true;
  });
  return found;
}
