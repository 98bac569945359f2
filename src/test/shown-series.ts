import type { WindowCount } from '../views/measure/counts';
import type { ShownSeries } from '../views/measure/series';

/** A series as Measure shows it, with what is given; the main one unless it says otherwise. */
export function shown(given: Partial<ShownSeries>): ShownSeries {
  return {
    key: 'dbench',
    label: 'Dbench',
    isMeasured: false,
    isMain: true,
    look: 2,
    windows: null,
    curve: null,
    byWindow: [],
    rule: null,
    markKey: 'dbench',
    mark: null,
    ...given,
  };
}

/** Windows of one length behind each other, with so many pages each. */
export function windowsOf(length: number, ...pages: readonly number[]): WindowCount[] {
  return pages.map((count, i) => ({ from: i * length, to: (i + 1) * length, pages: count }));
}
