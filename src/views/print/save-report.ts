import { fileOf } from '../../state/file-data';
import { useStore } from '../../state/store';
import { downloadText } from '../shared/download';
import { type PaperHead, pageRule } from './paper-facts';
import { reportHtml, staticCopy } from './report';
import { rulesInUse } from './rules-in-use';
import * as words from './words';

const isSeen = (element: Element): boolean => getComputedStyle(element).display !== 'none';

/** A name for a file, of letters and digits: 'Decide, Plan: Web server' -> 'Decide-Plan-Web-server'. */
export const fileNameOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');

/** Saves parts of the page, as they are on paper, as a page of its own. */
export function saveReport(live: readonly Element[], head: PaperHead): void {
  const title = words.titled(head.title, head.name);
  const base = head.link;
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.dataset['paper'] = 'report';
  const parts = live.map((part) => staticCopy(part, base, isSeen));
  page.body.append(...parts);
  const css = pageRule(head) + rulesInUse(document.styleSheets, page);
  const scenario = fileOf(useStore.getState());
  downloadText(`${fileNameOf(title)}.html`, reportHtml({ title, parts, css, scenario }), 'text/html');
}
