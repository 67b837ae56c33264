import type { CodeFieldCase } from '../data/code-field-cases/code-field-case.js';
import { mountCourse, perform } from '../helpers/code-field-course.js';
import { expectAgreement } from '../helpers/otp-input-agreement.js';
import type { OtpInputHarness } from '../helpers/otp-input-harness.js';

/** Makes a test of every course of events of these cases. */
export function describeCases(name: string, cases: readonly CodeFieldCase[]): void {
  describe(`a code field: ${name}`, () => {
    let field: OtpInputHarness;
    afterEach(() => field.remove());

    for (const each of cases) {
      if (!('courses' in each)) continue;
      for (const course of each.courses) {
        const title = `${each.id}. ${each.title}`;
        it(course.what === undefined ? title : `${title}: ${course.what}`, async () => {
          field = await mountCourse(course);
          for (const step of course.steps) await perform(field, step);
          await field.settled();
          expectAgreement(field);
        });
      }
    }
  });
}
