import { memo, useMemo } from 'react';
import { Said } from '../shared/Said';
import { drainNumbers } from './drain-tables';
import { drainVerdict } from './drain-text';
import type { ShownPlan } from './shown-plan';

/** The verdict in a sentence, and the five numbers of the plan. */
export const DrainNumbers = memo(function DrainNumbers({ shown }: { readonly shown: ShownPlan }) {
  const numbers = useMemo(() => drainNumbers(shown), [shown]);
  const verdict = drainVerdict(shown);
  return (
    <>
      <p className="drain-verdict">{verdict}</p>
      <Said text={verdict} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a group of numbers. */}
      <div className="drain-numbers" role="group" aria-label="The plan in numbers">
        {numbers.map(({ id, label, value, text, caption }) => (
          <div className="drain-number" key={id}>
            <span className="drain-label">{label}</span>
            <data className="drain-value" value={String(value)} title={String(value)}>
              {text}
            </data>
            <span className="drain-number-caption">{caption}</span>
          </div>
        ))}
      </div>
    </>
  );
});
