import { fromPostmark } from '../../../src/core/delivery/index.js';
import { postmarkRows } from '../../data/delivery/postmark.js';
import { describeSender } from '../../helpers/delivery.js';

describeSender('fromPostmark', fromPostmark, postmarkRows);
