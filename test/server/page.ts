import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReferenceServer } from '../../demo/server/reference-server.js';
import type { ManualClock } from './manual-clock.js';

/** Where the reference backend stands. */
export const SITE = 'http://localhost:5173';

/** A challenge's page: starts it and follows its delivery, over a real mail server. */
export class Page {
  #cookie = '';
  #id = '';

  constructor(
    readonly server: ReferenceServer,
    readonly clock: ManualClock,
  ) {}

  async call(
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Record<string, unknown>> {
    const request = new Request(`${SITE}${path}`, {
      headers: { 'content-type': 'application/json', origin: SITE, cookie: this.#cookie, ...headers },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    const response = await this.server.handler(request, {});
    assert.ok(response);
    this.#cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.#cookie;
    return (await response.json()) as Record<string, unknown>;
  }

  async start(
    destination: string,
    headers: Record<string, string> = {},
    method = destination.includes('@') ? 'email' : 'sms',
  ): Promise<void> {
    const { id } = await this.call('/otp/challenges', { method, destination }, headers);
    assert.ok(typeof id === 'string');
    this.#id = id;
    this.clock.advance(0);
  }

  /** The delivery once it is no longer `before`. The mail server works in real time, so it is asked for. */
  async delivery(before = '{"state":"queued"}'): Promise<string> {
    for (let i = 0; i < 500; i += 1) {
      const { delivery } = await this.call(`/otp/challenges/${this.#id}`);
      if (JSON.stringify(delivery) !== before) return JSON.stringify(delivery);
      await pause(5);
    }
    throw new Error(`still ${before}`);
  }

  async resend(): Promise<void> {
    await this.call(`/otp/challenges/${this.#id}/sends`, {});
    this.clock.advance(0);
  }

  attempt(code: string): Promise<Record<string, unknown>> {
    return this.call(`/otp/challenges/${this.#id}/attempts`, { code });
  }
}
