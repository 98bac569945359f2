import type { Model } from '../model';
import type { ModelId, PlatformId } from '../result';
import { platformRecords } from './platform-records';

/** What a model computes. */
type Predictor = Pick<Model, 'predict' | 'predictInBulk'>;

let loaded: Readonly<Record<PlatformId, Predictor>> | null = null;

/**
 * Loads what platforms compute: their loops are a program of their own, which the page's first numbers do not wait for.
 * Whoever asks a platform has awaited this. Errors: rejects where the program cannot be loaded.
 */
export async function loadPlatforms(): Promise<void> {
  loaded ??= (await import('./models')).predictPlatforms;
}

function predictorOf(id: PlatformId): Predictor {
  if (loaded === null) throw new Error(`${id} was asked before loadPlatforms was awaited.`);
  return loaded[id];
}

/** What every platform computes, once `loadPlatforms` has been awaited. */
export const latePlatforms = Object.fromEntries(
  platformRecords.map(({ id }): [PlatformId, Predictor] => [
    id,
    {
      predict: (input) => predictorOf(id).predict(input),
      predictInBulk: (input, output) => predictorOf(id).predictInBulk(input, output),
    },
  ]),
) as Readonly<Record<PlatformId, Predictor>>;

/** Whether a model is one that has to be loaded. */
export const isPlatform = (id: ModelId): boolean =>
  (latePlatforms as Partial<Record<ModelId, Predictor>>)[id] !== undefined;
