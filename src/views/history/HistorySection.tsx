import { type ClipboardEvent, type DragEvent, useMemo } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberKnob } from '../controls/NumberKnob';
import { isScenarioText, readFiles } from '../shared/dropped-files';
import { useLiveJob } from '../shared/use-job';
import { useLate } from '../shared/use-late';
import { AddHistory, Faulty, WorkLine } from './AddHistory';
import { HistoryCharts } from './HistoryCharts';
import { HistoryNumbers, UseRate } from './HistoryNumbers';
import './history.css';
import { nextSample, replayQuestion } from './history-question';
import { useHistoryState } from './history-state';
import { useHistoryActions } from './use-history-actions';
import { VmChooser } from './VmChooser';
import { vmOnScreen } from './vm-choices';

/** What past migrations of a VM say of its dirtying rate, and what they are worth (eqs 11 to 13). */
export function HistorySection() {
  const { chosen, filter, wayBack, faulty } = useHistoryState();
  const histories = useStore((state) => state.histories);
  const isRead = useStore((state) => state.historiesRead);
  const fleet = useStore(selectFleet);
  const actions = useHistoryActions();
  const vm = vmOnScreen(histories, fleet, chosen);
  const hasHistory = histories.some((history) => history.vm === vm);
  const dropped = async ({ dataTransfer }: DragEvent) => {
    const text = dataTransfer.getData('text/plain');
    const files =
      dataTransfer.files.length > 0 ? await readFiles(dataTransfer.files) : [{ name: 'dropped text', text }];
    actions.open(files);
  };
  const drop = (event: DragEvent) => {
    // A scenario is for the page as a whole, a table is for this part.
    if (event.dataTransfer.files.length === 0 && isScenarioText(event.dataTransfer.getData('text/plain'))) return;
    event.preventDefault();
    event.stopPropagation();
    void dropped(event);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (event.target instanceof HTMLInputElement || isScenarioText(text) || !text.includes('\n')) return;
    event.stopPropagation();
    actions.open([{ name: 'pasted text', text }]);
  };
  return (
    <section className="history" aria-labelledby="history-title" onDrop={drop} onPaste={paste}>
      <h2 id="history-title">What history says</h2>
      <p className="view-caption">
        A VM that has moved before is known better. S is its dirtying rate, counted in a short window just before a
        migration. D̄ is the mean over the migration, known when it is over. D̂ keeps the D̄ of past migrations, and D̃, the
        refined rate, mixes S with D̂ by the weight φ (eqs 11 to 13).
      </p>
      <Trouble />
      <div className="history-head">
        <VmChooser histories={histories} fleet={fleet} filter={filter} vm={vm} />
        <button
          type="button"
          className="history-simulate"
          aria-disabled={vm === null}
          onClick={() => vm !== null && actions.simulate(vm)}
        >
          Simulate ten migrations
        </button>
      </div>
      <AddHistory vm={vm} actions={actions} hasHistory={hasHistory} isAny={histories.length > 0} />
      <WorkLine work={actions.work} wayBack={wayBack} />
      {faulty.map((file) => (
        <Faulty key={file.id} file={file} />
      ))}
      {vm === null ? (
        <p className="history-empty">
          No VM is in the fleet and no history is kept. Open a history, or make one up to see how φ finds its value.
        </p>
      ) : hasHistory ? (
        <Known vm={vm} />
      ) : (
        isRead && (
          <p className="history-empty">
            Nothing is known of past migrations of {vm}: its D̃ is its sample. Simulate ten, or open a table of yours.
          </p>
        )
      )}
    </section>
  );
}

/** Why histories are not kept, while that is so. */
function Trouble() {
  const trouble = useStore((state) => state.historiesTrouble);
  return <div role="status">{trouble !== null && <p className="history-trouble">{trouble}</p>}</div>;
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
    <div className={isLate ? 'history-known is-late' : 'history-known'} aria-busy={!isCurrent}>
      {sentence !== null && <p className="history-trouble">{sentence}</p>}
      <div className="knob-set">
        <NumberKnob parameter={parameterByName.historyWeight} />
        <NumberKnob parameter={parameterByName.sampleWeight} />
      </div>
      {answer === null || answer.replayed.migrations.length === 0 ? (
        <div className="history-waiting" />
      ) : (
        <>
          <HistoryNumbers answer={answer} from={from} />
          <UseRate next={answer.next} isCurrent={isCurrent} />
          <HistoryCharts answer={answer} />
        </>
      )}
    </div>
  );
}
