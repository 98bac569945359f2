import type { DoubtAnswer } from '../../engine/what-if-doubt-job';
import { type Axis, clamp, logVolumeAxis, plainAxis } from '../plot/axis';
import type { Figure, FigureAxis, FigureLayer, FigurePanel } from '../plot/figure';
import * as words from './words';

const HEIGHT = 150;
const QUANTILES = [5, 25, 50, 75, 95] as const;

type Value = keyof DoubtAnswer['rounds']['bands'];

/** Rounds from 0, with a tick at round ones. */
function roundAxis(count: number): FigureAxis {
  const last = Math.max(count - 1, 1);
  const ticks = plainAxis(last, 6).ticks.filter(({ value }) => Number.isInteger(value) && value <= last);
  return { scale: 'linear', unit: '', label: words.oneRound, domain: [0, last], ticks };
}

function panelOf({ rounds }: DoubtAnswer, value: Value, isFirst: boolean): FigurePanel {
  const [least = [], low = [], , high = [], most = []] = rounds.bands[value];
  const own = rounds.own[value].slice(0, rounds.reached.length);
  const numbers = [...least, ...most, ...own].filter((each) => each > 0);
  const side: Axis =
    numbers.length > 0 ? logVolumeAxis(Math.min(...numbers), Math.max(...numbers)) : logVolumeAxis(1, 10);
  const area = (below: readonly number[], above: readonly number[], wash: string, words: string): FigureLayer => {
    const at = (values: readonly number[]) => values.map((each, i) => [i, clamp(side, each)] as const);
    const corners = [...at(below), ...at(above).toReversed()];
    return { mark: 'area', colour: wash, fill: wash, corners, ...(isFirst && { key: words }) };
  };
  const values = rounds.reached.map((_, i) => ((own[i] ?? 0) > 0 ? (own[i] ?? null) : null));
  const line: FigureLayer = {
    ...{ mark: 'line', colour: 'accent', width: 2, values },
    ...(isFirst && { key: words.asInputsStand }),
  };
  return {
    y: { ...side, label: words.inMib(value) },
    height: HEIGHT,
    layers: [area(least, most, 'base-wash', words.nineOfTen), area(low, high, 'sent-wash', words.halfOfThem), line],
  };
}

const count = (value: number | undefined): string => String(Math.round(value ?? 0));

/** How many rounds there are before the pause, in a sentence. */
export function roundsTitle({ rounds: { rounds } }: DoubtAnswer): string {
  const [least, low, , high, most] = rounds.map(count);
  if (least === undefined || most === undefined) return words.noRounds;
  if (least === most) return words.roundsAlike(least);
  return words.roundsSpread(least, low ?? '', high ?? '', most);
}

function sentenceOf({ rounds: { bands, reached } }: DoubtAnswer, i: number): string {
  const tell = (value: Value): string => {
    const [least = 0, low = 0, , high = 0, most = 0] = bands[value].map((band) => band[i] ?? 0);
    return words.roundSpread(least, low, high, most);
  };
  return words.roundPoint(i, reached[i] ?? 0, tell('toSend'), tell('dirtied'));
}

/** Round by round, what there is to send and what is dirtied, with what may come around it. */
export function roundBandsFigure(answer: DoubtAnswer): Figure {
  const { bands, own, reached, samples } = answer.rounds;
  const columns = (value: Value) => [
    { key: `${value === 'toSend' ? 'to_send' : value}_mib`, label: words.inMib(value) },
    ...QUANTILES.map((share) => ({
      key: `${value === 'toSend' ? 'to_send' : value}_${share}`,
      label: words.quantileInMib(value, share),
    })),
  ];
  const cells = (value: Value, i: number) => [own[value][i] ?? null, ...bands[value].map((band) => band[i] ?? null)];
  return {
    draw: 'recharts',
    fileName: 'precopy-doubt-rounds',
    title: roundsTitle(answer),
    summary: words.roundsSummary(samples),
    hint: words.roundsHint,
    name: words.roundsName,
    table: {
      columns: [
        { key: 'round', label: words.roundHeads.round },
        { key: 'reached', label: words.roundHeads.reached },
        ...columns('toSend'),
        ...columns('dirtied'),
      ],
      rows: reached.map((share, i) => [i, share, ...cells('toSend', i), ...cells('dirtied', i)]),
    },
    x: roundAxis(reached.length),
    panels: [panelOf(answer, 'toSend', true), panelOf(answer, 'dirtied', false)],
    points: reached.map((_, i) => ({ x: i, sentence: sentenceOf(answer, i) })),
  };
}
