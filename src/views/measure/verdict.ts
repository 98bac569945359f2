import { formatNumber, joined, type ScaledNumber, scaleTransferRate, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import { shownRate } from '../../format/rates';
import type { StripNumber } from '../shared/NumberStrip';
import { type RateStatistics, rateStatistics } from './rate-statistics';
import type { ShownSeries } from './series';
import { timeText } from './time-text';
import * as words from './words';
import type { Mark } from './working-set-mark';

/** What was found, and what it rests on. */
interface Verdict {
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
  return words.ratesFound(
    rate(spread.mean),
    spread.window === null ? null : timeText(spread.window),
    other && { rate: rate(other.rate), window: timeText(other.window) },
  );
}

/** What the point on the curve means. */
function workingSetText({ mark, curve }: ShownSeries): string | null {
  if (!mark || !curve) return null;
  const end = timeText(curve.times[curve.times.length - 1] ?? 0);
  switch (mark.shape) {
    case 'flat':
      return words.setIsFlat(volume(mark.pages));
    case 'steady':
      return words.setAndFresh(volume(mark.pages), rate(mibOfPages(mark.slopeAfter)));
    case 'straight':
      return words.allFresh(volume(mark.pages), end);
    case 'unsettled':
      return words.setUnsettled(volume(mark.pages), end);
    case null:
      return words.setOfHand(volume(mark.pages));
  }
}

function reasonFor({ mark, curve, windows }: ShownSeries): string {
  if (!curve) return words.noSetFromWindows;
  if (!mark) return words.tooFewPeeks;
  return `${shapeReason(mark, timeText(mark.time))}${windows ? '' : words.rateOfFirstWindow}`;
}

function shapeReason(mark: Mark, at: string): string {
  switch (mark.shape) {
    case 'flat':
      return words.reasonFlat(at);
    case 'steady':
      return words.reasonSteady(at);
    case 'straight':
      return words.reasonStraight;
    case 'unsettled':
      return words.reasonUnsettled;
    case null:
      return words.reasonOfHand(at, rate(mibOfPages(mark.slopeBefore)), rate(mibOfPages(mark.slopeAfter)));
  }
}

/** The finding on the main series. `window` is the wanted length, for curves that have no windows of their own. */
export function verdictOf(main: ShownSeries, window: number): Verdict {
  const spread = rateStatistics(main, window);
  if (!spread) return { headline: words.holdsNothing(main.label), reason: words.noWindowNoPeek };
  if (spread.highest === 0) {
    return { headline: words.writesNothing(main.label), reason: words.nothingWasDirtied };
  }
  return { headline: words.dirties(main.label, rates(main, spread), workingSetText(main)), reason: reasonFor(main) };
}

const NONE = { number: '–', unit: '' };

/** D with its spread, and the working set with the slopes on both sides of it. */
export function measureNumbers(main: ShownSeries | null, window: number): readonly StripNumber[] {
  const spread = main && rateStatistics(main, window);
  const mark = main?.mark ?? null;
  const count = spread ? words.overWindows(formatNumber(spread.count, 15), spread.count === 1) : '';
  const overWindows: [string, string] = [
    count,
    spread && spread.window !== null ? words.ofLength(timeText(spread.window)) : '',
  ];
  const deviation = spread?.deviation ?? null;
  const range: [string, string] =
    !spread || deviation === null
      ? [spread ? words.oneWindowOnly : '', '']
      : [words.lowestRate(rate(spread.lowest)), words.highestRate(rate(spread.highest))];
  const after = mark && mibOfPages(mark.slopeAfter);
  return [
    {
      id: 'rate',
      label: words.numberLabels.rate,
      term: 'dirtying-rate',
      value: spread?.mean ?? null,
      ...(spread ? scaleTransferRate(spread.mean) : NONE),
      captions: overWindows,
    },
    {
      id: 'spread',
      label: words.numberLabels.spread,
      value: spread?.deviation ?? null,
      ...(deviation === null ? NONE : withSign(deviation)),
      captions: range,
    },
    {
      id: 'set',
      label: words.numberLabels.set,
      term: 'working-set',
      value: mark ? mibOfPages(mark.pages) : null,
      ...(mark ? scaleVolume(mibOfPages(mark.pages)) : NONE),
      captions: mark
        ? [
            words.pagesCount(formatNumber(Math.round(mark.pages), 15)),
            words.afterPeek(timeText(mark.time), mark.index + 1),
          ]
        : ['', ''],
    },
    {
      id: 'after',
      label: words.numberLabels.after,
      value: after,
      ...(after === null ? NONE : scaleTransferRate(after)),
      captions: mark ? [words.beforeIt(rate(mibOfPages(mark.slopeBefore))), ''] : ['', ''],
    },
  ];
}
