import { isCountry, MAIL_DOMAINS, REGIONAL_NAMES, TAKEN_NAMES, type MailDomain } from './mail-domains.js';
import { slipDistance } from './slip-distance.js';

/** The distance at which a name may still be meant, whoever it is. */
const FARTHEST = 2;
/** So many people have their mail there that two slips still point to it. */
const POPULAR = ['gmail', 'icloud', ...REGIONAL_NAMES];
/** A name this long is not another word after two slips. */
const LONG = 8;
/** A slip in a name this short makes another name: only its ending is put right. */
const SHORT = 4;
/** No listed domain with its slips is longer. */
const LONGEST = 22;

/** `com.br`, `co.uk`, `de`: what a domain of a country may really end in. */
const COUNTRY_ENDING = /^(?:com?\.)?..$/;
/** Countries, but more often `com` or `net` without a letter. */
const CUT_ENDING = /^(?:co|cm|om|ne|et)$/;

const target = ([name, ending]: MailDomain) => ({
  domain: `${name}.${ending}`,
  name,
  ending,
  letters: letterSet(`${name}.${ending}`),
  limit: name.length >= LONG || POPULAR.includes(name) ? FARTHEST : 1,
});
type Target = ReturnType<typeof target>;

const TARGETS = MAIL_DOMAINS.map(target);
const KNOWN = new Set(TARGETS.map(({ domain }) => domain));

/**
 * The address that was probably meant, or `undefined` where nothing is clearly nearer than all else: for a domain that
 * is known, for one that is nothing like a known one, and for one that could be a slip of two.
 *
 * Takes an address as it is sent, without a display name. Everything before the last `@` is kept as it is. Never the
 * address itself, in whatever case. Never throws, and takes no longer for a longer text.
 *
 * @example suggestEmail('Ana+shop@gmial.con') // 'Ana+shop@gmail.com'
 */
export function suggestEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@') + 1;
  const domain = at > 1 ? suggestDomain(address.slice(at).trim().toLowerCase()) : undefined;
  return domain && address.slice(0, at) + domain;
}

function suggestDomain(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const domain = typed
    .replace(/^(?:www\.|[.,;:/]+)|[.,;:/]+$/g, '')
    // Written as it sounds.
    .replace('male.', 'mail.')
    .replace('yahu.', 'yahoo.');
  if (!KNOWN.has(domain)) return nearest(domain);
  return domain === typed ? undefined : domain;
}

/** The one domain that is nearest, and near enough; of two as near as each other, none. */
function nearest(typed: string): string | undefined {
  const [typedName = '', ...labels] = typed.split('.');
  const typedEnding = labels.join('.');
  const last = labels.at(-1) ?? '';
  const inCountry = isCountry(last);
  const isCut = CUT_ENDING.test(last);
  const isWhole = inCountry && !isCut && COUNTRY_ENDING.test(typedEnding);
  const isTaken = TAKEN_NAMES.test(typedName);
  const typedLetters = letterSet(typed);
  const withoutDots = typed.replace(/\W/g, '');

  /** Whether somebody who means it may have typed this, and nobody means this as it stands. */
  const isPossible = ({ domain, name, ending }: Target): boolean => {
    if (isTaken && name !== typedName) return false;
    if (name.length <= SHORT && (ending === typedEnding || !withoutDots.startsWith(name))) return false;
    if (!inCountry) return true;
    // A country's ending is no slip, unless it is the right country and its second level is wrong.
    return domain.endsWith(`.${last}`) ? !isWhole || name !== typedName : isCut && ending.length === 3;
  };

  let found: string | undefined;
  let least = FARTHEST + 1;
  const consider = (meant: Target) => {
    if (isFar(typedLetters, meant.letters) || !isPossible(meant)) return;
    const distance = slipDistance(typed, meant.domain, FARTHEST);
    if (distance > least) return;
    // What ends like nothing that exists is nobody's domain.
    const limit = meant.name.length > SHORT && !meant.domain.endsWith(`.${last}`) ? FARTHEST : meant.limit;
    found = distance < least && distance <= limit ? meant.domain : undefined;
    least = distance;
  };
  TARGETS.forEach(consider);
  // A regional name with a slip in it, under an ending that is not listed.
  if (isWhole && !KNOWN.has(`yahoo.${typedEnding}`))
    for (const name of REGIONAL_NAMES) consider({ ...target([name, typedEnding]), limit: 1 });
  return found;
}

/** The letters of a text, as bits. */
function letterSet(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) & 31);
  return set;
}

/** Whether they differ in more letters than two slips can change: too far, and known without measuring. */
function isFar(typed: number, meant: number): boolean {
  let count = 0;
  for (let different = typed ^ meant; different; different &= different - 1) count++;
  return count > 2 * FARTHEST;
}
