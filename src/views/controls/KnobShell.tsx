import { lazy, type ReactNode, useId, useState } from 'react';
import { classes } from '../shared/classes';
import { LoadedLater } from '../shared/LoadedLater';
import { MathSymbol } from '../shared/MathSymbol';
import type { KnobAbout } from './knob-about';
import type { FieldNote } from './NumberField';
import * as words from './words';

const KnobHelp = lazy(async () => ({ default: (await import('./KnobHelp')).KnobHelp }));

interface KnobShellProps {
  readonly label: string;
  readonly labelId: string;
  /** Of a knob of the scenario: help, reset, why it is ignored. */
  readonly about?: KnobAbout | undefined;
  /** Whether it has no effect now. */
  readonly isIdle?: boolean;
  /** All digits of the value, for the tooltip. */
  readonly exact?: string;
  /** The value as it is thought of: '50 pages (200 KiB)'. */
  readonly reading?: string;
  readonly note?: FieldNote | null;
  readonly noteId?: string;
  /** What stands at the right of the label. */
  readonly field: ReactNode;
  /** What stands under it. */
  readonly children?: ReactNode;
}

/** What all knobs share: a label with a field, what is under them, and what is said of the last thing typed. */
export function KnobShell({
  label,
  labelId,
  about,
  isIdle,
  exact,
  reading,
  note,
  noteId,
  field,
  children,
}: KnobShellProps) {
  const [showsHelp, setShowsHelp] = useState(false);
  const helpId = useId();
  const isIgnored = isIdle || (about && about.ignored !== null);
  const locked = about?.locked ?? null;
  return (
    <div className={classes('knob', isIgnored && 'is-ignored', about?.isLit && 'is-lit')} {...about?.handlers}>
      <div className="knob-head">
        <span className="knob-label" id={labelId}>
          {label}
        </span>
        {about && about.symbol !== '' && <MathSymbol text={about.symbol} />}
        {about && (
          <button
            type="button"
            className="knob-help-button"
            aria-label={words.aboutKnob(label)}
            aria-expanded={showsHelp}
            aria-controls={showsHelp ? helpId : undefined}
            onClick={() => setShowsHelp(!showsHelp)}
          >
            ?
          </button>
        )}
        <span className="knob-field" title={exact}>
          {locked === null ? field : <Locked value={locked} labelId={labelId} />}
        </span>
        {about && locked === null && (
          <button
            type="button"
            className="knob-reset"
            aria-label={words.resetKnob(label)}
            title={words.reset}
            disabled={about.isDefault}
            onClick={about.onReset}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3.5 8a4.5 4.5 0 1 0 1.6-3.45M3 2.2v3h3" />
            </svg>
          </button>
        )}
      </div>
      {locked === null && children}
      {reading !== undefined && <p className="note">{reading}</p>}
      {about && about.fitted !== null && <p className="note is-ink">{about.fitted}</p>}
      {note && (
        <p className={note.isProblem ? 'note is-problem' : 'note'} id={noteId} role="status">
          {note.text}
        </p>
      )}
      {about && about.ignored !== null && <p className="note">{words.notUsedNow(about.ignored)}</p>}
      {about && showsHelp && (
        <div className="note" id={helpId}>
          <LoadedLater waiting={null}>
            <KnobHelp about={about} />
          </LoadedLater>
        </div>
      )}
    </div>
  );
}

/** A value that whoever made the link has locked. */
function Locked({ value, labelId }: { readonly value: string; readonly labelId: string }) {
  return (
    <output className="knob-locked" aria-labelledby={labelId}>
      {value}
      <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
        <path d="M1 6h10v7H1zM3 6V4a3 3 0 0 1 6 0v2" />
      </svg>
      <span className="visually-hidden">{words.isLocked}</span>
    </output>
  );
}
