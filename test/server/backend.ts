import { mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import * as z from 'zod';
import type { CodeMethod } from '../../src/core/challenge.js';
import type { DeliveryReport } from '../../src/core/delivery/report.js';
import { createOtpHandler, type OtpHandler } from '../../demo/server/otp/handler.js';
import type { OtpOptions } from '../../demo/server/otp/options.js';
import type { MessageSender, OutgoingMessage } from '../../demo/server/otp/sender.js';

/** An answer's body, as far as tests look at it. */
const answerBody = z.looseObject({
  id: z.string().optional(),
  code: z.unknown().optional(),
  token: z.string().optional(),
  expiresIn: z.number().optional(),
  resendIn: z.number().optional(),
  retryIn: z.number().optional(),
  sendsLeft: z.number().optional(),
  attemptsLeft: z.number().optional(),
  rev: z.number().optional(),
  status: z.unknown().optional(),
  challenge: z.looseObject({}).optional(),
});
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: z.infer<typeof answerBody>;
}

/** A sender that keeps what it was given and reports what it is told to. */
export class FakeSender implements MessageSender {
  readonly service = 'carrier';
  readonly from: MessageSender['from'];
  readonly sent: OutgoingMessage[] = [];
  reports: (DeliveryReport | Error)[] = [];
  later: (report: DeliveryReport) => void = () => {};

  constructor(readonly method: CodeMethod) {
    this.from = { name: 'Shop', address: `${method}@shop.example` };
  }

  send(message: OutgoingMessage, later: (report: DeliveryReport) => void): Promise<DeliveryReport> {
    this.sent.push(message);
    this.later = later;
    const report = this.reports.shift() ?? { state: 'delivered' };
    return report instanceof Error ? Promise.reject(report) : Promise.resolve(report);
  }

  /** The newest code to one destination. */
  code(destination: string): string {
    return this.sent.findLast((message) => message.destination === destination)?.code ?? 'none';
  }
}

export const SITE = 'https://shop.example';

/** The handler of the contract with senders in hand and the clock held: see `advance`. */
export class Backend {
  readonly email = new FakeSender('email');
  readonly sms = new FakeSender('sms');
  readonly voice = new FakeSender('voice');
  readonly errors: unknown[] = [];
  readonly handler: OtpHandler;

  constructor(options: Partial<OtpOptions> = {}) {
    this.handler = createOtpHandler({
      senders: [this.email, this.sms, this.voice],
      onError: (error) => this.errors.push(error),
      ...options,
    });
  }

  /** A browser: it keeps its cookie. */
  browser(options: Partial<BrowserOptions> = {}): Browser {
    return new Browser(this, { site: SITE, origin: options.site ?? SITE, address: '192.0.2.1', ...options });
  }
}

interface BrowserOptions {
  /** Where the endpoint is. */
  readonly site: string;
  /** Of the page that asks. */
  readonly origin: string | undefined;
  readonly address: string;
}

type Headings = Readonly<Record<string, string>>;

export class Browser {
  cookie: string | undefined;
  readonly #backend: Backend;
  readonly #options: BrowserOptions;

  constructor(backend: Backend, options: BrowserOptions) {
    this.#backend = backend;
    this.#options = options;
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie) headers.set('cookie', this.cookie);
    if (this.#options.origin && init.method !== undefined && !headers.has('origin'))
      headers.set('origin', this.#options.origin);
    const request = new Request(`${this.#options.site}/otp${path}`, { ...init, headers });
    const response = await this.#backend.handler.handle(request, { address: this.#options.address });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0];
    return response;
  }

  async get(path: string, headers: Headings = {}): Promise<Answer> {
    return read(await this.request(path, { headers }));
  }

  async post(path: string, body: unknown, headers: Headings = {}): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const all = { 'content-type': 'application/json', ...headers };
    return read(await this.request(path, { method: 'POST', body: text, headers: all }));
  }

  /** Starts a challenge and lets its message go out. */
  async start(destination: string, more: object = {}, headers: Headings = {}): Promise<Answer> {
    const method = destination.includes('@') ? 'email' : 'sms';
    const answer = await this.post('/challenges', { method, destination, ...more }, headers);
    await advance(0);
    return answer;
  }

  resend({ body }: Answer, more: object = {}, headers: Headings = {}): Promise<Answer> {
    return this.post(`/challenges/${body.id ?? ''}/sends`, more, headers);
  }

  attempt({ body }: Answer, code: string, headers: Headings = {}): Promise<Answer> {
    return this.post(`/challenges/${body.id ?? ''}/attempts`, { code }, headers);
  }

  status({ body }: Answer, headers: Headings = {}): Promise<Answer> {
    return this.get(`/challenges/${body.id ?? ''}`, headers);
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = answerBody.parse(text === '' ? {} : JSON.parse(text));
  return { status: response.status, headers: response.headers, body };
}

/** A code that is certainly not `code`. */
export const wrong = (code: string): string => (code === '111111' ? '222222' : '111111');

/** Holds the clock from now on. Everything that reads the time, libraries too, sees the same one. */
export const holdTime = (): void =>
  mock.timers.enable({ apis: ['Date', 'setTimeout'], now: Date.UTC(2026, 0, 15, 12) });
export const releaseTime = (): void => mock.timers.reset();

/** Moves the held clock, and lets everything that is due happen. */
export async function advance(seconds: number): Promise<void> {
  mock.timers.tick(seconds * 1000);
  for (let i = 0; i < 5; i += 1) await turn();
}
