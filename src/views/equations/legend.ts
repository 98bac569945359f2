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
import * as words from './late-words';

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

const DERIVED: Readonly<Record<DerivedSymbol, string>> = {
  lambda: 'λ',
  gamma: 'γ_i',
  volume: 'V_i',
  duration: 'T_i',
  dirtied: 'U_i',
  skipped: 'W_i',
  remaining: 'X_i',
  left: 'L_i',
  absorbed: 'A_i',
  preCopyRounds: 'n',
  traffic: 'V_mig',
  totalTime: 'T_mig',
  downtime: 'T_down',
  energy: 'E_mig',
  cost: 'C',
};

/** Where an equation writes a knob otherwise than its label does. */
const WRITTEN: Readonly<Record<keyof typeof words.knobSymbols, string>> = {
  adaptive: 'R_i',
  maxTrafficFactor: 'f',
  downtimeLimit: 'd',
  switchover: 'T_s',
  cap: 'R_cap',
  zeroMemory: 'Z',
  timeLimit: 't_max',
  curve: 'U(T)',
  sourceShare: 'α_s',
  sourceFixedShare: 'β_s',
};

/** A knob's value in the unit that stands in the equations: MiB, MiB/s; a network rate in both. */
function valueInEquations(parameter: Parameter, of: Scenario): string {
  if (parameter.kind !== 'number') return '';
  const value = of[parameter.name];
  // Only platforms have a prior for a working set that nobody knows: all others take all of memory.
  if (parameter.name === 'workingSet' && value === 0 && modelFacts[of.model].group !== 'platform')
    return words.allMemory;
  if (value === 0 && parameter.zeroMeans !== undefined) return parameter.zeroMeans;
  const own = `${withMinus(formatNumber(value))}${parameter.unit === '' ? '' : `\u00a0${parameter.unit}`}`;
  if (parameter.unit !== 'Mbit/s') return own;
  return `${own} = ${formatNumber(inModelUnit(parameter, value))}\u00a0MiB/s`;
}

/** 'Energy per MiB' -> 'energy per MiB'. */
const lowerFirst = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const isWritten = (id: SymbolId): id is keyof typeof WRITTEN => id in WRITTEN;

const isDerived = (id: SymbolId): id is DerivedSymbol => id in DERIVED;

function legendEntry(id: SymbolId, of: Scenario): LegendEntry {
  if (isDerived(id)) return { id, glyph: DERIVED[id], label: words.derivedSymbols[id], value: '', knob: null };
  const parameter: Parameter = parameterByName[id];
  const glyph = isWritten(id) ? WRITTEN[id] : parameter.symbol;
  const label = isWritten(id) ? words.knobSymbols[id] : lowerFirst(parameter.label);
  return { id, glyph, label, value: valueInEquations(parameter, of), knob: id };
}

/** The symbols of an equation with their meaning, in reading order. */
export function legendOf(equation: Equation, of: Scenario): LegendEntry[] {
  return symbolsInEquation(equation).map((id) => legendEntry(id, of));
}
