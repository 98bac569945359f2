import { DrainSection } from '../drain/DrainSection';
import { FleetSection } from '../fleet/FleetSection';
import { GuidedSection } from '../guided/GuidedSection';
import { HistorySection } from '../history/HistorySection';
import { LoopSection } from '../loop/LoopSection';
import { RankingSection } from '../ranking/RankingSection';
import { PartsNav } from '../shared/PartsNav';
import './decide.css';

const PARTS = [
  { to: 'ranking-title', label: 'Which one first' },
  { to: 'fleet-title', label: 'The fleet' },
  { to: 'history-title', label: 'What history says' },
  { to: 'guided-title', label: 'Guided or random' },
  { to: 'loop-title', label: 'The loop' },
  { to: 'drain-title', label: 'Emptying the host' },
] as const;

/** Which VM of a fleet moves first, what history and guidance are worth, and how a whole host is emptied. */
export function Decide() {
  return (
    <div className="decide">
      <h1 className="visually-hidden">Decide: which VM moves first</h1>
      <PartsNav parts={PARTS} />
      <RankingSection />
      <FleetSection />
      <HistorySection />
      <GuidedSection />
      <LoopSection />
      <DrainSection />
    </div>
  );
}
