import type { JobKind } from '../../engine/jobs';
import './job-status.css';
import type { JobState } from './use-job';

/** Where a long piece of work stands: progress with a way out, what was cancelled, what failed. Its height is fixed. */
export function JobStatus<Kind extends JobKind>({
  job,
  doing,
}: {
  readonly job: JobState<Kind>;
  readonly doing: string;
}) {
  return (
    <div className="job-status" role="status">
      <JobLine job={job} doing={doing} />
    </div>
  );
}

function JobLine<Kind extends JobKind>({ job, doing }: { readonly job: JobState<Kind>; readonly doing: string }) {
  switch (job.status) {
    case 'running':
      return (
        <span className="job-running">
          <progress max={1} value={job.progress?.share ?? 0} aria-label={doing} />
          <span className="job-sentence">{job.progress?.sentence ?? doing}</span>
          <button type="button" onClick={job.cancel}>
            Cancel
          </button>
        </span>
      );
    case 'cancelled':
      return (
        <span>
          Cancelled. {job.answer ? 'The last results stay below.' : ''}{' '}
          <button type="button" onClick={job.again}>
            Start again
          </button>
        </span>
      );
    case 'failed':
      return (
        <span>
          {job.sentence}{' '}
          <button type="button" onClick={job.again}>
            Try again
          </button>
        </span>
      );
    default:
      return null;
  }
}
