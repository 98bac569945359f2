import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExploreAnswer, engine } from '../../engine/engine';
import { formatNumber, joined, scaleDowntime, scaleEnergy, scalePower } from '../../format/number';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { anyScenario, likelyScenario } from '../../test/arbitraries';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import { position } from '../plot/axis';
import { stackedBar } from '../plot/stacked-bar';
import { type Bar, costShares, downtimeShares, energyShares, type SharesData } from './shares';

const answerOf = (change: Partial<Scenario>, baseline: Partial<Scenario> | null = null): ExploreAnswer =>
  engine.explore({
    scenario: { ...defaultScenario, ...change },
    baseline: baseline && { ...defaultScenario, ...baseline },
    overlay: false,
  });

const refused: Partial<Scenario> = { model: 'closed-form', dirtyRate: 100 };
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
const total = ({ parts }: Bar): number => parts.reduce((sum, { value }) => sum + value, 0);
const valuesOf = (data: SharesData | null) => data?.bars.map(({ parts }) => parts.map(({ value }) => value));

const someScenario = fc.oneof(anyScenario, likelyScenario);
const anyAnswer = fc
  .tuple(someScenario, fc.option(someScenario))
  .map(([scenario, baseline]) => engine.explore({ scenario, baseline, overlay: false }));

function forAll(check: (answer: ExploreAnswer) => void) {
  fc.assert(fc.property(anyAnswer, check), runs(400));
}

/** What holds for every chart of sums: whole bars on the axis, a complete key and table, a sentence. */
function expectWhole({ bars, axis, key, summary, table }: SharesData) {
  for (const bar of bars) {
    expect(bar.parts.every(({ value }) => value >= 0)).toBe(true);
    expect(total(bar)).toBeLessThanOrEqual(axis.domain[1] * (1 + 1e-9));
    for (const text of [bar.label, bar.shown, ...bar.parts.flatMap(({ label, shown }) => [label, shown])]) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/NaN|undefined|Infinity|–/);
    }
  }
  for (const bar of bars) {
    const boxes = stackedBar(bar.parts, (value) => position(axis, value, 80, 300));
    expect(boxes.map(({ part }) => part)).toEqual(bar.parts.filter(({ value }) => value > 0));
    expect(boxes.every(({ x, width }) => x >= 80 && width >= 1.5 && x + width <= 302)).toBe(true);
    expect(boxes.every(({ x }, i) => x >= (boxes[i - 1]?.x ?? 0))).toBe(true);
  }
  expect(new Set(key.map(({ label }) => label)).size).toBe(key.length);
  expect(summary).toMatch(/^[A-Z].*\.$/);
  expect(summary).not.toMatch(/NaN|undefined|null|Infinity|∞|–/);
  expect(table.columns).toHaveLength(3);
  expect(table.rows).toEqual(bars.flatMap(({ label, parts }) => parts.map((part) => [label, part.label, part.value])));
}

describe('chart 3, the pause', () => {
  it('of the default scenario is 20 ms of resume and 1.15 ms of transfer, 21.1506 ms together', () => {
    const data = downtimeShares(answerOf({}));
    const [[transfer = 0, resume = 0] = []] = valuesOf(data) ?? [];
    expect((1000 * transfer).toFixed(4)).toBe('1.1506');
    expect(resume).toBe(0.02);
    expect((1000 * (transfer + resume)).toFixed(4)).toBe('21.1506');
    expect(plainSpaces(data?.summary ?? '')).toBe(
      'Of the pause, the final transfer takes 1.15 ms and the resume 20 ms.',
    );
    expect(data?.bars.map(({ label }) => label)).toEqual(['This one']);
    expect(data?.table.columns.map(({ key }) => key)).toEqual(['bar', 'part', 'downtime_s']);
  });

  it('is the downtime of the key numbers, in parts that are the last transfer and the resume', () => {
    forAll((answer) => {
      const data = downtimeShares(answer);
      const { outcome, of } = answer.evaluation;
      const pauses = outcome.applicable && (!outcome.platform || (outcome.downtime > 0 && outcome.downtime < Infinity));
      expect(data === null).toBe(!pauses);
      if (!data || !outcome.applicable) return;
      expectWhole(data);
      const [mine] = data.bars;
      const [transfer, resume] = mine?.parts ?? [];
      expect(relativeError(mine ? total(mine) : Number.NaN, outcome.downtime)).toBeLessThan(1e-12);
      const last = outcome.rounds.at(-1)?.duration ?? Number.NaN;
      if (of.model === 'qemu') expect(resume?.label).toBe('switchover');
      else {
        expect(Math.abs((transfer?.value ?? Number.NaN) - last)).toBeLessThanOrEqual(1e-12 * outcome.downtime);
        expect(resume?.value).toBe(of.resumeTime / 1000);
      }
      expect(mine?.shown).toBe(joined(scaleDowntime(outcome.downtime)));
    });
  });

  it("for QEMU's loop has 2.2 ms in which no memory is sent, whatever the resume time", () => {
    const data = downtimeShares(answerOf({ model: 'qemu', resumeTime: 5000, workingSet: Number.POSITIVE_INFINITY }));
    expect(data?.bars[0]?.parts[1]?.value).toBeCloseTo(0.0022, 12);
    expect(plainSpaces(data?.summary ?? '')).toBe(
      'Of the pause, the final transfer takes 294 ms and the switchover 2.2 ms.',
    );
  });

  it('stands beside the pinned one, unless that one has no numbers', () => {
    const data = downtimeShares(answerOf({}, { resumeTime: 350 }));
    expect(data?.bars.map(({ label }) => label)).toEqual(['This one', 'Pinned']);
    expect(data?.bars[1]?.parts[1]?.value).toBe(0.35);
    expect(downtimeShares(answerOf({}, refused))?.bars).toHaveLength(1);
    expect(downtimeShares(answerOf(refused, {}))).toBeNull();
  });

  it('says what the last transfer takes even where the resume is very much longer', () => {
    const answer = answerOf({ dirtyRate: 1e-12, resumeTime: 600_000 });
    const { outcome } = answer.evaluation;
    const last = outcome.applicable ? (outcome.rounds.at(-1)?.duration ?? 0) : 0;
    expect(last).toBeGreaterThan(0);
    expect(downtimeShares(answer)?.summary).toContain(`transfer takes ${joined(scaleDowntime(last))} and`);
  });
});

