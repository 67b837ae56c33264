import {
  BackendError,
  type AttemptOutcome,
  type AttemptRequest,
  type CallOptions,
  type ChallengeReference,
  type ChallengeSnapshot,
  type OtpBackend,
  type Refused,
  type ResendRequest,
  type SendOutcome,
  type StartRequest,
} from '../backend/backend.js';
import { isOffline } from '../backend/is-offline.js';
import type { Clock } from '../core/clock.js';
import { deadline, definite, toChallenge, type Challenge } from '../core/challenge.js';
import type { SendReason, Via } from '../core/fact.js';
import type { ErrorCode, Problem } from '../core/problem.js';
import type { Effect, SendRequest, SessionEventBody } from '../core/session-event.js';
import { ActKeys } from './act-keys.js';
import type { Secrets } from './storage.js';
import type { TabTurns, TakeTurn, Turn } from './tab-turns.js';

/** What is about to be done; whoever is asked may add to it, wait, or prevent it. */
export type Ask =
  | {
      readonly type: 'send';
      readonly method: string;
      /** Unknown after a reload. */
      readonly destination: string | undefined;
      readonly reason: SendReason;
    }
  | { readonly type: 'verify'; readonly code: string; readonly via: Via };

export interface AskAnswer {
  readonly proceed: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly captcha?: string;
}

/** Rejecting withholds the act and is reported with its cause. */
export type AskHandler = (ask: Ask) => Promise<AskAnswer>;

type SendEffect = Extract<Effect, { type: 'send' }>;
type StartCall = Extract<SendRequest, { kind: 'start' }>;
type AgainCall = Extract<SendRequest, { kind: 'again' }>;
type AttemptEffect = Extract<Effect, { type: 'attempt' }>;

export interface EffectRunnerOptions {
  readonly backend: OtpBackend;
  readonly clock: Clock;
  readonly purpose: () => string | undefined;
  readonly locale: () => string | undefined;
  readonly dispatch: (event: SessionEventBody) => void;
  readonly turns: () => TabTurns;
  /** Whether an act is still waited for; a reset forgets those that are under way. */
  readonly isAwaited: (act: number) => boolean;
  /** The challenge the session is about. */
  readonly challengeId: () => string | undefined;
  /** The address as typed, while the page has it. */
  readonly destination: () => string | undefined;
  readonly fail: (code: ErrorCode, cause: unknown) => void;
}

/** Carries out the machine's requests, one call of the backend each, and brings the answers back as events. */
export class EffectRunner {
  /** Asked before each send and attempt. */
  ask: AskHandler | undefined;
  readonly #options: EffectRunnerOptions;
  readonly #abort = new AbortController();
  readonly #keys = new ActKeys();
  /** By challenge: of the one that is running, and of the way that was left for it. */
  readonly #secrets = new Map<string, Secrets>();

  constructor(options: EffectRunnerOptions) {
    this.#options = options;
  }

  run(effect: SendEffect | AttemptEffect): Promise<void> {
    return effect.type === 'send' ? this.#send(effect) : this.#attempt(effect);
  }

  /** Token and handle of a challenge, for the stored entry. */
  secrets(id: string): Secrets {
    return this.#secrets.get(id) ?? {};
  }

  remember(id: string, { token, handle }: Secrets): void {
    const known = this.secrets(id);
    this.#secrets.set(id, definite({ token: token ?? known.token, handle: handle ?? known.handle }));
  }

  /** The challenge is over: nothing that could prove or repeat it stays in memory. */
  forget(): void {
    this.#secrets.clear();
    this.#keys.clear();
  }

  /** A challenge was left for good. */
  forgetSecrets(id: string): void {
    this.#secrets.delete(id);
  }

  /** What got no answer is not repeated for another challenge. */
  forgetActs(): void {
    this.#keys.clear();
  }

  reference(id: string): ChallengeReference {
    return definite({ id, ...this.secrets(id), destination: this.#options.destination() });
  }

  /** Asks for a challenge that is not ours yet; whatever goes wrong, there is none. */
  async peek(id: string): Promise<Challenge | undefined> {
    try {
      const outcome = await this.#options.backend.status?.(this.reference(id), {
        signal: this.#abort.signal,
      });
      return outcome?.ok ? toChallenge(outcome.challenge, outcome.receivedAt) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Hands a snapshot, however it came, to the machine. `since` is the newest act when it was asked for; `isTold`: nobody asked. */
  take(snapshot: ChallengeSnapshot, since: number, isTold = false): void {
    const { challenge, receivedAt, result } = snapshot;
    // An answer about a challenge that was left meanwhile brings nothing that may be kept.
    if (challenge.id !== this.#options.challengeId()) return;
    this.remember(challenge.id, snapshot);
    this.#options.dispatch({
      type: 'snapshot',
      challenge: toChallenge(challenge, receivedAt),
      since,
      // Without a question to ask, what was told is all there is.
      isTold: isTold && this.#options.backend.status !== undefined,
      ...(result === undefined ? {} : { result }),
    });
  }

  gone(id: string): void {
    this.#options.dispatch({ type: 'gone', id });
  }

  dispose(): void {
    this.#abort.abort();
    this.forget();
  }

  #send(effect: SendEffect): Promise<void> {
    const { request } = effect;
    return request.kind === 'start' ? this.#start(effect, request) : this.#sendAgain(effect, request);
  }

