import { useMemo } from 'react';
import type { Fit } from '../../analysis/fit/fit';
import type { FitAnswer } from '../../engine/fit-job';
import type { FitKind } from '../../scenario/fit-kinds';
import { samplesText } from '../../scenario/fitted-text';
import { linkOfPlace, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { MathSymbol } from '../shared/MathSymbol';
import { coefficientRows, termsText } from './coefficient-rows';
import { isInScenario, isPaper, paperValues, settingText, usedValues } from './fit-sentences';
import { type QualityRow, qualityRows } from './quality-rows';

interface FitResultsProps {
  readonly fit: Fit;
  readonly kind: FitKind;
  readonly patterns: FitAnswer['patterns'];
}

/** The coefficients with their errors, how well they hold, what has to be said about them, and their use. */
export function FitResults({ fit, kind, patterns }: FitResultsProps) {
  const quality = useMemo(() => qualityRows(fit), [fit]);
  return (
    <>
      <div>
        <Coefficients fit={fit} />
        <Terms fit={fit} />
      </div>
      <Use fit={fit} kind={kind} />
      {quality.map((row) => (
        <Quality key={row.label} row={row} />
      ))}
      <Said fit={fit} kind={kind} patterns={patterns} />
    </>
  );
}

function Coefficients({ fit }: { readonly fit: Fit }) {
  const rows = useMemo(() => coefficientRows(fit), [fit]);
  const isRounded = fit.method === 'meter';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="fit-scrolls" tabIndex={0} aria-label="Table: coefficients">
      <table className="fit-table">
        <thead>
          <tr>
            <th scope="col">Coefficient</th>
            <th scope="col">Value</th>
            <th scope="col">Standard error</th>
            <th scope="col">{isRounded ? 'Within rounding' : '95 % interval'}</th>
            <th scope="col">The paper’s</th>
            <th scope="col">Standard errors from it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, symbol, unit, value, text, error, interval, paper, apart }) => (
            <tr key={id}>
              <th scope="row">
                {label} <MathSymbol text={symbol} />
              </th>
              <td className="fit-value">
                <data value={value === null ? '' : String(value)} title={value === null ? undefined : String(value)}>
                  {text}
                </data>
                {value !== null && unit !== '' && <span className="fit-unit"> {unit}</span>}
              </td>
              <td>{error}</td>
              <td>{interval}</td>
              <td>{paper}</td>
              <td>{apart}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the columns of the table mean. */
function Terms({ fit }: { readonly fit: Fit }) {
  return <p className="fit-small">{termsText(fit)}</p>;
}

function Quality({ row: { label, numbers } }: { readonly row: QualityRow }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a group of numbers.
    <div
      className="fit-numbers"
      role="group"
      aria-label={label === '' ? 'How well it fits' : `How well it fits: ${label}`}
    >
      {label !== '' && <span className="fit-numbers-of">{label}</span>}
      {numbers.map(({ id, label: name, value, text, unit, caption }) => (
        <div className="fit-number" key={id}>
          <span className="fit-label">{name}</span>
          <data className="fit-figure" value={String(value)} title={String(value)}>
            {text}
            {unit !== '' && <span className="fit-unit"> {unit}</span>}
          </data>
          <span className="fit-number-caption">{caption}</span>
        </div>
      ))}
    </div>
  );
}

/** What was clamped or cannot be told, and what the residuals show. */
function Said({ fit, kind, patterns }: FitResultsProps) {
  const labelOf = (target: string) => kind.columns.find(({ name }) => name === target)?.label ?? target;
  return (
    <ul className="fit-said">
      {fit.notes.map((note) => (
        <li key={note} className="is-note">
          {note}
        </li>
      ))}
      {patterns.flatMap(({ target, patterns: found }) =>
        found.map(({ kind: of, text }) => (
          <li key={`${target} ${text}`} className={of === 'none' || of === 'few-rows' ? undefined : 'is-note'}>
            {patterns.length > 1 ? `${labelOf(target)}: ` : ''}
            {text}
          </li>
        )),
      )}
    </ul>
  );
}

/** Puts the coefficients into the scenario with their mark, or the paper's back, each as one step. */
function Use({ fit, kind }: { readonly fit: Fit; readonly kind: FitKind }) {
  const scenario = useStore(selectScenario);
  const explore = useStore((state) => linkOfPlace(state, { view: 'explore' }));
  const { setParameters, say } = useStore.getState();
  const isThere = isInScenario(fit, scenario);
  const cannot = isThere || fit.knobs.length === 0;
  const paper = isPaper(kind, scenario);
  const use = () => {
    if (cannot) return;
    setParameters(usedValues(fit, scenario));
    say(`The coefficients are set, fitted on ${samplesText(fit.samples)}. Undo takes them back.`);
  };
  const back = () => {
    if (paper) return;
    setParameters(paperValues(kind, scenario));
    say('The paper’s coefficients are back. Undo takes that back.');
  };
  return (
    <p className="fit-use">
      <button type="button" className="fit-use-button" aria-disabled={cannot} onClick={use}>
        Use these coefficients
      </button>
      <button type="button" className="fit-back" aria-disabled={paper} onClick={back}>
        Back to the paper’s
      </button>
      <a href={explore}>See it in Explore</a>
      <span className="fit-use-words">{settingText(fit, isThere)}</span>
    </p>
  );
}
