import { deleting } from '../data/code-field-cases/deleting.js';
import { typing } from '../data/code-field-cases/typing.js';
import { describeCases } from './describe-cases.js';

describeCases('typing', typing);
describeCases('deleting', deleting);
