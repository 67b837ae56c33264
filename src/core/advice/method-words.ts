import type { MessageKey } from '../messages.js';

/** Where a call or another app needs words of its own, by the words for mail or text. Each takes the same values. */
const variants: Partial<Record<MessageKey, Partial<Record<string, MessageKey>>>> = {
  'status.deliveredSms': { voice: 'status.deliveredVoice', whatsapp: 'status.deliveredWhatsapp' },
  'status.setAside': { whatsapp: 'status.setAsideWhatsapp', voice: 'status.setAsideVoice' },
  'advice.phone.text': { voice: 'advice.phone.textVoice', whatsapp: 'advice.phone.textWhatsapp' },
  'advice.anotherWay.text': { voice: 'advice.anotherWay.textVoice' },
  'stop.numberFailed.text': { whatsapp: 'stop.numberFailed.textWhatsapp' },
  'stop.noTexts.title': { whatsapp: 'stop.noWhatsapp.title' },
  'stop.noTexts.text': { whatsapp: 'stop.noWhatsapp.text' },
  'stop.optedOut.title': { whatsapp: 'stop.optedOut.titleWhatsapp' },
  'stop.region.title': { voice: 'stop.region.titleVoice', whatsapp: 'stop.region.titleWhatsapp' },
  'stop.unknown.title': { voice: 'stop.unknown.titleVoice' },
  'page.title': { voice: 'page.titleVoice' },
  'topic.unrecognised.domain': {
    sms: 'topic.unrecognised.digits',
    voice: 'topic.unrecognised.digits',
    whatsapp: 'topic.unrecognised.digits',
  },
  'topic.unrecognised.name': {
    sms: 'topic.unrecognised.country',
    voice: 'topic.unrecognised.country',
    whatsapp: 'topic.unrecognised.country',
  },
  'topic.unrecognised.title': {
    sms: 'topic.unrecognised.titlePhone',
    voice: 'topic.unrecognised.titlePhone',
    whatsapp: 'topic.unrecognised.titlePhone',
  },
  'topic.phoneBlocked.iphone': {
    voice: 'topic.phoneBlocked.iphoneVoice',
    whatsapp: 'topic.phoneBlocked.whatsapp',
  },
  'topic.phoneBlocked.android': {
    voice: 'topic.phoneBlocked.androidVoice',
    whatsapp: 'topic.phoneBlocked.whatsappBusiness',
  },
  'topic.phoneBlocked.title': {
    voice: 'topic.phoneBlocked.titleVoice',
    whatsapp: 'topic.phoneBlocked.titleWhatsapp',
  },
  'topic.phoneApp.text': { voice: 'topic.phoneApp.textVoice', whatsapp: 'topic.phoneApp.textWhatsapp' },
  'topic.region.text': { voice: 'topic.region.textVoice', whatsapp: 'topic.region.textWhatsapp' },
  'topic.switchedOff.text': {
    sms: 'topic.switchedOff.textSms',
    voice: 'topic.switchedOff.textNumber',
    whatsapp: 'topic.switchedOff.textNumber',
  },
};

/** The words for a method, which are those for mail or text where it needs none of its own. */
export const wordsFor = (key: MessageKey, method: string): MessageKey => variants[key]?.[method] ?? key;
