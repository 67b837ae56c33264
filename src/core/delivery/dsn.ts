import { noticeText, readNotice, type Notice } from './bounce-notice.js';
import { allParts, readFields, readMail, type Fields, type MailPart } from './mail.js';
import { asReplied, delayed, delivered, failed, sent, toReport, type Meaning } from './meaning.js';
import { entry } from './read.js';
import type { DeliveryReport } from './report.js';
import type { SmtpOptions } from './smtp.js';
import { busy, unsaid } from './verdicts.js';

/** Given up, and put off. */
const given = asReplied(failed(unsaid));
const put = asReplied(delayed(busy));

/** `Action` (RFC 3464 2.3.3). */
const actions: Readonly<Record<string, Meaning>> = {
  failed: given,
  delayed: put,
  delivered,
  // Delivered as it was addressed, and passed on to more than one.
  expanded: delivered,
};

/** `relayed`: handed to where no reports come from. That is the last that is heard. */
const hops = { relay: sent, recipient: delivered } as const;

/** `Status` by its class, where a report names no action. */
const classes: Readonly<Record<string, Meaning>> = { 2: sent, 4: put, 5: given };

/** What comes back of a mail: the mail itself, or its header alone. */
const RETURNED = /^(?:message|text)\/(?:rfc822|global)(?:-headers)?$/;
const STATUS = /^message\/(?:global-)?delivery-status$/;

/**
 * What a mail server reports by mail: a delivery status notification (RFC 3464, RFC 6533), or a bounce or a warning in words
 * alone, as qmail and old Exims write them. Takes the source of the mail, header and all. `messageId` is the `Message-ID` of
 * the mail that is reported on; where the report does not return it, the envelope id that it was sent with (`ENVID`, RFC 3461
 * 4.4). There is no `retryIn`: a wait that a server once asked for is over when it is told by mail. A mail that is no such
 * report says nothing. Never throws.
 *
 * `hop` is who has taken a mail that was `relayed` to where no reports come from: with a server that hands mail to the hosts of
 * its recipients it is the `recipient`, behind a relay of somebody else's another `relay`, the default.
 */
export function fromDsn(mail: string, { hop = 'relay' }: SmtpOptions = {}): DeliveryReport {
  const parts = allParts(readMail(typeof mail === 'string' ? mail : ''));
  const groups = statusGroups(parts);
  const recipient =
    groups.find((group) => group.has('action')) ?? groups.find((group) => group.has('status'));
  const notice = recipient ? readRecipient(recipient, parts, hop) : readNotice(parts);
  const { state, reason, cause, messageId } = toReport(notice?.meaning, {
    messageId: notice && (messageIdOf(parts, groups) ?? notice.messageId),
    replies: notice?.replies ?? [],
  });
  return { state, ...(reason && { reason }), ...(messageId && { messageId }), ...(cause && { cause }) };
}

/** The groups of fields of a report: what it is about, and one for each recipient. Some name the part's type wrongly. */
function statusGroups(parts: readonly MailPart[]): readonly Fields[] {
  const report =
    parts.find(({ type }) => STATUS.test(type)) ??
    parts.find(
      ({ type, body }) =>
        type.startsWith('text/') && /^final-recipient:/im.test(body) && /^(?:action|status):/im.test(body),
    );
  return report?.body.split(/\r?\n[ \t]*\r?\n/).map(readFields) ?? [];
}

/** A code goes to one person: the first recipient is the only one. */
function readRecipient(
  recipient: Fields,
  parts: readonly MailPart[],
  hop: NonNullable<SmtpOptions['hop']>,
): Notice | undefined {
  const [action] = /[a-z]+/.exec(recipient.get('action')?.toLowerCase() ?? '') ?? [];
  const status = recipient.get('status');
  const meaning =
    action === 'relayed' ? hops[hop] : (entry(actions, action) ?? entry(classes, status?.charAt(0)));
  // `smtp; 550 …`: the words before are the kind of server that says so.
  const diagnosis = recipient.get('diagnostic-code')?.replace(/^[^;]{1,30};\s*/, '');
  return meaning && { meaning, replies: [diagnosis, { enhanced: status }, { text: noticeText(parts) }] };
}

/** The newest word on which mail it was comes first: relays that know no envelope id return the header. */
function messageIdOf(parts: readonly MailPart[], groups: readonly Fields[]): string | undefined {
  const returned = parts.find(({ type }) => RETURNED.test(type));
  const [top] = parts;
  const field = (name: string) => groups.map((group) => group.get(name)).find(Boolean);
  return [
    idIn(returned && readFields(returned.body).get('message-id')),
    idIn(field('x-original-message-id')),
    field('original-envelope-id'),
    idIn(top?.fields.get('in-reply-to')),
    idIn(top?.fields.get('references')),
  ].find(Boolean);
}

/** The last of the ids that a field names: of `References`, what it answers. */
const idIn = (field: string | undefined): string | undefined => field?.match(/<[^<>\s]+>/g)?.at(-1);
