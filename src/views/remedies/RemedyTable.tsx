import { useMemo } from 'react';
import type { Remedy } from '../../analysis/remedies';
import type { Scenario } from '../../scenario/scenario';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed } from '../shared/Panel';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import { changeText, endText, priceText } from './remedy-rows';
import * as words from './words';

interface RemedyTableProps {
  readonly scenario: Scenario;
  /** Puts a change in force; `text` says what it is. */
  readonly onPut: (remedy: Remedy, text: string) => void;
  /** Whether that can be done by a click; where it cannot, the change is told all the same. */
  readonly canPut?: (remedy: Remedy) => boolean;
  /** What is said where there is nothing to list. */
  readonly empty?: string;
}

/** What would help a migration that does not converge, with what comes of each change. */
export function RemedyTable({ scenario, onPut, canPut = () => true, empty = words.nothingHelps }: RemedyTableProps) {
  const job = useJob(
    'remedies',
    useMemo(() => ({ scenario }), [scenario]),
  );
  const { answer, isCurrent } = job;
  return (
    <>
      <JobStatus job={job} doing={words.trying} />
      <Dimmed isOld={!isCurrent}>
        {answer && (
          <DataTable
            label={words.whatWouldHelp}
            columns={columnsFor(onPut, canPut)}
            rows={answer.remedies}
            rowKey={({ id }) => id}
            empty={empty}
          />
        )}
      </Dimmed>
    </>
  );
}

function columnsFor(onPut: RemedyTableProps['onPut'], canPut: (remedy: Remedy) => boolean): readonly Column<Remedy>[] {
  return [
    {
      ...{ key: 'change', head: words.change, isName: true },
      text: (remedy) =>
        canPut(remedy) ? (
          <button type="button" onClick={() => onPut(remedy, changeText(remedy))}>
            {changeText(remedy)}
          </button>
        ) : (
          changeText(remedy)
        ),
    },
    { key: 'end', head: words.thenIt, text: endText },
    { key: 'downtime', head: words.downtime, value: ({ after }) => after.downtime, quantity: 'pause' },
    { key: 'time', head: words.totalTime, value: ({ after }) => after.totalTime, quantity: 'duration' },
    { key: 'traffic', head: words.traffic, value: ({ after }) => after.traffic, quantity: 'volume' },
    { key: 'price', head: words.andGuest, text: priceText },
    {
      key: 'when',
      head: words.tonight,
      text: ({ isSetting }) => (isSetting ? words.aSetting : words.anotherLinkOrHour),
    },
  ];
}
