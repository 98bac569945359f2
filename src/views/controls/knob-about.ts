import { createContext, useContext, useMemo } from 'react';
import { fittedOn } from '../../scenario/fitted-text';
import { unreadBecause, unusedBecause } from '../../scenario/ignored';
import type { Parameter } from '../../scenario/parameter';
import type { ParameterName } from '../../scenario/scenario';
import { allowedRange, shownValue } from '../../scenario/value-text';
import { useStore } from '../../state/store';
import { useScenario, useShow } from '../../state/use-part';
import { litHandlers, useLit } from '../shared/lit';
import * as words from './words';

/** Whether the view reads every knob that stands in it: no model of the scenario makes one idle. */
export const ReadsAll = createContext(false);

/** What a knob of the scenario says and does beside its value. */
export interface KnobAbout {
  readonly name: ParameterName;
  readonly symbol: string;
  readonly equation: string;
  /** What it takes, and its value now, in sentences; '' where any value will do. */
  readonly takes: () => string;
  /** Why the scenario does not use it, or null if it does. */
  readonly ignored: string | null;
  /** What a coefficient that is not the paper's was fitted on. */
  readonly fitted: string | null;
  /** Its value in words, where it is locked; null where it can be changed. */
  readonly locked: string | null;
  readonly isDefault: boolean;
  readonly isLit: boolean;
  /** Light it up with its symbol while pointer or focus are on it. */
  readonly handlers: object;
  readonly onReset: () => void;
}

function takesText(parameter: Parameter, value: number | boolean | string): string {
  if (parameter.kind === 'number') {
    return words.takesNow(allowedRange(parameter), shownValue(parameter, Number(value)));
  }
  return parameter.kind === 'text' && parameter.form ? words.takes(parameter.form) : '';
}

/** A value as a knob that cannot be changed shows it: '800 Mbit/s', 'on', 'Dirty curve'. */
export function valueText(parameter: Parameter, value: number | boolean | string): string {
  switch (parameter.kind) {
    case 'number':
      return shownValue(parameter, Number(value));
    case 'switch':
      return value ? words.on : words.off;
    case 'choice':
      return parameter.options.find(({ id }) => id === value)?.label ?? String(value);
    case 'text':
      return value === '' ? words.nothing : String(value);
  }
}

/** What stands beside a knob of the scenario, from its row in the table of knobs. */
export function useKnobAbout(parameter: Parameter): KnobAbout {
  const { name, symbol, equation } = parameter;
  const value = useScenario((scenario) => scenario[name]);
  const readsAll = useContext(ReadsAll);
  // What depends on the model alone is not asked at every step of a slider.
  const model = useScenario((scenario) => scenario.model);
  const unread = useMemo(() => unreadBecause(parameter, model), [parameter, model]);
  const unused = useScenario((scenario) => unusedBecause(parameter, scenario));
  const ignored = readsAll ? null : (unread ?? unused);
  const fitted = useScenario((scenario) => fittedOn(scenario.fitted, name));
  const isLocked = useShow(({ locked }) => locked.includes(name));
  const { resetParameter, light } = useStore.getState();
  return {
    name,
    symbol,
    equation,
    takes: () => takesText(parameter, value),
    ignored,
    fitted,
    locked: isLocked ? valueText(parameter, value) : null,
    isDefault: value === parameter.default,
    isLit: useLit(name),
    handlers: { ...litHandlers(name), onFocus: () => light(name), onBlur: () => light(null) },
    onReset: () => resetParameter(name),
  };
}
