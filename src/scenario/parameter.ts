import type { KnobUnit } from '../format/knob-unit';
import type { ChoiceName, NumberName, ParameterName, Scenario, SwitchName, TextName } from './scenario';

/** The part of the controls where a knob stands. */
export type ParameterGroup = 'vm' | 'link' | 'stop' | 'model' | 'qemu' | 'energy' | 'weights' | 'simulation' | 'name';

interface Common {
  readonly name: ParameterName;
  /** Its key in a link. */
  readonly key: string;
  readonly label: string;
  /** The paper's symbol, `_` before a subscript; '' where the paper has none. */
  readonly symbol: string;
  readonly group: ParameterGroup;
  /** Whether it starts behind a closed disclosure. */
  readonly advanced: boolean;
  /** Where the paper has it: 'Eq. 2', 'Sec. 4.3', 'Alg. 1'; '' where it has not. */
  readonly equation: string;
  /** Why a model that reads it makes no use of it with these other knobs, or null if it does; left out: it always does. */
  readonly ignoredBecause?: (scenario: Scenario) => string | null;
  /** Who looks at it besides models: 'the pages at work'. */
  readonly alsoReadBy?: string;
  /** The knob whose meaning it says: it stands below that one. */
  readonly standsWith?: ParameterName;
}

/** What a number measures: it decides which units may be typed and how values are rounded and shown. */
export type Quantity =
  | 'volume'
  | 'dirty-rate'
  | 'network-rate'
  | 'duration'
  | 'energy'
  | 'count'
  | 'fraction'
  | 'plain';

export type Scale = 'log' | 'log-with-zero' | 'linear';

/** Sizes of the three keyboard steps on a linear scale. */
export interface LinearSteps {
  readonly fine: number;
  readonly normal: number;
  readonly big: number;
}

export interface NumberParameter extends Common {
  readonly kind: 'number';
  readonly name: NumberName;
  readonly unit: KnobUnit;
  readonly quantity: Quantity;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly scale: Scale;
  /** Linear scales only. */
  readonly steps?: LinearSteps;
  readonly integer?: true;
  /** Whether it is thought of in pages: 50 pages, which are 200 KiB. */
  readonly countsPages?: true;
  /** How infinity is written, and what it says, where the knob can have it: 'all', 'all memory'. */
  readonly infinity?: { readonly word: string; readonly means: string };
  /** What 0 says, where it does not mean "none": 'all memory', 'no limit'. */
  readonly zeroMeans?: string;
  /** Values between 0 and this one do not exist: they become this one. */
  readonly leastAboveZero?: number;
  /** The slider's first stop above zero; smaller values can be typed. Scales that have a stop for zero only. */
  readonly firstStop?: number;
  /** Volumes, and numbers on a linear scale, are whole multiples of this on the slider. */
  readonly grain?: number;
}

export interface SwitchParameter extends Common {
  readonly kind: 'switch';
  readonly name: SwitchName;
  readonly default: boolean;
}

/** A named value of a knob. */
export interface ChoiceOption<Name extends ChoiceName = ChoiceName> {
  readonly id: Scenario[Name];
  readonly label: string;
  /** The heading that it stands under, where there are many. */
  readonly under?: string;
  /** What it means, where its name does not say it. */
  readonly line?: string;
  /** Other knobs that choosing it sets too, in the same step. */
  readonly sets?: Partial<Scenario>;
}

export interface ChoiceParameter<Name extends ChoiceName = ChoiceName> extends Common {
  readonly kind: 'choice';
  readonly name: Name;
  readonly options: readonly ChoiceOption<Name>[];
  readonly default: Scenario[Name];
}

export interface TextParameter extends Common {
  readonly kind: 'text';
  readonly name: TextName;
  readonly maxLength: number;
  readonly default: string;
  /** Texts with a form of their own: the text as it is kept, or null if it cannot be read. Others take any text. */
  readonly canonical?: (text: string) => string | null;
  /** What such a text looks like, after "takes": 'pairs of ...'. */
  readonly form?: string;
}

export type Parameter = NumberParameter | SwitchParameter | ChoiceParameter | TextParameter;

type LeftOut = 'group' | 'symbol' | 'equation' | 'advanced' | 'unit';

/**
 * A row as its list has it: the group stands at the list unless the row is shown in another one, the default in
 * `defaultScenario`; what is left out is none.
 */
export type Row<Full extends Parameter = Parameter> = Full extends Parameter
  ? Omit<Full, 'default' | LeftOut> & Partial<Pick<Full, LeftOut & keyof Full>>
  : never;
