/** The rows of a section's first table, as cells, without its head. `title` opens it: a heading, or a line of its own. */
export function rowsOf(document: string, title: string): readonly (readonly string[])[] {
  const [, section = ''] = document.split(`\n${title}\n`);
  const table = /(?:^\|.*\n)+/m.exec(section.split('\n## ')[0] ?? '')?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** Everything that a cell sets as code, without signs of markup: `a` of `` `<a>` ``. */
export const codes = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`<?([^`>]*)>?`/g)].map(([, name = '']) => name);
