import type { TraceEnergy } from '../../analysis/power/power-energy';
import type { MadeFacts } from './power-shown';
import { energyRows } from './power-tables';

interface PowerNumbersProps {
  readonly energy: TraceEnergy;
  readonly made: MadeFacts | null;
}

/** The energy of each host and of both, beside eq. 15 where the trace was made here. */
export function PowerNumbers({ energy, made }: PowerNumbersProps) {
  const rows = energyRows(energy, made);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="power-scrolls" tabIndex={0} aria-label="Table: energy of the migration">
      <table className="power-table">
        <caption className="visually-hidden">Energy of the migration by host</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Energy E</th>
            <th scope="col">as electricity</th>
            <th scope="col">standard error</th>
            <th scope="col">above P₀</th>
            {made && <th scope="col">eq. 15 says</th>}
            {made && <th scope="col">the trace has</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, energy: joules, hours, error, level, line, difference }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="power-energy">
                <data value={joules.exact} title={joules.exact}>
                  {joules.text}
                </data>
              </td>
              <td title={hours.exact}>{hours.text}</td>
              <td title={error.exact}>{error.text}</td>
              <td title={level.exact}>{level.text}</td>
              {made && <td title={line.exact}>{line.text}</td>}
              {made && <td title={difference.exact}>{difference.text}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
