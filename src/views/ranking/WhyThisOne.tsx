import { memo, useMemo, useState } from 'react';
import type { RankAnswer } from '../../engine/rank-job';
import { KeySwatch } from '../plot/PlotKey';
import { PART_MARKS } from '../plot/stacked-bar';
import { DataTable } from '../shared/DataTable';
import { Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import type { RankedAbout } from './ranking-asked';
import { choices, firstPair, type WhyLine, whyLines, whyRows } from './why-rows';
import * as words from './words';

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
    <Panel id="why-title" title={words.whyTitle} level={3} className="stack">
      {pair === null ? (
        <p className="caption">{words.nothingToCompare}</p>
      ) : (
        <>
          <div className="row">
            <Choice
              label={words.thisOne}
              options={options}
              value={one}
              onChoose={(vm) => setChosen({ ...own, one: vm, of: about.fleet })}
            />
            <Choice
              label={words.against}
              options={options}
              value={other}
              onChoose={(vm) => setChosen({ ...own, other: vm, of: about.fleet })}
            />
          </div>
          <p className="why-sentence dims">{data?.sentence ?? words.noCandidate}</p>
          {data && (
            <div className="dims">
              <DataTable
                label={words.whyTable}
                columns={whyColumns(data.names)}
                rows={whyLines(data)}
                rowKey={({ metric }) => metric ?? 'sum'}
                rowMark={({ metric }) => metric === null && 'total'}
                isDense
              />
            </div>
          )}
        </>
      )}
    </Panel>
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
    <label className="option">
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

/** Each VM has its value with the share of the maximum, and the term: weight times share. */
function whyColumns(names: readonly [string, string]): readonly Column<WhyLine>[] {
  const sideColumns = (side: 'one' | 'other', over: string): readonly Column<WhyLine>[] => [
    {
      ...{ key: side, head: words.whyHeads.is, over, isNumber: true },
      text: ({ [side]: { value, share } }) => (
        <>
          {value} <span className="is-muted">{share}</span>
        </>
      ),
    },
    {
      ...{ key: `${side}-term`, head: words.whyHeads.adds, over, isNumber: true },
      text: ({ [side]: { term } }) => term.shown,
      exact: ({ [side]: { term } }) => term.exact,
    },
  ];
  return [
    {
      ...{ key: 'term', head: words.whyHeads.term },
      text: ({ metric, label }) => (
        <>
          {metric && <KeySwatch look={PART_MARKS[`cost-${metric}`]} />}
          {label}
        </>
      ),
    },
    { key: 'weight', head: words.whyHeads.weight, text: ({ weight }) => weight, isNumber: true },
    ...sideColumns('one', names[0]),
    ...sideColumns('other', names[1]),
    {
      ...{
        key: 'difference',
        head: words.whyHeads.difference,
        isNumber: true,
        text: ({ difference }) => difference.shown,
      },
      exact: ({ difference }) => difference.exact,
      mark: ({ isDecisive }) => isDecisive && { as: 'strong' },
    },
  ];
}
