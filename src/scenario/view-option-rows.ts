import { modelFacts } from '../models/facts';
import { METRICS } from '../vocabulary/metrics';
import { ASSUMPTIONS } from './assumed-rates';
import { FIT_IDS } from './fit-names';
import { type ViewId, views } from './views';
import { DAY_SHAPES, MOST_DAY_TEXT, WHAT_IF_KNOBS } from './what-if-names';

/** How a view is looked at: it changes what is seen, and no knob. */
export type ViewOption = {
  /** In links: the view, a dot, a name. */
  readonly key: `${string}.${string}`;
  readonly label: string;
  /** Whether a change of it is a step of undo: it changes what is asked, not how the answer is looked at. */
  readonly isEdit?: true;
} & (
  | { readonly kind: 'switch'; readonly default: boolean }
  /** Eight hexadecimal digits that tell which files a view holds: a link has no room for them. */
  | { readonly kind: 'mark'; readonly default: '' }
  /** A time of day, 'hh:mm'; '' where none is said. */
  | { readonly kind: 'clock'; readonly default: '' }
  /** What was typed, as it was typed: its panel reads it, and says what it cannot read. */
  | { readonly kind: 'text'; readonly default: string; readonly most: number }
  /** Charts, by the names of their tables (`tableName`), joined with commas. */
  | { readonly kind: 'charts'; readonly default: '' }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly default: string }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly integer: boolean;
      readonly default: number;
    }
);

const edit = { isEdit: true } as const;
const off = { kind: 'switch', default: false } as const;
const on = { kind: 'switch', default: true } as const;

const mark = { kind: 'mark', default: '' } as const;

/** A choice of ids. */
const choice = <const Id extends string>(options: readonly Id[], usual: NoInfer<Id>) =>
  ({ kind: 'choice', options, default: usual }) as const;

const whole = (min: number, max: number, usual: number) =>
  ({ kind: 'number', integer: true, min, max, default: usual }) as const;

const decimal = (min: number, max: number, usual: number) =>
  ({ kind: 'number', integer: false, min, max, default: usual }) as const;

/** The most characters of a text in a link, where its row says no other. */
export const MOST_OPTION_TEXT = 40;

const text = (usual: string, most = MOST_OPTION_TEXT) => ({ kind: 'text', default: usual, most }) as const;

/** The most characters of the name of a VM. */
const NAME = 80;

/** An end of an axis, in the knob's unit; 0 is the usual one. */
const end = decimal(0, 1e9, 0);

/** Where a film or a play rests: it is written when it does, and 0 is as it opens. */
const place = whole(0, 1e9, 0);

/** What the fleet's table can be sorted by; without one it has the fleet's own order. */
export const FLEET_SORTS = [
  ...(['name', 'memory', 'dirtyRate', 'workingSet', 'bandwidth', 'maxDowntime', 'workload', 'history'] as const),
] as const;
export type FleetSort = (typeof FLEET_SORTS)[number];
const downwards = <Key extends string>(key: Key) => `${key}-down` as const;

/** The row for the open tables of a view's charts. */
type TablesRow = {
  readonly [Id in ViewId]: {
    readonly key: `${Id}.tables`;
    readonly label: string;
    readonly kind: 'charts';
    readonly default: '';
  };
}[ViewId];

const tablesOf = ({ id }: { readonly id: ViewId }) =>
  ({ key: `${id}.tables`, label: 'Open tables', kind: 'charts', default: '' }) as TablesRow;

