import { act, cleanup, configure } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach } from 'vitest';
import { type JobKind, jobs } from '../engine/jobs';
import { useStore } from '../state/store';
import { type Services, ServicesContext } from '../views/shared/services';

/** What tests of components share: a page without a worker. Such a test begins with `@vitest-environment happy-dom`. */

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const start = useStore.getInitialState();

/** Takes away what a test put on the page, and the store's changes. */
export function tidyUp(): void {
  // What comes late on a busy machine is waited for; no test measures time.
  configure({ asyncUtilTimeout: 60_000 });
  afterEach(() => {
    cleanup();
    // What charts measure texts with stays in the document, with its last text.
    document.getElementById('recharts_measurement_span')?.remove();
    useStore.setState(start, true);
  });
}

/** Does a job at once, on the page's own thread. */
export function runAtOnce(kind: JobKind, question: unknown): unknown {
  const work = (jobs[kind] as (question: unknown) => Generator<unknown, unknown>)(question);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Services whose work is done by `run`; by default at once. */
export function servicesWith(run: (...asked: Parameters<Services['run']>) => Promise<unknown>): Services {
  return {
    resultJson: () => Promise.resolve(''),
    run: run as Services['run'],
    seekHeld: async () => ({ kept: null, label: null, trouble: null }),
    describeFailure: (error) => `It failed: ${error instanceof Error ? error.message : String(error)}.`,
  };
}

/** A wrapper of what is rendered, with the services of the page. */
export const pageWith =
  (services: Services = servicesWith(async (kind, question) => runAtOnce(kind, question))) =>
  ({ children }: { readonly children?: ReactNode }) =>
    createElement(ServicesContext, { value: services }, children);

/** Lets all that is promised come true. */
export const settled = (): Promise<void> =>
  act(async () => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  });
