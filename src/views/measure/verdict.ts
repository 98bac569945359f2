import { formatNumber, joined, type ScaledNumber, scaleTransferRate, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import { shownRate } from '../../format/rates';
import type { StripNumber } from '../shared/NumberStrip';
import { type RateStatistics, rateStatistics } from './rate-statistics';
import type { ShownSeries } from './series';
import { timeText } from './time-text';

/** What was found, and what it rests on. */
export interface Verdict {
  readonly headline: string;
  readonly reason: string;
}

const rate = (mibPerSecond: number): string => joined(scaleTransferRate(mibPerSecond));

/** '± 1.2 MiB/s': two digits, in the unit in which such rates are shown. */
function withSign(mibPerSecond: number): ScaledNumber {
  const { unit, size } = shownRate('MiB/s');
  return { unit, number: `± ${formatNumber(mibPerSecond / size, 2)}` };
}
const volume = (pages: number): string => joined(scaleVolume(mibOfPages(pages)));

/** The second window of the headline: as far from the first as the series has, up to ten seconds. */
const LONG_WINDOW = 10;
const SHORT_WINDOW = 0.5;

function otherWindow({ byWindow }: ShownSeries, window: number): { window: number; rate: number } | null {
  const longer = byWindow.filter((each) => each.window > 1.5 * window && each.window <= LONG_WINDOW).at(-1);
  return longer ?? byWindow.find((each) => each.window >= SHORT_WINDOW && each.window < window / 1.5) ?? null;
}

function rates(main: ShownSeries, spread: RateStatistics): string {
  const other = spread.window === null ? null : otherWindow(main, spread.window);
  const counted = spread.window === null ? 'on average' : `in windows of ${timeText(spread.window)}`;
  return `${rate(spread.mean)} ${counted}${other ? `, ${rate(other.rate)} over ${timeText(other.window)}` : ''}`;
}

/** What the point on the curve means. */
function workingSetText({ mark, curve }: ShownSeries): string | null {
  if (!mark || !curve) return null;
  const end = timeText(curve.times[curve.times.length - 1] ?? 0);
  switch (mark.shape) {
    case 'flat':
      return `a working set of ${volume(mark.pages)}, written again and again`;
    case 'steady':
      return `a working set of ${volume(mark.pages)}, and fresh pages at ${rate(mibOfPages(mark.slopeAfter))} beside it`;
    case 'straight':
      return `nearly every write goes to a fresh page, ${volume(mark.pages)} in ${end}`;
    case 'unsettled':
      return `a working set of at least ${volume(mark.pages)}, for the curve still bends after ${end}`;
    case null:
      return `a working set of ${volume(mark.pages)}, set by hand`;
  }
}

function reasonFor({ mark, curve, windows }: ShownSeries): string {
  if (!curve) return 'Counts by window do not say which pages are new, so no working set can be read from them.';
  if (!mark) return 'The curve has fewer than eight peeks, too few to read a working set from.';
  const at = timeText(mark.time);
  const alone = windows
    ? ''
    : ' Its dirtying rate is that of the first window only: a count since the start has no others.';
  switch (mark.shape) {
    case 'flat':
      return `From ${at} on, hardly a peek finds a page that was not written before.${alone}`;
    case 'steady':
      return `From ${at} on, the curve of distinct pages is a straight line: the set is complete, and memory is taken fresh.${alone}`;
    case 'straight':
      return `The curve of distinct pages is a straight line from the start. A migration has to send what is fresh; there is no set to wait for.${alone}`;
    case 'unsettled':
      return `Its slope still changes within the last quarter. Measure longer, or set the point by hand.${alone}`;
    case null:
      return `Up to ${at} the curve rises by ${rate(mibOfPages(mark.slopeBefore))}, beyond it by ${rate(mibOfPages(mark.slopeAfter))}.${alone}`;
  }
}

/** The finding on the main series. `window` is the wanted length, for curves that have no windows of their own. */
export function verdictOf(main: ShownSeries, window: number): Verdict {
  const spread = rateStatistics(main, window);
  if (!spread) return { headline: `${main.label} holds nothing to show`, reason: 'It has no window and no peek.' };
  if (spread.highest === 0) {
    return { headline: `${main.label} writes nothing`, reason: 'Not a page was dirtied in the time it was watched.' };
  }
  const set = workingSetText(main);
  return {
    headline: `${main.label} dirties ${rates(main, spread)}${set ? `: ${set}` : ''}`,
    reason: reasonFor(main),
  };
}

const NONE = { number: '–', unit: '' };

/** D with its spread, and the working set with the slopes on both sides of it. */
export function measureNumbers(main: ShownSeries | null, window: number): readonly StripNumber[] {
  const spread = main && rateStatistics(main, window);
  const mark = main?.mark ?? null;
  const count = spread ? `over ${formatNumber(spread.count, 15)} ${spread.count === 1 ? 'window' : 'windows'}` : '';
  const overWindows: [string, string] = [
    count,
    spread && spread.window !== null ? `of ${timeText(spread.window)}` : '',
  ];
  const deviation = spread?.deviation ?? null;
  const range: [string, string] =
    !spread || deviation === null
      ? [spread ? 'one window only' : '', '']
      : [`lowest ${rate(spread.lowest)}`, `highest ${rate(spread.highest)}`];
  const after = mark && mibOfPages(mark.slopeAfter);
  return [
    {
      id: 'rate',
      label: 'Dirtying rate',
      term: 'dirtying-rate',
      value: spread?.mean ?? null,
      ...(spread ? scaleTransferRate(spread.mean) : NONE),
      captions: overWindows,
    },
    {
      id: 'spread',
      label: 'Standard deviation',
      value: spread?.deviation ?? null,
      ...(deviation === null ? NONE : withSign(deviation)),
      captions: range,
    },
    {
      id: 'set',
      label: 'Working set',
      term: 'working-set',
      value: mark ? mibOfPages(mark.pages) : null,
      ...(mark ? scaleVolume(mibOfPages(mark.pages)) : NONE),
      captions: mark
        ? [`${formatNumber(Math.round(mark.pages), 15)} pages`, `after ${timeText(mark.time)}, peek ${mark.index + 1}`]
        : ['', ''],
    },
    {
      id: 'after',
      label: 'New pages beyond it',
      value: after,
      ...(after === null ? NONE : scaleTransferRate(after)),
      captions: mark ? [`before ${rate(mibOfPages(mark.slopeBefore))}`, ''] : ['', ''],
    },
  ];
}
