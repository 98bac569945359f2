import { formatNumber } from '../../format/number';

// A link that was made with other numbers
export const unreadable = 'What it says of its numbers (mv, sum) could not be read, so they are not compared.';
export const hadNone = (metric: string, now: string): string =>
  `${metric} had no number when the link was made. It is ${now} now.`;
export const hasNone = (metric: string, was: string): string =>
  `${metric} was ${was} when the link was made. It has no number now.`;
/** 'Total time was 17.5 s when the link was made. It is 18.2 s now, 4 % more.' `share`: by how many per cent. */
export const isOther = (metric: string, was: string, now: string, share: number): string => {
  const by = Number.isFinite(share) ? `, ${formatNumber(Math.abs(share))} % ${share > 0 ? 'more' : 'less'}` : '';
  return `${metric} was ${was} when the link was made. It is ${now} now${by}.`;
};
export const newerPage =
  'A newer version of this page made the link, with newer models. Load the page again to get them.';
export const modelsChanged = (because: readonly string[]): string =>
  `The models have changed since: ${because.join('; ')}.`;
export const sameModels =
  'The models are the same as then: the knobs in the link, or what it says of its numbers, have been changed since, or it rests on something that this browser does not have.';
export const numbersUnknown = 'The numbers of this link are not known';
export const otherNumbers = 'This link was made with other numbers';
export const itemOf = (title: string): string => `${title}.`;
