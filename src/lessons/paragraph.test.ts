import { describe, expect, it } from 'vitest';
import { smallLesson } from '../test/small-lesson';
import { answerText, judge } from './judge';
import { paragraphText, parseParagraph } from './paragraph';
import { readLesson } from './read-lesson';

const names = { scenarios: ['vm'], fleets: {} };
const values = { vm: { traffic: 5212.3, downtime: 0.0931, totalTime: Number.POSITIVE_INFINITY, converges: 0 } };

/** A unit does not leave its number at the end of a line. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const shown = (text: string): string => {
  const read = parseParagraph(text, names);
  return read.ok ? plain(paragraphText(read.value, values)) : read.reason;
};

describe('a live number', () => {
  it.each([
    ['{vm.traffic}', '5.09 GiB'],
    ['{vm.traffic in MiB}', '5,212 MiB'],
    ['{2 * vm.traffic in GiB}', '10.2 GiB'],
    ['{vm.downtime in ms}', '93.1 ms'],
    ['{vm.totalTime in s}', 'never'],
    ['{vm.converges}', 'no'],
    ['{vm.traffic in ms}', '{vm.traffic in ms}: “ms” is no unit of it; times are in s or ms, volumes in MiB or GiB.'],
    [
      '{vm.traffic in KiB}',
      '{vm.traffic in KiB}: “KiB” is no unit of it; times are in s or ms, volumes in MiB or GiB.',
    ],
  ])('%s is shown as %s', (text, as) => expect(shown(text)).toBe(as));
});

it('an answer is said in the unit that it was asked for in', () => {
  const question = { kind: 'number', ask: 'How many MiB?', answer: 'vm.traffic' };
  const read = readLesson(smallLesson({ steps: [{ title: 'A volume', text: 'So.', question }] }));
  const asked = read.ok ? read.lesson.steps[0]?.question : null;
  if (!asked) throw new Error('There is no question.');
  expect(plain(judge(asked, 4096, values, null).sentence)).toBe(
    'The model says 5,212 MiB; you said 4,096 MiB, 21 % off.',
  );
  expect(plain(answerText(asked, values, null))).toBe('5,212 MiB');
});
