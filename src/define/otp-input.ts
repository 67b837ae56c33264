import { OtpInputElement } from '../elements/otp-input/otp-input-element.js';
import { provideContextRoot } from './context-root.js';
import { define } from './define.js';

provideContextRoot();
define(OtpInputElement.tagName, OtpInputElement);

declare global {
  interface HTMLElementTagNameMap {
    'otp-input': OtpInputElement;
  }
}
