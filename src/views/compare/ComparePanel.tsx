import { memo, useMemo } from 'react';
import type { Compared } from '../../engine/compare-job';
import { type ColumnScale, columnScale } from '../../format/scale';
import { type Scenario, sameScenario } from '../../scenario/scenario';
import { useStore } from '../../state/store';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { FigurePlot } from '../plot/FigurePlot';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed } from '../shared/Panel';
import { Said } from '../shared/Said';
import type { CellMark, Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import { metricsFigure, roundsFigure } from './compare-figures';
import { allOf, type Beside, hasRoom, renamed, swapped, without, withPinned } from './compare-pins';
import { chipText, differenceText, differingKnobs, endText, extremesOf, isGood, namesOf } from './differences';
import { NameField } from './NameField';
import { wholeSheet } from './WholeComparison';
import './compare.css';
import * as words from './words';

/** Up to four pinned scenarios beside the one on screen. It follows when a slider is let go. */
export function ComparePanel() {
  const { scenario, pins } = useStore(({ history }) => history.dragFrom ?? history.present);
  const question = useMemo(() => ({ scenarios: allOf({ scenario, pins }) }), [scenario, pins]);
  const job = useJob('compare', question);
  const { answer, isCurrent } = job;
  return (
    <section className="compare stack" aria-label={words.compareTitle}>
      <div className="buttons">
        <p className="note">{words.whatIsCompared}</p>
        <PinThis beside={{ scenario, pins }} />
      </div>
      <JobStatus job={job} doing={words.comparing} />
      <Dimmed className="stack" isOld={!isCurrent}>
        {answer && <Found rows={answer.rows} />}
      </Dimmed>
    </section>
  );
}

/** Puts another set of scenarios in force as one step of undo, and says so. */
function put(change: (beside: Beside) => Beside, said: string): void {
  const { history, openSnapshot, say } = useStore.getState();
  openSnapshot(change(history.present));
  say(said);
}

/** The button of the last row goes with it: the focus is then on the row before, or on the view where the panel goes too. */
function keepFocus(): void {
  if (document.activeElement !== document.body) return;
  const left = [...document.querySelectorAll<HTMLElement>('.compare td button')].at(-1);
  (left ?? document.getElementById('results'))?.focus({ preventScroll: left === undefined });
}

function PinThis({ beside }: { readonly beside: Beside }) {
  const isThere = beside.pins.some((pin) => sameScenario(pin, beside.scenario));
  const isIdle = isThere || !hasRoom(beside);
  return (
    <button type="button" disabled={isIdle} onClick={() => put(withPinned, words.isPinned)}>
      {words.pinThis}
    </button>
  );
}

const Found = memo(function Found({ rows }: { readonly rows: readonly Compared[] }) {
  const { metrics, rounds, file } = useMemo(() => {
    const made = { metrics: metricsFigure(rows), rounds: roundsFigure(rows) };
    return { ...made, file: wholeSheet(rows, made.metrics, made.rounds) };
  }, [rows]);
  return (
    <>
      <FigurePlot figure={metrics} file={file} />
      <CompareTable rows={rows} />
      {rounds && <FigurePlot figure={rounds} />}
      <Said text={`${metrics.title}.`} />
    </>
  );
});

interface Row extends Compared {
  readonly index: number;
  readonly name: string;
}

function CompareTable({ rows }: { readonly rows: readonly Compared[] }) {
  const names = namesOf(rows.map(({ of }) => of));
  const [first] = rows;
  if (!first) return null;
  const ends = new Map(METRICS.map((metric) => [metric, extremesOf(rows, metric)]));
  const markOf = (metric: Metric, { index }: Row): CellMark | false => {
    if (ends.get(metric)?.best === index) return { as: 'best', says: words.least };
    return ends.get(metric)?.worst === index && { as: 'loss', says: words.most };
  };
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: words.scenario, isName: true, text: (row) => <Name row={row} /> },
    { key: 'acts', head: words.act, isHeadHidden: true, text: (row) => row.index > 0 && <Acts row={row} /> },
    {
      key: 'knobs',
      head: words.differingKnobs,
      text: ({ index, of }) => index > 0 && <Chips of={of} first={first.of} />,
    },
    ...METRICS.map((metric): Column<Row> => {
      const { label, quantity } = metricRecords[metric];
      const scale = columnScale(
        rows.map(({ metrics }) => metrics?.[metric]),
        quantity,
      );
      return {
        ...{ key: metric, head: label, isNumber: true, unit: scale.unit },
        text: (row) => <MetricCell {...{ row, first, metric, scale }} />,
        mark: (row) => markOf(metric, row),
      };
    }),
    { key: 'ends', head: words.ends, text: endText, mark: (row) => !isGood(row) && { as: 'warned' } },
  ];
  return (
    <DataTable
      label={words.sideBySide}
      columns={columns}
      rows={rows.map((row, index) => ({ ...row, index, name: names[index] ?? '' }))}
      rowKey={({ index }) => index}
      rowMark={({ index }) => index === 0 && 'shown'}
    />
  );
}

function Name({ row: { index, name, of } }: { readonly row: Row }) {
  if (index === 0) return name;
  const i = index - 1;
  return (
    <NameField
      label={words.nameOf(name)}
      placeholder={words.pinnedPlace(index)}
      value={of.name}
      onName={(text) => put((beside) => renamed(beside, i, text), words.renamed)}
    />
  );
}

function Chips({ of, first }: { readonly of: Scenario; readonly first: Scenario }) {
  const knobs = differingKnobs(first, of);
  if (knobs.length === 0) return words.noneDiffers;
  return (
    <ul className="compare-chips stack gap-1">
      {knobs.map((row) => (
        <li key={row.name}>{chipText(row, of, first)}</li>
      ))}
    </ul>
  );
}

interface MetricCellProps {
  readonly row: Row;
  readonly first: Compared;
  readonly metric: Metric;
  readonly scale: ColumnScale;
}

function MetricCell({ row, first, metric, scale }: MetricCellProps) {
  const [own, other] = [row.metrics?.[metric], first.metrics?.[metric]];
  if (own === undefined) return words.noValue;
  return (
    <>
      {scale.show(own)}
      {row.index > 0 && other !== undefined && (
        <span className="compare-difference note">{differenceText(metric, own, other, scale.show)}</span>
      )}
    </>
  );
}

function Acts({ row: { index, name } }: { readonly row: Row }) {
  const i = index - 1;
  return (
    <span className="stack gap-1">
      <button
        type="button"
        aria-label={words.swapInNamed(name)}
        onClick={() => put((beside) => swapped(beside, i), words.isSwapped(name))}
      >
        {words.swapIn}
      </button>
      <button
        type="button"
        aria-label={words.unpinNamed(name)}
        onClick={() => {
          put((beside) => without(beside, i), words.isUnpinned(name));
          requestAnimationFrame(keepFocus);
        }}
      >
        {words.unpin}
      </button>
    </span>
  );
}
