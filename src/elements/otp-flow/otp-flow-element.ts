import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { OtpBackend } from '../../backend/backend.js';
import { createLateBackend } from '../../backend/late-backend.js';
import { createLazyHttpBackend } from '../../backend/lazy-http-backend.js';
import { Announcer } from '../../controllers/announcer.js';
import type { FlowActions, FlowPart } from '../../controllers/flow-context.js';
import { FocusDirector } from '../../controllers/focus-director.js';
import { languageAround, LanguageController } from '../../controllers/language-controller.js';
import { nearestLanguage } from '../../controllers/nearest-language.js';
import { PageController } from '../../controllers/page-controller.js';
import { SessionHolder } from '../../controllers/session-holder.js';
import type { MethodOption, ResendSemantics } from '../../core/challenge.js';
import type { Fact } from '../../core/fact.js';
import { message, type MessageOverrides } from '../../core/messages.js';
import { messageText } from '../../core/message-text.js';
import type { PolicyOptions } from '../../core/policy.js';
import { focusAt } from '../../core/reactions.js';
import type { SessionState, Step } from '../../core/state.js';
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
import { SceneKeeper } from './scene-keeper.js';
import { settleAsk } from './settle-ask.js';
import { takeWay } from './take-way.js';
import { toList } from '../attribute-list.js';
import { whenIdle } from '../when-idle.js';

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
  readonly #advice = new AdviceKeeper(this, () => this.#scenes.refresh());
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
      if (target === 'not-mine') this.#advice.noteQuestion();
      void this.#focus.focusOn(target);
    },
    noteOpened: (names) => this.#advice.noteOpened(names),
    noteHelp: (help) => this.#advice.noteHelp(help),
    noteSuggestion: (address) => this.#advice.noteSuggestion(address),
  };
  readonly #scenes = new SceneKeeper(this, {
    advice: this.#advice,
    announcer: this.#announcer,
    focus: this.#focus,
    words: this.#words,
    actions: this.#actions,
    onState: (state) => this.#paintStates(state),
  });
  readonly #httpBackend = createLazyHttpBackend(() => this.endpoint, systemClock);
  readonly #sessions = new SessionHolder({
    make: () =>
      createSession({
        backend: createLateBackend(() => this.backend ?? this.#httpBackend),
        locale: () => nearestLanguage(this),
        ...this.#settings(),
        key: undefined,
      }),
    onTakeUp: (session, signal) => this.#onTakeUp(session, signal),
  });
  #paintedStep: Step | undefined;
  #leftForInbox = false;

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
    return this.#sessions.session;
  }

  set session(session: Session) {
    this.#sessions.replace(session);
    if (this.isConnected) this.#sessions.takeUp();
  }

  /** Takes focus to the current step. */
  override focus(): void {
    void this.#focus.focusOn(focusAt(this.session.state.step));
  }

  /** Forgets everything and begins anew. */
  reset(): void {
    this.#giveUp();
    this.session.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sessions.takeUp();
    this.#lightParts.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lightParts.disconnect();
    // An element that is moved is disconnected for an instant only.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#giveUp();
      this.#sessions.letGo();
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (SETTINGS.some((name) => changed.has(name))) this.#sessions.configure(this.#settings());
    this.#scenes.refresh();
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

  #onTakeUp(session: Session, signal: AbortSignal): void {
    this.#advice.begin();
    this.#scenes.begin(session, signal);
    session.onFact((fact) => this.#onFact(fact), { signal });
    session.intercept((ask) => settleAsk(this, ask), { signal });
    if (this.hasUpdated) this.#sessions.configure(this.#settings());
    session.setOnline(navigator.onLine);
    this.#scenes.refresh();
    whenIdle(() => this.#scenes.needHelp(), session.clock);
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

  #paintStates({ step, online }: SessionState): void {
    const { states } = this.#internals;
    if (this.#paintedStep !== undefined) states?.delete(this.#paintedStep);
    states?.add(step);
    this.#paintedStep = step;
    if (online) states?.delete('offline');
    else states?.add('offline');
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
    this.#scenes.refresh();
    if (this.#leftForInbox && this.session.state.fieldEmpty && this.session.state.challenge)
      void this.#focus.focusOn('code');
    this.#leftForInbox = false;
  }

  async #useMethod(method: MethodOption): Promise<void> {
    const outcome = await takeWay(this, method);
    if (outcome === 'switched' && this.session.state.changing) void this.#focus.focusOn('address');
    if (outcome !== 'nowhere') return;
    this.#announcer.say(this.#words.text(message('error.methodUnavailable')), 'assertive');
    // An offer that does nothing is worse than none.
    this.#advice.withdraw(method.kind);
    this.focus();
  }
}

const SETTINGS = ['endpoint', 'methods', 'purpose', 'disclosure', 'policy', 'sessionKey'] as const;
