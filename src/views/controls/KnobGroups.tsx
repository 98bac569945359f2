import { useEffect, useId, useRef } from 'react';
import { modelFacts } from '../../models/facts';
import type { Parameter } from '../../scenario/parameter';
import { parameterGroups, parameters, type RailGroup } from '../../scenario/parameters';
import { followsDirtying, type ParameterName, type Scenario } from '../../scenario/scenario';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ChoiceKnob } from './ChoiceKnob';
import { ReadsAll } from './knob-about';
import { NumberKnob } from './NumberKnob';
import { SwitchKnob } from './SwitchKnob';
import { TextKnob } from './TextKnob';

/** What the advanced knobs of a group are about, on the line that opens them. */
const ADVANCED_LABELS = {
  vm: 'More',
  link: 'Limits of the adaptive rate',
  stop: 'More stop rules',
  model: 'Skipped working set',
  qemu: 'More',
  energy: 'Coefficients',
  weights: 'More',
} as const;

function Knob({ parameter }: { readonly parameter: Parameter }) {
  switch (parameter.kind) {
    case 'number':
      return <NumberKnob parameter={parameter} />;
    case 'switch':
      return <SwitchKnob parameter={parameter} />;
    case 'choice':
      return <ChoiceKnob parameter={parameter} />;
    case 'text':
      return <TextKnob parameter={parameter} />;
  }
}

const knobs = (list: readonly Parameter[]) => list.map((each) => <Knob key={each.name} parameter={each} />);

/** When the knobs behind a group's closed line are in use. */
const IN_USE: Partial<Readonly<Record<RailGroup, (scenario: Scenario) => boolean>>> = {
  link: followsDirtying,
  qemu: ({ model }) => modelFacts[model].reads.includes('downtimeLimit'),
};

interface KnobGroupProps {
  readonly id: RailGroup;
  readonly label: string;
  readonly own: readonly Parameter[];
}

function KnobGroup({ id, label, own }: KnobGroupProps) {
  const headingId = useId();
  const more = useRef<HTMLDetailsElement>(null);
  // Who turns the adaptive rate on wants to see its limits, and who chooses QEMU's loop its knobs.
  const isWanted = useStore((state) => IN_USE[id]?.(selectScenario(state)) ?? false);
  useEffect(() => {
    if (isWanted && more.current) more.current.open = true;
  }, [isWanted]);
  const plain = own.filter(({ advanced }) => !advanced);
  const advanced = own.filter(({ advanced: isAdvanced }) => isAdvanced);
  if (plain.length === 0) {
    return (
      <details className="knob-group" ref={more}>
        <summary>
          <h2>{label}</h2>
        </summary>
        {knobs(advanced)}
      </details>
    );
  }
  return (
    <fieldset className="knob-group" aria-labelledby={headingId}>
      <h2 id={headingId}>{label}</h2>
      {knobs(plain)}
      {advanced.length > 0 && (
        <details className="knob-more" ref={more}>
          <summary>{ADVANCED_LABELS[id]}</summary>
          {knobs(advanced)}
        </details>
      )}
    </fieldset>
  );
}

/** All knobs of the scenario in their groups. */
export function KnobGroups() {
  return <Groups of={() => true} />;
}

interface KnobSetProps {
  readonly names: readonly ParameterName[];
  /** Whether the view reads all of them, whatever the scenario's model does. */
  readonly readsAll?: boolean;
}

/** The knobs of these names, in their groups side by side: for a view that reads those and no others. */
export function KnobSet({ names, readsAll = false }: KnobSetProps) {
  const isClosed = (id: RailGroup) =>
    parameters.every(({ group, advanced, name }) => group !== id || advanced || !names.includes(name));
  return (
    <ReadsAll value={readsAll}>
      <div className="knob-set">
        <Groups of={(id) => !isClosed(id)} names={names} />
        <div>
          <Groups of={isClosed} names={names} />
        </div>
      </div>
    </ReadsAll>
  );
}

interface GroupsProps {
  readonly of: (id: RailGroup) => boolean;
  /** All knobs of a group where it is left out. */
  readonly names?: readonly ParameterName[];
}

function Groups({ of, names }: GroupsProps) {
  return parameterGroups.map(({ id, label }) => {
    const own = parameters.filter(({ group, name }) => group === id && (names?.includes(name) ?? true));
    return of(id) && own.length > 0 && <KnobGroup key={id} id={id} label={label} own={own} />;
  });
}
