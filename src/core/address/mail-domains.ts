/** Names that give out mailboxes under the endings of many countries. */
export const REGIONAL_NAMES = ['yahoo', 'hotmail', 'outlook', 'live'];

/** Endings, each with the names that give out mailboxes under it; `*` stands for the regional ones. */
const LISTED =
  'com * gmail icloud googlemail protonmail rocketmail ymail zohomail fastmail rediffmail foxmail hushmail tutamail tutanota btinternet virginmedia ntlworld bigpond facebook yandex naver rogers aliyun globo inbox pobox aol msn me mac aim gmx mail zoho juno sky hey qq 163 126 21cn sina tuta bt nate,' +
  'net comcast verizon sbcglobal bellsouth charter earthlink optonline frontiernet windstream centurytel laposte hanmail telus virgin att cox daum gmx ukr yeah,' +
  'co.uk * tiscali talktalk blueyonder freeserve aol o2,' +
  'fr * orange wanadoo aliceadsl club-internet voila free neuf sfr aol,' +
  'de * t-online freenet arcor online tutanota web gmx aol,' +
  'it * libero virgilio alice tiscali poste tin tim aol,' +
  'ru yandex rambler mail inbox list bk ya,' +
  'com.br * terra uol bol ig oi,nl * planet hetnet zonnet chello ziggo home,be * telenet skynet,' +
  'ch bluewin protonmail gmx,at chello gmx,pl interia onet o2 wp,cz seznam,ca * sympatico shaw,' +
  'com.au * optusnet bigpond,net.au bigpond,co.nz xtra,me proton keemail pm,fm fastmail,io tuta,bg abv,cn sina,' +
  'es *,in *,co.in *,co.jp *,com.ar *,com.mx *,gr *,co.kr *,co.id *,com.ph *,com.sg *,com.tw *';

/** Second letters of the countries' endings, by their first: under `a` come ac, ad, ae … (IANA root zone, 2026). */
const COUNTRIES =
  'cdefgilmoqrstuwxz abdefghijmnorstvwyz acdfghiklmnoruvwxyz ejkmoz cegrstu ijkmor abdefghilmnpqrstuwy kmnrtu delmnoqrst emop eghimnprwyz abcikrstuvy acdeghklmnopqrstuvwxyz acefgilopruz m aefghklmnrstwy a eosuw abcdeghijklmnorstuvxyz cdfghjklmnortvwz agksyz aceginu fs  et amw'.split(
    ' ',
  );

/** Others' names within a slip or two of a listed one. `mail` and `cloud` are services with any letter before them. */
export const TAKEN_NAMES = /^(?:.?(?:mail|cloud)|aver|coxmail|earthling|hicloud|polbox|tmall|y7mail)$/;

/** What stands before the first dot, and after it. */
export type MailDomain = readonly [name: string, ending: string];

/** The domains that an address may be a slip of. */
export const MAIL_DOMAINS: readonly MailDomain[] = LISTED.split(',').flatMap((line) => {
  const [ending = '', ...names] = line.split(' ');
  return names
    .flatMap((name) => (name === '*' ? REGIONAL_NAMES : name))
    .map((name) => [name, ending] as const);
});

/** Whether the root zone knows it: `de` yes, `dr` no. */
export const isCountry = (label: string): boolean =>
  label.length === 2 && Boolean(COUNTRIES[label.charCodeAt(0) - 97]?.includes(label.charAt(1)));
