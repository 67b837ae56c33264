import { isCodeMethod, type CodeMethod } from '../core/challenge.js';
import { browserStorage } from './storage.js';

/** One for the whole site: which way a person likes best is no matter of one page. */
const KEY = 'otp-elements:method';

/** The kind of method last used in this browser, for the next visit. Nothing else is kept: no address, no time. */
export function recallMethod(): CodeMethod | undefined {
  try {
    const kind = browserStorage('localStorage')?.getItem(KEY);
    return isCodeMethod(kind) ? kind : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the kind of method. Where storage is denied or full, the next visit begins with the page's first. */
export function rememberMethod(kind: string): void {
  try {
    if (isCodeMethod(kind)) browserStorage('localStorage')?.setItem(KEY, kind);
  } catch {
    return;
  }
}
