import { expect } from '@esm-bundle/chai';
import type { Course, Expectation, Step } from '../data/code-field-cases/code-field-case.js';
import { OtpInputHarness } from './otp-input-harness.js';

/** The page of a course, before its first step. */
export const mountCourse = ({ field = '', page = '<field>' }: Course): Promise<OtpInputHarness> =>
  OtpInputHarness.mount(page.replace('<field>', `<otp-input ${field}></otp-input>`));

/** Does one thing to a field, and waits until it has had its effect. */
export async function perform(field: OtpInputHarness, step: Step): Promise<void> {
  const { element } = field;
  if ('expect' in step) await look(field, step.expect);
  else if ('type' in step) await field.type(step.type);
  else if ('press' in step)
    for (let time = 0; time < (step.times ?? 1); time += 1)
      await field.press(step.press, ...(step.held ?? []));
  else if ('click' in step) await field.clickCell(step.click, step.held, step.from);
  else if ('paste' in step) await (step.paste === null ? field.pasteUnreadable() : field.paste(step.paste));
  else if ('drop' in step) await field.drop(step.drop);
  else if ('fill' in step) await field.fill(step.fill, step.events);
  else if ('insert' in step) await field.insert(step.insert);
  else if ('compose' in step) await field.compose(step.compose, step.commit);
  else if ('undo' in step) await field.undo();
  else if ('reset' in step) field.form.reset();
  else if ('set' in step) Object.assign(element, step.set);
  else if ('attribute' in step)
    for (const [name, value] of Object.entries(step.attribute)) element.setAttribute(name, value);
  else if ('prevent' in step) element.addEventListener(step.prevent, (event) => event.preventDefault());
  else if ('on' in step) element.addEventListener(step.on, () => element[step.call]());
  else element[step.call]();
}

type Sight = Exclude<keyof Expectation, 'input' | 'host'>;

const readers: Readonly<Record<Sight, (field: OtpInputHarness) => unknown>> = {
  value: (field) => field.value,
  shown: (field) => field.shown,
  active: (field) => field.active,
  caret: (field) => field.caret,
  selection: (field) => field.selection,
  focused: (field) => field.isFocused,
  cells: (field) => field.cells.length,
  separators: (field) => field.separators,
  states: (field) => field.states,
  heard: (field) => field.heard,
  completed: (field) => field.completed.map(({ value, via }) => `${value} ${via}`),
  edits: (field) => field.edits,
  visits: (field) => field.visits,
  described: (field) => field.referred('aria-describedby'),
  named: (field) => field.name,
  warned: (field) => field.warnings.join('\n'),
  submissions: (field) => field.submissions,
};

const isSight = (name: string): name is Sight => name in readers;

async function look(field: OtpInputHarness, { input, host, ...sights }: Expectation): Promise<void> {
  await field.settled();
  expectAttributes(field.input, input);
  expectAttributes(field.element, host);
  for (const [name, expected] of Object.entries<unknown>(sights)) {
    if (!isSight(name)) throw new Error(`Nobody knows how to look at "${name}".`);
    const isPart = expected !== '' && (name === 'described' || name === 'warned');
    if (isPart) expect(readers[name](field), name).to.contain(expected);
    else expect(readers[name](field), name).to.deep.equal(expected);
  }
}

function expectAttributes(element: Element, expected: Readonly<Record<string, string | null>> = {}): void {
  for (const [name, value] of Object.entries(expected))
    expect(element.getAttribute(name), name).to.equal(value);
}
