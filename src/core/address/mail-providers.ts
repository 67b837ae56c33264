/** A provider's mail on the web. Every URL is https. */
export interface MailProvider {
  /** As `mailbox` of the contract names it. Where rows share an id, the first is the provider's main site. */
  readonly id: string;
  readonly label: string;
  /** Whole domains, between blanks. */
  readonly domains?: string;
  /** Names of domains in many countries, between blanks: `yahoo` for yahoo.com, yahoo.de, yahoo.co.uk and so on. */
  readonly regional?: string;
  /** `{account}` becomes the address, or 0, the first account, where the address is not known. */
  readonly inbox: string;
  /** Added to `inbox` where the address is known. */
  readonly accountHint?: string;
  /** Mail from `{sender}`. */
  readonly search?: string;
  /** The search finds a sender by name as well, given as a phrase in quotation marks. */
  readonly searchesNames?: true;
}

/**
 * Providers of mail for everyone, and Microsoft 365, which only a server can tell (by its MX record).
 *
 * None of them documents its URLs. A search stands here where several projects use the same form: seven for Yahoo's, six
 * for Fastmail's, five for Gmail's and Proton's, three for Yandex's, two for AOL's and Mail.ru's. A wrong one would show an
 * empty list and with it say that nothing came, so where forms contradict each other (eight for Outlook.com, two for Zoho)
 * or one project stands alone (Tuta, HEY), the inbox has to do. The person's address is in the two URLs that are known to
 * take it, and choose the right one of several accounts by it.
 */
