import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { OtpBackend } from '../../backend/backend.js';
import { createLateBackend } from '../../backend/late-backend.js';
import { createLazyHttpBackend } from '../../backend/lazy-http-backend.js';
import { Announcer } from '../../controllers/announcer.js';
import {
  flowContext,
  type FlowActions,
  type FlowContext,
  type FlowPart,
} from '../../controllers/flow-context.js';
import { FocusDirector } from '../../controllers/focus-director.js';
import { languageAround, LanguageController } from '../../controllers/language-controller.js';
import { nearestLanguage } from '../../controllers/nearest-language.js';
import { PageController } from '../../controllers/page-controller.js';
import { SceneFollower } from '../../controllers/scene-follower.js';
import { codeField } from '../../core/code-field.js';
import { failureMessage } from '../../core/advice/failures.js';
import { nextChange } from '../../core/advice/next-change.js';
import { isCodeMethod, type MethodOption, type ResendSemantics } from '../../core/challenge.js';
import type { Fact } from '../../core/fact.js';
import { message, type MessageOverrides } from '../../core/messages.js';
import { messageText } from '../../core/message-text.js';
import type { PolicyOptions } from '../../core/policy.js';
import type { Scene } from '../../core/reactions.js';
import type { SessionState } from '../../core/state.js';
import { OtpFallbackEvent } from '../../events/otp-fallback-event.js';
import { english } from '../../locales/english.js';
import { loadLocale } from '../../locales/load-locale.js';
import { createSession, type Session, type SessionSettings } from '../../session/session.js';
import { systemClock } from '../../session/system-clock.js';
import { tokens } from '../../styles/tokens.js';
import { AdviceKeeper } from './advice-keeper.js';
import { dressCodePart } from './dress-code-part.js';
import { factEvent } from './fact-event.js';
import { LightParts } from './light-parts.js';
import { otpFlowStyles } from './otp-flow-styles.js';
import { settleAsk } from './settle-ask.js';
import { toList } from '../attribute-list.js';
import { lateHelp } from '../late-help.js';
import { whenIdle } from '../when-idle.js';

const steps = [
  'identify',
  'sending',
  'waiting',
  'verifying',
  'refused',
  'expired',
  'verified',
  'stopped',
] as const;

/**
 * @tag otp-flow
 * @summary Sees a person through a one-time code. It owns the session, provides it to the parts inside, and is the one
 * that speaks. Without an element child it fills itself with `otp-request`, `otp-input` and `otp-help`.
 *
 * @slot - The parts, arranged freely and at any depth.
 *
 * @csspart body - Around the slot.
 *
 * @cssstate identify - The address is asked for.
 * @cssstate sending - A code is being sent.
 * @cssstate waiting - A code is on its way.
 * @cssstate verifying - A code is being checked.
 * @cssstate refused - The last code was refused.
 * @cssstate expired - The newest code is past its life.
 * @cssstate verified - Done.
 * @cssstate stopped - No code can work, or none will come.
 * @cssstate offline - Beside any of the others: there is no connection.
 *
 * @fires {OtpSendEvent} otp-send - Ask, cancelable: a code is about to be sent.
 * @fires {OtpVerifyEvent} otp-verify - Ask, cancelable: a code is about to be checked.
 * @fires {OtpFallbackEvent} otp-fallback - Ask, cancelable: the person wants another way.
 * @fires {OtpSentEvent} otp-sent - A code was accepted for sending.
 * @fires {OtpDeliveryEvent} otp-delivery - The server has news of the message.
 * @fires {OtpRefusedEvent} otp-refused - A code was refused.
 * @fires {OtpExpiredEvent} otp-expired - The newest code is past its life.
 * @fires {OtpBlockedEvent} otp-blocked - No more sends or attempts for now.
 * @fires {OtpChangedEvent} otp-changed - The destination was dropped.
 * @fires {OtpVerifiedEvent} otp-verified - The person is verified; carries the server's `result`.
 * @fires {OtpErrorEvent} otp-error - Something did not work, and the person can go on.
 * @fires {OtpAdviceEvent} otp-advice - Other causes are shown now.
 * @fires {OtpSummaryEvent} otp-summary - Once, when verified or given up.
 */
