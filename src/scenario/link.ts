import { readPlainNumber } from '../format/plain-number';
import type { Fleet } from './fleet';
import {
  encodedMarker,
  FLEET_KEY,
  type FleetInLink,
  type FleetMark,
  fleetPair,
  MAX_LINK_LENGTH,
  readFleetText,
} from './fleet-text';
import { MAX_PINS, PIN_KEY, readPin, writePin } from './link-pins';
import { percentDecoded, percentEncoded } from './link-text';
import type { WrittenKnob } from './link-upgraders';
import { LINK_VERSION, upgradeKnobs, upgradeMissingFleet } from './link-upgraders';
import type { Rejected } from './read-knobs';
import { readKnobs } from './read-knobs';
import type { Scenario } from './scenario';
import { defaultScenario } from './scenario';
import { isShowKey, plainShow, readShow, type Show, writtenShow } from './show';
import { isOption, readOptions, type ViewOptions, writtenOptions } from './view-options';
import { canShow, type Place, pathOf, placeId, type View, views } from './views';
import { writtenKnobs } from './write-knobs';

export type { Rejected };

/** What a link says: which view or part, which scenario, and the pinned scenarios, the first of which is the baseline. */
export interface LinkState extends Place {
  readonly scenario: Scenario;
  readonly pins: readonly Scenario[];
  /** Left out where the link says nothing of a fleet: that is the default one. */
  readonly fleet?: Fleet;
  /** The fleet was too large for the link, which only says which one it is. `fleet` is left out then. */
  readonly fleetLeftOut?: FleetMark;
  /** Left out where all are at their default. */
  readonly options?: ViewOptions;
  /** Left out where the page is shown as it is by itself. */
  readonly show?: Show;
}

export type ReadLink =
  | {
      readonly ok: true;
      readonly state: LinkState;
      readonly rejected: readonly Rejected[];
      /** The fragment was empty: nobody wrote a link. */
      readonly firstVisit: boolean;
      /** It says nothing but a view; left out otherwise. */
      readonly isBare?: true;
      /** What it says of the numbers it was made with, 'mv=..&sum=..'; left out where it says nothing: `made-numbers.ts`. */
      readonly made?: string;
    }
  | { readonly ok: false; readonly version: number | null; readonly error: string };

const VERSION_KEY = 'v';

/** Links without a version are read as this one. */
const VERSION_IF_ABSENT = 1;

/** A text that can be a link of ours: it has a '#/' somewhere. `evaluate` refuses what has not. */
export function looksLikeLink(text: string): boolean {
  return text.includes('#/');
}

function readPair(pair: string): WrittenKnob {
  const equals = pair.indexOf('=');
  const rawKey = equals < 0 ? pair : pair.slice(0, equals);
  const rawText = equals < 0 ? '' : pair.slice(equals + 1);
  const key = percentDecoded(rawKey) ?? rawKey;
  const decoded = percentDecoded(rawText);
  const text = decoded ?? rawText;
  return { key, text, readable: decoded !== null, written: { key, text } };
}

/** The place that a path names. An unknown view is the first one, an unknown part the first of its view. */
function readPlace(path: string, rejected: Rejected[]): Place {
  const text = path.startsWith('/') ? path.slice(1) : path;
  const [id, part, item, ...rest] = text.split('/');
  const view = views.find((each) => each.id === id);
  if (view === undefined) {
    rejected.push({ key: 'view', text, used: views[0].id });
    return { view: views[0].id };
  }
  if (part === undefined) return { view: view.id };
  const { parts }: View = view;
  const known = parts.find((each) => each.id === part);
  if (known !== undefined && item === undefined) return { view: view.id, part };
  if (known !== undefined && rest.length === 0 && item !== undefined && canShow(known, item)) {
    return { view: view.id, part, item };
  }
  rejected.push({ key: 'view', text, used: placeId({ view: view.id }) });
  return { view: view.id };
}

type VersionReading = { readonly ok: true; readonly version: number } | Extract<ReadLink, { ok: false }>;

function readVersion(pairs: readonly WrittenKnob[], rejected: Rejected[]): VersionReading {
  const [first, ...repeated] = pairs.filter(({ key }) => key === VERSION_KEY);
  if (first === undefined) {
    rejected.push({ key: VERSION_KEY, text: '', used: VERSION_IF_ABSENT });
    return { ok: true, version: VERSION_IF_ABSENT };
  }
  const version = readPlainNumber(first.text);
  if (version === null || !Number.isInteger(version) || version < 0) {
    return { ok: false, version: null, error: 'The version of this link (v) is not a whole number of 0 or more.' };
  }
  if (version > LINK_VERSION) {
    const known = `This page reads links up to version ${LINK_VERSION}; reload it to get a newer page.`;
    return { ok: false, version, error: `This link is of version ${version}. ${known}` };
  }
  for (const { text } of repeated) rejected.push({ key: VERSION_KEY, text, used: version });
  return { ok: true, version };
}

function readPins(pairs: readonly WrittenKnob[], version: number, rejected: Rejected[]): readonly Scenario[] {
  const pins: Scenario[] = [];
  for (const { text, readable } of pairs) {
    if (!readable || pins.length === MAX_PINS) {
      rejected.push({ key: PIN_KEY, text, used: null });
      continue;
    }
    const pin = readPin(text, version);
    pins.push(pin.scenario);
    rejected.push(...pin.rejected);
  }
  return pins;
}

