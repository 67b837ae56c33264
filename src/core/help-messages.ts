import type { Duration, Ltr } from './message-values.js';

/** Keys of the texts that are needed only when a code does not come, and what each needs. */
export interface HelpMessageParameters {
  'note.leave': None;
  'note.stay': None;

  'help.seeWhat': None;
  'help.more': None;
  'help.somethingElse': None;
  'help.copied': None;
  'help.copyByHand': None;

  'status.deliveredVoice': None;
  'status.deliveredWhatsapp': None;
  'status.setAside': None;
  'status.setAsideVoice': None;
  'status.setAsideWhatsapp': None;

  'advice.phone.textVoice': None;
  'advice.phone.textWhatsapp': None;
  'advice.anotherWay.textVoice': None;

  'action.showHow': None;
  'action.enterCode': None;
  'action.understood': None;
  'action.copyDetails': None;
  'action.recovery': None;
  'action.account': None;

  'stop.phoneFull.title': None;
  'stop.phoneFull.text': None;
  'stop.noWhatsapp.title': None;
  'stop.noWhatsapp.text': { readonly to: Ltr };
  'stop.numberFailed.textWhatsapp': { readonly to: Ltr };
  'stop.optedOut.titleWhatsapp': None;
  'stop.region.titleVoice': None;
  'stop.region.titleWhatsapp': None;
  'stop.unknown.titleVoice': None;
  'stop.paused.textUsual': { readonly time: Duration };

  'question.access': None;
  'question.destination': None;
  'question.code': None;
  'question.unrequested': None;
  'question.else': None;

  'page.title': None;
  'page.titleVoice': None;
  'page.lead': None;
  'page.first': None;
  'page.rest': None;

  'topic.wait.title': None;
  'topic.wait.text': { readonly time: Duration };
  'topic.wait.again': None;
  'topic.spam.trust': None;
  'topic.blockedSender.title': None;
  'topic.blockedSender.text': None;
  'topic.blockedSender.again': None;
  'topic.mailboxFull.title': None;
  'topic.mailboxFull.text': None;
  'topic.mailboxFull.again': None;
  'topic.address.text': None;
  'topic.number.text': None;
  'topic.numberType.title': None;
  'topic.numberType.text': None;
  'topic.region.title': None;
  'topic.region.text': None;
  'topic.region.textVoice': None;
  'topic.region.textWhatsapp': None;
  'topic.switchedOff.title': None;
  'topic.switchedOff.text': None;
  'topic.switchedOff.textSms': None;
  'topic.switchedOff.textNumber': None;
  'topic.switchedOff.silent': None;
  'topic.phoneOn.title': None;
  'topic.phoneOn.text': None;
  'topic.phoneBlocked.title': None;
  'topic.phoneBlocked.titleVoice': None;
  'topic.phoneBlocked.titleWhatsapp': None;
  'topic.phoneBlocked.iphone': None;
  'topic.phoneBlocked.android': None;
  'topic.phoneBlocked.iphoneVoice': None;
  'topic.phoneBlocked.androidVoice': None;
  'topic.phoneBlocked.whatsapp': None;
  'topic.phoneBlocked.whatsappBusiness': None;
  'topic.phoneFull.title': None;
  'topic.phoneFull.text': None;
  'topic.phoneApp.title': None;
  'topic.phoneApp.text': None;
  'topic.phoneApp.textVoice': None;
  'topic.phoneApp.textWhatsapp': None;
  'topic.newest.title': None;
  'topic.newest.late': None;
  'topic.newest.whole': None;
  'topic.newest.short': None;
  'topic.paused.title': None;
  'topic.paused.usual': { readonly time: Duration };
  'topic.paused.wait': None;
  'topic.paused.lasting': None;
  'topic.network.title': None;
  'topic.network.text': None;
  'topic.ours.title': None;
  'topic.ours.text': None;
  'topic.unrecognised.title': None;
  'topic.unrecognised.titlePhone': None;
  'topic.unrecognised.domain': None;
  'topic.unrecognised.name': None;
  'topic.unrecognised.digits': None;
  'topic.unrecognised.country': None;
  'topic.unrecognised.mask': None;
  'topic.otherKind.title': None;
  'topic.otherKind.text': None;
  'topic.noAccess.title': None;
  'topic.noAccess.text': None;
  'topic.lostDevice.title': None;
  'topic.lostDevice.signIn': None;
  'topic.lostDevice.report': None;
  'topic.lostDevice.anew': None;
  'topic.lostSome.title': None;
  'topic.lostSome.signIn': None;
  'topic.lostSome.add': None;
  'topic.lostSome.remove': None;
  'topic.lostAll.title': None;
  'topic.lostAll.ask': None;
  'topic.lostAll.wait': None;
  'topic.lostAll.leave': None;
  'topic.lostPassword.title': None;
  'topic.lostPassword.first': None;
  'topic.lostPassword.form': None;
  'topic.unrequested.title': None;
  'topic.unrequested.share': None;
  'topic.unrequested.safe': None;
  'topic.unrequested.why': None;
  'topic.passwordless.title': None;
  'topic.passwordless.text': None;
  'topic.suspicious.title': None;
  'topic.suspicious.text': None;
  'topic.privateWindow.title': None;
  'topic.privateWindow.why': None;
  'topic.privateWindow.incognito': None;
  'topic.privateWindow.inprivate': None;
  'topic.privateWindow.private': None;
  'topic.privateWindow.press': { readonly keys: HelpMessage<'keys.ctrl' | 'keys.command'> };
  'topic.privateWindow.copy': None;
  'topic.privateWindow.back': None;
  'topic.keepPage.title': None;
  'topic.keepCurrent.title': None;
  'topic.keepCurrent.text': None;
  'topic.language.title': None;
  'topic.language.text': None;
  'topic.details.title': None;
  'topic.details.text': None;

  'keys.ctrl': { readonly letter: string };
  'keys.command': { readonly letter: string };

  'details.time': { readonly sentAt: Ltr };
  'details.method': { readonly kind: Ltr };
  'details.to': { readonly to: Ltr };
  'details.sends': { readonly sends: Ltr };
  'details.reference': { readonly reference: Ltr };
  'details.delivery': { readonly delivery: Ltr };
}

/** A text that needs nothing. */
type None = undefined;

/** One of these texts, inside another. */
interface HelpMessage<Key extends keyof HelpMessageParameters> {
  readonly key: Key;
  readonly values: Readonly<Record<string, string>>;
}

/** These texts in one language; none of them counts anything. */
export type HelpMessages = Readonly<Record<keyof HelpMessageParameters, string>>;
