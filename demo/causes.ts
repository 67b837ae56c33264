/** All that can go wrong, one card each: the catalogue as a person meets it. */
import '../src/all.js';
import type { Cause, Detection } from '../src/core/advice/cause.js';
import { causes } from '../src/core/advice/causes.js';
import { sceneOf } from './playground/cause-scenes.js';
import { elementById } from './playground/element-by-id.js';
import { applyLook, readLook } from './playground/look.js';
import { showScene } from './playground/show-scene.js';

applyLook(readLook(new URLSearchParams(location.search)));

const gallery = elementById('causes');
await Promise.all(
  causes.map(async (cause) => {
    const card = showScene(gallery, sceneOf(cause));
    describe(cause);
    await card;
  }),
);
showAlone(new URLSearchParams(location.search).get('method') ?? 'email');
document.body.dataset.ready = '';

/** How it comes to light, under the name of the card that was added last. */
function describe({ level, methods, when }: Cause): void {
  const title = gallery.lastElementChild?.querySelector('h2');
  const mark = document.createElement('span');
  mark.className = 'level';
  mark.dataset.level = level;
  mark.textContent = level;
  title?.append(mark);
  const facts = document.createElement('p');
  facts.className = 'facts';
  facts.lang = 'en';
  facts.dir = 'ltr';
  facts.textContent = `${methods.join(', ')} · ${when.map(inWords).join(' · ')}`;
  title?.after(facts);
}

function inWords(detection: Detection): string {
  switch (detection.by) {
    case 'signal':
      return `server: ${detection.signals.join(', ')}`;
    case 'check':
      return `seen here: ${detection.check}`;
    case 'time':
      return `time: ${detection.at}`;
    case 'asked':
      return `asked: ${detection.question}`;
  }
}

/** Outside a flow the same catalogue is a page of help. */
function showAlone(method: string): void {
  const host = elementById('alone');
  const title = document.createElement('h2');
  const card = document.createElement('div');
  const help = document.createElement('otp-help');
  title.textContent = `<otp-help method="${method}">, alone on a page of help`;
  title.lang = 'en';
  title.dir = 'ltr';
  card.className = 'card';
  help.method = method;
  help.sender = 'code@shop.example';
  help.supportHref = 'mailto:help@shop.example';
  card.append(help);
  host.append(title, card);
}
