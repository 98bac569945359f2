import { metricText } from '../../format/scale';
import { type KeyFour, madeOtherwise, readMade } from '../../scenario/made-numbers';
import type { Notice } from '../../state/interface-slice';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { MODELS_VERSION, type ModelsChange, modelsChanges } from '../../vocabulary/models-version';
import * as words from './late-words';

/** 'Total time was 17.5 s when the link was made. It is 18.2 s now, 4 % more.' */
function otherwise(metric: Metric, before: number | null, after: number | null): string {
  const { label } = metricRecords[metric];
  if (before === null) return words.hadNone(label, metricText(metric, after ?? 0));
  const was = metricText(metric, before);
  if (after === null) return words.hasNone(label, was);
  const share = before === 0 ? Number.POSITIVE_INFINITY : (100 * (after - before)) / before;
  return words.isOther(label, was, metricText(metric, after), share);
}

/** Why numbers may differ: what changed in the models since, or that nothing did. */
function whyOf(version: number, changes: readonly ModelsChange[]): string {
  if (version > MODELS_VERSION) {
    return words.newerPage;
  }
  const since = changes.filter((change) => change.version > version);
  if (since.length > 0) return words.modelsChanged(since.map(({ because }) => because));
  return words.sameModels;
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
  if (made === null) return { title: words.numbersUnknown, items: [words.unreadable], rejected: [] };
  const metrics = madeOtherwise(made, now);
  if (metrics.length === 0) return null;
  const items = metrics.map((metric) => otherwise(metric, made.numbers[metric], now[metric]));
  return {
    title: words.otherNumbers,
    items: [...items, whyOf(made.version, changes)],
    rejected: [],
  };
}

/** The same after what was said before: both stand in one list. */
export function withMade(before: Notice | null, made: Notice): Notice {
  return before === null ? made : { ...before, items: [...before.items, words.itemOf(made.title), ...made.items] };
}
