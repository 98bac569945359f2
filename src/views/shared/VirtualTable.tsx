import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from '../../state/store';
import { Scroller } from './DataTable';
import * as words from './late-words';
import './virtual-table.css';

interface VirtualTableProps {
  readonly label: string;
  /** The file that has all its rows: 'precopy-fleet.csv'. */
  readonly csv: string;
  readonly count: number;
  /** Columns of the table, for the rows that stand in for what is out of sight. */
  readonly columns: number;
  /** The header's row: one `tr`. */
  readonly head: ReactNode;
  /** One `tr` of the height of all others (`--row-height`). It carries `aria-rowindex={index + 2}` and a key. */
  readonly row: (index: number) => ReactNode;
  /** A row that comes into sight when it is named; null or -1 for none. */
  readonly reveal?: number | null;
}

/** As `--row-height` in virtual-table.css: higher under a finger. */
const rowHeight = (): number => (window.matchMedia('(pointer: coarse)').matches ? 48 : 36);
/** Rows of a table on paper: of more, what is left out is said. */
const MOST_ON_PAPER = 1000;
/** Rows kept ready above and below those in sight. */
const OVERSCAN = 8;

/** A real table whose rows exist only while they are in sight, under a header that stays. Scrolls by itself. */
export function VirtualTable({ label, csv, count, columns, head, row, reveal = null }: VirtualTableProps) {
  const scroller = useRef<HTMLElement>(null);
  // Asked once, not for each of a hundred thousand rows.
  const [height] = useState(rowHeight);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  });
  useEffect(() => {
    if (reveal !== null && reveal >= 0) virtual.scrollToIndex(reveal);
  }, [reveal, virtual]);
  const isPaper = useStore(({ paper }) => paper !== null);
  if (isPaper) return <PaperTable {...{ label, csv, count, columns, head, row }} />;
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <Scroller label={label} className="virtual-table" ref={scroller}>
      <table aria-rowcount={count + 1}>
        <thead>{head}</thead>
        <tbody>
          {above > 0 && <Gap height={above} columns={columns} />}
          {items.map(({ index }) => row(index))}
          {below > 0 && <Gap height={below} columns={columns} />}
        </tbody>
      </table>
    </Scroller>
  );
}

/** The same on paper: all rows, or as many as anybody reads, and where the others are. */
function PaperTable({ label, csv, count, columns, head, row }: Omit<VirtualTableProps, 'reveal'>) {
  const shown = Math.min(count, MOST_ON_PAPER);
  return (
    <Scroller label={label} className="virtual-table">
      <table aria-rowcount={count + 1}>
        <thead>{head}</thead>
        <tbody>
          {Array.from({ length: shown }, (_, index) => row(index))}
          {shown < count && (
            <tr>
              <td colSpan={columns}>{words.firstRows(shown, count, csv)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </Scroller>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr className="virtual-table-gap">
      <td colSpan={columns} height={height} />
    </tr>
  );
}
