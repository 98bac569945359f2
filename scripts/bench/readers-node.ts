// Times how large tables of every kind are read, or refused, by the worker's own jobs.
import { readSeriesFiles } from '../../src/engine/dirty-series-job';
import { readTrainingTable } from '../../src/engine/fit-job';
import { readFleet } from '../../src/engine/fleet-job';
import { readHistories } from '../../src/engine/history-job';
import { compareRuns } from '../../src/engine/measured-job';
import { readTraceFiles } from '../../src/engine/power-job';
import type { OpenedFile } from '../../src/readers/mapped-table';
import { fitKinds } from '../../src/scenario/fit-kinds';

export interface ReaderTimes {
  readonly what: string;
  readonly rows: number;
  /** Milliseconds: all of it, and the longest between two reports. */
  readonly read: number;
  readonly stretch: number;
  /** 'read', or the words of the refusal. */
  readonly said: string;
}

type Read = (files: readonly OpenedFile[]) => Generator<unknown, unknown>;

const trained = fitKinds.slice(1, 2).map(({ id, columns }) => {
  const read: Read = ([file]) =>
    readTrainingTable({ id, file: file?.name ?? '', text: file?.text ?? '', mapping: null });
  const rowOf = (i: number) =>
    columns.map((_, column) => 1 + ((i * (7 + column * 4)) % (89 + 8 * column)) / 100).join(',');
  return [`training, ${id}`, read, columns.map(({ name }) => name).join(','), rowOf] as const;
});

const kinds: readonly (readonly [what: string, read: Read, header: string, rowOf: (i: number) => string])[] = [
  ['a fleet', (files) => readFleet({ files }), 'name,memory_mib,dirty_rate_mib_s', (i) => `vm-${i},1024,${i % 90}`],
  ['a series', (files) => readSeriesFiles({ files }), 'time_s,dirty_pages', (i) => `${i + 1},${(i * 7919) % 512}`],
  ['distinct pages', (files) => readSeriesFiles({ files }), 'time_s,cumulative_pages', (i) => `${i + 1},${i * 3}`],
  ['a trace', (files) => readTraceFiles({ files }), 'time_s,source_w', (i) => `${i},${200 + (i % 7)}`],
  [
    'histories',
    (files) => readHistories({ files }),
    'vm,migration,round,duration_s,dirty_rate_mib_s',
    (i) => `vm-${i % 100},${i >> 4},${i % 16},1.5,${i % 60}`,
  ],
  [
    'runs',
    (files) => compareRuns({ files }),
    'id,mem_mib,link_mib_s,downtime_limit_ms,zero_pages_before,d_mean_mib_s,v_mig_mib,t_mig_s,t_down_ms,converged',
    (i) => `run-${i},512,32,300,0,4,600,19,12,1`,
  ],
  ['one curve', (files) => compareRuns({ files }), 'id,t_s,distinct_mib', (i) => `a,${i + 1},${i}`],
  ['curves', (files) => compareRuns({ files }), 'id,t_s,distinct_mib', (i) => `r-${i >> 4},${1 + (i % 16)},${i % 16}`],
  ['rounds', (files) => compareRuns({ files }), 'id,round,dur_s,sent_mib', (i) => `r-${i >> 4},${i % 16},1.5,100`],
  ...trained,
];

/** The first sentence that says why nothing was read. */
function saidOf(answer: unknown): string {
  const words = JSON.stringify(answer).match(/"text":"([^"]{0,160})/);
  return words?.[1] ?? 'read';
}

function timed([what, read, header, rowOf]: (typeof kinds)[number], rows: number): ReaderTimes {
  const text = `${header}\n${Array.from({ length: rows }, (_, i) => rowOf(i)).join('\n')}\n`;
  const work = read([{ name: 'a.csv', text }]);
  const start = performance.now();
  let stretch = 0;
  for (;;) {
    const [before, cpuBefore] = [performance.now(), process.cpuUsage()];
    const step = work.next();
    const { user, system } = process.cpuUsage(cpuBefore);
    // Another program adds to the time, helpers of the engine to the work.
    stretch = Math.max(stretch, Math.min(performance.now() - before, (user + system) / 1000));
    if (step.done) return { what, rows, read: performance.now() - start, stretch, said: saidOf(step.value) };
  }
}

/** The quickest of three: whatever else runs on the machine only adds. */
function quickest(kind: (typeof kinds)[number], rows: number): ReaderTimes {
  const all = Array.from({ length: 3 }, () => timed(kind, rows));
  const [read, stretch] = [Math.min(...all.map((each) => each.read)), Math.min(...all.map((each) => each.stretch))];
  return { ...(all[0] as ReaderTimes), read, stretch };
}

console.log(JSON.stringify([5000, 100_000, 1_000_000].flatMap((rows) => kinds.map((kind) => quickest(kind, rows)))));
