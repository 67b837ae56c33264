import type { CaptchaWidget } from './with-captcha.js';

/** What the stub gives for a tick. */
export const STUB_TOKEN = 'stub-token';

/** A CAPTCHA that believes everybody, in the shape of the real ones, for trying without their servers. */
export const stubCaptcha: CaptchaWidget = {
  render(box, { callback, 'expired-callback': onExpired }) {
    const label = document.createElement('label');
    const tick = document.createElement('input');
    tick.type = 'checkbox';
    tick.addEventListener('change', () => (tick.checked ? callback(STUB_TOKEN) : onExpired()));
    label.append(tick, ' I am not a robot');
    box.replaceChildren(label);
    return tick;
  },
  reset(tick) {
    if (tick instanceof HTMLInputElement) tick.checked = false;
  },
};
