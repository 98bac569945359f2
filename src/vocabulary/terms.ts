/** A word or a symbol that views use, as the glossary explains it. */
export interface TermRecord {
  readonly id: string;
  /** As it is written in text; null where the name is all there is. */
  readonly symbol: string | null;
  /** How the symbol is said; null where it is said as it is written. */
  readonly aloud: string | null;
  readonly name: string;
  /** What it means, in one or two sentences. */
  readonly says: string;
  /** The knob whose default the glossary shows; null where there is none. */
  readonly knob: string | null;
  /** Whether it stands in the paper's Table 1; the others are ours, or words of the field. */
  readonly isInTable1: boolean;
}

const symbols = { knob: null, isInTable1: true } as const;
const ours = { knob: null, isInTable1: false } as const;
const word = { ...ours, symbol: null, aloud: null } as const;

/** Every term, the symbols of Table 1 first, then those that the paper brings later, then words. */
export const terms = [
  {
    ...symbols,
    ...{ id: 'memory', symbol: 'V_mem', aloud: 'V mem', name: 'Memory', knob: 'memory' },
    says: 'The memory of the VM. Round 0 sends all of it.',
  },
  {
    ...symbols,
    ...{ id: 'dirtying-rate', symbol: 'D', aloud: null, name: 'Dirtying rate', knob: 'dirtyRate' },
    says: 'How much memory the VM writes in a second. A page that is written many times counts once.',
  },
  {
    ...symbols,
    ...{ id: 'rate', symbol: 'R', aloud: null, name: 'Transmission rate', knob: 'bandwidth' },
    says: 'How fast the link carries memory from the source host to the destination.',
  },
  {
    ...symbols,
    ...{ id: 'threshold', symbol: 'V_thd', aloud: 'V threshold', name: 'Threshold', knob: 'threshold' },
    says: 'Once no more than this is left to send, the VM is paused and the rest follows. Xen takes 50 pages.',
  },
  {
    ...symbols,
    ...{ id: 'max-rounds', symbol: 'max_round', aloud: 'max round', name: 'Maximum rounds', knob: 'maxRounds' },
    says: 'The index of the last round before the pause, counted from 0: 29 allows 30 rounds.',
  },
  {
    ...symbols,
    ...{ id: 'resume', symbol: 'T_resume', aloud: 'T resume', name: 'Resume time', knob: 'resumeTime' },
    says: 'How long the destination needs to start the VM once all its memory is there. It is part of the downtime.',
  },
  {
    ...symbols,
    ...{ id: 'lambda', symbol: 'λ', aloud: 'lambda', name: 'Convergence coefficient' },
    says: 'D over R. Below 1 each round is smaller than the one before; above 1 the rounds usually never shrink.',
  },
  {
    ...ours,
    ...{ id: 'volume', symbol: 'V_i', aloud: 'V i', name: 'Volume of round i' },
    says: 'What round i sends.',
  },
  {
    ...ours,
    ...{ id: 'duration', symbol: 'T_i', aloud: 'T i', name: 'Length of round i' },
    says: 'How long round i takes: its volume over the rate.',
  },
  {
    ...ours,
    ...{ id: 'rounds', symbol: 'n', aloud: null, name: 'Rounds' },
    says: 'How many rounds pre-copy takes.',
  },
  {
    ...symbols,
    ...{ id: 'skipped', symbol: 'W_i', aloud: 'W i', name: 'Skipped working set' },
    says: 'Hot pages that round i leaves out, because they are dirty again before their turn comes.',
  },
  {
    ...symbols,
    ...{ id: 'gamma', symbol: 'γ', aloud: 'gamma', name: 'Skip ratio' },
    says: 'The share of the dirtied pages that a round skips.',
  },
  {
    ...symbols,
    ...{ id: 'traffic', symbol: 'V_mig', aloud: 'V mig', name: 'Traffic' },
    says: 'All that the migration sends, the pause included.',
  },
  {
    ...symbols,
    ...{ id: 'total-time', symbol: 'T_mig', aloud: 'T mig', name: 'Total time' },
    says: 'From the first byte to the last. In the paper’s models the restart is not in it.',
  },
  {
    ...symbols,
    ...{ id: 'downtime', symbol: 'T_down', aloud: 'T down', name: 'Downtime' },
    says: 'How long the VM stands still: the last transfer and the restart. Also called the pause.',
  },
  {
    ...symbols,
    ...{ id: 'energy', symbol: 'E_mig', aloud: 'E mig', name: 'Energy' },
    says: 'What both hosts use more because of the migration.',
  },
  {
    ...ours,
    ...{ id: 'skip-line', symbol: 'ω, ξ, ψ', aloud: 'omega, xi, psi', name: 'Coefficients of the skip ratio' },
    says: 'γ = ω T + ξ D + ψ. The paper learned −0.0463, −0.0001 and 0.3586 from runs of DaCapo.',
  },
  {
    ...ours,
    ...{ id: 'sample', symbol: 'S', aloud: null, name: 'Sampled rate', knob: 'window' },
    says: 'The dirtying rate counted in the last window before a migration, 0.5 s as a rule.',
  },
  {
    ...ours,
    ...{ id: 'mean-rate', symbol: 'D̄', aloud: 'D bar', name: 'Mean rate of a migration' },
    says: 'What a finished migration dirtied, over the time of its rounds.',
  },
  {
    ...ours,
    ...{ id: 'history-rate', symbol: 'D̂', aloud: 'D hat', name: 'Rate of the history' },
    says: 'The mean rates of all migrations so far; the later ones count more.',
  },
  {
    ...ours,
    ...{ id: 'refined-rate', symbol: 'D̃', aloud: 'D tilde', name: 'Refined rate' },
    says: 'The rate that the refined model predicts with: the sample S mixed with the history D̂.',
  },
  {
    ...ours,
    ...{ id: 'mu', symbol: 'μ', aloud: 'mu', name: 'Weight of the last migration', knob: 'historyWeight' },
    says: 'How much the last migration counts in the history, against all before it.',
  },
  {
    ...ours,
    ...{ id: 'phi', symbol: 'φ', aloud: 'phi', name: 'Weight of the sample', knob: 'sampleWeight' },
    says: 'How much the sample counts against the history. It tunes itself after each migration.',
  },
  {
    ...ours,
    ...{ id: 'alpha', symbol: 'α', aloud: 'alpha', name: 'Energy of a MiB', knob: 'energyPerMib' },
    says: 'What both hosts use for each MiB that is sent.',
  },
  {
    ...ours,
    ...{ id: 'beta', symbol: 'β', aloud: 'beta', name: 'Fixed energy', knob: 'energyFixed' },
    says: 'What a migration uses however little it sends.',
  },
  {
    ...ours,
    ...{ id: 'static-power', symbol: 'P₀', aloud: 'P zero', name: 'Static power' },
    says: 'What a host draws before the migration starts.',
  },
  {
    ...ours,
    ...{ id: 'cost', symbol: 'C', aloud: null, name: 'Cost of a migration' },
    says: 'Downtime, time, traffic and energy in one number, by your weights. The VM with the lowest cost goes first.',
  },
  {
    ...ours,
    ...{ id: 'increment', symbol: 'δ', aloud: 'delta', name: 'Increment', knob: 'increment' },
    says: 'How much faster than the dirtying rate an adaptive link sends.',
  },
  { ...word, ...{ id: 'page', name: 'Page' }, says: '4 KiB of memory: the unit in which memory is watched and sent.' },
  {
    ...word,
    ...{ id: 'dirty', name: 'Dirty page' },
    says: 'A page that was written after it was last sent or counted. It has to be sent again.',
  },
  {
    ...word,
    ...{ id: 'pre-copy', name: 'Pre-copy' },
    says: 'Memory is copied while the VM runs, round after round: each sends what the round before dirtied.',
  },
  {
    ...word,
    ...{ id: 'stop-and-copy', name: 'Stop-and-copy' },
    says: 'The VM is paused, and the rest is sent. This is most of the downtime.',
  },
  {
    ...word,
    ...{ id: 'converge', name: 'Converge' },
    says: 'A migration converges if its rounds shrink until the rest is small enough for a short pause.',
  },
  {
    ...word,
    ...{ id: 'working-set', name: 'Working set' },
    says: 'The memory that a VM writes again and again. The paper calls it the writable working set.',
  },
  {
    ...word,
    ...{ id: 'base-model', name: 'Base model' },
    says: 'The prediction with the rate sampled just before the migration, D = S.',
  },
  {
    ...word,
    ...{ id: 'refined-model', name: 'Refined model' },
    says: 'The prediction with the rate refined by history, D = D̃.',
  },
  {
    ...word,
    ...{ id: 'dirty-curve', name: 'Dirty curve, U(T)' },
    says: 'How much memory is written at least once in T seconds. It bends: the same pages are written again.',
  },
  {
    ...word,
    ...{ id: 'sweep-model', name: 'Sweep model' },
    says: 'Xen’s rounds worked out from the dirty curve alone: of each page, whether it is dirty again when its turn comes.',
  },
  {
    ...word,
    ...{ id: 'sla', name: 'SLA' },
    says: 'Service level agreement: here, the longest pause that was promised for a VM.',
  },
  {
    ...word,
    ...{ id: 'downtime-limit', name: 'Downtime limit' },
    says: 'The pause that a product is allowed. It pauses the VM once the rest can be sent within it.',
  },
] as const satisfies readonly TermRecord[];

export type TermId = (typeof terms)[number]['id'];

/** The term of an id: 'lambda' -> λ, the convergence coefficient. */
export function termOf(id: TermId): TermRecord {
  return terms.find((each) => each.id === id) ?? terms[0];
}

/** A symbol as it is said: 'D̃' -> 'D tilde'; what has no other name is said as it is written. */
export function sayAloud(symbol: string): string {
  const known: readonly TermRecord[] = terms;
  return known.find((each) => each.symbol === symbol)?.aloud ?? symbol;
}
