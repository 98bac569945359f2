import { Claims as ClaimList } from '../shared/Claims';
import { claimsHeadline } from '../shared/claim-facts';
import { JobStatus } from '../shared/JobStatus';
import { PlaceLink } from '../shared/PlaceLink';
import { TrialsTooLarge, useTrials } from './Trials';

/** Where the runs are that judge. */
const SIMULATED = { view: 'validate', part: 'simulated' } as const;

/** The paper's claims, each judged by simulated migrations, with the numbers it was judged by. */
export function Claims() {
  const { job, isTooLarge } = useTrials();
  const claims = isTooLarge ? null : job.answer?.claims;
  return (
    <section aria-labelledby="claims-title" aria-busy={!isTooLarge && !job.isCurrent}>
      <h2 id="claims-title">{claims ? claimsHeadline(claims) : 'Do the paper’s claims hold?'}</h2>
      <p className="caption">
        Each one is worked out from the <PlaceLink to={SIMULATED}>simulated runs</PlaceLink> and from 60 s of each
        workload without a migration. The workloads imitate those of the paper; their numbers are not the paper&rsquo;s
        measurements.
      </p>
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing="Simulating migrations" />}
      {claims ? <ClaimList claims={claims} /> : !isTooLarge && <div className="waiting" />}
    </section>
  );
}
