import { fromSendGrid } from '../../../src/core/delivery/index.js';
import { sendGridRows } from '../../data/delivery/sendgrid.js';
import { describeSender } from '../../helpers/delivery.js';

describeSender('fromSendGrid', fromSendGrid, sendGridRows);
