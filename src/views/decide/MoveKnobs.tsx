import { KnobSet } from '../controls/KnobGroups';
import { Panel } from '../shared/Panel';
import { OTHER_KNOBS, PLAN_KNOBS } from './plan-knobs';
import * as words from './words';

interface MoveKnobsProps {
  /** Whether link and model stand elsewhere in the view. */
  readonly isRest?: boolean;
}

const REST = OTHER_KNOBS.filter((name) => !PLAN_KNOBS.includes(name));

/** The knobs by which each VM of the fleet moves: link, stop rules, model, energy. */
export function MoveKnobs({ isRest = false }: MoveKnobsProps) {
  return (
    <Panel id="moves-title" title={words.movesTitle}>
      <KnobSet names={isRest ? REST : OTHER_KNOBS} />
    </Panel>
  );
}
