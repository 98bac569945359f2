import {
  DURATIONS,
  ENERGIES,
  formatNumber,
  joined,
  type Rung,
  type ScaledNumber,
  scaleDuration,
  scaleJoules,
  scaleTransferRate,
  scaleVolume,
  VOLUMES,
} from '../../format/number';
import type { TrainingQuantity } from '../../scenario/fit-kinds';

/** How numbers of a quantity are written. */
interface QuantityText {
  /** The unit that the columns are kept in. */
  readonly unit: string;
  /** Units for axes. */
  readonly rungs: readonly Rung[];
  /** A value in words, with a unit that suits it. */
  readonly text: (value: number) => string;
}

const one = (unit: string): readonly Rung[] => [{ unit, size: 1, below: Number.POSITIVE_INFINITY }];

const inUnits = (unit: string, rungs: readonly Rung[], scale: (value: number) => ScaledNumber): QuantityText => ({
  unit,
  rungs,
  text: (value) => joined(scale(value)),
});

/** Every quantity that a training table may hold. */
export const quantityTexts: Readonly<Record<TrainingQuantity, QuantityText>> = {
  duration: inUnits('s', DURATIONS, scaleDuration),
  rate: inUnits('MiB/s', one('MiB/s'), scaleTransferRate),
  volume: inUnits('MiB', VOLUMES, scaleVolume),
  energy: inUnits('J', ENERGIES, scaleJoules),
  ratio: { unit: '', rungs: one(''), text: (value) => formatNumber(value) },
};
