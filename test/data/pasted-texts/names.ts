import type { PastedText } from './pasted-text.js';

/** Texts whose sender or purpose is called as another number would be. */
export const names: readonly PastedText[] = [
  ['483920', 'Ticketmaster: 483920 is your verification code'],
  ['483920', 'Ticketmaster: 483920'],
  ['483920', 'PhonePe: 483920 is your OTP'],
  ['483920', 'Booksy: 483920'],
  ['483920', 'Booking.com: 483920 is your verification code'],
  ['483920', 'Telefonica: 483920'],
  ['483920', 'To confirm your order: 483920'],
  ['483920', 'Enter 483920 to confirm your booking'],
  ['483920', 'Verification number: 483920'],
  ['483920', 'Security number 483920'],
  ['483920', 'Número de verificación: 483920'],
  ['483920', 'Order 774411: your code is 483920'],
  ['483920', '483920 is the code for order 774411'],
  ['483920', 'Your phone number verification code is: 483920'],
  ['483920', 'Phone: 483920 ist dein Code'],
  ['', 'Order confirmation 774411'],
  ['', 'Phone 774411'],
  ['', 'Ticket: 774411'],
];