export class OtpFlowElement extends LitElement {
  static readonly tagName = 'otp-flow';
  static override styles = [tokens, otpFlowStyles];
  /** Written out, since the accessors that decorators compile to weigh more than the fields they decorate. */
  static override readonly properties: PropertyDeclarations = {
    endpoint: {},
    methods: { converter: { fromAttribute: toList } },
    purpose: {},
    disclosure: {},
    resendSemantics: { attribute: 'resend-semantics' },
    supportHref: { attribute: 'support-href' },
    sender: {},
    manual: { type: Boolean },
    sessionKey: { attribute: 'session-key' },
    headingLevel: { attribute: 'heading-level' },
    backend: { attribute: false },
    policy: { attribute: false },
    messages: { attribute: false },
    session: { attribute: false, noAccessor: true },
  };

  /** Where the challenges live; an absolute or relative URL. */
  endpoint = '/otp';

  /** Kinds offered at the start: a list, or names with spaces between. */
  methods: readonly string[] | string = ['email'];

  /** What the code is for, from the server's list. Without it: signing in. */
  purpose: string | undefined;

  /** `generic` drops whatever could tell that an account exists. */
  disclosure: 'specific' | 'generic' = 'specific';

  /** Which code is good after another send, where the server does not say. */
  resendSemantics: ResendSemantics | undefined;

  /** Where people are helped: http(s), mailto or tel. Without it, support is not offered. */
  supportHref: string | undefined;

  /** Address the message comes from, where the server does not say. */
  sender: string | undefined;

  /** No check on the last character: the person presses Enter or "Check code". */
  manual = false;

  /** Names what is kept for a reload and shared with other tabs. Default: endpoint and purpose. */
  sessionKey: string | undefined;

  /** Level of the headline, 1 to 6; `none` for no heading role. */
  headingLevel = '2';

  /** Speaks to another service than `endpoint`. */
  backend: OtpBackend | undefined;

  /** Waits, limits and times, where the server says nothing. */
  policy: PolicyOptions | undefined;

  /** Texts of the page's own. */
  messages: MessageOverrides | undefined;

