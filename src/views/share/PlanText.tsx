import { usePlanTicket } from '../drain/plan-ticket';
import { CopyBlock } from './CopyBlock';
import { planText } from './share-text';
import * as words from './words';

/** The plan that is on screen as text, with its link: what a ticket for the night needs. */
export function PlanText({ link }: { readonly link: string }) {
  const { ticket } = usePlanTicket();
  if (ticket === null) return <p className="note">{words.waiting}</p>;
  return <CopyBlock label={words.text} text={planText(ticket, link)} rows={10} isCode said={words.textCopied} />;
}
