import {
  bouncedBefore,
  greylisted,
  mailboxFull,
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

/**
 * What servers write where their codes are missing or say little. The first that fits counts, so the plain causes come
 * before words such as "blocked" or "rejected", which stand in many sentences.
 */
const phrases: readonly Phrase[] = [
  { says: /gr[ae]y-?\s?list/i, means: greylisted, only: 'temporary' },
  { says: /suppress(?:ed|ion)/i, means: bouncedBefore },
  {
    says: /over\s?quota|quota (?:is |was )?exceeded|exceeded (?:its |the |their )?(?:storage|quota)|(?:mailbox|inbox) (?:is |was )?(?:too )?full|out of storage|insufficient (?:mailbox|disk|user)/i,
    means: mailboxFull,
  },
  {
    says: /\b(?:spf|dkim|dmarc)\b|starttls|tls not available|relay(?:ing)? (?:access )?(?:is )?(?:denied|not (?:allowed|permitted))|unable to relay|authentication (?:is )?required|reverse dns|\bptr\b/i,
    means: ours,
  },
  {
    says: /spamhaus|barracuda|spamcop|\b(?:dns|r)bls?\b|(?:block|black|deny)\s?-?list|poor reputation|reputation of/i,
    means: weakSender,
    only: 'permanent',
  },
  {
    says: /(?:domain|host)(?: or domain)?(?: name)? (?:not found|does not exist|doesn't exist|unknown|is invalid)|(?:unknown|no such|invalid) (?:domain|host)|nxdomain/i,
    means: noDomain,
  },
  {
    says: /null mx|no (?:valid )?mx|\bmx (?:record|lookup|look-up)|dns (?:error|failure|lookup|look-up)|name server/i,
    means: noRoute,
  },
  {
    says: /(?:unknown|no such|invalid|non-?existent|nonexistent) (?:local )?(?:user|recipient|mailbox|address|account|person)|(?:user|recipient|mailbox|address|account|alias)(?: \S+)?(?: is| was)? (?:unknown|not found|does not exist|doesn't exist|no longer (?:exists|available|valid)|invalid|not (?:available|known|exist))|does not exist|no mailbox here|mailbox unavailable|(?:account|mailbox|user|recipient)[^.]{0,40}(?:disabled|inactive|deactivated|suspended|closed)|recipient address rejected/i,
    means: noMailbox,
    only: 'permanent',
  },
  {
    says: /rate[\s-]?limit|too (?:many|much|fast)|throttl|unusual rate|unsolicited mail originating/i,
    means: throttled,
    only: 'temporary',
  },
  {
    says: /\bspam\b|\bjunk\b|\bvirus|content (?:is )?(?:rejected|blocked|filter)|looks like|unsolicited/i,
    means: spam,
    only: 'permanent',
  },
  {
    says: /\bblocked\b|\bpolicy\b|access denied|not (?:authori[sz]ed|allowed|permitted|accepted)|(?:message|sender|mail) (?:was |is )?(?:rejected|refused|denied)/i,
    means: turnedAway,
    only: 'permanent',
  },
  {
    says: /temporar(?:y|ily) (?:deferred|rejected)|(?:try|come back) (?:again )?later|first time sender/i,
    means: greylisted,
    only: 'temporary',
  },
];

/** Reads a reply's words. `undefined` where they say nothing. */
export function verdictOfText(text: string, temporary: boolean): Verdict | undefined {
  const other = temporary ? 'permanent' : 'temporary';
  return phrases.find(({ says, only }) => only !== other && says.test(text))?.means;
}
