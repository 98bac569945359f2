import type { ReactNode } from 'react';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ClockField } from '../controls/ClockField';
import { NumberControl } from '../controls/NumberControl';
import { RadioRow } from '../shared/RadioRow';
import { laneOptions, laneReached, ORDER_OPTIONS, roomKnob, windowKnob } from './plan-options';
import * as words from './words';

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
    { id: 'prior', label: words.asMeasured },
    { id: 'idle', label: words.idleGuest(0.3) },
    { id: 'typical', label: words.typicalGuest(17) },
    { id: 'busy', label: words.busyGuest(72) },
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
        legend={words.atATimeLegend}
        options={laneOptions(most)}
        value={laneReached(lanes, most)}
        onChange={(id) => setOption('decide.lanes', Number(id))}
      />
      <RadioRow
        legend={words.orderLegend}
        options={ORDER_OPTIONS}
        value={order}
        onChange={(id) => setOption('decide.order', id)}
      />
      {hasUnknown && (
        <RadioRow
          legend={words.unknownRates}
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
        <ClockField label={words.windowFrom} value={from} onValue={(clock) => setOption('decide.from', clock)} />
        <ClockField label={words.windowUntil} value={until} onValue={(clock) => setOption('decide.until', clock)} />
        {isByClock && (
          <button
            type="button"
            onClick={() => {
              setOption('decide.until', '');
            }}
          >
            {words.byItsLength}
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
