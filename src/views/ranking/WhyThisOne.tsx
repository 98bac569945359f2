import { memo, useMemo, useState } from 'react';
import type { RankAnswer } from '../../engine/rank-job';
import type { RankedAbout } from './ranking-asked';
import { choices, firstPair, type WhyData, type WhySide, whyRows } from './why-rows';

interface WhyProps {
  readonly answer: RankAnswer;
  readonly about: RankedAbout;
}

/** Two VMs side by side: what each term of the cost adds. */
export const WhyThisOne = memo(function WhyThisOne({ answer, about }: WhyProps) {
  const [chosen, setChosen] = useState<{ one: number | null; other: number | null; of: unknown }>({
    one: null,
    other: null,
    of: about.fleet,
  });
  const pair = firstPair(answer);
  // A choice belongs to the fleet that it was made in.
  const own = chosen.of === about.fleet ? chosen : { one: null, other: null };
  const one = own.one ?? pair?.[0] ?? 0;
  const other = own.other ?? pair?.[1] ?? 0;
  const options = useMemo(() => choices(answer, about, [one, other]), [answer, about, one, other]);
  const data = useMemo(
    () => (pair === null ? null : whyRows(answer, about, one, other)),
    [answer, about, pair, one, other],
  );
  return (
    <section className="why" aria-labelledby="why-title">
      <h3 id="why-title">Why this one</h3>
      {pair === null ? (
        <p className="view-caption">With fewer than two candidates there is nothing to compare.</p>
      ) : (
        <>
          <div className="why-pair">
            <Choice
              label="This one"
              options={options}
              value={one}
              onChoose={(vm) => setChosen({ ...own, one: vm, of: about.fleet })}
            />
            <Choice
              label="against"
              options={options}
              value={other}
              onChoose={(vm) => setChosen({ ...own, other: vm, of: about.fleet })}
            />
          </div>
          <p className="why-sentence ranking-result">
            {data?.sentence ?? 'One of the two is no candidate at present, so there is no cost to compare.'}
          </p>
          {data && <WhyTable data={data} />}
        </>
      )}
    </section>
  );
});

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: number;
  readonly onChoose: (vm: number) => void;
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  return (
    <label className="why-choice">
      {label}
      <select className="choice" value={String(value)} onChange={(event) => onChoose(Number(event.target.value))}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function WhyTable({ data }: { readonly data: WhyData }) {
  const { names, rows, totals } = data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="why-table ranking-result" tabIndex={0} aria-label="Cost of two VMs, term by term">
      <table>
        <thead>
          <tr>
            <th scope="col" className="is-text">
              Term
            </th>
            <th scope="col">Weight</th>
            <th scope="col" colSpan={2}>
              {names[0]}
            </th>
            <th scope="col" colSpan={2}>
              {names[1]}
            </th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.metric} className={row.isDecisive ? 'is-decisive' : undefined}>
              <th scope="row" className="is-text">
                <span className={`why-term key-cost-${row.metric}`}>{row.label}</span>
              </th>
              <td>{row.weight}</td>
              <Side side={row.one} />
              <Side side={row.other} />
              <td title={row.difference.exact}>{row.difference.shown}</td>
            </tr>
          ))}
          <tr className="why-total">
            <th scope="row" className="is-text">
              C, the sum
            </th>
            <td />
            <td />
            <td title={totals.one.exact}>{totals.one.shown}</td>
            <td />
            <td title={totals.other.exact}>{totals.other.shown}</td>
            <td title={totals.difference.exact}>{totals.difference.shown}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** The value with its share of the maximum, and the term: weight times share. */
function Side({ side }: { readonly side: WhySide }) {
  return (
    <>
      <td>
        {side.value} <span className="why-share">{side.share}</span>
      </td>
      <td title={side.term.exact}>{side.term.shown}</td>
    </>
  );
}
