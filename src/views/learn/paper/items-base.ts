import { numbered, type PaperItem } from './paper-item';
import * as words from './words';

const closed = (id: string) => ({ id, setting: 'closed' }) as const;
const openClosed = { place: 'explore', setting: 'closed', words: words.openClosedForm } as const;
const openLoop = { place: 'explore', setting: 'loop', words: words.openAlgorithm1 } as const;

/** Secs. 2 and 3.1: how pre-copy works, the symbols, the base model, and Algorithm 1. */
export const baseItems: readonly PaperItem[] = [
  numbered('fig', 1, words.figure1, {
    files: ['src/models/pre-copy-loop.ts#predictPreCopy', 'src/views/charts/rounds-rows.ts#roundsRows'],
    live: 'rounds',
    opens: openLoop,
    terms: ['pre-copy', 'stop-and-copy', 'dirty'],
  }),
  {
    ...words.table1,
    id: 'table-1',
    kind: 'table',
    files: ['src/vocabulary/terms.ts#termOf', 'src/models/units.ts#toMiBPerSecond'],
    live: 'glossary',
    terms: [],
  },
  numbered('eq', 1, words.equation1, {
    files: ['src/models/algorithm-1.ts#linearlyDirtied', 'src/models/closed-form.ts#closedFormVolume'],
    equation: closed('eq-1'),
    opens: openClosed,
    terms: ['volume', 'dirtying-rate', 'duration'],
  }),
  numbered('eq', 2, words.equation2, {
    files: ['src/models/pre-copy-loop.ts#predictPreCopy'],
    equation: closed('eq-2'),
    opens: openClosed,
    terms: ['duration', 'volume', 'rate'],
  }),
  numbered('eq', 3, words.equation3, {
    files: ['src/models/convergence.ts#convergenceCoefficient', 'src/models/closed-form.ts#predictClosedForm'],
    equation: closed('sec-3-1'),
    opens: openClosed,
    terms: ['lambda', 'dirtying-rate', 'rate'],
  }),
  numbered('eq', 4, words.equation4, {
    files: ['src/models/closed-form.ts#closedFormVolume'],
    equation: closed('eq-4'),
    opens: openClosed,
    terms: ['lambda', 'volume', 'converge'],
  }),
  numbered('eq', 5, words.equation5, {
    files: ['src/models/closed-form.ts#closedFormTraffic'],
    equation: closed('eq-5'),
    opens: openClosed,
    terms: ['traffic', 'lambda', 'rounds'],
  }),
  numbered('eq', 6, words.equation6, {
    files: ['src/models/closed-form.ts#predictClosedForm'],
    equation: closed('eq-6'),
    opens: openClosed,
    terms: ['total-time', 'traffic'],
  }),
  numbered('eq', 7, words.equation7, {
    files: ['src/models/closed-form.ts#predictClosedForm', 'src/models/pre-copy-loop.ts#predictPreCopy'],
    equation: closed('eq-7'),
    opens: openClosed,
    terms: ['downtime', 'resume', 'stop-and-copy'],
  }),
  numbered('eq', 8, words.equation8, {
    files: ['src/models/closed-form.ts#closedFormRounds', 'src/models/closed-form.ts#closedFormIsDefined'],
    equation: closed('eq-8'),
    opens: openClosed,
    terms: ['rounds', 'threshold', 'lambda'],
  }),
];
