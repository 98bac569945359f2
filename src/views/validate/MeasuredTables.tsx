import { memo, type ReactNode, useMemo } from 'react';
import type { MeasuredMetric } from '../../analysis/measured/measured';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import type { RunPoint } from './measured-rows';
import { errorTable, verdictTable } from './measured-tables';
import { END_TEXTS, MEASURED_TEXTS, MODEL_OPTIONS } from './measured-texts';

interface ErrorTableProps {
  readonly answer: MeasuredAnswer;
  readonly metric: MeasuredMetric;
}

/** How far each model is off, by workload. */
export const ErrorTable = memo(function ErrorTable({ answer, metric }: ErrorTableProps) {
  const rows = useMemo(() => errorTable(answer, metric), [answer, metric]);
  const title = `How far off in ${MEASURED_TEXTS[metric].name}`;
  return (
    <section className="measured-block" aria-labelledby="measured-errors">
      <h3 id="measured-errors">{title}, by workload</h3>
      <p className="view-caption">
        The error at the median, then at the 90th percentile: nine of ten runs are nearer. Only runs that converged by
        themselves count. A tick marks a median within 10&nbsp;%.
      </p>
      <Scrolls label={title}>
        <table className="measured-table">
          <thead>
            <tr>
              <th scope="col">Workload</th>
              <th scope="col">Runs</th>
              {MODEL_OPTIONS.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ workload, runs, cells }) => (
              <tr key={workload}>
                <th scope="row">{workload}</th>
                <td>{runs}</td>
                {cells.map(({ model, text, isNear }) => (
                  <td key={model} className={isNear ? 'is-near' : undefined}>
                    {text}
                    {isNear && <span className="visually-hidden"> (within 10&nbsp;%)</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
});

/** Does it converge: what each model said, and how often it was right. */
export const VerdictTable = memo(function VerdictTable({ answer }: { readonly answer: MeasuredAnswer }) {
  const rows = useMemo(() => verdictTable(answer), [answer]);
  return (
    <section className="measured-block" aria-labelledby="measured-verdicts">
      <h3 id="measured-verdicts">Does it converge?</h3>
      <p className="view-caption">
        To converge is to end because little enough is left, not because of a limit on rounds, traffic or time. A model
        that is not applicable is taken to say no.
      </p>
      <Scrolls label="Does it converge?">
        <table className="measured-table">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Right</th>
              <th scope="col">Said yes, but it did not</th>
              <th scope="col">Said no, but it did</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, right, wronglyYes, wronglyNo, isAlwaysRight }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={isAlwaysRight ? 'is-near' : undefined}>{right}</td>
                <td>{wronglyYes}</td>
                <td>{wronglyNo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
});

interface RunListProps {
  readonly points: readonly RunPoint[];
  readonly metric: MeasuredMetric;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Every point of the scatter as a row, with a button that opens its rounds. */
export const RunList = memo(function RunList({ points, metric, chosen, onChoose }: RunListProps) {
  const { name } = MEASURED_TEXTS[metric];
  return (
    <section className="measured-block" aria-labelledby="measured-runs">
      <h3 id="measured-runs">The runs, the largest error first</h3>
      <Scrolls label="The runs" isHigh>
        <table className="measured-table">
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Workload</th>
              <th scope="col">How it ended</th>
              <th scope="col">Measured {name}</th>
              <th scope="col">Predicted</th>
              <th scope="col">Error</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ id, workload, end, shown }) => (
              <tr key={id} className={id === chosen ? 'is-chosen' : undefined}>
                <th scope="row">
                  <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                    {id}
                    <span className="visually-hidden">: show its rounds</span>
                  </button>
                </th>
                <td className="is-text">{workload}</td>
                <td className="is-text">{END_TEXTS[end]}</td>
                <td>{shown.measured}</td>
                <td>{shown.predicted}</td>
                <td>{shown.error}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
});

interface ScrollsProps {
  readonly label: string;
  readonly isHigh?: boolean;
  readonly children: ReactNode;
}

/** A table that scrolls by itself, so that the page stays where it is; the keyboard reaches it. */
function Scrolls({ label, isHigh = false, children }: ScrollsProps) {
  const name = isHigh ? 'measured-scrolls is-high' : 'measured-scrolls';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={name} tabIndex={0} aria-label={`Table: ${label}`}>
      {children}
    </section>
  );
}
