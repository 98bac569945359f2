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
import { noDowntimeText, outcomeText } from './outcomes';
import { adviceText, finiteOf, MEASURES, nearlyAll, priceText, techniqueLabel } from './techniques';
import { techniquesFigure } from './techniques-rows';
import * as words from './words';

/** The same VM on QEMU by each technique, and what was measured of choosing among them. */
export function Techniques({ scenario }: { readonly scenario: Scenario }) {
  const job = useJob(
    'techniques',
    useMemo(() => ({ scenario }), [scenario]),
  );
  const { answer, isCurrent } = job;
  return (
    <Panel id="techniques-title" title={words.techniquesTitle}>
      <JobStatus job={job} doing={words.tryingTechniques} />
      <Dimmed className="stack waiting" isOld={!isCurrent}>
        {answer && <Found answer={answer} />}
      </Dimmed>
      <h3>{words.measuredTitle}</h3>
      {answer && <p>{adviceText(answer)}</p>}
      <dl className="cards gap-6">
        {words.measuredChoices.map(({ aim, says }) => (
          <div key={aim}>
            <dt>{aim}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{words.measuredOrigin}</p>
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
        label={words.techniquesLabel}
        columns={hasRange ? [...COLUMNS.slice(0, -1), ...RANGES, ...COLUMNS.slice(-1)] : COLUMNS}
        rows={rows}
        rowKey={({ technique }) => technique}
      />
      {!hasRange && <p className="note">{words.knownWorkingSet}</p>}
    </>
  );
}

const COLUMNS: readonly Column<TechniqueRow>[] = [
  {
    ...{ key: 'technique', head: words.techniqueHead, isName: true },
    text: (row) => (
      <button
        type="button"
        title={words.openInExplore}
        aria-label={words.rowInExplore(techniqueLabel(row))}
        onClick={() => openInExplore(row.scenario, words.onQemu(techniqueLabel(row)))}
      >
        {techniqueLabel(row)}
      </button>
    ),
  },
  {
    ...{ key: 'ends', head: words.endsHead, text: outcomeText },
    mark: ({ outcome }) => outcome !== 'completed' && { as: 'warned' },
  },
  {
    key: 'time',
    head: words.measureLabels.totalTime,
    value: finiteOf('totalTime'),
    quantity: 'duration',
    alike: 'totalTime',
    none: () => words.never,
  },
  {
    key: 'downtime',
    head: words.measureLabels.downtime,
    value: ({ downtime }) => downtime,
    quantity: 'pause',
    alike: 'downtime',
    none: noDowntimeText,
  },
  {
    key: 'traffic',
    head: words.measureLabels.traffic,
    value: finiteOf('traffic'),
    quantity: 'volume',
    alike: 'traffic',
    none: () => words.noEnd,
  },
  { key: 'price', head: words.guestHead, text: priceText },
];

/** Where nine of ten such guests lie, of each number. */
const RANGES: readonly Column<TechniqueRow>[] = MEASURES.map((measure) => ({
  ...{
    key: `${measure.id}-range`,
    head: words.rangeHead(words.measureLabels[measure.id]),
    ends: (row) => nearlyAll(row, measure),
  },
  ...{ quantity: measure.quantity, endless: measure.endless, alike: measure.id },
}));
