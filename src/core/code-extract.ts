import { acceptCharacters, characterClass, toPlainText, type CodeRules } from './code-characters.js';

/** What a code is called, in the languages whose messages are most often seen. */
const codeName = /[ck]o?[oó]d|\b(?:pin|otp|m?tan)\b|pass|token|код|[码碼認증]|رمز|کد/iu;

/** What a number is called that is none, by the beginning of its name. */
const otherName = [
  String.raw`\b(?:(?:ref|n[or]|id|tel|rs|eur|phone|ending|ticket|booking|account(?!:))\b\.?|(?:postal|promo|error|reference) code`,
  String.raw`old |previous |order num|order conf|ord[eir]|invoice|postc|best.ll|rechn|com+and|factur|pedido)|[\p{Sc}+]|заказ|(?<!証番)[号號]|주문`,
].join('|');

/** What holds no code, and is taken out of a text. */
const aside = RegExp(
  [
    // Entities of HTML, and what mail makes of an equals sign.
    String.raw`&#?\w+;|=3D`,
    // Tags.
    String.raw`<[a-z!/][^<>]*>`,
    // Links and addresses.
    String.raw`(?<![\w.+-])[\w.+-]+(?::\/\/|@|\.[a-z]+\/)[!#-;=?-~]*`,
    // A sum, which is named after it.
    String.raw`[\d.,]{1,12} ?(?:\p{Sc}|eur|area)(?! ?\d)`,
    // A number that is named before it, unless one confirms something with it, or its sentence goes on to call it a code.
    String.raw`(?:(?:${otherName})\p{L}{0,9}[^.\n\d]{0,4}|(?<!(?:verif|secur)\S{0,9} )num\p{L}{0,9}[^.\n\d]{0,3})(?<!to confirm[^.\n\d]{0,40})\d(?:[- ]?\d)*(?![- ]?\d| \p{L}{1,3} [^.\n]{0,40}cod)`,
  ].join('|'),
  'giu',
);

/**
 * The code in `text`, or an empty string.
 *
 * What is plainly something else is left out: links, sums, numbers that are named. In the rest each run of exactly the
 * right length and alphabet is weighed by the words of its sentence next to it, or by the line above it. The likeliest is
 * the code, the first of equals; a year or a word that nothing calls a code is none.
 */
export function extractCode(text: string, rules: CodeRules): string {
  const code = readText(text, rules);
  return code.length === rules.length ? code : '';
}

/** What a text has for a field: the code in it, else the characters of what may be a part of one; not words or sums. */
export function readText(text: string, rules: CodeRules): string {
  const prose = toPlainText(text).replace(aside, ' ');
  // At every key the search would be felt.
  const parts: readonly (string | undefined)[] = text.length > 1 ? prose.split(stopOrRun(rules)) : [];
  const likely: string[] = [];
  parts.forEach((run = '', at) => {
    const before = parts[at - 1] ?? '';
    const after = parts[at + 1] ?? '';
    // A number that opens a sentence is named after it.
    const words = /\p{L}/u.test(before) ? before : after;
    let score = Number(/[:\n] *$|^\P{L}*$/u.test(words));
    // What has a name and does something is no code, unless it is called one then: `Parcel 774411 is on its way`.
    if (words !== after && /^ (?:has?|was|ist?|est|è) /.test(after)) score ||= codeName.test(after) ? 2 : -1;
    if (codeName.test(words)) score = 2;
    if (/^20..$|^\D+$/.test(run)) score -= 2;
    // Origin-bound one-time codes: the last line of the message is `@host #code`. https://wicg.github.io/sms-one-time-codes/
    if (before.startsWith('@')) score = 3;
    const code = acceptCharacters(run, rules);
    // What is less than nothing has no place in a list, and the last place is the likeliest.
    if (at % 2 && code.length === rules.length) likely[score] ??= code;
  });
  const isProse =
    rules.alphabet === 'numeric'
      ? /\p{L}{2}|[+:\p{Sc}]/u.test(text)
      : /\p{L}\s+\p{L}{2}/u.test(text) || text.length > rules.length * 2;
  return likely.pop() ?? (isProse ? '' : acceptCharacters(text, rules));
}

/**
 * Splits a text where a thought ends, and into words and runs of a code's characters. A line of one word or of none goes
 * with the line above, which names it. A run is part of nothing longer, but for a prefix (`G-`); of letters, it is no plain
 * word; its groups are of one kind: from three characters on, or, where a code is spelled out, less. That keeps dates and
 * times out.
 */
function stopOrRun({ length, alphabet }: CodeRules): RegExp {
  const char = characterClass(alphabet);
  const end = String.raw`[.,;!?]\s|\n(?!\S* *$|[^\p{L}\n]*$)`;
  const begin = String.raw`(?<!${char}|[A-Z+]|\w_|\d[-.:/])(?!\w{0,9}-\w{${length}}\b)`;
  const noWord = String.raw`(?=\S{0,${length}}\d|[-A-Z]{${length}}|(?<=[:=#]\s{0,3}))`;
  const groups = String.raw`${char}{3,}(?:(?:[-‐-―_]| (?<=\d\w* )(?=\w*\d))(?!\d\d?\b)${char}+)*`;
  const spelledOut = String.raw`${char}{1,2}(?:[-‐-―_]${char}{1,2}|[^\w.]{1,9}\d\b|\s\d\d)*`;
  return RegExp(`${end}|${begin}${noWord}(${groups}|${spelledOut})(?![a-z]|[-.:/]?\\d)`, 'mu');
}
