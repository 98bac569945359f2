import { memo, useMemo } from 'react';
import type { PlanQuestion } from '../../engine/plan-job';
import { scenarioWithShare } from '../../scenario/scenario-of-vm';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { DataTable } from '../shared/DataTable';
import { openInExplore } from '../shared/open-in-explore';
import { Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import type { TroubleRow } from './trouble-rows';
import { VmRemedies } from './VmRemedies';
import * as words from './words';

interface TroublesProps {
  readonly title: string;
  readonly rows: readonly TroubleRow[];
  readonly plan: PlanQuestion;
  /** Whether the plan has one number for each VM. */
  readonly isExact?: boolean;
  /** What each lane has of the link, in Mbit/s. */
  readonly share: number;
}

/** So many VMs are named; the CSV file names all. */
const MOST_NAMED = 40;

/** What does not fit and why, and who leaves only by a forced pause, each with what would help it. */
export const Troubles = memo(function Troubles({ title, rows, plan, isExact = false, share }: TroublesProps) {
  const { scenario, fleet } = plan;
  // By name: a change of the VM makes another one of it.
  const opened = useStore(selectOption('decide.trouble')) || null;
  const named = rows.slice(0, MOST_NAMED);
  const columns = useMemo((): readonly Column<TroubleRow>[] => {
    const vmOf = ({ vm }: TroubleRow) => fleet[vm];
    return [
      {
        ...{ key: 'vm', head: words.heads.vm, isName: true, text: ({ name }) => name },
        mark: ({ isMisfit }) => isMisfit && { as: 'warned' },
      },
      { key: 'why', head: words.heads.howMuch, text: ({ detail }) => detail },
      {
        ...{ key: 'do', head: words.heads.whatToDo, isHeadHidden: true },
        text: (row) => (
          <span className="buttons">
            <button
              type="button"
              aria-expanded={opened === row.name}
              onClick={() => useStore.getState().setOption('decide.trouble', opened === row.name ? '' : row.name)}
            >
              {words.whatWouldHelp}
              <span className="visually-hidden"> {row.name}</span>
            </button>
            <button
              type="button"
              onClick={() => {
                const vm = vmOf(row);
                if (vm) openInExplore(scenarioWithShare(scenario, vm, share), row.name, words.asInItsLane);
              }}
            >
              {words.openInExplore}
              <span className="visually-hidden"> {row.name}</span>
            </button>
          </span>
        ),
      },
    ];
  }, [opened, scenario, fleet, share]);
  return (
    <Panel id="drain-troubles" title={title} level={3} className="stack">
      {rows.length > 0 && (
        <DataTable
          label={words.troublesLabel}
          columns={columns}
          rows={named}
          rowKey={({ key }) => key}
          group={({ title: reason }) => reason}
          detail={({ name, vm }) =>
            opened === name ? <VmRemedies plan={plan} isExact={isExact} place={vm} share={share} /> : null
          }
        />
      )}
      {rows.length > named.length && <p className="note">{words.moreInFile(rows.length - named.length)}</p>}
    </Panel>
  );
});
