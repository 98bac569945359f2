import { expose } from 'comlink';
import { engine } from '../engine/engine';
import { jobs } from '../engine/jobs';
import { steppedJobs } from './stepped';

expose({ ...engine, ...steppedJobs(jobs) });
