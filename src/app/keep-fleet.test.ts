import { beforeEach, describe, expect, it } from 'vitest';
import type { Fleet } from '../scenario/fleet';
import { type FleetMark, isMarked, markOf } from '../scenario/fleet-text';
import { encodeLink, type LinkState } from '../scenario/link';
import { defaultScenario } from '../scenario/scenario';
import { useStore } from '../state/store';
import { manyVms } from '../test/any-vms';
import { turns } from '../test/fake-worker';
import { type FleetBox, keepFleet } from './keep-fleet';

const start = useStore.getInitialState();
beforeEach(() => useStore.setState(start, true));

const large = manyVms(1000);
const another: Fleet = large.map((vm) => ({ ...vm, memory: vm.memory + 1 }));
/** A link that left a fleet out: that very one, or, in links of earlier pages, any of so many VMs. */
const leftOut = (of: FleetMark | number): LinkState => ({
  view: 'decide',
  scenario: defaultScenario,
  pins: [],
  fleetLeftOut: typeof of === 'number' ? { count: of, digest: '' } : of,
});

/** A box that keeps in memory, and a keeper whose rests end when they are told to. */
function made(parts: Partial<FleetBox> = {}) {
  const box: { kept: Fleet[]; writes: number } = { kept: [], writes: 0 };
  const rests: (() => void)[] = [];
  const ofBox: FleetBox = {
    readLargeFleet: async (mark) => box.kept.findLast((fleet) => isMarked(fleet, mark)) ?? null,
    writeLargeFleet: async (fleet) => {
      box.kept.push(fleet);
      box.writes += 1;
    },
    removeLargeFleet: async (fleet) => {
      box.kept = box.kept.filter((each) => each !== fleet);
    },
    ...parts,
  };
  const keeper = keepFleet(
    useStore,
    async () => ofBox,
    (run) => rests.push(run),
  );
  const rest = async () => {
    for (const run of rests.splice(0)) run();
    await turns();
  };
  return { box, keeper, rest, rests };
}

describe('the fleet of the last visit', () => {
  it('is written once after a rest where it is too large for the link, and not while other knobs move', async () => {
    const { box, rest, rests } = made();
    useStore.getState().setFleet(large);
    useStore.getState().setParameter('memory', 2048);
    expect(rests).toHaveLength(1);
    await rest();
    expect([box.kept[0]?.length, box.writes]).toEqual([1000, 1]);
    useStore.getState().setParameter('memory', 4096);
    expect(rests).toHaveLength(0);
  });

  it('is not written where the link holds it, until the link has no room for it', async () => {
    const { box, rest } = made();
    const fits = (count: number) => !encodeLink({ ...leftOut(0), fleet: large.slice(0, count) }).includes('%2A');
    const most = Array.from({ length: 400 }, (_, count) => count).findLast(fits);
    useStore.getState().setFleet(large.slice(0, most));
    await rest();
    expect(box.writes).toBe(0);
    useStore.getState().setParameter('name', 'é'.repeat(80));
    useStore.getState().pin();
    await rest();
    expect(box.writes).toBe(1);
  });

  it('comes back for a link that says as many VMs, and only then', async () => {
    const { box, keeper } = made();
    box.kept = [large];
    expect((await keeper.complete(leftOut(999))).fleetLeftOut?.count).toBe(999);
    const back = await keeper.complete(leftOut(1000));
    expect(back.fleet).toEqual(large);
    expect('fleetLeftOut' in back).toBe(false);
    // The second time it is at hand.
    expect(keeper.complete(leftOut(1000))).toMatchObject({ fleet: large });
  });

  it('is told from another of as many VMs: in the box, and among those of this visit', async () => {
    const { box, keeper, rest } = made();
    box.kept = [another];
    expect((await keeper.complete(leftOut(markOf(large)))).fleet).toBeUndefined();
    expect((await keeper.complete(leftOut(markOf(another)))).fleet).toEqual(another);
    useStore.getState().setFleet(large);
    await rest();
    expect(keeper.complete(leftOut(markOf(another)))).toMatchObject({ fleet: another });
    expect(keeper.complete(leftOut(markOf(large)))).toMatchObject({ fleet: large });
  });

  it('is at hand for Back once this visit has seen it', async () => {
    const { keeper, rest } = made({ readLargeFleet: () => Promise.reject(new Error('forbidden')) });
    useStore.getState().setFleet(large);
    await rest();
    useStore.getState().setFleet([]);
    expect(keeper.complete(leftOut(1000))).toMatchObject({ fleet: large });
    expect((await keeper.complete(leftOut(5))).fleetLeftOut?.count).toBe(5);
  });

  it('is kept no longer once all VMs are removed', async () => {
    const { box, rest } = made();
    useStore.getState().setFleet(large);
    await rest();
    useStore.getState().setFleet([]);
    await rest();
    expect(box.kept).toEqual([]);
  });

  it('is said not to be kept where the browser forbids it, and stays on the page', async () => {
    const { rest } = made({ writeLargeFleet: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    useStore.getState().setFleet(large);
    await rest();
    expect(useStore.getState().status).toMatch(/could not keep it. Save it as a file/);
    expect(useStore.getState().history.present.fleet).toBe(large);
  });
});
