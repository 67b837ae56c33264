import type { CodeEdit } from '../../core/code-edit.js';
import { make } from './make.js';

export interface CellsView {
  readonly edit: CodeEdit;
  readonly isFocused: boolean;
  readonly mask: boolean;
  readonly placeholder: string;
}

interface Cell {
  readonly element: Element;
  part: string;
  shown: string;
  text: Text | undefined;
}

/** CSS pixels: the smallest cell that can be hit (WCAG 2.5.8), the narrowest gap, a separator. */
const [MIN_CELL, GAP, SEPARATOR] = [24, 4, 12];

/**
 * Cells are paint: the input over them is what is focused, spoken and filled in. They are written by hand, and only where
 * they differ: they change at every key, and without a template engine the field is half as heavy.
 */
export class CellRow {
  readonly element: Element;
  /** CSS pixels below which its cells are too narrow to be hit. */
  readonly leastWidth: number;
  #caret: HTMLElement | undefined;
  /** Looked up when there is something to paint: most fields of a page are empty, and nowhere near focus. */
  #cells: readonly Cell[] | undefined;
  #classes = 'cells';

  /** @param element the row as it was cloned, with so many cells */
  constructor(element: Element, length: number) {
    this.element = element;
    const separators = element.childElementCount - length;
    this.leastWidth = length * (MIN_CELL + GAP) + separators * (SEPARATOR + GAP) - GAP;
  }

  paint({ edit: { value, start, end }, isFocused, mask, placeholder }: CellsView): void {
    // As it was cloned.
    if (!this.#cells && value + placeholder === '' && !isFocused) return;
    const cells = this.#all;
    const isRange = end - start > 1;
    const classes = `cells${isRange ? ' range' : ''}${isFocused && value === '' ? ' waiting' : ''}`;
    if (classes !== this.#classes) this.element.className = this.#classes = classes;
    cells.forEach((cell, index) => {
      const char = value[index];
      const isActive = isFocused && (isRange ? index >= start && index < end : index === start);
      const part = `cell${char ? ' cell-filled' : ''}${isActive ? ' cell-active' : ''}`;
      const shown = char ? (mask ? '•' : char) : (placeholder[index % placeholder.length] ?? '');
      const { element } = cell;
      if (cell.part !== part) element.setAttribute('part', (cell.part = part));
      if (cell.shown === shown) return;
      cell.shown = shown;
      if (cell.text) cell.text.data = shown;
      else element.prepend((cell.text = new Text(shown)));
    });
    const withCaret = isFocused && start === end ? cells[start]?.element : undefined;
    if (!withCaret) this.#caret?.remove();
    else if (this.#caret?.parentNode !== withCaret)
      withCaret.append((this.#caret ??= make('span', { part: 'caret' })));
  }

  /** The cell under a point of the viewport, whichever gap or separator it falls in; `undefined` where no cells are shown. */
  at(x: number): number | undefined {
    if (this.element.getClientRects().length === 0) return undefined;
    return this.#all.filter(({ element }) => element.getBoundingClientRect().right < x).length;
  }

  get #all(): readonly Cell[] {
    return (this.#cells ??= Array.from(this.element.querySelectorAll('[part=cell]'), (element) => ({
      element,
      part: 'cell',
      shown: '',
      text: undefined,
    })));
  }
}
