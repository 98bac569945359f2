import { type ReactNode, useId, useState } from 'react';
import { readers } from '../../readers/registry';
import type { HeldKey } from '../../scenario/view-options';
import type { FileReport } from '../../state/intake-slice';
import { useStore } from '../../state/store';
import '../shared/job-status.css';
import { FileButton } from './FileButton';
import { Lines } from './Lines';
import * as words from './late-words';
import { MappingPanel } from './MappingPanel';
import type { Sample } from './samples';
import type { Doing, Reading, ToMap } from './use-reading';

interface OpenerProps {
  readonly reading: Reading;
  /** 'Open fleet' */
  readonly label: string;
  readonly samples?: readonly Sample[];
  /** Which columns are read, in sentences; left out where the panel says that itself. */
  readonly columns?: string;
  readonly isSingle?: boolean;
  /** What the panel holds of files that were opened: where it is missing, that is said here. */
  readonly held?: HeldKey;
  /** More buttons of the panel, before and after the opener's own. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
}

const NO_REPORTS: readonly FileReport[] = [];

/** How files come into a panel: the button, samples, which columns are read, progress, and what is said of each file. */
export function Opener({ reading, label, samples = [], columns, isSingle, held, before, children }: OpenerProps) {
  const { reader, doing, place, toMap, open, openSample } = reading;
  const [isAbout, setIsAbout] = useState(false);
  const aboutId = useId();
  const reports = useStore((state) => state.reports[reader]) ?? NO_REPORTS;
  const { accepts = '', label: what = '' } = readers.find(({ id }) => id === reader) ?? {};
  return (
    <div className="intake stack gap-2" ref={place}>
      <div className="buttons">
        {before}
        <FileButton label={label} accept={accepts} isSingle={isSingle ?? false} onFiles={open} />
        {samples.map((sample) => (
          <button key={sample.label} type="button" onClick={() => openSample(sample.path)}>
            {sample.label}
          </button>
        ))}
        {columns && (
          <button
            type="button"
            aria-expanded={isAbout}
            aria-controls={isAbout ? aboutId : undefined}
            onClick={() => setIsAbout(!isAbout)}
          >
            {words.whichColumns}
            <span className="visually-hidden">{words.ofWhat(what)}</span>
          </button>
        )}
        {children}
      </div>
      {columns && isAbout && (
        <p className="note" id={aboutId}>
          {words.howToOpen(columns)}
        </p>
      )}
      {held && <Missing held={held} />}
      {doing && <DoingLine doing={doing} />}
      {toMap[0] && <Columns toMap={toMap[0]} map={reading.map} />}
      {reports.map((report, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name.
        <Report key={i} report={report} onClose={() => close(reader, report)} />
      ))}
    </div>
  );
}

/** What was opened once and is not here any more, with what stands in its place. */
function Missing({ held }: { readonly held: HeldKey }) {
  const missing = useStore((state) => state.held[held]?.missing);
  return (
    <div role="status">
      {missing !== undefined && (
        <div className="warning note">
          <p>{missing}</p>
          <button type="button" onClick={() => useStore.getState().dismiss(held)}>
            {words.close}
            <span className="visually-hidden">{words.saidOfMissing}</span>
          </button>
        </div>
      )}
    </div>
  );
}

function close(reader: string, report: FileReport): void {
  const { reports, setReports } = useStore.getState();
  setReports(
    reader,
    (reports[reader] ?? NO_REPORTS).filter((each) => each !== report),
  );
}

/** What is being done. Short work shows nothing. */
function DoingLine({ doing: { sentence, share, cancel } }: { readonly doing: Doing }) {
  return (
    <div className="job-status">
      <span className="job-running">
        <progress max={1} value={share} aria-label={sentence} />
        <span className="one-line">{sentence}</span>
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </span>
    </div>
  );
}

/** Columns that were not recognised, to be chosen by hand; what was there before stays until they are. */
function Columns({ toMap: { file, reading }, map }: { readonly toMap: ToMap; readonly map: Reading['map'] }) {
  return (
    <div>
      <MappingPanel reading={reading} chosen={file.mapping ?? null} onMapping={map} />
      <button type="button" onClick={() => map(null)}>
        {words.doNotOpen(file.name)}
      </button>
    </div>
  );
}

/** What could not be used of a file; it stays until it is closed, or the next file is read. */
function Report({ report, onClose }: { readonly report: FileReport; readonly onClose: () => void }) {
  const { file, isRefused, lines, count = 0 } = report;
  return (
    <div className="warning note">
      <p>
        <strong>{file}</strong>
        {isRefused ? words.notOpened : words.openedInPart}
      </p>
      <Lines lines={lines} count={Math.max(count, lines.length)} />
      <button type="button" onClick={onClose}>
        {words.close}
        <span className="visually-hidden">{words.saidOf(file)}</span>
      </button>
    </div>
  );
}
