import { memo } from 'react';
import * as words from './words';

/** What a mark of a key looks like: as the chart draws it. */
export type KeyMark =
  | 'box'
  | 'frame'
  | 'hatch'
  | 'stipple'
  | 'line'
  | 'dash'
  | 'dots'
  | 'ends'
  | 'dot'
  | 'ring'
  | 'diamond'
  | 'cross';

/** One word of a key. Plain data: the page and the files draw the same mark from it. */
export interface KeyEntry {
  readonly label: string;
  /** Null for a note among the marks. */
  readonly mark: KeyMark | null;
  /** Names of tokens: of the mark's line, or of all of it, and of what is inside its line. */
  readonly colour?: string;
  readonly fill?: string;
  /** Its place stays while what it stands for is made. */
  readonly isWaiting?: boolean;
}

const LINE = 16;
const BOX = 10;

const widthOf = (mark: KeyMark): number => (mark === 'line' || mark === 'dash' || mark === 'dots' ? LINE : BOX);

/** Paths in a box of 10 by 10 px, with how thick and how dashed they are; lines are 16 px long. */
const SHAPES: Readonly<Record<KeyMark, { readonly d: string; readonly width?: number; readonly dashes?: string }>> = {
  box: { d: 'M.5 .5h9v9h-9z' },
  frame: { d: 'M.5 .5h9v9h-9z', dashes: '3 2' },
  hatch: { d: 'M.5 .5h9v9h-9zM0 5l5-5M0 10l10-10M5 10l5-5', width: 1.5 },
  stipple: { d: 'M.5 .5h9v9h-9zM2 3h1M5 3h1M8 3h1M2 7h1M5 7h1M8 7h1' },
  line: { d: `M0 5h${LINE}`, width: 2 },
  dash: { d: `M0 5h${LINE}`, width: 2, dashes: '4 3' },
  dots: { d: `M0 5h${LINE}`, width: 2, dashes: '2 3' },
  ends: { d: 'M1 0v10M9 0v10', width: 1.5 },
  dot: { d: 'M1.5 5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z' },
  ring: { d: 'M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z', width: 1.5 },
  diamond: { d: 'M5 .5l4.5 4.5l-4.5 4.5l-4.5-4.5z', width: 1.5 },
  cross: { d: 'M1.5 1.5l7 7M1.5 8.5l7-7', width: 1.5 },
};

/** How a mark looks, without its words. */
export type Look = Omit<KeyEntry, 'label'>;

const token = (name: string): string => `var(--${name})`;

/** The paint of a bar that looks like its mark in the key. `patterns`: what the ids of the chart's patterns begin with. */
export function paintOf({ mark, colour = 'ink', fill }: Look, patterns = ''): { fill: string; stroke?: string } {
  if (mark === 'hatch') return { fill: `url(#${patterns}-hatch)`, stroke: token(colour) };
  return fill === undefined ? { fill: token(colour) } : { fill: token(fill), stroke: token(colour) };
}

/** Marks that are filled with their colour where no other is given. */
const SOLID: readonly KeyMark[] = ['box', 'dot'];

/** The mark of a word of a key. */
export function KeySwatch({ look: { mark, colour = 'ink', fill } }: { readonly look: Look }) {
  if (mark === null) return null;
  const { d, width = 1, dashes } = SHAPES[mark];
  const inside = fill ?? (SOLID.includes(mark) ? colour : null);
  return (
    <svg className="key-swatch" width={widthOf(mark)} height={BOX} aria-hidden="true">
      <path
        d={d}
        fill={inside === null ? 'none' : token(inside)}
        stroke={token(colour)}
        strokeWidth={width}
        strokeDasharray={dashes}
      />
    </svg>
  );
}

interface PlotKeyProps {
  readonly entries: readonly KeyEntry[];
  readonly name?: string;
  readonly className?: string | undefined;
}

const isSame = (before: PlotKeyProps, after: PlotKeyProps): boolean => JSON.stringify(before) === JSON.stringify(after);

/** Which marks a chart has, in words. It is drawn anew only where a word or a mark is another: a slider may move above it. */
export const PlotKey = memo(function PlotKey({ entries, name = words.marks, className = '' }: PlotKeyProps) {
  return (
    // A list anew for other words: none of them moves while those before it grow.
    <ul key={entries.map(({ label }) => label).join()} className={`chart-key ${className}`.trim()} aria-label={name}>
      {entries.map((entry) => (
        <li key={entry.label} className={entry.isWaiting ? 'is-waiting' : undefined}>
          <KeySwatch look={entry} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}, isSame);
