import { OtpHelpElement } from '../elements/otp-help/otp-help-element.js';
import { define } from './define.js';

define(OtpHelpElement.tagName, OtpHelpElement);

declare global {
  interface HTMLElementTagNameMap {
    'otp-help': OtpHelpElement;
  }
}
