import type { MessageOverrides } from '../core/messages.js';

/** English for what is known of a number once the numbering plans are here. */
export const enPhone = {
  'identify.phone.home': 'Outside {country} ({code}), start with + and the country code.',
  'identify.phone.country': 'Country: {country} ({code})',
  'phone.landline': 'This looks like a landline and may not get texts.',
  'phone.region': 'We may not be able to text numbers in {country}.',
  'phone.shape': 'Something seems wrong with this number. Check its digits.',
  'phone.voice': 'Call it instead',
  'phone.whatsapp': 'Use WhatsApp instead',
  'phone.email': 'Use email instead',
  'phone.anyway': 'Send anyway',
} as const satisfies MessageOverrides;
