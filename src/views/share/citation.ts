import { LINK_VERSION } from '../../scenario/link-upgraders';
import { MODELS_VERSION } from '../../vocabulary/models-version';
import * as words from './words';

/** The page that is cited: its version, the link to what is shown, and the day on which it was looked at. */
interface CitedPage {
  readonly version: string;
  readonly link: string;
  /** 'yyyy-mm-dd'. */
  readonly day: string;
}

const versions = ({ version }: CitedPage): string => words.versions(version, MODELS_VERSION, LINK_VERSION);

/** The paper and the page, as a reader would want to find them. */
export const plainCitation = (page: CitedPage): string =>
  [words.paperCited, '', words.pageCited(versions(page), page.link, page.day), ''].join('\n');

/** Signs that BibTeX would take for its own. In a \url they stand as they are, but for braces, which a link has none of. */
const escaped = (text: string): string => text.replaceAll(/[#$%&_{}]/g, (sign) => `\\${sign}`);

/** The same as two entries of BibTeX. */
export const bibtexCitation = (page: CitedPage): string => `@inproceedings{liu2011performance,
  author    = {Liu, Haikun and Xu, Cheng-Zhong and Jin, Hai and Gong, Jiayu and Liao, Xiaofei},
  title     = {Performance and Energy Modeling for Live Migration of Virtual Machines},
  booktitle = {Proceedings of the 20th International Symposium on High Performance Distributed Computing (HPDC '11)},
  year      = {2011},
  pages     = {171--182},
  doi       = {10.1145/1996130.1996154}
}

@misc{precopy,
  title        = {${words.pageTitle}},
  howpublished = {\\url{${page.link}}},
  note         = {${words.lookedAt(escaped(versions(page)), page.day)}}
}
`;

/** A day as ISO 8601 has it, where the reader is. */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
