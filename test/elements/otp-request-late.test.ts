import { expect } from '@esm-bundle/chai';
import { PhoneEntry, type PhoneHelp } from '../../src/elements/otp-request/phone-entry.js';
import { SimulatedClock } from '../helpers/simulated-clock.js';

/** Numbering plans that come, or do not, when a test says so. */
function entryWith(load: () => Promise<PhoneHelp>) {
  let loads = 0;
  let settled = 0;
  const entry = new PhoneEntry({
    country: () => 'DE',
    onLoad: () => (settled += 1),
    load: () => {
      loads += 1;
      return load();
    },
  });
  return { entry, count: () => ({ loads, settled }) };
}

describe('otp-request: numbering plans that do not come', () => {
  const failed = () => Promise.reject(new Error('no connection'));

  it('leave numbers with a country code readable, and undoubted', async () => {
    const { entry, count } = entryWith(failed);
    entry.load();
    await entry.settled(new SimulatedClock());
    expect(entry.isLoading).to.equal(false);
    expect(count()).to.deep.equal({ loads: 1, settled: 1 });
    expect(entry.read('+49 30 123456')).to.deep.equal({ number: '+4930123456' });
    expect(entry.hint('+49 151').key).to.equal('identify.phone.hint');
    const options = { method: 'sms', smsCountries: ['AT'] };
    expect(entry.doubt({ number: '+4930123456' }, options)).to.equal(undefined);
  });

  it('leave what is typed as it is typed', async () => {
    const { entry } = entryWith(failed);
    entry.load();
    await entry.settled(new SimulatedClock());
    const input = document.createElement('input');
    input.value = '4155552671';
    entry.edited(input, new InputEvent('input', { inputType: 'insertText', data: '1' }));
    expect(input.value).to.equal('4155552671');
  });

  it('are asked for again the next time, and once at a time', async () => {
    const { entry, count } = entryWith(failed);
    entry.load();
    entry.load();
    expect(count().loads).to.equal(1);
    await entry.settled(new SimulatedClock());
    entry.load();
    expect(count().loads).to.equal(2);
  });

  it('hold up a send for no longer than three seconds', async () => {
    const { entry } = entryWith(() => new Promise(() => undefined));
    const clock = new SimulatedClock();
    entry.load();
    let isOver = false;
    void entry.settled(clock).then(() => (isOver = true));
    await clock.advance(2900);
    expect(isOver).to.equal(false);
    await clock.advance(100);
    expect(isOver).to.equal(true);
    expect(entry.isLoading).to.equal(true);
  });
});
