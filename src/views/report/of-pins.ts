import type { Compared } from '../../engine/compare-job';
import { metricText } from '../../format/scale';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { metricsFigure, roundsFigure } from '../compare/compare-figures';
import { allOf } from '../compare/compare-pins';
import { chipText, differingKnobs, endText, namesOf } from '../compare/differences';
import * as compareWords from '../compare/words';
import type { Column } from '../shared/table';
import { figure, plainTable, type ReportSection, type ReportSource, section } from './report-section';
import * as words from './words';

/** A scenario of the comparison, the one on screen first. */
interface Row extends Compared {
  readonly name: string;
  readonly differs: string;
}

const columns: readonly Column<Row>[] = [
  { key: 'name', head: compareWords.scenario, isName: true, text: ({ name }) => name },
  { key: 'knobs', head: compareWords.differingKnobs, text: ({ differs }) => differs },
  ...METRICS.map(
    (metric): Column<Row> => ({
      ...{ key: metric, head: metricRecords[metric].label, isNumber: true },
      text: ({ metrics }) => (metrics ? metricText(metric, metrics[metric]) : '–'),
    }),
  ),
  { key: 'ends', head: compareWords.ends, text: endText },
];

/** The pinned scenarios beside the one on screen; nothing where none is pinned. */
export async function ofPins({ state, ask }: ReportSource): Promise<readonly ReportSection[]> {
  const { scenario, pins } = state.history.present;
  if (pins.length === 0) return [];
  const { rows } = await ask('compare', { scenarios: allOf({ scenario, pins }) });
  const names = namesOf(rows.map(({ of }) => of));
  const told = rows.map((row, i): Row => {
    const knobs = differingKnobs(scenario, row.of).map((knob) => chipText(knob, row.of, scenario));
    return { ...row, name: names[i] ?? '', differs: i === 0 ? '' : knobs.join('; ') || compareWords.noneDiffers };
  });
  const rounds = roundsFigure(rows);
  return [
    section(
      words.pinnedBeside,
      figure(metricsFigure(rows)),
      plainTable(compareWords.sideBySide, columns, told, (row) => row === told[0]),
      rounds && figure(rounds),
    ),
  ];
}
