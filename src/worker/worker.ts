import { expose } from 'comlink';
import { engine } from '../engine/engine';
import type { JobKind } from '../engine/jobs';
import { findMend } from '../engine/mend-job';
import { packing } from './packed-rounds';
import { PROGRAM_LOST, steppedJobs } from './stepped';

/** Explore's numbers and advice need none of them: they come with the first long work. */
async function loadJobs(kind: JobKind) {
  if (kind === 'mend') return { mend: findMend };
  try {
    return (await import('../engine/jobs')).jobs;
  } catch {
    const why = 'its program could not be loaded. Check the connection, then try again';
    throw Object.assign(new Error(why), { name: PROGRAM_LOST });
  }
}

expose({ ...packing(engine), ...steppedJobs(loadJobs) });
