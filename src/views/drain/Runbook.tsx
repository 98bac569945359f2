import { memo } from 'react';
import type { PlanAnswer } from '../../engine/plan-job';
import { modelFacts } from '../../models/facts';
import { useStore } from '../../state/store';
import { copyText, downloadText } from '../shared/download';
import { Panel } from '../shared/Panel';
import { hasCommands, runbookLines, runbookText, targetLine } from './runbook-lines';
import * as words from './words';

async function copy(text: string, what: string): Promise<void> {
  const isCopied = await copyText(text);
  useStore.getState().say(isCopied ? words.copied(what) : words.couldNotCopy);
}

/** So many VMs are shown with their commands; the file has all. */
const MOST_SHOWN = 60;

/** The plan to take away: the platform's commands in the order of the starts, and text for a ticket. */
export const Runbook = memo(function Runbook({ answer }: { readonly answer: PlanAnswer }) {
  const { runbook, ticket, of } = answer;
  const { label } = modelFacts[of.scenario.model];
  const text = runbookText(runbook);
  const shown = hasCommands(runbook) ? runbook.slice(0, MOST_SHOWN) : [];
  return (
    <Panel id="drain-runbook" title={words.runbookTitle(label)} level={3} className="stack">
      <p className="buttons">
        <button type="button" onClick={() => copy(ticket, words.theTicket)}>
          {words.copyTicket}
        </button>
        {shown.length > 0 && (
          <>
            <button type="button" onClick={() => copy(text, words.theCommands)}>
              {words.copyCommands}
            </button>
            <button type="button" onClick={() => downloadText('precopy-runbook.txt', text, 'text/plain')}>
              {words.downloadRunbook}
            </button>
          </>
        )}
      </p>
      {shown.length > 0 && targetLine(runbook) !== '' && (
        <p>
          <code>{targetLine(runbook)}</code>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="note">{words.noCommands}</p>
      ) : (
        <ol className="runbook scroller stack">
          {shown.map((entry) => (
            <li key={`${entry.at} ${entry.lane} ${entry.vm}`}>
              <p>
                {entry.at} <b>{entry.vm}</b>
              </p>
              <ul className="stack gap-1">
                {runbookLines(entry).map(({ key, line }) => (
                  <li key={key}>
                    <code>{line}</code>
                    <button type="button" onClick={() => copy(line, words.theLine)}>
                      {words.copyLine}
                      <span className="visually-hidden"> {line}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {shown.length > 0 && runbook.length > shown.length && <p className="note">{words.firstVms(MOST_SHOWN)}</p>}
    </Panel>
  );
});