  async #start({ act, reason }: SendEffect, { method, destination }: StartCall): Promise<void> {
    const { backend, purpose, locale, dispatch } = this.#options;
    const extra = await this.#mayGo({ type: 'send', method, destination, reason }, act);
    if (!extra) return this.#onSendOutcome(act, undefined);
    const { captcha } = extra;
    const outcome = await this.#call<StartRequest, SendOutcome>(
      { act, path: '', extra },
      definite({ method, destination, purpose: purpose(), locale: locale(), captcha }),
      (body, options) => {
        dispatch({ type: 'start-left', act });
        return backend.start(body, options);
      },
    );
    this.#onSendOutcome(act, outcome);
  }

  async #sendAgain({ act, reason, method }: SendEffect, request: AgainCall): Promise<void> {
    const { backend, destination, turns } = this.#options;
    const takeTurn = turns().pressed(request.id, 'sends');
    const extra = await this.#mayGo({ type: 'send', method, destination: destination(), reason }, act);
    // Where another tab sends at this very moment, one message is enough.
    const turn = extra && (await this.#myTurn(act, takeTurn));
    if (!extra || !turn) return this.#onSendOutcome(act, undefined);
    const outcome = await this.#call<Omit<ResendRequest, 'challenge'>, SendOutcome>(
      { act, path: `${request.id}/sends`, extra },
      definite({ method: request.method, methodId: request.methodId, captcha: extra.captcha }),
      (body, options) => backend.resend({ challenge: this.reference(request.id), ...body }, options),
    );
    this.#onSendOutcome(act, outcome);
    await turn.done();
  }

  #onSendOutcome(act: number, outcome: SendOutcome | Problem | undefined): void {
    const { dispatch } = this.#options;
    if (!outcome) return dispatch({ type: 'send-withheld', act });
    if (!('ok' in outcome)) return dispatch({ type: 'send-refused', act, problem: outcome });
    if (!outcome.ok) return dispatch({ type: 'send-refused', act, problem: toProblem(outcome) });
    this.remember(outcome.challenge.id, outcome);
    dispatch({ type: 'sent', act, challenge: toChallenge(outcome.challenge, outcome.receivedAt) });
  }

  async #attempt({ act, id, code, via }: AttemptEffect): Promise<void> {
    const { dispatch, backend, turns } = this.#options;
    const takeTurn = turns().pressed(id, 'attempts');
    const extra = await this.#mayGo({ type: 'verify', code, via }, act);
    if (!extra) return dispatch({ type: 'attempt-withheld', act });
    const turn = await this.#myTurn(act, takeTurn);
    if (!turn) return dispatch({ type: 'attempt-elsewhere', act });
    const outcome = await this.#call<Omit<AttemptRequest, 'challenge'>, AttemptOutcome>(
      { act, path: `${id}/attempts`, extra },
      definite({ code, captcha: extra.captcha }),
      (body, options) => backend.attempt({ challenge: this.reference(id), ...body }, options),
    );
    if (outcome) this.#onAttemptOutcome(act, id, outcome);
    await turn.done();
  }

  #onAttemptOutcome(act: number, id: string, outcome: AttemptOutcome | Problem): void {
    const { dispatch } = this.#options;
    if (!('ok' in outcome)) return dispatch({ type: 'attempt-refused', act, problem: outcome });
    if (outcome.ok) return dispatch({ type: 'verified', act, result: outcome.result, next: outcome.next });
    if (outcome.handle !== undefined) this.remember(id, outcome);
    dispatch({ type: 'attempt-refused', act, problem: toProblem(outcome) });
  }

  /** The answer of whoever is asked, or `undefined` when the act is withheld. */
  async #mayGo(ask: Ask, act: number): Promise<AskAnswer | undefined> {
    if (!this.ask) return { proceed: true };
    try {
      const answer = await this.ask(ask);
      return answer.proceed ? answer : undefined;
    } catch (cause) {
      if (this.#options.isAwaited(act)) this.#options.fail('prevented', cause);
      return undefined;
    }
  }

  /** The turn at an act, as long as the act is waited for. */
  async #myTurn(act: number, take: TakeTurn): Promise<Turn | undefined> {
    const turn = await take();
    if (!turn || this.#options.isAwaited(act)) return turn;
    turn.drop();
    return undefined;
  }

  /** Calls the backend. Nothing comes back when the act was forgotten meanwhile: the session is disposed, or was reset. */
  async #call<Body extends object, Outcome extends SendOutcome | AttemptOutcome>(
    { act, path, extra }: Call,
    body: Body,
    call: (body: Body, options: CallOptions) => Promise<Outcome>,
  ): Promise<Outcome | Problem | undefined> {
    const { isAwaited } = this.#options;
    if (!isAwaited(act)) return undefined;
    const key = `${path} ${JSON.stringify(body)}`;
    try {
      const outcome = await call(body, {
        signal: this.#abort.signal,
        idempotencyKey: this.#keys.keyFor(key),
        ...(extra.headers ? { headers: extra.headers } : {}),
      });
      // The first request is still running: pressing again is to join it.
      if (outcome.ok || outcome.code !== 'in_progress') this.#keys.settle(key);
      return isAwaited(act) ? outcome : undefined;
    } catch (cause) {
      return isAwaited(act) ? { code: codeOf(cause), cause } : undefined;
    }
  }
}

/** One call: for which act, to what, with what the page added. */
interface Call {
  readonly act: number;
  readonly path: string;
  readonly extra: AskAnswer;
}

function codeOf(cause: unknown): ErrorCode {
  const code = cause instanceof BackendError ? cause.code : 'network';
  return code === 'network' && isOffline() ? 'offline' : code;
}

export function toProblem(refused: Refused): Problem {
  const { ok: _ok, receivedAt, retryIn, handle: _handle, challenge, ...same } = refused;
  return definite({
    ...same,
    retryAt: deadline(receivedAt, retryIn),
    challenge: challenge && toChallenge(challenge, receivedAt),
  });
}
