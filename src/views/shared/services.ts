import { createContext, useContext } from 'react';

/** What the page can do beyond the store: answered by `app/wire.ts`, which alone knows the worker. */
export interface Services {
  /** The result file's text for the scenario on screen. */
  readonly resultJson: () => Promise<string>;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('Services are provided by App.');
  return services;
}
