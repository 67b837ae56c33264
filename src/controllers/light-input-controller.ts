import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Texts that stand beside the input, in the page's own tree, where ids reach the input and forms see it. */
export type NoteKind = 'label' | 'error' | 'context' | 'hint';
export type Notes = Readonly<Partial<Record<NoteKind, string | undefined>>>;

/** What describes the input, in the order in which it is read. */
const descriptions = ['error', 'context', 'hint'] as const satisfies readonly NoteKind[];

export interface LightInputOptions {
  /** What the input should have, `null` for nothing; only what is missing is added. */
  readonly attributes: () => Readonly<Record<string, string | null>>;
  /** Labels of the host (`internals.labels`). */
  readonly labels?: () => Iterable<Node>;
  /** Called with an input that is new to the host, made or given, and with the one before it. */
  readonly onInput?: (input: HTMLInputElement, before: HTMLInputElement | undefined) => void;
}

type Switch = 'disabled' | 'readOnly' | 'required';

/** On every node that an element made for itself, so that a morphing framework or a server can tell. */
const MADE = 'data-otp-made';
/** Two copies of this package on a page count each for itself. */
const PREFIX = `otp-${Math.random().toString(36).slice(2, 6)}-`;
let lastId = 0;

/**
 * Keeps one real `<input>` in the light DOM of its host.
 *
 * Owns: finding the page's input (a child, with slot `input` or none) or making one, and withdrawing the made one when
 * the page brings its own; the attributes it lacks; the notes (label, error, context, hint) that the page does not give; the ids that
 * join them, beside those the page wrote; and giving back what it has switched.
 *
 * Does not own: the value, the selection, focus, validity, events, looks, or when anything is to be disabled.
 */
