import { useEffect, useMemo, useRef } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { simulatedKnobs } from '../../state/pages-slice';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobSet } from '../controls/KnobGroups';
import { NumberKnob } from '../controls/NumberKnob';
import { PagesPanel } from '../pages/PagesPanel';
import { JobStatus } from '../shared/JobStatus';
import { LowerMemory } from '../shared/LowerMemory';
import { NumberStrip } from '../shared/NumberStrip';
import { useJob } from '../shared/use-job';
import { useLate } from '../shared/use-late';
import { Chooser } from './Chooser';
import { DistinctChart } from './DistinctChart';
import { FaultSteps } from './FaultSteps';
import { ImportPanel } from './ImportPanel';
import './measure.css';
import { Said } from '../shared/Said';
import { updateMeasure, useMeasureState } from './measure-state';
import { measureQuestion, refusalOf } from './question';
import { RatesChart } from './RatesChart';
import { keyOfWorkload, MIX_KEY, type ShownSeries, shownSeries, withMarks } from './series';
import { timeRange } from './time-range';
import { UseButton } from './UseButton';
import { measureNumbers, verdictOf } from './verdict';
import { WindowsChart } from './WindowsChart';
import * as words from './words';

/** What a film looks at besides the memory. */
const FILM_KNOBS = simulatedKnobs.filter((name) => name !== 'memory');

/** How fast a VM dirties memory, and what its working set is. */
export function Measure() {
  const state = useMeasureState();
  const workload = useStore((store) => selectScenario(store).workload);
  const memory = useStore((store) => selectScenario(store).memory);
  const seed = useStore((store) => selectScenario(store).seed);
  const window = useStore((store) => selectScenario(store).window);
  const isFilmOpen = useStore(selectOption('measure.film'));
  const question = useMemo(
    () => measureQuestion(state, { workload, memory, seed, window }),
    [state, workload, memory, seed, window],
  );
  const job = useJob('measure', question);
  const answer = question === null ? null : job.answer;
  const { main: chosen, compared, imports, marks } = state;
  // The workload that was shown last stands in until the next one is measured.
  const before = useRef<string | null>(null);
  // Two steps: a hand that moves a point changes nothing but points.
  const plain = useMemo(
    () => shownSeries(answer, { main: chosen, compared, imports }, { workload, window }, before.current),
    [answer, chosen, compared, imports, workload, window],
  );
  useEffect(() => {
    const own = plain.find(({ isMain, isMeasured }) => isMain && !isMeasured);
    if (own) before.current = own.markKey;
  }, [plain]);
  const series = useMemo(() => withMarks(plain, marks), [plain, marks]);
  const isLate = useLate(question !== null && !job.isCurrent);
  const refusal = refusalOf(state, { workload, memory, seed, window });
  const main = series[0] ?? null;

  const numbers = useMemo(() => measureNumbers(main, window), [main, window]);

  useEffect(() => {
    if (keyOfWorkload(workload) === MIX_KEY) updateMeasure((before) => ({ ...before, mix: workload }), 'look');
  }, [workload]);

  return (
    <div className={isLate && main ? 'measure is-late' : 'measure'} aria-busy={question !== null && !job.isCurrent}>
      <Headline main={main} window={window} isRefused={refusal !== null} />
      {refusal === null ? <JobStatus job={job} doing={words.measuring} /> : <Refusal sentence={refusal} />}
      <div className="measure-body">
        <div className="measure-results stack dims">
          <NumberStrip label={words.measured} numbers={numbers} />
          <UseButton main={main} window={window} />
        </div>
        <div className="measure-panel">
          <Chooser state={state} workload={workload} />
          <div className="measure-knobs knob-set apart">
            <NumberKnob parameter={parameterByName.memory} />
            <NumberKnob parameter={parameterByName.window} />
            <NumberKnob parameter={parameterByName.seed} />
          </div>
          <ImportPanel />
        </div>
        <div className="measure-charts stack gap-6 dims">
          {series.length > 0 ? <Charts plain={plain} series={series} window={window} /> : <NoCharts />}
        </div>
        <FaultSteps />
      </div>
      <div className="measure-pages">
        {isFilmOpen && <KnobSet names={FILM_KNOBS} />}
        <PagesPanel workload={workload} showsRounds />
      </div>
    </div>
  );
}

interface HeadlineProps {
  readonly main: ShownSeries | null;
  readonly window: number;
  readonly isRefused: boolean;
}

/** What was found, as a sentence, and what it rests on. Its height is that of the longest. */
function Headline({ main, window, isRefused }: HeadlineProps) {
  const verdict = useMemo(() => main && verdictOf(main, window), [main, window]);
  const waiting = isRefused ? words.tooLargeTitle : words.waitingTitle;
  return (
    <div className="dims">
      <h1 className="measure-headline headline">{verdict?.headline ?? waiting}</h1>
      <Said text={verdict?.headline ?? ''} />
      <p className="measure-reason reason">
        {verdict?.reason} <span>{words.pageIs}</span>
      </p>
    </div>
  );
}

/** Too much memory to simulate, with the way out. */
function Refusal({ sentence }: { readonly sentence: string }) {
  return (
    <p className="warning">
      {sentence} <LowerMemory />
    </p>
  );
}

interface ChartsProps {
  readonly plain: readonly ShownSeries[];
  /** The same with the points set by hand. */
  readonly series: readonly ShownSeries[];
  readonly window: number;
}

function Charts({ plain, series, window }: ChartsProps) {
  const unit = useStore(selectOption('measure.pages')) ? 'pages' : 'MiB';
  const zoomed = useStore(selectOption('measure.zoom'));
  const range = useMemo(() => timeRange(plain, zoomed), [plain, zoomed]);
  return (
    <>
      <div>
        <WindowsChart series={plain} unit={unit} window={window} end={range.end} />
      </div>
      <DistinctChart plain={plain} series={series} unit={unit} range={range} />
      <RatesChart series={plain} window={window} />
    </>
  );
}

/** Before the first answer: the place of the charts, kept. */
function NoCharts() {
  return <p className="caption">{words.chartsComeHere}</p>;
}
