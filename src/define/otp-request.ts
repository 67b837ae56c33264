import { OtpRequestElement } from '../elements/otp-request/otp-request-element.js';
import { provideContextRoot } from './context-root.js';
import { define } from './define.js';

provideContextRoot();
define(OtpRequestElement.tagName, OtpRequestElement);

declare global {
  interface HTMLElementTagNameMap {
    'otp-request': OtpRequestElement;
  }
}
