import { learnedPrior } from '../models/platforms/learned-prior';
import type { Rejected } from '../scenario/link';
import type { Scenario } from '../scenario/scenario';

/**
 * What cannot be taken as a link has it beside what is not readable: a guest as one's own counts as any where nothing was learned
 * of them, as in another browser or on the command line.
 */
export const unlearned = ({ guest }: Pick<Scenario, 'guest'>): readonly Rejected[] =>
  guest === 'own' && learnedPrior() === null ? [{ key: 'guest', text: 'own', used: 'general' }] : [];
