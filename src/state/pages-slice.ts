import type { MiB } from '../models/units';
import { keepKnobs, RATE_KNOBS, STOP_KNOBS } from '../scenario/knob-lists';
import { type Scenario, sameScenario } from '../scenario/scenario';
import type { Update } from './update';

/** A round of a simulated migration, as far as charts beside the film need it. */
export interface FilmRound {
  readonly round: number;
  readonly sent: MiB;
  readonly stopAndCopy: boolean;
}

/** What the film of pages on screen shows, in a few numbers: the recording itself stays with its player. */
export interface FilmSummary {
  /** The part of the scenario that was simulated: see `simulatedPart`. */
  readonly of: Scenario;
  /** A workload's text, or null for Explore's uniform writes. */
  readonly workload: string | null;
  readonly rounds: readonly FilmRound[];
}

/** The pages at work: which film is on screen, and which of its rounds is in play. */
export interface PagesSlice {
  readonly film: FilmSummary | null;
  /** The round of the film's present frame; it changes a few dozen times in a film, not with each frame. */
  readonly roundInPlay: number | null;
  readonly showFilm: (film: FilmSummary | null) => void;
  readonly playRound: (round: number) => void;
}

/** The knobs in the controls that a simulated migration looks at, whoever writes. */
export const simulatedKnobs = [
  ...(['memory', 'adaptive', 'bandwidth', 'minBandwidth', 'maxBandwidth', 'increment'] as const),
  ...(['threshold', 'maxRounds', 'maxTrafficFactor', 'resumeTime'] as const),
] as const satisfies readonly (keyof Scenario)[];

/**
 * The part of a scenario that a simulated migration looks at; all else at its default, so that a change of the model or
 * of a weight asks for no new film. A workload brings its own writes: it needs no D and no W.
 */
export function simulatedPart(scenario: Scenario, workload: string | null): Scenario {
  const writes = workload === null ? (['dirtyRate', 'workingSet'] as const) : [];
  const unused = scenario.adaptive ? ['bandwidth'] : ['minBandwidth', 'maxBandwidth', 'increment'];
  const rate = RATE_KNOBS.filter((name) => !unused.includes(name));
  return keepKnobs(scenario, ['memory', ...writes, ...rate, ...STOP_KNOBS, 'seed', 'window']);
}

/** Whether Explore's film shows the migration of this scenario. */
export function isFilmOf(film: FilmSummary | null, scenario: Scenario): boolean {
  return film !== null && film.workload === null && sameScenario(film.of, simulatedPart(scenario, null));
}

/** The pages' part of the store. */
export function createPagesSlice(update: Update<PagesSlice>): PagesSlice {
  return {
    film: null,
    roundInPlay: null,
    showFilm: (film) => update(() => (film === null ? { film, roundInPlay: null } : { film })),
    // What is set to what it was wakes nobody: a step that returns the state itself changes nothing.
    playRound: (round) => update((state) => (state.roundInPlay === round ? state : { roundInPlay: round })),
  };
}
