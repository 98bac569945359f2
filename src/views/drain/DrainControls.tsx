import type { ReactNode } from 'react';
import { NumberControl } from '../controls/NumberControl';
import { RadioRow } from '../shared/RadioRow';
import { chooseDrain, type DrainChoice } from './drain-choice';
import { ORDER_OPTIONS } from './drain-text';
import { laneOptions, laneReached, windowKnob } from './shown-plan';

interface DrainControlsProps {
  readonly choice: DrainChoice;
  /** VMs in the fleet: no more can move at a time. */
  readonly most: number;
  /** How far the planning is. */
  readonly status: ReactNode;
}

const setWindow = (window: number) => chooseDrain({ window });

/** Order, number at a time, and window. */
export function DrainControls({ choice, most, status }: DrainControlsProps) {
  const options = laneOptions(most);
  return (
    <div className="drain-controls">
      <RadioRow
        legend="Order"
        options={ORDER_OPTIONS}
        value={choice.order}
        onChange={(order) => chooseDrain({ order })}
      />
      <RadioRow
        legend="At a time"
        options={options}
        value={laneReached(choice.lanes, most)}
        onChange={(id) => chooseDrain({ lanes: Number(id) })}
      />
      <div className="drain-window">
        <NumberControl parameter={windowKnob} value={choice.window} onMove={setWindow} onValue={setWindow} />
      </div>
      {status}
    </div>
  );
}
