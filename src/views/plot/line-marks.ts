import type { Plot } from './axis';

/** Room at the right of a chart for the names of its lines. */
export const LABEL_ROOM = 92;
/** Lines of names so far apart that they can be read. */
const LABEL_GAP = 14;

/** Where the names of lines stand: beside their ends, pushed apart where they would lie over each other. */
export function placeLabels<Label extends { readonly y: number }>(
  labels: readonly Label[],
  { top, bottom }: Pick<Plot, 'top' | 'bottom'>,
): (Label & { readonly at: number })[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const at = sorted.map(({ y }) => Math.min(Math.max(y, top), bottom));
  for (let i = 1; i < at.length; i += 1) at[i] = Math.max(at[i] ?? 0, (at[i - 1] ?? 0) + LABEL_GAP);
  // What was pushed below the chart pushes back.
  let lowest = bottom;
  for (let i = at.length - 1; i >= 0; i -= 1) {
    at[i] = Math.min(at[i] ?? 0, lowest);
    lowest = (at[i] ?? 0) - LABEL_GAP;
  }
  return sorted.map((label, i) => ({ ...label, at: at[i] ?? label.y }));
}

const LONGEST_NAME = 10;

/** A name that fits beside the chart, or into so many characters; its table has all of it. */
export function shortName(label: string, most = LONGEST_NAME): string {
  const characters = [...label];
  return characters.length <= most ? label : `${characters.slice(0, most - 1).join('')}…`;
}
