import { formatNumber } from '../../format/number';
import { metricText } from '../../format/scale';
import { type KeyFour, madeOtherwise, readMade } from '../../scenario/made-numbers';
import type { Notice } from '../../state/interface-slice';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { MODELS_VERSION, type ModelsChange, modelsChanges } from '../../vocabulary/models-version';

const UNREADABLE = 'What it says of its numbers (mv, sum) could not be read, so they are not compared.';

/** 'Total time was 17.5 s when the link was made. It is 18.2 s now, 4 % more.' */
function otherwise(metric: Metric, before: number | null, after: number | null): string {
  const { label } = metricRecords[metric];
  if (before === null)
    return `${label} had no number when the link was made. It is ${metricText(metric, after ?? 0)} now.`;
  const was = `${label} was ${metricText(metric, before)} when the link was made.`;
  if (after === null) return `${was} It has no number now.`;
  const share = before === 0 ? Number.POSITIVE_INFINITY : (100 * Math.abs(after - before)) / before;
  const by = Number.isFinite(share) ? `, ${formatNumber(share)} % ${after > before ? 'more' : 'less'}` : '';
  return `${was} It is ${metricText(metric, after)} now${by}.`;
}

/** Why numbers may differ: what changed in the models since, or that nothing did. */
function whyOf(version: number, changes: readonly ModelsChange[]): string {
  if (version > MODELS_VERSION) {
    return 'A newer version of this page made the link, with newer models. Load the page again to get them.';
  }
  const since = changes.filter((change) => change.version > version);
  if (since.length > 0) return `The models have changed since: ${since.map(({ because }) => because).join('; ')}.`;
  return 'The models are the same as then: the knobs in the link, or what it says of its numbers, have been changed since, or it rests on something that this browser does not have.';
}

/**
 * What is said of a link that was made with other key numbers than it gives now, with a word on why; null where they are
 * the same to the digits that a link has. `pairs` as they stand in the link, numbers in s, s, MiB and J.
 */
export function madeNotice(
  pairs: string,
  now: KeyFour,
  changes: readonly ModelsChange[] = modelsChanges,
): Notice | null {
  const made = readMade(pairs);
  if (made === null) return { title: 'The numbers of this link are not known', items: [UNREADABLE], rejected: [] };
  const metrics = madeOtherwise(made, now);
  if (metrics.length === 0) return null;
  const items = metrics.map((metric) => otherwise(metric, made.numbers[metric], now[metric]));
  return {
    title: 'This link was made with other numbers',
    items: [...items, whyOf(made.version, changes)],
    rejected: [],
  };
}

/** The same after what was said before: both stand in one list. */
export function withMade(before: Notice | null, made: Notice): Notice {
  return before === null ? made : { ...before, items: [...before.items, `${made.title}.`, ...made.items] };
}
