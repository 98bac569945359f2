import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine } from '../../engine/engine';
import { joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { anyScenario, likelyScenario } from '../../test/arbitraries';
import { likelyQemuScenario } from '../../test/qemu-inputs';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import { roundsRows, roundsSummary } from './rounds-rows';
import { describeSpan, type TimelineData, timelineRows, timelineSummary, timelineTable } from './timeline-rows';

const explore = (scenario: Scenario) => engine.explore({ scenario, baseline: null, overlay: false });

/** The time line of a scenario that has one, with what the model says. */
function timeline(change: Partial<Scenario>) {
  const answer = explore({ ...defaultScenario, ...change });
  const data = timelineRows(answer);
  const { outcome } = answer.evaluation;
  if (!data || !outcome.applicable) throw new Error('It is applicable.');
  return { data, outcome };
}

const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
it('the listed run of many has its own pause and sum, which fit its rounds', () => {
  const change = { memory: 4096, bandwidth: 1000, model: 'qemu' } as const;
  const { data, outcome } = timeline(change);
  const last = outcome.rounds.at(-1);
  expect(outcome.platform?.intervals?.downtime[2]).toBe(outcome.downtime);
  expect(data.downtime).toBeCloseTo((last?.duration ?? 0) + 0.0022, 6);
  expect(data.downtime).not.toBeCloseTo(outcome.downtime, 3);
  const rows = roundsRows(explore({ ...defaultScenario, ...change }));
  const sum = outcome.rounds.reduce((total, { volume }) => total + volume, 0);
  expect(relativeError(rows.traffic, sum)).toBeLessThan(1e-3);
  expect(relativeError(outcome.traffic, sum)).toBeGreaterThan(1e-3);
  expect(roundsSummary(rows)).toMatch(/^One of those guests, near the middle\. 7 transfers carry /);
});

const millions: Partial<Scenario> = { model: 'closed-form', dirtyRate: 95.367431640625 * (1 - 1e-6) };

/** Checks a property of the time line of any scenario that has one. */
function forAll(
  check: (data: TimelineData, found: ReturnType<typeof timeline>['outcome'], scenario: Scenario) => void,
) {
  fc.assert(
    fc.property(fc.oneof(anyScenario, likelyScenario, likelyQemuScenario), (scenario) => {
      const answer = explore(scenario);
      const data = timelineRows(answer);
      const { outcome } = answer.evaluation;
      expect(data === null).toBe(!outcome.applicable);
      if (data && outcome.applicable) check(data, outcome, scenario);
    }),
    runs(500),
  );
}

function expectSentence(text: string) {
  expect(text).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞|–/);
}

describe('the rows of chart 2', () => {
  it('of the default scenario end at 17.529 s with the last transfer, and 20 ms later with the resume', () => {
    const { data } = timeline({});
    expect(data.spans).toHaveLength(9);
    expect(data.spans[0]).toMatchObject({ round: 0, from: 0, volume: 1024, stopAndCopy: false });
    expect(data.spans[0]?.to.toFixed(3)).toBe('10.737');
    expect(data.spans.at(-1)).toMatchObject({ round: 8, stopAndCopy: true });
    expect(data.spans.at(-1)?.to.toFixed(3)).toBe('17.529');
    expect(data.end.toFixed(3)).toBe('17.549');
    expect((1000 * (data.end - data.pauseFrom)).toFixed(4)).toBe('21.1506');
    expect(data).toMatchObject({ largest: 1024, gap: null });
  });

  it.each(['closed-form', 'algorithm-1', 'dirty-curve'] as const)(
    'of %s follow each other from 0 to its end',
    (model) => {
      const { data, outcome } = timeline({ model, workingSet: 256 });
      expect(data.spans).toHaveLength(outcome.preCopyRounds + 1);
      expect(relativeError(data.spans.at(-1)?.to ?? 0, outcome.totalTime)).toBeLessThan(1e-12);
    },
  );

  it('follow each other without a gap, and end at the total time less the last transfer plus the downtime', () => {
    forAll((data, outcome, { model }) => {
      const { spans, pauseFrom, end, gap } = data;
      const last = outcome.rounds.at(-1)?.duration ?? Number.NaN;
      const known = outcome.platform?.intervals ? null : outcome;
      expect(spans.map(({ volume }) => volume)).toEqual(outcome.rounds.map(({ volume }) => volume));
      if (spans.length > 0)
        expect(spans[0]?.from).toBeCloseTo(0, 9 - Math.ceil(Math.log10(Math.max(outcome.totalTime, 1e-9))));
      // QEMU's total has the whole pause in it.
      const whole = model === 'qemu' ? outcome.totalTime : outcome.totalTime - last + outcome.downtime;
      // Medians are of no single run.
      if (known) expect(Math.abs(end - whole)).toBeLessThanOrEqual(1e-9 * end);
      spans.forEach(({ from, to }, i) => {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        const next = spans[i + 1];
        if (!next) return;
        if (gap && next.stopAndCopy) expect(gap).toEqual({ from: to, to: next.from });
        else expect(Math.abs(next.from - to)).toBeLessThanOrEqual(1e-9 * end);
      });
      if (data.downtime !== null && data.ending?.kind !== 'post-copy') expect(spans.at(-1)?.from).toBe(pauseFrom);
      expect(gap === null).toBe(outcome.roundsLeftOut === 0);
    });
  });

  it("of QEMU's loop end with its total time, and fall to what each round leaves", () => {
    const { data, outcome } = timeline({ model: 'qemu', workingSet: Number.POSITIVE_INFINITY });
    expect(data.end).toBeCloseTo(outcome.totalTime, 9);
    expect(relativeError(data.end - data.pauseFrom, outcome.downtime)).toBeLessThan(1e-12);
    const [first, second] = data.spans;
    expect(first?.before).toBeCloseTo(1024 * 1.0022, 9);
    expect([first?.after, second?.before]).toEqual([
      outcome.rounds[0]?.left,
      (outcome.rounds[1]?.volume ?? 0) + (outcome.rounds[1]?.left ?? 0),
    ]);
    expect(data.spans.at(-1)).toMatchObject({ after: 0, stopAndCopy: true });
  });

  it('of what the closed form refuses are none', () => {
    expect(timelineRows(explore({ ...defaultScenario, model: 'closed-form', dirtyRate: 100 }))).toBeNull();
  });

  it('of a closed form with millions of rounds have a gap from the last that is listed to the pause', () => {
    const { data, outcome } = timeline(millions);
    expect(data.spans).toHaveLength(1002);
    expect(data.gap?.from).toBe(data.spans[1000]?.to);
    expect(data.gap?.to).toBe(data.pauseFrom);
    expect(relativeError(data.pauseFrom, outcome.totalTime)).toBeLessThan(1e-6);
  });
});

