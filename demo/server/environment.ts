import * as z from 'zod';
import type { DemoOptions } from './demo-server.js';
import { readWebhookSecrets } from './webhooks/environment.js';
import { services } from './webhooks/webhook.js';

const environment = z.object({
  /** 0 takes any free port. */
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** Pages on other hosts than this machine need https before the server: without it browsers keep no cookie. */
  HOST: z.string().optional(),
  /** `smtp://user:password@host:port`: mail leaves through it, and the demo's mailbox and phone are off. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** `Name <address>` or an address. */
  MAIL_FROM: z.string().optional(),
  /** `bounce@…`: mail that cannot be delivered comes back to it and its +tags, by SMTP to `BOUNCE_PORT`. */
  BOUNCE_ADDRESS: z.email().optional(),
  BOUNCE_PORT: z.coerce.number().int().min(1).max(65535).default(2525),
  BOUNCE_HOST: z.string().optional(),
  /** Whether the server of `SMTP_URL` hands mail to the recipients' own servers itself. */
  SMTP_IS_LAST_HOP: z.stringbool().default(false),
  /** How many proxies of your own stand before this server. */
  TRUST_PROXY: z.coerce.number().int().min(0).optional(),
  /** Origins of other sites, separated by commas. */
  ALLOWED_ORIGINS: z.string().optional(),
  DISCLOSURE: z.enum(['specific', 'generic']).optional(),
  /** Beginnings of the numbers that are texted and called, separated by commas: `+49,+43`. */
  NUMBER_PREFIXES: z
    .string()
    .transform(readList)
    .pipe(z.array(z.string().regex(/^\+\d+$/)))
    .optional(),
  /** How long a destination that messages do not get to is remembered. */
  SUPPRESSION_HOURS: z.coerce.number().nonnegative().optional(),
  /** Whether an expired code is told from a wrong one. */
  TELLS_EXPIRED: z.stringbool().optional(),
  /** Services that the demo pretends to send by, separated by commas: `twilio,ses`. */
  OTP_SENDER: z
    .string()
    .transform(readList)
    .pipe(z.array(z.enum(services)))
    .optional(),
  DEMO_GREYLIST_SECONDS: z.coerce.number().positive().optional(),
});

/** What the environment says of the demo. Throws a sentence for a person where it makes no sense. */
export function readEnvironment(variables: NodeJS.ProcessEnv): DemoOptions {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new Error(
      `Not understood: ${parsed.error.issues.map((issue) => String(issue.path[0])).join(', ')}.`,
    );
  const { PORT, HOST, SMTP_URL, MAIL_FROM, TRUST_PROXY, ALLOWED_ORIGINS, DISCLOSURE } = parsed.data;
  const webhooks = readWebhookSecrets(given);
  const { BOUNCE_ADDRESS, BOUNCE_PORT, BOUNCE_HOST, SMTP_IS_LAST_HOP } = parsed.data;
  const { NUMBER_PREFIXES, SUPPRESSION_HOURS, TELLS_EXPIRED, OTP_SENDER, DEMO_GREYLIST_SECONDS } =
    parsed.data;
  return {
    ...(PORT !== undefined && { port: PORT }),
    ...(HOST !== undefined && { host: HOST }),
    ...(SMTP_URL !== undefined && { smtpUrl: SMTP_URL }),
    ...(MAIL_FROM !== undefined && { mailFrom: readMailFrom(MAIL_FROM) }),
    ...(BOUNCE_ADDRESS !== undefined && {
      returned: {
        address: BOUNCE_ADDRESS,
        port: BOUNCE_PORT,
        ...(SMTP_IS_LAST_HOP && { hop: 'recipient' }),
        ...(BOUNCE_HOST !== undefined && { host: BOUNCE_HOST }),
      },
    }),
    ...(TRUST_PROXY !== undefined && { trustedProxies: TRUST_PROXY }),
    ...(ALLOWED_ORIGINS !== undefined && { allowedOrigins: readOrigins(ALLOWED_ORIGINS) }),
    ...(DISCLOSURE !== undefined && { disclosure: DISCLOSURE }),
    ...(NUMBER_PREFIXES !== undefined && { numberPrefixes: NUMBER_PREFIXES }),
    ...(SUPPRESSION_HOURS !== undefined && { suppressionLife: SUPPRESSION_HOURS * 3600 }),
    ...(TELLS_EXPIRED !== undefined && { tellsExpired: TELLS_EXPIRED }),
    ...(OTP_SENDER !== undefined && { pretend: OTP_SENDER }),
    ...(Object.keys(webhooks).length > 0 && { webhooks }),
    ...(DEMO_GREYLIST_SECONDS !== undefined && { greylistSeconds: DEMO_GREYLIST_SECONDS }),
  };
}

function readMailFrom(text: string): { name: string; address: string } {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? [];
  return { name: name || 'Shop', address: address ?? text.trim() };
}

const readOrigins = (list: string): string[] => readList(list).map((origin) => origin.replace(/\/$/, ''));

function readList(text: string): string[] {
  const items = text.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '');
}
