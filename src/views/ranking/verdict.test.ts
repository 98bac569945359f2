import { describe, expect, it } from 'vitest';
import type { Vm } from '../../scenario/fleet';
import { eightVms, ranked } from '../../test/ranked';
import { verdictOf } from './verdict';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

const said = (...changed: Parameters<typeof ranked>) => {
  const { answer, about } = ranked(...changed);
  const { headline, firmness, warning } = verdictOf(answer, about);
  return { headline: plain(headline), firmness: plain(firmness), warning: plain(warning) };
};

const vm = (name: string, more: Partial<Vm>): Vm => ({ ...(eightVms[0] as Vm), workload: null, name, ...more });

describe('the verdict of the ranking', () => {
  it("names the paper's choice, its equal, and that no weights change it", () => {
    expect(said()).toEqual({
      headline: 'Move TPC-C 1 or its equal TPC-C 2 first, at a cost C of 0.179; Dbench 1 follows with 0.319.',
      firmness: 'This holds for any weights: no other VM is better on any measure.',
      warning: null,
    });
  });

  it('says which weight must move how far before another one goes first', () => {
    const change = { model: 'dirty-curve', adaptive: true, downtimeWeight: 0.3, timeWeight: 0.1, trafficWeight: 0.3 };
    const { firmness } = said({ change: { ...change, model: 'dirty-curve', energyWeight: 0.3 } });
    // By hand: the gap of 0.0280 closes by 0.0598 + 0.1502 for each unit of weight from traffic to time.
    expect(firmness).toBe(
      'It stays first until 13 % of the weight moves from traffic to total time; then Dbench 1 goes first ' +
        '(downtime 0.3, total time 0.23, traffic 0.17, energy 0.3).',
    );
  });

  it('says when there is one candidate, or none, and why', () => {
    const [one] = eightVms;
    expect(said({ fleet: one ? [one] : [] })).toMatchObject({
      headline: 'Move Dbench 1 first: it is the only candidate.',
      firmness: 'There is no other VM to choose.',
    });
    const linpack = eightVms.slice(4, 6);
    expect(said({ fleet: linpack, leavesOut: true }).headline).toBe(
      'No VM can go first: each of the 2 VMs breaks its SLA or does not converge.',
    );
    expect(said({ fleet: linpack, change: { model: 'closed-form', bandwidth: 100 } }).headline).toBe(
      'No VM can be ranked: the model has no number for any of them.',
    );
  });

  it('warns of a hopeless VM that turns two others around', () => {
    // Two VMs, one quick with a long pause, one slow with a short one; a third with a pause far beyond both.
    const fleet = [
      vm('quick', { memory: 400, dirtyRate: 93, bandwidth: 800 }),
      vm('slow', { memory: 1500, dirtyRate: 20, bandwidth: 800 }),
      vm('hopeless', { memory: 60_000, dirtyRate: 300, bandwidth: 100 }),
    ];
    const change = { downtimeWeight: 0.5, timeWeight: 0.5, trafficWeight: 0, energyWeight: 0 };
    const withIt = said({ fleet, change });
    const without = said({ fleet: fleet.slice(0, 2), change });
    expect(withIt.headline).toMatch(/^Move quick first/);
    expect(without.headline).toMatch(/^Move slow first/);
    expect(withIt.warning).toBe(
      'hopeless turns others around: it alone has the most downtime, total time, traffic and energy, by which all are ' +
        'divided. Without it slow would go first instead of quick.',
    );
    expect(without.warning).toBeNull();
  });

  it('tells a tie from a choice', () => {
    // Energy alone counts, and is the same for both: the fleet's order decides, though the other is quicker.
    const fleet = [vm('one', { dirtyRate: 53 }), vm('other', {})];
    const change = {
      model: 'closed-form' as const,
      downtimeWeight: 0,
      timeWeight: 0,
      trafficWeight: 0,
      energyWeight: 1,
    };
    const flat = { energyPerMib: 0 };
    expect(said({ fleet, change: { ...change, ...flat } }).firmness).toBe(
      'By a hair: other costs the same at these weights, and stands later in the fleet.',
    );
  });
});
