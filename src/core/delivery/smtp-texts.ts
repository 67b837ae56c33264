import {
  bouncedBefore,
  busy,
  greylisted,
  mailboxFull,
  misspelt,
  noDomain,
  noMailbox,
  noRoute,
  ours,
  spam,
  throttled,
  turnedAway,
  weakSender,
  type Verdict,
} from './verdicts.js';

interface Phrase {
  readonly says: RegExp;
  readonly means: Verdict;
  /** Left out: it may stand in any refusal. */
  readonly only?: 'temporary' | 'permanent';
}

/** One of these, in capitals or not. */
const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'i');

/**
 * What servers write where their codes are missing or say little. The first that fits counts, so the plain causes come
 * before words such as "blocked" or "rejected", which stand in many sentences.
 */
const phrases: readonly Phrase[] = [
  { says: /gr[ae]y-?\s?list/i, means: greylisted, only: 'temporary' },
  { says: /suppress(?:ed|ion)/i, means: bouncedBefore },
  { says: anyOf(/\bmx info\b/, /no such host\b/), means: noRoute },
  {
    says: anyOf(
      /over\s?quota/,
      /quota (?:is |was |has been )?exceeded/,
      /quotaexceeded/,
      /(?:exceeded|exceeds) (?:its |the |their )?(?:storage|quota)/,
      /mailbox size limit/,
      /(?:mail\s?box|inbox) (?:is |was )?(?:too )?full/,
      /out of storage/,
      /insufficient (?:mailbox|disk|user)/,
    ),
    means: mailboxFull,
  },
  {
    says: anyOf(
      /\b(?:spf|dkim|dmarc)\b/,
      /sender policy framework/,
      /starttls/,
      /tls not available/,
      /relay(?:ing)? (?:access )?(?:is |was )?(?:denied|rejected|not (?:allowed|permitted))/,
      /relay not permitted/,
      /unable to relay/,
      /rcpthosts/,
      /authentication (?:is )?(?:required|level|requirements)/,
      /unauthenticated commands/,
      /not authenticated/,
      /(?:is|are) unauthenticated/,
      /reverse (?:dns|hostname)/,
      /\bptr\b/,
      /\bhelo\b/,
      /sender (?:address rejected|verify)/,
      /domain of sender/,
    ),
    means: ours,
  },
  {
    says: /may not exist/i,
    means: noMailbox,
    only: 'permanent',
  },
  {
    says: anyOf(
      /spamhaus/,
      /barracuda/,
      /spamcop/,
      /cloudmark/,
      /\b(?:dns|r)bls?\b/,
      /(?:block|black|deny)\s?-?list/,
      /banned sending/,
      /poor reputation/,
      /reputation of/,
      /frequency limit/,
      /exceeded (?:the )?(?:max|threshold)/,
      /unusual sending/,
      /sending limit/,
    ),
    means: weakSender,
    only: 'permanent',
  },
  {
    says: anyOf(
      /(?:domain|host)(?: or domain)?(?: name)? (?:\S+ )?(?:not found|does not exist|doesn't exist|unknown|is invalid)/,
      /(?:unknown|no such|invalid) (?:domain|host)/,
      /nxdomain/,
      /domainnonexistent/,
    ),
    means: noDomain,
  },
  {
    says: anyOf(
      /null mx/,
      /no (?:valid )?mx/,
      /\bmx (?:record|lookup|look-up)/,
      /dns (?:error|failure|lookup|look-up|query)/,
      /name server/,
      /mail loop/,
      /loops? back/,
      /too many hops/,
      /hop count/,
    ),
    means: noRoute,
  },
  {
    says: anyOf(
      /(?:unknown|no such|invalid|bad|non-?existent) (?:local )?(?:user|recipient|mailbox|address|account|person)/,
      /(?:user|recipient|mailbox|address|account|alias)(?: \S+)?(?: is| was)? (?:unknown|not (?:be )?found|does not exist|doesn't exist|no longer (?:exists|available|valid)|(?:marked as )?invalid|not (?:available|known|exist))/,
      /recip\w*not\s?found/,
      /(?:does not|doesn't) (?:exist|have an? \S+ account)/,
      /no mailbox here/,
      /mailbox unavailable/,
      /not our customer/,
      /unrouteable address/,
      /(?:account|mailbox|user|recipient)[^.]{0,40}(?:disabled|inactive|deactivated|suspended|closed|expired)/,
      /address rejected/,
    ),
    means: noMailbox,
    only: 'permanent',
  },
  { says: /mailbox name (?:is )?(?:not allowed|invalid)/i, means: misspelt, only: 'permanent' },
  {
    says: anyOf(
      /rate[\s-]?limit/,
      /too (?:many|much|fast|quickly)/,
      /throttl/,
      /at a rate that/,
      /frequency limit/,
      /unusual rate/,
      /unexpected volume/,
      /we have limits/,
      /unsolicited mail originating/,
    ),
    means: throttled,
    only: 'temporary',
  },
  {
    says: anyOf(
      /spam/,
      /\bspm\b/,
      /\bjunk/,
      /\bvirus/,
      /\binfected\b/,
      /content (?:is )?(?:rejected|blocked|filter)/,
      /looks like/,
      /unsolicited/,
    ),
    means: spam,
    only: 'permanent',
  },
  {
    says: anyOf(
      /\bblocked\b/,
      /\bpolic(?:y|ies)\b/,
      /prohibit/,
      /access denied/,
      /not (?:authori[sz]ed|allowed|permitted|accepted)/,
      /notinallowed/,
      /allowed senders/,
      /(?:message|sender|mail|address) (?:was |is |has been )?(?:rejected|refused|denied|filtered)/,
    ),
    means: turnedAway,
    only: 'permanent',
  },
  { says: /time(?:d )?-?out/i, means: busy, only: 'temporary' },
  {
    says: anyOf(
      /\bdeferred\b/,
      /temporar(?:y|ily) (?:deferred|rejected)/,
      /(?:try|come back) (?:again )?later/,
      /first time sender/,
    ),
    means: greylisted,
    only: 'temporary',
  },
];

/** Reads a reply's words. `undefined` where they say nothing. */
export function verdictOfText(text: string, temporary: boolean): Verdict | undefined {
  const other = temporary ? 'permanent' : 'temporary';
  return phrases.find(({ says, only }) => only !== other && says.test(text))?.means;
}
