import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkState } from '../scenario/link';
import { defaultScenario } from '../scenario/scenario';
import { selectFleet, selectLink, selectScenario } from '../state/selectors';
import { useStore } from '../state/store';
import { manyVms } from '../test/any-vms';
import { runs } from '../test/runs';
import { type Browser, keepAddress } from './keep-address';

const store = () => useStore.getState();
const memory = () => selectScenario(store()).memory;
const bandwidth = () => selectScenario(store()).bandwidth;

interface Entry {
  readonly mark: string | null;
  readonly link: string;
}

/** A browser's history: its entries, and which one is on screen. */
function makeBrowser(earlier: readonly Entry[]) {
  const entries: Entry[] = [...earlier, { mark: null, link: '' }];
  let at = earlier.length;
  let arrived: (state: unknown) => void = () => undefined;
  const browser: Browser = {
    hash: () => entries[at]?.link ?? '',
    push: (mark, next) => {
      at += 1;
      entries.splice(at, entries.length, { mark, link: next });
    },
    replace: (mark, next) => {
      entries[at] = { mark, link: next };
    },
    onArrival: (listener) => {
      arrived = listener;
    },
  };
  const go = (steps: number) => {
    if (!entries[at + steps]) return;
    at += steps;
    arrived(entries[at]?.mark ?? null);
  };
  const type = (next: string) => {
    at += 1;
    entries.splice(at, entries.length, { mark: null, link: next });
    arrived(null);
  };
  return { browser, go, type, at: () => at, where: () => entries[at] };
}

const listening = vi.spyOn(useStore, 'subscribe');

/** Nothing done yet, and nobody listening. */
function tidy(): void {
  for (const { value } of listening.mock.results.splice(0)) value();
  store().startWith({ scenario: defaultScenario, pins: [], place: { view: 'explore' }, options: {} });
  store().receiveHistories([]);
}
beforeEach(tidy);
afterEach(tidy);
afterAll(() => listening.mockRestore());

/** A page at the default scenario, whose address is kept. */
function open(earlier: readonly Entry[] = [], complete = (state: LinkState) => state) {
  const page = makeBrowser(earlier);
  keepAddress(page.browser, 'test', '#/explore?v=3', { complete }, () => undefined);
  return page;
}

describe('Back and Forward', () => {
  it('are no edits: Undo after them undoes the last edit', () => {
    const { go } = open();
    store().setParameter('memory', 2048);
    store().setParameter('bandwidth', 2000);
    go(-1);
    expect(bandwidth()).toBe(800);
    go(1);
    expect(bandwidth()).toBe(2000);
    store().undo();
    expect([memory(), bandwidth()]).toEqual([2048, 800]);
    store().undo();
    expect([memory(), bandwidth()]).toEqual([1024, 800]);
    expect(store().history.past).toEqual([]);
  });

  it('come to an entry with its own steps: Undo takes back the last edit made in it', () => {
    const { go } = open();
    store().setParameter('memory', 2048);
    store().setParameter('bandwidth', 2000);
    go(-1);
    store().undo();
    expect([memory(), bandwidth()]).toEqual([1024, 800]);
    store().redo();
    expect([memory(), bandwidth()]).toEqual([2048, 800]);
  });

  it('leave the histories alone, and so does Undo of another step after them', () => {
    const { go } = open();
    const web = { vm: 'web', migrations: [] };
    store().setParameter('memory', 2048);
    store().setParameter('bandwidth', 2000);
    store().setHistories([web]);
    go(-1);
    store().undo();
    expect(store().histories).toEqual([web]);
    go(-1);
    expect([bandwidth(), store().histories]).toEqual([800, [web]]);
  });

  it('open an entry of before the page was loaded with nothing to undo, and lose no step of this visit by it', () => {
    const { go } = open([{ mark: 'another visit 3', link: '#/explore?v=3&mem=512' }]);
    store().setParameter('memory', 2048);
    go(-2);
    expect([memory(), store().history.past]).toEqual([512, []]);
    go(2);
    store().undo();
    expect(memory()).toBe(1024);
  });

  it('are told from a link that is typed, which is an edit', () => {
    const { type } = open();
    store().setParameter('memory', 2048);
    type('#/decide/plan?v=3&mem=4096');
    expect([memory(), store().place]).toEqual([4096, { view: 'decide', part: 'plan' }]);
    store().undo();
    expect(memory()).toBe(2048);
  });

  const anyStep = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), to: fc.integer({ min: 16, max: 19 }) }),
    fc.record({ kind: fc.constant('lanes' as const), to: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('go' as const), to: fc.constantFrom(-2, -1, 1, 2) }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), to: fc.constant(0) }),
  );

  it('tell of a large fleet that was found for a link without a digest that it may be another', async () => {
    const page = open([], ({ fleetLeftOut: _, ...state }) => ({ ...state, fleet: manyVms(2000) }));
    page.type('#/decide?v=1&fleet=%2A2000');
    expect(selectFleet(store())).toHaveLength(2000);
    await vi.waitFor(() => expect(store().notice?.title).toMatch(/may be another/));
    expect(store().notice?.items.at(-1)).toMatch(/its fleet has 2,000 VMs. The last one of that many/);
    page.type('#/decide?v=3&fleet=%2A2000.3f9c2b1d');
    expect(store().notice).toBeNull();
  });

  it('equal one list with a finger for each entry, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        tidy();
        const page = open();
        const seen = () => selectLink(store());
        /** What each entry knows: the links that its steps lead through, and which of them is shown. */
        type Steps = { readonly list: readonly string[]; readonly finger: number };
        let known: Steps[] = [{ list: [seen()], finger: 0 }];
        const change = (step: Steps) => {
          known = [...known.slice(0, page.at()), step];
        };
        for (const { kind, to } of steps) {
          const [before, at] = [seen(), page.at()];
          const { list, finger } = known[at] ?? { list: [], finger: 0 };
          if (kind === 'edit') store().setParameter('memory', to);
          else if (kind === 'lanes') store().setOption('decide.lanes', to);
          else if (kind === 'go') page.go(to);
          else store()[kind]();
          if (kind === 'go') {
            const there = known[page.at()];
            expect(seen()).toBe(there?.list[there.finger]);
          } else if (kind === 'undo' || kind === 'redo') {
            const next = Math.min(Math.max(finger + (kind === 'undo' ? -1 : 1), 0), list.length - 1);
            expect(seen()).toBe(list[next]);
            if (next !== finger) change({ list, finger: next });
          } else if (seen() !== before) change({ list: [...list.slice(0, finger + 1), seen()], finger: finger + 1 });
          expect(page.where()?.link).toBe(seen());
        }
      }),
      runs(200),
    );
  });
});
