// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ReaderId, readers } from '../readers/registry';
import { selectFleet } from '../state/selectors';
import { useStore } from '../state/store';
import { pageWith, settled, tidyUp } from '../test/page';
import { runs } from '../test/runs';
import { smallLesson } from '../test/small-lesson';
import { useFitState } from '../views/fit/fit-state';
import { useRunsReading } from '../views/fit/use-runs-reading';
import { useFleetReading } from '../views/fleet/open-fleet';
import { useHistories } from '../views/history/use-histories';
import type { Reading } from '../views/intake/use-reading';
import { useLessonReading } from '../views/learn/lessons/use-lesson-reading';
import { useLog } from '../views/log/use-log';
import { useSeriesReading } from '../views/measure/import-series';
import { useMeasureState } from '../views/measure/measure-state';
import { useTraceReading } from '../views/power/open-traces';
import { usePowerState } from '../views/power/power-state';
import { useMeasuredRuns } from '../views/validate/use-measured-runs';
import { useOwnMigrations } from '../views/validate/use-own-migrations';
import { useDayReading } from '../views/what-if/use-day';

tidyUp();

beforeEach(() =>
  vi.stubGlobal('fetch', async () => ({ ok: true, text: async () => 'id,t_s,distinct_pages\na000,1,40\n' })),
);
afterEach(() => vi.unstubAllGlobals());

/** A panel as far as this goes: how it reads, and what it has read. */
interface Panel {
  readonly use: () => { readonly reading: Reading; readonly holds: unknown };
  /** Columns that it reads, and a table of them that gives something. */
  readonly header: string;
  readonly good: string;
}

const panels: Readonly<Record<ReaderId, Panel>> = {
  fleet: {
    use: () => ({ reading: useFleetReading(() => undefined), holds: useStore(selectFleet) }),
    header: 'name,memory_mib,dirty_rate_mib_s,working_set_mib',
    good: 'web,4096,40,0',
  },
  history: {
    use: () => ({ reading: useHistories().reading, holds: useStore((state) => state.histories) }),
    header: 'vm,migration,round,duration_s,dirty_rate_mib_s',
    good: 'web,1,0,9.5,40.25',
  },
  series: {
    use: () => ({ reading: useSeriesReading(), holds: useMeasureState().imports }),
    header: 'time_s,dirty_pages',
    good: '1,256\n2,512',
  },
  day: {
    use: () => {
      const { reading, told } = useDayReading();
      return { reading, holds: told };
    },
    header: 'hour,dirty_rate_mib_s',
    good: '9,40',
  },
  trace: {
    use: () => ({ reading: useTraceReading(), holds: usePowerState().opened }),
    header: 'time_s,source_w',
    good: '1,200\n2,224',
  },
  training: {
    use: () => ({ reading: useRunsReading('energy', false), holds: useFitState().sources['energy'] }),
    header: 'traffic_mib,energy_j',
    good: '1000,290\n2000,540\n3000,790',
  },
  measured: {
    use: () => {
      const { reading, answer } = useMeasuredRuns();
      return { reading, holds: answer };
    },
    header: 'id,t_s,distinct_pages',
    good: 'a000,1,40',
  },
  migrations: {
    use: () => {
      const { reading, own } = useOwnMigrations();
      return { reading, holds: own };
    },
    header: 'memory_in_use_mib,dirty_rate_mib_s,traffic_mib,total_time_s,downtime_s',
    good: '1000,20,1300,14,0.2',
  },
  log: {
    use: () => {
      const { reading, opened } = useLog();
      return { reading, holds: opened };
    },
    header: 'when,what',
    good: 'migration active, transferred 31.2 MiB of 513.0 MiB VM-state, 64.1 MiB/s',
  },
  lesson: {
    use: () => {
      const { reading, opened } = useLessonReading();
      return { reading, holds: opened };
    },
    header: ' ',
    good: JSON.stringify(smallLesson()),
  },
};

/** Tables of the reader's own columns with cells that are rarely numbers, other tables, and what is none. */
const anyText = (header: string) => {
  const cell = fc.constantFrom('', 'x', '-1', '=1', '"', '1e999', 'NaN', '0');
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 4 });
  const bad = fc
    .tuple(fc.constantFrom(header, 'a,b', '', '{"return": {}}', header.replaceAll(',', ';')), table)
    .map(([first, rows]) => [first, ...rows.map((row) => row.join(','))].join('\n'));
  return fc.oneof(bad, fc.string({ maxLength: 40 }), fc.constantFrom(`${header}\n`, '', '\ufeff'));
};

it.each(readers.map(({ id }) => id as ReaderId))(
  'a file that gives nothing changes nothing, and is told in words: %s',
  async (id) => {
    const { use, header, good } = panels[id];
    const { result } = renderHook(use, { wrapper: pageWith() });
    await settled();
    const open = async (content: string) => {
      act(() => result.current.reading.open([{ name: 'some.csv', text: content }]));
      await settled();
      return useStore.getState().reports[id] ?? [];
    };
    expect(await open(`${header}\n${good}\n`)).toEqual([]);
    expect(result.current.holds).toBeTruthy();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(anyText(header), async (content) => {
        const before = result.current.holds;
        const reports = await open(content);
        const isRefused = reports.some((report) => report.isRefused);
        const isAsked = result.current.reading.toMap.length > 0;
        expect(isRefused || isAsked).toBe(result.current.holds === before);
        if (!isRefused) return;
        refused += 1;
        expect(reports[0]?.lines.length).toBeGreaterThan(0);
      }),
      runs(60),
    );
    expect(refused).toBeGreaterThan(30);
    for (const none of ['x', 'x\n1\n2\n', 'a,b', '<!doctype html><html><body>404</body></html>', '\0\u0001PK']) {
      const before = result.current.holds;
      await open(none);
      expect(result.current.holds, none).toBe(before);
    }
    // What was said goes when a file is read that is good.
    expect(await open(`${header}\n${good}\n`)).toEqual([]);
  },
);
