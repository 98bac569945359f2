import type { DoubtAnswer } from '../../engine/what-if-doubt-job';
import { joined, scaleVolume } from '../../format/number';
import { type Axis, clamp, logVolumeAxis, plainAxis } from '../plot/axis';
import type { Figure, FigureAxis, FigureLayer, FigurePanel } from '../plot/figure';

const HEIGHT = 150;
const QUANTILES = [5, 25, 50, 75, 95] as const;

type Value = keyof DoubtAnswer['rounds']['bands'];
const LABELS: Readonly<Record<Value, string>> = { toSend: 'To send', dirtied: 'Dirtied meanwhile' };

const volume = (value: number | undefined): string => joined(scaleVolume(value ?? 0));

/** Rounds from 0, with a tick at round ones. */
function roundAxis(count: number): FigureAxis {
  const last = Math.max(count - 1, 1);
  const ticks = plainAxis(last, 6).ticks.filter(({ value }) => Number.isInteger(value) && value <= last);
  return { scale: 'linear', unit: '', label: 'round', domain: [0, last], ticks };
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
    ...(isFirst && { key: 'as the inputs stand' }),
  };
  return {
    y: { ...side, label: `${LABELS[value]} (MiB)` },
    height: HEIGHT,
    layers: [area(least, most, 'base-wash', 'nine of ten'), area(low, high, 'sent-wash', 'half of them'), line],
  };
}

const count = (value: number | undefined): string => String(Math.round(value ?? 0));
const span = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);

/** How many rounds there are before the pause, in a sentence. */
export function roundsTitle({ rounds: { rounds } }: DoubtAnswer): string {
  const [least, low, , high, most] = rounds.map(count);
  if (least === undefined || most === undefined) return 'The model has no rounds here';
  if (least === most) return `It takes ${least} ${least === '1' ? 'round' : 'rounds'} before the pause`;
  return `Half of the samples take ${span(low ?? '', high ?? '')} rounds before the pause, nine of ten ${span(least, most)}`;
}

function sentenceOf({ rounds: { bands, reached } }: DoubtAnswer, i: number): string {
  const tell = (value: Value): string => {
    const [least, low, , high, most] = bands[value].map((band) => volume(band[i]));
    return `half of them ${span(low ?? '', high ?? '')}, nine of ten ${span(least ?? '', most ?? '')}`;
  };
  const share = Math.round(100 * (reached[i] ?? 0));
  return `Round ${i}, which ${share}\u00a0% of the samples come to: to send ${tell('toSend')}; dirtied meanwhile ${tell('dirtied')}.`;
}

/** Round by round, what there is to send and what is dirtied, with what may come around it. */
export function roundBandsFigure(answer: DoubtAnswer): Figure {
  const { bands, own, reached, samples } = answer.rounds;
  const columns = (value: Value) => [
    { key: `${value === 'toSend' ? 'to_send' : value}_mib`, label: `${LABELS[value]} (MiB)` },
    ...QUANTILES.map((share) => ({
      key: `${value === 'toSend' ? 'to_send' : value}_${share}`,
      label: `${LABELS[value]}, ${share} % (MiB)`,
    })),
  ];
  const cells = (value: Value, i: number) => [own[value][i] ?? null, ...bands[value].map((band) => band[i] ?? null)];
  return {
    draw: 'recharts',
    fileName: 'precopy-doubt-rounds',
    title: roundsTitle(answer),
    summary: `Bands are of the samples that come to a round, of ${samples}. A round that fewer than one in twenty come to is left out. Point at a round to read it.`,
    name: 'Lines: what there is to send and what is dirtied, round by round',
    table: {
      columns: [
        { key: 'round', label: 'Round' },
        { key: 'reached', label: 'Come to it, share' },
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
