import { PowerSection } from '../power/PowerSection';
import { RatesSection } from '../rates/RatesSection';
import { PartsNav } from '../shared/PartsNav';
import { FitSection } from './FitSection';
import './fit.css';

const PARTS = [
  { to: 'fit-title', label: 'Coefficients' },
  { to: 'power-title', label: 'A power trace' },
  { to: 'rates-title', label: 'Power and energy over the rate' },
] as const;

/** Which coefficients runs of one's own give, and the energy side of the paper. */
export function Fit() {
  return (
    <div className="fit">
      <PartsNav parts={PARTS} />
      <FitSection />
      <PowerSection />
      <RatesSection />
    </div>
  );
}
