import type { NumberName, Scenario } from '../scenario/scenario';
import type { Condition, Expression } from './expression';
import type { LessonField, LessonUnit } from './fields';

/** A piece of a paragraph: words, a live number, or a symbol of the paper. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly of: Expression; readonly unit: LessonUnit | null }
  | { readonly kind: 'symbol'; readonly id: string };

export type Paragraph = readonly Piece[];

/** A curve of one number over one knob, for each of some scenarios. */
export interface Curve {
  readonly of: readonly string[];
  readonly knob: NumberName;
  /** In the knob's unit. */
  readonly from: number;
  readonly to: number;
  readonly field: LessonField;
}

/** What is shown in place. */
export type LessonFigure =
  | { readonly kind: 'film' | 'rounds' | 'timeline'; readonly of: string }
  | { readonly kind: 'numbers'; readonly of: readonly string[]; readonly fields: readonly LessonField[] }
  | ({ readonly kind: 'curve' } & Curve);

/** Knobs that stand in a step. What they change is the scenario `now`, which starts as `of`. */
export interface LessonControls {
  readonly of: string;
  readonly shown: readonly NumberName[];
  /** In sight, but not to be changed. */
  readonly locked: readonly NumberName[];
}

/** What is in sight together. */
export interface Scene {
  readonly text: readonly Paragraph[];
  readonly show: readonly LessonFigure[];
  readonly controls: LessonControls | null;
}

/** Units of answers that are numbers. */
export type AnswerUnit = '' | 's' | 'ms' | 'MiB' | 'MiB/s' | 'Mbit/s' | 'J';

interface Asked {
  readonly ask: Paragraph;
  /** Shown one by one, when they are asked for. */
  readonly hints: readonly Paragraph[];
}

/** What the reader predicts. The model has the answer: none of it stands in the file. */
export type Question = Asked &
  (
    | {
        readonly kind: 'number';
        readonly answer: Expression;
        /** What is typed without a unit: 'ms' or 'MiB'; '' where the answer is a plain number. */
        readonly unit: AnswerUnit;
        /** A part of the answer: 0.1 takes what is 10 % off. */
        readonly tolerance: number;
      }
    | { readonly kind: 'choice'; readonly options: readonly { readonly text: Paragraph; readonly when: Condition }[] }
    | {
        readonly kind: 'line';
        /** Of one scenario. */
        readonly curve: Curve;
        /** So many points are set by hand. */
        readonly points: number;
        /** A part of the axis: 0.15 takes a point that is 15 % of the height off. */
        readonly tolerance: number;
      }
  );

export interface Step extends Scene {
  readonly title: string;
  readonly question: Question | null;
  /** Shown once the question is answered. */
  readonly reveal: Scene;
}

/** A knob whose value each student gets anew. */
export interface Vary {
  readonly of: readonly string[];
  readonly knob: NumberName;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** A lesson, read and checked. */
export interface Lesson {
  readonly title: string;
  /** The one idea, in a sentence. */
  readonly idea: string;
  readonly minutes: number;
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly fleets: Readonly<Record<string, readonly string[]>>;
  readonly vary: readonly Vary[];
  readonly steps: readonly Step[];
  /** What to try next. */
  readonly next: readonly Paragraph[];
}

/** The name of the scenario that the knobs of a step change. */
export const NOW = 'now';

/** How many points a curve is drawn with. */
export const CURVE_POINTS = 41;

/** So many values of a knob from one end to the other, both with them. 0 to 80, 5 -> 0, 20, 40, 60, 80. */
export const placesOf = ({ from, to }: Pick<Curve, 'from' | 'to'>, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
