import { isCodeMethod, sameDestinationSort, type CodeMethod } from '../../../src/core/challenge.js';
import { SECOND } from '../../../src/core/clock.js';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import type { ChallengeRecord, CodeRecord } from './challenge.js';
import { Admission } from './admission.js';
import { ChallengeStore } from './challenge-store.js';
import { Cooldowns } from './cooldowns.js';
import { Deliveries } from './delivery.js';
import { readDestination } from './destination.js';
import { chooseLocale } from './locale.js';
import { KnownBrowsers } from './known-browsers.js';
import { Limits } from './limits.js';
import type { OtpSettings, Welcome } from './options.js';
import { Refusal } from './refusal.js';
import { randomCode, randomReference, randomToken, sameHash, type Hash } from './secrets.js';
import { Suppressions } from './suppressions.js';
import { attemptsLeft, cooldownKey, sendsLeft, Snapshots } from './snapshot.js';
import { normaliseAttempt } from './attempt-code.js';

export interface StartInput {
  readonly method: CodeMethod;
  readonly destination: string;
  readonly purpose?: string | undefined;
  readonly locale?: string | undefined;
  /** The secret that will show whose challenge it is. */
  readonly proof: string;
  /** Host of the page, if it is one of the site's. */
  readonly host: string | undefined;
  /** By which starts are counted. */
  readonly client: string;
  /** Whether the request brought a CAPTCHA's token, which has been checked. */
  readonly hasToken: boolean;
}

export interface SendInput {
  readonly method?: CodeMethod | undefined;
  readonly methodId?: string | undefined;
  readonly hasToken: boolean;
}

/** The three acts of the contract, and the rules they keep. */
export class Challenges {
  readonly store: ChallengeStore;
  readonly snapshots: Snapshots;
  readonly limits: Limits;
  readonly #settings: OtpSettings;
  readonly #hash: Hash;
  readonly #cooldowns: Cooldowns;
  readonly #admission: Admission;
  readonly #knownBrowsers: KnownBrowsers;
  readonly #deliveries: Deliveries;

