import { expose } from 'comlink';
import { engine } from '../engine/engine';
import { steppedJobs } from './stepped';

/** Explore's numbers need none of them: they come with the first long work. */
const loadJobs = async () => (await import('../engine/jobs')).jobs;

expose({ ...engine, ...steppedJobs(loadJobs) });
