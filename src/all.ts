/** Registers every element of the kit. */
import './define/otp-flow.js';
