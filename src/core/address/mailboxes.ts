import { emailDomain } from './email.js';

/** Where a mailbox is read on the web. */
interface Mailbox {
  readonly label: string;
  /** Whole domains, and names that stand before any ending (`yahoo.` for yahoo.co.jp). */
  readonly domains: readonly string[];
  readonly names?: readonly string[];
  /** `recipient` is empty where it is not known any more. */
  readonly inbox: (recipient: string) => string;
  /** Only where a search by sender, spam included, is known to work by its address. */
  readonly search?: (sender: string, recipient: string) => string;
}

const encode = encodeURIComponent;

/** Providers with a web mailbox. Links are https and carry the address to its own provider only. */
const mailboxes: Readonly<Record<string, Mailbox>> = {
  gmail: {
    label: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    inbox: (to) => `https://mail.google.com/mail/u/${encode(to || '0')}/`,
    search: (from, to) =>
      `https://mail.google.com/mail/u/${encode(to || '0')}/#search/from%3A(${encode(from)})+in%3Aanywhere+newer_than%3A1d`,
  },
  outlook: {
    label: 'Outlook',
    domains: ['msn.com', 'passport.com', 'windowslive.com'],
    names: ['outlook', 'hotmail', 'live'],
    inbox: (to) =>
      to ? `https://outlook.live.com/mail/?login_hint=${encode(to)}` : 'https://outlook.live.com/mail/',
  },
  yahoo: {
    label: 'Yahoo Mail',
    domains: ['ymail.com', 'rocketmail.com', 'myyahoo.com'],
    names: ['yahoo'],
    inbox: () => 'https://mail.yahoo.com/d/folders/1',
    search: (from) => `https://mail.yahoo.com/d/search/keyword=from%253A${encode(from)}`,
  },
};

export interface InboxLink {
  /** Id in the table, as `mailbox` of the contract names it. */
  readonly provider: string;
  readonly label: string;
  readonly url: string;
  /** The link searches for the sender, in spam too. */
  readonly searches: boolean;
}

export interface InboxLinkOptions {
  /** Address the message comes from. */
  readonly sender?: string;
  /** Provider id stated by the server, for domains of its customers. */
  readonly provider?: string;
}

/** A country's ending after a provider's name: `com`, `de`, `co.uk`, `com.br`. */
const REGIONAL_ENDING = /^(?:com|[a-z]{2}|(?:co|com)\.[a-z]{2})$/;

/** The id of the provider that reads mail for `domain`, by the domain alone. */
export function mailboxProvider(domain: string): string | undefined {
  const lower = domain.toLowerCase();
  const dot = lower.indexOf('.');
  const [name, ending] = [lower.slice(0, dot), lower.slice(dot + 1)];
  const isRegional = REGIONAL_ENDING.test(ending);
  const found = Object.entries(mailboxes).find(
    ([, { domains, names = [] }]) => domains.includes(lower) || (isRegional && names.includes(name)),
  );
  return found?.[0];
}

/** A link to the person's own inbox on the web, where the provider is known. */
export function inboxLink(address: string, options: InboxLinkOptions = {}): InboxLink | undefined {
  const provider = options.provider ?? mailboxProvider(emailDomain(address) ?? '');
  // The id may be the server's word, and an object knows `constructor` too.
  const mailbox =
    provider !== undefined && Object.hasOwn(mailboxes, provider) ? mailboxes[provider] : undefined;
  if (!mailbox || provider === undefined) return undefined;
  const url =
    options.sender && mailbox.search ? mailbox.search(options.sender, address) : mailbox.inbox(address);
  return { provider, label: mailbox.label, url, searches: Boolean(options.sender && mailbox.search) };
}
