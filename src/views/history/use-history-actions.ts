import type { MadeId } from '../../analysis/history/history-made';
import { withoutVm } from '../../state/histories-slice';
import { selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import type { NamedText } from '../shared/dropped-files';
import { madeUpQuestion, simulationQuestion } from './history-question';
import { allDeletedText, deletedText } from './history-text';
import { changeHistories, note, useHistoryWork } from './use-history-work';

/** The tables that come with the page. */
export const SAMPLES = [
  { file: 'simulated.csv', label: 'Open the sample' },
  { file: 'made-up.csv', label: 'Open the made-up sample' },
] as const;

async function fetchSample(file: string): Promise<NamedText | null> {
  try {
    const answer = await fetch(new URL(`samples/history/${file}`, document.baseURI));
    return answer.ok ? { name: file, text: await answer.text() } : null;
  } catch {
    return null;
  }
}

/** All that changes histories from this section. */
export function useHistoryActions() {
  const { work, simulate, open } = useHistoryWork();
  return {
    work,
    open,
    simulate: (vm: string) => {
      const state = useStore.getState();
      const done = state.histories.find((history) => history.vm === vm)?.migrations.length ?? 0;
      const question = simulationQuestion(selectScenario(state), selectFleet(state), vm, done);
      if ('refusal' in question) note(question.refusal);
      else simulate(question);
    },
    makeUp: (id: string) => simulate(madeUpQuestion(selectScenario(useStore.getState()), id as MadeId)),
    openSample: async (file: string) => {
      const sample = await fetchSample(file);
      if (sample) open([sample]);
      else note('The sample could not be loaded. Try again when the page can reach its server.');
    },
    removeOne: (vm: string) => changeHistories(withoutVm(useStore.getState().histories, vm), deletedText(vm)),
    removeAll: () => changeHistories([], allDeletedText(useStore.getState().histories.length)),
  };
}
