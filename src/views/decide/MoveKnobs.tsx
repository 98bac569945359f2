import { modelFacts } from '../../models/facts';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobSet } from '../controls/KnobGroups';
import { Panel } from '../shared/Panel';
import { OTHER_KNOBS, PLAN_KNOBS } from './plan-knobs';
import * as words from './words';

interface MoveKnobsProps {
  /** Whether link and model stand elsewhere in the view. */
  readonly isRest?: boolean;
}

const REST = OTHER_KNOBS.filter((name) => !PLAN_KNOBS.includes(name));

/** The knobs by which each VM of the fleet moves: link, stop rules, model, energy; and which VMs its model was fitted to. */
export function MoveKnobs({ isRest = false }: MoveKnobsProps) {
  const { fittedTo } = useStore((state) => modelFacts[selectScenario(state).model]);
  return (
    <Panel id="moves-title" title={words.movesTitle}>
      {fittedTo !== null && <p className="note">{fittedTo}.</p>}
      <KnobSet names={isRest ? REST : OTHER_KNOBS} />
    </Panel>
  );
}
