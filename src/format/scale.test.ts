import { describe, expect, it } from 'vitest';
import { METRICS } from '../vocabulary/metrics';
import { columnScale, metricText, scaleQuantity } from './scale';

const shownIn = (values: readonly (number | null)[], quantity: Parameters<typeof columnScale>[1]) => {
  const { unit, show } = columnScale(values, quantity);
  return [unit, ...values.filter((value) => value !== null).map(show)];
};

describe('one unit for a column', () => {
  it('suits the middle, so that neither end is far from 1', () => {
    expect(shownIn([979, 1300, 2150], 'volume')).toEqual(['GiB', '0.956', '1.27', '2.1']);
    expect(shownIn([0.195, 3], 'volume')).toEqual(['KiB', '200', '3,072']);
    expect(shownIn([30, 40 * 1024 ** 2], 'volume')).toEqual(['GiB', '0.0293', '40,960']);
    expect(shownIn([800, 10_000], 'network-rate')).toEqual(['Gbit/s', '0.8', '10']);
  });

  it('has milliseconds only where all times are below a second', () => {
    expect(shownIn([0.559, 66.5, 123], 'pause')).toEqual(['s', '0.559', '66.5', '123']);
    expect(shownIn([0.02, 30], 'duration')).toEqual(['s', '0.02', '30']);
    expect(shownIn([0.02, 0.9], 'pause')).toEqual(['ms', '20', '900']);
    expect(shownIn([7.938, 16.8], 'pause')).toEqual(['s', '7.94', '16.8']);
    expect(shownIn([546, 636], 'duration')).toEqual(['s', '546', '636']);
    expect(shownIn([60, 172_800], 'duration')).toEqual(['min', '1', '2,880']);
  });

  it('passes over what has no number, and has the base unit for zeros', () => {
    expect(shownIn([null, Number.NaN, 2048], 'volume')).toEqual(['GiB', '–', '2']);
    expect(shownIn([0, 0], 'pause')).toEqual(['s', '0', '0']);
    expect(shownIn([], 'energy')).toEqual(['J']);
  });

  it('knows the places after the point that the column takes', () => {
    expect(columnScale([0.0293, 12.5, 4000], 'number').places).toBe(4);
    expect(columnScale([1, 25, 4000], 'number').places).toBe(0);
    expect(columnScale([12.5, 100], 'number').places).toBe(1);
  });

  it('shows shares in per cent and joules as electricity', () => {
    expect(shownIn([0.0712, 0.9], 'share')).toEqual(['%', '7.12', '90']);
    expect(shownIn([3600, 9000], 'electricity')).toEqual(['Wh', '1', '2.5']);
  });
});

describe('one number', () => {
  it('has the unit of its size', () => {
    expect(scaleQuantity(3.2, 'pause')).toEqual({ number: '3.2', unit: 's' });
    expect(METRICS.map((metric) => metricText(metric, 2).replace('\u00a0', ' '))).toEqual([
      '2 s',
      '2 s',
      '2 MiB',
      '2 J',
    ]);
  });
});
