import { expose } from 'comlink';
import { engine } from '../engine/engine';
import { packing } from './packed-rounds';
import { steppedJobs } from './stepped';

/** Explore's numbers need none of them: they come with the first long work. */
async function loadJobs() {
  try {
    return (await import('../engine/jobs')).jobs;
  } catch {
    throw new Error('its program could not be loaded. Check the connection, then try again');
  }
}

expose({ ...packing(engine), ...steppedJobs(loadJobs) });
