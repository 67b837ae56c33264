import { moving } from '../data/code-field-cases/moving.js';
import { describeCases } from '../helpers/code-field-cases.js';

describeCases('moving', moving);
