import { loadLooks } from '../../readers/late-looks';
import { type ReaderId, readersOf } from '../../readers/registry';
import type { FileReport } from '../../state/intake-slice';
import { useStore } from '../../state/store';

/** A file that was given to a panel. */
interface Given {
  readonly name: string;
  readonly text: string;
}

/** What is said of files that were read. */
interface Said {
  readonly sentence: string;
  readonly reports?: readonly FileReport[];
}

/**
 * Offers files that a panel could not read to the readers that know them, as if they had been dropped: whoever opens a list
 * of VMs in a panel for logs is shown the way. What is still to be said is the answer. Errors: none; where what tells texts
 * apart cannot be loaded, the files stay refused.
 */
export async function handOver<Taken extends Said>(
  reader: ReaderId,
  files: readonly Given[],
  taken: Taken,
): Promise<Taken> {
  const refused = files.filter(({ name }) => taken.reports?.some((each) => each.isRefused && each.file === name));
  if (refused.length === 0) return taken;
  const isLoaded = await loadLooks().then(
    () => true,
    () => false,
  );
  if (!isLoaded) return taken;
  const offers = refused.flatMap(({ name, text }) => {
    const ids = readersOf(text, name).map(({ id }) => id);
    return ids.length === 0 || ids.includes(reader) ? [] : [{ files: [{ name, text }], readers: ids }];
  });
  if (offers.length === 0) return taken;
  useStore.getState().setOffers(offers);
  const offered = offers.flatMap((offer) => offer.files.map(({ name }) => name));
  const reports = (taken.reports ?? []).filter(({ file, isRefused }) => !(isRefused && offered.includes(file)));
  // Where all of them are offered, the offer says it all.
  return { ...taken, reports, sentence: offered.length === files.length ? '' : taken.sentence };
}
