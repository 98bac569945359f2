import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Paper } from '../state/interface-slice';
import { selectLink, selectScenario } from '../state/selectors';
import { useStore } from '../state/store';
import { PaperFoot, PaperHead } from '../views/print/PaperParts';
import { pageRule, paperHead } from '../views/print/paper-words';
import { saveReport } from '../views/print/save-report';
import { isAtWork, whenSettled } from '../views/print/when-settled';
import '../views/print/print.css';

/** The page as it is on paper, and the way back. */
interface Sheet {
  /** Says on it whether all of it is there. */
  readonly sayWhole: (isWhole: boolean) => void;
  readonly save: () => void;
  readonly takeBack: () => void;
}

/** Makes the page what it is on paper, at once, for a browser that prints does not wait. */
function layOut(paper: Paper): Sheet {
  const state = useStore.getState();
  const address = window.location.href.split('#')[0] ?? '';
  const head = paperHead(state.place, selectScenario(state), address + selectLink(state), new Date());
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
export function keepPrint(): void {
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
  const deliver = async (paper: Paper) => {
    layOutOnce(paper);
    const own = sheet;
    const { say } = useStore.getState();
    say('Working out all of the view first. Escape stops that.');
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
      say('The report was saved.');
    } catch {
      say('The report could not be made. Print the page instead.');
    }
    takeBack();
  };
  useStore.subscribe(({ paper }) => {
    if (paper !== null && !isBusy) void deliver(paper);
  });
  window.addEventListener('beforeprint', () => {
    if (isBusy || isFigureAlone()) return;
    layOutOnce('print');
    sheet?.sayWhole(!isAtWork(document.body));
  });
  window.addEventListener('afterprint', takeBack);
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') takeBack();
    if (!isPrintKey(event)) return;
    event.preventDefault();
    useStore.getState().setPaper('print');
  });
}
