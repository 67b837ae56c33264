/** Whether this machine knows that it has no network. Where nobody can tell, it is taken to have one. */
export function isOffline(): boolean {
  if (!('navigator' in globalThis)) return false;
  const here: Partial<typeof navigator> = navigator;
  return here.onLine === false;
}
