import { useId } from 'react';
import type { PartField } from '../../simulator/part-kinds';
import type { WorkloadPart } from '../../simulator/workload';
import { useStore } from '../../state/store';
import { NumberControl } from '../controls/NumberControl';
import {
  canAddPart,
  fieldsOf,
  fitsInLink,
  isIdle,
  kinds,
  knobOf,
  partsOf,
  reached,
  sentenceOf,
  withField,
  withKind,
  withoutPart,
  withPart,
} from './mix';
import * as words from './words';

/** The parts of a mix and their knobs. Each change is the scenario's: a step of undo, and in the link. */
export function MixEditor({ workload }: { readonly workload: string }) {
  const { setParameter, say } = useStore.getState();
  const parts = partsOf(workload);
  const change = (text: string) => {
    if (fitsInLink(text)) setParameter('workload', text);
    else say(words.mixTooLong);
  };
  return (
    <div className="mix knob-set apart">
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place.
        <PartEditor key={i} parts={parts} part={part} index={i} onChange={change} />
      ))}
      <button
        type="button"
        aria-disabled={!canAddPart(parts)}
        onClick={() => canAddPart(parts) && change(withPart(parts))}
      >
        {words.addPart}
      </button>
    </div>
  );
}

interface PartEditorProps {
  readonly parts: readonly WorkloadPart[];
  readonly part: WorkloadPart;
  readonly index: number;
  readonly onChange: (text: string) => void;
}

function PartEditor({ parts, part, index, onChange }: PartEditorProps) {
  const { dragParameter, settleDrag } = useStore.getState();
  const nameId = useId();
  const kindId = useId();
  const name = words.partName(1 + index);
  const { plain, inTime } = fieldsOf(part.kind);
  const chooseKind = (id: string) => {
    const kind = kinds.find((each) => each.id === id);
    if (kind) onChange(withKind(parts, index, kind.id));
  };
  const changed = ({ name: field }: PartField, value: number) => withField(parts, index, field, value);
  const numbers = (fields: readonly PartField[]) =>
    fields.map((field) => (
      <NumberControl
        key={field.name}
        parameter={knobOf(field)}
        value={part[field.name]}
        of={nameId}
        isIdle={isIdle(part, field.name)}
        onMove={(value) => dragParameter('workload', changed(field, reached(field, part[field.name], value)))}
        onSettle={settleDrag}
        onValue={(value) => onChange(changed(field, field.integer ? Math.round(value) : value))}
      />
    ));
  return (
    <fieldset aria-labelledby={nameId}>
      <div className="row gap-3">
        <h3 id={nameId}>{name}</h3>
        <label className="visually-hidden" htmlFor={kindId}>
          {words.kindOf(name)}
        </label>
        <select id={kindId} className="choice" value={part.kind} onChange={(event) => chooseKind(event.target.value)}>
          {kinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        {parts.length > 1 && (
          <button type="button" onClick={() => onChange(withoutPart(parts, index))}>
            {words.remove}
            <span className="visually-hidden">{words.thePart(1 + index)}</span>
          </button>
        )}
      </div>
      <p className="note">{sentenceOf(part.kind)}</p>
      {numbers(plain)}
      <details className="fold">
        <summary>{words.burstsAndPhases}</summary>
        {numbers(inTime)}
      </details>
    </fieldset>
  );
}