/** The options that stand in links, in the order in which they are written. */
export const viewOptions = [
  { key: 'explore.film', label: 'Film of the pages', ...off },
  { key: 'explore.step', label: 'Step of the film', ...place },
  { key: 'explore.log', label: 'Logarithmic scale', ...off },
  { key: 'explore.overlay', label: 'Other model over the rounds', ...off },
  { key: 'explore.remedies', label: 'What would help', ...off },
  { key: 'platforms.group', label: 'Group', ...choice(['all', 'xen', 'qemu', 'managers', 'others'], 'all') },
  { key: 'platforms.order', label: 'Sorted by', ...choice(['table', 'time', 'downtime', 'traffic'], 'time') },
  {
    key: 'platforms.open',
    label: 'Platform whose rules are shown',
    ...choice(
      ['none', ...Object.values(modelFacts).flatMap(({ id, group }) => (group === 'platform' ? [id] : []))],
      'none',
    ),
  },
  { key: 'what-if.x', label: 'Across', ...choice(WHAT_IF_KNOBS, 'bandwidth') },
  { key: 'what-if.y', label: 'Up', ...choice(WHAT_IF_KNOBS, 'dirtyRate') },
  { key: 'what-if.metric', label: 'Shown', ...choice(METRICS, 'downtime') },
  { key: 'what-if.left', label: 'First value across', ...end },
  { key: 'what-if.right', label: 'Last value across', ...end },
  { key: 'what-if.bottom', label: 'First value up', ...end },
  { key: 'what-if.top', label: 'Last value up', ...end },
  { key: 'what-if.downtimes', label: 'Further lines of downtime', ...text('') },
  { key: 'what-if.times', label: 'Lines of total time', ...text('') },
  { key: 'what-if.traffics', label: 'Lines of traffic', ...text('') },
  { key: 'what-if.energies', label: 'Lines of energy', ...text('') },
  { key: 'what-if.pause', label: 'Longest pause (ms)', ...decimal(0, 3_600_000, 300) },
  { key: 'what-if.time', label: 'Longest total time (s)', ...decimal(0, 1e9, 0) },
  { key: 'what-if.over', label: 'Laid over it', ...choice(['none', 'paper', 'kvm'], 'none') },
  { key: 'what-if.dirty', label: 'Doubt of the dirtying rate', ...text('20 %') },
  { key: 'what-if.rate', label: 'Doubt of the bandwidth', ...text('5 %') },
  { key: 'what-if.memory', label: 'Doubt of the memory', ...text('') },
  { key: 'what-if.set', label: 'Doubt of the working set', ...text('') },
  { key: 'what-if.shape', label: 'Dirtying rate over the day', ...choice(DAY_SHAPES, 'office') },
  { key: 'what-if.day', label: 'Dirtying rate of each hour', ...text('', MOST_DAY_TEXT), ...edit },
  { key: 'what-if.from', label: 'Window opens', kind: 'clock', default: '' },
  { key: 'what-if.until', label: 'Window closes', kind: 'clock', default: '' },
  { key: 'what-if.inside', label: 'Inside the window', ...choice(['start', 'all'], 'start') },
  { key: 'what-if.after', label: 'Next good start after', kind: 'clock', default: '' },
  { key: 'what-if.pace', label: 'Within an hour', ...choice(['steady', 'bursts'], 'steady') },
  { key: 'what-if.burst', label: 'Seconds from burst to burst', ...decimal(1, 3600, 30) },
  { key: 'what-if.busy', label: 'Share of the time in bursts, %', ...decimal(1, 99, 50) },
  { key: 'what-if.quiet', label: 'Rate between bursts, % of the mean', ...decimal(0, 100, 65) },
  { key: 'decide.order', label: 'Order', ...choice(['cost', 'shortest', 'largest', 'fleet', 'best'], 'cost'), ...edit },
  { key: 'decide.lanes', label: 'VMs at a time', ...whole(1, 8, 1), ...edit },
  { key: 'decide.assume', label: 'Rates that nobody knows', ...choice(ASSUMPTIONS, 'prior'), ...edit },
  { key: 'decide.from', label: 'Window opens', kind: 'clock', default: '', ...edit },
  { key: 'decide.until', label: 'Window closes', kind: 'clock', default: '', ...edit },
  { key: 'decide.room', label: 'Memory free at the destination, MiB', ...decimal(0, 1e9, 0), ...edit },
  { key: 'decide.window', label: 'Minutes to empty the host', ...decimal(0.1, 10_080, 10), ...edit },
  { key: 'decide.history', label: 'Use history', ...on, ...edit },
  { key: 'decide.strict', label: 'Leave out VMs that break their SLA', ...off, ...edit },
  { key: 'decide.weight', label: 'Held weight', ...choice(METRICS, 'energy') },
  { key: 'decide.compared', label: 'VMs that are compared', ...choice(['paper', 'own'], 'paper') },
  { key: 'decide.laps', label: 'Laps of the loop', ...whole(1, 5, 3) },
  { key: 'decide.known', label: 'Loop starts from the histories', ...off },
  { key: 'decide.errors', label: 'Errors of the loop in', ...choice(METRICS, 'traffic') },
  { key: 'decide.pace', label: 'Pace of the loop', ...choice(['slow', 'plain', 'fast'], 'plain') },
  { key: 'decide.step', label: 'Step of the loop', ...place },
  { key: 'decide.case', label: 'Case of guided choice', ...text('') },
  { key: 'decide.trouble', label: 'VM in trouble whose mends are shown', ...text('', NAME) },
  { key: 'decide.vm', label: 'VM of the histories', ...text('', NAME) },
  { key: 'decide.find', label: 'Search among the histories', ...text('') },
  { key: 'decide.filter', label: 'Filter of the fleet', ...text('') },
  {
    key: 'decide.sort',
    label: 'Fleet sorted by',
    ...choice(['fleet', ...FLEET_SORTS, ...FLEET_SORTS.map(downwards)], 'fleet'),
  },
  { key: 'log.opened', label: 'Opened log', ...mark },
  { key: 'measure.film', label: 'Film of the pages', ...off },
  { key: 'measure.step', label: 'Step of the film', ...place },
  { key: 'measure.fault', label: 'Step of how dirtied pages are noticed', ...whole(0, 20, 0) },
  { key: 'measure.pages', label: 'In pages', ...off },
  { key: 'measure.zoom', label: 'Only the first seconds', ...off },
  { key: 'measure.series', label: 'Opened series and points set by hand', ...mark },
  {
    key: 'fit.kind',
    label: 'What is fitted',
    ...edit,
    ...choice(FIT_IDS, 'energy'),
  },
  { key: 'fit.table', label: 'Opened tables and rows left out', ...mark },
  { key: 'fit.trace', label: 'Opened trace and marks set by hand', ...mark },
  { key: 'fit.interval', label: 'Time between readings', ...decimal(0.25, 5, 1) },
  { key: 'fit.rates', label: 'Rates', ...choice(['usual', 'scenario'], 'usual') },
  { key: 'validate.metric', label: 'Compared', ...choice(['traffic', 'totalTime', 'downtime'], 'traffic') },
  {
    key: 'validate.model',
    label: 'Model',
    ...choice(
      Object.values(modelFacts).flatMap(({ id, isMeasured }) => (isMeasured ? [id] : [])),
      'qemu',
    ),
  },
  { key: 'validate.run', label: 'Run whose rounds are shown', ...text('', NAME) },
  { key: 'validate.guests', label: 'Guests of one’s own migrations', ...text('') },
  { key: 'validate.runs', label: 'Opened runs', ...mark },
  { key: 'validate.migrations', label: 'Opened table of migrations', ...mark },
  { key: 'learn.student', label: 'Student’s code', ...text('') },
  { key: 'learn.lesson', label: 'Opened lesson', ...mark },
  ...views.map(tablesOf),
] as const satisfies readonly ViewOption[];

export type Row = (typeof viewOptions)[number];
type ValueOf<Each extends Row> = Each extends { readonly options: readonly (infer Id)[] }
  ? Id
  : Each extends { readonly kind: 'switch' }
    ? boolean
    : Each extends { readonly kind: 'mark' | 'clock' | 'text' | 'charts' }
      ? string
      : number;

export type OptionKey = Row['key'];
export type OptionValue<Key extends OptionKey> = ValueOf<Extract<Row, { readonly key: Key }>>;
