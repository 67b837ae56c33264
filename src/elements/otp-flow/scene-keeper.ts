import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import type { Announcer } from '../../controllers/announcer.js';
import { flowContext, type FlowActions, type FlowContext } from '../../controllers/flow-context.js';
import type { FocusDirector } from '../../controllers/focus-director.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import { SceneFollower } from '../../controllers/scene-follower.js';
import { failureMessage } from '../../core/advice/failures.js';
import { needsHelp } from '../../core/advice/needs-help.js';
import { nextChange } from '../../core/advice/next-change.js';
import type { ResendSemantics } from '../../core/challenge.js';
import { codeField } from '../../core/code-field.js';
import type { MessageOverrides } from '../../core/messages.js';
import type { Scene } from '../../core/reactions.js';
import type { SessionState } from '../../core/state.js';
import type { Session } from '../../session/session.js';
import { lateHelp } from '../late-help.js';
import type { AdviceKeeper } from './advice-keeper.js';

/** The element of a flow, with what the page says on it that is seen in its parts. */
export interface SceneHost extends LitElement {
  readonly resendSemantics: ResendSemantics | undefined;
  readonly supportHref: string | undefined;
  readonly sender: string | undefined;
  readonly manual: boolean;
  readonly headingLevel: string;
  readonly messages: MessageOverrides | undefined;
}

export interface SceneKeeperOptions {
  readonly advice: AdviceKeeper;
  readonly announcer: Announcer;
  readonly focus: FocusDirector;
  readonly words: LanguageController;
  /** What the parts may ask of the flow. */
  readonly actions: FlowActions;
  /** Called with every scene's state, for what the host itself shows of it. */
  readonly onState: (state: SessionState) => void;
}

/**
 * Keeps what is seen of a flow true to its session.
 *
 * Owns: the scene of the moment, what the parts get of it, and when it is looked at anew: one timer, at the next moment at
 * which anything looks different.
 * Does not own: the session, what is advised, and where focus and voice go.
 */
export class SceneKeeper {
  readonly #host: SceneHost;
  readonly #options: SceneKeeperOptions;
  readonly #follower: SceneFollower;
  #session: Session | undefined;
  #scene: Scene | undefined;
  #timer: unknown;
  #provider: ContextProvider<typeof flowContext> | undefined;

  constructor(host: SceneHost, options: SceneKeeperOptions) {
    this.#host = host;
    this.#options = options;
    const { announcer, focus, words } = options;
    this.#follower = new SceneFollower({ announcer, focus, words, current: () => this.#scene });
  }

  /** From now on the scenes are this session's, until the signal says otherwise. */
  begin(session: Session, signal: AbortSignal): void {
    this.#session = session;
    session.subscribe(() => this.refresh(), { signal });
    signal.addEventListener('abort', () => this.#end(session));
  }

  /** Works out what is to be seen now, hands it to the parts, and lets focus and voice follow. */
  refresh(): void {
    const session = this.#session;
    if (!session) return;
    const before = this.#scene;
    const { sender, supportHref, resendSemantics: resend } = this.#host;
    const { advice: keeper, onState } = this.#options;
    const { state } = session;
    const now = session.clock.now();
    const advice = keeper.advise(session, { sender, supportHref, resend });
    if (needsHelp(before?.state, state)) this.needHelp();
    const scene: Scene = { state, advice, resend };
    this.#scene = scene;
    this.#provide({ session, state, now, advice });
    onState(state);
    this.#schedule(session);
    keeper.tell(advice);
    if (before) this.#follower.follow(before, scene);
  }

  /** Help says more as soon as it is here; until then, and where it cannot be fetched, it says what is needed to go on. */
  needHelp(): void {
    if (!lateHelp.part) void lateHelp.need().then(() => this.refresh());
  }

  #provide(seen: Pick<FlowContext, 'session' | 'state' | 'now' | 'advice'>): void {
    const { state, now, advice } = seen;
    const { manual, messages, headingLevel } = this.#host;
    const { actions, focus } = this.#options;
    const failure =
      state.failure && failureMessage(state.failure, { undeliverable: advice.undeliverable, now });
    this.#provider ??= new ContextProvider(this.#host, { context: flowContext, initialValue: undefined });
    this.#provider.setValue({
      ...seen,
      failure,
      field: codeField(state, { advice, failure, manual }),
      actions,
      settings: {
        messages,
        hasHeadline: focus.has('request'),
        hasHelp: focus.has('help'),
        headingLevel,
      },
    });
  }

  #schedule(session: Session): void {
    const { clock, state } = session;
    clock.clearTimeout(this.#timer);
    const next = nextChange(state, clock.now());
    this.#timer =
      next === undefined || document.visibilityState === 'hidden'
        ? undefined
        : clock.setTimeout(() => {
            session.tick();
            this.refresh();
          }, next - clock.now());
  }

  #end({ clock }: Session): void {
    clock.clearTimeout(this.#timer);
    this.#session = undefined;
    this.#scene = undefined;
  }
}
