import { memo, useMemo } from 'react';
import { FigurePlot } from '../plot/FigurePlot';
import { DataTable } from '../shared/DataTable';
import { Panel } from '../shared/Panel';
import { lanesColumns, orderColumns } from './drain-tables';
import { ORDER_OPTIONS } from './plan-options';
import { sharingFigure } from './sharing-rows';
import type { ShownPlan } from './shown-plan';
import * as words from './words';

/** The orders side by side, and what moving more at a time does. */
export const DrainTables = memo(function DrainTables({ shown }: { readonly shown: ShownPlan }) {
  const { lanes, byLanes, plan } = shown;
  const sharing = useMemo(() => sharingFigure(shown), [shown]);
  return (
    <div className="drain-tables columns">
      <FigurePlot figure={sharing} />
      <div className="stack gap-6">
        <DataTable
          label={words.lanesLabel(plan.order, lanes.isProven)}
          columns={lanesColumns(shown)}
          rows={byLanes}
          rowKey={(each) => each.lanes}
          rowMark={(each) => each === lanes && 'shown'}
        />
        <Panel id="drain-orders" title={words.whichOrder(lanes.lanes)} level={3} className="stack">
          <p className="note">{words.aimSentence(shown)}</p>
          <DataTable
            label={words.ordersLabel}
            columns={orderColumns(shown)}
            rows={ORDER_OPTIONS}
            rowKey={({ id }) => id}
            rowMark={({ id }) => id === plan.order && 'shown'}
          />
        </Panel>
      </div>
    </div>
  );
});
