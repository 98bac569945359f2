import { FleetSection } from '../fleet/FleetSection';
import { HistorySection } from '../history/HistorySection';
import { RankingSection } from '../ranking/RankingSection';
import { MoveKnobs } from './MoveKnobs';

/** Who goes first, by which weights, from which fleet, and what history says of it. */
export function Rank() {
  return (
    <>
      <RankingSection />
      <FleetSection />
      <MoveKnobs />
      <HistorySection />
    </>
  );
}
