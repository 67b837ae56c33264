import { CellRow, type CellsView } from './cell-row.js';
import { fieldShape, makeNotes, type FieldShape } from './field-tree.js';

/**
 * The field's shadow tree.
 *
 * Owns: its nodes, and whether there is room for cells.
 * Does not own: anything in the light DOM, and what is to be seen.
 */
export class FieldView {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  #stage: Element | null = null;
  #cells: CellRow | undefined;
  #shape: FieldShape | undefined;
  #status: Element | null = null;
  #checking = '';
  #classes = '';
  /** CSS pixels; 0 while it is not known, and then it is wide enough. */
  #width = 0;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
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

  /** Draws so many cells, in these groups. */
  shape(length: number, format: string | undefined): void {
    const { ownerDocument } = this.#host;
    const shape = fieldShape(ownerDocument, length, format);
    if (shape === this.#shape) return;
    this.#shape = shape;
    const tree = document.importNode(shape.tree, true);
    const stage = tree.lastElementChild ?? this.#host;
    const row = stage.firstElementChild ?? stage;
    const sheets = [shape.styles];
    if (!this.#cells) this.#root.append(tree);
    // What a flow has added stays.
    else sheets.push(...this.#root.adoptedStyleSheets.slice(1));
    this.#cells?.element.replaceWith(row);
    // What nobody looks at has no style.
    if (ownerDocument.defaultView) this.#root.adoptedStyleSheets = sheets;
    this.#stage ??= stage;
    this.#cells = new CellRow(row, length);
    this.#layOut();
  }

  /** Makes room for what there is to say: most fields of a page never have anything, and a live region must be there before. */
  makeNotes(): ShadowRoot {
    if (!this.#status) this.#root.append(...makeNotes());
    this.#status ??= this.#root.querySelector('[role=status]');
    return this.#root;
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
    let classes = '';
    for (const name in now) if (now[name]) classes += ` ${name}`;
    // A state that is set again has the whole field's style looked at again.
    if (classes === this.#classes) return;
    this.#classes = classes;
    if (this.#stage) this.#stage.className = classes;
    for (const name in now) states?.[now[name] ? 'add' : 'delete'](name);
  }

  paintCells(cells: CellsView): void {
    this.#cells?.paint(cells);
  }

  /** The cell under a point of the viewport; `undefined` where no cells are shown. */
  cellFromPoint(x: number): number | undefined {
    return this.#cells?.at(x);
  }

  #say(words: string): void {
    this.#status?.replaceChildren(words);
  }

  get #isPlain(): boolean {
    return this.#width > 0 && this.#width < (this.#cells?.leastWidth ?? 0);
  }

  #layOut(): void {
    this.#stage?.toggleAttribute('plain', this.#isPlain);
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
  // Of a frame that was removed, Chromium would complain for ever that it cannot tell.
  if (element.ownerDocument === document) observer.observe(element);
}
