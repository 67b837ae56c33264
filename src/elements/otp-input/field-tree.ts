import { separators } from '../../core/code-format.js';
import { make, slot } from './make.js';
import { otpInputRules } from './otp-input-styles.js';

const CELL_TRACK = 'minmax(0, var(--otp-cell-size, 48px))';

/** How many cells, and in which groups. */
export interface FieldShape {
  /** What every field shows: its label, and its input over the cells. To be cloned. */
  readonly tree: DocumentFragment;
  readonly styles: CSSStyleSheet;
}

/** A page has few of these, and may have many fields. Another document, such as a frame's, takes no style sheet of this one. */
const shapesIn = new WeakMap<Document, Map<string, FieldShape>>();

export function fieldShape(owner: Document, length: number, format: string | undefined): FieldShape {
  const shapes = shapesIn.get(owner) ?? new Map<string, FieldShape>();
  shapesIn.set(owner, shapes);
  const key = `${length} ${format ?? ''}`;
  const shape = shapes.get(key) ?? makeShape(separators(length, format), owner.defaultView ?? window);
  shapes.set(key, shape);
  return shape;
}

/** What only a field that is used shows: what is wrong with the code, and what else there is to say. */
export const makeNotes = (): readonly Element[] => [
  make('div', { part: 'error', 'aria-live': 'assertive' }, slot('error')),
  make('div', { part: 'hint' }, slot('hint')),
  make('div', { role: 'status' }),
  slot('submit'),
];

function makeShape(grouping: readonly string[], view: Window & typeof globalThis): FieldShape {
  const tree = new DocumentFragment();
  const row = make('div', { part: 'cells', class: 'cells', 'aria-hidden': 'true', translate: 'no' });
  tree.append(
    make('slot', { part: 'label', name: 'label' }),
    make('div', { id: 'stage' }, row, slot('input')),
  );
  const styles = new view.CSSStyleSheet();
  // Tracks, because only they have a widest and no least width, wherever the field is put.
  const tracks = grouping.map((literal) => CELL_TRACK + (literal ? ' auto' : '')).join(' ');
  // Not on the row itself: a node with a style of its own is slow to clone.
  styles.replaceSync(`${otpInputRules}.cells{grid-template-columns:${tracks}}`);
  for (const literal of grouping) {
    row.append(make('span', { part: 'cell' }));
    const separator = make('span', { part: 'separator' });
    // A hyphen is a line, which a theme can give a length.
    if (literal !== '-') separator.textContent = literal;
    if (literal) row.append(separator);
  }
  return { tree, styles };
}
