/** How far a model was off where it was measured: |predicted / measured - 1| in per cent, at the median and the 90th percentile. */
interface TypicalError {
  readonly time: readonly [median: number, p90: number];
  readonly traffic: readonly [median: number, p90: number];
  /** How many migrations, and which: 'measured runs of QEMU 10'. */
  readonly runs: number;
  readonly of: string;
  /** When the numbers are of use: with what is known of the guest's writes. */
  readonly knows: 'rate' | 'curve';
}

const ours = { runs: 39, of: 'measured runs of QEMU 10' } as const;
/** Jo, Cho and Egger, SoCC 2017: the half of 5,306 plain migrations from which nothing was learned. */
const held = { runs: 2642, of: 'measured migrations of QEMU 2' } as const;

/**
 * Errors by model, as they were measured: docs/model.md. The paper's models take D alone. QEMU's loop takes a measured
 * curve; where nobody knows how the guest writes, the prior stands for that.
 */
const records: Readonly<Record<string, readonly TypicalError[]>> = Object.fromEntries([
  ['closed-form', [{ ...ours, time: [42, 181], traffic: [36, 173], knows: 'rate' }]],
  ['algorithm-1', [{ ...ours, time: [34, 139], traffic: [30, 132], knows: 'rate' }]],
  ['dirty-curve', [{ ...ours, time: [9.7, 35], traffic: [8.8, 25], knows: 'curve' }]],
  [
    'qemu',
    [
      { ...ours, time: [2.7, 6.9], traffic: [2.3, 7.2], knows: 'curve' },
      { ...held, time: [5.2, 35], traffic: [4.2, 35], knows: 'rate' },
    ],
  ],
]);

/**
 * How far a model or platform, by its id, was off where it was measured; null where it never was. `knows` says what is
 * known of the guest's writes: a curve (or W), or a rate alone, for which QEMU's loop has the prior.
 * 'qemu', 'curve' -> 2.7 % in time in half of 39 runs. 'vmotion' -> null.
 */
export const typicalErrorOf = (model: string, knows: TypicalError['knows'] = 'curve'): TypicalError | null => {
  const known = records[model] ?? [];
  return known.find((each) => each.knows === knows) ?? (known.length === 1 ? (known[0] ?? null) : null);
};

/** 'off by 2.7 % in time in half of 39 measured runs of QEMU 10, 6.9 % in nine of ten'. */
export const typicalErrorText = ({ time: [median, p90], runs, of }: TypicalError): string =>
  `off by ${median}\u00a0% in time in half of ${runs.toLocaleString('en')} ${of}, ${p90}\u00a0% in nine of ten`;
