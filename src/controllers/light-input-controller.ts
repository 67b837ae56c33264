import type { ControllerHost } from './controller-host.js';

/** Texts that stand beside the input, in the page's own tree, where ids reach the input and forms see it. */
export type NoteKind = 'label' | 'error' | 'context' | 'hint';
export type Notes = Readonly<Partial<Record<NoteKind, string | undefined>>>;

/** What describes the input, in the order in which it is read. */
const descriptions = ['error', 'context', 'hint'] as const satisfies readonly NoteKind[];

type Attributes = Readonly<Record<string, string | null>>;

export interface LightInputOptions {
  /** What the input should have, `null` for nothing; only what is missing is added. The same object for the same. */
  readonly attributes: () => Attributes;
  /** Labels of the host (`internals.labels`). */
  readonly labels?: () => Iterable<Node>;
  /** Called with an input that is new to the host, made or given, and with the one before it. */
  readonly onInput?: (input: HTMLInputElement, before: HTMLInputElement | undefined) => void;
}

type Switch = 'disabled' | 'readOnly' | 'required';

/** On every node that an element made for itself, so that a morphing framework or a server can tell. */
const MADE = 'data-otp-made';
const LABELLED_BY = 'aria-labelledby';
const DESCRIBED_BY = 'aria-describedby';

/**
 * Keeps one real `<input>` in the light DOM of its host.
 *
 * Owns: finding the page's input (a child, with slot `input` or none) or making one, and withdrawing the made one when
 * the page brings its own; the attributes it lacks; the notes (label, error, context, hint) that the page does not give; the ids that
 * join them, beside those the page wrote; and giving back what it has switched.
 *
 * Does not own: the value, the selection, focus, validity, events, looks, or when anything is to be disabled.
 */
export class LightInputController {
  readonly #host: ControllerHost;
  readonly #options: LightInputOptions;
  /** Ids that this controller put into the attributes, to be told from the page's. */
  #joined: Readonly<Record<string, readonly string[]>> = {};
  /** Attributes that were missing, with the value they were given. */
  #added: Attributes = {};
  /** What the element has switched on; what the page had switched on stays so. */
  #switched: Partial<Record<Switch, boolean>> = {};
  #input: HTMLInputElement | undefined;
  #marked: boolean | undefined;
  #hasMore = false;
  /** The notes as they stand, while nobody else can have touched them. */
  #noted: string | undefined;

  constructor(host: ControllerHost, options: LightInputOptions) {
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
  }

