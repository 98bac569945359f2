import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMigrationSetup, uniformGuest } from '../analysis/trials/migration-setup';
import { engine } from '../engine/engine';
import { defaultScenario, parameterNames, type Scenario } from '../scenario/scenario';
import { setParameter } from '../scenario/set-parameter';
import { anyScenario } from '../test/arbitraries';
import { runs } from '../test/runs';
import { type FilmSummary, isFilmOf, simulatedPart } from './pages-slice';
import { selectFilmOfAnswer } from './selectors';
import { useStore } from './store';

const setupOf = (scenario: Scenario) => toMigrationSetup(scenario, uniformGuest(scenario), scenario.seed);

const filmOf = (scenario: Scenario, workload: string | null = null): FilmSummary => ({
  of: simulatedPart(scenario, workload),
  workload,
  rounds: [{ round: 0, sent: 1024, stopAndCopy: false }],
});

describe('the part of a scenario that is simulated', () => {
  it('gives the same migration as the whole scenario', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { bandwidth, minBandwidth, maxBandwidth, increment, ...setup } = setupOf(scenario);
        const part = setupOf(simulatedPart(scenario, null));
        expect(part).toMatchObject(setup);
        expect(part).toMatchObject(setup.adaptive ? { minBandwidth, maxBandwidth, increment } : { bandwidth });
      }),
      runs(300),
    );
  });

  it('is the same for scenarios that differ in what a simulation does not look at', () => {
    const ignored: Partial<Scenario> = {
      model: 'closed-form',
      name: 'other',
      energyPerMib: 2,
      guards: false,
      gammaTime: 1,
      trials: 3,
      workload: 'idle',
      minBandwidth: 1,
    };
    expect(simulatedPart({ ...defaultScenario, ...ignored }, null)).toEqual(simulatedPart(defaultScenario, null));
  });

  it('leaves D and W to a workload', () => {
    const other = { ...defaultScenario, dirtyRate: 99, workingSet: 12 };
    expect(simulatedPart(other, 'dbench')).toEqual(simulatedPart(defaultScenario, 'dbench'));
    expect(simulatedPart(other, null)).not.toEqual(simulatedPart(defaultScenario, null));
  });

  it('has every knob, so that two parts can be compared', () => {
    expect(Object.keys(simulatedPart(defaultScenario, null)).sort()).toEqual([...parameterNames].sort());
  });
});

describe('the film in the store', () => {
  const answerFor = (scenario: Scenario) => engine.explore({ scenario, baseline: null, overlay: false });

  it('is shown beside the answer of its own scenario only', () => {
    const { showFilm, receiveAnswer } = useStore.getState();
    expect(selectFilmOfAnswer(useStore.getState())).toBeNull();
    showFilm(filmOf(defaultScenario));
    expect(selectFilmOfAnswer(useStore.getState())).toBeNull();
    receiveAnswer(answerFor({ ...defaultScenario, energyPerMib: 2 }));
    expect(selectFilmOfAnswer(useStore.getState())).toBe(useStore.getState().film);
    receiveAnswer(answerFor(setParameter(defaultScenario, 'dirtyRate', 41)));
    expect(selectFilmOfAnswer(useStore.getState())).toBeNull();
  });

  it('of a workload is none of Explore’s', () => {
    expect(isFilmOf(filmOf(defaultScenario), defaultScenario)).toBe(true);
    expect(isFilmOf(filmOf(defaultScenario, 'dbench'), defaultScenario)).toBe(false);
    expect(isFilmOf(null, defaultScenario)).toBe(false);
  });

  it('forgets the round in play with the film, and wakes nobody for a round that is in play already', () => {
    const { showFilm, playRound } = useStore.getState();
    showFilm(filmOf(defaultScenario));
    playRound(3);
    let told = 0;
    const stop = useStore.subscribe(() => {
      told += 1;
    });
    playRound(3);
    expect(told).toBe(0);
    playRound(4);
    expect([told, useStore.getState().roundInPlay]).toEqual([1, 4]);
    showFilm(null);
    expect(useStore.getState().roundInPlay).toBeNull();
    stop();
  });
});
