import * as z from 'zod';
import { codeMethods } from '../../../src/core/challenge.js';
import { mediaTypeOf, readBytes } from './read-bytes.js';
import { Refusal } from './refusal.js';

/** Far more than any request of the contract needs. */
const MAX_BYTES = 8 * 1024;

const captcha = z.string().max(4096).optional();

export const startBody = z.object({
  method: z.enum(codeMethods),
  destination: z.string().max(320),
  purpose: z.string().max(64).optional(),
  locale: z.string().max(64).optional(),
  captcha,
});

export const sendBody = z.object({
  method: z.enum(codeMethods).optional(),
  methodId: z.string().max(128).optional(),
  captcha,
});

export const attemptBody = z.object({ code: z.string().max(64), captcha });

/** The body's text, refused before it is whole if it is too long or not JSON by its own word. */
export async function readText(request: Request): Promise<string> {
  // What a plain HTML form can send is not JSON: this alone stops forged posts in browsers without Origin.
  if (mediaTypeOf(request) !== 'application/json')
    throw new Refusal('invalid_request', { detail: 'content-type must be application/json' }, 415);
  const bytes = await readBytes(request, MAX_BYTES);
  if (!bytes) throw new Refusal('invalid_request', { detail: 'body over 8 kB' }, 413);
  return new TextDecoder().decode(bytes);
}

/** The body as `schema` has it. Refusals name the fields, never what they held. */
export function parseBody<T>(schema: z.ZodType<T>, text: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal('invalid_request', { detail: 'body is not JSON' });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'body');
  throw new Refusal('invalid_request', { detail: `wrong or missing: ${[...new Set(fields)].join(', ')}` });
}
