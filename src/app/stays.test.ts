// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeLink } from '../scenario/link';
import type { HeldKey } from '../scenario/view-options';
import { openRead } from '../state/open-read';
import { selectLink } from '../state/selectors';
import { useStore } from '../state/store';
import { pageWith, runAtOnce, servicesWith, settled, tidyUp } from '../test/page';
import { smallLesson } from '../test/small-lesson';
import { heldFit, updateFit, withToggled } from '../views/fit/fit-state';
import { useRunsReading } from '../views/fit/use-runs-reading';
import type { Reading } from '../views/intake/use-reading';
import { missingText } from '../views/intake/use-restored';
import { useLessonReading } from '../views/learn/lessons/use-lesson-reading';
import { useLog } from '../views/log/use-log';
import { useSeriesReading } from '../views/measure/import-series';
import { updateMeasure, withMark } from '../views/measure/measure-state';
import { useTraceReading } from '../views/power/open-traces';
import { updatePower, withSpan } from '../views/power/power-state';
import type { SoughtHeld } from '../views/shared/services';
import { useMeasuredRuns } from '../views/validate/use-measured-runs';
import { useOwnMigrations } from '../views/validate/use-own-migrations';

tidyUp();

beforeEach(() =>
  vi.stubGlobal('fetch', async () => ({ ok: true, text: async () => 'traffic_mib,energy_j\n1,2\n2,3\n3,5\n' })),
);
afterEach(() => vi.unstubAllGlobals());

/** A panel: how it reads, a table of its own, and something that is set by hand on it. */
interface Panel {
  readonly use: () => Reading;
  readonly text: string;
  readonly setByHand: () => void;
  readonly label: string;
}

const panels: Readonly<Record<HeldKey, Panel>> = {
  'measure.series': {
    use: useSeriesReading,
    text: 'time_s,cumulative_pages\n1,256\n2,512\n3,600\n4,610\n',
    setByHand: () => updateMeasure((state) => withMark(state, 'file-1', 2), 'move'),
    label: 'own.csv',
  },
  'fit.table': {
    use: () => useRunsReading('energy', heldFit.use().sources.energy === undefined),
    text: 'traffic_mib,energy_j\n1000,290\n2000,540\n3000,790\n4000,1041\n',
    setByHand: () => updateFit((state) => withToggled(state, 'energy', 1)),
    label: '4 rows of own.csv',
  },
  'fit.trace': {
    use: useTraceReading,
    text: 'time_s,source_w\n1,200\n2,224\n3,224\n4,200\n',
    setByHand: () => updatePower((state) => withSpan(state, 'file-1', { from: 1.5, to: 3 }), 'move'),
    label: 'own.csv',
  },
  'validate.runs': {
    use: () => useMeasuredRuns().reading,
    text: 'id,t_s,distinct_pages\na000,1,40\n',
    setByHand: () => undefined,
    label: '0 runs of own.csv',
  },
  'validate.migrations': {
    use: () => useOwnMigrations().reading,
    text: 'memory_in_use_mib,dirty_rate_mib_s,traffic_mib,total_time_s,downtime_s\n1000,21,1300,14,0.2\n',
    setByHand: () => undefined,
    label: '1 migration of own.csv',
  },
  'log.opened': {
    use: () => useLog().reading,
    text: '{"status":"active","total-time":1,"ram":{"total":1048576,"transferred":4096,"remaining":4096}}\n',
    setByHand: () => undefined,
    label: 'own.csv',
  },
  'learn.lesson': {
    use: () => useLessonReading().reading,
    text: JSON.stringify(smallLesson()),
    setByHand: () => undefined,
    label: 'own.csv',
  },
};

const item = (key: HeldKey) => useStore.getState().held[key];

/** A page whose browser keeps what is told. */
const pageThatKeeps = (found: Partial<SoughtHeld>) =>
  pageWith({
    ...servicesWith(async (kind, question) => runAtOnce(kind, question)),
    seekHeld: async () => ({ kept: null, label: null, trouble: null, ...found }),
  });

