import { addressOrText, emailDomain, readEmail } from './email.js';
import { mailProviders, type MailProvider } from './mail-providers.js';

/** A way to a mailbox on the web. */
export interface InboxLink {
  /** Id in the table of providers, as `mailbox` of the contract names it. */
  readonly provider: string;
  /** The provider's name, as it calls itself. */
  readonly label: string;
  /** https, and of the table: nothing but the sender, and for two providers the address, is put into it. */
  readonly url: string;
  /** The link leads to what the sender has sent, in spam too where the provider's search can say so; else to the inbox. */
  readonly searches: boolean;
}

/** What is known beside the address. */
export interface InboxLinkOptions {
  /** Whom the message comes from: an address, alone or as in `Shop <code@shop.example>`, or a name. */
  readonly sender?: string | undefined;
  /** Provider id that the server states, for domains of its customers. One that is not in the table counts as none. */
  readonly provider?: string | undefined;
  /** The address as a mask, for where it is not known any more: its domain may be enough. */
  readonly masked?: string | undefined;
}

/** A link to the person's own mail on the web, where the provider is known. No text makes it throw. */
export function inboxLink(address: string, options: InboxLinkOptions = {}): InboxLink | undefined {
  const typed = addressOrText(address);
  const byDomain = providerOf(emailDomain(typed) ?? emailDomain(options.masked ?? '') ?? '');
  const provider = stated(options.provider, byDomain) ?? byDomain;
  if (!provider) return undefined;
  const { id, label, inbox, search, accountHint = '', searchesNames } = provider;
  const account = accountOf(typed);
  const sender = search === undefined ? undefined : senderTerm(options.sender ?? '', searchesNames);
  const template =
    search !== undefined && sender !== undefined
      ? search.replace('{sender}', encode(sender))
      : inbox + (account === undefined ? '' : accountHint);
  return {
    provider: id,
    label,
    url: template.replace('{account}', encode(account ?? '0')),
    searches: sender !== undefined,
  };
}

/** The id of the provider that reads mail for `domain`, by the domain alone. */
export const mailboxProvider = (domain: string): string | undefined => providerOf(domain)?.id;

const byWholeDomain: ReadonlyMap<string, MailProvider> = new Map(
  mailProviders.flatMap((provider) =>
    (provider.domains?.split(' ') ?? []).map((domain): [string, MailProvider] => [domain, provider]),
  ),
);

/**
 * A provider's name before `com` or a country's ending: `yahoo.de`, `hotmail.co.uk`, `live.com.mx`. Endings that are a
 * slip for `com` (`hotmail.co`) or are sold as a word (`live.tv`) may be anybody's.
 */
const REGIONAL = /^([a-z]+)\.(?!(?:ai|cc|cm|co|fm|gg|io|me|om|to|tv)$)(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

function providerOf(domain: string): MailProvider | undefined {
  const plain = domain.trim().toLowerCase();
  const name = REGIONAL.exec(plain)?.[1];
  return (
    byWholeDomain.get(plain) ??
    (name === undefined
      ? undefined
      : mailProviders.find(({ regional }) => regional?.split(' ').includes(name)))
  );
}

/** The server's word; which site of the provider's it is, the domain may tell. */
const stated = (id: string | undefined, byDomain: MailProvider | undefined): MailProvider | undefined =>
  byDomain?.id === id ? byDomain : mailProviders.find((provider) => provider.id === id);

/** Signs of a mask, and halves of surrogate pairs, which cannot be encoded. */
const NOT_WHOLE = /[•*…\p{Surrogate}]/u;

/** What to sign in with: the address without its +tag, which no account is called by. `undefined` for what is no address. */
const accountOf = (address: string): string | undefined =>
  'fault' in readEmail(address) || NOT_WHOLE.test(address)
    ? undefined
    : address.replace(/^([^+@]+)\+[^@]*/, '$1').toLowerCase();

// Without the signs that some search reads as its own: -not, {any of}, a|b, *; and without %, since Yahoo decodes twice.
const PLAIN_ADDRESS = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}.'’&+=_-]*@[\p{L}\p{M}\p{N}.-]+$/u;
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’&_-]{0,63}$/u;

/** What a search finds a sender by, or `undefined` for a text that is not safe or not enough to search for. */
function senderTerm(sender: string, takesNames = false): string | undefined {
  const read = readEmail(sender);
  if ('address' in read) return PLAIN_ADDRESS.test(read.address) ? read.address : undefined;
  const name = sender.trim().replace(/\s+/gu, ' ');
  return takesNames && PLAIN_NAME.test(name) ? `"${name}"` : undefined;
}

/** As `encodeURIComponent`, and also what it leaves alone though searches read it. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
