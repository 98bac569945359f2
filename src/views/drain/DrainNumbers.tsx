import { memo, useMemo } from 'react';
import { NumberStrip } from '../shared/NumberStrip';
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
      <p className="headline">{verdict}</p>
      <Said text={verdict} />
      <NumberStrip label="The plan in numbers" numbers={numbers} />
    </>
  );
});
