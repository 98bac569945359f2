import { Fragment, lazy, useContext, useEffect, useId, useMemo, useRef } from 'react';
import type { Parameter } from '../../scenario/parameter';
import { parameterGroups, parameters, type RailGroup } from '../../scenario/parameters';
import { followsDirtying, type ParameterName } from '../../scenario/scenario';
import { useStore } from '../../state/store';
import { useScenario } from '../../state/use-part';
import { LoadedLater } from '../shared/LoadedLater';
import { ChoiceKnob } from './ChoiceKnob';
import { ReadsAll } from './knob-about';
import { NumberKnob } from './NumberKnob';
import { ReadingFold } from './ReadingFold';
import { SwitchKnob } from './SwitchKnob';
import { inRailOrder, isAnySet, knobsWith, leftOutText, shownNames } from './shown-knobs';
import * as words from './words';

/** Texts stand in parts that are opened. */
const TextKnob = lazy(async () => ({ default: (await import('./TextKnob')).TextKnob }));

function Knob({ parameter }: { readonly parameter: Parameter }) {
  switch (parameter.kind) {
    case 'number':
      return <NumberKnob parameter={parameter} />;
    case 'switch':
      return <SwitchKnob parameter={parameter} />;
    case 'choice':
      return <ChoiceKnob parameter={parameter} />;
    case 'text':
      return (
        <LoadedLater waiting={<div className="knob" />}>
          <TextKnob parameter={parameter} />
        </LoadedLater>
      );
  }
}

/** Knobs, each with what stands with it. */
function Knobs({ of, withThem }: { readonly of: readonly Parameter[]; readonly withThem: readonly Parameter[] }) {
  return of.map((each) => (
    <Fragment key={each.name}>
      <Knob parameter={each} />
      {withThem.some(({ standsWith }) => standsWith === each.name) && <ReadingFold />}
    </Fragment>
  ));
}

/** Knobs one below the other, without their groups. */
export function KnobList({ names }: { readonly names: readonly ParameterName[] }) {
  return parameters.map((each) => names.includes(each.name) && <Knob key={each.name} parameter={each} />);
}

interface KnobGroupProps {
  readonly id: RailGroup;
  readonly label: string;
  readonly own: readonly Parameter[];
}

function KnobGroup({ id, label, own }: KnobGroupProps) {
  const headingId = useId();
  const more = useRef<HTMLDetailsElement>(null);
  const readsAll = useContext(ReadsAll);
  // Who turns the adaptive rate on wants to see its limits, and who has set a fine point that point.
  const isWanted = useScenario((scenario) => (id === 'link' ? followsDirtying(scenario) : isAnySet(id, own, scenario)));
  const model = useScenario((scenario) => scenario.model);
  const withModel = useMemo(() => knobsWith(own, model), [own, model]);
  const names = useScenario((scenario) => (readsAll ? null : shownNames(withModel, scenario)));
  const leftOut = useMemo(() => (readsAll ? '' : leftOutText(own, model)), [readsAll, own, model]);
  const withThem = own.filter(({ standsWith }) => standsWith !== undefined);
  const shown = inRailOrder(own).filter(
    ({ name, standsWith }) => standsWith === undefined && (names?.split(' ').includes(name) ?? true),
  );
  const plain = shown.filter(({ advanced }) => !advanced);
  const advanced = shown.filter((each) => each.advanced);
  const hasMore = advanced.length > 0 || (id === 'vm' && leftOut !== '');
  useEffect(() => {
    if (isWanted && hasMore && more.current) more.current.open = true;
  }, [isWanted, hasMore]);
  const line = leftOut !== '' && <p className="note">{leftOut}</p>;
  if (plain.length === 0) {
    return (
      <details className="knob-group fold" ref={more}>
        <summary>
          <h2>{label}</h2>
        </summary>
        <Knobs of={advanced} withThem={withThem} />
        {line}
      </details>
    );
  }
  return (
    <fieldset className="knob-group" aria-labelledby={headingId}>
      <h2 id={headingId}>{label}</h2>
      <Knobs of={plain} withThem={withThem} />
      {hasMore && (
        <details className="fold" ref={more}>
          <summary>{words.advancedLabels[id]}</summary>
          <Knobs of={advanced} withThem={withThem} />
          {line}
        </details>
      )}
      {!hasMore && line}
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
  const hidden = useStore(({ show }) => show.hidden);
  return parameterGroups.map(({ id, label }) => {
    const own = parameters.filter(
      ({ group, name, key }) => group === id && (names?.includes(name) ?? true) && !hidden.includes(key),
    );
    return of(id) && own.length > 0 && <KnobGroup key={id} id={id} label={label} own={own} />;
  });
}
