/** A sign-in whose server asks for a CAPTCHA before the first send; the widget is a stub. */
import '../src/all.js';
import { createHttpBackend, OtpFlowElement, type OtpBackend } from '../src/index.js';
import { elementById } from './playground/element-by-id.js';
import { STUB_TOKEN, stubCaptcha } from './playground/stub-captcha.js';
import { withCaptcha } from './playground/with-captcha.js';

const backend = createHttpBackend({ endpoint: '/otp' });

/** The demo's own server asks nobody, so the page plays the part that does. */
const suspicious: OtpBackend = {
  async start({ captcha, ...request }, options) {
    if (captcha === STUB_TOKEN) return backend.start(request, options);
    const widget = { kind: 'stub', siteKey: 'stub' };
    return { ok: false, code: 'captcha_required', receivedAt: Date.now(), captcha: widget };
  },
  resend: (request, options) => backend.resend(request, options),
  attempt: (request, options) => backend.attempt(request, options),
};

const flow = document.querySelector('otp-flow');
if (!(flow instanceof OtpFlowElement)) throw new Error('The page has no flow.');
flow.backend = suspicious;
withCaptcha(flow, elementById('captcha'), stubCaptcha);
