import { type ReactNode, useId, useState } from 'react';
import { type FieldNote, NumberField } from '../controls/NumberField';
import { Slider } from '../controls/Slider';
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
      <WindowKnob minutes={choice.window} />
      {status}
    </div>
  );
}

/** The minutes in which the host must be empty. They stand in no link. */
function WindowKnob({ minutes }: { readonly minutes: number }) {
  const [note, setNote] = useState<FieldNote | null>(null);
  const labelId = useId();
  const unitId = useId();
  const noteId = useId();
  const names = `${labelId} ${unitId}`;
  const shownNote = note?.at === minutes ? note : null;
  const describedBy = shownNote ? noteId : undefined;
  const take = (window: number) => chooseDrain({ window });
  return (
    <div className="knob drain-window">
      <div className="knob-head">
        <span className="knob-label" id={labelId}>
          Window
        </span>
        <span className="knob-field">
          <NumberField
            labelledBy={names}
            parameter={windowKnob}
            value={minutes}
            noteId={describedBy}
            isInvalid={shownNote?.isProblem ?? false}
            onValue={take}
            onNote={setNote}
          />
          <span className="knob-unit" id={unitId}>
            min
          </span>
        </span>
      </div>
      <Slider
        id={`${labelId}-slider`}
        labelledBy={names}
        parameter={windowKnob}
        value={minutes}
        baseline={null}
        describedBy={describedBy}
        onMove={take}
        onSettle={settled}
      />
      {shownNote && (
        <p className={shownNote.isProblem ? 'knob-note is-problem' : 'knob-note'} id={noteId} role="status">
          {shownNote.text}
        </p>
      )}
    </div>
  );
}

/** The window is no step of undo: nothing is to be done when a drag ends. */
const settled = () => undefined;