describe('the sentence of chart 2', () => {
  it('of the default scenario', () => {
    expect(plainSpaces(timelineSummary(timeline({}).data))).toBe(
      'From start to resume 17.5 s. Round 0 takes 10.7 s, 61 % of it. The VM is paused at 17.5 s, for 21.2 ms.',
    );
  });

  it('says less than 1 % where rounding would say 0', () => {
    expect(timelineSummary(timeline(millions).data)).toContain('less than 1 % of it');
  });

  it('is a sentence for any scenario, with the time to the resume and the first round', () => {
    forAll((data, outcome, { resumeTime, model }) => {
      const summary = timelineSummary(data);
      expectSentence(summary);
      const whole = joined(scaleDuration(outcome.totalTime + (model === 'qemu' ? 0 : resumeTime / 1000)));
      const until = data.downtime === null ? 'end' : data.ending?.kind === 'post-copy' ? 'the last page' : 'resume';
      expect(summary).toContain(`From start to ${until} ${outcome.platform?.intervals ? '' : whole}`);
      if (outcome.rounds[0]?.stopAndCopy !== false) return;
      expect(summary).toContain(`Round 0 takes ${joined(scaleDuration(outcome.rounds[0]?.duration ?? Number.NaN))}, `);
      const percent = Number(/(\d+) % of it/.exec(summary)?.[1]);
      expect(percent).toBeGreaterThanOrEqual(1);
      expect(percent).toBeLessThanOrEqual(100);
    });
  });

  it('gives the downtime of the key numbers, for any scenario', () => {
    forAll((data, outcome) => {
      if (data.downtime === null) expect(timelineSummary(data)).toMatch(/given up at|has not ended after/);
      else expect(timelineSummary(data)).toMatch(`, for ${joined(scaleDowntime(outcome.downtime))}`);
    });
  });

  it('gives the downtime of the key numbers after a migration of many years', () => {
    const { data, outcome } = timeline({ ...millions, memory: 16_777_216, bandwidth: 1, dirtyRate: 0.11920928955 });
    expect(outcome.totalTime).toBeGreaterThan(1e17);
    expect(timelineSummary(data)).toContain(`, for ${joined(scaleDowntime(outcome.downtime))}.`);
  });
});

describe('what one span says', () => {
  it('of the default scenario', () => {
    const { spans } = timeline({}).data;
    expect(spans.filter((_, i) => i === 0 || i === 8).map((span) => plainSpaces(describeSpan(span)))).toEqual([
      'Round 0 runs from 0 s to 10.7 s and sends 1 GiB.',
      'Stop-and-copy runs from 17.5 s to 17.5 s and sends 112 KiB.',
    ]);
  });

  it('is a sentence with its volume, for any scenario', () => {
    forAll(({ spans }) => {
      const span = spans[Math.floor(spans.length / 2)];
      // A time limit may come before anything was sent.
      if (!span) return;
      expectSentence(describeSpan(span));
      expect(describeSpan(span)).toContain(` and sends ${joined(scaleVolume(span.volume))}.`);
    });
  });
});

describe('the table of chart 2', () => {
  it('has a row for each transfer and a value for each column', () => {
    forAll((data) => {
      const { columns, rows } = timelineTable(data);
      expect(columns.map(({ key }) => key)).toEqual(['round', 'phase', 'from_s', 'to_s', 'still_to_send_mib']);
      const { spans, end, downtime, ending } = data;
      expect(rows.slice(0, spans.length)).toEqual(
        spans.map(({ round, stopAndCopy, from, to, before }) => [
          round,
          stopAndCopy ? 'stop-and-copy' : 'pre-copy',
          from,
          to,
          before,
        ]),
      );
      // The last row ends where the chart does: with the resume, if that takes any time.
      if (downtime === null) return;
      expect(rows.at(-1)?.[3]).toBeCloseTo(end, 9);
      const after = end > (spans.at(-1)?.to ?? 0) ? ['resume'] : [];
      expect(rows.slice(spans.length).map(([, phase]) => phase)).toEqual(
        ending?.kind === 'post-copy' ? ['resume', 'post-copy'] : after,
      );
    });
  });
});
