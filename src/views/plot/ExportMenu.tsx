import { lazy, useCallback, useState } from 'react';
import type { TableData } from '../../format/csv';
import { useStore } from '../../state/store';
import { LoadedLater } from '../shared/LoadedLater';
import { Menu } from '../shared/Menu';
import type { Sheet } from './ExportSheet';
import { EXPORT_GROUNDS, EXPORT_WIDTHS } from './export-look';
import * as words from './late-words';
import type { PictureKind } from './take-away';
import { exportFigure, exportOf } from './words';

/** Few take a figure away: what lays it out for a file, and what makes one, come when somebody does. */
const ExportSheet = lazy(async () => ({ default: (await import('./ExportSheet')).ExportSheet }));

const takeAway = () => import('./take-away');

export interface ExportMenuProps {
  /** Of the figure. */
  readonly title: string;
  /** What is drawn and written: asked when the figure is taken away. */
  readonly sheet: () => Sheet;
  readonly table: () => TableData | Promise<TableData>;
  /** Name of the files it is saved as, without an ending. */
  readonly fileName: string;
}

/** The ways to take a figure away, and how it is then to look. It is open when it comes. */
export function ExportMenu({ title, sheet, table, fileName }: ExportMenuProps) {
  const [ordered, setOrdered] = useState<PictureKind | null>(null);
  const look = useStore((state) => state.exportLook);
  const { say, setExportLook, setShare } = useStore.getState();
  const deliver = useCallback(
    async (element: HTMLElement) => {
      const { savePicture } = await takeAway();
      setOrdered(null);
      if (ordered) say(await savePicture(element, ordered, look, fileName));
    },
    [ordered, look, fileName, say],
  );
  const copy = async () => say(await (await takeAway()).copyTable(await table()));
  const save = async () => say((await takeAway()).saveTable(await table(), fileName));
  const figure = (id: PictureKind) => ({ id, ...words.exports[id], onChoose: () => setOrdered(id) });
  return (
    <>
      <Menu
        label={exportFigure}
        name={exportOf(title)}
        align="end"
        startsOpen
        items={[
          figure('png'),
          figure('svg'),
          figure('pdf'),
          {
            id: 'csv',
            ...words.exports.csv,
            onChoose: () => void save(),
          },
          {
            id: 'share',
            ...words.exports.share,
            onChoose: () => setShare({ figure: { title, summary: sheet().summary, fileName } }),
          },
          { id: 'copy', ...words.exports.copy, onChoose: () => void copy() },
        ]}
        options={[
          {
            label: words.width,
            choices: EXPORT_WIDTHS.map((width) => ({
              label: String(width),
              checked: width === look.width,
              onChoose: () => setExportLook({ ...look, width }),
            })),
          },
          {
            label: words.ground,
            choices: EXPORT_GROUNDS.map((id) => ({
              label: words.groundNames[id],
              checked: id === look.ground,
              onChoose: () => setExportLook({ ...look, ground: id }),
            })),
          },
        ]}
      />
      {ordered && (
        <LoadedLater waiting={null}>
          <ExportSheet sheet={sheet()} look={look} onDrawn={deliver} />
        </LoadedLater>
      )}
    </>
  );
}
