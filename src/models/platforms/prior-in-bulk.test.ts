import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JoRow, joPrediction } from '../../test/jo-prediction';
import { plainInput } from '../../test/platform-inputs';
import { relativeError } from '../../test/relative-error';
import { GUEST_KINDS, type PlatformInput } from '../result';
import { platforms } from './platforms';
import { predictWithPrior, QUANTILES } from './prior';
import { predictPriorInBulk } from './prior-in-bulk';
import { noisyQuantiles, weightedQuantiles } from './weighted-quantiles';

/** A VM of the measured set. */
const vm: PlatformInput = {
  ...plainInput,
  ...{ memory: 4096, zeroMemory: 3096, dirtyRate: 60, cap: 120, bandwidth: 112.18, switchover: 0.006 },
  ...{ workingSet: 0, constants: 'qemu-2' },
};

const inputs = fc
  .record({
    used: fc.double({ min: 16, max: 4096, noNaN: true }),
    zeroMemory: fc.double({ min: 0, max: 4096, noNaN: true }),
    dirtyRate: fc.double({ min: 0, max: 300, noNaN: true }),
    cap: fc.oneof(fc.constant(0), fc.double({ min: 10, max: 200, noNaN: true })),
    guest: fc.constantFrom(...GUEST_KINDS),
    autoConverge: fc.boolean(),
    compression: fc.constantFrom('none' as const, 'xbzrle' as const, 'zlib' as const),
  })
  .map(({ used, ...rest }): PlatformInput => ({ ...vm, ...rest, memory: used + rest.zeroMemory }));

describe('the prior in bulk', () => {
  it('is the prior of the platform qemu with the constants of QEMU 2, to 1e-9', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { intervals } = predictWithPrior(platforms.qemu, input).platform;
        const bulk = predictPriorInBulk(input);
        for (const metric of ['traffic', 'totalTime', 'downtime'] as const) {
          const errors = bulk[metric].map((value, i) => relativeError(value, intervals?.[metric][i] ?? Number.NaN));
          expect(errors.filter((error) => !(error <= 1e-9))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  const general = (
    'k1.5t2.2:0.081 k2.2s0.1:0.076 k0.7t35:0.068 k0.85t35:0.065 k0.97s0.5:0.063 k1.25t20:0.057 k0.5s0.35:0.053 ' +
    'k0.97t1.5:0.052 k0.7s0.2:0.046 k0.97s0.65:0.045 k1.1t35:0.042 k0.5t5:0.038 k1.5t1.5:0.037 k1.25s0.35:0.037 ' +
    'k1s0.75:0.031 k1s0.65:0.031 k0.7t3.3:0.026 k1.25t1.5:0.024 k1t2.2:0.024 k1s0.5:0.023 k0.93t2.2:0.022 ' +
    'j25e0.7:0.020 j50e0.2:0.019 j25e0.2:0.019'
  ).split(' ');
  const plain: JoRow = {
    ...{ M: 1000, D: 60, zero: 3096, cap: 120, link: 112.18, d: 0.3, technique: 'precopy', points: general },
    packs: [[1, Number.POSITIVE_INFINITY, 1]],
  };
  const xbzrle: JoRow['packs'] = [
    [0.5, 110, 0.37],
    [1, 110, 0.29],
    [0.75, 110, 0.18],
    [1, 400, 0.16],
  ];
  const zlib: JoRow['packs'] = [
    [0.5, 45, 0.38],
    [0.3, 65, 0.26],
    [0.95, 45, 0.23],
    [0.4, 65, 0.13],
  ];
  const cases: readonly (readonly [string, JoRow, Partial<PlatformInput>])[] = [
    ['plain pre-copy', plain, {}],
    ['plain pre-copy below 100 MiB/s', { ...plain, cap: 70, D: 31 }, { cap: 70, dirtyRate: 31 }],
    ['auto-converge', { ...plain, technique: 'auto-converge', D: 97 }, { autoConverge: true, dirtyRate: 97 }],
    ['XBZRLE', { ...plain, technique: 'xbzrle', packs: xbzrle }, { compression: 'xbzrle' }],
    ['compression', { ...plain, technique: 'compression', packs: zlib }, { compression: 'zlib' }],
  ];

  it.each(cases)('is what an independent form gives, written down once more: %s', (_, row, knobs) => {
    const bulk = predictPriorInBulk({ ...vm, ...knobs });
    const [V, T, pause] = joPrediction(row);
    const errors = [
      ...bulk.traffic.map((value, i) => relativeError(value, V[i] ?? Number.NaN)),
      ...bulk.totalTime.map((value, i) => relativeError(value, T[i] ?? Number.NaN)),
      ...bulk.downtime.map((value, i) => relativeError(value, pause[i] ?? Number.NaN)),
    ];
    expect(errors.filter((error) => !(error <= 1e-9))).toEqual([]);
  });

  it('merges what a sort of all would give', () => {
    const numbers = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 30,
    });
    const noise = [
      [0.5, 0.25],
      [1, 0.5],
      [1.75, 0.25],
    ] as const;
    fc.assert(
      fc.property(numbers, (runs) => {
        const all = runs.flatMap(([value, weight]) =>
          noise.map(([factor, share]) => ({ value: value * factor, weight: weight * share })),
        );
        const merged = noisyQuantiles(
          runs.map(([value]) => value),
          runs.map(([, weight]) => weight),
          noise,
          QUANTILES,
        );
        expect(merged).toEqual(weightedQuantiles(all, QUANTILES));
      }),
    );
  });
});
