import { resolveExpectation, type Expectation, type SitePolicy } from '../policy.js';
import type { Situation } from './advice.js';
import type { UserAgentLike } from './private-window.js';

/** Whom help is for: a person in a situation, or, on a page of help, anybody who waits for a code that way. */
export interface HelpSubject {
  readonly method: string;
  readonly site: SitePolicy;
  readonly generic: boolean;
  /** When a message is expected. */
  readonly expectation: Expectation;
  /** Whom the message comes from. */
  readonly sender?: string | undefined;
  readonly supportHref?: string | undefined;
  readonly agent?: UserAgentLike | undefined;
  /** Without one there is no session, so nothing to send, to change or to copy. */
  readonly situation?: Situation | undefined;
}

export const subjectOf = (situation: Situation): HelpSubject => {
  const { state, sender, supportHref, agent } = situation;
  return {
    method: state.method,
    site: state.policy.site,
    generic: state.generic,
    expectation: resolveExpectation(state.challenge?.expectation, state.policy.expectation),
    sender: state.challenge?.sender?.address ?? sender,
    supportHref,
    agent,
    situation,
  };
};
