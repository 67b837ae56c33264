import type { OtpBackend, Refused } from '../../src/backend/backend.js';
import type { Clock } from '../../src/core/clock.js';
import { byMail, byText, type No, type Scene } from './scenes.js';

/** A backend that plays its part in a scene. */
export function createSceneBackend(scene: Scene, clock: Clock): OtpBackend {
  const challenge = { ...(scene.method === 'sms' ? byText : byMail), ...scene.challenge };
  const answer = <T>(no: No | undefined, yes: T): Promise<T | Refused> => {
    if (no === 'nothing') return new Promise(() => {});
    return Promise.resolve(no ? { ok: false, receivedAt: clock.now(), ...no } : yes);
  };
  const send = () => answer(scene.sendReply, { ok: true as const, challenge, receivedAt: clock.now() });
  return {
    start: send,
    resend: send,
    attempt: () => answer(scene.attemptReply, { ok: true as const }),
  };
}
