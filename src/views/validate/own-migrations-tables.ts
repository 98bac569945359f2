import type { ModelErrors, PercentSpread, Validation } from '../../analysis/validation/validation';
import type { ValidationAnswer } from '../../engine/validation-job';
import type { TableData } from '../../format/csv';
import { formatNumber } from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { type Technique, techniques } from '../../vocabulary/techniques';
import { ALL_GUESTS, validatedModelTexts } from '../../vocabulary/validated-models';
import type { Column } from '../shared/table';
import { percentText } from './measured-texts';

/** Rows below which nothing is said of which model to trust. */
const FEW = 10;

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

const off = (spread: PercentSpread): string =>
  spread === null ? '–' : `${percentText(spread[0] / 100)}, ${percentText(spread[1] / 100)}`;

const held = (percent: number | null): string => (percent === null ? '–' : percentText(percent / 100));

/** What a model is called: a prior, or one of the registry. */
const wordsOf = (id: string): { readonly label: string; readonly name: string } =>
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
  const rows = counted(best.rows, 'row', 'rows');
  if (best.rows < FEW) return `${label}: ${rows}, too few to tell which model to trust.`;
  const [median, p90] = best.time;
  const interval = best.covers90 === null ? '' : `; its 90 % interval of traffic holds in ${held(best.covers90)}`;
  return (
    `${label}: trust ${wordsOf(best.model).name}, off by ${percentText(median / 100)} in time ` +
    `in half of ${rows} and ${percentText(p90 / 100)} in nine of ten${interval}.`
  );
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

/** '84 migrations of mine.csv'. */
export const countText = (rows: number, file: string): string =>
  `${counted(rows, 'migration', 'migrations')} of ${file}`;

/** What is open: '84 migrations of mine.csv; 2 of 86 rows could not be used.' */
export function openedText({ rows, reading }: ValidationAnswer): string {
  const left = reading.rowCount - rows;
  const rest = left > 0 ? `; ${left} of ${counted(reading.rowCount, 'row', 'rows')} could not be used` : '';
  return `${countText(rows, reading.file)}${rest}.`;
}

/** The groups of guests that can be chosen, all of them first. */
export function guestOptions({ models }: Pick<Validation, 'models'>) {
  const guests = [...new Set(models.map(({ guest }) => guest))].filter((guest) => guest !== ALL_GUESTS);
  return [{ id: ALL_GUESTS, label: 'All guests' }, ...guests.map((guest) => ({ id: guest, label: guest }))];
}

export const techniqueHeading = ({ technique, rows }: ModelErrors): string =>
  `${techniqueOf(technique)?.label ?? technique}: ${counted(rows, 'migration', 'migrations')}`;

const over = { over: 'Traffic within the' } as const;

/** A table of models: the numbers of the command `validate`, of which the nearest in each technique is marked. */
export function modelColumns(lines: readonly ModelErrors[]): readonly Column<ModelErrors>[] {
  // Of a few rows nothing is said, in sentences or by a mark.
  const enough = lines.filter(({ rows }) => rows >= FEW);
  const nearest = new Set(techniques.map(({ id }) => nearestModel(enough.filter(({ technique }) => technique === id))));
  return [
    { key: 'model', head: 'Model', text: ({ model }) => wordsOf(model).label },
    {
      ...{ key: 'time', head: 'Total time', isNumber: true, text: ({ time }) => off(time) },
      mark: (line) => nearest.has(line) && { as: 'best', says: 'the nearest in total time' },
    },
    { key: 'traffic', head: 'Traffic', isNumber: true, text: ({ traffic }) => off(traffic) },
    { key: 'downtime', head: 'Downtime', isNumber: true, text: ({ downtime }) => off(downtime) },
    { key: 'covers50', head: '50 % interval', ...over, isNumber: true, text: ({ covers50 }) => held(covers50) },
    { key: 'covers90', head: '90 % interval', ...over, isNumber: true, text: ({ covers90 }) => held(covers90) },
  ];
}

/** All lines of the answer, for a file. Full doubles. */
export function validationTable({ models }: Pick<Validation, 'models'>): TableData {
  const spread = (key: string, label: string) => [
    { key: `${key}_median_percent`, label: `${label}, median error (%)` },
    { key: `${key}_p90_percent`, label: `${label}, 90th percentile (%)` },
  ];
  return {
    columns: [
      ...[
        { key: 'model', label: 'Model' },
        { key: 'technique', label: 'Technique' },
        { key: 'guest', label: 'Guest' },
        { key: 'rows', label: 'Rows' },
      ],
      ...[...spread('traffic', 'Traffic'), ...spread('time', 'Total time'), ...spread('downtime', 'Downtime')],
      { key: 'covers50_percent', label: '50 % interval of traffic holds (%)' },
      { key: 'covers90_percent', label: '90 % interval of traffic holds (%)' },
    ],
    rows: models.map((line) => [
      ...[line.model, line.technique, line.guest, line.rows],
      ...[line.traffic, line.time, line.downtime].flatMap((each) => each ?? [null, null]),
      ...[line.covers50, line.covers90],
    ]),
  };
}
