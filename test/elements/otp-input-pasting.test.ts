import { pasting } from '../data/code-field-cases/pasting.js';
import { describeCases } from './describe-cases.js';

describeCases('pasting and filling in', pasting);
