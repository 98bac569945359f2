import { createContext, useContext } from 'react';
import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';

/** What is found of what a view held, by its mark. */
export interface SoughtHeld {
  /** Plain values that may be anything; null where they are not kept. */
  readonly kept: unknown;
  /** What it was in a few words; null where this browser has never seen it. */
  readonly label: string | null;
  /** Why this browser's storage cannot be read; null where it can. */
  readonly trouble: 'newer' | 'forbidden' | null;
}

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
  /** Looks for what a view held in what the browser keeps. */
  readonly seekHeld: (key: string, mark: string) => Promise<SoughtHeld>;
  /** A failure of the worker or the engine, in a sentence. */
  readonly describeFailure: (error: unknown) => string;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('Services are provided by App.');
  return services;
}
