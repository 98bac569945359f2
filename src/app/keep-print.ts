import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Paper } from '../state/interface-slice';
import { selectLink, selectScenario } from '../state/selectors';
import { useStore } from '../state/store';
import { PaperFoot, PaperHead } from '../views/print/PaperParts';
import { type PaperHead as Head, pageRule, paperHead } from '../views/print/paper-facts';
import { fileNameOf, saveReport } from '../views/print/save-report';
import { isAtWork, whenSettled } from '../views/print/when-settled';
import { downloadText } from '../views/shared/download';
import type { Services } from '../views/shared/services';
import '../views/print/print.css';
import * as words from './late-words';

/** The page as it is on paper, and the way back. */
interface Sheet {
  /** Says on it whether all of it is there. */
  readonly sayWhole: (isWhole: boolean) => void;
  readonly save: () => void;
  readonly takeBack: () => void;
}

/** What stands at the head of the page as it is now. */
function headNow(): Head {
  const state = useStore.getState();
  const address = window.location.href.split('#')[0] ?? '';
  return paperHead(state.place, selectScenario(state), address + selectLink(state), new Date());
}

/** Saves a report that is made from the records of its view; false where the view has none. */
async function saveMade(services: Services, signal: AbortSignal): Promise<boolean> {
  const [{ makeReport }, { reportOf }] = await Promise.all([
    import('./make-report'),
    import('../views/report/report-views'),
  ]);
  const sectionsOf = reportOf(useStore.getState().place);
  if (sectionsOf === null) return false;
  await whenSettled(document.body);
  const head = headNow();
  const text = await makeReport(head, sectionsOf, services.run, signal);
  downloadText(`${fileNameOf(`${head.title}: ${head.name}`)}.html`, text, 'text/html');
  return true;
}

/** Makes the page what it is on paper, at once, for a browser that prints does not wait. */
function layOut(paper: Paper): Sheet {
  const head = headNow();
  const { scrollY } = window;
  const [above, below] = [document.createElement('div'), document.createElement('div')];
  const roots = [createRoot(above), createRoot(below)] as const;
  const edges = new CSSStyleSheet();
  edges.replaceSync(pageRule(head));
  document.adoptedStyleSheets.push(edges);
  document.documentElement.dataset['paper'] = 'print';
  document.body.prepend(above);
  document.body.append(below);
  const show = (isWhole: boolean) => roots[0].render(createElement(PaperHead, { head, isWhole }));
  flushSync(() => {
    useStore.getState().setPaper(paper);
    show(true);
    roots[1].render(createElement(PaperFoot, { paper }));
  });
  return {
    sayWhole: (isWhole) => flushSync(() => show(isWhole)),
    save: () => {
      const results = document.getElementById('results');
      saveReport([above, ...(results ? [results] : []), below], head);
    },
    takeBack: () => {
      for (const root of roots) root.unmount();
      above.remove();
      below.remove();
      delete document.documentElement.dataset['paper'];
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== edges);
      useStore.getState().setPaper(null);
      window.scrollTo(0, scrollY);
    },
  };
}

/** A figure that is printed alone has a sheet of its own. */
const isFigureAlone = (): boolean => document.querySelector('.print-sheet') !== null;

const isPrintKey = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'p';

/**
 * Prints the page, and saves it as a report, when that is asked for in the store, by Ctrl+P or in the browser's menu. The
 * first two wait until all of it is there; the menu prints what there is.
 */
export function keepPrint(services: () => Services | null): void {
  let sheet: Sheet | null = null;
  let isBusy = false;
  const layOutOnce = (paper: Paper) => {
    isBusy = true;
    sheet = layOut(paper);
  };
  const takeBack = () => {
    sheet?.takeBack();
    sheet = null;
    isBusy = false;
  };
  let making: AbortController | null = null;
  /** From the records of the view; what has none is copied as it is seen. */
  const report = async () => {
    const own = services();
    const mine = new AbortController();
    making = mine;
    isBusy = true;
    const { say, setPaper } = useStore.getState();
    setPaper(null);
    say(words.workingOut);
    try {
      const isMade = own !== null && (await saveMade(own, mine.signal));
      isBusy = false;
      if (isMade) say(words.reportSaved);
      else await deliver('report');
    } catch {
      isBusy = false;
      say(mine.signal.aborted ? words.reportStopped : words.reportFailed);
    }
  };
  const deliver = async (paper: Paper) => {
    layOutOnce(paper);
    const own = sheet;
    const { say } = useStore.getState();
    say(words.workingOut);
    const isWhole = await whenSettled(document.body);
    if (own === null || sheet !== own) return;
    own.sayWhole(isWhole);
    if (paper === 'print') {
      say('');
      window.print();
      return;
    }
    try {
      own.save();
      say(words.reportSaved);
    } catch {
      say(words.reportFailed);
    }
    takeBack();
  };
  useStore.subscribe(({ paper }) => {
    if (paper === null || isBusy) return;
    void (paper === 'report' ? report() : deliver(paper));
  });
  window.addEventListener('beforeprint', () => {
    if (isBusy || isFigureAlone()) return;
    layOutOnce('print');
    sheet?.sayWhole(!isAtWork(document.body));
  });
  window.addEventListener('afterprint', takeBack);
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      making?.abort();
      takeBack();
    }
    if (!isPrintKey(event)) return;
    event.preventDefault();
    useStore.getState().setPaper('print');
  });
}
