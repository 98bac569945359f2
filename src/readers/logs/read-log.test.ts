import { describe, expect, it } from 'vitest';
import { largestStep } from '../../test/counted-steps';
import { logSample, logSamples, readAtOnce } from '../../test/log-samples';
import { readLog } from './read-log';

/** Every number of a value, however deep. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('a log', () => {
  it.each(logSamples)('%s is known as %s, and read without a problem', (name, format) => {
    const { log, problemCount } = readAtOnce(logSample(name));
    expect([log?.format, problemCount]).toEqual([format, 0]);
  });

  it.each(logSamples)('%s is the same with CRLF, a byte order mark and other lines between', (name) => {
    const text = logSample(name);
    const plain = readAtOnce(text).log;
    const strip = (log: typeof plain) => JSON.stringify(log, (key, value) => (key === 'line' ? undefined : value));
    const marked = readAtOnce(`\ufeff${text.replaceAll('\n', '\r\n')}`).log;
    expect(strip(marked)).toBe(strip(plain));
    const between = text.replaceAll(/\n(?=\S)/g, '\nNov 22 kernel: <b>eth0</b> up, 100% of "nothing"\n');
    expect(strip(readAtOnce(between).log)).toBe(strip(plain));
  });

  it.each(logSamples)('%s cut in the middle of a line still says what stands before', (name) => {
    const text = logSample(name);
    for (const share of [0.45, 0.5, 0.77]) {
      const { log, problems } = readAtOnce(text.slice(0, text.length * share));
      expect(log, `${share}`).not.toBe(null);
      expect(problems.length).toBeLessThan(2);
      expect(log?.ended).toBe(null);
    }
  });

  it.each(logSamples)('%s with absurd numbers gives sentences by line, and no number that is none', (name) => {
    for (const absurd of ['-7', '1e999', '99999999999999999999999', 'NaN', '1.2.3']) {
      const { log, problems } = readAtOnce(
        logSample(name).replaceAll(/(?<![\w.:-])\d+(?:\.\d+)?(?![\w.:-]*\d)/g, absurd),
      );
      expect(
        numbersIn(log).every((number) => Number.isFinite(number) && number >= 0),
        absurd,
      ).toBe(true);
      for (const { text } of problems) expect(text).toMatch(/[.]$/);
    }
  });

  it('that is none is refused in one sentence', () => {
    for (const text of ['', ' \n ', 'hello', '{"a":1}\n', 'time_s,source_w\n1,2\n', '\u0000'.repeat(99)]) {
      const { log, problems } = readAtOnce(text);
      expect([log, problems.length]).toEqual([null, 1]);
    }
    expect(readAtOnce('').problems[0]?.text).toBe('The text is empty.');
    expect(readAtOnce('hello').problems[0]?.text).toContain('virsh domjobinfo');
  });

  it('lists at most 1000 problems, and counts all', () => {
    const bad = '{"return": {"status": "active", "total-time": -1, "ram": {}}}\n';
    const { problems, problemCount } = readAtOnce(`${logSample('qmp.jsonl')}${bad.repeat(1500)}`);
    expect([problems.length, problemCount]).toEqual([1000, 1500]);
    expect(problems[0]?.text).toBe('total-time: “-1” is not a number from 0 to 100000000000 ms.');
  });

  it('with a line that is too long is read without it', () => {
    const { log, problems } = readAtOnce(`${'x'.repeat(70_000)}\n${logSample('vdsm.log')}`);
    expect(problems.map(({ line, text }) => [line, text])).toEqual([
      [1, 'The line has more than 65,536 characters. It is left out.'],
    ]);
    expect(log?.samples.length).toBe(3);
  });

  it('of 200,000 lines is read in bounded pieces', () => {
    const lines = logSample('qmp.jsonl').split('\n');
    const [head, answer] = [lines.slice(0, 7).join('\n'), lines[7] ?? ''];
    const largest = (count: number) => largestStep(readLog('x', `${head}\n${`${answer}\n`.repeat(count)}`));
    // As much in the first step, which looks at the start to know the format; no more for a longer log.
    expect(largest(4000)).toBeLessThan(1.5 * largest(1200));
  });
});
