import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import { attemptBody, parseBody, readText, sendBody, startBody } from './bodies.js';
import type { ChallengeRecord } from './challenge.js';
import { streamChallenge } from './challenge-stream.js';
import { Challenges } from './challenges.js';
import { clientKey } from './client-key.js';
import { Idempotency } from './idempotency.js';
import { resolveOptions, type OtpOptions, type OtpSettings } from './options.js';
import { addCorsHeaders, answerPreflight, identifyCaller, type Caller } from './origin.js';
import { issueProof, keepProof, readProof } from './proof.js';
import { Refusal } from './refusal.js';
import { createHash } from './secrets.js';
import { resultOf } from './snapshot.js';

/** What a server knows of a request beside the request. */
export interface Connection {
  /** IP address of the client, as far as it is known; starts are counted by it. */
  readonly address?: string | undefined;
}

export interface OtpHandler {
  /** Answers a request of the HTTP contract. Never rejects. */
  handle(request: Request, connection?: Connection): Promise<Response>;
  /**
   * Takes in what a service has reported of a message, found by the `messageId` that its sender answered. To be called
   * once the service has shown that it is the one who says so. `service` is the sender's.
   */
  report(service: string, report: DeliveryReport): void;
  /** Ends streams and timers, and forgets every challenge. */
  close(): void;
}

/** The server's side of the HTTP contract, for any server that speaks web-standard requests. */
export function createOtpHandler(options: OtpOptions): OtpHandler {
  const settings = resolveOptions(options);
  const hash = createHash();
  const challenges = new Challenges(settings, hash);
  const idempotency = new Idempotency(settings.clock, hash, settings.idempotencyLife);

  async function route(request: Request, caller: Caller, client: string): Promise<Response> {
    const match = matchRoute(new URL(request.url).pathname, settings.basePath);
    if (request.method === 'OPTIONS') return answerPreflight();
    if (request.method !== match.method)
      throw new Refusal('invalid_request', { detail: `${match.method} only` }, 405);
    if (match.act === 'start') return start(request, caller, client);
    const proof = readProof(request, caller);
    const challenge = challenges.find(match.id, proof);
    if (match.act === 'read') return read(request, challenge);
    const body = await readText(request);
    const act = { request, caller: proof ?? '', body };
    if (match.act === 'send')
      return idempotency.once({ ...act, countMisuse: () => challenges.limits.countStart(client) }, () =>
        send(request, challenge, body),
      );
    return idempotency.once({ ...act, countMisuse: () => challenges.countMisuse(challenge) }, () =>
      attempt(request, caller, challenge, body),
    );
  }

  async function start(request: Request, caller: Caller, client: string): Promise<Response> {
    const body = await readText(request);
    const countMisuse = (): Promise<void> => challenges.limits.countStart(client);
    return idempotency.once({ request, caller: client, body, countMisuse }, async () => {
      const { captcha, ...input } = parseBody(startBody, body);
      await requireCaptcha(settings, captcha, request);
      const { secret, token, setCookie } = issueProof(request, caller);
      const hasToken = captcha !== undefined;
      const started = { ...input, proof: secret, host: knownHost(caller, settings), client, hasToken };
      const challenge = await challenges.start(started, request);
      const answer = { ...challenges.snapshots.of(challenge), ...(token && { token }) };
      return Response.json(answer, {
        status: 201,
        ...(setCookie && { headers: { 'set-cookie': setCookie } }),
      });
    });
  }

  async function send(request: Request, challenge: ChallengeRecord, body: string): Promise<Response> {
    const { captcha, ...wish } = parseBody(sendBody, body);
    await requireCaptcha(settings, captcha, request);
    await challenges.send(challenge, { ...wish, hasToken: captcha !== undefined }, request);
    return Response.json(challenges.snapshots.of(challenge));
  }

  async function attempt(
    request: Request,
    caller: Caller,
    challenge: ChallengeRecord,
    body: string,
  ): Promise<Response> {
    const { captcha, code } = parseBody(attemptBody, body);
    await requireCaptcha(settings, captcha, request);
    const { result, headers } = await challenges.attempt(challenge, code, request);
    const answer = Response.json(
      { verified: true, ...(result !== undefined && { result }) },
      { ...(headers && { headers }) },
    );
    const cookie = keepProof(request, caller, settings.knownBrowserLife);
    if (cookie !== undefined) answer.headers.append('set-cookie', cookie);
    return answer;
  }

  function read(request: Request, challenge: ChallengeRecord): Response {
    const { store, snapshots } = challenges;
    if (request.headers.get('accept')?.includes('text/event-stream'))
      return streamChallenge(challenge, store, snapshots, settings, request.signal);
    return Response.json({ ...snapshots.of(challenge), ...resultOf(challenge, settings) });
  }

  return {
    async handle(request, connection = {}) {
      let caller: Caller | undefined;
      let answer: Response;
      try {
        caller = identifyCaller(request, settings.allowedOrigins);
        answer = await route(request, caller, clientKey(connection.address));
      } catch (error) {
        answer = refusalOf(error, request, settings).toResponse();
      }
      answer.headers.set('cache-control', 'no-store');
      answer.headers.set('x-content-type-options', 'nosniff');
      answer.headers.append('vary', 'Accept');
      if (caller) addCorsHeaders(answer.headers, caller);
      return answer;
    },
    report: (service, report) => challenges.report(service, report),
    close: () => challenges.close(),
  };
}

type Route =
  | { readonly act: 'start'; readonly method: 'POST' }
  | { readonly act: 'read'; readonly method: 'GET'; readonly id: string }
  | { readonly act: 'send' | 'attempt'; readonly method: 'POST'; readonly id: string };

function matchRoute(pathname: string, basePath: string): Route {
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '';
  if (path === '/challenges') return { act: 'start', method: 'POST' };
  const [, id, list] = /^\/challenges\/([A-Za-z0-9_-]{1,128})(?:\/(sends|attempts))?$/.exec(path) ?? [];
  if (id === undefined) throw new Refusal('challenge_not_found', { next: 'restart' });
  if (list === undefined) return { act: 'read', method: 'GET', id };
  return { act: list === 'sends' ? 'send' : 'attempt', method: 'POST', id };
}

/** The host of the caller's page, where the site has named it. */
const knownHost = ({ kind, host }: Caller, { hosts }: OtpSettings): string | undefined =>
  kind === 'listed' || hosts.includes(host) ? host : undefined;

async function requireCaptcha(
  { captcha }: OtpSettings,
  token: string | undefined,
  request: Request,
): Promise<void> {
  if (captcha && (await captcha.check(token, request)) !== 'ok')
    throw new Refusal('captcha_required', { captcha: captcha.widget });
}

function refusalOf(error: unknown, request: Request, settings: OtpSettings): Refusal {
  if (error instanceof Refusal) return error;
  // A client that left in the middle of its request is no fault of ours.
  if (!request.signal.aborted) settings.onError(error);
  return new Refusal('unavailable', { reason: 'sender-fault' });
}
