import { memo, useMemo } from 'react';
import type { DrainAnswer } from '../../engine/drain-job';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { DrainNumbers } from './DrainNumbers';
import { DrainTables } from './DrainTables';
import { assumptionsSentence } from './drain-tables';
import { Gantt } from './Gantt';
import { planTable } from './plan-table';
import { planOf, type ShownPlan, shownPlan } from './shown-plan';
import { Troubles } from './Troubles';
import { troubleRows } from './trouble-rows';
import * as words from './words';

/** The plan where everything is known: one number each. */
export const ExactResults = memo(function ExactResults({ answer }: { readonly answer: DrainAnswer }) {
  const order = useStore(selectOption('decide.order'));
  const lanes = useStore(selectOption('decide.lanes'));
  const from = useStore(selectOption('decide.from'));
  const shown = useMemo(() => shownPlan(answer, order, lanes, from), [answer, order, lanes, from]);
  return shown && <Exact shown={shown} />;
});

function Exact({ shown }: { readonly shown: ShownPlan }) {
  const table = useMemo(() => planTable(shown), [shown]);
  const summary = useMemo(() => words.planSummary(shown), [shown]);
  const troubles = useMemo(() => troubleRows(shown), [shown]);
  const plan = useMemo(() => planOf(shown), [shown]);
  return (
    <>
      <DrainNumbers shown={shown} />
      <Gantt shown={shown} caption={words.scaleCaption} table={table} summary={summary} />
      <Troubles title={words.troublesTitle(shown)} rows={troubles} plan={plan} isExact share={shown.lanes.share} />
      <DrainTables shown={shown} />
      <p className="note">
        {assumptionsSentence(shown)} {words.placesText(shown.of.fleet)}
      </p>
    </>
  );
}
