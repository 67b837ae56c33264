import { fromSes } from '../../../src/core/delivery/index.js';
import { sesRows } from '../../data/delivery/ses.js';
import { describeSender } from '../../helpers/delivery.js';

describeSender('fromSes', fromSes, sesRows);
