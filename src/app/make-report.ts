import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { fileOf } from '../state/file-data';
import { selectAnswer, selectScenario } from '../state/selectors';
import { useStore } from '../state/store';
import { type PaperHead, pageRule } from '../views/print/paper-facts';
import { reportHtml, staticCopy } from '../views/print/report';
import { rulesInUse } from '../views/print/rules-in-use';
import { ReportPage, type ReportPageProps } from '../views/report/ReportPage';
import reportCss from '../views/report/report.css?inline';
import type { ReportOfView, ReportSource } from '../views/report/report-section';
import type { Services } from '../views/shared/services';
import { knownAnswer } from '../views/shared/use-job';

/** So many frames a drawing may take until it stands: one library draws in steps. */
const FRAMES = 4;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Draws a report out of sight, in light colours, and gives what stands there. */
async function laidOut(props: ReportPageProps): Promise<Element> {
  const place = document.createElement('div');
  place.className = 'export-sheet is-light';
  place.inert = true;
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(createElement(ReportPage, props)));
    for (let frame = 0; frame < FRAMES; frame += 1) await nextFrame();
    const page = place.firstElementChild;
    if (page === null) throw new Error('The report is empty.');
    return staticCopy(page, props.head.link, () => true);
  } finally {
    root.unmount();
    place.remove();
  }
}

/**
 * A report of what is on screen, as the text of a page of its own, made from the records of its view. Asks the worker what
 * the view has not asked; refused where that is stopped.
 */
export async function makeReport(
  head: PaperHead,
  sectionsOf: ReportOfView,
  run: Services['run'],
  signal: AbortSignal,
): Promise<string> {
  const state = useStore.getState();
  const ask: ReportSource['ask'] = async (kind, question) => {
    const answer = knownAnswer(kind, question) ?? (await run(kind, question, { signal }));
    if (answer === null || signal.aborted) throw new Error('The report was stopped.');
    return answer;
  };
  const sections = await sectionsOf({ state, ask });
  const { view } = state.place;
  const part = await laidOut({ head, view, scenario: selectScenario(state), answer: selectAnswer(state), sections });
  const title = `${head.title}: ${head.name}`;
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.dataset['theme'] = 'light';
  page.body.append(part);
  const css = pageRule(head) + rulesInUse(document.styleSheets, page) + reportCss;
  return reportHtml({ title, parts: [part], css, scenario: fileOf(state), theme: 'light' });
}
