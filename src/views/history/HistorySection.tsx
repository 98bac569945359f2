import { useMemo } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { selectFleet, selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberKnob } from '../controls/NumberKnob';
import { Dimmed, Panel } from '../shared/Panel';
import { useLiveJob } from '../shared/use-job';
import { useLate } from '../shared/use-late';
import { AddHistory, WorkLine } from './AddHistory';
import { HistoryCharts } from './HistoryCharts';
import { HistoryNumbers, UseRate } from './HistoryNumbers';
import './history.css';
import { nextSample, replayQuestion } from './history-question';
import { useHistoryState } from './history-state';
import { useHistories } from './use-histories';
import { VmChooser } from './VmChooser';
import { vmOnScreen } from './vm-choices';
import * as words from './words';

/** What past migrations of a VM say of its dirtying rate, and what they are worth (eqs 11 to 13). */
export function HistorySection() {
  const { wayBack } = useHistoryState();
  const chosen = useStore(selectOption('decide.vm'));
  const histories = useStore((state) => state.histories);
  const isRead = useStore((state) => state.historiesRead);
  const fleet = useStore(selectFleet);
  const actions = useHistories();
  const vm = vmOnScreen(histories, fleet, chosen === '' ? null : chosen);
  const hasHistory = histories.some((history) => history.vm === vm);
  return (
    <Panel id="history-title" title={words.historyTitle} className="history">
      <p className="caption">{words.whatItIs}</p>
      <Trouble />
      <div className="row gap-6">
        <VmChooser histories={histories} fleet={fleet} vm={vm} />
        <button
          type="button"
          className="main-button is-second"
          aria-disabled={vm === null}
          onClick={() => vm !== null && actions.simulate(vm)}
        >
          {words.simulateTen}
        </button>
      </div>
      <AddHistory vm={vm} actions={actions} hasHistory={hasHistory} isAny={histories.length > 0} />
      <WorkLine wayBack={wayBack} />
      {vm === null ? (
        <p className="caption">{words.noVm}</p>
      ) : hasHistory ? (
        <Known vm={vm} />
      ) : (
        isRead && <p className="caption">{words.nothingKnown(vm)}</p>
      )}
    </Panel>
  );
}

/** Why histories are not kept, while that is so. */
function Trouble() {
  const trouble = useStore((state) => state.historiesTrouble);
  return <div role="status">{trouble !== null && <p className="warning">{trouble}</p>}</div>;
}

/** A VM with a history: its numbers, its knobs and its charts. */
function Known({ vm }: { readonly vm: string }) {
  const scenario = useStore(selectScenario);
  const fleet = useStore(selectFleet);
  const migrations = useStore((state) => state.histories.find((history) => history.vm === vm)?.migrations);
  const { historyWeight, sampleWeight } = scenario;
  const { sample, from } = useMemo(() => nextSample(fleet, vm, migrations ?? []), [fleet, vm, migrations]);
  const question = useMemo(
    () => replayQuestion({ historyWeight, sampleWeight }, vm, migrations ?? [], sample),
    [historyWeight, sampleWeight, vm, migrations, sample],
  );
  const { answer, isCurrent, sentence } = useLiveJob('replayHistory', question, null);
  const isLate = useLate(!isCurrent);
  return (
    <div className="stack gap-4" aria-busy={!isCurrent}>
      {sentence !== null && <p className="warning">{sentence}</p>}
      <div className="knob-set">
        <NumberKnob parameter={parameterByName.historyWeight} />
        <NumberKnob parameter={parameterByName.sampleWeight} />
      </div>
      {answer === null || answer.replayed.migrations.length === 0 ? (
        <div className="waiting" />
      ) : (
        <Dimmed className="stack gap-4" isOld={isLate} isBusy={!isCurrent}>
          <HistoryNumbers answer={answer} from={from} />
          <UseRate next={answer.next} isCurrent={isCurrent} />
          <HistoryCharts answer={answer} />
        </Dimmed>
      )}
    </div>
  );
}
