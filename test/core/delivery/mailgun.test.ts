import { fromMailgun } from '../../../src/core/delivery/index.js';
import { mailgunRows } from '../../data/delivery/mailgun.js';
import { describeSender } from '../../helpers/delivery.js';

describeSender('fromMailgun', fromMailgun, mailgunRows);
