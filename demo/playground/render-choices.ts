import { html, type TemplateResult } from 'lit';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** Radio buttons with one name; how they look is their surroundings' matter. */
export const renderChoices = <T extends string>(
  name: string,
  choices: readonly Choice<T>[],
  chosen: T,
  choose: (value: T) => void,
): readonly TemplateResult[] =>
  choices.map(
    ({ value, label }) =>
      html`<label class="choice"
        ><input
          type="radio"
          name=${name}
          value=${value}
          .checked=${value === chosen}
          @change=${() => choose(value)}
        />${label}</label
      >`,
  );
