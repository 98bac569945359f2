import { isPlatform } from '../models/platforms/late';
import type { ModelId } from '../models/result';
import type { ServedEngine } from './packed-rounds';

/** The engine, whose answers about a platform come when the platforms are there. */
type LateEngine = {
  readonly [Kind in keyof ServedEngine]: (
    ...question: Parameters<ServedEngine[Kind]>
  ) => ReturnType<ServedEngine[Kind]> | Promise<Awaited<ReturnType<ServedEngine[Kind]>>>;
};

const areAsked = (scenarios: readonly ({ readonly model: ModelId } | null)[]): boolean =>
  scenarios.some((scenario) => scenario !== null && isPlatform(scenario.model));

/** Loads the platforms before the first question about one; all other questions are answered at once. */
export const withLatePlatforms = (engine: ServedEngine, load: () => Promise<void>): LateEngine => ({
  explore: (question) =>
    areAsked([question.scenario, question.baseline])
      ? load().then(() => engine.explore(question))
      : engine.explore(question),
  result: (question) =>
    areAsked([question.state.scenario]) ? load().then(() => engine.result(question)) : engine.result(question),
});
