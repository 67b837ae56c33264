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

/** CSS pixels: the smallest cell that can be hit (WCAG 2.5.8), the narrowest gap, a separator. */
const [MIN_CELL, GAP, SEPARATOR] = [24, 4, 12];
const CELL_TRACK = 'minmax(0, var(--otp-cell-size, 48px))';
/** For a cell, and for one that a separator follows. */
const TRACKS = [CELL_TRACK, `${CELL_TRACK} auto`] as const;

/**
 * Cells are paint: the input over them is what is focused, spoken and filled in. They are written by hand, and only where
 * they differ: they change at every key, and without a template engine the field is half as heavy.
 */
export class CellRow {
  readonly #row: HTMLElement;
  readonly #caret = make('span', { part: 'caret' });
  #cells: { readonly cell: HTMLElement; readonly text: Text }[] = [];
  #shape = '';
  #leastWidth = 0;

  constructor(row: HTMLElement) {
    this.#row = row;
  }

  /** CSS pixels below which its cells are too narrow to be hit. */
  get leastWidth(): number {
    return this.#leastWidth;
  }

  paint({ edit: { value, start, end }, length, format, isFocused, mask, placeholder }: CellsView): void {
    this.#build(length, format);
    const isRange = end - start > 1;
    this.#row.classList.toggle('range', isRange);
    for (const [index, { cell, text }] of this.#cells.entries()) {
      const char = value[index];
      const isActive = isFocused && (isRange ? index >= start && index < end : index === start);
      const part = `cell${char ? ' cell-filled' : ''}${isActive ? ' cell-active' : ''}`;
      if (cell.getAttribute('part') !== part) cell.setAttribute('part', part);
      const shown = char ? (mask ? '•' : char) : (placeholder[index % placeholder.length] ?? '');
      if (text.data !== shown) text.data = shown;
    }
    const withCaret = isFocused && start === end ? this.#cells[start]?.cell : undefined;
    if (!withCaret) this.#caret.remove();
    else if (this.#caret.parentNode !== withCaret) withCaret.append(this.#caret);
  }

  /** The cell under a point of the viewport, whichever gap or separator it falls in; `undefined` where no cells are shown. */
  at(x: number): number | undefined {
    const rights = this.#cells.map(({ cell }) => cell.getBoundingClientRect().right);
    const index = rights.findIndex((right) => x <= right);
    return this.#row.offsetParent ? (index < 0 ? rights.length : index) : undefined;
  }

  #build(length: number, format = ''): void {
    const shape = `${length} ${format}`;
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.#leastWidth = -GAP;
    this.#cells = [];
    this.#row.replaceChildren();
    const grouping = separators(length, format);
    // Tracks, because only they have a widest and no least width, wherever the field is put.
    this.#row.style.gridTemplateColumns = grouping.map((literal) => TRACKS[literal ? 1 : 0]).join(' ');
    for (const literal of grouping) {
      const text = new Text();
      const cell = make('span', { part: 'cell' }, text);
      this.#cells.push({ cell, text });
      this.#row.append(cell);
      this.#leastWidth += MIN_CELL + GAP;
      if (!literal) continue;
      // A hyphen is a line, which a theme can give a length.
      this.#row.append(make('span', { part: 'separator' }, new Text(literal === '-' ? '' : literal)));
      this.#leastWidth += SEPARATOR + GAP;
    }
  }
}
