import { message, type Message } from '../messages.js';
import type { Problem } from '../problem.js';
import type { Situation } from './advice.js';
import { host } from './host.js';
import { wordsFor } from './method-words.js';
import { stopFor, type StopSpec } from './stops.js';
import { ltr, masked } from './wording.js';

/** A stop's headline and sentence, also used where the same news is only a warning. */
export function stopWords(situation: Situation, spec: StopSpec): { title: Message; text: Message } {
  const { state, sender } = situation;
  const values = { host: host(situation), to: masked(state) };
  const from = state.challenge?.sender?.address ?? sender;
  const text: Message =
    spec.id === 'Sstop' && from !== undefined
      ? message('stop.optedOut.textTo', { sender: ltr(from) })
      : { key: wordsFor(spec.text, state.method), values };
  return { title: { key: wordsFor(spec.title, state.method), values }, text };
}

/** At the start a refusal is an error on the address field, in the words of the row it would be later. */
export const undeliverableMessage = ({ code, reason }: Problem, method: string): Message | undefined =>
  code !== 'undeliverable' || reason === undefined || reason === 'unknown'
    ? undefined
    : { key: stopFor(method, reason).title, values: { host: message('host.unknown') } };
