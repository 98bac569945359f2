import { toCsv } from '../../format/csv';
import { changesBetween, leadsAnywhere, withChanges } from '../../scenario/vm-history';
import { useStore } from '../../state/store';
import { Opener } from '../intake/Opener';
import { downloadText } from '../shared/download';
import { Menu } from '../shared/Menu';
import type { WayBack } from './history-state';
import { historiesTable } from './history-table';
import { changeHistories, type useHistories } from './use-histories';
import * as words from './words';

/** The tables that come with the page. */
const SAMPLES = [
  { path: 'history/simulated.csv', label: words.openSample },
  { path: 'history/made-up.csv', label: words.openMadeUp },
] as const;

interface AddHistoryProps {
  readonly vm: string | null;
  readonly actions: ReturnType<typeof useHistories>;
  readonly hasHistory: boolean;
  readonly isAny: boolean;
}

/** Where histories come from, and how they are taken away. */
export function AddHistory({ vm, actions, hasHistory, isAny }: AddHistoryProps) {
  const save = () =>
    downloadText('precopy-histories.csv', toCsv(historiesTable(useStore.getState().histories)), 'text/csv');
  const made = Object.entries(words.madeUpLoads).map(([id, { label, detail }]) => ({
    ...{ id, label, detail },
    onChoose: () => actions.makeUp(id),
  }));
  return (
    <div>
      <Opener
        reading={actions.reading}
        label={words.openHistory}
        samples={SAMPLES}
        columns={words.columnsOfHistory}
        before={<Menu label={words.generate} items={made} />}
      />
      <div className="buttons">
        <button type="button" aria-disabled={!isAny} onClick={() => isAny && save()}>
          {words.downloadAll}
        </button>
        <button
          type="button"
          aria-disabled={!hasHistory}
          onClick={() => hasHistory && vm !== null && actions.removeOne(vm)}
        >
          {words.deleteThis}
        </button>
        <button type="button" aria-disabled={!isAny} onClick={() => isAny && actions.removeAll()}>
          {words.deleteAll}
        </button>
      </div>
    </div>
  );
}

/** What was done last, with the way back, until that is gone: it may have been undone. The line keeps its height. */
export function WorkLine({ wayBack }: { readonly wayBack: WayBack | null }) {
  const histories = useStore((state) => state.histories);
  const before = wayBack && withChanges(histories, wayBack);
  const isBack = before !== null && !leadsAnywhere(changesBetween(histories, before));
  if (wayBack === null || before === null || (isBack && leadsAnywhere(wayBack))) return <p className="history-work" />;
  return (
    <p className="history-work">
      {wayBack.sentence}{' '}
      {!isBack && (
        <button type="button" onClick={() => changeHistories(before, words.asBefore)}>
          {words.takeItBack}
        </button>
      )}
    </p>
  );
}
