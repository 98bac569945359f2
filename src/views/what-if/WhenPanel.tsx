import { memo, useMemo } from 'react';
import type { WhenAnswer } from '../../engine/what-if-when-job';
import { readDay, writeDay } from '../../scenario/day-curve';
import type { DayShape } from '../../scenario/what-if-names';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ClockField } from '../controls/ClockField';
import { Opener } from '../intake/Opener';
import { FigurePlot } from '../plot/FigurePlot';
import { JobStatus } from '../shared/JobStatus';
import { keyed } from '../shared/keyed';
import { Dimmed, Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { Said } from '../shared/Said';
import { UseLine } from '../shared/UseLine';
import { useJob } from '../shared/use-job';
import { BurstsPanel } from './BurstsPanel';
import { DayBars } from './DayBars';
import { useDayReading } from './use-day';
import { bestStart, type ChangeWindow } from './when-choice';
import { whenFigure } from './when-figure';
import { changeWindow, whenQuestion } from './when-question';
import { bestText, INSIDES, nextText, PACES, putWords, SHAPES, whenNotes, windowNote } from './when-rows';
import * as words from './words';
import './when.css';

const SAMPLES = [{ path: 'day/working-day.csv', label: words.openSample }] as const;

/** A dirtying rate that changes over the day: what each start costs, and which is best. */
export function WhenPanel() {
  const scenario = useStore(selectScenario);
  const options = useStore((state) => state.options);
  const shape = useStore(selectOption('what-if.shape'));
  const pace = useStore(selectOption('what-if.pace'));
  const { setOption } = useStore.getState();
  const key = JSON.stringify(whenQuestion(scenario, options));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question.
  const question = useMemo(() => whenQuestion(scenario, options), [key]);
  const job = useJob('whatIfWhen', question);
  const { answer, isCurrent } = job;
  const { reading, told } = useDayReading();
  const day = useStore(selectOption('what-if.day'));
  const isOwn = readDay(day) !== null;
  const choose = (next: DayShape | 'own') => {
    if (next === 'own') return setOption('what-if.day', writeDay(question.rates));
    setOption('what-if.day', '');
    setOption('what-if.shape', next);
  };
  return (
    <Panel id="what-if-when" title={words.whenTitle} className="stack apart">
      <p className="caption">{words.whenCaption}</p>
      <RadioRow legend={words.itsDay} options={SHAPES} value={isOwn ? 'own' : shape} onChange={choose} />
      <DayBars rates={question.rates} />
      <Opener reading={reading} label={words.openDay} samples={SAMPLES} columns={words.dayColumns} />
      {day !== '' && !isOwn && <p className="note">{words.unreadableDay}</p>}
      {told && isOwn && <p className="note">{told.sentence}</p>}
      <RadioRow
        legend={words.withinHour}
        options={PACES}
        value={pace}
        onChange={(next) => setOption('what-if.pace', next)}
      />
      <Window />
      <JobStatus job={job} doing={words.tryingStarts} />
      <Dimmed isOld={!isCurrent} className="what-if-when stack">
        {answer && <Found answer={answer} window={changeWindow(options)} isOwn={isOwn} />}
      </Dimmed>
      <BurstsPanel />
    </Panel>
  );
}

/** When it may start, and by when it is to be done. */
function Window() {
  const from = useStore(selectOption('what-if.from'));
  const until = useStore(selectOption('what-if.until'));
  const inside = useStore(selectOption('what-if.inside'));
  const after = useStore(selectOption('what-if.after'));
  const { setOption } = useStore.getState();
  return (
    <div className="row gap-8">
      <ClockField label={words.windowOpens} value={from} onValue={(clock) => setOption('what-if.from', clock)} />
      <ClockField label={words.windowCloses} value={until} onValue={(clock) => setOption('what-if.until', clock)} />
      <RadioRow
        legend={words.withinWindow}
        options={INSIDES}
        value={inside}
        onChange={(next) => setOption('what-if.inside', next)}
      />
      <ClockField label={words.goodAfter} value={after} onValue={(clock) => setOption('what-if.after', clock)} />
    </div>
  );
}

interface FoundProps {
  readonly answer: WhenAnswer;
  readonly window: ChangeWindow | null;
  /** Whether the day is one's own, and not made up. */
  readonly isOwn: boolean;
}

const Found = memo(function Found({ answer, window, isOwn }: FoundProps) {
  const scenario = useStore(selectScenario);
  const after = useStore(selectOption('what-if.after'));
  const { setOption, setParameter } = useStore.getState();
  const figure = useMemo(() => whenFigure(answer, window), [answer, window]);
  const best = bestStart(answer, window);
  const note = windowNote(answer, window);
  const next = nextText(answer, window, after);
  const put = best === null ? null : putWords(answer, best, scenario.dirtyRate);
  return (
    <>
      <FigurePlot figure={figure} />
      {note !== '' && <p>{note}</p>}
      {next !== '' && <p>{next}</p>}
      {put && (
        <UseLine
          {...put}
          onUse={() => {
            // The made-up days follow the scenario's rate: the one on screen becomes one's own first.
            if (!isOwn) setOption('what-if.day', writeDay(answer.of.rates));
            setParameter('dirtyRate', put.rate);
          }}
        />
      )}
      {keyed(whenNotes(answer, isOwn)).map(([key, note]) => (
        <p className="note" key={key}>
          {note}
        </p>
      ))}
      <Said text={words.whenSaid(bestText(answer, window), note, next)} />
    </>
  );
});
