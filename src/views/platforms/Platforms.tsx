import { memo, type ReactNode, useId, useMemo } from 'react';
import type { PlatformId } from '../../models/result';
import type { OptionValue } from '../../scenario/view-options';
import { selectBaseline, selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { Compare } from '../compare/Compare';
import { KnobSet } from '../controls/KnobGroups';
import { ChartFrame } from '../plot/ChartFrame';
import { Patterns } from '../plot/Patterns';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { ownPriorText } from '../shared/late-words';
import { openInExplore } from '../shared/open-in-explore';
import { Dimmed } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { Said } from '../shared/Said';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import { Bar, BarsDrawing } from './Bars';
import { Facts } from './Facts';
import * as words from './words';
import './platforms.css';
import { barsSummary, comparisonOf } from './comparison';
import { KEYS, noDowntimeText, outcomeText, PINNED_KEY, timeEnds } from './outcomes';
import {
  barLength,
  endedTime,
  endedTraffic,
  NARROW,
  platformsTable,
  rowsOfVm,
  type ShownRow,
  scaleEnd,
  shownRows,
  VM_KNOBS,
} from './platforms-rows';
import { Techniques } from './Techniques';

/** The same VM under every hypervisor and manager, and a pinned one beside it; below, by each technique on QEMU. */
export function Platforms() {
  const scenario = useStore(selectScenario);
  const pinned = useStore(selectBaseline);
  const group = useStore(selectOption('platforms.group'));
  const order = useStore(selectOption('platforms.order'));
  const { setOption } = useStore.getState();
  const job = useJob(
    'platforms',
    useMemo(() => ({ scenario, pinned }), [scenario, pinned]),
  );
  const { answer, isCurrent } = job;
  const own = useStore((state) => state.ownPrior);
  const standIn = scenario.guest === 'own' ? ownPriorText(own) : words.measuredGuests;
  const rows = useMemo(() => shownRows(answer, group, order), [answer, group, order]);
  return (
    <div className="platforms view-part">
      <section aria-labelledby="platforms-title">
        <Headline rows={rows} />
        <KnobSet names={VM_KNOBS} readsAll />
        <div className="row gap-8">
          <RadioRow
            legend={words.groupLegend}
            options={words.groupOptions}
            value={group}
            onChange={(id) => setOption('platforms.group', id)}
          />
          <RadioRow
            legend={words.orderLegend}
            options={words.orderOptions}
            value={order}
            onChange={(id) => setOption('platforms.order', id)}
          />
        </div>
        <JobStatus job={job} doing={words.askingPlatforms} />
        <Dimmed className="waiting" isOld={!isCurrent}>
          {answer && <Rows rows={rows} caption={words.vmText(answer.of)} />}
        </Dimmed>
        <p className="note">{words.ownDefaults}</p>
        {rows[0]?.intervals && <p className="note">{words.predictedFrom(standIn)}</p>}
      </section>
      <Techniques scenario={scenario} />
      <Compare />
    </div>
  );
}

/** What they have in common, and where they part. Its height is that of the longest. */
function Headline({ rows }: { readonly rows: readonly ShownRow[] }) {
  const own = rowsOfVm(rows, false);
  const { common, part } = own ? comparisonOf(own, rowsOfVm(rows, true)) : { common: words.beforeRows, part: '' };
  return (
    <div className="platforms-headline">
      <h1 id="platforms-title" className="headline">
        {common}
      </h1>
      <p>{part}</p>
      <Said text={own ? `${common} ${part}` : ''} />
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly ShownRow[];
  readonly caption: string;
}

const Rows = memo(function Rows({ rows, caption }: RowsProps) {
  const id = useId();
  const opened = useStore(selectOption('platforms.open'));
  const end = scaleEnd(rows);
  const isTwo = rows.some(({ isPinned }) => isPinned);
  const toggle = (row: PlatformId) => useStore.getState().setOption('platforms.open', row === opened ? 'none' : row);
  return (
    <ChartFrame
      title={words.barsTitle}
      caption={caption}
      summary={barsSummary(rows, end)}
      table={() => platformsTable(rows)}
      fileName="precopy-platforms"
      keys={isTwo ? [...KEYS, PINNED_KEY] : KEYS}
      saved={(width) => <BarsDrawing rows={rows} width={width} />}
    >
      {(width) => (
        <>
          <svg className="platforms-patterns" aria-hidden="true">
            <Patterns id={id} />
          </svg>
          <DataTable
            label={words.platformsLabel}
            columns={columnsFor({ end, rows, width, patterns: id, opened, toggle })}
            rows={rows}
            rowKey={(row) => `${row.id} ${row.isPinned}`}
            rowMark={({ isPinned }) => isPinned && 'aside'}
            detail={(row) => (row.id === opened && !row.isPinned ? <Facts id={row.id} /> : null)}
          />
        </>
      )}
    </ChartFrame>
  );
});

interface ColumnsFor {
  readonly rows: readonly ShownRow[];
  readonly end: number;
  /** Of the figure. */
  readonly width: number;
  readonly patterns: string;
  /** Whose rules are shown. */
  readonly opened: OptionValue<'platforms.open'>;
  readonly toggle: (id: PlatformId) => void;
}

function columnsFor({ rows, end, width, patterns, opened, toggle }: ColumnsFor): readonly Column<ShownRow>[] {
  const hasRange = rows.some(({ intervals }) => intervals !== null);
  const bar = (row: ShownRow) => <Bar row={row} end={end} length={barLength(width)} patterns={patterns} />;
  const facts = (row: ShownRow) =>
    row.isPinned ? (
      ''
    ) : (
      <button type="button" aria-expanded={row.id === opened} onClick={() => toggle(row.id)}>
        <span className="visually-hidden">{row.label}: </span>
        {words.sureInShort(row)}
      </button>
    );
  const time: Column<ShownRow> = {
    ...{
      key: 'time',
      head: words.measureLabels.totalTime,
      value: endedTime,
      quantity: 'duration',
      alike: 'totalTime',
      none: () => words.never,
    },
  };
  const downtime: Column<ShownRow> = {
    ...{ key: 'downtime', head: words.measureLabels.downtime, value: ({ downtime }) => downtime, quantity: 'pause' },
    none: noDowntimeText,
  };
  const mark: Column<ShownRow>['mark'] = ({ outcome }) => outcome !== 'completed' && { as: 'warned' };
  if (width < NARROW) {
    const both = (above: ReactNode, below: ReactNode) => (
      <div className="platforms-both stack gap-1">
        {above}
        {below}
      </div>
    );
    return [
      { key: 'platform', head: words.platformHead, isName: true, text: (row) => both(<Name row={row} />, bar(row)) },
      ...[time, downtime],
      { key: 'ends', head: words.endsAndRulesHead, text: (row) => both(outcomeText(row), facts(row)), mark },
    ];
  }
  return [
    { key: 'platform', head: words.platformHead, isName: true, text: (row) => <Name row={row} /> },
    { key: 'bar', head: words.barHead, text: bar },
    time,
    ...(hasRange
      ? [{ key: 'range', head: words.nineOfTenHead, quantity: 'duration', alike: 'totalTime', ends: timeEnds } as const]
      : []),
    downtime,
    {
      key: 'traffic',
      head: words.measureLabels.traffic,
      value: endedTraffic,
      quantity: 'volume',
      none: () => words.noEnd,
    },
    { key: 'ends', head: words.endsHead, text: outcomeText, mark },
    { key: 'facts', head: words.rulesHead, text: facts },
  ];
}

function Name({ row }: { readonly row: ShownRow }) {
  if (row.isPinned) {
    return (
      <>
        <span className="visually-hidden">{row.label}, </span>
        {words.pinned}
      </>
    );
  }
  return (
    <button
      type="button"
      title={words.openInExplore}
      aria-label={words.rowInExplore(row.label)}
      onClick={() => openInExplore(row.scenario, row.label)}
    >
      {row.label}
    </button>
  );
}
