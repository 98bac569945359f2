import { chartName } from '../../scenario/show-names';
import type { SharedFigure } from '../../state/interface-slice';
import * as words from './words';

/** What a frame shows, and how high it begins. */
interface FrameKind {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly string[];
  readonly height: number;
}

const NUMBERS: readonly FrameKind[] = [
  { id: 'numbers', label: words.frameKinds.numbers, parts: ['numbers'], height: 240 },
  { id: 'knobs', label: words.frameKinds.knobs, parts: ['numbers', 'dirty', 'rate'], height: 320 },
];

/** What a frame can show of the page: the shared figure, else what the view shows by itself, and the key numbers. */
export function frameKinds(figure: SharedFigure | null): readonly FrameKind[] {
  const chart = figure === null ? null : chartName(figure.fileName);
  const own =
    chart === null
      ? { id: 'view', label: words.frameKinds.view, parts: [], height: 480 }
      : { id: 'figure', label: words.frameKinds.figure, parts: [chart], height: 480 };
  return [own, ...NUMBERS];
}

const ofAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The element that puts an address into somebody's page. Height in CSS pixels; docs/embedding.md says how it may follow.
 * 'https://a/#/b?v=3&show=embed', 'Rounds', 480 -> '<iframe src="https://a/#/b?v=3&amp;show=embed" ...></iframe>'.
 */
export const frameCode = (address: string, title: string, height: number): string =>
  `<iframe src="${ofAttribute(address)}" title="${ofAttribute(title)}" width="640" height="${height}" loading="lazy"></iframe>`;
