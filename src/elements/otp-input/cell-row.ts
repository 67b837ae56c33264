import type { CodeEdit } from '../../core/code-edit.js';
import { separators } from '../../core/code-format.js';
import { make } from './make.js';

export interface CellsView {
  readonly edit: CodeEdit;
  readonly length: number;
  readonly format: string | undefined;
  readonly isFocused: boolean;
  readonly mask: boolean;
  readonly placeholder: string;
}

interface Cell {
  readonly element: Element;
  part: string;
  shown: string;
}

/** CSS pixels: the smallest cell that can be hit (WCAG 2.5.8), the narrowest gap, a separator. */
const [MIN_CELL, GAP, SEPARATOR] = [24, 4, 12];
const CELL_TRACK = 'minmax(0, var(--otp-cell-size, 48px))';

/** Rows to be cloned, by their shapes: a page has few of these, and may have many fields. */
const rows = new Map<string, HTMLElement>();

/**
 * Cells are paint: the input over them is what is focused, spoken and filled in. They are written by hand, and only where
 * they differ: they change at every key, and without a template engine the field is half as heavy.
 */
export class CellRow {
  /** CSS pixels below which its cells are too narrow to be hit. */
  leastWidth = 0;
  /** Where the row is put, before anything else in it. */
  readonly stage: Element;
  #row: HTMLElement | undefined;
  #caret: HTMLElement | undefined;
  /** Looked up when there is something to paint: most fields of a page are empty, and nowhere near focus. */
  #cells: readonly Cell[] | undefined;
  #shape = '';

  constructor(stage: Element) {
    this.stage = stage;
  }

  /** @returns whether the cells are others than before */
  paint({ edit: { value, start, end }, length, format, isFocused, mask, placeholder }: CellsView): boolean {
    const isNew = this.#build(length, format);
    // As it was cloned.
    if (isNew && value + placeholder === '' && !isFocused) return true;
    const cells = this.#all;
    const isRange = end - start > 1;
    this.#row?.classList.toggle('range', isRange);
    this.#row?.classList.toggle('waiting', isFocused && value === '');
    cells.forEach((cell, index) => {
      const char = value[index];
      const isActive = isFocused && (isRange ? index >= start && index < end : index === start);
      const part = `cell${char ? ' cell-filled' : ''}${isActive ? ' cell-active' : ''}`;
      const shown = char ? (mask ? '•' : char) : (placeholder[index % placeholder.length] ?? '');
      const { element } = cell;
      if (cell.part !== part) element.setAttribute('part', (cell.part = part));
      if (cell.shown !== shown && element.firstChild) element.firstChild.nodeValue = cell.shown = shown;
    });
    const withCaret = isFocused && start === end ? cells[start]?.element : undefined;
    if (!withCaret) this.#caret?.remove();
    else if (this.#caret?.parentNode !== withCaret)
      withCaret.append((this.#caret ??= make('span', { part: 'caret' })));
    return isNew;
  }

  /** The cell under a point of the viewport, whichever gap or separator it falls in; `undefined` where no cells are shown. */
  at(x: number): number | undefined {
    const rights = this.#all.map(({ element }) => element.getBoundingClientRect().right);
    const index = rights.findIndex((right) => x <= right);
    return this.#row?.offsetParent ? (index < 0 ? rights.length : index) : undefined;
  }

  get #all(): readonly Cell[] {
    return (this.#cells ??= [...(this.#row?.children ?? [])]
      .filter((element) => element.matches('[part=cell]'))
      .map((element) => ({ element, part: 'cell', shown: '' })));
  }

  #build(length: number, format = ''): boolean {
    const shape = `${length} ${format}`;
    if (shape === this.#shape) return false;
    this.#shape = shape;
    const row = rows.get(shape) ?? makeRow(length, format);
    rows.set(shape, row);
    this.#row?.remove();
    this.stage.prepend((this.#row = document.importNode(row, true)));
    this.#cells = undefined;
    this.leastWidth = length * (MIN_CELL + GAP) + (row.children.length - length) * (SEPARATOR + GAP) - GAP;
    return true;
  }
}

function makeRow(length: number, format: string): HTMLElement {
  const grouping = separators(length, format);
  const row = make('div', { part: 'cells', class: 'cells', 'aria-hidden': 'true', translate: 'no' });
  // Tracks, because only they have a widest and no least width, wherever the field is put.
  row.style.gridTemplateColumns = grouping.map((literal) => CELL_TRACK + (literal ? ' auto' : '')).join(' ');
  for (const literal of grouping) {
    row.append(make('span', { part: 'cell' }, new Text()));
    // A hyphen is a line, which a theme can give a length.
    if (literal) row.append(make('span', { part: 'separator' }, new Text(literal === '-' ? '' : literal)));
  }
  return row;
}
