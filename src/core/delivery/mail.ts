/**
 * Taking a mail apart, as far as reading a report needs it (RFC 5322, RFC 2045, RFC 2046). Mails come from anywhere, so that
 * nothing here throws: what is broken is read as far as it goes.
 */

/** A mail, or a part of one. */
export interface MailPart {
  /** Media type in lower case; `text/plain` where the part names none. */
  readonly type: string;
  readonly fields: Fields;
  /** Without its transfer encoding. Bytes above 127 are not made into characters: what machines say is ASCII. */
  readonly body: string;
  /** The parts of a multipart; what is attached as a mail of its own stays closed. */
  readonly parts: readonly MailPart[];
}

/** Fields by their names in lower case, unfolded. The first of a name counts. */
export type Fields = ReadonlyMap<string, string>;

/** Reports stand before the mail they return, which may be long. */
const MAX_LENGTH = 256 * 1024;
const MAX_PARTS = 20;
/** Lists and scanners pack what they forward into a multipart of their own. */
const MAX_DEPTH = 4;

export function readMail(source: string): MailPart {
  // Spools begin with lines that are no field.
  return readPart(source.slice(0, MAX_LENGTH).replace(/^(?:\s*\n)?(?:>?From [^\n]*\n)?/, ''), 0);
}

/** The part and every part within it, in their order. */
export const allParts = (part: MailPart): readonly MailPart[] => [part, ...part.parts.flatMap(allParts)];

/** Reads `Name: value` lines, of which one may go on in the next. */
export function readFields(text: string): Fields {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (/^[\x21-\x7e]+$/.test(name) && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function readPart(source: string, depth: number): MailPart {
  const [head, body] = splitHead(source);
  const fields = readFields(head);
  const said = fields.get('content-type') ?? '';
  const type = /^[^\s;]+\/[^\s;]+/.exec(said)?.[0].toLowerCase() ?? 'text/plain';
  const boundary = type.startsWith('multipart/') && depth < MAX_DEPTH ? boundaryOf(said) : undefined;
  if (boundary !== undefined) {
    const parts = splitParts(body, boundary).map((part) => readPart(part, depth + 1));
    return { type, fields, body: '', parts };
  }
  return { type, fields, body: decode(body, fields.get('content-transfer-encoding')), parts: [] };
}

/** What stands before the first empty line, and what stands after it. */
function splitHead(source: string): readonly [head: string, body: string] {
  const empty = /(?:^|\n)[ \t]*\r?\n/.exec(source);
  return empty ? [source.slice(0, empty.index), source.slice(empty.index + empty[0].length)] : [source, ''];
}

function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(contentType) ?? [];
  return quoted || plain;
}

function splitParts(body: string, boundary: string): readonly string[] {
  const parts: string[][] = [];
  for (const line of body.split(/\r?\n/)) {
    const end = line.trimEnd();
    if (end === `--${boundary}--` || parts.length > MAX_PARTS) break;
    if (end === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n'));
}

function decode(body: string, encoding = ''): string {
  if (/^\s*base64/i.test(encoding)) return fromBase64(body);
  if (!/^\s*quoted-printable/i.test(encoding)) return body;
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The language has no decoder of its own, and this layer has only the language. */
function fromBase64(text: string): string {
  const bytes: string[] = [];
  let bits = 0;
  let count = 0;
  for (const sign of text) {
    const value = BASE64.indexOf(sign);
    if (value < 0) continue;
    bits = (bits << 6) | value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push(String.fromCharCode(bits >> count));
    bits &= (1 << count) - 1;
  }
  return bytes.join('');
}
