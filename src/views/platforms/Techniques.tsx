import { useMemo } from 'react';
import type { TechniqueRow } from '../../analysis/platforms/compare-techniques';
import type { TechniquesAnswer } from '../../engine/platforms-job';
import type { Scenario } from '../../scenario/scenario';
import { FigurePlot } from '../plot/FigurePlot';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { openInExplore } from '../shared/open-in-explore';
import { Dimmed, Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import { noDowntimeText, outcomeText } from './platforms-words';
import { techniquesFigure } from './techniques-rows';
import {
  adviceText,
  finiteOf,
  MEASURED_CHOICES,
  MEASURED_ORIGIN,
  MEASURES,
  nearlyAll,
  priceText,
  techniqueLabel,
} from './techniques-words';

/** The same VM on QEMU by each technique, and what was measured of choosing among them. */
export function Techniques({ scenario }: { readonly scenario: Scenario }) {
  const job = useJob(
    'techniques',
    useMemo(() => ({ scenario }), [scenario]),
  );
  const { answer, isCurrent } = job;
  return (
    <Panel id="techniques-title" title="By which technique: the same VM on QEMU">
      <JobStatus job={job} doing="Trying every technique" />
      <Dimmed className="stack waiting" isOld={!isCurrent}>
        {answer && <Found answer={answer} />}
      </Dimmed>
      <h3>What was measured of choosing</h3>
      {answer && <p>{adviceText(answer)}</p>}
      <dl className="cards gap-6">
        {MEASURED_CHOICES.map(({ aim, says }) => (
          <div key={aim}>
            <dt>{aim}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{MEASURED_ORIGIN}</p>
    </Panel>
  );
}

function Found({ answer }: { readonly answer: TechniquesAnswer }) {
  const { rows } = answer;
  const figure = useMemo(() => techniquesFigure(answer), [answer]);
  const hasRange = rows.some(({ intervals }) => intervals !== null);
  return (
    <>
      <FigurePlot figure={figure} />
      <DataTable
        label="Techniques"
        columns={hasRange ? [...COLUMNS.slice(0, -1), ...RANGES, ...COLUMNS.slice(-1)] : COLUMNS}
        rows={rows}
        rowKey={({ technique }) => technique}
      />
      {!hasRange && (
        <p className="note">The working set is known: one number each, for a guest that writes evenly over it.</p>
      )}
    </>
  );
}

const COLUMNS: readonly Column<TechniqueRow>[] = [
  {
    ...{ key: 'technique', head: 'Technique', isName: true },
    text: (row) => (
      <button
        type="button"
        title="Open in Explore"
        aria-label={`${techniqueLabel(row)}: open in Explore`}
        onClick={() => openInExplore(row.scenario, `QEMU, ${techniqueLabel(row)},`)}
      >
        {techniqueLabel(row)}
      </button>
    ),
  },
  {
    ...{ key: 'ends', head: 'Ends', text: outcomeText },
    mark: ({ outcome }) => outcome !== 'completed' && { as: 'warned' },
  },
  {
    key: 'time',
    head: 'Total time',
    value: finiteOf('totalTime'),
    quantity: 'duration',
    alike: 'totalTime',
    none: () => 'never',
  },
  {
    key: 'downtime',
    head: 'Downtime',
    value: ({ downtime }) => downtime,
    quantity: 'pause',
    alike: 'downtime',
    none: noDowntimeText,
  },
  {
    key: 'traffic',
    head: 'Traffic',
    value: finiteOf('traffic'),
    quantity: 'volume',
    alike: 'traffic',
    none: () => 'no end',
  },
  { key: 'price', head: 'And the guest', text: priceText },
];

/** Where nine of ten such guests lie, of each number. */
const RANGES: readonly Column<TechniqueRow>[] = MEASURES.map((measure) => ({
  ...{ key: `${measure.id}-range`, head: `${measure.label}, nine of ten`, ends: (row) => nearlyAll(row, measure) },
  ...{ quantity: measure.quantity, endless: measure.endless, alike: measure.id },
}));
