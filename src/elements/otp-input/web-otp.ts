/** WebOTP, where a browser has it: https://wicg.github.io/web-otp/ */
interface OtpCredential extends Credential {
  readonly code: string;
}

const isOtpCredential = (credential: Credential | null): credential is OtpCredential =>
  credential !== null && 'code' in credential && typeof credential.code === 'string';

/** Waits for a code by text message. `undefined` when it was aborted (some browsers answer even then), or the person said no. */
export async function codeFromText(signal: AbortSignal): Promise<string | undefined> {
  const request = { otp: { transport: ['sms'] }, signal };
  const credential = await navigator.credentials.get(request).catch(() => null);
  return !signal.aborted && isOtpCredential(credential) ? credential.code : undefined;
}
