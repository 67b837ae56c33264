import { expect } from '@esm-bundle/chai';
import { helpMoments, type ShownAdvice } from '../data/help-moments.js';
import { findAccessibilityFaults } from '../helpers/axe.js';
import { FlowFixture, textOf } from '../helpers/flow-fixture.js';

const MARKUP = `<otp-flow support-href="mailto:help@shop.example" sender="code@shop.example"></otp-flow>`;
const METHODS = [{ kind: 'sms', id: 'm1', destination: '•••12' }, { kind: 'passkey' }];

describe('otp-help: every moment', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  function shownAdvice(): ShownAdvice[] {
    return fixture.parts('otp-help', 'advice').map((row) => {
      const text = row.querySelector<HTMLElement>('[part~=advice-body]');
      return {
        title: textOf(row.querySelector<HTMLElement>('[part~=advice-title]') ?? row),
        ...(text ? { text: textOf(text) } : {}),
        ways: [...row.querySelectorAll<HTMLElement>('button, a')].map(textOf),
        advice: row.dataset.advice ?? '',
        causes: row.dataset.causes ?? '',
        level: row.dataset.level ?? '',
      };
    });
  }

  for (const { id, moment, challenge, act, headline, status, causes, advice, controls, level } of helpMoments)
    it(`${id} ${moment}`, async () => {
      fixture = await FlowFixture.mount({
        markup: MARKUP,
        challenge: { stream: true, methods: METHODS, ...challenge },
      });
      await act(fixture);
      fixture.endAnimations();
      expect(fixture.headline).to.equal(headline ?? 'Enter your code');
      // A stop's sentence stands below the headline, any other one in help.
      const isStop = headline !== undefined;
      const sentences = isStop
        ? fixture.parts('otp-request', 'summary')
        : fixture.parts('otp-help', 'status');
      expect(sentences.map(textOf).join(' ')).to.equal(status);
      expect(sentences.map(({ dataset }) => dataset.causes).join(' ')).to.equal(causes);
      expect(sentences.some((sentence) => sentence.matches('.warn'))).to.equal(level === 'warn');
      expect(shownAdvice()).to.deep.equal(advice ?? []);
      expect(fixture.controlTexts).to.deep.equal(controls);
      expect(fixture.codeInput.disabled).to.equal(isStop);
      expect(await findAccessibilityFaults(fixture.help)).to.deep.equal([]);
    });
});
