import type { LoopTurn, LoopVm } from '../analysis/loop/loop-record';
import type { LoopAnswer } from '../engine/loop-job';
import type { Vm } from '../scenario/fleet';
import { defaultScenario, type Scenario } from '../scenario/scenario';

/** Four metrics that are as large as their time: 10 s -> 0.1 s, 1000 MiB, 500 J. */
export const costs = (time: number) => ({ time, downtime: time / 100, traffic: 100 * time, energy: 50 * time });

const noErrors = { downtime: null, time: null, traffic: null, energy: null };

export const fleetVm = (name: string, more: Partial<Vm> = {}): Vm => ({
  name,
  memory: 800,
  dirtyRate: 40,
  workingSet: 0,
  bandwidth: null,
  maxDowntime: null,
  workload: null,
  ...more,
});

/** A VM of a turn, of which the base model says 12 s and the refined one 11 s. */
export const loopVm = (place: number, name: string, more: Partial<LoopVm> = {}): LoopVm => ({
  place,
  name,
  seed: 2001 + place,
  sample: 60,
  history: 36,
  phi: 0.5,
  refined: 48,
  rate: 96,
  refinedModel: costs(11),
  baseModel: costs(12),
  cost: 0.5,
  ...more,
});

/** A turn in which the first VM leaves; it takes 10 s, so that the models are 20 and 10 % off. */
export function loopTurn(turn: number, lap: number, vms: readonly LoopVm[], more: Partial<LoopTurn> = {}): LoopTurn {
  const all = (share: number) => ({ downtime: share, time: share, traffic: share, energy: share });
  return {
    turn,
    lap,
    vms,
    chosen: 0,
    byCost: true,
    baseChoice: 0,
    simulated: costs(10),
    stopReason: 'few-dirty',
    rounds: [
      { duration: 8, sent: 800, skipped: 0, dirtied: 160, stopAndCopy: false },
      { duration: 2, sent: 150, skipped: 10, dirtied: 40, stopAndCopy: false },
      { duration: 0.08, sent: 50, skipped: 0, dirtied: 0, stopAndCopy: true },
    ],
    mean: 20,
    historyAfter: 24,
    phiAfter: 0.4,
    errors: { base: all(0.2), refined: all(0.1) },
    meanErrors: { base: all(0.3), refined: all(0.15) },
    ...more,
  };
}

/** A turn that could not be judged. */
export const unjudged = { errors: { base: noErrors, refined: noErrors } };

/** An answer over two VMs, by default for one lap of two turns. */
export function loopAnswer(turns: readonly LoopTurn[], scenario: Partial<Scenario> = {}, laps = 1): LoopAnswer {
  const fleet = [fleetVm('calm'), fleetVm('wild')];
  return { of: { scenario: { ...defaultScenario, ...scenario }, fleet, laps, histories: [] }, turns };
}

/** Two VMs; the calm one leaves first. */
export const twoTurns: readonly LoopTurn[] = [
  loopTurn(1, 1, [
    loopVm(0, 'calm', { cost: 0.4, history: null, refined: 60 }),
    loopVm(1, 'wild', { cost: 1, history: null, refined: 60, sample: 80, refinedModel: costs(20) }),
  ]),
  loopTurn(2, 1, [loopVm(1, 'wild', { cost: 1 })]),
];
