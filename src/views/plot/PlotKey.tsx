import type { ReactNode } from 'react';

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

/** Marks that are filled with their colour where no other is given. */
const SOLID: readonly KeyMark[] = ['box', 'dot'];

const token = (name: string): string => `var(--${name})`;

function Swatch({ entry, mark }: { readonly entry: KeyEntry; readonly mark: KeyMark }) {
  const { colour = 'ink', fill } = entry;
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
  readonly className?: string;
  /** Further words after the entries. */
  readonly children?: ReactNode;
}

/** Which marks a chart has, in words. */
export function PlotKey({ entries, name = 'Marks', className = '', children }: PlotKeyProps) {
  return (
    <ul className={`chart-key ${className}`.trim()} aria-label={name}>
      {entries.map((entry) => (
        <li key={entry.label} className={entry.isWaiting ? 'is-waiting' : undefined}>
          {entry.mark && <Swatch entry={entry} mark={entry.mark} />}
          {entry.label}
        </li>
      ))}
      {children}
    </ul>
  );
}
