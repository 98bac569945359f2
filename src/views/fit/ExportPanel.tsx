import type { Fit } from '../../analysis/fit/fit';
import { toCsv } from '../../format/csv';
import { useStore } from '../../state/store';
import { copyText, downloadText } from '../shared/download';
import { Panel } from '../shared/Panel';
import { fitTable } from './fit-table';
import type { ShownFit } from './use-fit';

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
    say(
      isCopied
        ? 'The sentence is copied.'
        : 'The browser does not allow copying. Select the sentence and copy it by hand.',
    );
  };
  const asCsv = () =>
    downloadText(
      `precopy-fit-${kind.id}.csv`,
      toCsv(fitTable(fit, kind, question.table, answer.residuals)),
      'text/csv',
    );
  return (
    <Panel id="fit-export-title" title="Save and share" className="apart">
      <blockquote className="fit-cite">{sentence}</blockquote>
      <p className="buttons">
        <button type="button" onClick={() => void copy()}>
          Copy the sentence
        </button>
        <button
          type="button"
          onClick={() => downloadText(`precopy-fit-${kind.id}.json`, json ?? '', 'application/json')}
        >
          Download the fit as JSON
        </button>
        <button type="button" onClick={asCsv}>
          Download the rows as CSV
        </button>
      </p>
    </Panel>
  );
}
