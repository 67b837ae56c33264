import { asReplied, delayed, failed, type Meaning } from './meaning.js';
import { entry } from './read.js';
import { bouncedBefore, busy, mailboxFull, noMailbox, optedOut, ours, unsaid } from './verdicts.js';

/** Types of bounce, where the subtype is not known. */
const types: Readonly<Record<string, Meaning>> = {
  Permanent: asReplied(failed(noMailbox)),
  // An out-of-office reply comes as one of these, so it never ends the wait.
  Transient: asReplied(delayed(busy)),
  Undetermined: asReplied(failed(unsaid)),
};

/** Subtypes that say more than their type. SES reports a bounce when it has given up, so these are final. */
const subTypes: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  Permanent: {
    NoEmail: failed(noMailbox),
    Suppressed: failed(bouncedBefore),
    OnAccountSuppressionList: failed(bouncedBefore),
    UnsubscribedRecipient: failed(optedOut),
  },
  Transient: {
    MailboxFull: failed(mailboxFull),
    MessageTooLarge: failed(ours),
    ContentRejected: failed(ours),
    AttachmentRejected: failed(ours),
  },
};

/** What a bounce means by Amazon SES's types ("Bounce types" of its guide), which services built on it hand on. */
export const sesBounce = (type: string | undefined, subType: string | undefined): Meaning | undefined =>
  entry(entry(subTypes, type) ?? {}, subType) ?? entry(types, type);
