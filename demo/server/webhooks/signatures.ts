import { createHmac, createPublicKey, verify, type KeyObject, type PublicKeyInput } from 'node:crypto';
import { SECOND, type Clock } from '../../../src/core/clock.js';
import { sameHash } from '../otp/secrets.js';

/** Whether two texts are the same, in a time that does not tell where they differ. */
export const isSame = (shown: string | null | undefined, expected: string): boolean =>
  sameHash(Buffer.from(shown ?? ''), Buffer.from(expected));

export const hmac = (hash: 'sha1' | 'sha256', key: string | Buffer, content: string | Buffer): Buffer =>
  createHmac(hash, key).update(content).digest();

/** A public key out of the settings. Throws a sentence for whoever wrote them. */
export function readPublicKey(key: string | PublicKeyInput, owner: string): KeyObject {
  try {
    return createPublicKey(key);
  } catch (cause) {
    throw new Error(`The public key of ${owner} is not understood.`, { cause });
  }
}

/** Whether `signature`, in base64, was made over `content` by the owner of `key`. */
export function isSignedBy(
  key: KeyObject,
  hash: 'sha1' | 'sha256',
  content: Buffer,
  signature: string,
): boolean {
  try {
    return verify(hash, content, key, Buffer.from(signature, 'base64'));
  } catch {
    // Some malformed signatures make OpenSSL throw where others are merely wrong.
    return false;
  }
}

/** Whether a time in seconds since the epoch, as a text, is at most `tolerance` seconds away from now. */
export const isRecent = (text: string | null | undefined, tolerance: number, clock: Clock): boolean =>
  /^\d{1,12}$/.test(text ?? '') && Math.abs(Number(text) - clock.now() / SECOND) <= tolerance;
