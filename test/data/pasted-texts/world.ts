import type { PastedText } from './pasted-text.js';

const four = { length: 4 };
const five = { length: 5 };
const seven = { length: 7 };
const eight = { length: 8 };

/** Short messages from all over the world, in the turns of phrase of banks, shops, offices and couriers. */
export const world: readonly PastedText[] = [
  // German
  ['284617', '284617 ist dein Wolkenhaus-Code. Teile ihn mit niemandem.'],
  ['284617', 'Wolkenhaus: Verwenden Sie 284617, um sich anzumelden (gültig bis 14:20).'],
  ['284617', 'Ihr Sicherheitscode zur Freigabe der Zahlung über 448,12 EUR bei Baumarkt: 284617'],
  ['2846', 'Ihr Paket liegt in Packfach 0118. Abholcode: 2846. Lieferung 2026-11-20.', four],
  // French
  ['284617', 'Ne communiquez jamais ce code. 284617 est votre code de confirmation Nuage.'],
  [
    '284617',
    'Nuage : votre colis vous attend jusqu’au 28/11/2026. Code de retrait : 284617. Colis n°118244.',
  ],
  ['284617', 'Pour valider votre achat de 118,24 EUR chez LIBRAIRIE, saisissez le code 284617'],
  ['', 'Votre facture n° 284617 est disponible.'],
  // Spanish
  ['284617', '284617 es tu código de Nube. No se lo digas a nadie.'],
  ['284617', 'BANCONUBE: Clave de firma 284617 para compra con tarjeta 4481 de 118,24 EUR'],
  ['284617', 'Tu contraseña temporal es 284617. Vence el 20/11/2026 a las 18:30.'],
  // Italian
  ['284617', 'Nuvola: il tuo codice di verifica e 284617. Non condividerlo.'],
  ['284617', 'Usa 284617 per confermare il bonifico di 1.182,44 euro'],
  ['28461', 'PIN ritiro pacco: 28461. Presso Tabacchi, Via Po 22, 10124 Torino', five],
  ['', 'Il tuo ordine 284617 è stato spedito.'],
  // Portuguese
  ['284617', 'Nuvem: 284617 é seu código de verificação. Não compartilhe.'],
  ['284617', 'Código de segurança: 284617. Compra de R$ 1.182,44 no cartão final 4481.'],
  ['284617', 'A sua encomenda 448120 chegou. Código de levantamento: 284617'],
  // Dutch
  ['284617', 'Gebruik code 284617 om in te loggen bij Wolk.'],
  ['284617', '284617 is je verificatiecode. Geldig tot 14.45 uur.'],
  ['2846', 'Je pakket ligt klaar in kluis 18. Pincode: 2846. Bestelling 4481.', four],
  ['', 'Uw ordernummer is 284617.'],
  // Polish
  ['284617', 'Kod autoryzacyjny: 284617. Przelew na kwote 1182,44 PLN na rachunek ...4481'],
  ['284617', 'Twoja paczka 118244 czeka. Kod odbioru: 284617. Masz 48h.'],
  ['284617', 'Hasło jednorazowe nr 12 z dn. 20-11-2026: 284617'],
  ['', 'Zamówienie nr 284617 zostało wysłane.'],
  // Russian and Ukrainian
  ['284617', '284617 — ваш код для входа в Облако'],
  ['284617', 'Пароль: 284617. Перевод 118244.00р карта **4481. НИКОМУ не сообщайте пароль'],
  ['2846', 'Код доступа 2846 к посылке, ячейка 18, до 20.11.2026', four],
  ['', 'Номер заказа: 284617'],
  ['284617', 'Код для підтвердження: 284617. Дійсний 5 хв.'],
  // Turkish
  ['284617', 'Bulut giriş şifreniz: 284617. Kimseyle paylaşmayınız. B001'],
  ['284617', '1.182,44 TL tutarındaki işlem için onay kodu 284617'],
  // Arabic
  ['284617', 'رمز التحقق: ٢٨٤٦١٧ صالح لمدة ٥ دقائق'],
  ['284617', '284617 هو رمز الدخول الخاص بك في سحاب'],
  ['284617', 'الرقم السري المؤقت 284617 لشراء بمبلغ SAR 118.24'],
  // Persian
  ['284617', 'رمز پویا: ۲۸۴۶۱۷\nمبلغ: ۱٬۱۸۲٬۴۴۰ ریال\nساعت ۱۴:۰۵'],
  ['28461', 'کد تایید شما ۲۸۴۶۱ است.', five],
  // Hebrew
  ['284617', '284617 הוא קוד האימות שלך לענן. אין למסור לאף אחד.'],
  ['284617', 'סיסמה חד פעמית: 284617. עסקה בסך 118.24 ש"ח בכרטיס 4481'],
  // Hindi and other languages of India
  ['284617', '284617 आपका बादल सत्यापन कोड है। किसी के साथ साझा न करें।'],
  ['284617', 'आपका वन-टाइम पासवर्ड २८४६१७ है, 5 मिनट के लिए मान्य'],
  [
    '284617',
    '284617 is your OTP for Aadhaar XXXX XXXX 4481 at 20/11/2026 14:05:33. Valid for 10 mins. UIDAI 1947',
  ],
  ['2846', 'Share OTP 2846 with the driver to start ride. Vehicle KA05 4481', four],
  ['284617', 'OTP to debit INR 2,84,000.00 from card xx4481 is 284617. Not you? Call 18001182440'],
  // Chinese
  ['284617', '【云端】验证码284617，用于登录，5分钟内有效。验证码提供给他人可能导致帐号被盗。'],
  ['284617', '【云端快递】取件码 284617，请到 18 号柜取件，电话 13800138000'],
  ['2846', '【云端】2846（登录校验码，请勿泄露），工作人员不会索取。', four],
  ['284617', '您的動態密碼為284617，交易金額NT$11,824元'],
  ['', '您的订单编号：284617，预计11月20日送达。'],
  // Japanese
  ['284617', '【クラウド】認証コード：284617\nこのコードは10分間有効です。'],
  ['284617', '284617 がお客様の確認コードです。'],
  ['2846', '暗証番号 2846 (ロッカー18) 2026/11/20まで', four],
  ['284617', 'ワンタイムパスワードは「284617」です。お問い合わせ番号 448120'],
  ['', 'お問い合わせ番号：284617 のお荷物を発送しました'],
  // Korean
  ['284617', '[구름] 인증번호 284617 입니다. 타인에게 알려주지 마세요. 문의 1588-1182'],
  ['284617', '(구름뱅크) 승인요청 인증번호[284617] 금액 118,244원'],
  ['2846', '택배 도착. 현관 비밀번호 2846, 송장 4481', four],
  // Other languages of Europe
  ['284617', 'Skyen: Din engangskode er 284617. Del den ikke med nogen.'],
  ['284617', 'Pilvi: kertakäyttökoodisi on 284617 (voimassa 10 min)'],
  ['284617', 'Ο κωδικός επαλήθευσης είναι 284617. Ισχύει έως 14:45.'],
  ['284617', 'Kódod: 284617. Érvényes 10 percig.'],
  ['284617', 'Codul de securitate este 284617. Suma: 118,24 RON'],
  ['284617', 'Jednorázové heslo: 284617, platba 1182,44 CZK'],
  ['284617', 'Potvrda plaćanja 118,24 EUR. Vaš kod je 284617'],
  ['28461782', 'Din kode til MitSky er 2846 1782. Udløber kl. 14.45.', eight],
  // South-east Asia and Africa
  ['284617', 'Kode OTP Anda 284617. JANGAN BERIKAN kepada siapa pun. Info: 1500448'],
  ['284617', 'Ma xac thuc OTP 284617, giao dich 1.182.440 VND luc 14:05 20/11/2026'],
  ['284617', 'รหัส OTP คือ 284617 (Ref. KQZT) หมดอายุใน 5 นาที'],
  ['284617', 'RM118.24 at STORE. TAC 284617. Not you? Call 1300881182'],
  ['284617', 'Nambari yako ya kuthibitisha ni 284617'],
  ['2846179', 'Your M-cash activation code is 2846179. Dial *448# for help', seven],
];
