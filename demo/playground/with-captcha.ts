import type { OtpFlowElement } from '../../src/index.js';

/** What the widgets of Turnstile, hCaptcha and their like have in common. */
export interface CaptchaWidget {
  render(
    box: HTMLElement,
    options: {
      readonly sitekey: string;
      readonly callback: (token: string) => void;
      readonly 'expired-callback': () => void;
    },
  ): unknown;
  /** Asks anew: a token is good for one request. */
  reset(id: unknown): void;
}

/** Shows the widget in `box` once the server asks for it, and sends the token with the next request. */
export function withCaptcha(flow: OtpFlowElement, box: HTMLElement, widget: CaptchaWidget): void {
  let id: unknown;
  let token: string | undefined;

  flow.addEventListener('otp-error', ({ code }) => {
    const { failure } = flow.session.state;
    if (code !== 'captcha_required' || !failure) return;
    box.hidden = false;
    if (id !== undefined) return widget.reset(id);
    id = widget.render(box, {
      sitekey: failure.problem.captcha?.siteKey ?? '',
      callback: (solved) => (token = solved),
      'expired-callback': () => (token = undefined),
    });
  });

  for (const type of ['otp-send', 'otp-verify'] as const)
    flow.addEventListener(type, (event) => {
      event.captcha = token;
      token = undefined;
    });

  flow.addEventListener('otp-sent', () => {
    box.hidden = true;
  });
}