/** Opens a table, sets something by hand, and gives the link and what the browser keeps of it. */
async function opened(key: HeldKey) {
  const { use, text, setByHand } = panels[key];
  const { result, unmount } = renderHook(use, { wrapper: pageThatKeeps({}) });
  await settled();
  act(() => result.current.open([{ name: 'own.csv', text }]));
  await settled();
  act(setByHand);
  const { kept, label, mark } = item(key) ?? { kept: null, label: '', mark: '' };
  const link = selectLink(useStore.getState());
  unmount();
  return { link, kept: structuredClone(kept), label, mark };
}

/** The page anew, at a link. */
async function reloaded(key: HeldKey, link: string, found: Partial<SoughtHeld>) {
  act(() => {
    useStore.setState({ held: {} });
    openRead(decodeLink(link), 'start');
  });
  expect(item(key)).toMatchObject({ state: null });
  const page = renderHook(panels[key].use, { wrapper: pageThatKeeps(found) });
  await settled();
  return page;
}

describe.each(Object.keys(panels) as HeldKey[])('what is opened and set by hand: %s', (key) => {
  it('is marked in the link, and there again after a reload', async () => {
    const { link, kept, label, mark } = await opened(key);
    expect([label, link]).toEqual([panels[key].label, `#/explore?v=3&${key}=${mark}`]);
    await reloaded(key, link, { kept, label });
    expect(item(key)).toMatchObject({ mark, label, kept });
    expect(selectLink(useStore.getState())).toBe(link);
    expect(useStore.getState().history.past).toEqual([]);
  });

  it('is told from another by its mark, and brought back by Undo', async () => {
    const first = await opened(key);
    const second = structuredClone(first.kept);
    const { result } = renderHook(panels[key].use, { wrapper: pageThatKeeps({}) });
    await settled();
    act(() => result.current.open([{ name: 'other.csv', text: panels[key].text.replace('1,', '1.5,') }]));
    await settled();
    expect(item(key)?.mark).not.toBe(first.mark);
    act(() => useStore.getState().undo());
    expect(item(key)).toMatchObject({ mark: first.mark, kept: second });
    act(() => useStore.getState().redo());
    expect(item(key)?.mark).not.toBe(first.mark);
  });

  it.each([
    ['is not there', null],
    ['is another', { sources: {}, imports: [], files: [], shows: 'made', hand: null, opened: null }],
    ['is none', [null, { text: 7 }]],
  ])('is said to be missing where what is kept %s; a sample that comes in its place says so', async (_, kept) => {
    const { link, mark } = await opened(key);
    await reloaded(key, link, { kept, label: '6 rows of energy_tab.tsv' });
    expect(item(key)).toMatchObject({ mark, kept: null });
    expect(item(key)?.missing).toMatch(
      /^What you opened is no longer here: 6 rows of energy_tab.tsv\. .+ Open it again\.$/,
    );
    // The link still means what it meant: the next reload asks again.
    expect(selectLink(useStore.getState())).toBe(link);
    act(() => useStore.getState().dismiss(key));
    expect(item(key)?.missing).toBeUndefined();
    expect(selectLink(useStore.getState())).toBe('#/explore?v=3');
  });

  it('stays when another link is opened that says nothing of it, and when one is opened that marks it', async () => {
    const { link, mark } = await opened(key);
    for (const next of ['#/fit?v=3&mem=2048', link]) {
      act(() => openRead(decodeLink(next), 'pasted link'));
      expect(item(key)?.mark).toBe(mark);
      expect(item(key)?.kept).not.toBeNull();
    }
    act(() => openRead(decodeLink(`#/fit?v=3&${key}=00000000`), 'address'));
    expect(item(key)).toMatchObject({ mark: '00000000', kept: null });
    act(() => useStore.getState().undo());
    expect(item(key)?.mark).toBe(mark);
  });
});

it('what is missing is said with the reason, to whom it belonged and to whom it did not', () => {
  const instead = { what: 'a table', shown: 'This is the sample.' };
  expect(missingText({ label: null, trouble: null }, instead)).toBe(
    'This link was made with a table, which a link does not hold and this browser does not have. This is the sample. ' +
      'Open the file to see what the link means.',
  );
  expect(missingText({ label: null, trouble: 'forbidden' }, instead)).toMatch(/does not let the page store anything/);
  expect(missingText({ label: null, trouble: 'newer' }, instead)).toMatch(/newer version of this page/);
});
