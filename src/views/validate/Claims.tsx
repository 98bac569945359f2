import { Claims as ClaimList } from '../shared/Claims';
import { claimsHeadline } from '../shared/claim-facts';
import { JobStatus } from '../shared/JobStatus';
import { PlaceLink } from '../shared/PlaceLink';
import { TrialsTooLarge, useTrials } from './Trials';
import * as words from './words';

/** Where the runs are that judge. */
const SIMULATED = { view: 'validate', part: 'simulated' } as const;

/** The paper's claims, each judged by simulated migrations, with the numbers it was judged by. */
export function Claims() {
  const { job, isTooLarge } = useTrials();
  const claims = isTooLarge ? null : job.answer?.claims;
  const [workedOutFrom, andFrom] = words.aroundSimulatedRuns;
  return (
    <section aria-labelledby="claims-title" aria-busy={!isTooLarge && !job.isCurrent}>
      <h2 id="claims-title">{claims ? claimsHeadline(claims) : words.doClaimsHold}</h2>
      <p className="caption">
        {workedOutFrom}
        <PlaceLink to={SIMULATED}>{words.simulatedRuns}</PlaceLink>
        {andFrom}
      </p>
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing={words.simulating} />}
      {claims ? <ClaimList claims={claims} /> : !isTooLarge && <div className="waiting" />}
    </section>
  );
}
