import { describe, expect, it } from 'vitest';
import { logSample, logSamples, readAtOnce } from '../../test/log-samples';
import { clockOf } from './clocks';
import { plainLine } from './plain-line';

const bare = (text: string) => {
  const { log, problems } = readAtOnce(text);
  return [JSON.stringify(log, (key, value) => (/^(?:line|clock)$/.test(key) ? undefined : value)), problems.length];
};
const eachLine = (text: string, wrap: (line: string) => string) => text.trimEnd().split('\n').map(wrap).join('\n');

/** How collectors, terminals and exports put a line into something else. */
const wraps = [
  ['colours', (line: string) => `\u001b[1;32m${line.replaceAll(/(?<=\d)(?=[a-z])/g, '\u001b[0m')}\u001b[0m`],
  ['docker', (line: string) => JSON.stringify({ log: `${line}\n`, stream: 'stderr' })],
  ['journald', (line: string) => JSON.stringify({ _PID: '7', MESSAGE: line })],
  ['a table of quoted cells', (line: string) => `"host1","${line.replaceAll('"', '""')}"`],
] as const;

describe('a log that was wrapped', () => {
  it.each(logSamples)('%s says the same in colours, in objects of collectors, in quoted cells', (name) => {
    const text = logSample(name);
    for (const [how, wrap] of wraps) expect(bare(eachLine(text, wrap)), how).toEqual(bare(text));
  });

  it('may be a list of JSON on one line, however long, or have carriage returns alone', () => {
    const text = logSample('qmp.jsonl');
    const answers = text
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const list = `[${Array.from({ length: 20 }, () => answers)
      .flat()
      .join(', ')}]`;
    expect(list.length).toBeGreaterThan(65_536);
    expect(bare(list)).toEqual(
      bare(
        Array.from({ length: 20 }, () => answers)
          .flat()
          .join('\n'),
      ),
    );
    expect(bare(text.replaceAll('\n', '\r'))).toEqual(bare(text));
  });

  it('may have blank lines between all lines', () => {
    const text = logSample('domstats-dirtyrate.txt');
    expect(bare(text.replaceAll('\n', '\n\n'))).toEqual(bare(text));
  });

  it('keeps the time of its collector', () => {
    expect(plainLine('{"log":"a\\n","time":"2026-11-22T10:00:00Z"}')).toBe('2026-11-22T10:00:00Z a');
    expect(plainLine('{"log":7}')).toBe('{"log":7}');
    expect(plainLine('"a","say ""b"""')).toBe('a say "b"');
  });
});

describe('the clock of a line', () => {
  it("is the product's own where another stands before it", () => {
    const own = clockOf('2026-11-22 10:32:33 migration active');
    expect(clockOf('2026-11-22T11:00:00.123Z stdout F 2026-11-22 10:32:33 migration active')).toBe(own);
  });

  it('is none before 1970, and has the year that `date` prints', () => {
    expect(clockOf('0739-02-01 10:00:00 a')).toBe(null);
    expect(clockOf('Sun Nov 22 10:32:34 UTC 2026')).toBe(clockOf('2026-11-22 10:32:34'));
  });

  it('may be that of syslog, which has no year', () => {
    const [from, to] = ['Nov  2 10:59:59 pve1 x[1]: a', 'Nov  2 11:00:01 pve1 x[1]: b'].map(clockOf);
    expect((to ?? 0) - (from ?? 0)).toBe(2);
  });
});
