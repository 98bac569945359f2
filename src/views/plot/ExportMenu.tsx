import { lazy, memo, useCallback, useState } from 'react';
import { type TableData, toCsv, toTabs } from '../../format/csv';
import { useStore } from '../../state/store';
import { copyText, downloadBlob, downloadText } from '../shared/download';
import { LoadedLater } from '../shared/LoadedLater';
import { Menu } from '../shared/Menu';
import type { Sheet } from './ExportSheet';
import { EXPORT_GROUNDS, EXPORT_WIDTHS } from './export-look';

/** Few take a figure away: what lays it out for a file comes when one does. */
const ExportSheet = lazy(async () => ({ default: (await import('./ExportSheet')).ExportSheet }));

interface ExportMenuProps {
  /** Of the figure. */
  readonly title: string;
  /** What is drawn and written: asked when the figure is taken away. */
  readonly sheet: () => Sheet;
  readonly table: () => TableData | Promise<TableData>;
  /** Name of the files it is saved as, without an ending. */
  readonly fileName: string;
}

type Kind = 'png' | 'svg' | 'pdf';

/**
 * The ways to take a figure away, and how it is then to look. Whoever shows it gives it the same functions every time:
 * it is not made anew while a slider moves.
 */
export const ExportMenu = memo(function ExportMenu({ title, sheet, table, fileName }: ExportMenuProps) {
  const [ordered, setOrdered] = useState<Kind | null>(null);
  const look = useStore((state) => state.exportLook);
  const { say, setExportLook, setShare } = useStore.getState();
  const deliver = useCallback(
    async (element: HTMLElement) => {
      // Few take a figure away: how it is made comes when one does.
      const { pictureAsPng, printPicture, sheetAsSvg } = await import('./svg-export');
      const picture = sheetAsSvg(element, look.ground !== 'none');
      setOrdered(null);
      if (ordered === 'svg') downloadText(`${fileName}.svg`, picture.text, 'image/svg+xml');
      else if (ordered === 'pdf') printPicture(picture);
      else {
        try {
          downloadBlob(`${fileName}.png`, await pictureAsPng(picture));
          say('The picture was saved.');
        } catch {
          say('The browser could not make the picture. SVG still works.');
        }
      }
    },
    [ordered, look, fileName, say],
  );
  const copy = async () => {
    const isCopied = await copyText(toTabs(await table()));
    say(isCopied ? 'The table was copied.' : 'Could not copy. CSV still works.');
  };
  const save = async () => downloadText(`${fileName}.csv`, toCsv(await table()), 'text/csv');
  const figure = (id: Kind, label: string, detail: string) => ({ id, label, detail, onChoose: () => setOrdered(id) });
  return (
    <>
      <Menu
        label="Export"
        name={`Export: ${title}`}
        align="end"
        items={[
          figure('png', 'PNG', 'A picture'),
          figure('svg', 'SVG', 'A drawing that scales'),
          figure('pdf', 'PDF', 'By printing this figure alone'),
          {
            id: 'csv',
            label: 'CSV',
            detail: 'The numbers, all digits',
            onChoose: () => void save(),
          },
          {
            id: 'share',
            label: 'Share',
            detail: 'A link, a text, code',
            onChoose: () => setShare({ figure: { title, summary: sheet().summary, fileName } }),
          },
          { id: 'copy', label: 'Copy as table', detail: 'For a spreadsheet', onChoose: () => void copy() },
        ]}
        options={[
          {
            label: 'Width',
            choices: EXPORT_WIDTHS.map((width) => ({
              label: String(width),
              checked: width === look.width,
              onChoose: () => setExportLook({ ...look, width }),
            })),
          },
          {
            label: 'Ground',
            choices: EXPORT_GROUNDS.map(({ id, label }) => ({
              label,
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
});
