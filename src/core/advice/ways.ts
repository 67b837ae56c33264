import { inboxLink } from '../address/mailboxes.js';
import { message, type MessageKey } from '../messages.js';
import type { MethodOption } from '../challenge.js';
import type { SessionState } from '../state.js';
import type { Action, Situation } from './advice.js';
import type { StopAction } from './stops.js';
import { isOfferable, methodLabel } from './wording.js';

export type MethodAction = Extract<Action, { type: 'method' }>;
export type InboxAction = Extract<Action, { type: 'inbox' }>;
export type SupportAction = Extract<Action, { type: 'support' }>;

/** Other ways the session offers now. From the third send a call stands first: texts and mails have failed often enough. */
export function otherMethods({ state, now, withdrawn = [] }: Situation): readonly MethodAction[] {
  const offered = (state.challenge?.methods ?? []).filter(
    (method) =>
      isOfferable(method) &&
      !withdrawn.includes(method.kind) &&
      !isTheSame(method, state) &&
      (method.availableAt === undefined || now >= method.availableAt),
  );
  const ordered =
    state.sends >= 3
      ? [...offered].sort((a, b) => Number(b.kind === 'voice') - Number(a.kind === 'voice'))
      : offered;
  return ordered.map((method) => ({ type: 'method', method, label: methodLabel(method) }));
}

/** The way the code is on already: sending that way again has its own control. */
const isTheSame = ({ kind, id, destination }: MethodOption, state: SessionState): boolean =>
  kind === state.method && (id === undefined || destination === state.destination);

/** The person's own inbox on the web. After a reload the address is unknown, so its mask's domain has to do. */
export function inboxAction(situation: Situation): InboxAction | undefined {
  const { state, address, sender } = situation;
  if (state.method !== 'email') return undefined;
  const link = inboxLink(address ?? '', {
    sender: state.challenge?.sender?.address ?? sender,
    provider: state.challenge?.mailbox,
    masked: state.destination,
  });
  return link && { type: 'inbox', url: link.url, label: message('action.inbox', { provider: link.label }) };
}

const SAFE_SUPPORT = /^(?:https?:|mailto:|tel:|\/(?!\/)|#|\.)/i;

export function supportAction({ supportHref }: Situation): SupportAction | undefined {
  return supportHref !== undefined && SAFE_SUPPORT.test(supportHref)
    ? { type: 'support', href: supportHref, label: message('action.support') }
    : undefined;
}

export const change = (key: MessageKey): Action => ({ type: 'change', label: { key, values: {} } });

/** The controls behind a stop's named ways; what is not offered drops out. */
export function resolveActions(names: readonly StopAction[], situation: Situation): readonly Action[] {
  const methods = otherMethods(situation);
  const taken = new Set<Action>();
  const once = (actions: readonly Action[]) =>
    actions.filter((action) => !taken.has(action) && taken.add(action));
  return names.flatMap((name): readonly Action[] => {
    if (name === 'methods') return once(methods);
    if (name === 'email' || name === 'voice')
      return once(methods.filter(({ method }) => method.kind === name));
    if (name === 'support') return [supportAction(situation)].filter((action) => action !== undefined);
    if (name === 'have-code') return [{ type: 'have-code', label: message('action.haveCode') }];
    if ('change' in name) return [change(name.change)];
    return canSend(situation) ? [{ type: 'resend', label: { key: name.resend, values: {} } }] : [];
  });
}

const canSend = ({ state }: Situation): boolean => state.sendsLeft > 0;
