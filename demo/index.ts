/** The playground: a shop's sign-in, beside the mailbox and the phone that its messages arrive in. */
import '../src/all.js';
import { elementById } from './playground/element-by-id.js';
import { showEvents } from './playground/show-events.js';
import { showLook } from './playground/show-look.js';
import { showMailbox } from './playground/show-mailbox.js';
import { showPhone } from './playground/show-phone.js';
import { showReasons } from './playground/show-reasons.js';
import { showRefusals } from './playground/show-refusals.js';
import { Settings } from './playground/settings.js';
import { ShopFlow } from './playground/shop-flow.js';
import { showWeather } from './playground/show-weather.js';

const settings = new Settings();
showLook(elementById('look'), settings);
showEvents(elementById('events'));
const shop = new ShopFlow(settings, document);
const fill = (to: string): void => void shop.fill(to);
showWeather(elementById('weather'), settings, fill);
showRefusals(elementById('refusals'), settings);
showReasons(elementById('reasons'), fill);
showMailbox(elementById('mailbox'));
showPhone(elementById('phone'));
elementById('start-over').addEventListener('click', () => shop.startOver());
await shop.begin();
