import { OtpFlowElement } from '../elements/otp-flow/otp-flow-element.js';
import { define } from './define.js';
// Imports run first, so the parts are registered before the flow; each asks again when the flow is.
import './otp-help.js';
import './otp-input.js';
import './otp-request.js';

define(OtpFlowElement.tagName, OtpFlowElement);

declare global {
  interface HTMLElementTagNameMap {
    'otp-flow': OtpFlowElement;
  }
}
