import { useState } from 'react';
import { modelFacts } from '../../models/facts';
import { verdictOf } from '../explore/verdict';
import { downloadText } from '../shared/download';
import { RadioRow } from '../shared/RadioRow';
import { CopyBlock } from './CopyBlock';
import { bibtexCitation, dayOf, plainCitation } from './citation';
import { PlanText } from './PlanText';
import { MOST_IN_QR, qrDrawing, qrFile } from './qr';
import { shareText } from './share-text';
import { SNIPPET_LANGUAGES, type SnippetLanguage, snippetKind } from './snippet-numbers';
import { pythonSnippet } from './snippet-python';
import { typescriptSnippet } from './snippet-typescript';
import type { Shared } from './use-shared';
import * as words from './words';

/** A text for a ticket, a mail or a page of a wiki: of the plan where that is on screen, else of the scenario. */
export function TextPart({ scenario, evaluation, numbers, link, figure, state: { view, part } }: Shared) {
  if (view === 'decide' && (part ?? 'plan') === 'plan' && figure === null) return <PlanText link={link} />;
  if (evaluation === null || numbers === null) return <p className="note">{words.waiting}</p>;
  const { headline } = verdictOf(evaluation);
  const text = shareText({ scenario, numbers, verdict: headline, link, figure });
  return <CopyBlock label={words.text} text={text} rows={10} isCode said={words.textCopied} />;
}

/** The link for a camera. */
export function QrPart({ link }: Shared) {
  const drawing = qrDrawing(link);
  if (drawing === null) {
    return <p className="warning">{words.tooLongForQr(link.length, MOST_IN_QR)}</p>;
  }
  const { size, path } = drawing;
  return (
    <>
      <svg className="share-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.qrOfLink}>
        <rect className="share-qr-ground" width={size} height={size} />
        <path className="share-qr-ink" d={path} />
      </svg>
      <p className="buttons">
        <button type="button" onClick={() => downloadText('precopy-qr.svg', qrFile(drawing), 'image/svg+xml')}>
          {words.saveAsSvg}
        </button>
      </p>
    </>
  );
}

const WRITERS = { python: pythonSnippet, typescript: typescriptSnippet } as const;

/** A program that gives the key numbers, for the models that a page of code can say. */
export function CodePart({ scenario, evaluation, link }: Shared) {
  const [language, setLanguage] = useState<SnippetLanguage>('python');
  const { model } = scenario;
  const kind = snippetKind(scenario);
  if (kind === null) {
    const command = `npm run --silent evaluate -- '${link.slice(link.indexOf('#'))}'`;
    return (
      <>
        <p className="caption">{words.noShortProgram(modelFacts[model].label)}</p>
        <CopyBlock label={words.command} text={command} rows={3} isCode said={words.commandCopied} />
      </>
    );
  }
  if (evaluation === null) return <p className="note">{words.waiting}</p>;
  if (!evaluation.outcome.applicable) {
    return <p className="note">{words.closedFormHasNone}</p>;
  }
  if (!Number.isFinite(evaluation.outcome.downtime)) {
    return <p className="note">{words.doesNotEnd}</p>;
  }
  const { label, ending } = SNIPPET_LANGUAGES.find(({ id }) => id === language) ?? SNIPPET_LANGUAGES[0];
  const text = WRITERS[language](scenario, kind, link);
  const isExact = kind === 'skipping' || (language === 'typescript' && kind !== 'sweeping');
  return (
    <>
      <RadioRow legend={words.language} options={SNIPPET_LANGUAGES} value={language} onChange={setLanguage} />
      <p className="caption">{words.codePrints(isExact, label)}</p>
      <CopyBlock label={words.code} text={text} rows={14} isCode said={words.codeCopied(label)}>
        <button type="button" onClick={() => downloadText(`precopy.${ending}`, text, 'text/plain')}>
          {words.saveCode(`precopy.${ending}`)}
        </button>
      </CopyBlock>
    </>
  );
}

/** How the paper and this page are cited. */
export function CitePart({ link }: Shared) {
  const page = { version: __VERSION__, link, day: dayOf(new Date()) };
  return (
    <>
      <CopyBlock label={words.citation} text={plainCitation(page)} rows={6} said={words.citationCopied} />
      <CopyBlock label={words.bibtex} text={bibtexCitation(page)} rows={8} isCode said={words.bibtexCopied} />
    </>
  );
}
