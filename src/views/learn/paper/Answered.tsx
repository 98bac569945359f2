import type { ReactNode } from 'react';
import type { JobAnswer, JobKind } from '../../../engine/jobs';
import { JobStatus } from '../../shared/JobStatus';
import type { JobState } from '../../shared/use-job';

interface AnsweredProps<Kind extends JobKind> {
  readonly job: JobState<Kind>;
  readonly doing: string;
  readonly children: (answer: JobAnswer<Kind>) => ReactNode;
}

/** What is drawn of an answer; until it is there, how far the work is, in about the height of a figure. */
export function Answered<Kind extends JobKind>({ job, doing, children }: AnsweredProps<Kind>) {
  if (job.answer !== null) return children(job.answer);
  return (
    <div className="paper-waiting" aria-busy="true">
      <JobStatus job={job} doing={doing} />
    </div>
  );
}
