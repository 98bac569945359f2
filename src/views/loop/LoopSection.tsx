import { useMemo, useState } from 'react';
import type { LoopQuestion } from '../../engine/loop-job';
import { parameterByName } from '../../scenario/parameters';
import { selectFleet, selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberKnob } from '../controls/NumberKnob';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { useJob } from '../shared/use-job';
import { LoopPlay } from './LoopPlay';
import './loop.css';
import {
  historiesOf,
  isLongRun,
  LAP_OPTIONS,
  leftOutSentence,
  loopQuestion,
  nextSeed,
  vmsOfLoop,
} from './loop-question';
import * as words from './words';

/** The loop of figure 6, run on the fleet and played box by box. */
export function LoopSection() {
  const scenario = useStore(selectScenario);
  const setParameter = useStore((state) => state.setParameter);
  const fleet = useStore(selectFleet);
  const histories = useStore((state) => state.histories);
  const laps = useStore(selectOption('decide.laps'));
  const startsKnowing = useStore(selectOption('decide.known'));
  const { setOption } = useStore.getState();
  const [asked, setAsked] = useState<LoopQuestion | null>(null);
  const known = useMemo(() => historiesOf(vmsOfLoop(fleet), histories), [fleet, histories]);
  const question = useMemo(
    () => loopQuestion(scenario, fleet, laps, startsKnowing ? known : []),
    [scenario, fleet, laps, startsKnowing, known],
  );
  const leftOut = useMemo(() => leftOutSentence(fleet), [fleet]);
  const waits = question !== null && isLongRun(question) && asked !== question;
  const job = useJob('loop', waits ? null : question);
  const isCurrent = job.isCurrent && !waits;
  const isComing = question !== null && !waits && !isCurrent && job.status !== 'cancelled' && job.status !== 'failed';
  return (
    <Panel id="loop-title" title={words.loopTitle} className="loop">
      <p className="caption">{words.paperSystem}</p>
      <p className="caption">{words.oneLeavesEachTurn}</p>
      <div className="row gap-8">
        <RadioRow
          legend={words.laps}
          options={LAP_OPTIONS}
          value={String(laps)}
          onChange={(id) => setOption('decide.laps', Number(id))}
        />
        <HistorySwitch isOn={startsKnowing} vms={known.length} onChange={(isOn) => setOption('decide.known', isOn)} />
        <div className="loop-seed">
          <NumberKnob parameter={parameterByName.seed} isTwin />
          <button type="button" onClick={() => setParameter('seed', nextSeed(scenario.seed))}>
            {words.anotherSeed}
          </button>
        </div>
      </div>
      {leftOut !== null && <p className="warning">{leftOut}</p>}
      {waits && (
        <p className="warning">
          {words.takesAWhile}{' '}
          <button type="button" onClick={() => setAsked(question)}>
            {words.runLoop}
          </button>
        </p>
      )}
      {question !== null && !waits && <JobStatus job={job} doing={words.runningLoop} />}
      {question !== null && job.answer && (
        <Dimmed className="stack gap-4" isOld={!isCurrent} isBusy={isComing}>
          <LoopPlay answer={job.answer} />
        </Dimmed>
      )}
      {isComing && job.answer === null && <div className="loop-waiting" />}
    </Panel>
  );
}

interface HistorySwitchProps {
  readonly isOn: boolean;
  /** How many VMs of the loop have a history on this page. */
  readonly vms: number;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether the loop starts from the histories of this page, or from nothing. */
function HistorySwitch({ isOn, vms, onChange }: HistorySwitchProps) {
  return (
    <label className="option">
      <input type="checkbox" className="switch" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {words.startFromHistories}
        <span className="note">{words.vmsWithHistory(vms)}</span>
      </span>
    </label>
  );
}
