export { systemClock } from '../backend/system-clock.js';
