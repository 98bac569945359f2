import type { Progress } from '../simulator/simulated-migration';
import { type ExploreAnswer, type ExploreQuestion, engine } from './engine';

/** What Explore would say of each scenario, none of which is on screen; in their order. */
export function* runExplorations(questions: readonly ExploreQuestion[]): Generator<Progress, readonly ExploreAnswer[]> {
  const answers: ExploreAnswer[] = [];
  for (const question of questions) {
    yield { share: answers.length / questions.length, sentence: 'Calculating' };
    answers.push(engine.explore(question));
  }
  return answers;
}
