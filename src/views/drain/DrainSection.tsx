import { useEffect, useMemo } from 'react';
import { windowMinutes } from '../../scenario/view-options';
import { selectFleet, selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import { useJob } from '../shared/use-job';
import { DrainControls } from './DrainControls';
import './drain.css';
import { ExactResults } from './ExactResults';
import { showTicket } from './plan-ticket';
import { RangeResults } from './RangeResults';
import { Runbook } from './Runbook';
import { isInRanges, planQuestionFor } from './range-plan';
import { drainQuestion } from './shown-plan';
import * as words from './words';

/** Emptying the host: all VMs of the fleet leave over one link, in an order, so many at a time, within a window. */
export function DrainSection() {
  const scenario = useStore(selectScenario);
  const fleet = useStore(selectFleet);
  const minutes = useStore((state) => windowMinutes(state.options));
  const order = useStore(selectOption('decide.order'));
  const lanes = useStore(selectOption('decide.lanes'));
  const assumption = useStore(selectOption('decide.assume'));
  const room = useStore(selectOption('decide.room'));
  const from = useStore(selectOption('decide.from'));
  const histories = useStore((state) => state.histories);
  const isRange = isInRanges(fleet, scenario, room);
  const exactly = useMemo(
    () => (isRange ? null : drainQuestion(scenario, fleet, histories, minutes)),
    [isRange, scenario, fleet, histories, minutes],
  );
  const inRanges = useMemo(
    () => planQuestionFor({ scenario, fleet, histories, minutes, lanes, order, assumption, room, from }),
    [scenario, fleet, histories, minutes, lanes, order, assumption, room, from],
  );
  const exact = useJob('drain', exactly);
  const range = useJob('plan', inRanges);
  const isTold = range.isCurrent && range.answer !== null;
  useEffect(() => {
    showTicket(isTold ? range.answer : null);
    return () => showTicket(null);
  }, [isTold, range.answer]);
  const { isCurrent } = isRange ? range : exact;
  const isRefused = inRanges === null;
  const answer = isRange
    ? range.answer && <RangeResults answer={range.answer} />
    : exact.answer && <ExactResults answer={exact.answer} />;
  return (
    <Panel id="drain-title" title={words.panelTitle} className="drain">
      {isRefused ? (
        <p className="warning">{words.refusalOf(fleet.length)}</p>
      ) : (
        <>
          <DrainControls
            most={fleet.length}
            hasUnknown={fleet.some(({ dirtyRate }) => dirtyRate === null)}
            status={
              isRange ? <JobStatus job={range} doing={words.doing} /> : <JobStatus job={exact} doing={words.doing} />
            }
          />
          {answer ? (
            <Dimmed className="drain-results stack gap-6" isOld={!isCurrent}>
              {answer}
              {range.answer && <Runbook answer={range.answer} />}
            </Dimmed>
          ) : (
            <div className="waiting" />
          )}
        </>
      )}
    </Panel>
  );
}