/** The first fleet counts; that of its version where the link says nothing of one, or what it says is malformed. */
function readFleet(pairs: readonly WrittenKnob[], version: number, rejected: Rejected[]): FleetInLink | null {
  let said: FleetInLink | null = null;
  for (const { text, readable } of pairs) {
    if (said !== null || !readable) {
      rejected.push({ key: FLEET_KEY, text, used: null });
      continue;
    }
    const read = readFleetText(text, version);
    said = read.said;
    rejected.push(...read.rejected);
  }
  const missing = said === null ? upgradeMissingFleet(version) : null;
  return missing === null ? said : readFleetText(missing, LINK_VERSION).said;
}

/** What a link says of the fleet, as the state holds it. */
function fleetState(said: FleetInLink | null): Pick<LinkState, 'fleet' | 'fleetLeftOut'> {
  if (said === null) return {};
  return said.kind === 'fleet' ? { fleet: said.fleet } : { fleetLeftOut: said.leftOut };
}

/** The models' version and the key numbers when the link was made. They are no part of what it opens. */
const MADE_KEYS: readonly string[] = ['mv', 'sum'];

const KEYS_OF_THEIR_OWN: readonly string[] = [VERSION_KEY, PIN_KEY, FLEET_KEY, ...MADE_KEYS];

const isKnob = (pair: WrittenKnob): boolean =>
  !KEYS_OF_THEIR_OWN.includes(pair.key) && !isOption(pair) && !isShowKey(pair.key);

/**
 * Reads a link, or a whole address from its '#' on.
 * Assumes nothing: any text gives an answer, and every value in it is inside its knob's range.
 * Errors: only a version that is no whole number of 0 or more, or newer than the page; all else is in `rejected`.
 * '#/explore?v=3&mem=4096' -> the default scenario with 4096 MiB; '' -> a first visit.
 */
export function decodeLink(fragmentOrAddress: string): ReadLink {
  const address = fragmentOrAddress.trim();
  const hash = address.indexOf('#');
  const fragment = hash < 0 ? '' : address.slice(hash + 1);
  if (fragment === '' || fragment === '/') {
    return {
      ok: true,
      state: { view: views[0].id, scenario: defaultScenario, pins: [] },
      rejected: [],
      firstVisit: true,
    };
  }
  const question = fragment.indexOf('?');
  const path = question < 0 ? fragment : fragment.slice(0, question);
  const query = question < 0 ? '' : fragment.slice(question + 1);
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map(readPair);

  const rejected: Rejected[] = [];
  const place = readPlace(path, rejected);
  const read = readVersion(pairs, rejected);
  if (!read.ok) return read;
  // Of a view alone there is nothing to bring up to date.
  const version = pairs.length === 0 ? LINK_VERSION : read.version;
  const knobs = readKnobs(upgradeKnobs(pairs.filter(isKnob), version));
  rejected.push(...knobs.rejected);
  const pinPairs = pairs.filter(({ key }) => key === PIN_KEY);
  const pins = readPins(pinPairs, version, rejected);
  const fleetPairs = pairs.filter(({ key }) => key === FLEET_KEY);
  const fleet = fleetState(readFleet(fleetPairs, version, rejected));
  const said = readOptions(pairs.filter(isOption), rejected);
  const options = Object.keys(said).length === 0 ? {} : { options: said };
  const show = readShow(pairs, rejected);
  const state = { ...place, scenario: knobs.scenario, pins, ...fleet, ...options, ...(show && { show }) };
  const made = pairs.filter(({ key }) => MADE_KEYS.includes(key)).map(({ key, text }) => `${key}=${text}`);
  const more = {
    ...(pairs.length === 0 && { isBare: true as const }),
    ...(made.length > 0 && { made: made.join('&') }),
  };
  return { ok: true, state, rejected, firstVisit: false, ...more };
}

/**
 * Writes the link of a state: the version first, then knobs that are not at their default, in table order, then pins,
 * then the fleet, unless it is the default one, then the options of views that are not at their default, then how the
 * page is shown. A fleet that would make the link longer than 8,000 characters is left out but for its number of VMs.
 * The default scenario -> '#/explore?v=3'.
 */
export function encodeLink(state: LinkState): string {
  const knobs = writtenKnobs(state.scenario).map(([key, text]) => `${key}=${percentEncoded(text)}`);
  const pins = state.pins.slice(0, MAX_PINS).map((pin) => `${PIN_KEY}=${writePin(pin)}`);
  const link = `#/${pathOf(state)}?${[`${VERSION_KEY}=${LINK_VERSION}`, ...knobs, ...pins].join('&')}`;
  const options = [...writtenOptions(state.options ?? {}), ...writtenShow(state.show ?? plainShow)];
  const fleet = writtenFleet(state, MAX_LINK_LENGTH - ['', link, ...options].join('&').length);
  return [link, ...(fleet === '' ? [] : [fleet]), ...options].join('&');
}

function writtenFleet({ fleet, fleetLeftOut }: LinkState, room: number): string {
  if (fleet !== undefined) return fleetPair(fleet, room);
  return fleetLeftOut === undefined ? '' : `${FLEET_KEY}=${encodedMarker(fleetLeftOut)}`;
}
