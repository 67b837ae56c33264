/** The table of moments as it is lived: one clock for all that waits, and beside it what needs no clock. */
import '../src/all.js';
import { SECOND } from '../src/core/clock.js';
import { elementById } from './playground/element-by-id.js';
import { applyLook, readLook } from './playground/look.js';
import { knownMoments, timedMoments } from './playground/moment-scenes.js';
import { showScene } from './playground/show-scene.js';

const query = new URLSearchParams(location.search);
applyLook(readLook(query));

const clocks = await Promise.all(timedMoments.map((scene) => showScene(elementById('timed'), scene)));
await Promise.all(knownMoments.map((scene) => showScene(elementById('known'), scene)));

const input = elementById('seconds');
const starts = clocks.map((clock) => clock.now());
const setTime = (seconds: number) => {
  clocks.forEach((clock, index) => clock.setTo((starts[index] ?? 0) + seconds * SECOND));
  elementById('time').textContent = `${String(seconds)} s`;
  // As after sleep: every flow looks at its clock.
  window.dispatchEvent(new Event('focus'));
};
if (input instanceof HTMLInputElement) {
  input.addEventListener('input', () => setTime(input.valueAsNumber));
  input.value = query.get('seconds') ?? '0';
  setTime(input.valueAsNumber);
}
document.body.dataset.ready = '';
