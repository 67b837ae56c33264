import { fromResend } from '../../../src/core/delivery/index.js';
import { resendRows } from '../../data/delivery/resend.js';
import { describeSender } from '../../helpers/delivery.js';

describeSender('fromResend', fromResend, resendRows);
