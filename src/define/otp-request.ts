import { OtpRequestElement } from '../elements/otp-request/otp-request-element.js';
import { define } from './define.js';

define(OtpRequestElement.tagName, OtpRequestElement);

declare global {
  interface HTMLElementTagNameMap {
    'otp-request': OtpRequestElement;
  }
}
