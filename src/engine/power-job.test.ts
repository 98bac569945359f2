import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nothingByHand } from '../analysis/power/power-energy';
import { usualTrace } from '../analysis/power/power-made';
import { defaultScenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { traceTable, trainingCsv } from '../test/training-csv';
import { makeTrace, measureTrace, readTraceFiles } from './power-job';

const name = 'simulated-trace.csv';
const text = readFileSync(new URL(`../../public/samples/power/${name}`, import.meta.url), 'utf8');
const setup = { ...usualTrace, seed: 1 };
const served = { ...defaultScenario, workload: 'uniform~16000~39000~vary=0.15~phase=2' };
const made = structuredClone(runToEnd(makeTrace({ scenario: served, setup })));

describe('traces of power', () => {
  it('the shipped one is made at seed 1, and is read back without a problem', () => {
    expect(trainingCsv(traceTable(made.trace))).toBe(text);
    const [file] = structuredClone(runToEnd(readTraceFiles({ files: [{ name, text }] }))).files;
    expect([file?.file, file?.problems, file?.notes]).toEqual([name, [], []]);
    expect(file?.trace?.source?.times).toEqual(made.trace.source?.times);
    expect(file?.trace?.destination?.watts[7]).toBeCloseTo(made.trace.destination?.watts[7] ?? 0, 5);
  });

  it('a made one says when it migrated and what it took, and both are found in it', () => {
    const { trace, migration, trueEnergy, totalTime, of } = made;
    expect(of).toEqual({ scenario: served, setup });
    expect(migration).toEqual({ from: 30, to: 30 + totalTime });
    const { span, hosts, total } = structuredClone(
      runToEnd(measureTrace({ trace, byHand: nothingByHand, gapAfter: 3 })),
    );
    expect(span?.from).toBeLessThanOrEqual(migration.from);
    expect(span?.to).toBeGreaterThanOrEqual(migration.to);
    for (const host of [hosts.source, hosts.destination]) {
      expect(Math.abs((host?.energy ?? 0) - trueEnergy)).toBeLessThan(5 * (host?.standardError ?? 0));
    }
    expect(total).toBeCloseTo((hosts.source?.energy ?? 0) + (hosts.destination?.energy ?? 0), 9);
  });

  it('a made one says what eq. 15 has for its traffic, by the coefficients of the scenario', () => {
    expect(made.predicted.total).toBeCloseTo(0.512 * made.traffic + 20.165, 9);
    expect(made.predicted.source).toBeCloseTo(made.predicted.total / 2, 9);
    const { predicted, traffic } = runToEnd(
      makeTrace({
        scenario: { ...served, energyPerMib: 1, energyFixed: 5, sourceShare: 0.25, sourceFixedShare: 1 },
        setup,
      }),
    );
    expect(traffic).toBe(made.traffic);
    expect(predicted.source).toBeCloseTo(traffic / 4 + 5, 9);
    expect(predicted.destination).toBeCloseTo((3 * traffic) / 4, 9);
  });

  it('what is moved by hand and how long a gap is are passed on', () => {
    const byHand = { span: { from: 31, to: 40 }, staticPower: { source: 150, destination: null } };
    const { spanBy, hosts } = runToEnd(measureTrace({ trace: made.trace, byHand, gapAfter: 0.5 }));
    expect([spanBy, hosts.source?.staticPower]).toEqual(['hand', 150]);
    expect(hosts.source?.gaps.length).toBe((made.trace.source?.times.length ?? 0) - 1);
  });

  it('of one host has one column of watts', () => {
    const { columns, rows } = traceTable({ source: null, destination: made.trace.destination });
    expect(columns).toEqual(['time_s', 'destination_w']);
    expect(rows[0]).toEqual([1, Number(made.trace.destination?.watts[0]?.toPrecision(9))]);
  });

  it('several files are read one by one, and a bad one does not lose the good ones', () => {
    const files = [
      { name: 'bad.csv', text: 'x' },
      { name: 'good.csv', text: 'time_s,source_w\n0,200\n1,201' },
    ];
    const { files: read } = runToEnd(readTraceFiles({ files }));
    expect(read.map(({ trace }) => trace !== null)).toEqual([false, true]);
  });
});
