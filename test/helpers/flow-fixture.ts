import '../../src/define/otp-flow.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import type { OtpFlowElement } from '../../src/elements/otp-flow/otp-flow-element.js';
import { lateHelp } from '../../src/elements/late-help.js';
import * as events from '../../src/events/index.js';
import { createSession, type Session, type SessionSettings } from '../../src/session/session.js';
import type { KeyValueStore } from '../../src/session/storage.js';
import { press, typeText } from './keyboard.js';
import { FlowFixtureBackend } from './flow-fixture-backend.js';
import { SimulatedClock } from './simulated-clock.js';

export const ADDRESS = 'ana@gmail.com';
export const CODE = '123456';

type PartTag = 'otp-request' | 'otp-input' | 'otp-help';

export interface FlowFixtureOptions {
  /** What is put on the page: one `<otp-flow>` somewhere in it. */
  readonly markup?: string;
  readonly challenge?: Partial<ChallengeAnswer>;
  readonly settings?: SessionSettings;
  /** What outlives a reload; it needs `settings.key`. */
  readonly storage?: KeyValueStore;
  /** Called before anything is connected. */
  readonly prepare?: (root: HTMLElement) => void;
}

/** A flow on the page with an obliging server and a clock that stands still, used and heard as a person would. */
export class FlowFixture {
  /** What the live regions have said, as it came: `P` polite, `A` assertive. */
  readonly spoken: string[] = [];
  /** The events of the flow, as the page around it heard them. */
  readonly heard: Event[] = [];
  readonly #recorder: MutationObserver;

  private constructor(
    readonly root: HTMLElement,
    readonly flow: OtpFlowElement,
    readonly session: Session,
    readonly backend: FlowFixtureBackend,
    readonly clock: SimulatedClock,
  ) {
    this.#recorder = new MutationObserver((changes) => this.#record(changes));
    for (const { eventName } of Object.values(events))
      root.addEventListener(eventName, (event) => this.heard.push(event));
  }

  static async mount({
    markup = '<otp-flow></otp-flow>',
    challenge,
    settings,
    storage,
    prepare,
  }: FlowFixtureOptions = {}): Promise<FlowFixture> {
    // As on a page that has been open for a moment.
    await lateHelp.need();
    const clock = new SimulatedClock();
    const backend = new FlowFixtureBackend(clock, challenge);
    const session = createSession({ backend, clock, storage: storage ?? null, ...settings });
    const root = document.createElement('div');
    // As large as a target has to be, whatever fonts there are.
    root.innerHTML = `${markup}<button id="elsewhere" style="min-height: 24px">Elsewhere</button>`;
    const flow = root.querySelector('otp-flow');
    if (!flow) throw new Error('The markup has no otp-flow.');
    flow.session = session;
    const fixture = new FlowFixture(root, flow, session, backend, clock);
    prepare?.(root);
    document.body.append(root);
    await fixture.settled();
    fixture.#listen();
    return fixture;
  }

  remove(): void {
    this.#recorder.disconnect();
    this.root.remove();
    this.session.dispose();
  }

  get request() {
    return this.#child('otp-request');
  }

  get code() {
    return this.#child('otp-input');
  }

  get help() {
    return this.#child('otp-help');
  }

  get addressInput(): HTMLInputElement {
    return this.#inputOf('otp-request');
  }

  get codeInput(): HTMLInputElement {
    return this.#inputOf('otp-input');
  }

  /** Names of the events so far: `otp-sent`. Asks and advice come with everything, so they are left out. */
  get facts(): string[] {
    const usual = ['otp-send', 'otp-verify', 'otp-advice', 'otp-complete'];
    return this.heard.map(({ type }) => type).filter((type) => !usual.includes(type));
  }

  /** Where focus is, by the name of the field or part: `address`, `code`, `title`, `resend`, `nothing`, `elsewhere`. */
  get focus(): string {
    let active = document.activeElement;
    const host = active;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return 'nothing';
    if (!this.flow.contains(host)) return 'elsewhere';
    if (active === this.addressInput) return 'address';
    if (active === this.codeInput) return 'code';
    return active.part.value || active.localName;
  }

  /** Every element that shows a part of that name now. */
  parts(tag: PartTag, name: string): HTMLElement[] {
    const found = this.#child(tag).shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [];
    return [...found].filter(isVisible);
  }

  part(tag: PartTag, name: string): HTMLElement {
    const [part] = this.parts(tag, name);
    if (!part) throw new Error(`${tag} shows no part "${name}".`);
    return part;
  }

