import { useEffect, useId, useRef } from 'react';
import { models } from '../../models/registry';
import type { ViewId } from '../../scenario/link';
import type { Parameter } from '../../scenario/parameter';
import { parameterGroups, parameters, type RailGroup } from '../../scenario/parameters';
import { followsDirtying, type Scenario } from '../../scenario/scenario';
import { selectControlsOpen, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ChoiceKnob } from './ChoiceKnob';
import './controls.css';
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
  qemu: ({ model }) => models[model].reads.includes('downtimeLimit'),
};

function KnobGroup({ id, label }: (typeof parameterGroups)[number]) {
  const headingId = useId();
  const more = useRef<HTMLDetailsElement>(null);
  // Who turns the adaptive rate on wants to see its limits, and who chooses QEMU's loop its knobs.
  const isWanted = useStore((state) => IN_USE[id]?.(selectScenario(state)) ?? false);
  useEffect(() => {
    if (isWanted && more.current) more.current.open = true;
  }, [isWanted]);
  const own = parameters.filter(({ group }) => group === id);
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

/** Groups whose knobs a view has in another place, and the sentence that says where. */
const ELSEWHERE: Partial<Readonly<Record<ViewId, { readonly groups: readonly RailGroup[]; readonly where: string }>>> =
  {
    decide: {
      groups: ['vm', 'weights'],
      where:
        'Memory, dirtying rate and working set are those of each VM of the fleet. The weights stand by the ranking.',
    },
  };

/** All knobs by group: a rail at the left of wide screens, a sheet at the bottom of narrow ones. */
export function Rail() {
  const open = useStore(selectControlsOpen);
  const setOpen = useStore((state) => state.setControlsOpen);
  const resetAll = useStore((state) => state.resetAll);
  const elsewhere = useStore((state) => ELSEWHERE[state.view]);
  return (
    <section className={open ? 'rail is-open' : 'rail'} aria-label="Controls">
      <div className="rail-bar">
        <button
          type="button"
          className="rail-toggle"
          aria-expanded={open}
          aria-controls="rail-knobs"
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide controls' : 'Show controls'}
        </button>
        <button type="button" onClick={resetAll}>
          Reset all
        </button>
      </div>
      <div className="rail-knobs" id="rail-knobs">
        {parameterGroups
          .filter(({ id }) => !elsewhere?.groups.includes(id))
          .map((group) => (
            <KnobGroup key={group.id} {...group} />
          ))}
        {elsewhere && <p className="rail-note">{elsewhere.where}</p>}
      </div>
    </section>
  );
}
