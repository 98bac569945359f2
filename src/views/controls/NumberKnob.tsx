import { memo, useCallback } from 'react';
import type { NumberParameter } from '../../scenario/parameter';
import { useStore } from '../../state/store';
import { useBaseline, useScenario } from '../../state/use-part';
import { useAnchors } from '../shared/use-anchors';
import { knobId } from './focus-knob';
import { useKnobAbout } from './knob-about';
import { NumberControl } from './NumberControl';

interface NumberKnobProps {
  readonly parameter: NumberParameter;
  /** Whether the knob stands on the page in another place as well: that one keeps its id. */
  readonly isTwin?: boolean;
}

/** One number of the scenario: symbol, field with unit, slider, help and reset. */
export const NumberKnob = memo(function NumberKnob({ parameter, isTwin = false }: NumberKnobProps) {
  const { name } = parameter;
  const value = useScenario((scenario) => scenario[name]);
  const baseline = useBaseline((pinned) => pinned?.[name] ?? null);
  const { dragParameter, lookAhead, settleDrag, setParameter } = useStore.getState();
  const move = useCallback((next: number) => dragParameter(name, next), [dragParameter, name]);
  const ahead = useCallback((to: number | ((now: number) => number)) => lookAhead(name, to), [lookAhead, name]);
  const anchorOf = useAnchors();
  return (
    <NumberControl
      parameter={parameter}
      value={value}
      {...(isTwin ? {} : { id: knobId(name) })}
      about={useKnobAbout(parameter)}
      baseline={baseline}
      {...(name === 'dirtyRate' && { anchor: anchorOf(name, value) })}
      onMove={move}
      onAhead={ahead}
      onSettle={settleDrag}
      onValue={(next) => setParameter(name, next)}
    />
  );
});
