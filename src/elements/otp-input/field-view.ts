import { CellRow, type CellsView } from './cell-row.js';
import { make, slot } from './make.js';

/** Made once, to be cloned by each field. */
let tree: DocumentFragment | undefined;

function makeTree(): DocumentFragment {
  const fragment = new DocumentFragment();
  fragment.append(
    make('div', { part: 'label' }, slot('label')),
    make('div', { id: 'stage' }, slot('input')),
    make('div', { part: 'error', 'aria-live': 'assertive' }, slot('error')),
    make('div', { part: 'hint' }, slot('hint')),
    make('div', { role: 'status' }),
    slot('submit'),
  );
  return fragment;
}

/**
 * The field's shadow tree.
 *
 * Owns: its nodes, and whether there is room for cells.
 * Does not own: anything in the light DOM, and what is to be seen.
 */
export class FieldView {
  readonly #host: HTMLElement;
  readonly #cells: CellRow;
  readonly #root: ShadowRoot;
  #checking = '';
  #classes = '';
  /** CSS pixels; 0 while it is not known, and then it is wide enough. */
  #width = 0;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    root.append(document.importNode((tree ??= makeTree()), true));
    const [, stage = host] = root.children;
    this.#cells = new CellRow(stage);
    this.#root = root;
  }

  connect(): void {
    watchWidth(this.#host, (width) => {
      const wasPlain = this.#isPlain;
      this.#width = width;
      // It changes the height of what is observed, which the observer would call a loop.
      if (this.#isPlain !== wasPlain) requestAnimationFrame(() => this.#layOut());
    });
  }

  disconnect(): void {
    observer?.unobserve(this.#host);
  }

  /** @param checking what is said of a check that takes its time; empty where none is made, or others speak of it */
  paintStatus(checking: string): void {
    if (checking === this.#checking) return;
    // A second after it began, by the clock of its style: what is answered sooner need not be spoken of.
    this.#status?.addEventListener('transitionend', this);
    this.#checking = checking;
    if (!checking) this.#say('');
  }

  handleEvent(): void {
    this.#say(this.#checking);
  }

  /** Shows what is true of the field: to the page by states, to its own styles by classes. */
  paintStates(states: CustomStateSet | undefined, now: Readonly<Record<string, boolean>>): void {
    const classes = Object.keys(now)
      .filter((name) => now[name])
      .join(' ');
    // A state that is set again has the whole field's style looked at again.
    if (classes === this.#classes) return;
    this.#classes = this.#cells.stage.className = classes;
    for (const name in now) states?.[now[name] ? 'add' : 'delete'](name);
  }

  paintCells(cells: CellsView): void {
    if (this.#cells.paint(cells)) this.#layOut();
  }

  /** The cell under a point of the viewport; `undefined` where no cells are shown. */
  cellFromPoint(x: number): number | undefined {
    return this.#cells.at(x);
  }

  get #status(): Element | null {
    return this.#root.querySelector('[role=status]');
  }

  #say(words: string): void {
    this.#status?.replaceChildren(words);
  }

  get #isPlain(): boolean {
    return this.#width > 0 && this.#width < this.#cells.leastWidth;
  }

  #layOut(): void {
    this.#cells.stage.toggleAttribute('plain', this.#isPlain);
  }
}

const watchers = new WeakMap<Element, (width: number) => void>();
/** One for all fields of a page. */
let observer: ResizeObserver | undefined;

function watchWidth(element: Element, callback: (width: number) => void): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) watchers.get(target)?.(contentRect.width);
  });
  watchers.set(element, callback);
  observer.observe(element);
}
