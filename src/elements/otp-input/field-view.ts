import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CellRow, type CellsView } from './cell-row.js';
import { make } from './make.js';

export interface FieldViewState extends CellsView {
  /** For those who hear the page, and not for those who see it. */
  readonly isLabelSpoken: boolean;
  readonly isHintSpoken: boolean;
  /** Causes that the error stands for, by catalogue number. */
  readonly causes: readonly number[];
  /** An error is not announced here. */
  readonly isQuiet: boolean;
  /** What the button says, where there is to be one. */
  readonly submit: string | undefined;
  readonly isPending: boolean;
  /** What is said of a check that takes its time; empty where none is made, or others speak of it. */
  readonly checking: string;
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
  readonly #stage = make('div', { class: 'stage' }, this.#row, slot('input'));
  readonly #error = make('div', { part: 'error' }, slot('error'));
  readonly #hint = make('div', { part: 'hint' }, slot('hint'));
  readonly #status = make('div', { role: 'status', class: 'status' });
  readonly #submit = slot('submit');
  /** What only a flow needs, made when it does. */
  #context: HTMLElement | undefined;
  #button: HTMLButtonElement | undefined;
  #checking = '';
  /** CSS pixels; 0 while it is not known, and then it is wide enough. */
  #width = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, onSubmit: (event: Event) => void) {
    this.#host = host;
    host.addController(this);
    this.#submit.addEventListener('click', onSubmit);
    // A second after it began, by the clock of its style: what is answered sooner need not be spoken of.
    this.#status.addEventListener('transitionend', () => (this.#status.textContent = this.#checking));
  }

  /** Puts the tree into a shadow root, once. */
  fill<Root extends ParentNode>(root: Root): Root {
    root.append(this.#label, this.#stage, this.#error, this.#hint, this.#status, this.#submit);
    return root;
  }

  hostConnected(): void {
    watchWidth(this.#host, (width) => {
      const wasPlain = this.#isPlain;
      this.#width = width;
      // It changes the height of what is observed, which the observer would call a loop.
      if (this.#isPlain !== wasPlain) requestAnimationFrame(() => this.#layOut());
    });
  }

  hostDisconnected(): void {
    watchWidth(this.#host, undefined);
  }

  paint(state: FieldViewState): void {
    const { isLabelSpoken, isHintSpoken, isQuiet, causes, submit, isPending, checking, ...cells } = state;
    this.#cells.paint(cells);
    this.#layOut();
    this.#stage.classList.toggle('masked', cells.mask);
    this.#label.classList.toggle('spoken', isLabelSpoken);
    this.#hint.classList.toggle('spoken', isHintSpoken);
    if (causes.length > 0) this.#error.dataset.causes = causes.join(' ');
    else delete this.#error.dataset.causes;
    const live = isQuiet ? 'off' : 'assertive';
    if (this.#error.ariaLive !== live) this.#error.ariaLive = live;
    if (isQuiet && !this.#context)
      this.#error.after((this.#context = make('div', { class: 'spoken' }, slot('context'))));
    // A button of the page's own is its own matter, but for a flow.
    if (isQuiet && submit === undefined) this.#submit.remove();
    else if (!this.#submit.parentNode) this.#status.after(this.#submit);
    this.#showButton(submit, isPending);
    this.#checking = checking;
    if (!checking) this.#status.textContent = '';
  }

  /** The cell under a point of the viewport; `undefined` where no cells are shown. */
  cellFromPoint(x: number): number | undefined {
    return this.#cells.at(x);
  }

  get #isPlain(): boolean {
    return this.#width > 0 && this.#width < this.#cells.leastWidth;
  }

  #layOut(): void {
    this.#stage.classList.toggle('plain', this.#isPlain);
  }

  #showButton(text: string | undefined, isPending: boolean): void {
    if (text === undefined) {
      this.#button?.remove();
      return;
    }
    this.#button ??= make('button', { type: 'button', part: 'submit' });
    // A text that changes between press and release, if only into the same, costs the click in WebKit.
    if (this.#button.textContent !== text) this.#button.textContent = text;
    this.#button.ariaDisabled = isPending ? 'true' : null;
    if (!this.#button.parentNode) this.#submit.append(this.#button);
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

const slot = (name: string): HTMLSlotElement => make('slot', { name });
