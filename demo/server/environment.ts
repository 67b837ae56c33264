import * as z from 'zod';
import type { DemoOptions } from './demo-server.js';

const environment = z.object({
  /** 0 takes any free port. */
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** Pages on other hosts than this machine need https before the server: without it browsers keep no cookie. */
  HOST: z.string().optional(),
  /** `smtp://user:password@host:port`: mail leaves through it, and the demo's mailbox and phone are off. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** `Name <address>` or an address. */
  MAIL_FROM: z.string().optional(),
  /** How many proxies of your own stand before this server. */
  TRUST_PROXY: z.coerce.number().int().min(0).optional(),
  /** Origins of other sites, separated by commas. */
  ALLOWED_ORIGINS: z.string().optional(),
  DISCLOSURE: z.enum(['specific', 'generic']).optional(),
  DEMO_GREYLIST_SECONDS: z.coerce.number().positive().optional(),
});

/** What the environment says of the demo. Throws a sentence for a person where it makes no sense. */
export function readEnvironment(variables: NodeJS.ProcessEnv): DemoOptions {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new Error(
      `Not understood: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}.`,
    );
  const { PORT, HOST, SMTP_URL, MAIL_FROM, TRUST_PROXY, ALLOWED_ORIGINS, DISCLOSURE, DEMO_GREYLIST_SECONDS } =
    parsed.data;
  return {
    ...(PORT !== undefined && { port: PORT }),
    ...(HOST !== undefined && { host: HOST }),
    ...(SMTP_URL !== undefined && { smtpUrl: SMTP_URL }),
    ...(MAIL_FROM !== undefined && { mailFrom: readMailFrom(MAIL_FROM) }),
    ...(TRUST_PROXY !== undefined && { trustedProxies: TRUST_PROXY }),
    ...(ALLOWED_ORIGINS !== undefined && { allowedOrigins: readOrigins(ALLOWED_ORIGINS) }),
    ...(DISCLOSURE !== undefined && { disclosure: DISCLOSURE }),
    ...(DEMO_GREYLIST_SECONDS !== undefined && { greylistSeconds: DEMO_GREYLIST_SECONDS }),
  };
}

function readMailFrom(text: string): { name: string; address: string } {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? [];
  return { name: name || 'Shop', address: address ?? text.trim() };
}

const readOrigins = (list: string): string[] =>
  list
    .split(',')
    .map((origin) => origin.trim().replace(/\/$/, ''))
    .filter((origin) => origin !== '');
