import { expect } from '@esm-bundle/chai';
import { a11ySnapshot } from '@web/test-runner-commands';
import { FlowFixture } from '../helpers/flow-fixture.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly expanded?: boolean;
  readonly children?: readonly Node[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'role' in value;

/** What the browser hands to a screen reader; only Chromium lets itself be asked. */
const isAskable = navigator.userAgent.includes('Chrom');

describe('otp-help in the accessibility tree', function () {
  let fixture: FlowFixture;

  before(function () {
    if (!isAskable) this.skip();
  });

  afterEach(() => fixture.remove());

  /** `role: name` of everything that has a name, in reading order. */
  async function read(): Promise<string[]> {
    // The command's type knows no result.
    const tree: unknown = await (a11ySnapshot as (payload: object) => Promise<unknown>)({});
    const lines = (node: Node): string[] => [
      ...(node.name ? [`${node.role}: ${node.name.trim()}`] : []),
      ...(node.children ?? []).flatMap(lines),
    ];
    return isNode(tree) ? lines(tree) : [];
  }

  it('reads what to check in its order, with controls that say where they lead', async () => {
    fixture = await FlowFixture.mount({
      markup: `<otp-flow support-href="mailto:help@shop.example" sender="code@shop.example"></otp-flow>`,
    });
    await fixture.send();
    await fixture.advance(61);
    const heard = (await read()).join('\n');
    const order = [
      'Taking longer than usual.',
      'Look in Spam or Junk',
      'link: Open Gmail (opens in a new tab)',
      'Check the address',
      'button: Change address',
      'button: Something else is wrong',
      'link: Contact support',
    ].map((text) => heard.indexOf(text));
    expect(order, heard).to.deep.equal([...order].sort((a, b) => a - b));
    expect(order, heard).to.not.include(-1);
    expect(heard).to.not.include('↗');
  });

  it('reads the answer to a question, and not the seconds of a pause', async () => {
    fixture = await FlowFixture.mount();
    await fixture.send();
    fixture.backend.attempts.next(fixture.backend.refused('locked', { retryIn: 900 }));
    await fixture.enter();
    for (const label of ['Something else is wrong', 'I got a code I did not ask for'])
      await fixture.press(fixture.control(label));
    const heard = (await read()).join('\n');
    expect(heard).to.include('Keep it to yourself');
    expect(heard).to.include('Do not answer it, and tell it to nobody.');
    expect(heard).to.not.include('15:00');
  });
});
