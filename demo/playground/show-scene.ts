import { createSession, OtpInputElement, OtpRequestElement, type Session } from '../../src/index.js';
import { lateHelp } from '../../src/elements/late-help.js';
import type { KeyValueStore } from '../../src/session/storage.js';
import { createSceneBackend } from './scene-backend.js';
import type { Scene } from './scenes.js';
import { StoppedClock } from './stopped-clock.js';

/** Plays a scene up to its end, and shows that on a card in `host`. What comes back has the scene's time in hand. */
export async function showScene(host: HTMLElement, scene: Scene): Promise<StoppedClock> {
  const { method = 'email', to, after = 0, code } = scene;
  const clock = new StoppedClock();
  const session = createSession({
    backend: createSceneBackend(scene, clock),
    clock,
    storage: new PageStorage(),
    key: scene.name,
    ...scene.settings,
  });
  // In place before anything is awaited, so that the scenes stand in their order.
  const card = addCard(host, scene.name);
  // As on a page that has been open for a moment.
  await lateHelp.need();
  if (to !== undefined) await send(session, method, to, scene.sendReply === 'nothing');
  for (let send = 1; send < (scene.sends ?? 1); send += 1) {
    clock.pass(SEND_AGAIN);
    await again(session);
  }
  clock.pass(after);
  if (scene.resendReply !== undefined) await again(session);
  session.wake();

  const flow = document.createElement('otp-flow');
  flow.session = session;
  flow.supportHref = 'mailto:help@shop.example';
  flow.headingLevel = '4';
  flow.manual = scene.manual ?? false;
  flow.className = scene.className ?? '';
  card.append(flow);
  await flow.updateComplete;
  const { step } = session.state;
  if (step === 'identify' || step === 'sending') await fill(flow, OtpRequestElement, to);
  await open(flow, scene.opens ?? []);
  if (code === undefined) return clock;
  await fill(flow, OtpInputElement, code);
  session.noteField(false);
  if (!scene.manual) session.verify(code);
  return clock;
}

/** Seconds after which one more code may be sent. */
const SEND_AGAIN = 31;

async function again(session: Session): Promise<void> {
  session.resend();
  await settled(session);
}

/** Presses what opens something in help. */
async function open(flow: Element, ids: readonly string[]): Promise<void> {
  const help = flow.querySelector('otp-help');
  for (const id of ids) {
    await help?.updateComplete;
    help?.shadowRoot?.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.click();
  }
}

function addCard(host: HTMLElement, name: string): HTMLElement {
  const section = document.createElement('section');
  const title = document.createElement('h3');
  const card = document.createElement('div');
  title.textContent = name;
  title.lang = 'en';
  card.className = 'card';
  section.append(title, card);
  host.append(section);
  return card;
}

async function send(session: Session, method: string, to: string, staysOpen: boolean): Promise<void> {
  session.start({ method, destination: to });
  if (!staysOpen) await settled(session);
}

/** Nothing is on its way to the backend. */
function settled(session: Session): Promise<void> {
  if (!session.state.sending) return Promise.resolve();
  return new Promise((resolve) => {
    session.subscribe(({ sending }) => {
      if (!sending) resolve();
    });
  });
}

/** Types into one of the flow's fields, silently. */
async function fill(
  flow: Element,
  field: typeof OtpInputElement | typeof OtpRequestElement,
  text: string | undefined,
): Promise<void> {
  const element = flow.querySelector(field.tagName);
  if (text === undefined || !(element instanceof field)) return;
  await element.updateComplete;
  element.value = text;
}

/** What a browser keeps for a page: each scene has a page of its own. */
class PageStorage implements KeyValueStore {
  readonly #entries = new Map<string, string>();
  getItem = (key: string) => this.#entries.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#entries.set(key, value);
  removeItem = (key: string) => void this.#entries.delete(key);
}
