import type { PastedText } from './pasted-text.js';

const four = { length: 4 };
const five = { length: 5 };
const eight = { length: 8 };
const six = { alphabet: 'alphanumeric' } as const;

/** Texts with numbers of the right length, none of which is a code. */
export const withoutCode: readonly PastedText[] = [
  ['', 'Your order 112233 has shipped'],
  ['', 'Order number: 112233'],
  ['', 'Invoice 112233 is due on 2026-11-30'],
  ['', 'Your code is on its way. Order 112233.'],
  ['', 'Ref. 112233'],
  ['', 'Ticket #112233 was closed'],
  ['', 'Total: €112233'],
  ['', 'Total 112233 EUR'],
  ['', '112.233 €'],
  ['', '$112,233.00'],
  ['', 'Call 0800 112 233'],
  ['', '+44 7700 112233'],
  ['', 'Tel. 112233'],
  ['', 'ana112233@example.com'],
  ['', 'https://parcelbox.example/track/112233'],
  ['', 'parcelbox.example/112233'],
  ['', 'Bestellung 112233 wurde versandt'],
  ['', 'Rechnung Nr. 112233'],
  ['', 'Votre commande 112233 est partie'],
  ['', 'Pedido 112233 enviado'],
  ['', '订单号112233已发货'],
  ['', 'Заказ 112233 отправлен'],
  ['', '注文番号：112233'],
  ['', '© 2026 Parcelbox', four],
  ['', 'Monday, 21 November 2026', four],
  ['', 'On 21.11.2026 at 14:05', four],
  ['', '14:05', { length: 6 }],
  ['', 'Delivered 2026-11-21', eight],
  ['', 'Card ending in 4839', four],
  ['', 'Postcode 94107, San Francisco', five],
  ['', 'We never ask for your code by phone.'],
  ['', 'Account 112233 is locked'],
  ['', 'Version 11.22.33 is out'],
  ['', '192.168.100.200'],
  ['', 'Booking reference ABCDEF', six],
  ['', 'Kundennummer: 551020'],
  ['', 'Your parcel tracking number 551020 is out for delivery'],
  ['', 'Your balance is $730194'],
  ['', 'Invoice #551020 attached'],
  ['', 'Meeting ID 551 020'],
  ['', 'Serial: SN551020'],
  ['', 'See you at 12:30, platform 4'],
  ['', 'Please reply with your code'],
];
