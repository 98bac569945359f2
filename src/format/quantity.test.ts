import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged } from '../test/judged';
import { runs } from '../test/runs';
import type { KnobUnit } from './knob-unit';
import { readQuantity } from './quantity';

const units: readonly KnobUnit[] = [
  'min',
  'pages',
  'pages/s',
  'MiB',
  'MiB/s',
  'Mbit/s',
  'ms',
  'rounds',
  '× memory',
  '1/s',
  's/MiB',
  'J/MiB',
  'J',
  '',
];

function readAs(text: string, unit: KnobUnit): number | string {
  const reading = readQuantity(text, unit);
  return reading.ok ? reading.value : reading.reason;
}

describe('readQuantity', () => {
  it.each<[string, KnobUnit, number]>([
    ['2 h', 'min', 120],
    ['90 min', 'min', 90],
    ['90 s', 'min', 1.5],
    ['1 d', 'min', 1440],
    ['40 MiB', 'pages', 10_240],
    ['250k pages/s', 'pages/s', 250_000],
    ['1 page', 'pages', 1],
    ['4096', 'MiB', 4096],
    ['4GiB', 'MiB', 4096],
    ['4 GiB', 'MiB', 4096],
    ['4\u00a0GiB', 'MiB', 4096],
    ['4GB', 'MiB', 3814.697265625],
    ['1 TiB', 'MiB', 1_048_576],
    ['512 KiB', 'MiB', 0.5],
    ['1048576 B', 'MiB', 1],
    ['8 Mibit', 'MiB', 1],
    ['50 pages', 'MiB', 0.1953125],
    ['1 page', 'MiB', 1 / 256],
    ['256k pages', 'MiB', 1000],
    ['800', 'Mbit/s', 800],
    ['10 Gbit/s', 'Mbit/s', 10_000],
    ['10Gbps', 'Mbit/s', 10_000],
    ['800 Mbps', 'Mbit/s', 800],
    ['800 mbps', 'Mbit/s', 800],
    ['1.25GB/s', 'Mbit/s', 10_000],
    ['100 MBps', 'Mbit/s', 800],
    ['1e9 bit/s', 'Mbit/s', 1000],
    ['95.367431640625 MiB/s', 'Mbit/s', 800],
    ['250k pages/s', 'MiB/s', 976.5625],
    ['10 240 pages/s'.replace(' ', ''), 'MiB/s', 40],
    ['800 Mbit/s', 'MiB/s', 95.367431640625],
    ['277 MB/s', 'MiB/s', 277e6 / 2 ** 20],
    ['2 s', 'ms', 2000],
    ['20ms', 'ms', 20],
    ['500 us', 'ms', 0.5],
    ['500 µs', 'ms', 0.5],
    ['1 min', 'ms', 60_000],
    ['4.35 s', 'ms', 4350],
    ['1 kJ', 'J', 1000],
    ['1 Wh', 'J', 3600],
    ['0.001 kWh', 'J', 3600],
    ['29 rounds', 'rounds', 29],
    ['1 round', 'rounds', 1],
    ['3x', '× memory', 3],
    ['3 × memory', '× memory', 3],
    ['-0.0463 1/s', '1/s', -0.0463],
    ['0.512 J/MiB', 'J/MiB', 0.512],
    ['50 %', '', 0.5],
    ['8Gi', 'MiB', 8192],
    ['2048Mi', 'MiB', 2048],
    ['512Ki', 'MiB', 0.5],
    ['32G', 'MiB', 32e9 / 2 ** 20],
    ['4 G', 'MiB', 4e9 / 2 ** 20],
    ['100k', 'MiB', 1e5 / 2 ** 20],
    ['1T', 'MiB', 1e12 / 2 ** 20],
    ['10G', 'Mbit/s', 10_000],
    ['1G', 'Mbit/s', 1000],
    ['1G/s', 'Mbit/s', 1000],
    ['800M', 'Mbit/s', 800],
    ['64Mi', 'MiB/s', 64],
    ['40Mi/s', 'MiB/s', 40],
    ['4194304 kbytes', 'MiB', 4096],
    ['4194304 Kbytes', 'MiB', 4096],
    ['2048 kbytes/s', 'MiB/s', 2],
    ['1 kB', 'MiB', 1000 / 2 ** 20],
    ['1024 pages', 'MiB', 4],
  ])('reads %s in %s as %d', (text, unit, value) => {
    expect(readAs(text, unit)).toBe(value);
  });

  it('tells bits from bytes by the case of the b, and by nothing else', () => {
    expect(readAs('8 Mb/s', 'Mbit/s')).toBe(8);
    expect(readAs('8 MB/s', 'Mbit/s')).toBe(64);
    expect(readAs('8 mB/S', 'Mbit/s')).toBe(64);
    expect(readAs('8 MBIT/s', 'Mbit/s')).toBe(8);
    expect(readAs('4 gIB', 'MiB')).toBe(4096);
    expect(readAs('4 gib', 'MiB')).toBe(512);
    expect(readAs('8192 Mib', 'MiB')).toBe(1024);
    expect(readAs('8 mib', 'MiB')).toBe(1);
    expect(readAs('8 mIB', 'MiB')).toBe(8);
    expect(readAs('320 Mib/s', 'MiB/s')).toBe(40);
    expect(readAs('320 mIb / S', 'MiB/s')).toBe(40);
    expect(readAs('40 mIB / S', 'MiB/s')).toBe(40);
    expect(readAs('0.5 j/mIB', 'J/MiB')).toBe(0.5);
    expect(readAs('0.5 J/Mib', 'J/MiB')).toBe('A plain number is wanted, in J/MiB.');
  });

  it.each<[string, KnobUnit, string]>([
    ['4g', 'MiB', 'Did you mean 4 GiB or 4 GB?'],
    ['512m', 'MiB', 'Did you mean 512 MiB or 512 MB?'],
    ['10g', 'Mbit/s', 'Did you mean 10 Gbit/s or 10 GB/s?'],
    ['64Mi', 'Mbit/s', 'Did you mean 64 Mibit/s or 64 MiB/s?'],
    ['4G/s', 'MiB', 'Did you mean 4 GiB or 4 GB?'],
    ['1G', 'MiB/s', 'Did you mean 1 GiB/s or 1 Gbit/s?'],
    ['40 M/s', 'MiB/s', 'Did you mean 40 MiB/s or 40 Mbit/s?'],
    ['5 m', 'ms', 'Did you mean 5 ms or 5 min?'],
  ])('asks what %s means in %s', (text, unit, question) => {
    expect(readAs(text, unit)).toBe(question);
  });

  it.each<[string, KnobUnit, RegExp]>([
    ['5 MiB/s', 'MiB', /is a rate, and an amount of memory is wanted/],
    ['5 MiB', 'MiB/s', /is an amount, and a rate is wanted\. Write MiB\/s/],
    ['10 Gbit', 'Mbit/s', /Write Gbit\/s/],
    ['5 s', 'MiB', /measures a time/],
    ['5 MiB', 'ms', /measures an amount of memory/],
    ['5 MiB', 'J', /an energy is wanted/],
    ['4 furlongs', 'MiB', /unit is not known/],
    ['0x10', 'MiB', /unit is not known/],
    ['4 iB', 'MiB', /unit is not known/],
    ['4 constructor', 'MiB', /unit is not known/],
    ['1,024', 'MiB', /without commas/],
    ['1,5 GiB', 'MiB', /without commas/],
    ['Infinity', 'MiB', /not a number/],
    ['NaN', 'MiB', /not a number/],
    ['', 'MiB', /not a number/],
    ['5 MiB', 'rounds', /plain number is wanted, in rounds/],
    ['5 MiB', '', /plain number is wanted\./],
  ])('refuses %j in %s with a sentence', (text, unit, reason) => {
    expect(readAs(text, unit)).toMatch(reason);
  });

  it('says how it read a value, and whether a unit was given', () => {
    expect(readQuantity('4GiB', 'MiB')).toMatchObject({
      understood: '4\u00a0GiB = 4,096\u00a0MiB',
      unitGiven: true,
    });
    expect(readQuantity('4GB', 'MiB')).toMatchObject({ understood: '4\u00a0GB = 3,814.697266\u00a0MiB' });
    expect(readQuantity('32G', 'MiB')).toMatchObject({
      understood: '32\u00a0GB = 30,517.57813\u00a0MiB',
      unitGiven: true,
    });
    expect(readQuantity('10G', 'Mbit/s')).toMatchObject({ understood: '10\u00a0Gbit/s = 10,000\u00a0Mbit/s' });
    expect(readQuantity('2048 kbytes', 'MiB')).toMatchObject({ understood: '2,048\u00a0KiB = 2\u00a0MiB' });
    expect(readQuantity('4096', 'MiB')).toMatchObject({ understood: '4,096\u00a0MiB', unitGiven: false });
    expect(readQuantity('250k pages/s', 'MiB/s')).toMatchObject({
      understood: '250\u00a0k pages/s = 976.5625\u00a0MiB/s',
    });
  });

  it('never throws, and gives a finite value that is not -0 or a reason, for any text', () => {
    const piece = fc.constantFrom(
      '1',
      '-',
      '.',
      'e',
      '9',
      'G',
      'i',
      'B',
      'b',
      'k',
      'pages',
      '/s',
      'ms',
      ' ',
      ',',
      '%',
      'x',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...units), (typed, unit) => {
        const reading = readQuantity(typed, unit);
        if (reading.ok) {
          expect(Number.isFinite(reading.value)).toBe(true);
          expect(Object.is(reading.value, -0)).toBe(false);
          expect(reading.understood).not.toMatch(/NaN|Infinity/);
        } else {
          expect(reading.reason).toMatch(/[.?]$/);
        }
      }),
      runs(1000),
    );
  });

  it('agrees with a conversion in whole numbers for all data units', () => {
    const prefixes = ['', 'K', 'M', 'G', 'T'];
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    const enough = judged(45);
    fc.assert(
      fc.property(
        amount,
        fc.nat({ max: 4 }),
        fc.boolean(),
        fc.constantFrom('B', 'bit'),
        (count, power, binary, base) => {
          if (binary && power === 0) return;
          enough.count();
          const unit = `${prefixes[power]}${binary ? 'i' : ''}${base}`;
          const bits = BigInt(count) * (binary ? 1024n : 1000n) ** BigInt(power) * (base === 'B' ? 8n : 1n);
          // Bits to MiB is a division by 2^23: Number() rounds once, the division by a power of two not at all.
          expect(readAs(`${count} ${unit}`, 'MiB')).toBe(Number(bits) / 2 ** 23);
        },
      ),
      runs(100),
    );
    enough.expectEnough();
  });
});
