import { describe, expect, it } from 'vitest';
import { compareOpened, shippedFiles } from '../../test/measured-files';

const files = shippedFiles('runs.csv', 'curve.csv', 'rounds.csv');

describe('compareMeasured', () => {
  it('puts the runs, curves, rounds and predictions of the shipped files together, without a problem', () => {
    const answer = compareOpened(files);
    expect(answer.problems).toEqual([]);
    expect(answer.files).toMatchObject([
      { name: 'runs.csv', kind: 'runs', count: 46 },
      { name: 'curve.csv', kind: 'curves', count: 46 },
      { name: 'rounds.csv', kind: 'rounds', count: 46 },
    ]);
    expect(answer.runs).toHaveLength(46);
    for (const { run, curve, rounds, predictions } of answer.runs) {
      expect(curve.length).toBeGreaterThan(5);
      expect(rounds.length).toBeGreaterThan(1);
      expect(predictions).toHaveLength(4);
      const sent = rounds.reduce((sum, round) => sum + round.sent, 0);
      // rounds.csv counts what the rounds sent, runs.csv the whole stream.
      expect(Math.abs(sent / run.traffic - 1), run.id).toBeLessThan(0.12);
    }
  });

  it('does not mind the order of the files, nor that they come in one', () => {
    expect(compareOpened([...files].reverse()).runs).toEqual(compareOpened(files).runs);
  });

  it('passes through structured clone', () => {
    const answer = compareOpened(files);
    expect(structuredClone(answer)).toEqual(answer);
  });

  it('says what is missing when files come one after the other', () => {
    const [runs, curve] = shippedFiles('runs.csv', 'curve.csv');
    if (!runs || !curve) throw new Error('Two files.');
    const alone = compareOpened([runs]);
    expect(alone.runs).toHaveLength(46);
    expect(alone.problems).toMatchObject([
      { file: 'runs.csv', line: null, text: expect.stringContaining('Open curve.csv too') },
    ]);
    const early = compareOpened([curve]);
    expect(early.runs).toEqual([]);
    expect(early.problems).toMatchObject([{ file: 'curve.csv', text: expect.stringContaining('Open runs.csv too') }]);
    expect(compareOpened([curve, runs]).problems).toEqual([]);
  });

  it('counts curves of no run, and takes the first of two files that name a run', () => {
    const [runs, curve] = shippedFiles('runs.csv', 'curve.csv');
    if (!runs || !curve) throw new Error('Two files.');
    const more = { name: 'more.csv', text: 'id,t_s,distinct_mib\nghost,1,2\na000,1,500' };
    const answer = compareOpened([runs, curve, more]);
    expect(answer.problems).toEqual([
      { file: 'more.csv', line: null, column: null, text: 'One run was in a file before this one, which counts.' },
      { file: 'more.csv', line: null, column: null, text: 'One of the curves belongs to no run.' },
    ]);
    expect(answer.runs[0]?.curve[0]?.distinct).toBeLessThan(1);
  });

  it('keeps what is good of a file with problems', () => {
    const [runs] = files;
    const broken = { name: 'runs.csv', text: `${runs?.text}bad,row\n` };
    const answer = compareOpened([broken, ...files.slice(1)]);
    expect(answer.runs).toHaveLength(46);
    expect(answer.problems.every(({ file, line }) => file === 'runs.csv' && line === 48)).toBe(true);
    expect(answer.problems.length).toBeGreaterThan(3);
  });

  it('answers with nothing to nothing', () => {
    expect(compareOpened([])).toMatchObject({ files: [], runs: [], problems: [] });
    expect(compareOpened([{ name: 'x', text: '' }]).problems).toHaveLength(1);
  });
});
