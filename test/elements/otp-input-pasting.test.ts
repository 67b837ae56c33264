import { pasting } from '../data/code-field-cases/pasting.js';
import { describeCases } from '../helpers/code-field-cases.js';

describeCases('pasting and filling in', pasting);
