import { createContext, useContext } from 'react';
import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';

/** What the page can do beyond the store: answered by `app/wire.ts`, which alone knows the worker. */
export interface Services {
  /** The result file's text for the scenario on screen. */
  readonly resultJson: () => Promise<string>;
  /** Long work in the worker; null when it was dropped or cancelled. */
  readonly run: <Kind extends JobKind>(
    kind: Kind,
    question: JobQuestion<Kind>,
    options?: {
      readonly onProgress?: (share: number, sentence: string) => void;
      readonly signal?: AbortSignal;
    },
  ) => Promise<JobAnswer<Kind> | null>;
  /** A failure of the worker or the engine, in a sentence. */
  readonly describeFailure: (error: unknown) => string;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('Services are provided by App.');
  return services;
}
