import { rendering } from '../data/code-field-cases/rendering.js';
import { states } from '../data/code-field-cases/states.js';
import { describeCases } from './describe-cases.js';

describeCases('rendering', rendering);
describeCases('states', states);
