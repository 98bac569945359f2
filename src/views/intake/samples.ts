import type { NamedText } from '../../state/intake-slice';
import * as words from './late-words';

/** A table that comes with the page, by its path among the samples. */
export interface Sample {
  /** 'history/simulated.csv' */
  readonly path: string;
  readonly label: string;
}

/** A sample that did not come; its message is a sentence for the page. */
export class SampleLostError extends Error {
  override readonly name = 'SampleLostError';
}

const loaded = new WeakMap<NamedText, string>();

/** Whether a file is the sample of this path, as it was loaded from the page's server. */
export const isSample = (file: NamedText, { path }: Sample): boolean => loaded.get(file) === path;

async function fetchSample(path: string): Promise<NamedText> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const lost = new SampleLostError(words.sampleNotLoaded(name));
  const answer = await fetch(new URL(`samples/${path}`, document.baseURI)).catch(() => null);
  if (!answer?.ok) throw lost;
  const text = await answer.text().catch(() => Promise.reject(lost));
  // Many servers answer with the page itself for what they do not have.
  if (/^\s*<(!doctype|html)/i.test(text)) {
    throw new SampleLostError(words.sampleIsPage(name));
  }
  const sample = { name, text };
  loaded.set(sample, path);
  return sample;
}

/** Loads tables that come with the page. Errors: `SampleLostError` where one of them did not come. */
export function loadSamples(paths: readonly string[]): Promise<readonly NamedText[]> {
  return Promise.all(paths.map(fetchSample));
}
