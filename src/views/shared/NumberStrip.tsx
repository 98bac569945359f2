import type { ScaledNumber } from '../../format/number';
import type { TermId } from '../../vocabulary/terms';
import { Term } from './Term';

/** A number in large type, with what it rests on below. */
export interface StripNumber extends ScaledNumber {
  readonly id: string;
  readonly label: string;
  /** Where the glossary explains it. */
  readonly term?: TermId;
  /** Null where there is none. */
  readonly value: number | null;
  /** A line each; they keep their height when they are empty. */
  readonly captions: readonly string[];
}

interface NumberStripProps {
  /** What the numbers are of. */
  readonly label: string;
  /** The same in sight, where there is more than one strip. */
  readonly heading?: string | undefined;
  readonly numbers: readonly StripNumber[];
}

/** Numbers side by side, two in a row on phones. */
export function NumberStrip({ label, heading, numbers }: NumberStripProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a group of numbers.
    <div role="group" aria-label={label}>
      {heading !== undefined && <p className="is-strong">{heading}</p>}
      <dl className="strip">
        {numbers.map(({ id, label: name, term, captions, ...number }) => (
          <div key={id}>
            <dt>{term ? <Term id={term}>{name}</Term> : name}</dt>
            <dd>
              <LargeNumber {...number} />
            </dd>
            {captions.map((caption, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a caption has no name but its line.
              <dd className="note" key={i}>
                {caption}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}

interface LargeNumberProps extends ScaledNumber {
  readonly value: number | null;
  readonly className?: string;
}

/** Made anew when it changes, so that nothing that stays is pushed aside: a layout that never shifts. */
export function LargeNumber({ value, number, unit, className = 'large-number' }: LargeNumberProps) {
  const exact = value === null ? '' : String(value);
  return (
    <data key={`${number} ${unit}`} className={className} value={exact} title={exact || undefined}>
      {number}
      {unit !== '' && <span className="unit"> {unit}</span>}
    </data>
  );
}
