/**
 * Every text the kit shows or says, by stable keys with typed parameters.
 * Packs are data: a text is a whole sentence, never a piece to glue; a counted one has plural forms (CLDR categories).
 */

import type { HelpMessageParameters } from './help-messages.js';
import type { Duration, Ltr } from './message-values.js';

export type { Duration, Ltr };

/** A country, by its code (ISO 3166); its name is `Intl`'s. */
export interface Region {
  readonly region: string;
}

/** What may stand in a text's place: painted and spoken as its kind asks for. */
export type MessageValue = string | number | Duration | Ltr | Region | Message;

interface To {
  readonly to: Ltr;
}
/** A destination as a voice says it. */
interface Spoken {
  readonly to: Ltr | Message;
}
interface Host {
  /** A domain, or words for one that is not known. */
  readonly host: Ltr | Message;
}
interface Time {
  readonly time: Duration;
}
interface Country {
  readonly country: Region;
}
interface Counted {
  readonly n: number;
}
/** A text that needs nothing. */
type None = undefined;

/** The keys, and what each needs. */
export interface MessageParameters extends HelpMessageParameters {
  'identify.title': None;
  'identify.methods': None;
  'identify.email.label': None;
  'identify.phone.label': None;
  'identify.phone.hint': None;
  'identify.phone.home': Country & { readonly code: Ltr };
  'identify.phone.country': Country & { readonly code: Ltr };
  'identify.submit': None;
  'identify.kind.email': None;
  'identify.kind.sms': None;
  'identify.kind.voice': None;
  'identify.kind.whatsapp': None;
  'identify.again': To;
  'identify.typeAgain.email': None;
  'identify.typeAgain.phone': None;
  'identify.cancel': None;

  'fault.email.empty': None;
  'fault.email.no-at': None;
  'fault.email.two-ats': None;
  'fault.email.space': None;
  'fault.email.comma': None;
  'fault.email.dot': None;
  'fault.email.sign': { readonly sign: Ltr };
  'fault.email.several': None;
  'fault.email.long': None;
  'fault.email.incomplete': None;
  'fault.phone.empty': None;
  'fault.phone.letters': None;
  'fault.phone.no-country': None;
  'fault.phone.incomplete': None;
  'fault.phone.long': None;

  'phone.landline': None;
  'phone.region': Country;
  'phone.shape': None;
  'phone.voice': None;
  'phone.whatsapp': None;
  'phone.email': None;
  'phone.anyway': None;

  'error.network': None;
  'error.timeout': None;
  'error.offline': None;
  'error.server': None;
  'error.destination': None;
  'error.undeliverable': None;
  'error.captcha': None;
  'error.withheld': None;
  'error.wait': Time;
  'error.waitUnknown': None;
  'error.unsure': Time;
  'error.methodUnavailable': None;
  'error.attemptWait': Time;
  'error.attemptWaitUnknown': None;

  'code.title': None;
  'code.label': Counted;
  'code.labelAny': Counted;
  'code.hint': None;
  'code.hintAny': None;
  'code.hintManual': None;
  'code.hintTo': Spoken;
  'code.check': None;
  'code.incomplete': Counted;
  'code.nothingPasted': None;
  'code.unanswered': None;
  'code.wrong': None;
  'code.wrongNewest': None;
  'code.wrongOrExpired': None;
  'code.triesLeft': Counted;

  'sent.to': To;
  'sent.notMine': None;
  'sent.change': None;
  'sent.resend': None;
  'sent.resendIn': { readonly clock: Ltr };
  'sent.resendNow': None;
  'sent.resendSoon': Time;
  'sent.last': None;

  'say.sending': None;
  'say.sent': Spoken;
  'say.sentAgain': Spoken;
  'say.checking': None;
  'say.things': Counted;
  'say.offline': None;
  'say.online': None;
  'say.numberEnding': { readonly digits: string };

  'which.new': None;
  'which.same': None;
  'which.both': None;
  'which.unknown': None;

  'status.usual': Time;
  'status.generic': To;
  'status.again': None;
  'status.notYet': Time;
  'status.longer': Time;
  'status.late': Time;
  'status.delivered': Host;
  'status.deliveredSms': None;
  'status.greylisted': Host & Time;
  'status.greylistedUnknown': Host;
  'status.slow': Host;
  'status.slowOurs': None;
  'status.mailboxFull': None;
  'status.expiresSoon': Time;
  'status.max': Time;
  'status.maxUnknown': None;

