import type { ModelErrors, PercentSpread, Validation } from '../../analysis/validation/validation';

import type { TableData } from '../../format/csv';

import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { metricRecords } from '../../vocabulary/metrics';
import { type Technique, techniques } from '../../vocabulary/techniques';
import { ALL_GUESTS, validatedModelTexts } from '../../vocabulary/validated-models';
import type { Column } from '../shared/table';
import * as words from './words';

/** Rows below which nothing is said of which model to trust. */
const FEW = 10;

const off = (spread: PercentSpread): string =>
  spread === null ? '–' : words.bothErrors(spread[0] / 100, spread[1] / 100);

const held = (percent: number | null): string => (percent === null ? '–' : words.percentText(percent / 100));

/** What a model is called: a prior, or one of the registry. */
const namesOf = (id: string): { readonly label: string; readonly name: string } =>
  validatedModelTexts[id] ?? modelFacts[id as ModelId];

const techniqueOf = (technique: Technique) => techniques.find(({ id }) => id === technique);

/** The model that is off least in time in nine of ten rows; of two, the one that is off less in half of them. */
export function nearestModel(lines: readonly ModelErrors[]): ModelErrors | null {
  const by = ({ time }: ModelErrors): PercentSpread => time ?? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  return lines.reduce<ModelErrors | null>((best, line) => {
    const [[median, p90], [bestMedian, bestP90]] = [by(line) ?? [0, 0], (best && by(best)) ?? [Infinity, Infinity]];
    return best === null || p90 < bestP90 || (p90 === bestP90 && median < bestMedian) ? line : best;
  }, null);
}

function trustOf(technique: Technique, lines: readonly ModelErrors[]): string {
  const best = nearestModel(lines);
  const { label = '' } = techniqueOf(technique) ?? {};
  if (!best?.time) return '';
  return best.rows < FEW
    ? words.tooFew(label, best.rows)
    : words.trustText(label, namesOf(best.model).name, best.rows, best.time, best.covers90);
}

/** The lines of one group of guests. */
export const linesOf = ({ models }: Pick<Validation, 'models'>, guest: string): readonly ModelErrors[] =>
  models.filter((line) => line.guest === guest);

/** Which model to trust for these rows, a sentence for each technique. */
export function trustTexts(answer: Pick<Validation, 'models'>, guest: string): readonly string[] {
  const lines = linesOf(answer, guest);
  return techniques.flatMap(({ id }) => {
    const text = trustOf(
      id,
      lines.filter(({ technique }) => technique === id),
    );
    return text === '' ? [] : [text];
  });
}

/** The groups of guests that can be chosen, all of them first. */
export function guestOptions({ models }: Pick<Validation, 'models'>) {
  const guests = [...new Set(models.map(({ guest }) => guest))].filter((guest) => guest !== ALL_GUESTS);
  return [{ id: ALL_GUESTS, label: words.allGuests }, ...guests.map((guest) => ({ id: guest, label: guest }))];
}

export const headingOf = ({ technique, rows }: ModelErrors): string =>
  words.techniqueHeading(techniqueOf(technique)?.label ?? technique, rows);

const over = { over: words.trafficWithin } as const;

/** A table of models: the numbers of the command `validate`, of which the nearest in each technique is marked. */
export function modelColumns(lines: readonly ModelErrors[]): readonly Column<ModelErrors>[] {
  // Of a few rows nothing is said, in sentences or by a mark.
  const enough = lines.filter(({ rows }) => rows >= FEW);
  const nearest = new Set(techniques.map(({ id }) => nearestModel(enough.filter(({ technique }) => technique === id))));
  return [
    { key: 'model', head: words.modelLabel, text: ({ model }) => namesOf(model).label },
    {
      ...{ key: 'time', head: metricRecords.time.label, isNumber: true, text: ({ time }) => off(time) },
      mark: (line) => nearest.has(line) && { as: 'best', says: words.nearestInTime },
    },
    { key: 'traffic', head: metricRecords.traffic.label, isNumber: true, text: ({ traffic }) => off(traffic) },
    { key: 'downtime', head: metricRecords.downtime.label, isNumber: true, text: ({ downtime }) => off(downtime) },
    { key: 'covers50', head: words.interval50, ...over, isNumber: true, text: ({ covers50 }) => held(covers50) },
    { key: 'covers90', head: words.interval90, ...over, isNumber: true, text: ({ covers90 }) => held(covers90) },
  ];
}

/** All lines of the answer, for a file. Full doubles. */
export function validationTable({ models }: Pick<Validation, 'models'>): TableData {
  const spread = (key: 'traffic' | 'time' | 'downtime') => [
    { key: `${key}_median_percent`, label: words.medianColumn(metricRecords[key].label) },
    { key: `${key}_p90_percent`, label: words.p90Column(metricRecords[key].label) },
  ];
  return {
    columns: [
      ...[
        { key: 'model', label: words.modelLabel },
        { key: 'technique', label: words.techniqueColumn },
        { key: 'guest', label: words.guestColumn },
        { key: 'rows', label: words.rowsColumn },
      ],
      ...[...spread('traffic'), ...spread('time'), ...spread('downtime')],
      { key: 'covers50_percent', label: words.holds50Column },
      { key: 'covers90_percent', label: words.holds90Column },
    ],
    rows: models.map((line) => [
      ...[line.model, line.technique, line.guest, line.rows],
      ...[line.traffic, line.time, line.downtime].flatMap((each) => each ?? [null, null]),
      ...[line.covers50, line.covers90],
    ]),
  };
}
