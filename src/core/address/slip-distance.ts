/** The keyboard in rows of 12: the keys around a key are 1, 11 and 12 away. Blanks keep apart what is not adjacent. */
const KEYS = '            1234567890- qwertyuiop  asdfghjkl;  zxcvbnm,./';

/** What looks or sounds alike, or changes places from one country's keyboard to another's. */
const ALIKE = '0o 1l 1i il kc zs yz vw -.';

/** A key beside the right one, a letter left out, a letter twice, two letters in each other's place. */
const SLIP = 1;
/** A letter that no slip of a finger explains. */
const CHANGE = 2;

/** What it costs to type one for the other. Before the first letter and after the last one there is none. */
function costOfTaking(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return CHANGE;
  const isNear = [1, 11, 12].includes(Math.abs(KEYS.indexOf(a) - KEYS.indexOf(b)));
  return isNear || ALIKE.includes(a + b) || ALIKE.includes(b + a) ? SLIP : CHANGE;
}

/** A finger that hits two keys adds a neighbour of the right one, or the right one again. */
const costOfAdding = (added: string | undefined, beside: string | undefined): number =>
  added === beside ? SLIP : costOfTaking(added, beside);

/**
 * How far `typed` is from `meant`: Damerau-Levenshtein (optimal string alignment) in which a slip of the hand costs 1,
 * and a letter that nothing explains 2. More than `limit` is Infinity. The limit is meant to be small: the time grows
 * with its power, and hardly with the length.
 */
export function slipDistance(typed: string, meant: string, limit: number, from = 0, to = 0): number {
  let i = from;
  let j = to;
  while (i < typed.length && typed[i] === meant[j]) {
    i++;
    j++;
  }
  if (i === typed.length && j === meant.length) return 0;
  if (i > typed.length || j > meant.length || limit < SLIP) return Infinity;
  const a = typed[i];
  const b = meant[j];
  const taken = costOfTaking(a, b);
  const added = Math.min(costOfAdding(a, typed[i - 1]), costOfAdding(a, typed[i + 1]));
  const isSwapped = a === meant[j + 1] && b === typed[i + 1];
  const after = (cost: number, i: number, j: number) =>
    cost > limit ? Infinity : cost + slipDistance(typed, meant, limit - cost, i, j);
  return Math.min(
    // Nobody begins with just any letter.
    after(i === 0 && taken === CHANGE ? Infinity : taken, i + 1, j + 1),
    after(SLIP, i, j + 1),
    after(added, i + 1, j),
    after(isSwapped ? SLIP : Infinity, i + 2, j + 2),
  );
}
