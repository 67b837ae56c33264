import { fromTwilio } from '../../../src/core/delivery/index.js';
import { twilioRows } from '../../data/delivery/twilio.js';
import { describeSender } from '../../helpers/delivery.js';

describeSender('fromTwilio', fromTwilio, twilioRows);
