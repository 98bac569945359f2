import convergence from './data/convergence.json';
import energy from './data/energy.json';
import fasterLink from './data/faster-link.json';
import hotPages from './data/hot-pages.json';
import oneRate from './data/one-rate.json';
import preCopy from './data/pre-copy.json';
import stopRule from './data/stop-rule.json';
import whichFirst from './data/which-first.json';

/** A lesson that comes with the page: its name in addresses, and its file. */
interface OwnLesson {
  readonly id: string;
  readonly file: unknown;
}

/** The lessons in the order in which they are taken. */
export const lessonList: readonly OwnLesson[] = [
  { id: 'pre-copy', file: preCopy },
  { id: 'convergence', file: convergence },
  { id: 'stop-rule', file: stopRule },
  { id: 'hot-pages', file: hotPages },
  { id: 'faster-link', file: fasterLink },
  { id: 'one-rate', file: oneRate },
  { id: 'energy', file: energy },
  { id: 'which-first', file: whichFirst },
];
