import { memo, useState } from 'react';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { modelParameter } from '../../scenario/parameters-model';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ChoiceOptions } from '../controls/ChoiceOptions';
import * as words from './words';

const MODELS = modelParameter.kind === 'choice' ? modelParameter.options : [];

/** Asked once, in the flow of the page: what moves the visitor's VMs. The page opens as the paper has it all the same. */
export const AskMover = memo(function AskMover() {
  const mover = useStore((state) => state.mover);
  const [chosen, setChosen] = useState<ModelId>('qemu');
  // A link or a preset may have said it already.
  const isPlatform = useStore((state) => modelFacts[selectScenario(state).model].group === 'platform');
  if (mover !== null || isPlatform) return null;
  const { setMover, setParameters, say } = useStore.getState();
  const use = () => {
    const { sets, label } = modelFacts[chosen];
    setMover(chosen);
    setParameters({ ...sets, model: chosen });
    say(words.moverIsSet(label));
  };
  return (
    <section className="ask-mover tip row gap-3" aria-labelledby="ask-mover">
      <label id="ask-mover" htmlFor="ask-mover-choice">
        {words.whatMovesVms}
      </label>
      <select
        id="ask-mover-choice"
        className="choice"
        value={chosen}
        onChange={(event) => setChosen(event.target.value as ModelId)}
      >
        <ChoiceOptions of={MODELS} />
      </select>
      <button type="button" onClick={use}>
        {words.useMover}
      </button>
      <button type="button" onClick={() => setMover('')}>
        {words.notNow}
      </button>
    </section>
  );
});
