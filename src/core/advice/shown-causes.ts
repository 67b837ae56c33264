import type { Advice, AdviceRow } from './advice.js';

const LAST_SEND = 14;

/**
 * Catalogue numbers of every cause that is shown, each once: those of an advice, and those behind what the person has
 * opened (`drawer:more`, `drawer:else` with `question:access` and the like).
 */
export function shownCauses(advice: Advice, opened: readonly string[]): readonly number[] {
  const { causes, note, rows, isLastSend, extra, questions } = advice;
  const asked = questions.filter(({ id }) => opened.includes(`question:${id}`));
  const below: readonly AdviceRow[] = [
    ...rows,
    ...(opened.includes('drawer:more') ? extra : []),
    ...(opened.includes('drawer:else') ? asked.flatMap((question) => question.rows) : []),
  ];
  return [
    ...new Set([
      ...causes,
      ...(note?.causes ?? []),
      ...(isLastSend ? [LAST_SEND] : []),
      ...below.flatMap((row) => row.causes),
    ]),
  ];
}
