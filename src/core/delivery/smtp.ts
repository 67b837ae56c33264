import { MAX_SECONDS } from '../clock.js';
import { numberAt, textAt } from './read.js';
import type { DeliveryReport, DeliveryState } from './report.js';
import { enhancedVerdicts, replyVerdicts } from './smtp-codes.js';
import { verdictOfText } from './smtp-texts.js';
import { busy, greylisted, scanned, spam, unsaid, type Verdict } from './verdicts.js';

/** An SMTP reply taken apart. */
export interface SmtpReply {
  /** Reply code, as 550. */
  readonly code?: number | undefined;
  /** Enhanced status code, as `5.1.1`. */
  readonly enhanced?: string | undefined;
  readonly text?: string | undefined;
}

/** What a reply alone does not tell. */
export interface SmtpOptions {
  /**
   * Who gave the reply. A `relay` (an e-mail service, the site's own mail server) that accepts a message has only
   * taken it on: `sent`. The `recipient`'s own server that accepts has it: `delivered`. Default `relay`, since saying
   * too much sends people to search a spam folder in vain.
   */
  readonly hop?: 'relay' | 'recipient';
}

/** Replies are a few lines; what is longer is not worth reading to its end. */
const MAX_TEXT = 2000;

/** What a reply says. */
export interface SmtpReading {
  /** First digit of its status or code: 2 accepted, 4 for now, 5 for good. */
  readonly severity: string;
  /** Absent where it says nothing. */
  readonly verdict: Verdict | undefined;
  /** The wait it asks for, in seconds. */
  readonly retryIn: number | undefined;
}

/**
 * What an SMTP server's reply means for the person who waits (RFC 5321, RFC 3463, IANA's registry of enhanced status
 * codes). Takes the reply's text, of one line or many, or its parts. Class 4 is `delayed`, class 5 `failed`; a text that
 * is no reply at all is `failed`, since nobody took the message on. Never throws.
 */
export function fromSmtp(reply: string | SmtpReply, { hop = 'relay' }: SmtpOptions = {}): DeliveryReport {
  const stateOf: Readonly<Record<string, DeliveryState>> = {
    2: hop === 'recipient' ? 'delivered' : 'sent',
    4: 'delayed',
  };
  const { severity, verdict: [reason, cause] = unsaid, retryIn } = readReply(reply);
  const state = stateOf[severity] ?? 'failed';
  if (severity === '2') return { state };
  return { state, reason, cause, ...(state === 'delayed' && retryIn !== undefined && { retryIn }) };
}

/** Reads a reply. `severityUnlessSaid` is for words that came without any code. */
export function readReply(reply: string | SmtpReply, severityUnlessSaid = ''): SmtpReading {
  const { code, enhanced, text } = typeof reply === 'string' ? takeApart(reply) : flatten(reply);
  const said = enhanced?.charAt(0) ?? String(code ?? '').charAt(0);
  const severity = /[245]/.test(said) ? said : severityUnlessSaid;
  return { severity, verdict: judge(severity, code, enhanced, text), retryIn: suggestedWait(text) };
}

interface ParsedReply {
  readonly code: number | undefined;
  readonly enhanced: string | undefined;
  readonly text: string;
}

const ENHANCED = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d]|\.\d)/;

function takeApart(reply: string): ParsedReply {
  const text = reply.slice(0, MAX_TEXT);
  const code = /(?:^|[\s;:])([245]\d\d)(?=[\s-]|$)/.exec(text)?.[1];
  return flatten({ ...(code && { code: Number(code) }), text });
}

function flatten(reply: SmtpReply): ParsedReply {
  const code = numberAt(reply, 'code');
  const bounded = textAt(reply, 'text')?.slice(0, MAX_TEXT) ?? '';
  // The code leads every line of a long reply, and would split sentences that go over the end of one.
  const flat = bounded.replace(/\r?\n(?:[245]\d\d[ -])?(?:[245]\.\d{1,3}\.\d{1,3} )?/g, ' ');
  const [status] =
    ENHANCED.exec(textAt(reply, 'enhanced')?.slice(0, MAX_TEXT) ?? '') ?? ENHANCED.exec(bounded) ?? [];
  // A status of another class than the code is a number in the text, such as a version.
  const agrees = code === undefined || status?.charAt(0) === String(code).charAt(0);
  return { code, enhanced: agrees ? status : undefined, text: withoutAddressee(flat) };
}

/**
 * Without the address, which may hold any word, and without what Postfix puts between it and its reason in each refusal.
 * Where no address stands before it, "Recipient address rejected" is a reason by itself (Exchange Online).
 */
const withoutAddressee = (text: string): string =>
  text.replace(/<[^<>\s]*@[^<>\s]*>(?::\s*recipient address rejected:(?=\s*\S))?/gi, ' ');

/** Statuses that say little, or one thing here and another there; servers put what they mean into the text. */
const generic: ReadonlySet<string> = new Set([
  '0.0',
  '1.0',
  '1.10',
  '2.0',
  '2.3',
  '3.0',
  '4.0',
  '4.1',
  '4.4',
  '4.6',
  '5.0',
  '7.0',
  '7.1',
]);

/** Of a mailbox that is there: why it takes nothing for now is in the words. */
const genericForNow: ReadonlySet<string> = new Set(['1.1', '2.1']);

function judge(
  severity: string,
  code: number | undefined,
  enhanced: string | undefined,
  text: string,
): Verdict | undefined {
  const temporary = severity === '4';
  const subject = enhanced?.slice(2);
  const isGeneric =
    subject === undefined || generic.has(subject) || (temporary && genericForNow.has(subject));
  const precise = isGeneric ? undefined : enhancedVerdicts[subject];
  return (
    precise ??
    verdictOfText(text, temporary) ??
    vague(temporary, code, subject) ??
    (subject === undefined ? undefined : enhancedVerdicts[subject]) ??
    (code === undefined ? undefined : replyVerdicts[code])
  );
}

/**
 * "For policy reasons", and no more. A first refusal that is not for good is how greylisting looks where it does not say its
 * name.
 */
function vague(
  temporary: boolean,
  code: number | undefined,
  subject: string | undefined,
): Verdict | undefined {
  if (temporary && subject === '7.1') return code === 450 || code === 451 ? greylisted : scanned;
  if (temporary && subject === '2.1') return busy;
  return !temporary && subject === '7.0' ? spam : undefined;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** The wait a server asks for: "try again in 5 minutes", "retry after 00:05:00". Seconds, or `undefined`. */
function suggestedWait(text: string): number | undefined {
  const [, hours, minutes, seconds] = /\b(\d{1,2}):([0-5]\d):([0-5]\d)\b/.exec(text) ?? [];
  if (hours !== undefined)
    return believableWait(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  const asked =
    /\b(?:in|after|for|wait|least|another|retry|delay(?:ed)?)\b[\s:=]*(?:about|at least|another|approximately|for)?\s*((?:\d{1,6}\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\b[\s,]*(?:and\s+)?)+)/i.exec(
      text,
    )?.[1];
  if (asked === undefined) return undefined;
  const parts = [...asked.matchAll(/(\d{1,6})\s*([smh])/gi)];
  return believableWait(
    parts.reduce(
      (sum, [, amount, unit = 's']) => sum + Number(amount) * (SECONDS[unit.toLowerCase()] ?? 1),
      0,
    ),
  );
}

/** A wait as it is told: whole seconds, a week at most, or `undefined` where there is none. */
export const believableWait = (seconds: number): number | undefined =>
  seconds > 0 ? Math.min(Math.ceil(seconds), MAX_SECONDS) : undefined;
