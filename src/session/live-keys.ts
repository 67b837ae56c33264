/** Keys of sessions alive on this page: a second one with the same key would overwrite the first one's entry. */
const liveKeys = new Set<string>();

/** Takes a key for one session, or warns that another has it. */
export function claimKey(key: string): boolean {
  if (!liveKeys.has(key)) {
    liveKeys.add(key);
    return true;
  }
  console.warn(
    `otp-elements: another flow with the session key "${key}" is on this page. This one keeps its state in memory; give it a session-key of its own.`,
  );
  return false;
}

export const releaseKey = (key: string): void => void liveKeys.delete(key);
