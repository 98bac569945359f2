import { memo, useMemo } from 'react';
import type { PlatformRow } from '../../analysis/platforms/compare-platforms';
import { toCsv } from '../../format/csv';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobSet } from '../controls/KnobGroups';
import { DataTable } from '../shared/DataTable';
import { downloadText } from '../shared/download';
import { JobStatus } from '../shared/JobStatus';
import { RadioRow } from '../shared/RadioRow';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import './platforms.css';
import { barBoxes, platformsTable, scaleEnd, shownRows, VM_KNOBS } from './platforms-rows';
import {
  barText,
  comparisonText,
  GROUP_OPTIONS,
  ORDER_OPTIONS,
  outcomeText,
  PARTS,
  rangeText,
  sureText,
} from './platforms-words';

/** The same VM under every hypervisor and manager. */
export function Platforms() {
  const scenario = useStore(selectScenario);
  const group = useStore(selectOption('platforms.group'));
  const order = useStore(selectOption('platforms.order'));
  const { setOption } = useStore.getState();
  const job = useJob(
    'platforms',
    useMemo(() => ({ scenario }), [scenario]),
  );
  const { answer, isCurrent } = job;
  const rows = useMemo(() => shownRows(answer?.rows ?? [], group, order), [answer, group, order]);
  return (
    <section className="platforms" aria-labelledby="platforms-title">
      <h1 id="platforms-title">{answer ? comparisonText(answer.rows) : 'One VM, every platform'}</h1>
      <p className="caption">
        Each platform runs with its product&rsquo;s own defaults: downtime limit, time limit, throttling, compression. A
        row opens in Explore, where all of them can be changed.
      </p>
      <KnobSet names={VM_KNOBS} readsAll />
      <div className="platforms-choices">
        <RadioRow
          legend="Show"
          options={GROUP_OPTIONS}
          value={group}
          onChange={(id) => setOption('platforms.group', id)}
        />
        <RadioRow
          legend="Sort by"
          options={ORDER_OPTIONS}
          value={order}
          onChange={(id) => setOption('platforms.order', id)}
        />
      </div>
      {rows[0]?.intervals && (
        <p className="note">
          The working set is not known: these are medians over 5,306 measured guests, and nine of ten like this one lie
          in the range beside. Two readings of a dirty-rate meter, or a working set, settle it.
        </p>
      )}
      <JobStatus job={job} doing="Asking every platform" />
      {rows.length > 0 ? (
        <div className={isCurrent ? undefined : 'is-old'} aria-busy={!isCurrent}>
          <Key />
          <Rows rows={rows} />
          <p className="buttons">
            <button
              type="button"
              onClick={() => downloadText('precopy-platforms.csv', toCsv(platformsTable(rows)), 'text/csv')}
            >
              Download all numbers as CSV
            </button>
          </p>
        </div>
      ) : (
        <div className="platforms-waiting" />
      )}
      <p className="note">
        Post-copy&rsquo;s price is not in these numbers: while pages are fetched the guest waits for each, and if the
        link breaks the VM is lost. Platforms with published statements only are approximations.
      </p>
    </section>
  );
}

function Key() {
  return (
    <ul className="platforms-key" aria-label="Parts of the bars">
      {PARTS.map(({ id, label }) => (
        <li key={id}>
          <svg width="12" height="12" aria-hidden="true">
            <rect className={`platforms-${id}`} width="12" height="12" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

const Rows = memo(function Rows({ rows }: { readonly rows: readonly PlatformRow[] }) {
  const columns = useMemo(
    () =>
      columnsFor(
        scaleEnd(rows),
        rows.some(({ intervals }) => intervals !== null),
      ),
    [rows],
  );
  return <DataTable label="Platforms" columns={columns} rows={rows} rowKey={({ id }) => id} />;
});

function columnsFor(end: number, hasRange: boolean): readonly Column<PlatformRow>[] {
  return [
    {
      ...{ key: 'platform', head: 'Platform', isName: true, exact: sureText },
      text: (row) => (
        <button type="button" title="Open in Explore" onClick={() => openInExplore(row)}>
          {row.label}
          <span className="visually-hidden">: open in Explore</span>
        </button>
      ),
    },
    { key: 'bar', head: 'Time, to one scale', text: (row) => <Bar row={row} end={end} /> },
    { key: 'time', head: 'Total time', value: ({ totalTime }) => totalTime, quantity: 'duration' },
    ...(hasRange ? [{ key: 'range', head: 'Nine of ten', isNumber: true, text: rangeText } as const] : []),
    { key: 'downtime', head: 'Downtime', value: ({ downtime }) => downtime, quantity: 'pause', none: () => 'never' },
    { key: 'traffic', head: 'Traffic', value: ({ traffic }) => traffic, quantity: 'volume' },
    {
      ...{ key: 'ends', head: 'Ends', text: outcomeText },
      mark: ({ outcome }) => outcome !== 'completed' && { as: 'warned' },
    },
    { key: 'facts', head: 'Facts', text: sureText },
  ];
}

function Bar({ row, end }: { readonly row: PlatformRow; readonly end: number }) {
  return (
    <svg className="platforms-bar" viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={barText(row)}>
      <title>{barText(row)}</title>
      {barBoxes(row, end).map(({ id, x, width }) => (
        <rect key={id} className={`platforms-${id}`} x={x} y={0} width={width} height={12} />
      ))}
    </svg>
  );
}

function openInExplore({ scenario, label }: PlatformRow): void {
  const { history, openSnapshot, say } = useStore.getState();
  openSnapshot({ scenario, pins: history.present.pins, place: { view: 'explore' } });
  say(`${label} with its own defaults. Undo brings the scenario back.`);
}
