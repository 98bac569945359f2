import type { Fit } from '../../analysis/fit/fit';
import { toCsv } from '../../format/csv';
import { useStore } from '../../state/store';
import { copyText, downloadText } from '../shared/download';
import { Panel } from '../shared/Panel';
import { fitTable } from './fit-table';
import type { ShownFit } from './use-fit';
import * as words from './words';

/** The fit to take away: as JSON, its rows as CSV, and one sentence to cite. */
export function ExportPanel({
  fit,
  shown: { answer, question, kind },
}: {
  readonly fit: Fit;
  readonly shown: ShownFit;
}) {
  const say = useStore((state) => state.say);
  const { json, sentence } = answer;
  const copy = async () => {
    const isCopied = await copyText(sentence ?? '');
    say(isCopied ? words.sentenceCopied : words.notCopied);
  };
  const asCsv = () =>
    downloadText(
      `precopy-fit-${kind.id}.csv`,
      toCsv(fitTable(fit, kind, question.table, answer.residuals)),
      'text/csv',
    );
  return (
    <Panel id="fit-export-title" title={words.exportTitle} className="apart">
      <blockquote className="fit-cite">{sentence}</blockquote>
      <p className="buttons">
        <button type="button" onClick={() => void copy()}>
          {words.copySentence}
        </button>
        <button
          type="button"
          onClick={() => downloadText(`precopy-fit-${kind.id}.json`, json ?? '', 'application/json')}
        >
          {words.downloadFit}
        </button>
        <button type="button" onClick={asCsv}>
          {words.downloadRows}
        </button>
      </p>
    </Panel>
  );
}
