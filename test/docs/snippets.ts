import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replaceAll('\\', '/');
/** What a document may import of the package, and where that is here. */
const MODULES: Readonly<Record<string, string>> = {
  'otp-elements/delivery': 'src/core/delivery/index.ts',
};

export const readDocument = (name: string): string => readFileSync(join(ROOT, 'docs', name), 'utf8');

/** The TypeScript modules of a document by name: each block opens with `// name.ts`. */
export function snippetsOf(document: string): ReadonlyMap<string, string> {
  const blocks = document.matchAll(/^```ts\n\/\/ (\S+\.ts)\n([^]*?)^```$/gm);
  return new Map([...blocks].map(([, name = '', code = '']) => [name, code]));
}

/** What the strictest compiler has to say of a document's modules. */
export function complaints(snippets: ReadonlyMap<string, string>): readonly string[] {
  const files = new Map([...snippets].map(([name, code]) => [`${ROOT}docs/${name}`, code]));
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
    typeRoots: [`${ROOT}node_modules/@types`],
    paths: Object.fromEntries(Object.entries(MODULES).map(([name, path]) => [name, [ROOT + path]])),
  };
  const host = ts.createCompilerHost(options);
  host.fileExists = (path) => files.has(path) || ts.sys.fileExists(path);
  host.readFile = (path) => files.get(path) ?? ts.sys.readFile(path);
  const program = ts.createProgram([...files.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

/** A document's modules on disk, to be imported. */
export class SnippetFolder {
  readonly #path = mkdtempSync(join(tmpdir(), 'otp-docs-'));

  constructor(snippets: ReadonlyMap<string, string>) {
    writeFileSync(join(this.#path, 'package.json'), '{"type":"module"}');
    for (const [name, code] of snippets) writeFileSync(join(this.#path, name), resolved(code));
  }

  async import(name: string): Promise<Readonly<Record<string, unknown>>> {
    const module: unknown = await import(pathToFileURL(join(this.#path, name)).href);
    return Object.fromEntries(Object.entries(module ?? {}));
  }

  remove(): void {
    rmSync(this.#path, { recursive: true });
  }
}

const resolved = (code: string): string =>
  Object.entries(MODULES).reduce(
    (text, [name, path]) => text.replaceAll(`'${name}'`, `'${pathToFileURL(ROOT + path).href}'`),
    code,
  );