export const mailProviders: readonly MailProvider[] = [
  {
    id: 'gmail',
    label: 'Gmail',
    domains: 'gmail.com googlemail.com',
    inbox: 'https://mail.google.com/mail/u/{account}/',
    // `in:anywhere` is spam too. Of ages, Gmail documents days, months and years alone.
    search:
      'https://mail.google.com/mail/u/{account}/#search/from%3A({sender})+in%3Aanywhere+newer_than%3A1d',
    searchesNames: true,
  },
  {
    id: 'outlook',
    label: 'Outlook',
    domains: 'msn.com passport.com windowslive.com',
    regional: 'outlook hotmail live',
    inbox: 'https://outlook.live.com/mail/',
    accountHint: '?login_hint={account}',
  },
  { id: 'm365', label: 'Outlook', inbox: 'https://outlook.office.com/mail/' },
  {
    id: 'yahoo',
    label: 'Yahoo Mail',
    domains: 'ymail.com rocketmail.com myyahoo.com',
    regional: 'yahoo',
    inbox: 'https://mail.yahoo.com/d/folders/1',
    // Yahoo decodes twice: its own address bar shows the colon so.
    search: 'https://mail.yahoo.com/d/search/keyword=from%253A{sender}',
  },
  {
    // Another company, with accounts of its own.
    id: 'yahoo',
    label: 'Yahoo Mail',
    domains: 'yahoo.co.jp ymail.ne.jp',
    inbox: 'https://mail.yahoo.co.jp/',
  },
  {
    id: 'aol',
    label: 'AOL Mail',
    domains: 'aol.com aim.com love.com games.com wow.com ygm.com aol.co.uk aol.de aol.fr aol.it',
    inbox: 'https://mail.aol.com/',
    search: 'https://mail.aol.com/d/search/keyword=from%3A{sender}',
  },
  {
    id: 'icloud',
    label: 'iCloud Mail',
    domains: 'icloud.com me.com mac.com',
    inbox: 'https://www.icloud.com/mail',
  },
  {
    id: 'proton',
    label: 'Proton Mail',
    domains: 'proton.me pm.me protonmail.com protonmail.ch',
    inbox: 'https://mail.proton.me/u/0/inbox',
    // "All mail" is spam too.
    search: 'https://mail.proton.me/u/0/all-mail#from={sender}',
  },
  {
    id: 'mailru',
    label: 'Mail.ru',
    domains: 'mail.ru bk.ru inbox.ru list.ru internet.ru xmail.ru mail.ua',
    inbox: 'https://e.mail.ru/inbox/',
    search: 'https://e.mail.ru/search/?q_from={sender}',
  },
  {
    id: 'yandex',
    label: 'Yandex Mail',
    domains: 'yandex.ru yandex.com ya.ru yandex.by yandex.kz yandex.ua yandex.com.tr',
    inbox: 'https://mail.yandex.ru/#inbox',
    search: 'https://mail.yandex.ru/#search?request=from%3A{sender}',
  },
  {
    id: 'fastmail',
    label: 'Fastmail',
    domains:
      'fastmail.com fastmail.fm fastmail.cn fastmail.co.uk fastmail.com.au fastmail.de fastmail.es ' +
      'fastmail.fr fastmail.im fastmail.in fastmail.jp fastmail.mx fastmail.net fastmail.nl fastmail.org ' +
      'fastmail.se fastmail.to fastmail.tw fastmail.uk fastmail.us 123mail.org 150mail.com 150ml.com ' +
      '16mail.com 2-mail.com 4email.net 50mail.com airpost.net allmail.net bestmail.us cluemail.com ' +
      'elitemail.org emailcorner.net emailengine.net emailengine.org emailgroups.net emailplus.org ' +
      'emailuser.net eml.cc f-m.fm fast-email.com fast-mail.org fastem.com fastemail.us fastemailer.com ' +
      'fastest.cc fastimap.com fastmailbox.net fastmessaging.com fea.st fmail.co.uk fmailbox.com ' +
      'fmgirl.com fmguy.com ftml.net h-mail.us hailmail.net imap-mail.com imap.cc imapmail.org ' +
      'inoutbox.com internet-e-mail.com internet-mail.org internetemails.net internetmailing.net ' +
      'jetemail.net justemail.net letterboxes.org mail-central.com mail-page.com mailandftp.com ' +
      'mailas.com mailbolt.com mailc.net mailcan.com mailforce.net mailftp.com mailhaven.com ' +
      'mailingaddress.org mailite.com mailmight.com mailnew.com mailsent.net mailservice.ms mailup.net ' +
      'mailworks.org ml1.net mm.st myfastmail.com mymacmail.com nospammail.net ownmail.net petml.com ' +
      'pobox.com postinbox.com postpro.net proinbox.com promessage.com realemail.net reallyfast.biz ' +
      'reallyfast.info rushpost.com sent.as sent.at sent.com speedpost.net speedymail.org ssl-mail.com ' +
      'swift-mail.com the-fastest.net the-quickest.com theinternetemail.com veryfast.biz veryspeedy.net ' +
      'warpmail.net xsmail.com yepmail.net your-mail.com',
    inbox: 'https://app.fastmail.com/mail/Inbox',
    // Others add `date:today`, which loses the code that was sent a minute before midnight.
    search: 'https://app.fastmail.com/mail/search:from%3A{sender}/',
  },
  {
    id: 'tuta',
    label: 'Tuta',
    domains: 'tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me',
    inbox: 'https://app.tuta.com/',
  },
  { id: 'hey', label: 'HEY', domains: 'hey.com', inbox: 'https://app.hey.com/topics/everything' },
  {
    id: 'zoho',
    label: 'Zoho Mail',
    domains: 'zoho.com zohomail.com zoho.eu zoho.in zohomail.eu zohomail.in',
    inbox: 'https://mail.zoho.com/zm/#mail/folder/inbox',
  },
  { id: 'gmx', label: 'GMX', domains: 'gmx.de gmx.net gmx.at gmx.ch', inbox: 'https://www.gmx.net/' },
  {
    id: 'gmx',
    label: 'GMX',
    domains: 'gmx.com gmx.us gmx.fr gmx.es gmx.co.uk',
    inbox: 'https://www.gmx.com/',
  },
  { id: 'webde', label: 'WEB.DE', domains: 'web.de email.de', inbox: 'https://web.de/' },
  {
    id: 'tonline',
    label: 'Telekom Mail',
    domains: 't-online.de magenta.de',
    inbox: 'https://email.t-online.de/',
  },
  { id: 'freenet', label: 'freenet Mail', domains: 'freenet.de', inbox: 'https://www.freenet.de/' },
  {
    id: 'mailcom',
    label: 'mail.com',
    domains: 'mail.com email.com usa.com europe.com',
    inbox: 'https://www.mail.com/',
  },
  { id: 'naver', label: 'Naver Mail', domains: 'naver.com', inbox: 'https://mail.naver.com/' },
  { id: 'daum', label: 'Daum Mail', domains: 'daum.net hanmail.net', inbox: 'https://mail.daum.net/' },
  { id: 'qq', label: 'QQ Mail', domains: 'qq.com foxmail.com vip.qq.com', inbox: 'https://mail.qq.com/' },
  {
    id: 'netease',
    label: 'NetEase Mail',
    domains: '163.com yeah.net 188.com vip.163.com',
    inbox: 'https://mail.163.com/',
  },
  { id: 'netease', label: 'NetEase Mail', domains: '126.com', inbox: 'https://www.126.com/' },
  {
    id: 'sina',
    label: 'Sina Mail',
    domains: 'sina.com sina.cn vip.sina.com',
    inbox: 'https://mail.sina.com.cn/',
  },
  {
    id: 'rambler',
    label: 'Rambler',
    domains: 'rambler.ru lenta.ru ro.ru autorambler.ru myrambler.ru',
    inbox: 'https://mail.rambler.ru/',
  },
  {
    id: 'seznam',
    label: 'Seznam Email',
    domains: 'seznam.cz email.cz post.cz',
    inbox: 'https://email.seznam.cz/',
  },
  { id: 'wp', label: 'WP Poczta', domains: 'wp.pl', inbox: 'https://poczta.wp.pl/' },
  { id: 'o2pl', label: 'o2 Poczta', domains: 'o2.pl tlen.pl go2.pl', inbox: 'https://poczta.o2.pl/' },
  {
    id: 'onet',
    label: 'Onet Poczta',
    domains: 'onet.pl op.pl vp.pl onet.eu',
    inbox: 'https://poczta.onet.pl/',
  },
  {
    id: 'interia',
    label: 'Poczta Interia',
    domains: 'interia.pl interia.eu poczta.fm',
    inbox: 'https://poczta.interia.pl/',
  },
  {
    id: 'libero',
    label: 'Libero Mail',
    domains: 'libero.it iol.it inwind.it blu.it',
    inbox: 'https://webmail.libero.it/',
  },
  {
    id: 'virgilio',
    label: 'Virgilio Mail',
    domains: 'virgilio.it alice.it tin.it tim.it',
    inbox: 'https://mail.virgilio.it/',
  },
  {
    id: 'orange',
    label: 'Mail Orange',
    domains: 'orange.fr wanadoo.fr',
    inbox: 'https://webmail.orange.fr/',
  },
  { id: 'laposte', label: 'laposte.net', domains: 'laposte.net', inbox: 'https://www.laposte.net/accueil' },
  { id: 'free', label: 'Free Webmail', domains: 'free.fr aliceadsl.fr', inbox: 'https://webmail.free.fr/' },
  { id: 'sfr', label: 'SFR Mail', domains: 'sfr.fr neuf.fr cegetel.net', inbox: 'https://webmail.sfr.fr/' },
  { id: 'uol', label: 'UOL Mail', domains: 'uol.com.br', inbox: 'https://email.uol.com.br/' },
  { id: 'bol', label: 'BOL Mail', domains: 'bol.com.br', inbox: 'https://email.bol.uol.com.br/' },
];