  readonly #words = new LanguageController(this, {
    texts: () => [english(), this.messages],
    load: loadLocale,
  });
  readonly #announcer = new Announcer(this, () => this.session.clock);
  readonly #focus = new FocusDirector(this);
  readonly #follower = new SceneFollower({
    announcer: this.#announcer,
    focus: this.#focus,
    words: this.#words,
    current: () => this.#scene,
  });
  readonly #advice = new AdviceKeeper(this);
  readonly #lightParts = new LightParts(this);
  readonly #internals = this.attachInternals();
  readonly #actions: FlowActions = {
    join: (part) => this.#join(part),
    word: (messages, element, overrides) => {
      const language = languageAround(element, [english(), this.messages, overrides]);
      return messages.map((each) => messageText(language, each)).join(' ');
    },
    announce: (text, urgency) => this.#announcer.say(text, urgency),
    takeBack: (text) => this.#announcer.takeBack(text),
    noteKeystroke: () => this.#announcer.noteKeystroke(),
    useMethod: (method) => void this.#useMethod(method),
    noteUsed: (causes) => this.#advice.noteUsed(causes),
    noteInboxOpened: () => {
      this.#leftForInbox = true;
    },
    focusOn: (target) => {
      if (target === 'not-mine') {
        this.#advice.noteQuestion();
        this.#refresh();
      }
      void this.#focus.focusOn(target);
    },
    noteOpened: (names) => {
      this.#advice.noteOpened(names);
      this.#refresh();
    },
    noteHelp: (help) => {
      this.#advice.noteHelp(help);
      this.#refresh();
    },
    noteSuggestion: (address) => {
      this.#advice.noteSuggestion(address);
      this.#refresh();
    },
  };

  readonly #httpBackend = createLazyHttpBackend(() => this.endpoint, systemClock);
  #session: Session | undefined;
  #isOwnSession = true;
  #listening: AbortController | undefined;
  #scene: Scene | undefined;
  #timer: unknown;
  #leftForInbox = false;
  #provider: ContextProvider<typeof flowContext> | undefined;

  constructor() {
    super();
    new PageController(this, {
      onVisible: (visible) => this.session.setVisible(visible),
      onReturn: () => this.#announcer.noteReturn(),
      onOnline: (online) => this.session.setOnline(online),
      onWake: () => this.#wake(),
      onLeave: () => this.#giveUp(),
    });
  }

  /** The flow's store. It exists from the start; another one may be set before connecting, and is then its owner's to dispose. */
  get session(): Session {
    if (!this.#session) {
      this.#session = createSession({
        backend: createLateBackend(() => this.backend ?? this.#httpBackend),
        locale: () => nearestLanguage(this),
        ...this.#settings(),
        key: undefined,
      });
      this.#isOwnSession = true;
    }
    return this.#session;
  }

  set session(session: Session) {
    if (session === this.#session) return;
    this.#letGo();
    this.#session = session;
    this.#isOwnSession = false;
    if (this.isConnected) this.#takeUp();
  }

  /** Takes focus to the current step. */
  override focus(): void {
    const { step } = this.session.state;
    void this.#focus.focusOn(
      step === 'identify' ? 'address' : step === 'verified' || step === 'stopped' ? 'headline' : 'code',
    );
  }

  /** Forgets everything and begins anew. */
  reset(): void {
    this.#giveUp();
    this.session.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeUp();
    this.#lightParts.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lightParts.disconnect();
    // An element that is moved is disconnected for an instant only.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#giveUp();
      this.#letGo();
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.#isOwnSession && SETTINGS.some((name) => changed.has(name)))
      this.session.configure(this.#settings());
    this.#refresh();
  }

  override render(): TemplateResult {
    return html`<div part="body" class="body"><slot></slot></div>`;
  }

  #settings(): SessionSettings {
    const { purpose, disclosure } = this;
    // Frameworks set `null` for nothing.
    const policy = this.policy ?? undefined;
    const key = this.sessionKey ?? [this.endpoint, purpose].filter(Boolean).join(' ');
    return { methods: toList(this.methods), purpose, disclosure, policy, key };
  }

  #takeUp(): void {
    if (this.#listening) return;
    const { session } = this;
    const { signal } = (this.#listening = new AbortController());
    this.#advice.begin();
    session.onFact((fact) => this.#onFact(fact), { signal });
    session.subscribe(() => this.#refresh(), { signal });
    session.intercept((ask) => settleAsk(this, ask), { signal });
    if (this.#isOwnSession && this.hasUpdated) session.configure(this.#settings());
    session.setOnline(navigator.onLine);
    this.#refresh();
    whenIdle(() => this.#needHelp(), session.clock);
  }

  #letGo(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    if (!this.#session) return;
    this.#session.clock.clearTimeout(this.#timer);
    if (this.#isOwnSession) this.#session.dispose();
    if (this.#isOwnSession) this.#session = undefined;
    this.#scene = undefined;
  }

  /** Parts come and go in the middle of their own updates; the flow looks at them in its next one. */
  #join(part: FlowPart): () => void {
    if (part.role === 'code') dressCodePart(part);
    this.#focus.add(part);
    this.requestUpdate();
    return () => {
      this.#focus.remove(part);
      this.requestUpdate();
    };
  }

  /** Works out what is to be seen now, hands it to the parts, and lets focus and voice follow. */
  #refresh(): void {
    if (!this.#listening) return;
    const before = this.#scene;
    const { session, sender, supportHref, resendSemantics: resend } = this;
    const { state } = session;
    const now = session.clock.now();
    const advice = this.#advice.advise(session, { sender, supportHref, resend });
    if (isFurther(before?.state, state)) this.#needHelp();
    const scene: Scene = { state, advice, resend };
    this.#scene = scene;
    this.#provide({ state, now, advice });
    this.#paintStates();
    this.#schedule();
    this.#advice.tell(advice);
    if (before) this.#follower.follow(before, scene);
  }

  /** Help says more as soon as it is here; until then, and where it cannot be fetched, it says what is needed to go on. */
  #needHelp(): void {
    if (!lateHelp.part) void lateHelp.need().then(() => this.#refresh());
  }

  #provide({ state, now, advice }: Pick<FlowContext, 'state' | 'now' | 'advice'>): void {
    const { undeliverable } = advice;
    const failure = state.failure && failureMessage(state.failure, { undeliverable, now });
    const value: FlowContext = {
      session: this.session,
      state,
      now,
      advice,
      failure,
      field: codeField(state, { advice, failure, manual: this.manual }),
      actions: this.#actions,
      settings: {
        messages: this.messages,
        hasHeadline: this.#focus.has('request'),
        hasHelp: this.#focus.has('help'),
        headingLevel: this.headingLevel,
      },
    };
    this.#provider ??= new ContextProvider(this, { context: flowContext, initialValue: undefined });
    this.#provider.setValue(value);
  }

  #paintStates(): void {
    const { step, online } = this.session.state;
    const { states } = this.#internals;
    for (const name of steps) if (name !== step) states?.delete(name);
    states?.add(step);
    if (online) states?.delete('offline');
    else states?.add('offline');
  }

  /** One timer, at the next moment at which anything looks different. */
  #schedule(): void {
    const { clock, state } = this.session;
    clock.clearTimeout(this.#timer);
    const next = nextChange(state, clock.now());
    this.#timer =
      next === undefined || document.visibilityState === 'hidden'
        ? undefined
        : clock.setTimeout(() => this.#tick(), next - clock.now());
  }

  #tick(): void {
    this.session.tick();
    this.#refresh();
  }

  #onFact(fact: Fact): void {
    this.#advice.hear(fact, this.session.clock.now());
    this.dispatchEvent(factEvent(fact));
    if (fact.type === 'verified') this.#advice.end('verified');
  }

  #giveUp(): void {
    this.#advice.end('given-up');
  }

  #wake(): void {
    this.session.wake();
    this.#refresh();
    if (this.#leftForInbox && this.session.state.fieldEmpty && this.session.state.challenge)
      void this.#focus.focusOn('code');
    this.#leftForInbox = false;
  }

  async #useMethod(method: MethodOption): Promise<void> {
    const ask = new OtpFallbackEvent({ method: method.kind });
    const goesOn = await ask.settle(this).catch(() => false);
    if (!goesOn) return;
    if (isCodeMethod(method.kind)) {
      this.session.useMethod(method);
      if (this.session.state.changing) void this.#focus.focusOn('address');
      return;
    }
    if (method.href !== undefined && /^https?:/i.test(method.href)) {
      window.open(method.href, '_self', 'noopener,noreferrer');
      return;
    }
    // Nobody took it on, and it leads nowhere: an offer that does nothing is worse than none.
    this.#advice.withdraw(method.kind);
    this.#announcer.say(this.#words.text(message('error.methodUnavailable')), 'assertive');
    this.#refresh();
    this.focus();
  }
}

/** Each of these is a need for help: a code was asked for, it is on its way, the connection is back. */
const isFurther = (before: SessionState | undefined, { step, online }: SessionState): boolean =>
  before ? step !== before.step || online !== before.online : step !== 'identify';

const SETTINGS = ['endpoint', 'methods', 'purpose', 'disclosure', 'policy', 'sessionKey'] as const;