describe('chart 4, the energy', () => {
  it('of the default scenario is 0.512 J for each MiB and 20.165 J, half at each host', () => {
    const data = energyShares(answerOf({}));
    const half = [0.256 * 1671.6957386356078, 10.0825];
    expect(data?.bars.map(({ label }) => label)).toEqual(['S source', 'D dest.']);
    for (const values of valuesOf(data) ?? []) {
      values.forEach((value, i) => {
        expect(relativeError(value, half[i] ?? Number.NaN)).toBeLessThan(1e-12);
      });
    }
    expect(plainSpaces(data?.summary ?? '')).toBe(
      'Source 438 J, destination 438 J. Mean extra power of both while it runs: 50 W.',
    );
    expect(data?.table.columns.map(({ key }) => key)).toEqual(['bar', 'part', 'energy_j']);
  });

  it('is the energy of the key numbers over both hosts, whatever the shares', () => {
    forAll((answer) => {
      const data = energyShares(answer);
      const { outcome } = answer.evaluation;
      expect(data === null).toBe(!outcome.applicable);
      if (!data || !outcome.applicable) return;
      expectWhole(data);
      const { energy } = outcome;
      const [source = 0, destination = 0] = data.bars.map(total);
      expect(Math.abs(source + destination - energy.total)).toBeLessThanOrEqual(1e-12 * energy.total + 1e-300);
      expect(data.bars.map(({ shown }) => shown)).toEqual([source, destination].map((e) => joined(scaleEnergy(e))));
      expect(data.summary).toContain(`while it runs: ${joined(scalePower(energy.meanPower))}.`);
    });
  });

  it('of hosts that use nothing is drawn all the same', () => {
    const data = energyShares(answerOf({ energyPerMib: 0, energyFixed: 0 }));
    expect(valuesOf(data)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(data?.axis.domain[1]).toBeGreaterThan(0);
  });
});

describe('chart 5, the cost', () => {
  it('of half the bandwidth, pinned, is C = 1, and the faster link moves first', () => {
    const data = costShares(answerOf({ bandwidth: 1600 }, {}));
    const [mine, pinned] = data?.bars.map(total) ?? [];
    expect(pinned).toBe(1);
    expect(mine).toBeLessThan(1);
    expect(data?.bars[1]?.parts.map(({ label, value }) => [label, value])).toEqual([
      ['downtime', 0.25],
      ['time', 0.25],
      ['traffic', 0.25],
      ['energy', 0.25],
    ]);
    expect(data?.summary).toBe(
      `C is ${formatNumber(mine ?? 0)} here and 1 for the pinned scenario. This one would move first.`,
    );
    expect(data?.axis).toMatchObject({ unit: 'C', domain: [0, 1] });
    expect(data?.table.columns.map(({ key }) => key)).toEqual(['bar', 'part', 'cost']);
  });

  it('says which of the two moves first, or that both cost the same', () => {
    expect(costShares(answerOf({}, {}))?.summary).toBe(
      'C is 1 here and 1 for the pinned scenario. Both cost the same.',
    );
    expect(costShares(answerOf({}, { bandwidth: 1600 }))?.summary).toMatch(/The pinned one would move first\.$/);
  });

  it('is there only beside a pinned scenario, and only where both have numbers', () => {
    expect(costShares(answerOf({}))).toBeNull();
    expect(costShares(answerOf(refused, {}))).toBeNull();
    expect(costShares(answerOf({}, refused))).toBeNull();
  });

  it('has parts that sum to C: each metric over the larger of the two, weighted (eq. 18)', () => {
    forAll((answer) => {
      const data = costShares(answer);
      const { evaluation, baseline } = answer;
      const [mine, other] = [evaluation.outcome, baseline?.outcome];
      const arrives = (each: typeof mine | undefined) =>
        each?.applicable === true && (each.platform?.outcome ?? 'completed') === 'completed';
      expect(data === null).toBe(!(arrives(mine) && arrives(other)));
      if (!data || !mine.applicable || !other?.applicable) return;
      expectWhole(data);
      const weights = evaluation.of;
      const share = (a: number, b: number) => (Math.max(a, b) === 0 ? 0 : a / Math.max(a, b));
      const wanted =
        weights.downtimeWeight * share(mine.downtime, other.downtime) +
        weights.timeWeight * share(mine.totalTime, other.totalTime) +
        weights.trafficWeight * share(mine.traffic, other.traffic) +
        weights.energyWeight * share(mine.energy.total, other.energy.total);
      expect(Math.abs((data.bars[0] ? total(data.bars[0]) : Number.NaN) - wanted)).toBeLessThan(1e-12);
      expect(data.bars[0]?.shown).toBe(formatNumber(answer.costs?.scenario.total ?? Number.NaN));
      expect(data.axis.domain[1]).toBeGreaterThanOrEqual(1 - 1e-9);
    });
  });
});
