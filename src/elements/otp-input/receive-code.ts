/** WebOTP, where a browser has it: https://wicg.github.io/web-otp/ */
interface OtpCredential extends Credential {
  readonly code: string;
}

const isOtpCredential = (credential: Credential | null): credential is OtpCredential =>
  credential !== null && 'code' in credential && typeof credential.code === 'string';

/**
 * Waits for the code in a text message that is bound to this page's origin. Resolves with nothing where the browser
 * cannot do that, the person said no, or `signal` was aborted: some browsers answer even then.
 */
export async function receiveCode(signal: AbortSignal): Promise<string | undefined> {
  if (!('OTPCredential' in globalThis) || !isSecureContext) return undefined;
  const options = { otp: { transport: ['sms'] }, signal };
  const credential = await navigator.credentials.get(options).catch(() => null);
  return signal.aborted || !isOtpCredential(credential) ? undefined : credential.code;
}
