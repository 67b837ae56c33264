import { message } from '../messages.js';
import type { Action } from './advice.js';
import type { Remedy } from './cause.js';
import type { HelpSubject } from './subject.js';
import { change, inboxAction, linkAction, otherMethods, supportAction } from './ways.js';

/** The controls that do what helps. Where nothing can be pressed to do it, the steps are what helps, and one closes them. */
export function controlsFor(remedies: readonly Remedy[], subject: HelpSubject): readonly Action[] {
  const controls = remedies.flatMap((remedy) => controlFor(remedy, subject));
  const distinct = controls.filter(
    (action, index) =>
      controls.findIndex(({ type, label }) => type === action.type && label.key === action.label.key) ===
      index,
  );
  if (distinct.length > 0 || !subject.situation) return distinct;
  return [{ type: 'dismiss', label: message('action.understood') }];
}

function controlFor(remedy: Remedy, subject: HelpSubject): readonly Action[] {
  const { situation, site, method } = subject;
  const isEmail = method === 'email';
  const link = (type: 'recovery' | 'account') => present(linkAction(type, site));
  switch (remedy) {
    case 'contact-support':
      return present(supportAction(subject));
    case 'recover-account':
      return link('recovery');
    case 'keep-methods-current':
      return link('account');
    case 'check-spam':
    case 'trust-sender':
      return situation ? present(inboxAction(situation)) : [];
    case 'free-space':
      return situation && isEmail ? present(inboxAction(situation)) : [];
    case 'verify-destination':
      return situation ? [change(isEmail ? 'action.changeAddress' : 'action.changeNumber')] : [];
    case 'other-destination':
      return situation ? [change(isEmail ? 'action.otherAddress' : 'action.otherNumber')] : [];
    case 'other-method':
      return situation ? otherMethods(situation).slice(0, 1) : [];
    case 'passkey':
      return situation ? otherMethods(situation).filter(({ method: { kind } }) => kind === 'passkey') : [];
    case 'enter-code':
      return situation && canEnter(subject) ? [{ type: 'enter', label: message('action.enterCode') }] : [];
    // Send again has one place at a time, and it is not here; the rest is done away from this page.
    case 'resend':
    case 'wait':
    case 'other-network':
    case 'private-window':
    case 'ignore-and-secure':
    case 'check-phone':
      return [];
  }
}

/** The field is there: no stop has taken its place. */
const canEnter = ({ situation }: HelpSubject): boolean => {
  const step = situation?.state.step;
  return step === 'waiting' || step === 'refused' || step === 'verifying';
};

const present = (action: Action | undefined): readonly Action[] => (action ? [action] : []);
