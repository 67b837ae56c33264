import { moving } from '../data/code-field-cases/moving.js';
import { describeCases } from './describe-cases.js';

describeCases('moving', moving);
