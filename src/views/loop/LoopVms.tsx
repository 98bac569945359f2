import type { LoopPlace } from './loop-player';
import { isColumnNow, VM_COLUMNS, type VmRow } from './vm-rows';

interface LoopVmsProps {
  readonly rows: readonly VmRow[];
  readonly place: LoopPlace;
}

/** All VMs of the loop with what the boxes have found of them so far. Those that have left keep their row. */
export function LoopVms({ rows, place }: LoopVmsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="loop-scroll" tabIndex={0} aria-label="Table: the VMs in this turn">
      <table className="loop-vms">
        <caption>The VMs in this turn</caption>
        <thead>
          <tr>
            <th scope="col">VM</th>
            {VM_COLUMNS.map(({ key, label, help, box }) => (
              <th
                key={key}
                scope="col"
                className={isColumnNow(box, place) ? 'is-number is-now' : 'is-number'}
                title={help}
              >
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">Where it is</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place} className={row.state === 'leaves' ? 'is-leaving' : undefined}>
              <th scope="row" title={row.name}>
                {row.name}
              </th>
              {row.cells.map(({ key, text, exact, isNow }) => (
                <td key={key} className={isNow ? 'is-number is-now' : 'is-number'} title={exact}>
                  {text}
                </td>
              ))}
              <td className="loop-vm-note">{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
