import { describe, expect, it } from 'vitest';
import { logSample } from '../test/log-samples';
import { askLogAsJson } from './log-json';

const ask = (name: string, after?: number) => {
  const file = { name, text: logSample(name) };
  const { json, isRead } = askLogAsJson(after === undefined ? { file } : { file, after });
  return { isRead, ...JSON.parse(json) };
};

describe('a log as JSON', () => {
  it('of a running migration has a forecast near what came of it', () => {
    const { forecast, ended, rounds } = ask('domjobinfo-running.txt');
    // Measured: it ended by itself after 14.323 s. With two rounds seen it is either.
    expect([ended, rounds.length]).toEqual([null, 2]);
    expect(forecast.chance_converges).toBeGreaterThan(0.3);
    expect(Math.abs(forecast.total_time_s[2] / 14.323 - 1)).toBeLessThan(0.1);
    expect(forecast.total_time_s).toEqual([...forecast.total_time_s].sort((a: number, b: number) => a - b));
    expect(forecast.downtime_s.length).toBe(5);
  });

  it('of one that is over has none, but has one at the end of a round', () => {
    expect(ask('qmp.jsonl').forecast).toBe(null);
    // Measured: it did not converge, and was made to stop.
    expect(ask('qmp.jsonl', 4).forecast.chance_converges).toBeLessThan(0.5);
    expect(ask('qmp.jsonl', 99).forecast).toEqual(ask('qmp.jsonl', 8).forecast);
  });

  it('knows at the end of a round nothing of what came later', () => {
    const text = logSample('qmp.jsonl');
    const lines = text.split('\n');
    // The first look of round 4.
    const at = lines.findIndex((line) => line.includes('"dirty-sync-count": 4'));
    const cut = JSON.parse(askLogAsJson({ file: { name: 'x', text: lines.slice(0, at + 1).join('\n') } }).json);
    expect(ask('qmp.jsonl', 3).forecast).toEqual(cut.forecast);
  });

  it('without times, or without rounds, says why', () => {
    expect(ask('xl.log', 1)).toMatchObject({ forecast: null, rate_mib_s: null, isRead: true });
    expect(ask('xl.log', 1).notes.join(' ')).toContain('The log has no times, so no end can be foretold.');
    expect(ask('domstats-dirtyrate.txt')).toMatchObject({ forecast: null, memory_mib: null, rounds: [] });
  });

  it('that nothing can be read of has a problem', () => {
    const { json, isRead } = askLogAsJson({ file: { name: 'x', text: 'hello' } });
    expect(isRead).toBe(false);
    expect(JSON.parse(json).problems.length).toBe(1);
  });
});
