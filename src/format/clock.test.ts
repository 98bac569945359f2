import { describe, expect, it } from 'vitest';
import { clock } from './clock';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('times', () => {
  it('are told as a clock tells them', () => {
    expect([0, 0.25, 9.164, 59.4, 59.6, 60, 191.04, 3599.7, 7530, 86_400 * 3.1].map((s) => plain(clock(s)))).toEqual([
      '0 s',
      '250 ms',
      '9.16 s',
      '59.4 s',
      '1 min',
      '1 min',
      '3 min 11 s',
      '1 h',
      '2 h 6 min',
      '3.1 days',
    ]);
  });
});
