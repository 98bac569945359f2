import { LESSON_FORMAT } from '../../lessons/format';
import { type Reader, ratingOf, readers, readersOf } from '../../readers/registry';
import { looksLikeLink } from '../../scenario/link';
import { scenarioOfReport } from '../../scenario/report-file';
import type { NamedText, Offer } from '../../state/intake-slice';
import { looksLikeJson } from './looks-like-json';

/** What is to become of texts that came by drop or paste. */
interface SortedTexts {
  /** Scenarios and links, which the page opens itself. */
  readonly scenarios: readonly NamedText[];
  /** Each with the readers that it may be for: one that is likely or on screen alone, or several to choose from. */
  readonly offers: readonly Offer[];
  /** What nobody on this page can read. */
  readonly unknown: readonly NamedText[];
}

/** JSON is a scenario only where its format says so; a report holds one; a link stands on a line of its own. */
function isScenario(text: string): boolean {
  if (scenarioOfReport(text) !== null) return true;
  if (!looksLikeJson(text)) return looksLikeLink(text) && !text.trim().includes('\n');
  try {
    const { format } = JSON.parse(text.replace(/^\ufeff/, '')) as { readonly format?: unknown };
    return typeof format === 'string' && format.startsWith('precopy.') && format !== LESSON_FORMAT;
  } catch {
    return false;
  }
}

/** Lines of cells, whatever they hold. */
const isTable = (text: string): boolean => /^[^\n]*[^\n\s][,;\t|][^\n]*\n[^\n]*[^\n\s]/.test(text.trimStart());

/** Who may be meant by a text: those that know it best and those on screen that know it, else those on screen, which ask for its columns, else all. */
function readersFor({ name, text }: NamedText, onScreen: readonly string[], among: readonly Reader[]): string[] {
  const likely = readersOf(text, name, among).map(({ id }) => id);
  const here = among.filter((reader) => onScreen.includes(reader.id) && ratingOf(reader, text, name) > 0);
  if (likely.length > 0) return [...new Set([...here.map(({ id }) => id), ...likely])];
  if (looksLikeJson(text) || /\.json$/i.test(name)) return [];
  if (onScreen.length === 1) return [...onScreen];
  if (!isTable(text)) return [];
  return onScreen.length > 0 ? [...onScreen] : among.map(({ id }) => id);
}

/** Puts files with the same readers together. */
function grouped(files: readonly { readonly file: NamedText; readonly readers: readonly string[] }[]): Offer[] {
  const groups = new Map<string, { readonly files: NamedText[]; readonly readers: readonly string[] }>();
  for (const { file, readers: own } of files) {
    const group = groups.get(own.join()) ?? { files: [], readers: own };
    group.files.push(file);
    groups.set(own.join(), group);
  }
  return [...groups.values()];
}

/**
 * Says what each text is for: the text decides, not the panel that it fell on. Of a text that several readers could
 * take, one that is certain of another file of the same drop is meant: a curve beside its runs.
 */
export function sortTexts(
  files: readonly NamedText[],
  onScreen: readonly string[],
  among: readonly Reader[] = readers,
): SortedTexts {
  const scenarios = files.filter(({ text }) => isScenario(text));
  const read = files
    .filter((file) => !scenarios.includes(file))
    .map((file) => ({ file, readers: readersFor(file, onScreen, among) }));
  const certain = read.filter((each) => each.readers.length === 1).flatMap((each) => each.readers);
  const settled = read.map(({ file, readers: own }) => {
    const meant = own.find((id) => certain.includes(id));
    return { file, readers: meant === undefined ? own : [meant] };
  });
  return {
    scenarios,
    offers: grouped(settled.filter((each) => each.readers.length > 0)),
    unknown: settled.filter((each) => each.readers.length === 0).map(({ file }) => file),
  };
}