  constructor(settings: OtpSettings, hash: Hash) {
    this.#settings = settings;
    this.#hash = hash;
    this.store = new ChallengeStore(settings.clock, settings.afterlife * SECOND);
    this.#cooldowns = new Cooldowns(settings.clock, settings.cooldowns);
    this.snapshots = new Snapshots(settings, this.#cooldowns);
    this.limits = new Limits(settings);
    this.#knownBrowsers = new KnownBrowsers(settings.clock, settings.knownBrowserLife);
    const suppressions = new Suppressions(settings.clock, settings.suppressionLife);
    this.#admission = new Admission(settings, this.limits, suppressions);
    this.#deliveries = new Deliveries(settings, this.store, suppressions);
  }

  /** The challenge of that id if `proof` is its owner's. Another's challenge is answered as one that never was. */
  find(id: string, proof: string | undefined): ChallengeRecord {
    const challenge = this.store.get(id);
    // Compared in any case, so that the time taken does not tell which ids exist.
    const shown = this.#hash('proof', proof ?? '');
    const own = sameHash(challenge?.owner ?? this.#hash('nobody'), shown);
    if (!challenge || !own) throw new Refusal('challenge_not_found', { next: 'restart' });
    return challenge;
  }

  async start(input: StartInput, request: Request): Promise<ChallengeRecord> {
    const { method } = input;
    const purpose = this.#purpose(input.purpose);
    this.#requireSender(method);
    const destination = readDestination(method, input.destination);
    this.#admission.checkCountry(method, destination);
    const owner = this.#hash('proof', input.proof);
    const budget = this.#knownBrowsers.budgetOf(owner, destination.key);
    const release = this.#takeTurn(method, destination.key);
    try {
      await this.limits.countStart(input.client);
      await this.limits.checkLock(budget);
      this.#admission.checkSuppression(method, destination);
      await this.#admission.countPhoneSend(method, destination, input.hasToken);
      await this.limits.countSend(budget);
    } catch (refused) {
      release();
      throw refused;
    }
    const id = randomToken();
    const code = randomCode(this.#settings.codeLength, this.#settings.alphabet);
    const challenge: ChallengeRecord = {
      id,
      owner,
      destination,
      purpose,
      locale: chooseLocale(input.locale, this.#settings.locales),
      host: input.host,
      reference: randomReference(),
      method,
      code: this.#codeRecord(id, code),
      sends: 1,
      attempts: 0,
      delivery: { state: 'queued' },
      rev: 1,
    };
    this.store.add(challenge);
    await this.#dispatch(challenge, code, request);
    return challenge;
  }

  /** Sends again, by the same or another method. The old code dies here, when the send is accepted. */
  async send(challenge: ChallengeRecord, wish: SendInput, request: Request): Promise<void> {
    this.#refuseVerified(challenge);
    const budget = this.#budgetOf(challenge);
    await this.limits.checkLock(budget);
    if (sendsLeft(challenge, this.#settings) === 0)
      throw new Refusal('sends_exhausted', {
        sendsLeft: 0,
        next: 'restart',
        challenge: this.#view(challenge),
      });
    // Its tries are used up for good, so another code would be of no use.
    if (challenge.attempts >= this.#settings.attemptsPerChallenge) throw this.#exhausted(challenge);
    const method = this.#chosenMethod(challenge, wish);
    const release = this.#takeTurn(method, challenge.destination.key, challenge);
    // Reserved before anything is awaited: two requests at once must not both be the last send.
    challenge.sends += 1;
    try {
      await this.#admission.countPhoneSend(method, challenge.destination, wish.hasToken);
      await this.limits.countSend(budget);
      this.#refuseVerified(challenge);
    } catch (refused) {
      challenge.sends -= 1;
      release();
      throw refused;
    }
    const code = randomCode(this.#settings.codeLength, this.#settings.alphabet);
    // Now, not when the new message leaves: an older one must not go out in between.
    this.#deliveries.cancel(challenge);
    challenge.method = method;
    challenge.code = this.#codeRecord(challenge.id, code);
    challenge.delivery = { state: 'queued' };
    this.store.changed(challenge);
    await this.#dispatch(challenge, code, request);
  }

  /** Tries a code. Returns what `onVerified` gave if it was right, else refuses. */
  async attempt(challenge: ChallengeRecord, text: string, request: Request): Promise<Welcome> {
    const settings = this.#settings;
    this.#refuseVerified(challenge);
    const code = normaliseAttempt(text, settings.codeLength, settings.alphabet);
    const budget = this.#budgetOf(challenge);
    const takeBack = await this.#countAttempt(challenge, budget);
    const { destination, method, purpose } = challenge;
    this.#refuseVerified(challenge);
    const isOver = challenge.code.expiresAt <= settings.clock.now();
    const isRight = sameHash(challenge.code.hash, this.#hash('code', challenge.id, code));
    if ((isOver || !isRight) && !settings.tellsExpired)
      throw new Refusal('invalid_or_expired_code', this.#failure(challenge));
    if (isOver) {
      const next = sendsLeft(challenge, settings) > 0 ? 'resend' : 'restart';
      throw new Refusal('expired_code', { ...this.#failure(challenge), next });
    }
    if (!isRight) throw new Refusal('invalid_code', this.#failure(challenge));
    // Set before anything is awaited: of two right answers at once, one verifies.
    this.#deliveries.cancel(challenge);
    challenge.verified = { at: settings.clock.now(), result: undefined };
    await this.limits.forgive(budget);
    try {
      const proved = { method, destination: destination.value, purpose };
      const welcome = (await settings.onVerified?.(proved, request)) ?? {};
      challenge.verified = { at: settings.clock.now(), result: welcome.result };
      this.#knownBrowsers.learn(challenge.owner, destination.key);
      this.store.changed(challenge);
      return welcome;
    } catch (error) {
      // Our fault, not the code's: the same press may succeed next time, the last one too.
      delete challenge.verified;
      takeBack();
      throw error;
    }
  }

  /** Counts a try that was none: a request that is not to be had for free. */
  async countMisuse(challenge: ChallengeRecord): Promise<void> {
    await this.#countAttempt(challenge, this.#budgetOf(challenge));
    this.#failure(challenge);
  }

  /**
   * Counts one try, or refuses if none is left. Nobody is told yet: it may be the right one, and a last try would be
   * shown as one too many. The returned function takes it back.
   */
  async #countAttempt(challenge: ChallengeRecord, budget: string): Promise<() => void> {
    const { code } = challenge;
    if (attemptsLeft(challenge, this.#settings) === 0) throw this.#exhausted(challenge);
    code.attempts += 1;
    challenge.attempts += 1;
    const takeBack = (): void => {
      code.attempts -= 1;
      challenge.attempts -= 1;
    };
    try {
      await this.limits.countAttempt(budget);
      return takeBack;
    } catch (refused) {
      takeBack();
      throw refused;
    }
  }

  /** What a service has said of a message, by its webhook. */
  report(service: string, report: DeliveryReport): void {
    this.#deliveries.report(service, report);
  }

  close(): void {
    this.#deliveries.close();
    this.store.clear();
  }

  #budgetOf({ owner, destination }: ChallengeRecord): string {
    return this.#knownBrowsers.budgetOf(owner, destination.key);
  }

  #view(challenge: ChallengeRecord) {
    return this.snapshots.of(challenge);
  }

  /** Tells whoever watches that a try has failed, and answers what the refusal says of it. */
  #failure(challenge: ChallengeRecord) {
    this.store.changed(challenge);
    return { attemptsLeft: attemptsLeft(challenge, this.#settings), challenge: this.#view(challenge) };
  }

  #exhausted(challenge: ChallengeRecord): Refusal {
    const sends = sendsLeft(challenge, this.#settings);
    const more = sends > 0 && challenge.attempts < this.#settings.attemptsPerChallenge;
    return new Refusal('attempts_exhausted', {
      attemptsLeft: 0,
      sendsLeft: sends,
      next: more ? 'resend' : 'restart',
      challenge: this.#view(challenge),
    });
  }

  #refuseVerified(challenge: ChallengeRecord): void {
    if (challenge.verified) throw new Refusal('already_verified');
  }

  #purpose(named: string | undefined): string {
    const [first = 'sign-in'] = this.#settings.purposes;
    if (named === undefined) return first;
    if (!this.#settings.purposes.includes(named)) throw new Refusal('invalid_request', { detail: 'purpose' });
    return named;
  }

  #requireSender(method: CodeMethod): void {
    if (!this.#settings.senders.some((sender) => sender.method === method))
      throw new Refusal('method_unavailable');
  }

  /** What to send by: only what the challenge offers, and only to the destination it has. */
  #chosenMethod(challenge: ChallengeRecord, { method, methodId }: SendInput): CodeMethod {
    const offers = this.#settings.methods[challenge.method] ?? [];
    const named = methodId === undefined ? undefined : offers.find(({ id }) => id === methodId);
    if (methodId !== undefined && !named) throw new Refusal('method_unavailable');
    const kind = named?.kind ?? method ?? challenge.method;
    const offered = kind === challenge.method || offers.some((offer) => offer.kind === kind);
    if (!offered || !isCodeMethod(kind) || !sameDestinationSort(kind, challenge.method))
      throw new Refusal('method_unavailable');
    this.#requireSender(kind);
    return kind;
  }

  /** Begins the cooldown, or refuses while the last one runs. The returned function undoes it. */
  #takeTurn(method: CodeMethod, destinationKey: string, challenge?: ChallengeRecord): () => void {
    const key = cooldownKey(method, destinationKey);
    const retryIn = this.#cooldowns.remaining(key);
    if (retryIn === 0) return this.#cooldowns.begin(key);
    throw new Refusal('rate_limited', {
      retryIn,
      scope: 'destination',
      ...(challenge && { sendsLeft: sendsLeft(challenge, this.#settings), challenge: this.#view(challenge) }),
    });
  }

  #codeRecord(id: string, code: string): CodeRecord {
    const expiresAt = this.#settings.clock.now() + this.#settings.codeLife * SECOND;
    return { hash: this.#hash('code', id, code), expiresAt, attempts: 0 };
  }

  async #dispatch(challenge: ChallengeRecord, code: string, request: Request): Promise<void> {
    const { method, destination, purpose, locale, host } = challenge;
    // Asked in both modes and before the answer, so that its time does not tell the outcome.
    const wanted = (await this.#settings.hasAccount?.(method, destination.value)) ?? true;
    if (!wanted) return;
    this.#settings.onSend?.(method, destination.value, request);
    const minutes = Math.floor(this.#settings.codeLife / 60);
    this.#deliveries.begin(challenge, {
      destination: destination.value,
      code,
      purpose,
      locale,
      minutes,
      host,
    });
  }
}
