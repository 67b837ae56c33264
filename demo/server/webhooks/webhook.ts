import type { DeliveryReport } from '../../../src/core/delivery/report.js';

/** Services that report what became of a message by a webhook, each at `/webhooks/<name>`. */
export const services = ['ses', 'sendgrid', 'postmark', 'mailgun', 'resend', 'twilio', 'whatsapp'] as const;
export type Service = (typeof services)[number];

/** A post to a webhook, as it came: signatures are made over bytes, before anything is parsed. */
export interface WebhookPost {
  readonly url: string;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** One service's webhook: who may post to it, and what a post says. */
export interface Webhook {
  /** Media types that the service posts. */
  readonly mediaTypes: readonly string[];
  /** The reports of a post, none where it says nothing of a message; `undefined` where it is not the service that posts. */
  read(
    post: WebhookPost,
  ): readonly DeliveryReport[] | undefined | Promise<readonly DeliveryReport[] | undefined>;
  /** Answers a GET, for services that ask whose URL it is. `undefined` where it is not the service that asks. */
  greet?(query: URLSearchParams): string | undefined;
}

export const JSON_TYPE = 'application/json';