  /** The control with that text, wherever it is shown. */
  control(text: string): HTMLElement {
    const found = this.controls.find((control) => textOf(control) === text);
    if (!found) throw new Error(`There is no "${text}", only ${this.controlTexts.join(', ')}.`);
    return found;
  }

  /** Texts of the controls that help offers, as a person sees them. */
  get controlTexts(): string[] {
    return this.controls.map(textOf);
  }

  get controls(): HTMLElement[] {
    return [this.request, this.code, this.help].flatMap((part) =>
      [...(part.shadowRoot?.querySelectorAll<HTMLElement>('button, a') ?? [])].filter(isVisible),
    );
  }

  get headline(): string {
    return textOf(this.part('otp-request', 'title'));
  }

  get status(): string {
    return this.parts('otp-help', 'status').map(textOf).join(' ');
  }

  /** Text of the error that describes a field, or of the line that says a send failed. */
  get error(): string {
    const described = [this.addressInput, this.codeInput].filter((input) => !input.disabled).flatMap(notes);
    const lines = this.parts('otp-request', 'error').map(textOf);
    return [...new Set([...described, ...lines])].filter((text) => text !== '').join(' ');
  }

  /** Lets promises, the locks of tabs, paint and focus come to rest; no time passes. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await this.clock.advance(0);
      // A lock is given by the browser, in its own time; what is asked of it after that is answered after that.
      await navigator.locks.query();
      await this.flow.updateComplete;
    }
    await new Promise(requestAnimationFrame);
    await this.flow.updateComplete;
  }

  /** Ends what is still fading in; what turns for ever goes on. */
  endAnimations(): void {
    const running = [this.request, this.code, this.help].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.getAnimations() ?? []),
    ]);
    for (const animation of running)
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }

  async advance(seconds: number): Promise<void> {
    await this.clock.advance(seconds * 1000);
    await this.settled();
  }

  /** Forgets what was said and heard so far. */
  listenAnew(): void {
    this.spoken.length = 0;
    this.heard.length = 0;
  }

  /** Types into a field with the real keyboard. */
  async type(input: HTMLInputElement, text: string): Promise<void> {
    input.focus();
    await typeText(text);
    await this.settled();
  }

  /** Fills in as a browser does: the value whole, then one event. */
  async fill(input: HTMLInputElement, text: string): Promise<void> {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  /** Presses a control with the real keyboard, so that focus is on it in every engine. */
  async press(control: HTMLElement): Promise<void> {
    control.focus();
    await press('Enter');
    await this.settled();
  }

  /** Asks for a code as a person would. */
  async send(address = ADDRESS): Promise<void> {
    await this.fill(this.addressInput, address);
    await this.press(this.part('otp-request', 'submit'));
  }

  /** Enters a code as a person would. */
  async enter(code = CODE): Promise<void> {
    if (!this.codeInput.matches(':focus')) this.codeInput.focus();
    this.codeInput.select();
    await typeText(code);
    await this.settled();
  }

  /** Takes focus out of the flow. */
  async leave(): Promise<void> {
    this.root.querySelector<HTMLElement>('#elsewhere')?.focus();
    await this.settled();
  }

  #child<Tag extends PartTag>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const element = this.root.querySelector(tag);
    if (!element) throw new Error(`There is no ${tag}.`);
    return element;
  }

  #inputOf(tag: PartTag): HTMLInputElement {
    const input = this.#child(tag).querySelector('input');
    if (!input) throw new Error(`${tag} has no input.`);
    return input;
  }

  #listen(): void {
    for (const region of this.flow.shadowRoot?.querySelectorAll('[aria-live]') ?? [])
      this.#recorder.observe(region, { childList: true, characterData: true, subtree: true });
  }

  #record(changes: readonly MutationRecord[]): void {
    for (const { target, addedNodes } of changes) {
      const urgency = target instanceof Element && target.ariaLive === 'assertive' ? 'A' : 'P';
      for (const node of addedNodes) this.spoken.push(`${urgency} ${node.textContent ?? ''}`);
    }
  }
}

/** What a person reads, with blanks as they look. */
export const textOf = (element: HTMLElement): string => element.innerText.replace(/\s+/g, ' ').trim();

const isVisible = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Texts of what describes an input as an error. */
const notes = (input: HTMLInputElement): string[] =>
  (input.getAttribute('aria-describedby')?.split(' ') ?? []).flatMap((id) => {
    const note = document.getElementById(id);
    return note?.slot === 'error' ? [textOf(note)] : [];
  });
