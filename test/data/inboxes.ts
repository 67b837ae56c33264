/** Where the mail of `ana@{domain}` is read, and found when it is from code@shop.example. */
export interface InboxRow {
  readonly provider: string;
  /** All that the row holds for, between blanks. */
  readonly domains: string;
  readonly inbox: string;
  /** Missing where no address of a search is known to work. */
  readonly search?: string;
}

export const inboxes: readonly InboxRow[] = [
  {
    provider: 'gmail',
    domains: 'gmail.com googlemail.com',
    inbox: 'https://mail.google.com/mail/u/ana%40{domain}/',
    search:
      'https://mail.google.com/mail/u/ana%40{domain}/#search/from%3A(code%40shop.example)+in%3Aanywhere+newer_than%3A1d',
  },
  {
    provider: 'outlook',
    domains:
      'outlook.com hotmail.com live.com msn.com passport.com windowslive.com outlook.de outlook.fr outlook.com.br outlook.co.id hotmail.co.uk hotmail.fr hotmail.com.ar live.nl live.co.uk live.com.mx',
    inbox: 'https://outlook.live.com/mail/?login_hint=ana%40{domain}',
  },
  {
    provider: 'yahoo',
    domains:
      'yahoo.com ymail.com rocketmail.com myyahoo.com yahoo.de yahoo.fr yahoo.co.uk yahoo.co.in yahoo.com.br yahoo.com.au yahoo.gr',
    inbox: 'https://mail.yahoo.com/d/folders/1',
    search: 'https://mail.yahoo.com/d/search/keyword=from%253Acode%40shop.example',
  },
  { provider: 'yahoo', domains: 'yahoo.co.jp ymail.ne.jp', inbox: 'https://mail.yahoo.co.jp/' },
  {
    provider: 'aol',
    domains: 'aol.com aim.com love.com games.com wow.com ygm.com aol.co.uk aol.de aol.fr aol.it',
    inbox: 'https://mail.aol.com/',
    search: 'https://mail.aol.com/d/search/keyword=from%3Acode%40shop.example',
  },
  { provider: 'icloud', domains: 'icloud.com me.com mac.com', inbox: 'https://www.icloud.com/mail' },
  {
    provider: 'proton',
    domains: 'proton.me pm.me protonmail.com protonmail.ch',
    inbox: 'https://mail.proton.me/u/0/inbox',
    search: 'https://mail.proton.me/u/0/all-mail#from=code%40shop.example',
  },
  {
    provider: 'mailru',
    domains: 'mail.ru bk.ru inbox.ru list.ru internet.ru xmail.ru mail.ua',
    inbox: 'https://e.mail.ru/inbox/',
    search: 'https://e.mail.ru/search/?q_from=code%40shop.example',
  },
  {
    provider: 'yandex',
    domains: 'yandex.ru yandex.com ya.ru yandex.by yandex.kz yandex.ua yandex.com.tr',
    inbox: 'https://mail.yandex.ru/#inbox',
    search: 'https://mail.yandex.ru/#search?request=from%3Acode%40shop.example',
  },
  {
    provider: 'fastmail',
    domains:
      'fastmail.com fastmail.fm sent.com pobox.com fastmail.co.uk fastmail.com.au fastmail.de fastmail.to fastmail.us 123mail.org fea.st speedpost.net your-mail.com',
    inbox: 'https://app.fastmail.com/mail/Inbox',
    search: 'https://app.fastmail.com/mail/search:from%3Acode%40shop.example/',
  },
  {
    provider: 'tuta',
    domains: 'tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me',
    inbox: 'https://app.tuta.com/',
  },
  { provider: 'hey', domains: 'hey.com', inbox: 'https://app.hey.com/topics/everything' },
  {
    provider: 'zoho',
    domains: 'zoho.com zohomail.com zoho.eu zoho.in zohomail.eu zohomail.in',
    inbox: 'https://mail.zoho.com/zm/#mail/folder/inbox',
  },
  { provider: 'gmx', domains: 'gmx.de gmx.net gmx.at gmx.ch', inbox: 'https://www.gmx.net/' },
  { provider: 'gmx', domains: 'gmx.com gmx.us gmx.fr gmx.es gmx.co.uk', inbox: 'https://www.gmx.com/' },
  { provider: 'webde', domains: 'web.de email.de', inbox: 'https://web.de/' },
  { provider: 'tonline', domains: 't-online.de magenta.de', inbox: 'https://email.t-online.de/' },
  { provider: 'freenet', domains: 'freenet.de', inbox: 'https://www.freenet.de/' },
  { provider: 'mailcom', domains: 'mail.com email.com usa.com europe.com', inbox: 'https://www.mail.com/' },
  { provider: 'naver', domains: 'naver.com', inbox: 'https://mail.naver.com/' },
  { provider: 'daum', domains: 'daum.net hanmail.net', inbox: 'https://mail.daum.net/' },
  { provider: 'qq', domains: 'qq.com foxmail.com vip.qq.com', inbox: 'https://mail.qq.com/' },
  { provider: 'netease', domains: '163.com yeah.net 188.com vip.163.com', inbox: 'https://mail.163.com/' },
  { provider: 'netease', domains: '126.com', inbox: 'https://www.126.com/' },
  { provider: 'sina', domains: 'sina.com sina.cn vip.sina.com', inbox: 'https://mail.sina.com.cn/' },
  {
    provider: 'rambler',
    domains: 'rambler.ru lenta.ru ro.ru autorambler.ru myrambler.ru',
    inbox: 'https://mail.rambler.ru/',
  },
  { provider: 'seznam', domains: 'seznam.cz email.cz post.cz', inbox: 'https://email.seznam.cz/' },
  { provider: 'wp', domains: 'wp.pl', inbox: 'https://poczta.wp.pl/' },
  { provider: 'o2pl', domains: 'o2.pl tlen.pl go2.pl', inbox: 'https://poczta.o2.pl/' },
  { provider: 'onet', domains: 'onet.pl op.pl vp.pl onet.eu', inbox: 'https://poczta.onet.pl/' },
  { provider: 'interia', domains: 'interia.pl interia.eu poczta.fm', inbox: 'https://poczta.interia.pl/' },
  { provider: 'libero', domains: 'libero.it iol.it inwind.it blu.it', inbox: 'https://webmail.libero.it/' },
  { provider: 'virgilio', domains: 'virgilio.it alice.it tin.it tim.it', inbox: 'https://mail.virgilio.it/' },
  { provider: 'orange', domains: 'orange.fr wanadoo.fr', inbox: 'https://webmail.orange.fr/' },
  { provider: 'laposte', domains: 'laposte.net', inbox: 'https://www.laposte.net/accueil' },
  { provider: 'free', domains: 'free.fr aliceadsl.fr', inbox: 'https://webmail.free.fr/' },
  { provider: 'sfr', domains: 'sfr.fr neuf.fr cegetel.net', inbox: 'https://webmail.sfr.fr/' },
  { provider: 'uol', domains: 'uol.com.br', inbox: 'https://email.uol.com.br/' },
  { provider: 'bol', domains: 'bol.com.br', inbox: 'https://email.bol.uol.com.br/' },
];

/** Domains that are nobody's in the table, though they look like it. */
export const elsewhere: readonly string[] = [
  'example.org',
  'notgmail.com',
  'gmail.com.evil.example',
  'gmail.co',
  'mail.gmail.com',
  'my.outlook.com',
  'outlook.evil.example',
  'outlook.co.evil',
  'hotmail.co',
  'hotmail.cm',
  'yahoo.om',
  'live.tv',
  'live.me',
  'yahoo',
  'yahoo.',
  'yahoo.d',
  'yahoo.museum',
  'yahoo.co.',
  'yahoo.org.uk',
  'gmаil.com',
  'xn--gmil-6na.com',
  'bücher.example',
  '例子.广告',
  'g•••.com',
  '•••',
  'constructor',
  '__proto__',
  '',
];
