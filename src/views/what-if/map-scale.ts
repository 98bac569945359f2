import type { MapGrid } from '../../analysis/what-if/map-grid';
import { clock } from '../../format/clock';
import { metricText } from '../../format/scale';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { extentOf, logAxis, type Tick } from '../plot/axis';

/** From the least to the most of a metric, both positive: the colours go by ratio. */
export interface MetricScale {
  readonly low: number;
  readonly high: number;
  /** Shares of the way with what stands there. */
  readonly ticks: readonly { readonly share: number; readonly label: string }[];
}

const MOST_TICKS = 6;

/** Times that are round on a clock, where a decade is none: over many decades, and over a few. */
const CLOCK = [60, 600, 3600, 36_000, 864_000];
const CLOSE_CLOCK = [60, 120, 300, 600, 1200, 1800, 3600, 7200, 18_000, 36_000, 72_000, 172_800, 432_000, 864_000];
/** Fewer say too little. */
const LEAST_TICKS = 3;

/** Round values of a metric between two, each with its unit: 100 ms, 1 s, 10 s, 1 min, 10 min, 1 h. */
export function metricTicks(metric: Metric, low: number, high: number): readonly Tick[] {
  const plain = logAxis(low, high, '').ticks.map(({ value }) => value);
  const { quantity } = metricRecords[metric];
  const isTime = quantity === 'duration' || quantity === 'pause';
  const clocks = high / low > 300 ? CLOCK : CLOSE_CLOCK;
  const timed = [...plain.filter((value) => value < 60), ...clocks];
  const inside = (values: readonly number[]) => values.filter((value) => value >= low * (1 - 1e-9) && value <= high);
  const isEnough = inside(timed).length >= LEAST_TICKS;
  return inside(isTime && high > 100 && isEnough ? timed : plain).map((value) => ({
    value,
    label: clockText(metric, value),
  }));
}

/** A round time as a clock tells it: 3600 s -> 1 h. */
function clockText(metric: Metric, value: number): string {
  return CLOSE_CLOCK.includes(value) ? clock(value) : metricText(metric, value);
}

/** The scale of a metric over a map; from 1 to 10 where there is no number. */
export function metricScale(grid: MapGrid, metric: Metric): MetricScale {
  const positive = grid[metric].filter((value) => value > 0 && value < Number.POSITIVE_INFINITY);
  const [least, most] = positive.length > 0 ? extentOf(positive) : [1, 10];
  const [low, high] = most > 1.05 * least ? [least, most] : [least / 1.5, most * 1.5];
  const round = metricTicks(metric, low, high).filter(({ value }) => value >= low && value <= high);
  // No scale is without numbers: where fewer than two round ones lie in it, its ends are told.
  const ends = [low, high].map((value) => ({ value, label: metricText(metric, value) }));
  const told = round.length < 2 ? ends : round;
  const every = Math.ceil(told.length / MOST_TICKS);
  const share = (value: number) => Math.log(value / low) / Math.log(high / low);
  return {
    ...{ low, high },
    ticks: told.filter((_, i) => i % every === 0).map(({ value, label }) => ({ share: share(value), label })),
  };
}

/** Steps of a ramp of colours. */
export const STEPS = 64;

/** The step of a value. */
export function stepOf({ low, high }: MetricScale, value: number): number {
  const share = Math.log(Math.max(value, low) / low) / Math.log(high / low);
  return Math.min(STEPS - 1, Math.max(0, Math.floor(share * STEPS)));
}

type Triple = readonly [number, number, number];

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const fromLinear = (part: number): number => (part <= 0.003_130_8 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);

/** sRGB to Oklab (Ottosson 2020): equal steps look equal. White -> 1, 0, 0. */
export function toOklab(colour: string): Triple {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => toLinear(Number(part) / 255));
  const l = Math.cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b);
  const m = Math.cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b);
  const s = Math.cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b);
  return [
    0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
    1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
    0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): string {
  const l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3;
  const m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3;
  const s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3;
  const parts = [
    4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
    -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
    -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
  ].map((part) => Math.round(255 * Math.min(1, Math.max(0, fromLinear(Math.min(1, Math.max(0, part)))))));
  return `rgb(${parts.join(', ')})`;
}

/** A colour so far on the way from one to another, evenly to the eye. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [toOklab(from), toOklab(to)];
  const at = (k: 0 | 1 | 2) => a[k] + (b[k] - a[k]) * share;
  return fromOklab([at(0), at(1), at(2)]);
}

/** The colours of a scale from little to much. */
export const ramp = (low: string, high: string): readonly string[] =>
  Array.from({ length: STEPS }, (_, k) => mixed(low, high, k / (STEPS - 1)));
