import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Texts that stand beside the input, in the page's own tree, where ids reach the input and forms see it. */
export const noteKinds = ['label', 'error', 'context', 'hint'] as const;
export type NoteKind = (typeof noteKinds)[number];
export type Notes = Readonly<Partial<Record<NoteKind, string | undefined>>>;

export interface LightInputOptions {
  /** What the input should have; only what is missing is added. */
  readonly attributes: () => Readonly<Record<string, string>>;
  /** Names by which the host is labelled from outside (`internals.labels`). */
  readonly labels?: () => Iterable<Node>;
  /** Called with an input that is new to the host, made or given, and with the one before it. */
  readonly onInput?: (input: HTMLInputElement, before: HTMLInputElement | undefined) => void;
}

type Switch = 'disabled' | 'readOnly' | 'required';

/** On every node that an element made for itself, so that a morphing framework or a server can tell. */
const MADE = 'data-otp-made';
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
  readonly #observer: MutationObserver | undefined;
  /** Ids that this controller put into the attributes, to be told from the page's. */
  readonly #joined = new Map<string, readonly string[]>();
  /** Attributes that were missing, with the value they were given. */
  readonly #added = new Map<string, string>();
  /** What the element has switched on; what the page had switched on stays so. */
  readonly #switched = new Set<Switch>();
  #input: HTMLInputElement | undefined;
  #isMarked = false;
  #notes: Notes = {};

  constructor(host: ReactiveControllerHost & HTMLElement, options: LightInputOptions) {
    this.#host = host;
    this.#options = options;
    this.#observer =
      'MutationObserver' in globalThis ? new MutationObserver(() => this.#onChildren()) : undefined;
    host.addController(this);
  }

  /** The input, once the host has been connected. */
  get input(): HTMLInputElement | undefined {
    return this.#input;
  }

  /** Whether the page wrote it. */
  get isGiven(): boolean {
    return this.#input !== undefined && !this.#input.hasAttribute(MADE);
  }

  hostConnected(): void {
    this.adopt();
    this.#observer?.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Takes the page's input, or makes one. Safe to call at any time. */
  adopt(): void {
    const inputs = [...this.#host.children].filter(isFieldInput);
    const given = inputs.find((input) => !input.hasAttribute(MADE));
    const input = given ?? inputs[0] ?? this.#make();
    for (const other of inputs) if (other !== input && other.hasAttribute(MADE)) other.remove();
    if (input.slot !== 'input') input.slot = 'input';
    if (input === this.#input) return;
    if (input.hasAttribute(MADE)) this.#disown(input);
    const before = this.#input;
    this.#input = input;
    this.#joined.clear();
    this.#added.clear();
    this.#switched.clear();
    this.refresh();
    this.#options.onInput?.(input, before);
    this.note(this.#notes);
  }

  /** Brings the attributes up to date; what the page wrote stays. */
  refresh(): void {
    const input = this.#input;
    if (!input) return;
    for (const [name, value] of Object.entries(this.#options.attributes())) {
      const current = input.getAttribute(name);
      if (current === value || (current !== null && current !== this.#added.get(name))) continue;
      input.setAttribute(name, value);
      this.#added.set(name, value);
    }
  }

  /**
   * Shows these texts wherever the page has not its own in the slot of that name, and joins all of them to the input.
   * An empty error stays in place, unjoined: a live region must be there before its text.
   */
  note(notes: Notes): void {
    this.#notes = notes;
    const input = this.#input;
    if (!input) return;
    const nodes = new Map(noteKinds.map((kind) => [kind, this.#noteNodes(kind, input, notes[kind])]));
    const labels = [...this.#outerLabels(input), ...(nodes.get('label') ?? [])];
    this.#join(input, 'aria-labelledby', this.#isNamed(input) ? [] : labels);
    const described = noteKinds.filter((kind) => kind !== 'label').flatMap((kind) => nodes.get(kind) ?? []);
    this.#join(input, 'aria-describedby', described);
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

  /** Says whether what it holds is wrong. */
  mark(isInvalid: boolean): void {
    if (isInvalid) this.#input?.setAttribute('aria-invalid', 'true');
    else if (this.#isMarked) this.#input?.removeAttribute('aria-invalid');
    this.#isMarked = isInvalid;
  }

  /** The node made for a text, where the page gave none. */
  made(kind: NoteKind): HTMLElement | undefined {
    return this.#children(kind).find((child) => child.hasAttribute(MADE));
  }

  #onChildren(): void {
    this.adopt();
    this.#host.requestUpdate();
  }

  #make(): HTMLInputElement {
    const input = this.#host.ownerDocument.createElement('input');
    input.setAttribute(MADE, '');
    input.slot = 'input';
    this.#host.append(input);
    return input;
  }

  /** A clone, or what a server made, comes with ids that are another element's. */
  #disown(input: HTMLInputElement): void {
    for (const kind of noteKinds) this.made(kind)?.remove();
    for (const name of ['id', 'aria-labelledby', 'aria-describedby']) input.removeAttribute(name);
  }

  /** Nodes with a text of that kind: the page's, else the made one. */
  #noteNodes(kind: NoteKind, input: HTMLInputElement, text = ''): readonly HTMLElement[] {
    const given = this.#children(kind).filter((child) => !child.hasAttribute(MADE));
    const made = this.made(kind);
    const isNeedless = kind === 'label' && (this.#isNamed(input) || this.#outerLabels(input).length > 0);
    if (given.length > 0 || isNeedless || (text === '' && kind !== 'error')) {
      made?.remove();
      return given.filter((node) => node.textContent.trim() !== '');
    }
    const node = made ?? this.#makeNote(kind, input);
    if (node.textContent !== text) node.textContent = text;
    return text === '' ? [] : [node];
  }

  #makeNote(kind: NoteKind, input: HTMLInputElement): HTMLElement {
    const node = this.#host.ownerDocument.createElement(kind === 'label' ? 'label' : 'span');
    node.setAttribute(MADE, '');
    node.slot = kind;
    if (node instanceof HTMLLabelElement) node.htmlFor = idOf(input);
    this.#host.append(node);
    return node;
  }

  #children(slot: string): HTMLElement[] {
    return [...this.#host.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && child.slot === slot,
    );
  }

  /** Named by the page in a way that ids would override. */
  #isNamed(input: HTMLInputElement): boolean {
    const own = input.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const isReferred = own.some((id) => id !== '' && !this.#joined.get('aria-labelledby')?.includes(id));
    const isLabelled = [...(input.labels ?? [])].some((label) => label.parentElement !== this.#host);
    return isReferred || isLabelled || input.hasAttribute('aria-label');
  }

  #outerLabels(input: HTMLInputElement): HTMLElement[] {
    return [...(this.#options.labels?.() ?? [])].filter(
      (label): label is HTMLElement => label instanceof HTMLElement && !label.contains(input),
    );
  }

  /** Replaces the ids of last time with these, and leaves the others. */
  #join(input: HTMLInputElement, attribute: string, nodes: readonly HTMLElement[]): void {
    const ids = nodes.map(idOf);
    const before = this.#joined.get(attribute) ?? [];
    const current = input.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
    const wanted = [...new Set([...current.filter((id) => !before.includes(id)), ...ids])].join(' ');
    this.#joined.set(attribute, ids);
    if (wanted === current.join(' ')) return;
    if (wanted === '') input.removeAttribute(attribute);
    else input.setAttribute(attribute, wanted);
  }
}

const isFieldInput = (child: Element): child is HTMLInputElement =>
  child instanceof HTMLInputElement && (child.slot === 'input' || child.slot === '');

/** The element's id, given to it now if it has none. */
function idOf(element: HTMLElement): string {
  if (element.id === '') {
    const root = element.getRootNode();
    do lastId += 1;
    while (root instanceof Document && root.getElementById(`otp-${lastId}`));
    element.id = `otp-${lastId}`;
  }
  return element.id;
}
