/** What a migration is judged by. */
export type Metric = 'time' | 'downtime' | 'traffic' | 'energy';

/** The metrics in the order of the page, which is that of figures 10 to 13. */
export const METRICS = ['time', 'downtime', 'traffic', 'energy'] as const satisfies readonly Metric[];

/** The metrics in the order in which eq. 18 sums their terms, with the weights a, b, c and d. */
export const COST_TERMS = ['downtime', 'time', 'traffic', 'energy'] as const satisfies readonly Metric[];

interface MetricRecord {
  readonly label: string;
  /** In the middle of a sentence. */
  readonly name: string;
  /** The symbol of a migration's, `_` before a subscript. */
  readonly symbol: string;
  /** The paper's figure of it. */
  readonly figure: string;
  /** The ladder of units that it is shown in. */
  readonly quantity: 'duration' | 'pause' | 'volume' | 'energy';
  /** The unit of the models' numbers, on the page and in the names of columns. */
  readonly unit: string;
  readonly fileUnit: string;
  /** Column in files. */
  readonly key: string;
  /** The knob of its weight in eq. 18, and the weight's letter. */
  readonly weight: 'timeWeight' | 'downtimeWeight' | 'trafficWeight' | 'energyWeight';
  readonly letter: string;
}

/** How each metric is called, wherever it is named. */
export const metricRecords: Readonly<Record<Metric, MetricRecord>> = {
  time: {
    ...{ label: 'Total time', name: 'total time', symbol: 'T_mig', figure: 'Fig. 10' },
    ...{ quantity: 'duration', unit: 's', fileUnit: 's', key: 'total_time_s', weight: 'timeWeight', letter: 'b' },
  },
  downtime: {
    ...{ label: 'Downtime', name: 'downtime', symbol: 'T_down', figure: 'Fig. 11' },
    ...{ quantity: 'pause', unit: 's', fileUnit: 's', key: 'downtime_s', weight: 'downtimeWeight', letter: 'a' },
  },
  traffic: {
    ...{ label: 'Traffic', name: 'traffic', symbol: 'V_mig', figure: 'Fig. 12' },
    ...{ quantity: 'volume', unit: 'MiB', fileUnit: 'mib', key: 'traffic_mib', weight: 'trafficWeight', letter: 'c' },
  },
  energy: {
    ...{ label: 'Energy', name: 'energy', symbol: 'E_mig', figure: 'Fig. 13' },
    ...{ quantity: 'energy', unit: 'J', fileUnit: 'j', key: 'energy_j', weight: 'energyWeight', letter: 'd' },
  },
};

/** The metrics in a row of choices. */
export const METRIC_OPTIONS = METRICS.map((id) => ({ id, label: metricRecords[id].label }));
