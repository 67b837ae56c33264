import { html, nothing, type TemplateResult } from 'lit';
import type { CodeEdit } from '../../core/code-edit.js';
import type { Separators } from '../../core/code-format.js';

export interface CellsView {
  readonly edit: CodeEdit;
  readonly separators: Separators;
  readonly isFocused: boolean;
  /** One box without cells. */
  readonly isPlain: boolean;
  readonly mask: boolean;
  readonly placeholder: string;
}

/** Cells are paint: the input over them is what is focused, spoken and filled in. */
export const renderCells = (view: CellsView): TemplateResult => html`
  <div part="cells" class=${view.isPlain ? 'cells plain' : 'cells'} aria-hidden="true" translate="no">
    ${view.separators.map(
      (isFollowed, index) => html`
        ${renderCell(view, index)}
        ${isFollowed ? html`<span part="separator" class="separator"></span>` : nothing}
      `,
    )}
  </div>
`;

function renderCell({ edit, isFocused, mask, placeholder }: CellsView, index: number): TemplateResult {
  const char = edit.value[index];
  const { start, end } = edit;
  const isRange = end - start > 1;
  const isActive = isFocused && !isRange && index === start;
  const names = [
    'cell',
    char === undefined ? '' : 'filled',
    isActive ? 'active' : '',
    isFocused && isRange && index >= start && index < end ? 'selected' : '',
  ].filter(Boolean);
  const parts = names.map((name) =>
    name === 'cell' ? name : `cell-${name === 'selected' ? 'active' : name}`,
  );
  const hint = placeholder === '' ? '' : (placeholder[index % placeholder.length] ?? '');
  const shown = char === undefined ? html`<span class="placeholder">${hint}</span>` : mask ? '•' : char;
  const caret = isActive && start === end ? html`<span part="caret" class="caret"></span>` : nothing;
  return html`<span part=${parts.join(' ')} class=${names.join(' ')}>${shown}${caret}</span>`;
}

/** The cell under a point of the viewport, whichever gap or separator it falls in; beyond the last one, the last. */
export function cellFromPoint(cells: Iterable<Element>, x: number): number {
  const rights = [...cells].map((cell) => cell.getBoundingClientRect().right);
  const index = rights.findIndex((right) => x <= right);
  return index < 0 ? rights.length : index;
}

const MIN_CELL = 24;
/** The narrowest gap. */
const GAP = 4;
const SEPARATOR = 12;

/** Whether cells that can be hit fit into so many CSS pixels (WCAG 2.5.8: 24 each). An unknown width is wide enough. */
export function fitsCells(width: number, grouping: Separators): boolean {
  const count = grouping.length;
  const between = grouping.filter(Boolean).length;
  return width === 0 || count * MIN_CELL + (count - 1) * GAP + between * (SEPARATOR + GAP) <= width;
}