  'host.unknown': None;

  'advice.spam.title': None;
  'advice.spam.from': { readonly sender: Ltr };
  'advice.spam.text': None;
  'advice.address.title': None;
  'advice.address.text': To;
  'advice.otherAddress.title': None;
  'advice.otherAddress.text': None;
  'advice.number.title': None;
  'advice.number.text': To;
  'advice.phone.title': None;
  'advice.phone.text': None;
  'advice.anotherWay.title': None;
  'advice.anotherWay.text': None;
  'advice.anotherWay.faster': None;
  'advice.support.title': None;
  'advice.support.text': None;

  'help.noCode': None;

  'action.inbox': { readonly provider: string };
  'action.newTab': None;
  'action.changeAddress': None;
  'action.changeNumber': None;
  'action.otherAddress': None;
  'action.otherNumber': None;
  'action.correctAddress': None;
  'action.correctNumber': None;
  'action.madeSpace': None;
  'action.isOn': None;
  'action.sentStart': None;
  'action.haveCode': None;
  'action.startAgain': None;
  'action.support': None;
  'action.anotherWay': None;
  'action.takeSuggestion': { readonly address: Ltr };

  'suggestion.question': { readonly address: Ltr };
  'suggestion.dismiss': None;
  'suggestion.choices': None;

  'back.email': None;
  'back.sms': None;
  'back.voice': None;
  'back.whatsapp': None;

  'method.email': None;
  'method.emailTo': To;
  'method.sms': None;
  'method.smsTo': To;
  'method.voice': None;
  'method.voiceTo': To;
  'method.whatsapp': None;
  'method.whatsappTo': To;
  'method.passkey': None;
  'method.totp': None;
  'method.backup-code': None;
  'method.push': None;
  'method.link': None;
  'method.other': None;

  'stop.mailboxFull.title': None;
  'stop.mailboxFull.text': Host & To;
  'stop.addressFailed.title': None;
  'stop.addressFailed.text': Host & To;
  'stop.domain.title': Host;
  'stop.domain.text': None;
  'stop.suppressed.title': None;
  'stop.suppressed.text': To;
  'stop.turnedAway.title': Host;
  'stop.turnedAway.text': To;
  'stop.noTexts.title': None;
  'stop.noTexts.text': To;
  'stop.numberFailed.title': None;
  'stop.numberFailed.text': To;
  'stop.optedOut.title': None;
  'stop.optedOut.text': None;
  'stop.optedOut.textTo': { readonly sender: Ltr };
  'stop.unreachable.title': None;
  'stop.unreachable.text': None;
  'stop.region.title': None;
  'stop.region.text': None;
  'stop.ourFault.title': None;
  'stop.ourFault.text': None;
  'stop.unknown.title': None;
  'stop.unknown.text': None;
  'stop.paused.title': None;
  'stop.paused.text': Time;
  'stop.paused.textUnknown': None;
  'stop.tries.title': None;
  'stop.tries.text': None;
  'stop.expired.title': None;
  'stop.expired.text': None;
  'stop.gone.title': None;
  'stop.gone.text': None;

  'verified.signIn': None;
  'verified.other': None;
  neverShare: None;
}

/** Names a text. Keys are stable, words are not. */
export type MessageKey = keyof MessageParameters;

/** Keys of the texts that need nothing to be filled in. */
export type PlainKey = {
  [Key in MessageKey]: MessageParameters[Key] extends None ? Key : never;
}[MessageKey];

/** A whole text with `{name}` places, or one for each plural category of `{n}`. */
export type MessageText = string | PluralText;
export type PluralText = { readonly other: string } & Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>
>;

/** A complete language pack. */
export type Messages = Readonly<Record<MessageKey, MessageText>>;

/** Texts of a page's own; what is missing comes from the pack. */
export type MessageOverrides = Partial<Messages>;

/** A message to be put into words later, in whatever language is then around it. */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** Builds a message; the compiler checks that it has what its key needs. */
export function message<Key extends MessageKey>(
  key: Key,
  ...values: MessageParameters[Key] extends None ? [] : [values: MessageParameters[Key]]
): Message {
  return { key, values: { ...values[0] } };
}

/** A piece of a text in its words: plain, or to be kept left to right. */
export type MessagePart = string | Ltr;

/** A language to speak in: its pack and how it writes numbers. */
export interface Language {
  /** BCP 47. */
  readonly locale: string;
  readonly messages: Messages;
}
