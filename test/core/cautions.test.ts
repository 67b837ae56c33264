import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { advise } from '../../src/core/advice/advise.js';
import type { Action, Advice, AdviceRow } from '../../src/core/advice/advice.js';
import { helpPage } from '../../src/core/advice/help-page.js';
import { message, type Message, type Messages } from '../../src/core/messages.js';
import { messageText } from '../../src/core/message-text.js';
import type { MachineState, SessionState } from '../../src/core/state.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { wholeSite } from '../data/cause-situations.js';
import { happenings, playAll } from '../helpers/machine-arbitraries.js';
import { MachineDriver, NOON, waiting } from '../helpers/machine-driver.js';
import { adviceAt, driverAt, situationAt } from '../helpers/situations.js';

const ADDRESS = 'ana@example.org';
const english = { locale: 'en', messages: en };
const say = (words: Message) => messageText(english, words);
const late = { row: '', status: [], causes: [], age: 120, site: wholeSite } as const;

const actionsOf = (advice: Advice): readonly Action[] => [
  ...advice.actions,
  ...rowsOf(advice).flatMap(({ actions }) => actions),
];
const rowsOf = (advice: Advice): readonly AdviceRow[] => [
  ...advice.rows,
  ...advice.extra,
  ...advice.questions.flatMap(({ rows }) => rows),
];

/** Every text that an advice can put on the screen or on the clipboard. */
function textsOf(advice: Advice): readonly string[] {
  const ofRow = ({ title, body, steps = [] }: AdviceRow) => [title, ...(body ? [body] : []), ...steps];
  const ofAction = (action: Action) => [
    action.label,
    ...(action.type === 'copy' ? action.lines : []),
    ...(action.type === 'how' ? action.steps : []),
  ];
  return [
    advice.headline,
    ...advice.status,
    ...(advice.note ? [advice.note.text] : []),
    ...rowsOf(advice).flatMap(ofRow),
    ...actionsOf(advice).flatMap(ofAction),
    ...advice.questions.map(({ label }) => label),
  ].map(say);
}

/** What an advice says at any time, in any story. */
const always = (check: (advice: Advice, driver: MachineDriver) => void): void =>
  fc.assert(
    fc.property(happenings, (story) => {
      const driver = new MachineDriver();
      playAll(story, driver, () => check(advise(situationAt(driver)), driver));
    }),
    { numRuns: 300 },
  );

const answerTo = (id: string): string =>
  (adviceAt(late).questions.find((question) => question.id === id)?.rows ?? [])
    .flatMap(({ title, steps = [] }) => [title, ...steps])
    .map(say)
    .join(' ');

describe('cautions', () => {
  it('W1: nothing sends again where nothing more may be sent, and help itself never tells to do it at once', () => {
    always((advice, { view }) => {
      if (view.sendsLeft === 0) assert.ok(actionsOf(advice).every(({ type }) => type !== 'resend'));
      assert.ok(rowsOf(advice).every(({ actions }) => actions.every(({ type }) => type !== 'resend')));
    });
  });

  it('W1: a pause says that trying sooner makes it longer', () => {
    const paused = adviceAt({
      ...late,
      refused: { act: 'attempt', problem: { code: 'locked', retryAt: 60_000 } },
    });
    assert.match(paused.status.map(say).join(' '), /Trying sooner can make the wait longer/);
  });

  it('W2: ways to sign in are changed one at a time', () => {
    assert.match(answerTo('access'), /Change one thing at a time/);
  });

  it('W3: nobody is told a code that was not asked for', () => {
    assert.match(answerTo('unrequested'), /Do not answer it, and tell it to nobody/);
  });

  it('W4: support never asks for a code, and nobody says that it could send or read one', () => {
    const [never] = [say(message('neverShare'))];
    assert.match(never, /^We never ask for your code/);
    for (const [key, text] of Object.entries(en))
      for (const form of Object.values(typeof text === 'string' ? [text] : text))
        assert.doesNotMatch(form, /(tell|read|give) (us|them|it to us).{0,20}code|call us/i, key);
  });

  it('W5: using an old way stops the change', () => {
    assert.match(answerTo('access'), /Do not use an old way in that time/);
  });

  it('W6: the whole address is in no text', () => {
    always((advice) => {
      for (const text of textsOf(advice)) assert.ok(!text.includes(ADDRESS), text);
    });
  });

  it('W7: whether the page may be left is said as it is', () => {
    const note = (survivesReload: boolean) =>
      advise(situationAt(driverAt({ ...late, age: 40 }), { survivesReload })).note?.text.key;
    assert.equal(note(true), 'note.leave');
    assert.equal(note(false), 'note.stay');
  });

  it('W8: accepted is not delivered, and silence proves nothing', () => {
    const accepted = advise(situationAt(waiting({ delivery: { state: 'sent' } })));
    assert.deepEqual(
      accepted.status.map(({ key }) => key),
      ['status.usual'],
    );
    assert.match(
      adviceAt(late)
        .extra.flatMap(({ steps = [] }) => steps)
        .map(say)
        .join(' '),
      /You see no error then/,
    );
  });

  it('W9: the address that a code comes from is part of the advice', () => {
    const [spam] = adviceAt(late).rows;
    assert.equal(spam?.body && say(spam.body), 'It comes from code@shop.example.');
  });

  it('W10: a page of help says that some pauses do not end by themselves', () => {
    const texts = helpPage({ method: 'email' }).sections.flatMap(({ rows }) =>
      rows.flatMap(({ steps = [] }) => steps),
    );
    assert.ok(texts.map(say).some((text) => text.includes('Some pauses end only when a person ends them')));
  });
});

