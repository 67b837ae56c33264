import type { PastedText } from './pasted-text.js';

const four = { length: 4 };
const five = { length: 5 };
const eight = { length: 8 };

/** Mails, as they are copied whole, with what stands above and below the code. */
export const mails: readonly PastedText[] = [
  [
    '483920',
    'Hi Ana,\n\nEnter this code to sign in to Parcelbox:\n\n483920\n\nIt works for 10 minutes. If you did not ask for it, ignore this mail.\n\nParcelbox Ltd, 100200 Harbour Way, Leeds LS1 4AP\n© 2026 Parcelbox',
  ],
  [
    '483920',
    'Verify your address\n\n483 920\n\nRequested on 21 November 2026, 14:05 UTC from 203.0.113.77.\nRequest 778899.',
  ],
  [
    '483920',
    'From: Parcelbox <no-reply@mail445566.example>\nTo: ana@example.com\nDate: Sat, 21 Nov 2026 14:05:33 +0000\nSubject: 483920 is your Parcelbox code\nMessage-ID: <20261121140533.112233@mail.example>',
  ],
  [
    '483920',
    'Received: from mx4 (mx4 [198.51.100.7]) id 112233; 21 Nov 2026 14:05:33\nSubject: Sign-in\n\nYour one-time code is 483920.',
  ],
  ['483920', 'Subject: Your code is 483920=20\n\nHello =F0=9F=91=8B'],
  ['483920', 'Use this link: https://parcelbox.example/in?code=3D112233\nor type the code 483920'],
  ['483920', 'Your code=3D483920=\n'],
  ['483920', 'Your verification code:&nbsp;483920&nbsp;'],
  ['483920', 'code: 483&#8209;920'],
  ['483920', '<td style="padding:24px">483920</td>'],
  ['483920', '<p>Your code is <b>483920</b></p>'],
  ['483920', 'Your receipt no. 112233\nAmount: 4,500.00 EUR\n\nTo view it, use the code 483920'],
  ['483920', 'Total: 998.877 €\nRechnung 112233\nFreigabecode: 483920'],
  ['483920', 'Subtotal 445566\nShipping 778899\nConfirmation code 483920'],
  ['4839', 'Your table for 2 on 21/11/2026 at 19:30 is booked.\nDoor code: 4839\nPhone: 020 7946 0958', four],
  ['4839', 'Room 1204, arrival 2026-11-21, departure 2026-11-24. Your key code is 4839.', four],
  ['48392', '1 Market St, San Francisco, CA 94107\n\nYour access code\n48392', five],
  ['48392017', 'Account: DE89 3704 0044 0532 0130 00\nDate: 20261121\nTAN: 48392017', eight],
  [
    '48392017',
    'Sent 21.11.2026 from 20261121-backup.\n\n4839 2017\n\nThis code is valid for 30 minutes.',
    eight,
  ],
  ['483920', 'Card ending in 1234 was used. To approve 89.90 EUR, enter 483920.'],
  ['483920', 'IBAN GB29 NWBK 6016 1331 9268 19. Authorisation code: 483920'],
  ['483920', 'Tracking number 445566778899. Collect it with 483920.'],
  ['483920', 'Case 00112233\nYour support PIN is 483920\nOpen Mon–Fri 09:00–17:30'],
  ['483920', 'Please quote reference 112233 when you call 0800 123 456. Your code: 483920'],
  ['483920', 'Your flight BA2490, booking ref X7K2PQ, seat 21A. Check-in code 483920'],
  ['483920', '> On 20 Nov 2026 at 10:11, Parcelbox wrote:\n> Order 112233\n\nYour sign-in code is 483920'],
  ['483920', 'Your sign-in code is\n\n    483920\n\nUnsubscribe: list-112233@parcelbox.example'],
  ['483920', 'Security code\n4\n8\n3\n9\n2\n0\nenter it in the app'],
  ['483920', 'Security code\t4\t8\t3\t9\t2\t0'],
  ['483920', '4\n8\n3\n9\n2\n0'],
  [
    '483920',
    'Your login code for Parcelbox\n\n483920\n\nThis code will only be valid for the next 5 minutes. Ticket 112233.',
  ],
  ['483920', 'Version 12.34.56 asks you to sign in again: 483920'],
  ['483920', 'On 21.11.26 at 10:15:20 you asked for a code. It is 483920.'],
  ['483920', 'Members: 112,233. Posts: 445,566. Your code: 483920'],
  ['483920', 'Temperature −12.5 °C, 1013 hPa. Code 483920'],
  ['483920', 'Give 112233 points to a friend with code 483920'],
  ['483920', 'User ID: 112233\nTemporary password: 483920'],
  ['483920', 'Member 112233, your one-time passcode follows.\n483920'],
  ['483920', 'Hello 112233,\nyour one-time passcode: 483920'],
  ['730194', 'Please use the following to verify your account:\n\n730 194\n\nThanks, Nordlicht'],
  [
    '615208',
    'Hello Sam, thanks for joining Quillpad! Please confirm your email with this code:\n\n615208\n\nIf the code expires, request a new one. Quillpad Inc., 548 Market St #63287, San Francisco, CA 94104',
  ],
  ['615208', 'Your Quillpad code is 615208\n\n@quillpad.example #615208'],
];
