import type { Clock } from '../../../src/core/clock.js';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import { mediaTypeOf, readBytes } from '../otp/read-bytes.js';
import { createMailgunWebhook } from './mailgun.js';
import { createPostmarkWebhook } from './postmark.js';
import { createResendWebhook } from './resend.js';
import { createSendGridWebhook } from './sendgrid.js';
import { createSesWebhook, type SesSecrets } from './ses.js';
import { createTwilioWebhook, type TwilioSecrets } from './twilio.js';
import { services, type Service, type Webhook } from './webhook.js';
import { createWhatsAppWebhook, type WhatsAppSecrets } from './whatsapp.js';

/** By what each service shows that it is the one who posts. A service without is not listened to. */
export interface WebhookSecrets {
  readonly ses?: SesSecrets;
  readonly sendgrid?: { readonly publicKey: string };
  readonly postmark?: { readonly login: string };
  readonly mailgun?: { readonly signingKey: string };
  readonly resend?: { readonly secret: string };
  readonly twilio?: TwilioSecrets;
  readonly whatsapp?: WhatsAppSecrets;
}

export interface WebhooksOptions {
  readonly secrets: WebhookSecrets;
  readonly clock: Clock;
  /** Called with each report of a post that was genuine, whatever it says. */
  readonly onReport: (service: Service, report: DeliveryReport) => void;
  readonly onError: (error: unknown) => void;
}

/** The longest post of all seven: Meta's may have 3 MB. */
const MAX_BYTES = 3 * 1024 * 1024;

/**
 * Answers posts to `/webhooks/<service>`; `undefined` to every other path. 204 as soon as the reports are noted, also for
 * messages nobody knows: services repeat what is refused. Never rejects.
 */
export function createWebhooks({ secrets, clock, onReport, onError }: WebhooksOptions) {
  const webhooks: Partial<Record<Service, Webhook>> = {
    ...(secrets.ses && { ses: createSesWebhook(secrets.ses) }),
    ...(secrets.sendgrid && { sendgrid: createSendGridWebhook(secrets.sendgrid) }),
    ...(secrets.postmark && { postmark: createPostmarkWebhook(secrets.postmark) }),
    ...(secrets.mailgun && { mailgun: createMailgunWebhook(secrets.mailgun, clock) }),
    ...(secrets.resend && { resend: createResendWebhook(secrets.resend, clock) }),
    ...(secrets.twilio && { twilio: createTwilioWebhook(secrets.twilio) }),
    ...(secrets.whatsapp && { whatsapp: createWhatsAppWebhook(secrets.whatsapp) }),
  };

  return async (request: Request): Promise<Response | undefined> => {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.startsWith('/webhooks/')) return undefined;
    const service = services.find((name) => pathname === `/webhooks/${name}`);
    const webhook = service && webhooks[service];
    if (!webhook) return status(404);
    if (request.method === 'GET' && webhook.greet) return greeting(webhook.greet(searchParams));
    if (request.method !== 'POST') return status(405, { allow: webhook.greet ? 'GET, POST' : 'POST' });
    if (!webhook.mediaTypes.includes(mediaTypeOf(request) ?? '')) return status(415);
    try {
      const body = await readBytes(request, MAX_BYTES);
      if (!body) return status(413);
      const reports = await webhook.read({ url: request.url, headers: request.headers, body });
      if (!reports) return status(403);
      for (const report of reports) onReport(service, report);
      return status(204);
    } catch (error) {
      // Ours to mend, or the network's: the service posts it again.
      if (!request.signal.aborted) onError(error);
      return status(500);
    }
  };
}

const status = (code: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status: code, headers: { 'cache-control': 'no-store', ...headers } });

const greeting = (answer: string | undefined): Response =>
  answer === undefined
    ? status(403)
    : new Response(answer, {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
      });
