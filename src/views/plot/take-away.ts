import { type TableData, toCsv, toTabs } from '../../format/csv';
import type { ExportLook } from '../../state/interface-slice';
import { copyText, downloadBlob, downloadText } from '../shared/download';
import * as words from './late-words';
import { pictureAsPng, printPicture, sheetAsSvg } from './svg-export';

/** Ways to take a figure away, as files. Each says what became of it; '' where that is seen. */

export type PictureKind = 'png' | 'svg' | 'pdf';

/** What is drawn, as a picture. */
export async function savePicture(
  element: HTMLElement,
  kind: PictureKind,
  look: ExportLook,
  name: string,
): Promise<string> {
  const picture = sheetAsSvg(element, look.ground !== 'none');
  if (kind === 'svg') downloadText(`${name}.svg`, picture.text, 'image/svg+xml');
  else if (kind === 'pdf') printPicture(picture);
  else {
    try {
      downloadBlob(`${name}.png`, await pictureAsPng(picture));
      return words.pictureSaved;
    } catch {
      return words.noPicture;
    }
  }
  return '';
}

/** The numbers, all digits. */
export function saveTable(table: TableData, name: string): string {
  downloadText(`${name}.csv`, toCsv(table), 'text/csv');
  return '';
}

/** The numbers for a spreadsheet. */
export const copyTable = async (table: TableData): Promise<string> =>
  (await copyText(toTabs(table))) ? words.tableCopied : words.tableNotCopied;
