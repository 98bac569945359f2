import type { ExploreAnswer } from '../engine/engine';
import type { MendAnswer } from '../engine/mend-job';
import type { LearnedPrior } from '../engine/own-prior-job';
import type { Fleet } from '../scenario/fleet';
import { encodeLink, type LinkState } from '../scenario/link';
import { type Scenario, sameScenario } from '../scenario/scenario';
import { type OptionKey, type OptionValue, optionOf } from '../scenario/view-options';
import { type Place, partOf, placeIn, viewOf } from '../scenario/views';
import { withMarks } from './held';
import { type FilmSummary, isFilmOf } from './pages-slice';
import { answerOf } from './run-slice';
import type { Store } from './store';

export const selectScenario = (state: Store): Scenario => state.history.present.scenario;
export const selectFleet = (state: Store): Fleet => state.history.present.fleet;
export const selectPins = (state: Store): readonly Scenario[] => state.history.present.pins;
export const selectBaseline = (state: Store): Scenario | null => state.history.present.pins[0] ?? null;
export const selectCanUndo = (state: Store): boolean =>
  state.history.past.length > 0 || state.history.dragFrom !== null;
export const selectCanRedo = (state: Store): boolean => state.history.future.length > 0;
export const selectAnswer = (state: Store): ExploreAnswer | null => answerOf(state.run);

/** Whether the answer on screen belongs to the scenario on screen; if not, it is dimmed, never relabelled. */
export const selectIsCurrent = (state: Store): boolean => {
  const answer = selectAnswer(state);
  return answer !== null && sameScenario(answer.evaluation.of, selectScenario(state));
};

/** The mend that was found for the scenario on screen; undefined while it is not known yet. */
export const selectMend = (state: Store): MendAnswer['mend'] | undefined =>
  state.mend && sameScenario(state.mend.of, selectScenario(state)) ? state.mend.mend : undefined;

/** The film of pages, if it is of the scenario that the answer on screen belongs to. */
export const selectFilmOfAnswer = (state: Store): FilmSummary | null => {
  const answer = selectAnswer(state);
  return answer !== null && isFilmOf(state.film, answer.evaluation.of) ? state.film : null;
};

/** The round in play of that film. */
export const selectRoundInPlay = (state: Store): number | null =>
  selectFilmOfAnswer(state) === null ? null : state.roundInPlay;

const ownGuests = new WeakMap<Fleet, boolean>();

/** Fleets are large, and asked about at every change: each is looked through once. */
function hasOwnGuest(fleet: Fleet): boolean {
  const known = ownGuests.get(fleet) ?? fleet.some(({ guest }) => guest === 'own');
  ownGuests.set(fleet, known);
  return known;
}

/** Whether any guest on the page is to write as one's own do: then the journal is read and learned from. */
export const selectUsesOwnGuests = ({ history: { present } }: Pick<Store, 'history'>): boolean =>
  present.scenario.guest === 'own' || present.pins.some(({ guest }) => guest === 'own') || hasOwnGuest(present.fleet);

/** What answers depend on beside their questions: what was learned of one's own guests, where any is on the page. */
export const selectLearnedInUse = (state: Pick<Store, 'history' | 'ownPrior'>): LearnedPrior | null =>
  selectUsesOwnGuests(state) ? state.ownPrior : null;

/** An option of a view, for `useStore`: `selectOption('decide.order')`. */
export const selectOption =
  <Key extends OptionKey>(key: Key) =>
  ({ options }: Pick<Store, 'options'>): OptionValue<Key> =>
    optionOf(options, key);

/** The state as a link holds it. */
export const linkStateOf = ({ place, options, held, show, history: { present } }: Store): LinkState => ({
  ...place,
  ...present,
  options: withMarks(options, held),
  show,
});

/** The page's title in the browser's tab: 'Decide (Plan), Web server · Precopy'. */
export function selectTitle({ place, history: { present } }: Store): string {
  const part = partOf(place);
  const { label } = viewOf(place.view);
  const { name } = present.scenario;
  return `${label}${part === null ? '' : ` (${part.label})`}${name === '' ? '' : `, ${name}`} · Precopy`;
}

/** The link of the present state, from `#` on. */
export const selectLink = (state: Store): string => encodeLink(linkStateOf(state));

/** The link of the present scenario in another place; a view with parts opens the first one, by its name. */
export function linkOfPlace(state: Store, to: Place): string {
  const part = partOf(to)?.id;
  return selectLink({ ...state, place: placeIn(part === undefined ? to : { ...to, part }) });
}

/** The link of a state that is not on screen: of an example, beside the scenario, which stays. */
export const linkOfState = (state: LinkState): string => encodeLink(state);
