import type { PastedText } from './pasted-text.js';

const four = { length: 4 };
const five = { length: 5 };
const seven = { length: 7 };
const eight = { length: 8 };
const upper = { alphabet: 'alphanumeric', case: 'upper' } as const;

/** Mails from the first header to the last line of the footer, answers and threads among them. */
export const wholeMails: readonly PastedText[] = [
  [
    '905173',
    'From: Fernweh Travel <bookings@fernweh.example>\nSent: Friday, 20 November 2026 18:42\nTo: lena@post.example\nSubject: Confirm your sign-in\n\nHi Lena,\n\nwe noticed a sign-in from a new device (Firefox 142, Hamburg, 203.0.113.9).\nIf this was you, enter the number below:\n\n905173\n\nBooking FW-220814 is not affected.\n\nFernweh Travel GmbH · Kaiserstr. 112 · 20355 Hamburg · HRB 118244\n© 2015–2026',
  ],
  [
    '905173',
    'Delivered-To: sam@mail.example\nReceived: by 2002:a05:6402 with SMTP id x18csp228144; Fri, 20 Nov 2026 09:31:07 -0800 (PST)\nX-Received: by 2002:a17:906 with SMTP id 771203\nReturn-Path: <bounce+118203@lumen.example>\nSubject: Your Lumen code\nContent-Type: text/plain; charset=utf-8\n\nYour Lumen code: 905173\n\nThis code expires in 15 minutes.',
  ],
  [
    '905173',
    'Your Lumen account\n\nHello Priya Nair,\n\nWe received a request to access your account priya.nair1988@mail.example. Your verification code is:\n\n905173\n\nIf you did not request this code, someone else may be trying to get in. Do not forward this code.\n\nThe Lumen team\n\n1600 Harbour Parkway, Suite 330412, Portland, OR 97204',
  ],
  [
    '9051',
    'Subject: Your table is waiting\n\nDear guest,\n\nyour table for 4 is booked on 12/12/2026 at 1930.\nWi-Fi password: lunch2026\nDoor code: 9051\n\nRistorante Da Nino, est. 1987, tel. 030 4471 2210',
    four,
  ],
  [
    '90517',
    'Lockbox instructions\n\nAddress: 77 Orchard Ln, Austin, TX 78704\nCheck-in: after 4 PM, 11/28/2026\nLockbox code: 90517\nHost phone: (512) 555-0144\nReservation: HM8Q2K',
    five,
  ],
  [
    '905173',
    'Hallo Jonas,\n\nfür deine Anmeldung bei Wolkenhaus benötigst du diesen Code:\n\n    905 173\n\nDer Code ist 15 Minuten gültig (bis 14:32 Uhr, 20.11.2026).\n\nKundennummer: 448120\nDeine Rechnung 202611 findest du im Kundenkonto.\n\nWolkenhaus AG, Postfach 110254, 80331 München\nUSt-IdNr. DE118829',
  ],
  [
    '905173',
    'Bonjour Camille,\n\nVous avez demandé à vous connecter à votre espace client le 20/11/2026 à 09h41.\n\nVotre code à usage unique :\n905173\n\nIl est valable 10 minutes. Référence client : 330418. Service client : 09 69 39 00 12 (prix d’un appel local)\n\nNuage SAS au capital de 250 000 €, RCS Paris 448 120 337',
  ],
  [
    '905173',
    'Hola, Marta:\n\nPara completar el inicio de sesión, escribe este código en la aplicación:\n\n905173\n\nN.º de cliente 448120. Si no has sido tú, llama al 900 123 456.\n\nNube S.L., C/ Mayor 12, 28013 Madrid. CIF B4481203',
  ],
  [
    '905173',
    'Ciao Giulia,\necco il codice per verificare il tuo indirizzo:\n\n905173\n\nSe non l’hai richiesto, ignora questa e-mail.\n\nNuvola S.r.l. – Via Roma 10, 20121 Milano – P.IVA 04481203375 – Ordine n. 118244',
  ],
  [
    '905173',
    '-----Original Message-----\nFrom: Lumen\nSent: 20 November 2026 08:01\nSubject: FW: code\n\nFor the door please use 905173.\nTicket: 448120',
  ],
  [
    '905173',
    'Your new sign-in code: 905173\n\nOn Thu, 19 Nov 2026 at 22:14, Lumen wrote:\n> Reference 448120\n> You can reply to this mail.',
  ],
  [
    '905173',
    '<table width="600"><tr><td bgcolor="#f4f4f4">Your&nbsp;verification&nbsp;code:&nbsp;<strong>905&nbsp;173</strong></td></tr></table>',
  ],
  [
    '905173',
    'Hi,\r\n\r\nYour code is **905173**\r\n\r\n[Unsubscribe](https://lumen.example/u/448120?t=118244)\r\n\r\n_Lumen, 2026_',
  ],
  [
    '905173',
    '# Sign in to Lumen\n\nEnter this code:\n\n> 905173\n\n* valid for 10 minutes\n* requested on 2026-11-20 from Lisbon',
  ],
  [
    '905173',
    'Lumen receipt\n\nOrder 448120   20.11.2026\n1 × Lamp   39.90\n2 × Bulb    8.80\nTotal   48.70 EUR\n\nPickup PIN 905173\nShop 118, Kantstr. 4',
  ],
  [
    '90517322',
    'Freigabe einer Überweisung\n\nBetrag: 1.118,24 EUR\nEmpfänger: Stadtwerke\nIBAN: DE44 5001 0517 5407 3249 31\nDatum: 20.11.2026\n\nIhre TAN: 90517322\n\nGeben Sie die TAN niemals am Telefon weiter.',
    eight,
  ],
  [
    '9051732',
    'Meet us online\n\nWhen: Friday, Nov 20, 2026 10:00\nJoin: https://meet.example/j/88441203311\nDial in: +1 646 555 0199,,88441203311#\nMeeting passcode: 9051732',
    seven,
  ],
  [
    'QX7R2M',
    'Dear Mr Okafor,\n\nPlease enter the following code to activate your profile:\n\nQX7R2M\n\nRegards\nMember Services\nPolicy number HD118244',
    upper,
  ],
  [
    'QX7R2M',
    'Welcome aboard! Your crew login is almost ready.\n\nActivation code: qx7-r2m\nStaff number: 44A812\nFlight LX1804, gate B22',
    upper,
  ],
  [
    '905173',
    'Fwd: Login\n\nBegin forwarded message:\nDate: 20 November 2026 at 07:55:12 CET\nMessage-Id: <448120.118244@lumen.example>\n\n905173 is your Lumen login code',
  ],
  [
    '905173',
    'Subject: =?utf-8?Q?Ihr_Code?=\nMIME-Version: 1.0\nX-Mailer: 448120\n\nIhr Best=C3=A4tigungscode lautet 905173. Viele Gr=C3=BC=C3=9Fe',
  ],
  [
    '905173',
    'Hej Maja,\n\nhär är din engångskod: 905173\n\nDin order 448120 levereras 2026-11-24 mellan 08.00 och 12.00. Frågor? Ring 0771-11 82 44.',
  ],
  [
    '905173',
    'Cześć Ola,\n\nTwój kod logowania:\n905173\nKod wygaśnie za 10 minut.\n\nNumer klienta 448120\nChmura sp. z o.o., ul. Prosta 51, 00-838 Warszawa, NIP 118-24-40-337',
  ],
  [
    '905173',
    'Здравствуйте, Анна!\n\nВаш одноразовый код:\n\n905173\n\nКод действует 10 минут. Номер обращения 448120. Телефон: 8 800 555-11-82.\nООО «Облако», 125009, Москва',
  ],
  [
    '905173',
    'Dear subscriber,\n\nThank you for choosing Lumen since 2019. To verify your mobile number 98******21, please use the OTP below.\n\n905173\n\nOTP is valid for 10 minutes or 1 successful attempt.',
  ],
  [
    '',
    'From: Shop <orders@shop.example>\nSubject: Order 448120 has been received\n\nThank you for your order 448120 of 20 November 2026. We will write again when it leaves our house.',
  ],
  ['', 'Lumen invoice\n\nInvoice number: 448120\nDate: 2026-11-20\nAmount due: $1,182.44\nThank you!'],
  [
    '',
    'Your parcel is on its way\n\nTracking number: 00340434161094042557\nOrder number: 448120\nhttps://track.example/448120',
  ],
  [
    '905173',
    'Your Lumen ID has been used to sign in to a browser.\n\nDate and Time: 20 November 2026, 22:58 PST\n\nYour Lumen ID Code is: 905173. Don’t share it with anyone.\n\nLumen Support, One Loop Way, Cupertino 950140',
  ],
  [
    '640275',
    'Hola Ana:\n\nTu código de acceso es\n\n    640275\n\nCaduca en 15 minutos. Pedido n.º 551020 por 129,90 €.\n\nEjemplo S.L., Calle Mayor 5, 28013 Madrid, España. Tel. 912 345 678',
  ],
  [
    '640275',
    'お客様\n\nログイン用の認証コードは以下のとおりです。\n\n640275\n\n有効期限:2026年11月21日 14:42\nお問い合わせ番号:551020\n〒150-0001 東京都渋谷区 TEL 03-1234-5678',
  ],
  [
    '640275',
    'Prezado cliente,\n\nO seu código de confirmação é:\n\n640275\n\nPedido 551020, total R$ 129,90. Central de atendimento 4004 1234.\n\nExemplo S.A., Av. Paulista 1000, São Paulo 01310-100',
  ],
  [
    '640275',
    'Subject: 640275 is your Lumen code\n\nHi Joan,\n\nEnter this code to sign in:\n\n640275\n\nIt expires in 10 minutes.\n\nLumen Inc., 548 Market Street, PMB 72296, San Francisco, CA 94104\n© 2026 Lumen. Ticket 551020',
  ],
  [
    '640275',
    'Bonjour,\n\nVous avez demandé à vous connecter le 21/11/2026 à 14h32.\n\nVotre code : 640275\n\nCe code est valable 15 minutes. Référence de la demande : 551020.\n\nExemple SAS, 12 rue de Rivoli, 75001 Paris - RCS Paris 558 213 991',
  ],
  [
    '7382',
    'Здравствуйте!\n\nВы запросили вход 21.11.2026 в 14:32 с адреса 203.0.113.42.\n\nКод подтверждения\n\n7382\n\nКод действует 10 минут. © 2026 ООО «Пример», 119021, Москва, ул. Льва Толстого, 16. Тел. 8 800 250-96-39',
    four,
  ],
];