  /** What came with the first update is no news, and is not to be told of. */
  hostUpdated(): void {
    if (watchers.has(this.#host)) return;
    watchChildren(this.#host, () => {
      this.adopt();
      this.review();
    });
  }

  hostDisconnected(): void {
    watchers.delete(this.#host);
  }

  /** Whether there is more than a label, whoever says it. */
  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** Takes the page's input, or makes one. Safe to call at any time. */
  adopt(): void {
    const children = this.#children();
    const inputs = children.filter(isFieldInput);
    const given = inputs.find((each) => !isMade(each)) ?? inputs[0];
    const before = this.#input;
    const attributes = this.#options.attributes();
    const input = given ?? makeInput(attributes);
    if (input !== before || inputs.length > 1)
      for (const child of children) if (child !== input && isMade(child)) child.remove();
    if (input.slot !== 'input') input.slot = 'input';
    if (input === before) return this.refresh();
    // A clone, or what a server made, comes with ids that are another element's.
    if (given && isMade(input))
      for (const name of ['id', LABELLED_BY, DESCRIBED_BY]) input.removeAttribute(name);
    this.#input = input;
    this.#joined = given ? {} : { [LABELLED_BY]: [labelIdOf(input)] };
    this.#switched = {};
    this.#marked = undefined;
    this.#added = given ? {} : attributes;
    if (given) this.refresh();
    else this.#host.append(input);
    this.#options.onInput?.(input, before);
    this.review();
  }

  /** Brings the attributes up to date; what the page wrote stays. */
  refresh(): void {
    const input = this.#input;
    const attributes = this.#options.attributes();
    if (!input) return;
    for (const name in { ...this.#added, ...attributes }) {
      const value = attributes[name] ?? null;
      const current = this.#unjoined(input, name);
      if (current === value || (current !== null && current !== this.#added[name])) continue;
      if (value === null) input.removeAttribute(name);
      else input.setAttribute(name, value);
      this.#added = { ...this.#added, [name]: value };
    }
  }

  /**
   * Shows these texts wherever the page has not its own in the slot of that name, and joins all of them to the input.
   * A live region is the shadow tree's to make: an empty node in the page would be one more thing to hydrate.
   */
  note(notes: Notes): void {
    const input = this.#input;
    if (!input) return;
    const key = JSON.stringify(notes);
    if (key === this.#noted) return;
    this.#noted = key;
    const children = this.#children();
    const outer = this.#outerLabels();
    const isNamed = this.#isNamed(input);
    this.#hasMore = descriptions.some((kind) => notes[kind]) || children.some(isMore);
    const labels = this.#note('label', isNamed || outer.length > 0 ? '' : notes.label, children);
    this.#join(input, LABELLED_BY, isNamed ? [] : [...outer, ...labels]);
    this.#join(
      input,
      DESCRIBED_BY,
      this.#hasMore ? descriptions.flatMap((kind) => this.#note(kind, notes[kind], children)) : [],
    );
  }

  /** Switches the input off, locks it or makes it required, and back to what the page had. */
  switch(name: Switch, isOn: boolean): void {
    const input = this.#input;
    if (!input || isOn === (this.#switched[name] ?? false) || (isOn && input[name])) return;
    input[name] = isOn;
    this.#switched[name] = isOn;
  }

  /**
   * Says whether what it holds is wrong. Of what is only not finished, some browsers would say so by themselves at every
   * key, since it is not valid; `false` says that it is not. `undefined` leaves it to them.
   */
  mark(isInvalid: boolean | undefined): void {
    if (this.#input && isInvalid !== this.#marked) this.#input.ariaInvalid = isInvalid?.toString() ?? null;
    this.#marked = isInvalid;
  }

  /** The node made for a text, where the page gave none. */
  made(kind: NoteKind): Element | undefined {
    return this.#children().find((child) => child.slot === kind && isMade(child));
  }

  /** The page may have other labels and other notes now. */
  review(): void {
    this.#noted = undefined;
    this.#host.requestUpdate();
  }

  /** The nodes with a text of that kind: the page's, else the made one. */
  #note(kind: NoteKind, text: string | undefined, children: readonly Element[]): readonly Element[] {
    const input = this.#input;
    const nodes = children.filter(({ slot }) => slot === kind);
    const given = nodes.filter((node) => !isMade(node));
    const made = nodes.find(isMade);
    if (!input || given.length > 0 || !text) {
      made?.remove();
      return given.filter((node) => node.textContent.trim() !== '');
    }
    const note = made ?? makeNote(kind, text, input);
    if (note.textContent !== text) note.textContent = text;
    if (note instanceof HTMLLabelElement && note.htmlFor !== input.id) note.htmlFor = idOf(input);
    if (!made) this.#host.append(note);
    return [note];
  }

  #children(): Element[] {
    const children: Element[] = [];
    // Asked of each field that is mounted: a collection takes longer.
    for (let child = this.#host.firstElementChild; child; child = child.nextElementSibling)
      children.push(child);
    return children;
  }

  /** Named by the page in a way that ids would override. To ask for labels is to search the page, so only where there can be any. */
  #isNamed(input: HTMLInputElement): boolean {
    return (
      input.hasAttribute('aria-label') ||
      Boolean(this.#unjoined(input, LABELLED_BY)) ||
      (this.isGiven && [...(input.labels ?? [])].some((label) => !isMade(label)))
    );
  }

  #outerLabels(): HTMLElement[] {
    if (this.#host.id === '' && !this.#host.closest('label')) return [];
    return [...(this.#options.labels?.() ?? [])].filter((label) => label instanceof HTMLElement);
  }

  /** An attribute without the ids that were joined to it. */
  #unjoined(input: HTMLInputElement, attribute: string): string | null {
    const value = input.getAttribute(attribute);
    const joined = this.#joined[attribute];
    const ids = joined && idsIn(value).filter((id) => !joined.includes(id));
    return ids ? ids.join(' ') || null : value;
  }

  /** Replaces the ids of last time with these, and leaves the others. */
  #join(input: HTMLInputElement, attribute: string, nodes: readonly Element[]): void {
    const before = this.#joined[attribute] ?? [];
    if (nodes.length + before.length === 0) return;
    const id = nodes.length === 1 && nodes[0]?.id;
    // As it was made.
    if (id && id === input.getAttribute(attribute)) return;
    const ids = nodes.map(idOf);
    const wanted = [...new Set([...idsIn(this.#unjoined(input, attribute)), ...ids])].join(' ');
    this.#joined = { ...this.#joined, [attribute]: ids };
    if (wanted === (input.getAttribute(attribute) ?? '')) return;
    if (wanted === '') input.removeAttribute(attribute);
    else input.setAttribute(attribute, wanted);
  }
}

const isFieldInput = (child: Element): child is HTMLInputElement =>
  child instanceof HTMLInputElement && child.type !== 'hidden' && /^(input)?$/.test(child.slot);

const isMore = ({ slot }: Element): boolean => slot !== 'input' && slot !== 'label';

const isMade = (node: Element): boolean => node.hasAttribute(MADE);

const idsIn = (value: string | null): string[] => value?.split(/\s+/).filter(Boolean) ?? [];

/** Two copies of this package on a page count each for itself. */
const PREFIX = `otp-${Math.random().toString(36).slice(2, 6)}-`;
let lastId = 0;

/** The element's id, given to it now if it has none. */
function idOf(element: Element): string {
  if (element.id === '') element.id = `${PREFIX}${(lastId += 1)}`;
  return element.id;
}

const labelIdOf = (input: HTMLInputElement): string => `${idOf(input)}-l`;

/** Made already, to be cloned: attributes set one by one take as long as all the rest. */
const models = new WeakMap<Attributes, HTMLInputElement>();

function makeInput(attributes: Attributes): HTMLInputElement {
  let model = models.get(attributes);
  if (!model) {
    model = markMade(document.createElement('input'), 'input');
    for (const name in attributes) if (attributes[name] != null) model.setAttribute(name, attributes[name]);
    models.set(attributes, model);
  }
  const input = document.importNode(model);
  // Later, in the page, an id costs ten times as much. By `for` alone it would have no name where a page hides the label.
  input.setAttribute(LABELLED_BY, attributes[LABELLED_BY] ?? labelIdOf(input));
  return input;
}

function makeNote(kind: NoteKind, text: string, input: HTMLInputElement): HTMLElement {
  const note = markMade(document.createElement(kind === 'label' ? 'label' : 'span'), kind);
  if (kind === 'label') note.id = labelIdOf(input);
  note.textContent = text;
  return note;
}

function markMade<T extends Element>(element: T, slot: string): T {
  element.setAttribute(MADE, '');
  element.slot = slot;
  return element;
}

const watchers = new WeakMap<Node, () => void>();
/** One for all elements of a page; a node that is gone takes its part of it along. */
let observer: MutationObserver | undefined;

function watchChildren(host: Node, callback: () => void): void {
  watchers.set(host, callback);
  observer ??= new MutationObserver((records) => {
    for (const { target } of records) (watchers.get(target) ?? watchers.get(target.parentNode ?? target))?.();
  });
  // Of what an input was given, a morph takes away what the page did not write.
  observer.observe(host, {
    childList: true,
    subtree: true,
    attributeFilter: ['slot', 'autocomplete', 'id', 'name'],
  });
}
