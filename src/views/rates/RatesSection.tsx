import { useMemo } from 'react';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobSet } from '../controls/KnobGroups';
import { JobStatus } from '../shared/JobStatus';
import { LowerMemory } from '../shared/LowerMemory';
import { PlaceLink } from '../shared/PlaceLink';
import { RadioRow } from '../shared/RadioRow';
import { useJob } from '../shared/use-job';
import { useLate } from '../shared/use-late';
import { RatesFigure } from './RatesFigure';
import './rates.css';
import { MIGRATIONS, type RateChoice, rateOptions, ratesQuestion, SWEEP_KNOBS } from './rates-question';
import { figure2Summary, figure2Title, figure3Summary, figure3Title } from './rates-text';

/** Where figure 5 is. */
const COEFFICIENTS = { view: 'fit', part: 'coefficients' } as const;

const FIGURE_2 = ['power', 'time'] as const;
const FIGURE_3 = ['energy'] as const;

/** Power, latency and energy over the transmission rate (figures 2 and 3), by the model and by the meter. */
export function RatesSection() {
  const scenario = useStore(selectScenario);
  const choice = useStore(selectOption('fit.rates'));
  const question = useMemo(() => ratesQuestion(scenario, choice), [scenario, choice]);
  const job = useJob('rateSweep', question);
  const { answer, isCurrent } = job;
  const isLate = useLate(!isCurrent);
  return (
    <section className="rates" aria-labelledby="rates-title">
      <h2 id="rates-title">Power and energy over the rate</h2>
      <p className="view-caption">
        An idle guest with the scenario&rsquo;s memory is moved {MIGRATIONS} times at each rate. Dots are what the
        simulated meter has, lines what the closed form and eq. 15 say (figures 2 and 3). Figure 5, energy over traffic,
        is a fit: <PlaceLink to={COEFFICIENTS}>go to the coefficients</PlaceLink>.
      </p>
      <KnobSet names={SWEEP_KNOBS} />
      {question === null ? (
        <TooLarge />
      ) : (
        <>
          <div className="rates-controls">
            <Range choice={choice} onChoose={(next) => useStore.getState().setOption('fit.rates', next)} />
          </div>
          <JobStatus job={job} doing="Moving an idle guest at each rate" />
          {answer ? (
            <div className={isLate ? 'rates-figures is-old' : 'rates-figures'} aria-busy={!isCurrent}>
              <RatesFigure
                title={figure2Title(answer.rows)}
                summary={figure2Summary(answer.rows)}
                rows={answer.rows}
                quantities={FIGURE_2}
                name="Lines and dots: power and latency over the transmission rate"
                fileName="precopy-power-over-rate"
              />
              <RatesFigure
                title={figure3Title(answer)}
                summary={figure3Summary(answer)}
                rows={answer.rows}
                quantities={FIGURE_3}
                name="Line and dots: energy over the transmission rate"
                fileName="precopy-energy-over-rate"
              />
            </div>
          ) : (
            <div className="rates-waiting" />
          )}
        </>
      )}
    </section>
  );
}

interface RangeProps {
  readonly choice: RateChoice;
  readonly onChoose: (choice: RateChoice) => void;
}

/** Which rates are swept. */
function Range({ choice, onChoose }: RangeProps) {
  const minBandwidth = useStore((state) => selectScenario(state).minBandwidth);
  const maxBandwidth = useStore((state) => selectScenario(state).maxBandwidth);
  const options = rateOptions({ minBandwidth, maxBandwidth });
  const value = options.some(({ id }) => id === choice) ? choice : 'usual';
  return <RadioRow legend="Rates" options={options} value={value} onChange={onChoose} />;
}

/** Too much memory to simulate, with the way out. */
function TooLarge() {
  return (
    <p className="rates-refused">
      Migrations are metered by simulating them page by page, in up to 64 GiB of memory. <LowerMemory />
    </p>
  );
}
