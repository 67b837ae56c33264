/** What stands after each cell; mostly nothing. */
export type Separators = readonly string[];

/** A code of even length reads best in two halves: `123-456`. Shorter ones, and odd ones, in one piece. */
const halves = (length: number): Separators =>
  Array.from({ length }, (_, index) => (length >= 6 && index + 1 === length / 2 ? '-' : ''));

/** Cells that a format such as `###-###` asks for: its number of `#`. */
export const formatLength = (format: string): number => format.split('#').length - 1;

/** What a format puts between cells, as it is written. One that does not fit the length is not obeyed. */
export function separators(length: number, format = ''): Separators {
  const [, ...literals] = format.split('#');
  if (literals.length !== length) return halves(length);
  return literals.map((literal, index) => (index < length - 1 ? literal : ''));
}
