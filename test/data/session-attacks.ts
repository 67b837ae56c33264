import { COOLDOWN, MAX_ATTEMPTS, MAX_SENDS } from '../session/simulated-server.js';
import { MemoryStorage } from '../helpers/memory-storage.js';
import { BEN, KEY, type Tab, type World, type WorldOptions } from '../session/world.js';

/** What stands at the end of an attack, of the first tab where there are more. */
export interface Outcome {
  readonly step: string;
  /** Requests that left a page. */
  readonly starts?: number;
  readonly resends?: number;
  readonly attempts?: number;
  /** Seconds that the countdown of Send again shows. */
  readonly wait?: number;
  readonly stop?: string;
  readonly failure?: string;
  readonly via?: string;
  /** The newest fact. */
  readonly fact?: string;
  /** Steps of all tabs, in order. */
  readonly tabs?: readonly string[];
  readonly survivesReload?: boolean;
}

/** One way in which reality attacks a session. */
export interface SessionAttack {
  readonly situation: string;
  readonly name: string;
  readonly world?: WorldOptions;
  readonly play: (world: World) => Promise<void>;
  readonly outcome: Outcome;
}

const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

const ENTRY = `otp-elements:session:${KEY}`;

/** Ends with "too many attempts", as the server says it. */
async function useUpAttempts(world: World, tab: Tab): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    tab.verify(`00000${attempt}`);
    await world.land();
  }
}

const ONE_SEND = { starts: 1, resends: 0, attempts: 0 } as const;

