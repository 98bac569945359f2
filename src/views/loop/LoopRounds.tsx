import type { RoundRow } from './round-rows';

/** The rounds of the migration of this turn, behind a line that opens them. */
export function LoopRounds({ rows }: { readonly rows: readonly RoundRow[] }) {
  return (
    <details className="loop-rounds">
      <summary>Rounds of this migration</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="loop-scroll" tabIndex={0} aria-label="Table: the rounds of this migration">
        <table>
          <thead>
            <tr>
              <th scope="col">Round</th>
              <th scope="col" className="is-number">
                Lasts
              </th>
              <th scope="col" className="is-number">
                Sent
              </th>
              <th scope="col" className="is-number">
                Skipped as hot
              </th>
              <th scope="col" className="is-number">
                Dirtied
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, duration, sent, skipped, dirtied }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="is-number">{duration}</td>
                <td className="is-number">{sent}</td>
                <td className="is-number">{skipped}</td>
                <td className="is-number">{dirtied}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="loop-note">The chosen VM has not been migrated yet in this turn.</p>}
      </section>
    </details>
  );
}
