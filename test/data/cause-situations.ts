import type { Cause, Detection, Signal } from '../../src/core/advice/cause.js';
import type { QuestionId } from '../../src/core/advice/questions.js';
import type { CodeMethod } from '../../src/core/challenge.js';
import { isDeliveryReason } from '../../src/core/delivery/report.js';
import type { SitePolicy } from '../../src/core/policy.js';
import type { Problem } from '../../src/core/problem.js';
import type { Moment } from './moments.js';

/** A way in which a cause comes to light, as something that can be brought about. */
export interface CauseSituation {
  readonly name: string;
  readonly moment: Moment;
  /** A correction was offered and not answered. */
  readonly suggestion?: string;
  /** Pressed after "Something else is wrong". */
  readonly question?: QuestionId;
}

/** A site that is all that a site can be. */
export const wholeSite: SitePolicy = {
  recoveryHref: 'https://shop.example/recover',
  accountHref: 'https://shop.example/account',
  mailProvider: 'gmail',
  policyRows: [15, 32, 48, 50, 51, 52, 53, 54],
};

const AGES = { t0: 0, t1: 30, t2: 60, t3: 120 } as const;

/** Brings about one detection of a cause, for one method. */
export function situationFor({ isPolicy }: Cause, detection: Detection, method: CodeMethod): CauseSituation {
  const moment: Moment = {
    row: '',
    status: [],
    causes: [],
    method,
    ...(isPolicy ? { site: wholeSite } : {}),
  };
  switch (detection.by) {
    case 'signal':
      throw new Error('A signal is brought about by itself: see signalSituation.');
    case 'time':
      return { name: `${method}, ${detection.at}`, moment: { ...moment, age: AGES[detection.at] } };
    case 'asked':
      return {
        name: `${method}, asked: ${detection.question}`,
        moment: { ...moment, age: AGES.t2 },
        question: detection.question,
      };
    case 'check':
      return { name: `${method}, check: ${detection.check}`, moment, ...CHECKS[detection.check](moment) };
  }
}

const CHECKS: Readonly<
  Record<
    Extract<Detection, { by: 'check' }>['check'],
    (moment: Moment) => Omit<Partial<CauseSituation>, 'name'>
  >
> = {
  suggestion: () => ({ suggestion: 'ana@gmail.com' }),
  mask: (moment) => ({ moment: { ...moment, age: AGES.t0 } }),
  sender: (moment) => ({ moment: { ...moment, age: AGES.t2 } }),
  again: (moment) => ({ moment: { ...moment, sends: 2 } }),
  leaving: (moment) => ({ moment: { ...moment, age: AGES.t1 } }),
  provider: (moment) => ({ moment: { ...moment, age: AGES.t2 }, question: 'else' }),
  generic: (moment) => ({ moment: { ...moment, age: AGES.t2, isGeneric: true } }),
};

/** Brings about what a server says. */
export function signalSituation({ isPolicy }: Cause, signal: Signal, method: CodeMethod): CauseSituation {
  const moment: Moment = {
    row: '',
    status: [],
    causes: [],
    method,
    ...(isPolicy ? { site: wholeSite } : {}),
  };
  return { name: `${method}, ${signal}`, moment: { ...moment, ...said(signal) } };
}

function said(signal: Signal): Partial<Moment> {
  const [state, reason] = signal.split(':');
  if (signal === 'delivered') return { age: 30, delivery: { state: 'delivered' } };
  if ((state === 'failed' || state === 'delayed') && isDeliveryReason(reason))
    return { delivery: { state, reason } };
  const isOfSend = signal === 'rate_limited' || signal === 'sends_exhausted';
  // A signal that is no delivery is a code of the contract.
  const code = signal as Problem['code'];
  return {
    age: 40,
    refused: {
      act: isOfSend ? 'send' : signal === 'blocked' ? 'start' : 'attempt',
      problem: { code, ...(isOfSend ? { retryAt: 600_000 } : {}) },
    },
  };
}

/** Every way in which a cause comes to light for a method. */
export const situationsFor = (cause: Cause, method: CodeMethod): readonly CauseSituation[] =>
  cause.when.flatMap((detection) =>
    detection.by === 'signal'
      ? detection.signals.map((signal) => signalSituation(cause, signal, method))
      : [situationFor(cause, detection, method)],
  );
