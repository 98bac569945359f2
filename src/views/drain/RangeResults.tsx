import { memo, useMemo } from 'react';
import type { PlanAnswer } from '../../engine/plan-job';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { DataTable } from '../shared/DataTable';
import { NumberStrip } from '../shared/NumberStrip';
import { Panel } from '../shared/Panel';
import { Said } from '../shared/Said';
import { Gantt } from './Gantt';
import { LanesTable } from './LanesTable';
import { shownRange } from './range-plan';
import { rangeColumns, rangeNumbers, rangeTable, rangeTroubles, rangeTroublesTitle } from './range-rows';
import { Troubles } from './Troubles';
import * as words from './words';

/** So many rows stand on the page; the table of the chart and the file have all. */
const MOST_ROWS = 60;

/** The plan where not all is known: a range for each VM, the chance to make the window, and whom to measure first. */
export const RangeResults = memo(function RangeResults({ answer }: { readonly answer: PlanAnswer }) {
  const from = useStore(selectOption('decide.from'));
  const shown = useMemo(() => shownRange(answer, from), [answer, from]);
  const table = useMemo(() => rangeTable(shown), [shown]);
  const troubles = useMemo(() => rangeTroubles(shown), [shown]);
  const { plan, of } = answer;
  const verdict = words.rangeVerdict(shown);
  const doubt = words.rangeDoubt(shown);
  const rows = plan.order.flatMap((place) => plan.vms[place] ?? []).slice(0, MOST_ROWS);
  return (
    <>
      <div>
        <p className="headline">{verdict}</p>
        <p className="is-line">
          {doubt} {words.decidersText(plan.deciders, of.fleet)} {words.placesText(of.fleet)}
        </p>
        <p className="note">
          {words.unknownText(of.fleet, plan.vms.filter(({ isSetUnknown }) => isSetUnknown).length)}
        </p>
        <Said text={`${verdict} ${doubt}`} />
      </div>
      <NumberStrip label={words.numbersLabel} numbers={rangeNumbers(shown)} />
      <Gantt
        shown={shown}
        caption={words.mediansCaption}
        table={table}
        summary={words.rangeSummary(shown)}
        hint={words.rangeHint}
      />
      <Troubles
        title={rangeTroublesTitle(troubles)}
        rows={troubles}
        plan={of}
        share={plan.link / plan.settings.lanes}
      />
      <LanesTable question={of} from={from} />
      <Panel id="drain-vms" title={words.orderOfPlan} level={3} className="stack">
        <DataTable
          label={words.orderOfPlan}
          columns={rangeColumns(shown)}
          rows={rows}
          rowKey={({ vm }) => vm}
          isHigh={rows.length > 14}
        />
        {plan.order.length > rows.length && <p className="note">{words.firstRows(MOST_ROWS)}</p>}
      </Panel>
    </>
  );
});
