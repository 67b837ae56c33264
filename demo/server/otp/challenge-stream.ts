import type { ChallengeRecord } from './challenge.js';
import type { ChallengeStore } from './challenge-store.js';
import type { OtpSettings } from './options.js';
import { Refusal } from './refusal.js';
import type { Snapshots } from './snapshot.js';
import { eventStream } from './stream.js';

/** The challenge now and after every change, until it is verified or gone. No result: a stream is not proof of who reads on. */
export function streamChallenge(
  challenge: ChallengeRecord,
  store: ChallengeStore,
  snapshots: Snapshots,
  settings: OtpSettings,
  signal: AbortSignal,
): Response {
  if (store.watchers(challenge.id) >= settings.streamsPerChallenge)
    throw new Refusal('rate_limited', { retryIn: settings.heartbeat });
  return eventStream(settings.clock, settings.heartbeat, signal, (writer) => {
    const show = (current: ChallengeRecord | undefined): void => {
      if (current) writer.send('challenge', snapshots.of(current), String(current.rev));
      if (!current || current.verified) writer.close();
    };
    const stop = store.watch(challenge.id, show);
    show(challenge);
    return stop;
  });
}
