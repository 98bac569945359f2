import type { Progress } from '../simulator/simulated-migration';

export interface MeasuredFiles {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}
export interface MeasuredAnswer {
  readonly of: MeasuredFiles;
}
export function* compareRuns(question: MeasuredFiles): Generator<Progress, MeasuredAnswer> {
  yield { share: 0, sentence: '' };
  return { of: question };
}
