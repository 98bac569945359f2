import { useState } from 'react';
import { modelFacts } from '../../models/facts';
import { verdictOf } from '../explore/verdict';
import { downloadText } from '../shared/download';
import { RadioRow } from '../shared/RadioRow';
import { CopyBlock } from './CopyBlock';
import { bibtexCitation, dayOf, plainCitation } from './citation';
import { MOST_IN_QR, qrDrawing, qrFile } from './qr';
import { shareText } from './share-text';
import { SNIPPET_LANGUAGES, type SnippetLanguage, snippetKind } from './snippet-numbers';
import { pythonSnippet } from './snippet-python';
import { typescriptSnippet } from './snippet-typescript';
import type { Shared } from './use-shared';

const WAITING = 'The numbers are on their way.';

/** A text for a ticket, a mail or a page of a wiki. */
export function TextPart({ scenario, evaluation, numbers, link, figure }: Shared) {
  if (evaluation === null || numbers === null) return <p className="note">{WAITING}</p>;
  const { headline } = verdictOf(evaluation);
  const text = shareText({ scenario, numbers, verdict: headline, link, figure });
  return <CopyBlock label="Text" text={text} rows={10} isCode said="The text was copied, in Markdown." />;
}

/** The link for a camera. */
export function QrPart({ link }: Shared) {
  const drawing = qrDrawing(link);
  if (drawing === null) {
    return (
      <p className="warning">
        This link has {link.length} characters, and a QR code holds {MOST_IN_QR} at most. Save the file instead, or make
        the fleet or the pins fewer.
      </p>
    );
  }
  const { size, path } = drawing;
  return (
    <>
      <svg className="share-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code of the link">
        <rect className="share-qr-ground" width={size} height={size} />
        <path className="share-qr-ink" d={path} />
      </svg>
      <p className="buttons">
        <button type="button" onClick={() => downloadText('precopy-qr.svg', qrFile(drawing), 'image/svg+xml')}>
          Save as SVG
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
        <p className="caption">
          {modelFacts[model].label} is a loop with many rules, and its numbers may be ranges: no short program gives
          them. Of classic Xen there is one where a working set is given. This command of the project does, to the last
          digit.
        </p>
        <CopyBlock label="Command" text={command} rows={3} isCode said="The command was copied." />
      </>
    );
  }
  if (evaluation === null) return <p className="note">{WAITING}</p>;
  if (!evaluation.outcome.applicable) {
    return <p className="note">The closed form has no numbers for this scenario, so there is nothing to work out.</p>;
  }
  if (!Number.isFinite(evaluation.outcome.downtime)) {
    return <p className="note">This migration does not end, so there is nothing to work out.</p>;
  }
  const { label, ending } = SNIPPET_LANGUAGES.find(({ id }) => id === language) ?? SNIPPET_LANGUAGES[0];
  const text = WRITERS[language](scenario, kind, link);
  const isExact = kind === 'skipping' || (language === 'typescript' && kind !== 'sweeping');
  return (
    <>
      <RadioRow legend="Language" options={SNIPPET_LANGUAGES} value={language} onChange={setLanguage} />
      <p className="caption">
        It prints the four key numbers{' '}
        {isExact ? 'to the last digit.' : 'to fifteen digits: logarithms differ in the last.'} It needs {label} alone.
      </p>
      <CopyBlock label="Code" text={text} rows={14} isCode said={`The code was copied, in ${label}.`}>
        <button type="button" onClick={() => downloadText(`precopy.${ending}`, text, 'text/plain')}>
          Save as precopy.{ending}
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
      <CopyBlock label="Citation" text={plainCitation(page)} rows={6} said="The citation was copied." />
      <CopyBlock label="BibTeX" text={bibtexCitation(page)} rows={8} isCode said="The BibTeX entries were copied." />
    </>
  );
}
