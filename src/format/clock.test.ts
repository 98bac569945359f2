import { describe, expect, it } from 'vitest';
import { clock, wallClock } from './clock';

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

  it('on the wall start a minute early rather than late, and end late rather than early', () => {
    expect(wallClock('22:00', 6050)).toBe('23:41');
    expect(wallClock('22:00', 6050, 'start')).toBe('23:40');
    expect([wallClock('22:00', 60 * (0.1 + 0.2) * 10), wallClock('22:00', 180 - 1e-12, 'start')]).toEqual([
      ...['22:03', '22:03'],
    ]);
    expect(wallClock('22:00', 8100, 'start')).toBe('00:15 (next day)');
    expect(wallClock('22:00', 2 * 86_400)).toBe('22:00 (2 days later)');
    expect(plain(wallClock('', 845, 'start'))).toBe('14 min 5 s');
  });
});
