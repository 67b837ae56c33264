import type { OtpBackend, Refused } from '../../src/backend/backend.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import type { Clock } from '../../src/core/clock.js';
import { byMail, byText, type No, type Scene } from './scenes.js';

const challengeOf = (method: Scene['method'] = 'email'): ChallengeAnswer =>
  method === 'email' ? byMail : { ...byText, method };

/** Scenes stand side by side on a page, and what one of them waits for is not to keep the others waiting. */
let challenges = 0;

/** A backend that plays its part in a scene. */
export function createSceneBackend(scene: Scene, clock: Clock): OtpBackend {
  challenges += 1;
  const challenge = { ...challengeOf(scene.method), ...scene.challenge, id: `scene-${challenges}` };
  const answer = <T>(no: No | undefined, yes: T): Promise<T | Refused> => {
    if (no === 'nothing') return new Promise(() => {});
    return Promise.resolve(no ? { ok: false, receivedAt: clock.now(), ...no } : yes);
  };
  const send = (no: No | undefined) => answer(no, { ok: true as const, challenge, receivedAt: clock.now() });
  return {
    start: () => send(scene.sendReply),
    resend: () => send(scene.resendReply),
    attempt: () => answer(scene.attemptReply, { ok: true as const }),
  };
}
