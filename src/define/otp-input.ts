import { OtpInputElement } from '../elements/otp-input/otp-input-element.js';
import { define } from './define.js';

define(OtpInputElement.tagName, OtpInputElement);

declare global {
  interface HTMLElementTagNameMap {
    'otp-input': OtpInputElement;
  }
}
