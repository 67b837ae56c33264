import { events } from '../data/code-field-cases/events.js';
import { forms } from '../data/code-field-cases/forms.js';
import { describeCases } from './describe-cases.js';

describeCases('events', events);
describeCases('forms', forms);
