import type { MailPart } from './mail.js';
import { asReplied, delayed, failed, type Meaning, type Reply } from './meaning.js';
import { busy, unsaid } from './verdicts.js';

/** What a report says, in whatever form it came. */
export interface Notice {
  readonly meaning: Meaning;
  readonly replies: readonly Reply[];
  /** Where the mail that came back is a part of the text. */
  readonly messageId?: string | undefined;
}

/** What a mailer writes before the mail that it returns, in plain text: qmail, Exim, Sendmail, and those who follow them. */
const COPY =
  /^-{2,}[ \t]*(?:below this line is a copy|this is a copy of|(?:the )?(?:header|body|text) of|the following|original message|unsent message|returned message|transcript of session follows\b.*\n.*\bcopy\b)[^\n]*$/im;

/** Mailers do not agree on much. Each line is a sign by itself that a mail is one of theirs. */
const OF_A_MAILER = [
  /^hi\. this is the \S+ program at\b/im,
  /^this (?:message was created automatically by mail delivery software|is the (?:mail|postfix|courier|mail delivery) (?:system|program))/im,
];
const MAILER = /\b(?:mailer-daemon|postmaster|mail delivery (?:sub)?system|microsoftexchange[\da-f]+)\b/i;
const OF_A_RETURN =
  /undeliver|delivery (?:status|failure|failed|has failed|problem|delayed|incomplete)|could ?n[o']t be delivered|returned (?:mail|to sender)|failure notice|mail (?:delivery )?fail|delayed mail|message delayed/i;

/** Words of a mailer that goes on trying. */
const GOES_ON =
  /warning message only|(?:has )?not (?:yet )?been delivered|will (?:be (?:re)?tried|continue|keep|retry|try again)|attempts will (?:be repeated|continue)|delivery is delayed|delayed \d+ hours?/i;
const GIVES_UP = /permanent|gi(?:v(?:en|ing)|ve) up|not going to try|has failed|failed:/i;

/** Reads a bounce or a warning that is in words alone. `undefined` for every other mail. */
export function readNotice(parts: readonly MailPart[]): Notice | undefined {
  const [mail] = parts;
  const whole = parts.find(({ type }) => type === 'text/plain')?.body ?? '';
  if (!mail || !isBounce(mail, whole)) return undefined;
  const copy = COPY.exec(whole);
  const text = withoutAddresses(copy ? whole.slice(0, copy.index) : whole);
  const goesOn = GOES_ON.test(text) && !GIVES_UP.test(text);
  return {
    meaning: asReplied(goesOn ? delayed(busy) : failed(unsaid)),
    replies: [replyIn(text), { text }],
    messageId: copy ? /^message-id:\s*(<[^<>\s]+>)/im.exec(whole.slice(copy.index))?.[1] : undefined,
  };
}

/** What a report says in words, for what its fields leave out. */
export const noticeText = (parts: readonly MailPart[]): string =>
  withoutAddresses(parts.find(({ type }) => type === 'text/plain')?.body ?? '');

/** People who are away, and people who answer, write of mail that did not come as well. */
const isBounce = ({ fields }: MailPart, text: string): boolean =>
  fields.has('x-failed-recipients') ||
  OF_A_MAILER.some((sign) => sign.test(text)) ||
  (MAILER.test(fields.get('from') ?? '') && OF_A_RETURN.test(fields.get('subject') ?? ''));

/** An address may hold any word. */
const withoutAddresses = (text: string): string =>
  text.replace(/<?[^\s<>@:]{1,64}@[^\s<>@:,;]{1,255}>?/g, ' ');

/** The reply that is quoted, without what is written around it. */
const replyIn = (text: string): string | undefined =>
  /(?:^|[\s:(#])([45]\d\d[ -](?:[^\n]+\n?){1,6}|[45]\.\d{1,3}\.\d{1,3}(?![\d.])[^\n]*)/.exec(text)?.[1];
