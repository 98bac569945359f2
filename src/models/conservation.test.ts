import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyKnobs, likelyKnobs } from '../test/arbitraries';
import { inputOf } from '../test/inputs';
import { likelyQemuKnobs } from '../test/qemu-inputs';
import { runs } from '../test/runs';
import { arrives } from './bulk';
import { energyOf } from './energy';
import type { Model } from './model';
import { models } from './registry';
import type { Knobs, Migration } from './result';

/** Sums of a thousand rounds differ from products in their last digits. */
const SLACK = 1 - 1e-9;

/** What holds whatever the rules: what must be sent, the fastest that anything is sent, and the pause without memory. */
interface Bounds {
  readonly mustSend: number;
  readonly fastest: number;
  readonly fixedPause: number;
}

const bounds: Readonly<Record<Model['mayRemain'], (knobs: Knobs, readsZero: boolean) => Bounds>> = {
  threshold: ({ memory, adaptive, bandwidth, maxBandwidth, resumeTime }) => ({
    mustSend: memory,
    fastest: adaptive ? maxBandwidth : bandwidth,
    fixedPause: resumeTime,
  }),
  // Compression sends less, by no known share.
  'downtime-limit': ({ memory, zeroMemory, bandwidth, switchover, compression }, isOfQemu) => ({
    mustSend: isOfQemu && compression !== 'none' ? 0 : memory - (isOfQemu ? zeroMemory : 0),
    fastest: bandwidth,
    fixedPause: switchover,
  }),
};

/** The laws that a migration breaks, by name; one that does not arrive keeps those of its rounds. */
function broken(outcome: Migration, { mustSend, fastest, fixedPause }: Bounds) {
  const { rounds, traffic, totalTime, downtime } = outcome;
  const isThere = arrives(outcome);
  const laws: Readonly<Record<string, boolean>> = {
    'nothing is absorbed that was not dirtied': rounds.every(
      ({ dirtied, absorbed = 0 }) => absorbed * SLACK <= dirtied,
    ),
    // A round 0 may dirty more than there was to send: writes into zero memory are shared out alike.
    'nothing is absorbed that was not left': rounds.every(
      ({ round, volume, dirtied, left = 0, absorbed = 0 }) =>
        absorbed * SLACK <= left || (round === 0 && dirtied > (volume + left) * SLACK),
    ),
    'all that must be sent is sent': !isThere || traffic >= mustSend * SLACK,
    'nothing is sent faster than the link': !isThere || totalTime >= (mustSend / fastest) * SLACK,
    'the pause has its fixed part': !isThere || downtime >= fixedPause,
  };
  return Object.keys(laws).filter((law) => !laws[law]);
}

const kinds: readonly (readonly [string, Arbitrary<Knobs>])[] = [
  ['that people look at', likelyKnobs],
  ['that QEMU might run', likelyQemuKnobs],
  ['of any kind', anyKnobs],
];

/** Where nobody knows W, the numbers are medians with the scatter of measurements: no law binds these. */
const known = (knobs: Knobs): Knobs => ({ ...knobs, workingSet: knobs.workingSet || Number.POSITIVE_INFINITY });

describe.each(Object.values(models))('the laws that $name keeps', ({ predict, mayRemain, reads, speed }) => {
  it.each(kinds)('in migrations %s', (_, knobs) => {
    let judged = 0;
    // Of knobs at the ends of their ranges a loop may look a million times before it gives up: seconds each.
    const cases = speed === 'columns' ? 400 : knobs === anyKnobs ? 12 : 60;
    fc.assert(
      fc.property(knobs.map(known), (each) => {
        const outcome = predict(inputOf(each, mayRemain));
        if (!outcome.applicable) return;
        judged += 1;
        expect(broken(outcome, bounds[mayRemain](each, reads.includes('zeroMemory')))).toEqual([]);
      }),
      runs(cases),
    );
    expect(judged).toBeGreaterThanOrEqual(Math.min(cases, 60));
  });
});

it('what source and destination spend is what a migration spends, whatever its traffic and time', () => {
  const any = fc.double({ min: 0, max: 1e6, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(any, any, any, any, share, share, (traffic, time, perMib, fixed, sourceShare, sourceFixedShare) => {
      const { total, source, destination, ...parts } = energyOf(traffic, time, {
        ...{ perMib, fixed, sourceShare, sourceFixedShare },
      });
      const { sourceTraffic, sourceFixed, destinationTraffic, destinationFixed } = parts;
      const slack = 1e-12 * total;
      expect(Math.abs(source + destination - total)).toBeLessThanOrEqual(slack);
      expect(Math.abs(sourceTraffic + sourceFixed - source)).toBeLessThanOrEqual(slack);
      expect(Math.abs(destinationTraffic + destinationFixed - destination)).toBeLessThanOrEqual(slack);
    }),
    runs(400),
  );
});
