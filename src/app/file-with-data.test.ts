// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../scenario/digest';
import { entryOf } from '../scenario/journal';
import { defaultScenario } from '../scenario/scenario';
import { fileOf } from '../state/file-data';
import { useStore } from '../state/store';
import type { HeldRecord } from '../storage/held';
import { pageWith, runAtOnce, servicesWith, settled, tidyUp } from '../test/page';
import { heldFit } from '../views/fit/fit-state';
import { useRunsReading } from '../views/fit/use-runs-reading';
import { openScenarioText } from '../views/intake/open-scenario';
import { keepHeld } from './keep-held';

tidyUp();
beforeEach(() =>
  vi.stubGlobal('fetch', async () => ({ ok: true, text: async () => 'traffic_mib,energy_j\n1,2\n2,3\n3,5\n' })),
);
afterEach(() => vi.unstubAllGlobals());

const first = useStore.getInitialState();
const TABLE = 'traffic_mib,energy_j\n1000,290\n2000,540\n3000,790\n4000,1041\n';
const web = { vm: 'web 1', migrations: [{ sample: 12, rounds: [{ duration: 3, dirtyRate: 14 }] }] };

const migration = entryOf('a.log', {
  ...{ memoryInUse: 990, zeroMemory: 0, dirtyRate: 10, cap: 0, link: 112, technique: 'precopy', guest: '' },
  ...{ traffic: 1000, totalTime: 28, downtime: 0.1 },
});

/** A page with a browser of its own, which keeps nothing from before. */
function page() {
  const written: HeldRecord[] = [];
  const seekHeld = keepHeld(useStore, async () => ({
    readHeld: async () => ({ kept: null, label: null }),
    writeHeld: async (record) => void written.push(record),
  }));
  const services = { ...servicesWith(async (kind, question) => runAtOnce(kind, question)), seekHeld };
  const { result } = renderHook(
    () => ({ reading: useRunsReading('energy', heldFit.use().sources.energy === undefined), fit: heldFit.use() }),
    {
      wrapper: pageWith(services),
    },
  );
  return { result, written };
}

/** The file that a person saves who has opened a table of four rows, and has a history. */
async function savedFile(): Promise<string> {
  const { result } = page();
  await settled();
  act(() => result.current.reading.open([{ name: 'own.csv', text: TABLE }]));
  await settled();
  act(() => useStore.getState().setParameter('memory', 4096));
  act(() => useStore.getState().setHistories([web]));
  const file = fileOf(useStore.getState());
  act(() => useStore.setState(first, true));
  await settled();
  return file;
}

const labelNow = () => useStore.getState().held['fit.table']?.label;

describe('a file holds what no link has room for', () => {
  it('a table of one’s own and the histories, and opens with them in a browser that has neither', async () => {
    const file = await savedFile();
    expect(labelNow() ?? '').toBe('');
    const { written } = page();
    await settled();
    act(() => openScenarioText(file));
    await settled();
    expect(labelNow()).toBe('4 rows of own.csv');
    expect(useStore.getState()).toMatchObject({ histories: [web], notice: null });
    expect(useStore.getState().history.present.scenario).toEqual({ ...defaultScenario, memory: 4096 });
    // It is kept from now on, for a reload.
    expect(written.map(({ key, label }) => [key, label])).toContainEqual(['fit.table', '4 rows of own.csv']);
  });

  it('and one step of undo takes all of it back, and one of redo brings it', async () => {
    const file = JSON.parse(await savedFile());
    act(() => useStore.getState().setJournal([migration]));
    const { journal: kept } = JSON.parse(fileOf(useStore.getState())).data;
    act(() => useStore.setState(first, true));
    const whole = JSON.stringify({ ...file, data: { ...file.data, journal: kept } });
    page();
    const before = useStore.getState();
    act(() => openScenarioText(whole));
    await settled();
    const opened = useStore.getState();
    expect(opened.history.past).toHaveLength(1);
    expect(opened.journal).toHaveLength(1);
    act(() => useStore.getState().undo());
    const { histories, journal, history, held } = useStore.getState();
    expect([histories, journal, history.past]).toEqual([[], [], []]);
    expect(history.present).toEqual(before.history.present);
    expect(held['fit.table']?.label ?? '').toBe('');
    act(() => useStore.getState().redo());
    await settled();
    expect(useStore.getState()).toMatchObject({ histories: [web], journal: opened.journal });
    expect(labelNow()).toBe('4 rows of own.csv');
  });

  it('and finds what a link only marked, once the file is opened after it', async () => {
    const file = await savedFile();
    const mark = JSON.parse(file).data.held[0].mark as string;
    page();
    act(() => openScenarioText(`#/fit/coefficients?v=3&fit.table=${mark}`));
    await settled();
    expect(useStore.getState().held['fit.table']?.missing).toContain('This link was made with a table');
    act(() => openScenarioText(file));
    await settled();
    expect(labelNow()).toBe('4 rows of own.csv');
  });

  it('and what of it is none is said, and takes nothing else with it', async () => {
    const file = JSON.parse(await savedFile());
    const [held] = file.data.held;
    const bad = { ...held, mark: digestOf(['other']), kept: 7 };
    const strange = { ...file, data: { held: [bad, null, held], histories: [web, { vm: 3 }], journal: [{}] } };
    page();
    act(() => openScenarioText(JSON.stringify(strange)));
    await settled();
    expect(labelNow()).toBe('4 rows of own.csv');
    expect(useStore.getState().notice?.items).toEqual([
      '2 tables of the file could not be read. The others are here.',
      'One history of the file could not be read. The others are here.',
      'One migration of the file could not be read. The others are here.',
    ]);
    act(() => openScenarioText(JSON.stringify({ ...file, data: [] })));
    expect(useStore.getState().notice).toBeNull();
  });
});