describe('details for support', () => {
  const lines = (changes: Parameters<typeof waiting>[0], settings = {}) => {
    const driver = waiting(changes, settings).wait(61);
    const actions = advise(situationAt(driver)).questions.flatMap(({ rows }) =>
      rows.flatMap((row) => row.actions),
    );
    const copy = actions.find((action) => action.type === 'copy');
    return copy?.lines.map(say);
  };

  it('say when, how, where to, how often, the reference and what became of it', () => {
    assert.deepEqual(lines({ reference: 'K7P2', delivery: { state: 'delayed', reason: 'greylisted' } }), [
      'Sent: 2026-01-15T12:00:00Z',
      'Way: email',
      'To: an•••@example.org',
      'Sends: 1',
      'Reference: K7P2',
      'Delivery: delayed (greylisted)',
    ]);
  });

  it('hold neither the id of the challenge nor the address', () => {
    for (const line of lines({ id: 'secret-id' }) ?? [])
      assert.doesNotMatch(line, /secret-id|ana@example\.org/);
  });

  it('say nothing of the message in generic mode', () => {
    assert.ok(
      !lines({ delivery: { state: 'delayed' } }, { generic: true })?.some((line) =>
        line.startsWith('Delivery'),
      ),
    );
  });
});

const isDeliveryStop = ({ phase, stop }: MachineState): boolean =>
  phase === 'stopped' && stop?.kind === 'delivery';
const isUndelivered = ({ challenge }: SessionState): boolean => challenge?.delivery?.state === 'failed';

describe('no stop hides a field whose code may work (rule 1)', () => {
  it('whatever has happened', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const driver = new MachineDriver();
        // Under a send that may end it, or an open address, a stop stays what it was.
        playAll(story, driver, (before) => {
          if (isDeliveryStop(driver.state) && !isDeliveryStop(before))
            assert.ok(driver.view.fieldEmpty && !driver.view.earlierSendOk && isUndelivered(driver.view));
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a pause over a message that failed', () => {
  const undelivered = { delivery: { state: 'failed', reason: 'unreachable' } } as const;
  const pausedAt = () =>
    waiting(undelivered)
      .wait(30)
      .resend()
      .refuseSend({ code: 'locked', retryAt: NOON + 90_000 });

  it('leads back to the stop it lies over', () => {
    assert.ok(isDeliveryStop(pausedAt().wait(60).state));
  });

  it('leads back to the field where another message was sent meanwhile, and did not fail', () => {
    const story = pausedAt().snapshot({ delivery: { state: 'sent' } });
    assert.equal(story.view.stop?.kind, 'paused');
    assert.equal(story.wait(60).step, 'waiting');
  });

  it('leads back to the field where a code stands in it', () => {
    assert.equal(pausedAt().play({ type: 'field', empty: false }).wait(60).step, 'waiting');
  });
});

describe('steps fit the method', () => {
  const texts = (method: string, messages: Messages = en) =>
    helpPage({ method, sender: 'code@shop.example' })
      .sections.flatMap(({ rows }) => rows)
      .flatMap(({ title, steps = [] }) => [title, ...steps])
      .map((words) => messageText({ locale: 'en', messages }, words))
      .join(' ');

  it('a call is no text, and nothing on a phone is in spam', () => {
    assert.doesNotMatch(texts('voice'), /\btexts?\b|Spam|inbox/i);
    assert.doesNotMatch(texts('whatsapp'), /\btexts?\b|Spam|inbox/i);
    assert.doesNotMatch(texts('sms'), /inbox|WhatsApp/i);
    assert.doesNotMatch(texts('email'), /phone|WhatsApp/i);
  });

  it('a page of help is whole in every language', () => {
    for (const messages of [en, de, ar])
      for (const method of ['email', 'sms', 'voice', 'whatsapp'])
        assert.ok(texts(method, messages).length > 400);
  });
});
