import { memo, useMemo } from 'react';
import { NumberStrip } from '../shared/NumberStrip';
import { Said } from '../shared/Said';
import { drainNumbers } from './drain-tables';
import type { ShownPlan } from './shown-plan';
import * as words from './words';

/** The verdict in a sentence, and the five numbers of the plan. */
export const DrainNumbers = memo(function DrainNumbers({ shown }: { readonly shown: ShownPlan }) {
  const numbers = useMemo(() => drainNumbers(shown), [shown]);
  const verdict = words.drainVerdict(shown);
  return (
    <>
      <p className="headline">{verdict}</p>
      <Said text={verdict} />
      <NumberStrip label={words.numbersLabel} numbers={numbers} />
    </>
  );
});