export const sessionAttacks: readonly SessionAttack[] = [
  {
    situation: '100 clicks in a second',
    name: 'on Send',
    async play(world) {
      const tab = await world.open();
      for (let click = 0; click < 100; click += 1) {
        tab.start();
        await world.clock.advance(10);
      }
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'waiting' },
  },
  {
    situation: '100 clicks in a second',
    name: 'on Send again, answered in between',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(COOLDOWN);
      for (let click = 0; click < 100; click += 1) {
        tab.session.resend();
        await world.land();
        await world.clock.advance(10);
      }
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, wait: COOLDOWN - 1 },
  },
  {
    situation: '100 clicks in a second',
    name: 'on Check code',
    async play(world) {
      const tab = await world.waiting();
      for (let click = 0; click < 100; click += 1) tab.verify('000000');
      await world.land();
      for (let click = 0; click < 100; click += 1) tab.verify('000000');
    },
    outcome: { ...ONE_SEND, step: 'refused', attempts: 1 },
  },
  {
    situation: 'Enter and click together',
    name: 'on Send',
    async play(world) {
      const tab = await world.open();
      tab.start();
      tab.start();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'waiting' },
  },
  {
    situation: 'Enter and click together',
    name: 'on Check code',
    async play(world) {
      const tab = await world.waiting();
      tab.verify();
      tab.verify();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 1, via: 'typing' },
  },
  {
    situation: 'answer after the person changed the address',
    name: 'to a question about the old one',
    async play(world) {
      const tab = await world.waiting();
      tab.session.wake();
      tab.session.change();
      tab.start(BEN);
      await world.decide('start', 'answered');
      await world.land();
    },
    outcome: { step: 'waiting', starts: 2, attempts: 0, wait: COOLDOWN },
  },
  {
    situation: 'answer after the person changed the address',
    name: 'to a send that was given up',
    async play(world) {
      const tab = await world.open();
      tab.start();
      await world.clock.advance(1);
      tab.session.reset();
      tab.start(BEN);
      await world.decide('start', 'answered');
      await world.decide('start', 'answered');
    },
    outcome: { step: 'waiting', starts: 2 },
  },
  {
    situation: 'answer out of order',
    name: 'a question asked before a send is answered after it',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(COOLDOWN);
      world.jump(10);
      tab.session.wake();
      tab.session.resend();
      await world.decide('resend', 'answered');
      await world.decide('status', 'answered');
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, wait: COOLDOWN },
  },
  {
    situation: 'right code answered 200 and 400 in parallel',
    name: 'the sign-in is known before the refusal arrives',
    async play(world) {
      const tab = await world.waiting(2);
      const other = world.tabs[1] ?? tab;
      tab.verify();
      await world.clock.advance(1);
      // The other tab has the same code, and its request is the one that counts.
      tab.session.wake();
      const { code } = tab;
      other.session.verify(code);
      await world.decide('attempt', { refused: 'invalid_code' }, tab);
      other.session.verify(code);
      await world.land();
    },
    outcome: { step: 'verified', starts: 1, attempts: 2, tabs: ['verified', 'verified'] },
  },
  {
    situation: 'right code answered 200 and 400 in parallel',
    name: 'the refusal is of the repeated request',
    async play(world) {
      const tab = await world.waiting();
      tab.verify();
      await world.decide('attempt', 'cut-after');
      tab.verify();
      await world.decide('attempt', { refused: 'invalid_code' });
      await world.land();
    },
    outcome: { step: 'verified', starts: 1, attempts: 2, fact: 'verified' },
  },
  {
    situation: 'clock jumps of −1 h',
    name: 'while waiting',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(10);
      tab.session.tick();
      world.jump(-3600);
      tab.session.tick();
      await world.land('cut-before');
    },
    outcome: { ...ONE_SEND, step: 'waiting', wait: COOLDOWN - 10 },
  },
  {
    situation: 'clock jumps of +1 h',
    name: 'while waiting: the server puts it right',
    async play(world) {
      const tab = await world.waiting();
      world.jump(3600);
      tab.session.tick();
      tab.session.resend();
      await world.decide('resend', 'answered');
      tab.session.wake();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, wait: COOLDOWN },
  },
  {
    situation: 'sleep and wake',
    name: 'past the life of the code',
    async play(world) {
      const tab = await world.waiting();
      world.clock.jump(3_600_000);
      tab.session.wake();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'expired', wait: 0 },
  },
  {
    situation: 'frozen background tab',
    name: 'its timers stand still; it is right at the first look',
    async play(world) {
      const tab = await world.waiting();
      tab.session.setVisible(false);
      world.clock.jump(20_000);
      tab.session.setVisible(true);
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'waiting', wait: COOLDOWN - 20 },
  },
  {
    situation: 'back/forward cache',
    name: 'coming back asks once, however often it is told',
    async play(world) {
      const tab = await world.waiting();
      tab.session.setVisible(false);
      world.clock.jump(20_000);
      tab.session.setVisible(true);
      tab.session.wake();
      tab.session.wake();
      await world.land();
      if (world.server.count('status') !== 1) throw new Error('It was asked more than once.');
    },
    outcome: { ...ONE_SEND, step: 'waiting', wait: COOLDOWN - 20 },
  },
  {
    situation: 'reload at every state',
    name: 'identify',
    async play(world) {
      (await world.open()).reload();
      await world.land();
    },
    outcome: { step: 'identify', starts: 0 },
  },
  {
    situation: 'reload at every state',
    name: 'waiting',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(10);
      tab.reload();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'waiting', wait: COOLDOWN - 10 },
  },
  {
    situation: 'reload at every state',
    name: 'sending again',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(COOLDOWN);
      tab.session.resend();
      tab.reload();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 0 },
  },
  {
    situation: 'reload at every state',
    name: 'verifying, and the answer was a yes',
    async play(world) {
      const tab = await world.waiting();
      tab.verify();
      await world.decide('attempt', 'cut-after');
      tab.reload();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 1, via: 'server' },
  },
  {
    situation: 'reload at every state',
    name: 'refused: the field is empty, the code may be tried',
    async play(world) {
      const tab = await world.waiting();
      tab.verify('000000');
      await world.land();
      tab.reload();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'waiting', attempts: 1 },
  },
  {
    situation: 'reload at every state',
    name: 'expired',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(600);
      tab.reload();
      await world.land('cut-before');
    },
    outcome: { ...ONE_SEND, step: 'expired' },
  },
  {
    situation: 'reload at every state',
    name: 'stopped by too many attempts',
    async play(world) {
      const tab = await world.waiting();
      await useUpAttempts(world, tab);
      tab.reload();
      await world.land('cut-before');
    },
    outcome: { ...ONE_SEND, step: 'stopped', stop: 'attempts', attempts: MAX_ATTEMPTS },
  },
  {
    situation: 'reload at every state',
    name: 'stopped by a pause',
    async play(world) {
      const tab = await world.waiting();
      tab.verify('000000');
      await world.decide('attempt', { refused: 'locked', retryIn: 900 });
      tab.reload();
      await world.land('cut-before');
      tab.verify('000001');
    },
    outcome: { ...ONE_SEND, step: 'stopped', stop: 'paused', attempts: 1, wait: 900 },
  },
  {
    situation: 'reload at every state',
    name: 'stopped because the challenge is gone: begins anew',
    async play(world) {
      const tab = await world.waiting();
      tab.verify('000000');
      await world.decide('attempt', { refused: 'challenge_not_found' });
      tab.reload();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'identify', attempts: 1 },
  },
  {
    situation: 'reload at every state',
    name: 'verified: nothing is kept',
    async play(world) {
      const tab = await world.waiting();
      tab.verify();
      await world.land();
      tab.reload();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'identify', attempts: 1 },
  },
  {
    situation: 'reload at every state',
    name: 'with the address open for a change: back to the code on its way',
    async play(world) {
      const tab = await world.waiting();
      tab.session.change();
      tab.reload();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'waiting' },
  },
  ...[2, 3, 10].map((count): SessionAttack => ({
    situation: 'two, three, ten tabs',
    name: `${count}: Send again in all of them at once`,
    async play(world) {
      await world.waiting(count);
      await world.pass(COOLDOWN);
      for (const { session } of world.tabs) session.resend();
      await world.land();
    },
    outcome: {
      step: 'waiting',
      starts: 1,
      resends: 1,
      wait: COOLDOWN,
      tabs: Array.from({ length: count }, () => 'waiting'),
    },
  })),
  ...[2, 3, 10].map((count): SessionAttack => ({
    situation: 'two, three, ten tabs',
    name: `${count}: the same code in all of them at once`,
    async play(world) {
      await world.waiting(count);
      for (const tab of world.tabs) tab.verify();
      await world.land();
    },
    outcome: {
      step: 'verified',
      starts: 1,
      attempts: 1,
      tabs: Array.from({ length: count }, () => 'verified'),
    },
  })),
  ...[2, 3, 10].map((count): SessionAttack => ({
    situation: 'two, three, ten tabs',
    name: `${count}: a wrong code in all of them costs one try`,
    async play(world) {
      await world.waiting(count);
      for (const tab of world.tabs) tab.verify('000000');
      await world.land();
    },
    outcome: { step: 'refused', starts: 1, attempts: 1 },
  })),
  {
    situation: 'news that are slower than the lock',
    name: 'a tab that hears late does not send what was sent',
    async play(world) {
      const tab = await world.waiting(2);
      await world.pass(COOLDOWN);
      world.bus.hold('in', 1);
      tab.session.resend();
      await world.land();
      world.tabs[1]?.session.resend();
      await world.clock.advance(1);
      world.bus.letGo('in', 1);
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, tabs: ['waiting', 'waiting'] },
  },
  {
    situation: 'news that are slower than the lock',
    name: 'a tab that is heard late keeps the others from sending; its own person sees the answer at once',
    async play(world) {
      const tab = await world.waiting(2);
      await world.pass(COOLDOWN);
      world.bus.hold('out', 0);
      tab.session.resend();
      await world.clock.advance(1000);
      await world.land();
      if (tab.step !== 'waiting' || tab.wait !== COOLDOWN) throw new Error('The answer is not shown.');
      world.tabs[1]?.session.resend();
      await world.land();
      world.bus.letGo('out', 0);
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, tabs: ['waiting', 'waiting'] },
  },
  {
    situation: 'news that are slower than the lock',
    name: 'a refused send is not repeated by a tab that hears late',
    async play(world) {
      const tab = await world.waiting(2);
      await world.pass(COOLDOWN);
      world.bus.hold('in', 1);
      tab.session.resend();
      await world.decide('resend', { refused: 'unavailable' });
      world.tabs[1]?.session.resend();
      await world.clock.advance(1);
      world.bus.letGo('in', 1);
      await world.land();
      if (world.server.count('resend') !== 1) throw new Error('It was repeated without a press.');
      world.tabs[1]?.session.resend();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 2, wait: COOLDOWN },
  },
  {
    situation: 'news that are slower than the lock',
    name: 'a wrong code costs one try, and the tab that hears late gives its own back',
    async play(world) {
      const tab = await world.waiting(2);
      const other = world.tabs[1] ?? tab;
      world.bus.hold('in', 1);
      tab.verify('000000');
      await world.land();
      other.verify('000000');
      await world.clock.advance(1);
      world.bus.letGo('in', 1);
      await world.land();
      if (other.session.state.failure?.problem.code !== 'in_progress')
        throw new Error('The code is not given back.');
    },
    outcome: { ...ONE_SEND, step: 'refused', attempts: 1, tabs: ['refused', 'waiting'] },
  },
  {
    situation: 'news that are slower than the lock',
    name: 'a right code signs both in, and is tried once',
    async play(world) {
      const tab = await world.waiting(2);
      const { code } = tab;
      world.bus.hold('in', 1);
      tab.verify(code);
      await world.land();
      world.tabs[1]?.verify(code);
      await world.clock.advance(1);
      world.bus.letGo('in', 1);
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 1, tabs: ['verified', 'verified'] },
  },
  {
    situation: 'news that are slower than the lock',
    name: 'a code given while the server is asked whether another tab has signed in is not tried',
    async play(world) {
      const tab = await world.waiting(2);
      const { code } = tab;
      tab.verify(code);
      await world.decide('attempt', 'answered');
      world.tabs[1]?.verify(code);
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 1, tabs: ['verified', 'verified'] },
  },
  {
    situation: 'news that are slower than the lock',
    name: 'a tab that does not even hear itself sends after a second',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(COOLDOWN);
      world.bus.hold('in', 0);
      tab.session.resend();
      await world.clock.advance(999);
      if (world.server.count('resend') > 0) throw new Error('It did not listen first.');
      await world.clock.advance(1);
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, wait: COOLDOWN },
  },
  {
    situation: 'storage denied',
    name: 'everything works but a reload',
    world: {
      storage: () =>
        Object.assign(new MemoryStorage(), { getItem: denied, setItem: denied, removeItem: denied }),
    },
    async play(world) {
      const tab = await world.waiting();
      tab.verify();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 1, survivesReload: false },
  },
  {
    situation: 'storage full',
    name: 'an entry of the destination before does not come back',
    async play(world) {
      const tab = await world.waiting();
      Object.assign(tab.storage, { setItem: denied });
      tab.session.change();
      tab.start(BEN);
      await world.land();
      tab.reload();
      await world.land();
    },
    outcome: { step: 'identify', starts: 2 },
  },
  {
    situation: "storage holding another version's data",
    name: 'it is not read, and written over',
    world: {
      storage: () => {
        const storage = new MemoryStorage();
        storage.setItem(ENTRY, JSON.stringify({ version: 99, memory: { challenge: 'elsewhere' } }));
        return storage;
      },
    },
    async play(world) {
      const tab = await world.waiting();
      tab.reload();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'waiting', survivesReload: true },
  },
  {
    situation: 'BroadcastChannel missing',
    name: 'tabs do not hear each other, and each works',
    world: { missing: 'both' },
    async play(world) {
      const tab = await world.waiting(2);
      tab.verify();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 1, tabs: ['verified', 'identify'] },
  },
  {
    situation: 'BroadcastChannel missing',
    name: 'no locks either: what tabs say has to do',
    world: { missing: 'locks' },
    async play(world) {
      const tab = await world.waiting(2);
      await world.pass(COOLDOWN);
      tab.session.resend();
      await world.clock.advance(1);
      world.tabs[1]?.session.resend();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 1 },
  },
  {
    situation: 'offline at send',
    name: 'the address stays, the same act is repeated',
    async play(world) {
      const tab = await world.open();
      tab.session.setOnline(false);
      tab.start();
      await world.land('cut-before');
    },
    outcome: { step: 'identify', starts: 1, failure: 'network', fact: 'error' },
  },
  {
    situation: 'offline at attempt',
    name: 'the code stays and may be sent again',
    async play(world) {
      const tab = await world.waiting();
      tab.session.setOnline(false);
      tab.verify();
      await world.land('cut-before');
      tab.session.setOnline(true);
      tab.verify();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 2, via: 'typing' },
  },
  {
    situation: 'offline during polling, and coming back',
    name: 'nothing is asked meanwhile, and once at once after',
    async play(world) {
      const tab = await world.waiting();
      tab.session.setOnline(false);
      const before = world.server.count('status');
      await world.pass(60);
      if (world.server.count('status') !== before) throw new Error('It asked while offline.');
      tab.session.setOnline(true);
      await world.land();
      if (world.server.count('status') !== before + 1) throw new Error('It did not ask once.');
    },
    outcome: { ...ONE_SEND, step: 'waiting', wait: 0 },
  },
  {
    situation: 'connection cut after the request left',
    name: 'a start: pressing again is the same act, and one message',
    async play(world) {
      const tab = await world.open();
      tab.start();
      await world.land('cut-after');
      tab.start();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 2, wait: COOLDOWN },
  },
  {
    situation: 'connection cut after the request left',
    name: 'an attempt: the question tells that it was right',
    async play(world) {
      const tab = await world.waiting();
      tab.verify();
      await world.decide('attempt', 'cut-after');
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 1, via: 'server' },
  },
  {
    situation: '429 with no wait',
    name: 'on Send again: our own wait holds, and presses do not hammer',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(COOLDOWN);
      tab.session.resend();
      await world.decide('resend', { refused: 'rate_limited' });
      for (let click = 0; click < 100; click += 1) tab.session.resend();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, wait: 30, failure: 'rate_limited' },
  },
  {
    situation: '429 with no wait',
    name: 'on an attempt: the code stays, the person may try again',
    async play(world) {
      const tab = await world.waiting();
      tab.verify();
      await world.decide('attempt', { refused: 'rate_limited' });
      tab.verify();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'verified', attempts: 2 },
  },
  {
    situation: 'servers that answer "too many" once and "invalid" ever after',
    name: 'too many is remembered',
    async play(world) {
      const tab = await world.waiting();
      tab.verify('000000');
      await world.decide('attempt', { refused: 'attempts_exhausted' });
      tab.verify('000001');
      await world.pass(20);
    },
    outcome: { ...ONE_SEND, step: 'stopped', stop: 'attempts', attempts: 1 },
  },
  {
    situation: 'servers that answer "too many" once and "invalid" ever after',
    name: 'an accepted send leads out',
    async play(world) {
      const tab = await world.waiting();
      tab.verify('000000');
      await world.decide('attempt', { refused: 'attempts_exhausted' });
      await world.pass(COOLDOWN);
      tab.session.resend();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, attempts: 1 },
  },
  {
    situation: 'expiry while typing',
    name: 'is shown, and the attempt is sent all the same',
    async play(world) {
      const tab = await world.waiting();
      tab.session.noteField(false);
      await world.clock.advance(600_000);
      await world.decide('status', 'cut-before');
      tab.verify();
      await world.land();
    },
    outcome: { ...ONE_SEND, step: 'expired', attempts: 1, fact: 'refused' },
  },
  {
    situation: 'page closed in mid-send',
    name: 'at the start: the next page says that a code may have been sent',
    async play(world) {
      const tab = await world.open();
      tab.start();
      await world.clock.advance(1);
      tab.reload();
      await world.land();
    },
    outcome: { step: 'identify', starts: 1, wait: COOLDOWN - 0.001, failure: 'in_progress' },
  },
  {
    situation: 'page closed in mid-send',
    name: 'at the start: no second message within the wait, one after it',
    async play(world) {
      const tab = await world.open();
      tab.start();
      await world.clock.advance(1);
      tab.reload();
      await world.land();
      for (let second = 0; second < COOLDOWN; second += 1) {
        tab.start();
        await world.pass(1);
      }
      if (world.server.count('start') !== 1) throw new Error('It was sent twice.');
      tab.start();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 2, failure: 'none' },
  },
  {
    situation: 'page closed in mid-send',
    name: 'at the start: another address is free to try, and the wait outlives a second reload',
    async play(world) {
      const tab = await world.open();
      tab.start();
      await world.clock.advance(1);
      tab.reload();
      tab.reload();
      tab.start();
      await world.land();
      if (world.server.count('start') !== 1) throw new Error('It was sent twice.');
      tab.start(BEN);
      await world.land();
    },
    outcome: { step: 'waiting', starts: 2, wait: COOLDOWN },
  },
  {
    situation: 'page closed in mid-send',
    name: 'at the start: an hour that the clock is set back makes the wait no longer',
    async play(world) {
      const tab = await world.open();
      tab.start();
      await world.clock.advance(1);
      world.jump(-3600);
      tab.reload();
      await world.land();
    },
    outcome: { step: 'identify', starts: 1, wait: COOLDOWN, failure: 'in_progress' },
  },
  {
    situation: 'page closed in mid-send',
    name: 'at the start, after no answer had come: still nobody knows',
    async play(world) {
      const tab = await world.open();
      tab.start();
      await world.land('cut-after');
      tab.reload();
      tab.start();
      await world.land();
    },
    outcome: { step: 'identify', starts: 1, failure: 'rate_limited' },
  },
  {
    situation: 'page closed in mid-send',
    name: 'at the start, after the answer had come: nothing is doubted',
    async play(world) {
      const tab = await world.open();
      tab.start();
      await world.land({ refused: 'unavailable' });
      tab.reload();
      tab.start();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 2, failure: 'none' },
  },
  {
    situation: 'page closed in mid-send',
    name: 'before the page has allowed the start: nothing has left',
    async play(world) {
      const tab = await world.open();
      tab.session.intercept(() => new Promise(() => undefined));
      tab.start();
      await world.clock.advance(1);
      tab.reload();
      await world.land();
    },
    outcome: { step: 'identify', starts: 0, failure: 'none', wait: 0 },
  },
  {
    situation: 'page closed in mid-send',
    name: 'to another address: the field for it is open again, and the first code still counts',
    async play(world) {
      const tab = await world.waiting();
      tab.session.change();
      tab.start(BEN);
      await world.clock.advance(1);
      tab.reload();
      await world.land();
      if (tab.step !== 'identify') throw new Error('The field for the address is not open.');
      if (tab.session.state.failure?.problem.code !== 'in_progress') throw new Error('It is not told.');
      tab.start(BEN);
      if (world.server.count('start') !== 2) throw new Error('It was sent twice.');
      tab.session.cancelChange();
      tab.verify();
      await world.land();
    },
    outcome: { step: 'verified', starts: 2, attempts: 1 },
  },
  {
    situation: 'page closed in mid-send',
    name: 'another tab may send when nothing is heard of it any more',
    async play(world) {
      const tab = await world.waiting(2);
      await world.pass(COOLDOWN);
      world.tabs[1]?.session.resend();
      await world.clock.advance(1);
      world.tabs[1]?.session.dispose();
      await world.land('cut-before');
      tab.session.resend();
      await world.pass(20);
      tab.session.resend();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 2, wait: COOLDOWN },
  },
  {
    situation: 'element removed and put back in mid-send',
    name: 'Send again: it knows of the challenge, and asks what became of it',
    async play(world) {
      const tab = await world.waiting();
      await world.pass(COOLDOWN);
      tab.session.resend();
      await world.clock.advance(1);
      tab.reload();
      await world.land();
    },
    outcome: { step: 'waiting', starts: 1, resends: 1, wait: COOLDOWN },
  },
  {
    situation: 'send limit',
    name: 'after the last send nothing more leaves',
    async play(world) {
      const tab = await world.waiting();
      for (let send = 0; send < MAX_SENDS + 3; send += 1) {
        await world.pass(COOLDOWN);
        tab.session.resend();
        await world.land();
      }
    },
    outcome: { step: 'waiting', starts: 1, resends: MAX_SENDS - 1 },
  },
];
