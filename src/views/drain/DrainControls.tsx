import type { ReactNode } from 'react';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberControl } from '../controls/NumberControl';
import { RadioRow } from '../shared/RadioRow';
import { ORDER_OPTIONS } from './drain-text';
import { laneOptions, laneReached, windowKnob } from './shown-plan';

interface DrainControlsProps {
  /** VMs in the fleet: no more can move at a time. */
  readonly most: number;
  /** How far the planning is. */
  readonly status: ReactNode;
}

/** Order, number at a time, and window. */
export function DrainControls({ most, status }: DrainControlsProps) {
  const { setOption, moveOption, settleMove } = useStore.getState();
  const order = useStore(selectOption('decide.order'));
  const lanes = useStore(selectOption('decide.lanes'));
  const minutes = useStore(selectOption('decide.window'));
  const options = laneOptions(most);
  return (
    <div className="drain-controls">
      <RadioRow legend="Order" options={ORDER_OPTIONS} value={order} onChange={(id) => setOption('decide.order', id)} />
      <RadioRow
        legend="At a time"
        options={options}
        value={laneReached(lanes, most)}
        onChange={(id) => setOption('decide.lanes', Number(id))}
      />
      <div className="drain-window">
        <NumberControl
          parameter={windowKnob}
          value={minutes}
          onMove={(next) => moveOption('decide.window', next)}
          onSettle={settleMove}
          onValue={(next) => setOption('decide.window', next)}
        />
      </div>
      {status}
    </div>
  );
}
