/** The playground: a shop's sign-in, beside the mailbox and the phone that its messages arrive in. */
import '../src/all.js';
import '../src/locales/register/ar.js';
import '../src/locales/register/de.js';
import { elementById } from './playground/element-by-id.js';
import { showEvents } from './playground/event-log.js';
import { showLook } from './playground/look-choice.js';
import { showMailbox } from './playground/mailbox.js';
import { showPhone } from './playground/phone.js';
import { Settings } from './playground/settings.js';
import { ShopFlow } from './playground/shop-flow.js';
import { showWeather } from './playground/weather-choice.js';

const settings = new Settings();
showLook(elementById('look'), settings);
showEvents(elementById('events'));
const shop = new ShopFlow(settings, document);
showWeather(elementById('weather'), settings, (to) => void shop.fill(to));
showMailbox(elementById('mailbox'));
showPhone(elementById('phone'));
elementById('start-over').addEventListener('click', () => shop.startOver());
await shop.begin();
