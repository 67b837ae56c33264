import { expect } from '@esm-bundle/chai';
import { ContextEvent, type ContextType } from '@lit/context';
import { flowContext } from '../../src/controllers/flow-context.js';
import { FlowFixture } from '../helpers/flow-fixture.js';

type Provided = ContextType<typeof flowContext>;

describe('the context of a flow', () => {
  let fixture: FlowFixture;

  beforeEach(async () => {
    fixture = await FlowFixture.mount({
      markup: `<otp-flow><otp-request></otp-request><otp-input></otp-input><p id="own"></p></otp-flow>`,
    });
  });

  afterEach(() => fixture.remove());

  /** Asks as any element inside may, of whichever library. */
  function subscribe(target: Element): { readonly values: Provided[]; stop: () => void } {
    const values: Provided[] = [];
    let stop: () => void = () => undefined;
    target.dispatchEvent(
      new ContextEvent(
        flowContext,
        target,
        (value: Provided, unsubscribe?: () => void) => {
          values.push(value);
          if (unsubscribe) stop = unsubscribe;
        },
        true,
      ),
    );
    return { values, stop: () => stop() };
  }

  const own = () => {
    const element = fixture.root.querySelector('#own');
    if (!element) throw new Error('The markup has no #own.');
    return element;
  };

  it('is found by a name that all copies of the package share', () => {
    expect(flowContext).to.equal(Symbol.for('otp-elements/session/1'));
  });

  it('tells an element of the page’s own what the parts know', async () => {
    const { values, stop } = subscribe(own());
    expect(values.at(-1)?.state.step).to.equal('identify');
    await fixture.send();
    expect(values.at(-1)?.state.step).to.equal('waiting');
    expect(values.at(-1)?.advice.id).to.equal('E0');
    expect(values.at(-1)?.session).to.equal(fixture.session);
    stop();
    const heard = values.length;
    await fixture.advance(61);
    expect(values).to.have.length(heard);
  });

  it('holds neither the address nor the code', async () => {
    const { values } = subscribe(own());
    await fixture.send();
    fixture.backend.attempts.next(fixture.backend.refused('invalid_code'));
    await fixture.enter();
    const state = JSON.stringify(values.map((value) => value?.state));
    expect(state).to.not.include('ana@gmail.com');
    expect(state).to.not.include('123456');
  });

  it('changes only when something visible does', async () => {
    await fixture.send();
    await fixture.advance(200);
    const { values } = subscribe(own());
    await fixture.advance(60);
    expect(values.length).to.be.lessThan(3);
  });

  it('lets a part leave one flow and join another', async () => {
    const other = await FlowFixture.mount({ markup: '<otp-flow><p></p></otp-flow>' });
    await fixture.send();
    expect(fixture.codeInput.disabled).to.equal(false);
    const { code } = fixture;
    other.flow.append(code);
    await fixture.settled();
    await other.settled();
    expect(code.querySelector('input')?.disabled).to.equal(true);
    other.session.start({ method: 'email', destination: 'ben@gmail.com' });
    await other.settled();
    expect(code.querySelector('input')?.disabled).to.equal(false);
    fixture.root.append(other.root);
    other.root.remove();
    other.session.dispose();
    fixture.flow.append(code);
  });

  it('is gone for a part that leaves the flow: the field works alone again', async () => {
    const { code } = fixture;
    expect(fixture.codeInput.disabled).to.equal(true);
    fixture.root.append(code);
    await code.updateComplete;
    await fixture.settled();
    expect(code.querySelector('input')?.disabled).to.equal(false);
  });
});
