import type { CodeEdit } from '../../core/code-edit.js';
import type { Separators } from '../../core/code-format.js';

export interface CellsView {
  readonly edit: CodeEdit;
  readonly separators: Separators;
  readonly isFocused: boolean;
  readonly mask: boolean;
  readonly placeholder: string;
}

/**
 * Cells are paint: the input over them is what is focused, spoken and filled in. They are written by hand, and only where
 * they differ: they change at every key, and without a template engine the field is half as heavy.
 */
export class CellRow {
  readonly #row: HTMLElement;
  readonly #caret = document.createElement('span');
  #cells: { readonly cell: HTMLElement; readonly text: Text }[] = [];
  #shape = '';

  constructor(row: HTMLElement) {
    this.#row = row;
    this.#caret.part.value = 'caret';
  }

  paint({ edit: { value, start, end }, separators, isFocused, mask, placeholder }: CellsView): void {
    this.#build(separators);
    const isRange = end - start > 1;
    this.#row.classList.toggle('range', isRange);
    for (const [index, { cell, text }] of this.#cells.entries()) {
      const char = value[index];
      const isActive = isFocused && (isRange ? index >= start && index < end : index === start);
      const part = `cell${char ? ' cell-filled' : ''}${isActive ? ' cell-active' : ''}`;
      if (cell.part.value !== part) cell.part.value = part;
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

  #build(separators: Separators): void {
    const shape = separators.join();
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.#cells = [];
    this.#row.replaceChildren();
    // Tracks, because only they have a widest and no least width, wherever the field is put.
    this.#row.style.gridTemplateColumns = separators
      .map((isFollowed) => TRACKS[Number(isFollowed)])
      .join(' ');
    for (const isFollowed of separators) {
      const cell = document.createElement('span');
      const text = new Text();
      cell.append(text);
      this.#cells.push({ cell, text });
      this.#row.append(cell);
      if (!isFollowed) continue;
      const separator = document.createElement('span');
      separator.part.value = 'separator';
      this.#row.append(separator);
    }
  }
}

const MIN_CELL = 24;
/** The narrowest gap. */
const GAP = 4;
const SEPARATOR = 12;
const CELL_TRACK = 'minmax(0, var(--otp-cell-size, 48px))';
/** For a cell, and for one that a separator follows. */
const TRACKS = [CELL_TRACK, `${CELL_TRACK} auto`] as const;

/** Whether cells that can be hit fit into so many CSS pixels (WCAG 2.5.8: 24 each). An unknown width is wide enough. */
export function fitsCells(width: number, separators: Separators): boolean {
  const between = separators.filter(Boolean).length;
  return width === 0 || separators.length * (MIN_CELL + GAP) - GAP + between * (SEPARATOR + GAP) <= width;
}
