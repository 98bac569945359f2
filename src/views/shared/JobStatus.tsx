import type { JobKind } from '../../engine/jobs';
import * as words from './late-words';
import './job-status.css';
import { useFocusAfterCancel } from './use-focus-after-cancel';
import type { JobState } from './use-job';

/** Where a long piece of work stands: progress with a way out, what was cancelled, what failed. Its height is fixed. */
export function JobStatus<Kind extends JobKind>({
  job,
  doing,
}: {
  readonly job: JobState<Kind>;
  readonly doing: string;
}) {
  const [place, cancel] = useFocusAfterCancel<HTMLDivElement>(job.status === 'cancelled', job.cancel);
  return (
    // Progress is seen, not spoken: a screen reader hears of the end, and finds the bar by its name.
    <div className="job-status" ref={place}>
      {job.status === 'running' ? <Running job={{ ...job, cancel }} doing={doing} /> : null}
      <span role="status">{job.status === 'running' ? null : <JobEnd job={job} />}</span>
    </div>
  );
}

function Running<Kind extends JobKind>({ job, doing }: { readonly job: JobState<Kind>; readonly doing: string }) {
  return (
    <span className="job-running">
      <progress max={1} value={job.progress?.share ?? 0} aria-label={doing} />
      <span className="one-line">{job.progress?.sentence ?? doing}</span>
      <button type="button" onClick={job.cancel}>
        {words.cancel}
      </button>
    </span>
  );
}

function JobEnd<Kind extends JobKind>({ job }: { readonly job: JobState<Kind> }) {
  switch (job.status) {
    case 'cancelled':
      return (
        <span>
          {words.cancelled(job.answer !== null)}{' '}
          <button type="button" onClick={job.again}>
            {words.startAgain}
          </button>
        </span>
      );
    case 'failed':
      return (
        <span>
          {job.sentence}{' '}
          <button type="button" onClick={job.again}>
            {words.tryAgain}
          </button>
        </span>
      );
    default:
      return null;
  }
}
