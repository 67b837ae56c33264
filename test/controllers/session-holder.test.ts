import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SessionHolder } from '../../src/controllers/session-holder.js';
import { createSession, type Session } from '../../src/session/session.js';
import { SimulatedClock } from '../helpers/simulated-clock.js';
import { AnsweringBackend } from '../session/answering-backend.js';

function newSession(): Session {
  const clock = new SimulatedClock();
  return createSession({ backend: new AnsweringBackend(clock), clock, storage: null });
}

/** A session that was disposed of takes nothing in any more. */
function isOver(session: Session): boolean {
  const { online } = session.state;
  session.setOnline(!online);
  return session.state.online === online;
}

function newHolder() {
  const made: Session[] = [];
  const takenUp: { readonly session: Session; readonly signal: AbortSignal }[] = [];
  const holder = new SessionHolder({
    make: () => {
      const session = newSession();
      made.push(session);
      return session;
    },
    onTakeUp: (session, signal) => takenUp.push({ session, signal }),
  });
  return { holder, made, takenUp };
}

describe('the session of a flow', () => {
  it('is made when it is first asked for, and once', () => {
    const { holder, made } = newHolder();
    assert.equal(made.length, 0);
    const { session } = holder;
    assert.equal(holder.session, session);
    assert.deepEqual(made, [session]);
  });

  it('is listened to once, until it is let go of', () => {
    const { holder, takenUp } = newHolder();
    holder.takeUp();
    holder.takeUp();
    assert.deepEqual(
      takenUp.map(({ session }) => session),
      [holder.session],
    );
    assert.equal(takenUp[0]?.signal.aborted, false);
    holder.letGo();
    assert.equal(takenUp[0]?.signal.aborted, true);
  });

  it('is over when it is let go of, and another one comes next', () => {
    const { holder, made, takenUp } = newHolder();
    holder.takeUp();
    holder.letGo();
    holder.takeUp();
    assert.equal(made.length, 2);
    assert.deepEqual(made.map(isOver), [true, false]);
    assert.equal(takenUp[1]?.session, made[1]);
  });

  it('takes its settings only if it is its own', () => {
    const { holder } = newHolder();
    holder.configure({ methods: ['sms'] });
    assert.deepEqual(holder.session.state.methods, ['sms']);
    const ofThePage = newSession();
    holder.replace(ofThePage);
    holder.configure({ methods: ['voice'] });
    assert.deepEqual(ofThePage.state.methods, ['email']);
  });
});

describe('a session of the page’s', () => {
  it('comes in the place of the one that was made, which is over', () => {
    const { holder, made, takenUp } = newHolder();
    holder.takeUp();
    const ofThePage = newSession();
    holder.replace(ofThePage);
    assert.equal(holder.session, ofThePage);
    assert.equal(takenUp[0]?.signal.aborted, true);
    assert.deepEqual(made.map(isOver), [true]);
    holder.takeUp();
    assert.equal(takenUp[1]?.session, ofThePage);
  });

  it('is the page’s to end: it is still there when the flow comes back', () => {
    const { holder, made } = newHolder();
    const ofThePage = newSession();
    holder.replace(ofThePage);
    holder.takeUp();
    holder.letGo();
    assert.equal(holder.session, ofThePage);
    assert.equal(isOver(ofThePage), false);
    assert.equal(made.length, 0);
  });

  it('goes on being listened to when it is set again', () => {
    const { holder, takenUp } = newHolder();
    const ofThePage = newSession();
    holder.replace(ofThePage);
    holder.takeUp();
    holder.replace(ofThePage);
    holder.takeUp();
    assert.equal(takenUp.length, 1);
    assert.equal(takenUp[0]?.signal.aborted, false);
  });
});
