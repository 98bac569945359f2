import { expose } from 'comlink';
import { engine } from '../engine/engine';
import type { JobKind } from '../engine/jobs';
import type { RowsQuestion } from '../engine/rows';
import { loadPlatforms } from '../models/platforms/late';
import { setLearnedPrior } from '../models/platforms/learned-prior';
import { withLatePlatforms } from './late-platforms';
import { packing } from './packed-rounds';
import { PROGRAM_LOST, steppedJobs } from './stepped';

/** Loads a program. Errors: throws `PROGRAM_LOST`, with words for people, where it cannot be had. */
async function late<Program>(program: Promise<Program>): Promise<Program> {
  try {
    return await program;
  } catch {
    const why = 'its program could not be loaded. Check the connection, then try again';
    throw Object.assign(new Error(why), { name: PROGRAM_LOST });
  }
}

/** Explore's numbers need none of them: they come with the first long work, and advice, which it asks for most, alone. */
async function loadJobs(kind: JobKind) {
  if (kind === 'mend') return { mend: (await late(import('../engine/mend-job'))).findMend };
  const [{ jobs }] = await late(Promise.all([import('../engine/jobs'), loadPlatforms()]));
  return jobs;
}

/** What is done together with other workers comes with the first rows. */
let shared: Promise<typeof import('./together')> | null = null;
const together = () => {
  shared ??= import('./together');
  return shared;
};
const ifShared = (act: (those: typeof import('./together')) => void) => void shared?.then(act, () => undefined);

const longWork = steppedJobs(loadJobs, undefined, () =>
  together().then(
    ({ helpers }) => helpers(),
    () => null,
  ),
);

expose({
  ...withLatePlatforms(packing(engine), () => late(loadPlatforms())),
  ...longWork,
  rows: async (question: RowsQuestion, memory?: ArrayBuffer) => {
    const [{ helping }] = await late(Promise.all([together(), loadPlatforms()]));
    return helping.rows(question, memory);
  },
  hold: (ms: number) => {
    longWork.hold(ms);
    ifShared(({ hold }) => hold(ms));
  },
  learn: (points: Parameters<typeof setLearnedPrior>[0]) => {
    setLearnedPrior(points);
    ifShared(({ learn }) => learn());
  },
});
