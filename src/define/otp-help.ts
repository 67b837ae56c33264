import { OtpHelpElement } from '../elements/otp-help/otp-help-element.js';
import { provideContextRoot } from './context-root.js';
import { define } from './define.js';

provideContextRoot();
define(OtpHelpElement.tagName, OtpHelpElement);

declare global {
  interface HTMLElementTagNameMap {
    'otp-help': OtpHelpElement;
  }
}
