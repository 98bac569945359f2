import type { MadeId } from '../../analysis/history/history-made';
import type { SimulateHistoryAnswer, SimulateHistoryQuestion } from '../../engine/history-job';
import type { HistoryReading } from '../../readers/history';
import { changesBetween, type VmHistory } from '../../scenario/vm-history';
import { withHistories, withMigrations, withoutVm } from '../../state/histories-slice';
import { selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { reportOf, takenOf } from '../intake/file-reports';
import { type Taken, useReading } from '../intake/use-reading';
import { openedText, simulatedText } from './history-findings';
import { madeUpQuestion, simulationQuestion } from './history-question';
import { updateHistoryState } from './history-state';
import * as words from './words';

/** Puts histories in the place of those on screen; the section says what happened and offers the way back. */
export function changeHistories(next: readonly VmHistory[], sentence: string, chosen?: string): Taken {
  const { histories, setHistories, setOption, say } = useStore.getState();
  if (next !== histories) setHistories(next);
  if (chosen !== undefined) setOption('decide.vm', chosen);
  updateHistoryState(() => ({ wayBack: { sentence, ...changesBetween(next, histories) } }));
  say(sentence);
  return { sentence };
}

function takeSimulated(answer: SimulateHistoryAnswer): Taken {
  const { histories } = useStore.getState();
  const { history, of } = answer;
  const next =
    of.kind === 'made-up'
      ? withHistories(histories, [history])
      : withMigrations(histories, history.vm, history.migrations);
  const isAny = history.migrations.length > 0;
  return changeHistories(isAny ? next : histories, simulatedText(answer), isAny ? history.vm : undefined);
}

function takeFiles(files: readonly HistoryReading[]): Taken {
  const { histories } = useStore.getState();
  const good = files.filter((file) => file.histories.length > 0);
  const bad = takenOf(
    [],
    files.filter((file) => file.histories.length === 0),
  );
  const faulty = good.filter(({ problems }) => problems.length > 0);
  const reports = [...faulty.map(({ file, problems }) => reportOf(file, problems, false)), ...bad.reports];
  if (good.length === 0) return { ...bad, reports };
  const read = good.flatMap((file) => file.histories);
  const replaced = histories.filter(({ vm }) => read.some((history) => history.vm === vm)).length;
  const sentence = `${openedText(good, replaced)} ${bad.sentence}`.trim();
  return { ...bad, ...changeHistories(withHistories(histories, read), sentence, read[0]?.vm), reports };
}

/** All that changes histories from this section: files, simulated migrations, made-up loads, and what takes them away. */
export function useHistories() {
  const reading = useReading('history', async (files, ask) => {
    const answer = await ask('readHistories', { files });
    return answer && takeFiles(answer.files);
  });
  const simulate = (question: SimulateHistoryQuestion) =>
    reading.begin(async (ask) => {
      const answer = await ask('simulateHistory', question);
      return answer && takeSimulated(answer);
    });
  return {
    reading,
    simulate: (vm: string) => {
      const state = useStore.getState();
      const done = state.histories.find((history) => history.vm === vm)?.migrations.length ?? 0;
      const question = simulationQuestion(selectScenario(state), selectFleet(state), vm, done);
      if ('refusal' in question) changeHistories(state.histories, question.refusal);
      else simulate(question);
    },
    makeUp: (id: string) => simulate(madeUpQuestion(selectScenario(useStore.getState()), id as MadeId)),
    removeOne: (vm: string) => changeHistories(withoutVm(useStore.getState().histories, vm), words.deleted(vm)),
    removeAll: () => changeHistories([], words.allDeleted(useStore.getState().histories.length)),
  };
}
