import { useMemo } from 'react';
import type { Fit } from '../../analysis/fit/fit';
import type { FitAnswer } from '../../engine/fit-job';
import type { FitKind } from '../../scenario/fit-kinds';
import { samplesText } from '../../scenario/fitted-text';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { DataTable } from '../shared/DataTable';
import { DoubtButton } from '../shared/DoubtButton';
import { keyed } from '../shared/keyed';
import { MathSymbol } from '../shared/MathSymbol';
import { NumberStrip } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import { UseLine } from '../shared/UseLine';
import { type CoefficientRow, coefficientRows, termsText } from './coefficient-rows';
import { isInScenario, isPaper, paperValues, settingText, usedValues } from './fit-answer';
import { fittedSpreads } from './fitted-spreads';
import { qualityRows } from './quality-rows';
import * as words from './words';

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
        <p className="note">{termsText(fit)}</p>
      </div>
      <Use fit={fit} kind={kind} />
      {quality.map(({ label, numbers }) => (
        <NumberStrip
          key={label}
          label={words.qualityLabel(label)}
          heading={label === '' ? undefined : label}
          numbers={numbers}
        />
      ))}
      <Said fit={fit} kind={kind} patterns={patterns} />
    </>
  );
}

const COLUMNS: readonly Column<CoefficientRow>[] = [
  {
    ...{ key: 'coefficient', head: words.coefficientHeads.coefficient },
    text: ({ label, symbol }) => (
      <>
        {label} <MathSymbol text={symbol} />
      </>
    ),
  },
  {
    ...{ key: 'value', head: words.coefficientHeads.value, isNumber: true, mark: () => ({ as: 'strong' }) },
    text: ({ value, text, unit }) => (
      <>
        <data value={value === null ? '' : String(value)}>{text}</data>
        {value !== null && unit !== '' && <span className="unit"> {unit}</span>}
      </>
    ),
    exact: ({ value }) => (value === null ? undefined : String(value)),
  },
  { key: 'error', head: words.coefficientHeads.error, text: ({ error }) => error, isNumber: true },
  { key: 'interval', head: words.coefficientHeads.interval, text: ({ interval }) => interval, isNumber: true },
  { key: 'paper', head: words.coefficientHeads.paper, text: ({ paper }) => paper, isNumber: true },
  { key: 'apart', head: words.coefficientHeads.apart, text: ({ apart }) => apart, isNumber: true },
];

const ROUNDED_COLUMNS = COLUMNS.map((each) =>
  each.key === 'interval' ? { ...each, head: words.coefficientHeads.rounding } : each,
);

function Coefficients({ fit }: { readonly fit: Fit }) {
  const rows = useMemo(() => coefficientRows(fit), [fit]);
  const columns = fit.method === 'meter' ? ROUNDED_COLUMNS : COLUMNS;
  return <DataTable label={words.coefficientsLabel} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** What was clamped or cannot be told, and what the residuals show. */
function Said({ fit, kind, patterns }: FitResultsProps) {
  const labelOf = (target: string) => kind.columns.find(({ name }) => name === target)?.label ?? target;
  return (
    <ul className="fit-said caption stack gap-1">
      {keyed(fit.notes).map(([key, note]) => (
        <li key={key} className="is-note">
          {note}
        </li>
      ))}
      {patterns.flatMap(({ target, patterns: found }) =>
        keyed(found).map(([key, { kind: of, text }]) => (
          <li key={`${target} ${key}`} className={of === 'none' || of === 'few-rows' ? undefined : 'is-note'}>
            {patterns.length > 1 ? words.ofTarget(labelOf(target), text) : text}
          </li>
        )),
      )}
    </ul>
  );
}

/** Puts the coefficients into the scenario with their mark, or the paper's back, each as one step. */
function Use({ fit, kind }: { readonly fit: Fit; readonly kind: FitKind }) {
  const scenario = useStore(selectScenario);
  const { setParameters, say } = useStore.getState();
  const isThere = isInScenario(fit, scenario);
  const cannot = isThere || fit.knobs.length === 0;
  const paper = isPaper(kind, scenario);
  const use = () => {
    setParameters(usedValues(fit, scenario));
    say(words.areSet(samplesText(fit.samples)));
  };
  const back = () => {
    if (paper) return;
    setParameters(paperValues(kind, scenario));
    say(words.paperIsBack);
  };
  return (
    <UseLine label={words.useCoefficients} words={settingText(fit, isThere)} isIdle={cannot} onUse={use}>
      <button type="button" aria-disabled={paper} onClick={back}>
        {words.backToPaper}
      </button>
      {fit.method !== 'lines' && <DoubtButton spreads={fittedSpreads(fit)} label={words.useDoubt} />}
    </UseLine>
  );
}
