import { formatNumber } from '../../format/number';
import { modelFacts } from '../../models/facts';
import { inModelUnit } from '../../scenario/model-values';
import type { Parameter } from '../../scenario/parameter';
import { parameterByName } from '../../scenario/parameters';
import type { ParameterName, Scenario } from '../../scenario/scenario';
import type { DerivedSymbol, SymbolId } from '../../state/symbols';
import type { Equation } from './equation';
import { symbolsInEquation } from './equation-list';
import { withMinus } from './formula';

/** A symbol of an equation in words. */
export interface LegendEntry {
  readonly id: SymbolId;
  /** As plain text, `_` before a subscript: 'V_mem'. */
  readonly glyph: string;
  readonly label: string;
  /** The knob's value in the unit of the equation; '' for what the model works out. */
  readonly value: string;
  /** The knob to go to, or null. */
  readonly knob: ParameterName | null;
}

const DERIVED: Readonly<Record<DerivedSymbol, { readonly glyph: string; readonly label: string }>> = {
  lambda: { glyph: 'λ', label: 'convergence' },
  gamma: { glyph: 'γ_i', label: 'skip ratio' },
  volume: { glyph: 'V_i', label: 'sent in round i' },
  duration: { glyph: 'T_i', label: 'duration of round i' },
  dirtied: { glyph: 'U_i', label: 'dirtied in round i' },
  skipped: { glyph: 'W_i', label: 'skipped in round i' },
  remaining: { glyph: 'X_i', label: 'to send when round i begins' },
  left: { glyph: 'L_i', label: 'left unsent by round i' },
  absorbed: { glyph: 'A_i', label: 'dirtied in what round i left' },
  preCopyRounds: { glyph: 'n', label: 'rounds before the pause' },
  traffic: { glyph: 'V_mig', label: 'traffic' },
  totalTime: { glyph: 'T_mig', label: 'total time' },
  downtime: { glyph: 'T_down', label: 'downtime' },
  energy: { glyph: 'E_mig', label: 'energy' },
  cost: { glyph: 'C', label: 'cost' },
};

/** Where an equation writes a knob otherwise than its label does. */
const WRITTEN: Partial<Record<ParameterName, { readonly glyph: string; readonly label: string }>> = {
  adaptive: { glyph: 'R_i', label: 'adaptive rate' },
  maxTrafficFactor: { glyph: 'f', label: 'traffic limit' },
  downtimeLimit: { glyph: 'd', label: 'downtime limit' },
  switchover: { glyph: 'T_s', label: 'switchover' },
  cap: { glyph: 'R_cap', label: 'cap' },
  zeroMemory: { glyph: 'Z', label: 'zero memory' },
  timeLimit: { glyph: 't_max', label: 'time limit' },
  curve: { glyph: 'U(T)', label: 'distinct memory written in T seconds' },
  sourceShare: { glyph: 'α_s', label: 'source share of α' },
  sourceFixedShare: { glyph: 'β_s', label: 'source share of β' },
};

/** A knob's value in the unit that stands in the equations: MiB, MiB/s; a network rate in both. */
function valueInEquations(parameter: Parameter, of: Scenario): string {
  if (parameter.kind !== 'number') return '';
  const value = of[parameter.name];
  // Only platforms have a prior for a working set that nobody knows: all others take all of memory.
  if (parameter.name === 'workingSet' && value === 0 && modelFacts[of.model].group !== 'platform') return 'all memory';
  if (value === 0 && parameter.zeroMeans !== undefined) return parameter.zeroMeans;
  const own = `${withMinus(formatNumber(value))}${parameter.unit === '' ? '' : `\u00a0${parameter.unit}`}`;
  if (parameter.unit !== 'Mbit/s') return own;
  return `${own} = ${formatNumber(inModelUnit(parameter, value))}\u00a0MiB/s`;
}

/** 'Energy per MiB' -> 'energy per MiB'. */
const lowerFirst = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const isDerived = (id: SymbolId): id is DerivedSymbol => id in DERIVED;

function legendEntry(id: SymbolId, of: Scenario): LegendEntry {
  if (isDerived(id)) return { id, ...DERIVED[id], value: '', knob: null };
  const parameter: Parameter = parameterByName[id];
  const { glyph = parameter.symbol, label = lowerFirst(parameter.label) } = WRITTEN[id] ?? {};
  return { id, glyph, label, value: valueInEquations(parameter, of), knob: id };
}

/** The symbols of an equation with their meaning, in reading order. */
export function legendOf(equation: Equation, of: Scenario): LegendEntry[] {
  return symbolsInEquation(equation).map((id) => legendEntry(id, of));
}
