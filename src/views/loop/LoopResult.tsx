import type { ResultRow } from './result-rows';

interface LoopResultProps {
  readonly title: string;
  readonly rows: readonly ResultRow[];
}

/** The migration of this turn: what was simulated beside what both models said, and their means so far. */
export function LoopResult({ title, rows }: LoopResultProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="loop-scroll" tabIndex={0} aria-label={`Table: ${title}`}>
      <table className="loop-result">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td rowSpan={2} />
            <th scope="col" rowSpan={2} className="is-number">
              Simulated
            </th>
            <th scope="colgroup" colSpan={3}>
              Base model, D = S
            </th>
            <th scope="colgroup" colSpan={3}>
              Refined model, D = D̃
            </th>
          </tr>
          <tr>
            {['base', 'refined'].map((model) => (
              <Heads key={model} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              <td className="is-number is-simulated">{row.simulated}</td>
              <td className="is-number is-first">{row.base}</td>
              <td className="is-number">{row.baseError}</td>
              <td className="is-number">{row.baseMean}</td>
              <td className="is-number is-first">{row.refined}</td>
              <td className="is-number">{row.refinedError}</td>
              <td className="is-number">{row.refinedMean}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Heads() {
  return (
    <>
      <th scope="col" className="is-number is-first">
        says
      </th>
      <th scope="col" className="is-number">
        is off by
      </th>
      <th scope="col" className="is-number">
        mean so far
      </th>
    </>
  );
}
