/** What the site tells people in its messages, in one language. Whole sentences: none is glued from parts. */
export interface MessageTexts {
  readonly dir: 'ltr' | 'rtl';
  /** What the code is for, by purpose; `app` is the site's name. `other` stands for a purpose without words of its own. */
  readonly lead: Readonly<Record<string, (app: string) => string>> & {
    readonly other: (app: string) => string;
  };
  readonly subject: (app: string) => string;
  readonly life: (minutes: number) => string;
  readonly neverShare: string;
  readonly notYou: string;
  /** One line for a phone. */
  readonly sms: (app: string, code: string) => string;
  readonly call: (app: string, code: string) => string;
}

const minutesIn = (locale: string, minutes: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);

const en: MessageTexts = {
  dir: 'ltr',
  lead: {
    'sign-in': (app) => `Use this code to sign in to ${app}.`,
    'sign-up': (app) => `Use this code to create your ${app} account.`,
    'confirm-payment': (app) => `Use this code to confirm your payment at ${app}.`,
    other: (app) => `Use this code to go on at ${app}.`,
  },
  subject: (app) => `Your code for ${app}`,
  life: (minutes) => `It works for ${minutesIn('en', minutes)}.`,
  neverShare: 'Type it only on the page that asked for it. We never ask for it by phone or in chat.',
  notYou: 'You did not ask for a code? Then ignore this message: without the code nobody gets in.',
  sms: (app, code) => `${code} is your code for ${app}. Do not share it.`,
  call: (app, code) => `This is ${app}. Your code is ${code}. Again: ${code}. Do not share it.`,
};

const de: MessageTexts = {
  dir: 'ltr',
  lead: {
    'sign-in': (app) => `Mit diesem Code melden Sie sich bei ${app} an.`,
    'sign-up': (app) => `Mit diesem Code legen Sie Ihr Konto bei ${app} an.`,
    'confirm-payment': (app) => `Mit diesem Code bestätigen Sie Ihre Zahlung bei ${app}.`,
    other: (app) => `Mit diesem Code machen Sie bei ${app} weiter.`,
  },
  subject: (app) => `Ihr Code für ${app}`,
  life: (minutes) => `Er gilt ${minutesIn('de', minutes)}.`,
  neverShare:
    'Geben Sie ihn nur auf der Seite ein, die danach fragt. Wir fragen nie am Telefon oder im Chat danach.',
  notYou:
    'Sie haben keinen Code angefordert? Dann beachten Sie diese Nachricht nicht: Ohne den Code kommt niemand hinein.',
  sms: (app, code) => `${code} ist Ihr Code für ${app}. Geben Sie ihn nicht weiter.`,
  call: (app, code) =>
    `Hier ist ${app}. Ihr Code lautet ${code}. Noch einmal: ${code}. Geben Sie ihn nicht weiter.`,
};

const ar: MessageTexts = {
  dir: 'rtl',
  lead: {
    'sign-in': (app) => `استخدم هذا الرمز لتسجيل الدخول إلى ${app}.`,
    'sign-up': (app) => `استخدم هذا الرمز لإنشاء حسابك في ${app}.`,
    'confirm-payment': (app) => `استخدم هذا الرمز لتأكيد الدفع في ${app}.`,
    other: (app) => `استخدم هذا الرمز للمتابعة في ${app}.`,
  },
  subject: (app) => `رمزك في ${app}`,
  life: (minutes) => `الرمز صالح لمدة ${minutesIn('ar', minutes)}.`,
  neverShare: 'اكتبه فقط في الصفحة التي طلبته. نحن لا نطلبه أبدًا عبر الهاتف أو الدردشة.',
  notYou: 'لم تطلب رمزًا؟ تجاهل هذه الرسالة، فلا أحد يستطيع الدخول بدون الرمز.',
  sms: (app, code) => `\u2066${code}\u2069 هو رمزك في ${app}. لا تشاركه مع أحد.`,
  call: (app, code) => `معك ${app}. رمزك هو ${code}. مرة أخرى: ${code}. لا تشاركه مع أحد.`,
};

const texts: Readonly<Record<string, MessageTexts>> = { en, de, ar };

/** Languages messages are written in; the first is the fallback. */
export const messageLocales: readonly string[] = Object.keys(texts);

export const textsIn = (locale: string): MessageTexts => texts[locale] ?? en;

/** Which of the texts says what the code is for. */
export const leadOf = ({ lead }: MessageTexts, purpose: string, app: string): string =>
  (lead[purpose] ?? lead.other)(app);
