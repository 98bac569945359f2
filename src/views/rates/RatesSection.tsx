import { memo, useMemo } from 'react';
import type { RateSweepAnswer } from '../../engine/rate-sweep-job';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { Compare } from '../compare/Compare';
import { KnobSet } from '../controls/KnobGroups';
import { FigurePlot } from '../plot/FigurePlot';
import { JobStatus } from '../shared/JobStatus';
import { LowerMemory } from '../shared/LowerMemory';
import { Dimmed, Panel } from '../shared/Panel';
import { PlaceLink } from '../shared/PlaceLink';
import { RadioRow } from '../shared/RadioRow';
import { useJob } from '../shared/use-job';
import { useLate } from '../shared/use-late';
import { MIGRATIONS, type RateChoice, rateOptions, ratesQuestion, SWEEP_KNOBS } from './rates-question';
import { energyFigure, powerFigure } from './rates-rows';
import * as words from './words';

/** Where figure 5 is. */
const COEFFICIENTS = { view: 'fit', part: 'coefficients' } as const;

const [BEFORE_LINK, AFTER_LINK] = words.captionAround(MIGRATIONS);

/** Power, latency and energy over the transmission rate (figures 2 and 3), by the model and by the meter. */
export function RatesSection() {
  const scenario = useStore(selectScenario);
  const choice = useStore(selectOption('fit.rates'));
  const question = useMemo(() => ratesQuestion(scenario, choice), [scenario, choice]);
  const job = useJob('rateSweep', question);
  const { answer, isCurrent } = job;
  const isLate = useLate(!isCurrent);
  return (
    <Panel id="rates-title" title={words.panelTitle} className="rates">
      <p className="caption">
        {BEFORE_LINK}
        <PlaceLink to={COEFFICIENTS}>{words.goToCoefficients}</PlaceLink>
        {AFTER_LINK}
      </p>
      <KnobSet names={SWEEP_KNOBS} />
      {question === null ? (
        <TooLarge />
      ) : (
        <>
          <div className="row gap-8">
            <Range choice={choice} onChoose={(next) => useStore.getState().setOption('fit.rates', next)} />
          </div>
          <JobStatus job={job} doing={words.doing} />
          {answer ? (
            <Dimmed className="columns" isOld={isLate} isBusy={!isCurrent}>
              <Figures answer={answer} />
            </Dimmed>
          ) : (
            <div className="waiting" />
          )}
        </>
      )}
      <Compare />
    </Panel>
  );
}

const Figures = memo(function Figures({ answer }: { readonly answer: RateSweepAnswer }) {
  const [power, energy] = useMemo(() => [powerFigure(answer), energyFigure(answer)], [answer]);
  return (
    <>
      <FigurePlot figure={power} />
      <FigurePlot figure={energy} />
    </>
  );
});

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
  return <RadioRow legend={words.ratesLegend} options={options} value={value} onChange={onChoose} />;
}

/** Too much memory to simulate, with the way out. */
function TooLarge() {
  return (
    <p className="warning">
      {words.tooLarge}
      <LowerMemory />
    </p>
  );
}
