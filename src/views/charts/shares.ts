import type { ExploreAnswer } from '../../engine/engine';
import type { TableData } from '../../format/csv';
import { formatNumber, joined, scaleDowntime, scaleEnergy, scalePower } from '../../format/number';
import type { Cost } from '../../models/cost';
import { modelFacts } from '../../models/facts';
import type { Migration } from '../../models/result';
import type { Scenario } from '../../scenario/scenario';
import type { SymbolId } from '../../state/symbols';
import { type Axis, downtimeAxis, energyAxis, plainAxis } from '../plot/axis';
import type { KeyEntry } from '../plot/PlotKey';
import { PART_MARKS, type PartId } from '../plot/stacked-bar';
import * as words from './late-words';

/** A part of a bar: what it is, how large, what it is made to look like, and the symbol it lights up with. */
export interface Part {
  readonly id: PartId;
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly symbol: SymbolId;
  /** Further symbols that light it up. */
  readonly also?: readonly SymbolId[];
}

export interface Bar {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly shown: string;
}

/** A chart of bars that are sums of parts: downtime, energy, cost. */
export interface SharesData {
  readonly bars: readonly Bar[];
  readonly axis: Axis;
  /** Every part with its value. */
  readonly key: readonly KeyEntry[];
  readonly summary: string;
  readonly table: TableData;
}

const keyOf = (parts: readonly Part[]): readonly KeyEntry[] =>
  parts.map(({ id, label, shown }) => ({ ...PART_MARKS[id], label: `${label} ${shown}` }));

const part = (
  id: PartId,
  label: string,
  value: number,
  shown: string,
  symbol: SymbolId,
  also: readonly SymbolId[] = [],
): Part => ({ id, label, value, shown, symbol, also });

const longest = (bars: readonly Bar[]): number =>
  bars.reduce(
    (max, { parts }) =>
      Math.max(
        max,
        parts.reduce((sum, { value }) => sum + value, 0),
      ),
    0,
  );

const tableOf = (bars: readonly Bar[], unit: string, key: string): TableData => ({
  columns: [
    { key: 'bar', label: words.bar },
    { key: 'part', label: words.part },
    { key, label: words.valueIn(unit) },
  ],
  rows: bars.flatMap(({ label, parts }) => parts.map((each) => [label, each.label, each.value])),
});

/** The pause: its transfer, and the rest of it: T_resume, or a fixed time of the model's own. */
function pauseBar(label: string, { downtime, rounds, platform }: Migration, of: Scenario): Bar {
  const hasResume = modelFacts[of.model].reads.includes('resumeTime');
  // Where the numbers are medians, or post-copy sends a list of pages, the rounds do not tell the transfer.
  const last = rounds.at(-1)?.duration ?? 0;
  const rest = platform ? Math.min(of.switchover / 1000, downtime) : hasResume ? of.resumeTime / 1000 : downtime - last;
  const transfer = platform ? downtime - rest : last;
  const shown = joined(scaleDowntime(rest));
  return {
    label,
    shown: joined(scaleDowntime(downtime)),
    parts: [
      part('transfer', words.finalTransfer, transfer, joined(scaleDowntime(transfer)), 'downtime'),
      hasResume
        ? part('resume', words.resume, rest, shown, 'resumeTime')
        : part(
            'resume',
            platform ? words.switchover : words.fixedPart,
            rest,
            shown,
            platform ? 'switchover' : 'downtime',
          ),
    ],
  };
}

/** Whether the VM stands still at all: a platform may give up, or never end. */
const hasPause = ({ platform, downtime }: Migration): boolean =>
  !platform || (Number.isFinite(downtime) && downtime > 0);

/** Chart 3: the pause split into the final transfer and the resume (Eq. 7). Seconds. */
export function downtimeShares({ evaluation, baseline }: ExploreAnswer): SharesData | null {
  const { outcome, of } = evaluation;
  if (!outcome.applicable || !hasPause(outcome)) return null;
  const bars = [pauseBar(words.thisOne, outcome, of)];
  if (baseline?.outcome.applicable && hasPause(baseline.outcome)) {
    bars.push(pauseBar(words.pinnedOne, baseline.outcome, baseline.of));
  }
  const axis = downtimeAxis(longest(bars), 3);
  const [transfer, resume] = bars[0]?.parts ?? [];
  return {
    bars,
    axis,
    key: keyOf(bars[0]?.parts ?? []),
    summary: words.pauseParts(transfer?.shown ?? '', resume?.label ?? '', resume?.shown ?? ''),
    table: tableOf(bars, 's', 'downtime_s'),
  };
}

/** Chart 4: energy at source and destination, its fixed part and the part that grows with the traffic (Eq. 14). J. */
export function energyShares({ evaluation: { outcome } }: ExploreAnswer): SharesData | null {
  if (!outcome.applicable) return null;
  const { energy } = outcome;
  const host = (label: string, letter: string, id: 'source' | 'destination', traffic: number, fixed: number): Bar => ({
    label,
    shown: joined(scaleEnergy(traffic + fixed)),
    parts: [
      part(`${id}-traffic`, words.energyByTraffic(letter), traffic, joined(scaleEnergy(traffic)), 'energyPerMib', [
        'energy',
        'sourceShare',
      ]),
      part(`${id}-fixed`, words.energyFixed(letter), fixed, joined(scaleEnergy(fixed)), 'energyFixed', [
        'energy',
        'sourceFixedShare',
      ]),
    ],
  });
  const bars = [
    host(words.sourceHost, 'S', 'source', energy.sourceTraffic, energy.sourceFixed),
    host(words.destinationHost, 'D', 'destination', energy.destinationTraffic, energy.destinationFixed),
  ];
  const axis = energyAxis(longest(bars), 3);
  return {
    bars,
    axis,
    key: keyOf(bars.flatMap(({ parts }) => parts)),
    summary: words.energyOfHosts(
      joined(scaleEnergy(energy.source)),
      joined(scaleEnergy(energy.destination)),
      joined(scalePower(energy.meanPower)),
    ),
    table: tableOf(bars, 'J', 'energy_j'),
  };
}

const COST_TERMS: readonly { id: keyof Cost & ('downtime' | 'time' | 'traffic' | 'energy'); symbol: SymbolId }[] = [
  { id: 'downtime', symbol: 'downtimeWeight' },
  { id: 'time', symbol: 'timeWeight' },
  { id: 'traffic', symbol: 'trafficWeight' },
  { id: 'energy', symbol: 'energyWeight' },
];

const costBar = (label: string, cost: Cost): Bar => ({
  label,
  shown: formatNumber(cost.total),
  parts: COST_TERMS.map(({ id, symbol }) => part(`cost-${id}`, id, cost[id], formatNumber(cost[id]), symbol, ['cost'])),
});

/** Chart 5: what each metric adds to C, for the scenario and the pinned one (Eq. 18). No unit. */
export function costShares({ costs }: ExploreAnswer): SharesData | null {
  if (!costs) return null;
  const bars = [costBar(words.thisOne, costs.scenario), costBar(words.pinnedOne, costs.baseline)];
  const [mine, pinned] = [costs.scenario.total, costs.baseline.total];
  const verdict = mine === pinned ? words.sameCost : mine < pinned ? words.thisMovesFirst : words.pinnedMovesFirst;
  return {
    bars,
    axis: { ...plainAxis(Math.max(longest(bars), 1), 2), unit: 'C' },
    key: keyOf(bars[0]?.parts ?? []),
    summary: `${words.costsAre(formatNumber(mine), formatNumber(pinned))} ${verdict}`,
    table: tableOf(bars, '', 'cost'),
  };
}
