import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CellRow, fitsCells, type CellsView } from './cell-row.js';

export interface FieldViewState extends CellsView {
  /** For those who hear the page, and not for those who see it. */
  readonly isLabelSpoken: boolean;
  readonly isHintSpoken: boolean;
  /** An error is not announced here. */
  readonly isQuiet: boolean;
  /** What the button says, where there is to be one. */
  readonly submit: string | undefined;
  readonly isPending: boolean;
}

/**
 * The field's shadow tree.
 *
 * Owns: its nodes, and whether there is room for cells.
 * Does not own: anything in the light DOM, and what is to be seen.
 */
export class FieldView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #row = make('div', { part: 'cells', class: 'cells', 'aria-hidden': 'true', translate: 'no' });
  readonly #cells = new CellRow(this.#row);
  readonly #label = make('div', { part: 'label' }, slot('label'));
  readonly #stage = make('div', {}, this.#row, slot('input'));
  readonly #error = make('div', { part: 'error' }, slot('error'));
  readonly #hint = make('div', { part: 'hint' }, slot('hint'));
  readonly #button = make('button', { type: 'button', part: 'submit' });
  readonly #submit = slot('submit', this.#button);
  /** CSS pixels; 0 while it is not known. */
  #width = 0;
  #shown: CellsView | undefined;
  #root: ParentNode | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, onSubmit: (event: Event) => void) {
    this.#host = host;
    host.addController(this);
    this.#submit.addEventListener('click', onSubmit);
  }

  /** Puts the tree into a shadow root, once. */
  fill<Root extends ParentNode>(root: Root): Root {
    this.#root = root;
    root.append(
      this.#label,
      this.#stage,
      this.#error,
      make('div', { class: 'spoken' }, slot('context')),
      this.#hint,
    );
    return root;
  }

  hostConnected(): void {
    watchWidth(this.#host, (width) => {
      this.#width = width;
      // It may change the height of what is observed, which the observer would call a loop.
      requestAnimationFrame(() => this.#layOut());
    });
  }

  hostDisconnected(): void {
    watchWidth(this.#host, undefined);
  }

  paint({ isLabelSpoken, isHintSpoken, isQuiet, submit, isPending, ...cells }: FieldViewState): void {
    this.#shown = cells;
    this.#cells.paint(cells);
    this.#layOut();
    this.#label.className = isLabelSpoken ? 'spoken' : '';
    this.#hint.className = isHintSpoken ? 'spoken' : '';
    this.#error.ariaLive = isQuiet ? 'off' : 'assertive';
    if (submit === undefined) this.#submit.remove();
    else if (!this.#submit.parentNode) this.#root?.append(this.#submit);
    // Written anew under a pressed pointer, it would never be clicked.
    if (submit !== undefined && this.#button.textContent !== submit) this.#button.textContent = submit;
    this.#button.ariaDisabled = isPending ? 'true' : null;
  }

  #layOut(): void {
    if (!this.#shown) return;
    const { separators, mask } = this.#shown;
    const isPlain = !fitsCells(this.#width, separators);
    const names = `stage${isPlain ? ' plain' : ''}${mask ? ' masked' : ''}`;
    if (this.#stage.className !== names) this.#stage.className = names;
  }

  /** The cell under a point of the viewport; `undefined` where no cells are shown. */
  cellFromPoint(x: number): number | undefined {
    return this.#cells.at(x);
  }
}

const watchers = new WeakMap<Element, (width: number) => void>();
/** One for all fields of a page. */
let observer: ResizeObserver | undefined;

function watchWidth(element: Element, callback: ((width: number) => void) | undefined): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) watchers.get(target)?.(contentRect.width);
  });
  if (callback) {
    watchers.set(element, callback);
    observer.observe(element);
  } else observer.unobserve(element);
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const slot = (name: string, ...children: readonly Node[]): HTMLSlotElement =>
  make('slot', { name }, ...children);
