import type { ChoiceParameter } from '../../scenario/parameter';

interface ChoiceOptionsProps {
  readonly of: ChoiceParameter['options'];
}

/** The options of a choice, under their headings where they have any. */
export function ChoiceOptions({ of }: ChoiceOptionsProps) {
  const headings = [...new Set(of.map(({ under }) => under))];
  return headings.map((under) => {
    const own = of.filter((each) => each.under === under);
    return under === undefined ? (
      <Options key="" of={own} />
    ) : (
      <optgroup key={under} label={under}>
        <Options of={own} />
      </optgroup>
    );
  });
}

function Options({ of }: ChoiceOptionsProps) {
  return of.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));
}
