import type { CurveValues } from '../../../engine/lesson-job';
import { shownUnitOf } from '../../../format/rates';
import type { Quantity } from '../../../format/scale';
import {
  type LessonField,
  type LessonQuantity,
  type LessonValues,
  lessonFields,
  lessonText,
} from '../../../lessons/fields';
import { CURVE_POINTS, type Curve, NOW, placesOf } from '../../../lessons/lesson';
import { parameterByName } from '../../../scenario/parameters';
import type { Scenario } from '../../../scenario/scenario';
import { shownValue } from '../../../scenario/value-text';
import { type Axis, durationAxis, energyAxis, linearAxis, plainAxis, rateAxis, volumeAxis } from '../../plot/axis';
import type { Figure, FigureAxis, FigureLayer } from '../../plot/figure';
import type { Column } from '../../shared/table';
import * as words from './words';

/** The name of a scenario of a lesson: its own, else what the file calls it. */
export const nameOf = (id: string, scenarios: Readonly<Record<string, Scenario>>): string =>
  scenarios[id]?.name || (id === NOW ? words.asItIsSet : id);

/** A row of a table of scenarios. */
interface NumbersRow {
  readonly id: string;
  readonly name: string;
}

const QUANTITIES: Readonly<Record<LessonQuantity, Quantity>> = {
  ...{ duration: 'duration', volume: 'volume', network: 'network-rate', energy: 'energy' },
  ...{ power: 'power', rate: 'rate', plain: 'number', 'yes-no': 'number' },
};

/** A small Greek letter is a symbol: it has no capital. */
const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

const isNumber = (value: number, quantity: LessonQuantity): boolean => Number.isFinite(value) && quantity !== 'yes-no';

/** A column for each number, one unit each; what never ends says so. */
export function numbersColumns(fields: readonly LessonField[], values: LessonValues): readonly Column<NumbersRow>[] {
  const valueAt = ({ id }: NumbersRow, field: LessonField) => values[id]?.[field] ?? Number.NaN;
  return [
    { key: 'name', head: words.vm, isName: true, text: ({ name }) => name },
    ...fields.map((field): Column<NumbersRow> => {
      const { quantity, label } = lessonFields[field];
      return {
        ...{ key: field, head: capital(label), quantity: QUANTITIES[quantity] },
        value: (row) => (isNumber(valueAt(row, field), quantity) ? valueAt(row, field) : null),
        none: (row) => lessonText(valueAt(row, field), quantity),
      };
    }),
  ];
}

/** An axis from 0, or from below it where a value is, to at least `high`, in the unit of a quantity. */
export function axisOf(quantity: LessonQuantity, low: number, high: number): Axis {
  if (low < 0) return linearAxis(low, Math.max(high, 0));
  switch (quantity) {
    case 'duration':
      return durationAxis(high);
    case 'volume':
      return volumeAxis(high);
    case 'energy':
      return energyAxis(high);
    case 'rate':
      return rateAxis(high, 'MiB/s');
    case 'network':
      return rateAxis(high, 'Mbit/s');
    default:
      return plainAxis(high);
  }
}

/** The axis of a knob, in its own unit. */
export function knobSide({ knob, from, to }: Curve): FigureAxis {
  const { label, unit: own } = parameterByName[knob];
  const { unit, size } = shownUnitOf(own);
  const axis = linearAxis(from, to, [{ unit, size, below: Number.POSITIVE_INFINITY }]);
  return {
    ...axis,
    domain: [from, to],
    ticks: axis.ticks.filter(({ value }) => value >= from && value <= to),
    label: unit === '' ? label : `${label} (${unit})`,
  };
}

const FIXED_UNITS: Readonly<Partial<Record<LessonQuantity, string>>> = {
  power: 'W',
};

/** The axis of a number, with its unit. */
export function fieldSide(field: LessonField, low: number, high: number): FigureAxis {
  const { quantity, label } = lessonFields[field];
  const axis = axisOf(quantity, low, high);
  const unit = axis.unit || (FIXED_UNITS[quantity] ?? '');
  return { ...axis, label: unit === '' ? label : `${label} (${unit})` };
}

const LOOKS = [
  { colour: 'accent' },
  { colour: 'again', dash: 'dash' },
  { colour: 'done', dash: 'dots' },
  { colour: 'skip', dash: 'dash' },
] as const;

const HEIGHT = 240;

/** A number over a knob, a line for each scenario. */
export function curveFigure(curve: Curve, drawn: CurveValues, scenarios: Readonly<Record<string, Scenario>>): Figure {
  const { of, knob, field } = curve;
  const places = placesOf(curve, CURVE_POINTS);
  const all = drawn.flat().filter(Number.isFinite);
  const { quantity, label } = lessonFields[field];
  const parameter = parameterByName[knob];
  const names = of.map((id) => nameOf(id, scenarios));
  const layers = drawn.map(
    (values, i): FigureLayer => ({
      ...{ mark: 'line', width: 2, values: values.map((value) => (Number.isFinite(value) ? value : null)) },
      ...(LOOKS[i % LOOKS.length] ?? LOOKS[0]),
      ...(of.length > 1 && { key: names[i] ?? '' }),
    }),
  );
  const title = words.lineOver(capital(label), parameter.label);
  const said = (i: number) =>
    drawn
      .map((values, k) => `${of.length > 1 ? `${names[k]} ` : ''}${lessonText(values[i] ?? Number.NaN, quantity)}`)
      .join(', ');
  const last = places.length - 1;
  return {
    ...{ draw: 'recharts', fileName: 'precopy-lesson-curve', title, name: words.lines(title) },
    summary: words.lineSummary(
      shownValue(parameter, places[0] ?? 0),
      shownValue(parameter, places[last] ?? 0),
      capital(label),
      said(0),
      said(last),
    ),
    table: {
      columns: [
        { key: knob, label: parameter.label },
        ...names.map((name, i) => ({ key: `${of[i]}_${field}`, label: words.fieldOf(name, label) })),
      ],
      rows: places.map((at, i) => [at, ...drawn.map((values) => values[i] ?? null)]),
    },
    x: knobSide(curve),
    panels: [{ y: fieldSide(field, Math.min(0, ...all), Math.max(0, ...all)), height: HEIGHT, layers }],
    points: places.map((at, i) => ({ x: at, sentence: words.pointSays(shownValue(parameter, at), said(i)) })),
  };
}