export class LightInputController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LightInputOptions;
  readonly #observer =
    'MutationObserver' in globalThis && new MutationObserver((records) => this.#onChildren(records));
  /** Ids that this controller put into the attributes, to be told from the page's. */
  readonly #joined = new Map<string, readonly string[]>();
  /** Attributes that were missing, with the value they were given. */
  readonly #added = new Map<string, string>();
  /** What the element has switched on; what the page had switched on stays so. */
  readonly #switched = new Set<Switch>();
  /** Nodes it has put in by itself: that they came is no news. */
  readonly #made = new WeakSet<Node>();
  #input: HTMLInputElement | undefined;
  #marked: 'wrong' | 'unfinished' | undefined;
  /** The notes as they stand, while nobody else can have touched them. */
  #noted: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LightInputOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The input, once the host has been connected. */
  get input(): HTMLInputElement | undefined {
    return this.#input;
  }

  /** Whether the page wrote it. */
  get isGiven(): boolean {
    return this.#input !== undefined && !isMade(this.#input);
  }

  hostConnected(): void {
    this.adopt();
    if (this.#observer) this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    if (this.#observer) this.#observer.disconnect();
  }

  /** Takes the page's input, or makes one. Safe to call at any time. */
  adopt(): void {
    const inputs = [...this.#host.children].filter(isFieldInput);
    const input = inputs.find((each) => !isMade(each)) ?? inputs[0] ?? this.#make('input', 'input');
    for (const other of inputs) if (other !== input && isMade(other)) other.remove();
    if (input.slot !== 'input') input.slot = 'input';
    const before = this.#input;
    if (input === before) return;
    // A clone, or what a server made, comes with ids that are another element's.
    if (isMade(input)) for (const name of ['id', LABELLED_BY, DESCRIBED_BY]) input.removeAttribute(name);
    for (const note of [...this.#host.children]) if (isMade(note) && note !== input) note.remove();
    this.#input = input;
    this.#joined.clear();
    this.#added.clear();
    this.#switched.clear();
    this.#marked = undefined;
    this.refresh();
    this.#options.onInput?.(input, before);
    this.review();
  }

  /** Brings the attributes up to date; what the page wrote stays. */
  refresh(): void {
    const input = this.#input;
    if (!input) return;
    for (const [name, value] of Object.entries(this.#options.attributes())) {
      const current = input.getAttribute(name);
      if (value === null || current === value || (current !== null && current !== this.#added.get(name)))
        continue;
      input.setAttribute(name, value);
      this.#added.set(name, value);
    }
  }

  /**
   * Shows these texts wherever the page has not its own in the slot of that name, and joins all of them to the input.
   * A live region is the shadow tree's to make: an empty node in the page would be one more thing to hydrate.
   */
  note(notes: Notes): void {
    const input = this.#input;
    if (!input) return;
    const key = Object.values(notes).join('\n');
    if (key === this.#noted) return;
    this.#noted = key;
    const outer = this.#outerLabels();
    const isNamed = this.#isNamed(input);
    const label = this.#note('label', isNamed || outer.length > 0 ? '' : notes.label);
    this.#join(input, LABELLED_BY, isNamed ? [] : [...outer, ...label]);
    this.#join(
      input,
      DESCRIBED_BY,
      descriptions.flatMap((kind) => this.#note(kind, notes[kind])),
    );
  }

  /** Switches the input off, locks it or makes it required, and back to what the page had. */
  switch(name: Switch, isOn: boolean): void {
    const input = this.#input;
    if (!input) return;
    if (isOn && !input[name]) {
      input[name] = true;
      this.#switched.add(name);
    } else if (!isOn && this.#switched.delete(name)) input[name] = false;
  }

  /**
   * Says whether what it holds is wrong. Of what is only not finished, some browsers would say so by themselves at every
   * key, since it is not valid; `unfinished` says that it is not.
   */
  mark(fault: 'wrong' | 'unfinished' | undefined): void {
    if (fault === this.#marked) return;
    if (fault) this.#input?.setAttribute('aria-invalid', String(fault === 'wrong'));
    else this.#input?.removeAttribute('aria-invalid');
    this.#marked = fault;
  }

  /** The node made for a text, where the page gave none. */
  made(kind: NoteKind): HTMLElement | undefined {
    return this.#children(kind).find(isMade);
  }

  /** The page may have other labels and other notes now. */
  review(): void {
    this.#noted = undefined;
    this.#host.requestUpdate();
  }

  #onChildren(records: readonly MutationRecord[]): void {
    const isOwn = ({ addedNodes, removedNodes }: MutationRecord) =>
      removedNodes.length === 0 && [...addedNodes].every((node) => this.#made.has(node));
    if (records.every(isOwn)) return;
    this.adopt();
    this.review();
  }

  #make<Tag extends 'input' | 'label' | 'span'>(tag: Tag, slot: string): HTMLElementTagNameMap[Tag] {
    const node = this.#host.ownerDocument.createElement(tag);
    node.setAttribute(MADE, '');
    node.slot = slot;
    this.#made.add(node);
    this.#host.append(node);
    return node;
  }

  /** The nodes with a text of that kind: the page's, else the made one. */
  #note(kind: NoteKind, text = ''): readonly HTMLElement[] {
    const nodes = this.#children(kind);
    const given = nodes.filter((node) => !isMade(node));
    let made = nodes.find(isMade);
    if (given.length > 0 || text === '') {
      made?.remove();
      return given.filter((node) => node.textContent.trim() !== '');
    }
    made ??= this.#makeNote(kind);
    if (made.textContent !== text) made.textContent = text;
    return [made];
  }

  #makeNote(kind: NoteKind): HTMLElement {
    if (kind !== 'label' || !this.#input) return this.#make('span', kind);
    const label = this.#make('label', kind);
    label.htmlFor = idOf(this.#input);
    return label;
  }

  #children(slot: string): HTMLElement[] {
    return [...this.#host.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && child.slot === slot,
    );
  }

  /** Named by the page in a way that ids would override. To ask for labels is to search the page, so only where there can be any. */
  #isNamed(input: HTMLInputElement): boolean {
    const joined = this.#joined.get(LABELLED_BY) ?? [];
    return (
      input.hasAttribute('aria-label') ||
      idsIn(input, LABELLED_BY).some((id) => !joined.includes(id)) ||
      (this.isGiven && [...(input.labels ?? [])].some((label) => !isMade(label)))
    );
  }

  #outerLabels(): HTMLElement[] {
    if (this.#host.id === '' && !this.#host.closest('label')) return [];
    return [...(this.#options.labels?.() ?? [])].filter((label) => label instanceof HTMLElement);
  }

  /** Replaces the ids of last time with these, and leaves the others. */
  #join(input: HTMLInputElement, attribute: string, nodes: readonly HTMLElement[]): void {
    const ids = nodes.map(idOf);
    const before = this.#joined.get(attribute) ?? [];
    const current = idsIn(input, attribute);
    const wanted = [...new Set([...current.filter((id) => !before.includes(id)), ...ids])].join(' ');
    this.#joined.set(attribute, ids);
    if (wanted === current.join(' ')) return;
    if (wanted === '') input.removeAttribute(attribute);
    else input.setAttribute(attribute, wanted);
  }
}

const LABELLED_BY = 'aria-labelledby';
const DESCRIBED_BY = 'aria-describedby';

const isMade = (node: Element): boolean => node.hasAttribute(MADE);

const isFieldInput = (child: Element): child is HTMLInputElement =>
  child instanceof HTMLInputElement &&
  child.type !== 'hidden' &&
  (child.slot === 'input' || child.slot === '');

const idsIn = (element: Element, attribute: string): string[] =>
  element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];

/** The element's id, given to it now if it has none. */
function idOf(element: HTMLElement): string {
  if (element.id === '') element.id = `${PREFIX}${(lastId += 1)}`;
  return element.id;
}
