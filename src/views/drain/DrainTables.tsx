import { memo, type ReactNode, useMemo } from 'react';
import { FigurePlot } from '../plot/FigurePlot';
import { lanesRows, orderRows } from './drain-tables';
import { aimSentence, atATime, orderWords } from './drain-text';
import { sharingFigure } from './sharing-rows';
import type { ShownPlan } from './shown-plan';

/** The orders side by side, and what moving more at a time does. */
export const DrainTables = memo(function DrainTables({ shown }: { readonly shown: ShownPlan }) {
  const sharing = useMemo(() => sharingFigure(shown), [shown]);
  return (
    <div className="drain-tables">
      <FigurePlot figure={sharing} />
      <div className="drain-block">
        <LanesTable shown={shown} />
        <OrdersTable shown={shown} />
      </div>
    </div>
  );
});

function OrdersTable({ shown }: { readonly shown: ShownPlan }) {
  const rows = useMemo(() => orderRows(shown), [shown]);
  const { lanes } = shown;
  return (
    <section className="drain-block" aria-labelledby="drain-orders">
      <h3 id="drain-orders">Which order, {atATime(lanes.lanes)}?</h3>
      <p className="drain-said">{aimSentence(shown)}</p>
      <Scrolls label="The orders">
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Total time</th>
            <th scope="col">Longest pause</th>
            <th scope="col">Mean time to leave</th>
            <th scope="col">In the window</th>
            <th scope="col">Memory of these</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, isShown, isBest, total, pause, mean, fits, memory }) => (
            <tr key={id} className={isShown ? 'is-shown' : undefined} aria-current={isShown || undefined}>
              <th scope="row" className={isBest ? 'is-best' : undefined}>
                {label}
                {isBest && <span className="visually-hidden"> (the best by the aim)</span>}
              </th>
              <td>{total}</td>
              <td>{pause}</td>
              <td>{mean}</td>
              <td>{fits}</td>
              <td>{memory}</td>
            </tr>
          ))}
        </tbody>
      </Scrolls>
    </section>
  );
}

function LanesTable({ shown }: { readonly shown: ShownPlan }) {
  const rows = useMemo(() => lanesRows(shown), [shown]);
  return (
    <Scrolls label={`Number at a time, ${orderWords(shown.plan.order, shown.lanes.isProven)}`}>
      <thead>
        <tr>
          <th scope="col">At a time</th>
          <th scope="col">Each has</th>
          <th scope="col">Total time</th>
          <th scope="col">Longest pause</th>
          <th scope="col">Traffic</th>
          <th scope="col">Energy</th>
          <th scope="col">Not converging</th>
          <th scope="col">In the window</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ lanes, isShown, share, total, pause, traffic, energy, forced, fits, losesSome }) => (
          <tr key={lanes} className={isShown ? 'is-shown' : undefined} aria-current={isShown || undefined}>
            <th scope="row">{lanes}</th>
            <td>{share}</td>
            <td>{total}</td>
            <td>{pause}</td>
            <td>{traffic}</td>
            <td>{energy}</td>
            <td className={losesSome ? 'is-warned' : undefined}>
              {forced}
              {losesSome && <span className="visually-hidden"> (more than alone)</span>}
            </td>
            <td>{fits}</td>
          </tr>
        ))}
      </tbody>
    </Scrolls>
  );
}

/** A table that scrolls sideways by itself, by keyboard too. */
function Scrolls({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="drain-scrolls" tabIndex={0} aria-label={`Table: ${label}`}>
      <table className="drain-table">{children}</table>
    </section>
  );
}
