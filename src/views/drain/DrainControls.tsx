import type { ReactNode } from 'react';
import { joined, scaleTransferRate } from '../../format/number';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ClockField } from '../controls/ClockField';
import { NumberControl } from '../controls/NumberControl';
import { RadioRow } from '../shared/RadioRow';
import { ORDER_OPTIONS } from './drain-text';
import { laneOptions, laneReached, roomKnob, windowKnob } from './shown-plan';

interface DrainControlsProps {
  /** VMs in the fleet: no more can move at a time. */
  readonly most: number;
  /** Whether a dirtying rate is not known, so that something has to stand for it. */
  readonly hasUnknown: boolean;
  /** How far the planning is. */
  readonly status: ReactNode;
}

/** What may stand for every dirtying rate that nobody knows. */
const assumed = () =>
  [
    { id: 'prior', label: 'As measured guests' },
    { id: 'idle', label: `Idle, ${joined(scaleTransferRate(0.3))}` },
    { id: 'typical', label: `Typical, ${joined(scaleTransferRate(17))}` },
    { id: 'busy', label: `Busy, ${joined(scaleTransferRate(72))}` },
  ] as const;

/** Window, order, number at a time, and what stands for what is not known. */
export function DrainControls({ most, hasUnknown, status }: DrainControlsProps) {
  const { setOption } = useStore.getState();
  const order = useStore(selectOption('decide.order'));
  const lanes = useStore(selectOption('decide.lanes'));
  const assume = useStore(selectOption('decide.assume'));
  return (
    <div className="drain-controls row gap-8">
      <WindowControls />
      <RadioRow
        legend="At a time"
        options={laneOptions(most)}
        value={laneReached(lanes, most)}
        onChange={(id) => setOption('decide.lanes', Number(id))}
      />
      <RadioRow legend="Order" options={ORDER_OPTIONS} value={order} onChange={(id) => setOption('decide.order', id)} />
      {hasUnknown && (
        <RadioRow
          legend="Unknown rates"
          options={assumed()}
          value={assume}
          onChange={(id) => setOption('decide.assume', id)}
        />
      )}
      {status}
    </div>
  );
}

/** The window by the clock, or by its length; and how much memory is free where the VMs go. */
function WindowControls() {
  const { setOption, moveOption, settleMove } = useStore.getState();
  const minutes = useStore(selectOption('decide.window'));
  const from = useStore(selectOption('decide.from'));
  const until = useStore(selectOption('decide.until'));
  const room = useStore(selectOption('decide.room'));
  const isByClock = from !== '' && until !== '';
  return (
    <div className="drain-window row gap-8">
      <div className="row gap-3">
        <ClockField label="Window from" value={from} onValue={(clock) => setOption('decide.from', clock)} />
        <ClockField label="until" value={until} onValue={(clock) => setOption('decide.until', clock)} />
        {isByClock && (
          <button
            type="button"
            onClick={() => {
              setOption('decide.until', '');
            }}
          >
            By its length
          </button>
        )}
      </div>
      {!isByClock && (
        <NumberControl
          parameter={windowKnob}
          value={minutes}
          onMove={(next) => moveOption('decide.window', next)}
          onSettle={settleMove}
          onValue={(next) => setOption('decide.window', next)}
        />
      )}
      <NumberControl
        parameter={roomKnob}
        value={room}
        onMove={(next) => moveOption('decide.room', next)}
        onSettle={settleMove}
        onValue={(next) => setOption('decide.room', next)}
      />
    </div>
  );
}
