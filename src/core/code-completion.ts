/** What a field remembers of the codes it has offered, so that none is offered twice by itself. */
export interface Completion {
  /** Offered already, and not answered otherwise since. */
  readonly offered?: string | undefined;
  readonly refused?: string | undefined;
  /** Since the refusal the field fell below full length, or was replaced whole. */
  readonly isFresh: boolean;
}

export const noCompletion: Completion = { isFresh: true };

export interface FieldEdit {
  readonly value: string;
  readonly isFull: boolean;
  /** The whole code came at once, or over a selection of everything. */
  readonly isWhole: boolean;
}

/** Takes note of an edit, and says whether the code in the field is now to be offered. */
export function completionAfter(
  before: Completion,
  edit: FieldEdit,
): Completion & { readonly isDue: boolean } {
  const isFresh = edit.value !== before.refused && (before.isFresh || !edit.isFull || edit.isWhole);
  const offered = edit.isFull ? before.offered : undefined;
  const isDue = edit.isFull && isFresh && edit.value !== offered;
  return { ...before, isFresh, offered: isDue ? edit.value : offered, isDue };
}

/** The code was judged wrong: it is not offered again, and a correction of single cells waits for the person's word. */
export const afterRefusal = (value: string): Completion => ({
  offered: value,
  refused: value,
  isFresh: false,
});

/** Whether the person may send this code: not one that was refused. */
export const maySend = ({ refused }: Completion, value: string): boolean => value !== refused;
