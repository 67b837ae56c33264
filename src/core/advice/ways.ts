import { inboxLink, type InboxLink } from '../address/mailboxes.js';
import { message, type MessageKey } from '../messages.js';
import { definite, isCodeMethod, sameDestinationSort, type MethodOption } from '../challenge.js';
import type { SitePolicy } from '../policy.js';
import type { SessionState } from '../state.js';
import type { Action, LinkAction, Situation } from './advice.js';
import type { StopAction } from './stops.js';
import { haveCode } from './first-advice.js';
import { isOfferable, methodLabel } from './method-labels.js';

export type MethodAction = Extract<Action, { type: 'method' }>;
type BackAction = Extract<Action, { type: 'back' }>;
export type InboxAction = Extract<Action, { type: 'inbox' }>;
export type SupportAction = Extract<Action, { type: 'support' }>;

/** Other ways the session offers now. From the third send a call stands first: texts and mails have failed often enough. */
export function otherMethods({ state, now, withdrawn = [] }: Situation): readonly MethodAction[] {
  const offered = (state.challenge?.methods ?? []).filter(
    (method) =>
      isOfferable(method) &&
      !withdrawn.includes(method.kind) &&
      !isTheSame(method, state) &&
      canCarry(method, state) &&
      (method.availableAt === undefined || now >= method.availableAt),
  );
  const ordered =
    state.sends >= 3
      ? [...offered].sort((a, b) => Number(b.kind === 'voice') - Number(a.kind === 'voice'))
      : offered;
  return ordered.map((method) => ({
    type: 'method',
    method,
    label: methodLabel({ ...method, ...definite({ destination: destinationOf(method, state) }) }),
  }));
}

/** Where a code goes that is sent that way: without a word of the server's, to where it went before, if it can. */
function destinationOf(option: MethodOption, { method, challenge, destination }: SessionState) {
  const { kind, id } = option;
  const isAsBefore =
    id === undefined && isCodeMethod(kind) && sameDestinationSort(kind, challenge?.method ?? method);
  return option.destination ?? (isAsBefore ? destination : undefined);
}

/** Whether the limits let a code be sent that way; a way that carries no code is not limited by them. */
function canCarry({ kind, id }: MethodOption, { method, challenge, otherWays: open }: SessionState): boolean {
  if (!isCodeMethod(kind)) return true;
  const isAnew = id === undefined && !sameDestinationSort(kind, challenge?.method ?? method);
  return isAnew ? open.anew : open.more;
}

const backLabels: ReadonlyMap<string, MessageKey> = new Map([
  ['email', 'back.email'],
  ['sms', 'back.sms'],
  ['voice', 'back.voice'],
  ['whatsapp', 'back.whatsapp'],
]);

/** Back to the way that was left for this one, unless the page says that only the newest code is good. */
export function backActions({ state, resend }: Situation): readonly BackAction[] {
  const { earlier, challenge } = state;
  const key = backLabels.get(earlier?.method ?? '');
  if (!earlier || key === undefined) return [];
  const isOutdated = earlier.isOfThisChallenge && (challenge?.code?.resend ?? resend) === 'new';
  return isOutdated ? [] : [{ type: 'back', label: { key, values: {} }, method: earlier.method }];
}

/** The way the code is on already: sending that way again has its own control. */
const isTheSame = ({ kind, id, destination }: MethodOption, state: SessionState): boolean =>
  kind === state.method && (id === undefined || destination === state.destination);

/** The person's own inbox on the web. After a reload the address is unknown, so its mask's domain has to do. */
export function inboxAction(situation: Situation): InboxAction | undefined {
  const link = linkOf(situation);
  return link && { type: 'inbox', url: link.url, label: message('action.inbox', { provider: link.label }) };
}

/** The provider of the person's mailbox, by its id in our table. */
export const mailboxOf = (situation: Situation): string | undefined => linkOf(situation)?.provider;

function linkOf({ state, address, sender }: Situation): InboxLink | undefined {
  if (state.method !== 'email') return undefined;
  return inboxLink(address ?? '', {
    sender: state.challenge?.sender?.address ?? sender,
    provider: state.challenge?.mailbox,
    masked: state.destination,
  });
}

/** http(s), mailto, tel, or a path of the site's own. */
const SAFE_LINK = /^(?:https?:|mailto:|tel:|\/(?!\/)|#|\.)/i;

const isSafe = (href: string | undefined): href is string => href !== undefined && SAFE_LINK.test(href);

export const supportAction = ({
  supportHref: href,
}: {
  readonly supportHref?: string | undefined;
}): SupportAction | undefined =>
  isSafe(href) ? { type: 'support', href, label: message('action.support') } : undefined;

/** A page of the site's own, where it has one. */
export function linkAction(type: 'recovery' | 'account', site: SitePolicy): LinkAction | undefined {
  const href = type === 'recovery' ? site.recoveryHref : site.accountHref;
  return isSafe(href) ? { type, href, label: message(`action.${type}`) } : undefined;
}

export const change = (key: MessageKey): Action => ({ type: 'change', label: { key, values: {} } });

/** The controls behind a stop's named ways; what is not offered drops out. */
export function resolveActions(names: readonly StopAction[], situation: Situation): readonly Action[] {
  const methods = otherMethods(situation);
  const backs = backActions(situation);
  const taken = new Set<Action>();
  const once = (actions: readonly Action[]) =>
    actions.filter((action) => !taken.has(action) && taken.add(action));
  return names.flatMap((name): readonly Action[] => {
    if (name === 'methods') return once([...backs, ...methods]);
    if (name === 'email' || name === 'voice')
      return once([
        ...backs.filter(({ method }) => method === name),
        ...methods.filter(({ method }) => method.kind === name),
      ]);
    if (name === 'support') return [supportAction(situation)].filter((action) => action !== undefined);
    if (name === 'recovery')
      return [linkAction('recovery', situation.state.policy.site)].filter((action) => action !== undefined);
    if (name === 'have-code') return [haveCode];
    if ('change' in name) return [change(name.change)];
    return canSend(situation) ? [{ type: 'resend', label: { key: name.resend, values: {} } }] : [];
  });
}

const canSend = ({ state }: Situation): boolean => state.sendsLeft > 0;
