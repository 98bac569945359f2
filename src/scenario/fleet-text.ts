import { digestOf } from './digest';
import { defaultFleet, type Fleet, MAX_VMS, sameFleet, type Vm } from './fleet';
import {
  plainVm,
  readVmGuest,
  readVmName,
  readVmNumber,
  readVmWorkload,
  UNKNOWN,
  vmNumberFields,
} from './fleet-fields';
import { percentDecoded, percentEncoded } from './link-text';
import { LINK_VERSION, upgradeVmWorkload } from './link-upgraders';
import type { Rejected } from './read-knobs';
import { readVmSettings } from './read-vm-settings';
import { writeVmSettings } from './vm-settings-text';

/** The key of a fleet, and under which its problems are listed. */
export const FLEET_KEY = 'fleet';

/** A link with a fleet, from its '#' on, is no longer than this; beyond it only says how many VMs there are. */
export const MAX_LINK_LENGTH = 8000;

/** What a link says of the fleet. */
export type FleetInLink =
  | { readonly kind: 'fleet'; readonly fleet: Fleet }
  /** It was too large to travel. */
  | { readonly kind: 'too-large'; readonly leftOut: FleetMark };

/** A fleet that is too large for a link, as the link tells it from others: its number of VMs and a digest of them. */
export interface FleetMark {
  readonly count: number;
  /** '' in links of earlier pages, which knew it by its number of VMs alone. */
  readonly digest: string;
  /** Of the link that left it out, where that is older than the page: its workloads are those of then. */
  readonly version?: number;
}

const MARKER = /^\*(\d{1,9})(?:\.([0-9a-f]{8}))?(?:~v(\d{1,3}))?$/;

/** A name or a workload may hold what parts fields and VMs: it is encoded once more, as in a pin. */
const encodedOnce = (text: string): string => percentEncoded(text).replaceAll('~', '%7E');

/** A VM as 'name~memory~rate~set~link~downtime~workload~class~settings'; what it does not say at the end is left out. */
function writeVm(vm: Vm): string {
  const { name, memory, dirtyRate, workingSet, bandwidth, maxDowntime, workload, guest = '', settings } = vm;
  const numbers = [
    memory,
    dirtyRate ?? UNKNOWN,
    workingSet === 0 ? '' : workingSet,
    bandwidth ?? '',
    maxDowntime ?? '',
  ];
  const own = workload === null ? '' : encodedOnce(workload);
  const fields = [encodedOnce(name), ...numbers, own, guest, encodedOnce(writeVmSettings(settings))];
  const last = fields.findLastIndex((field) => field !== '');
  return fields.slice(0, last + 1).join('~');
}

/** A fleet is never changed in place, so its text is written once; null: too long for any link. */
const texts = new WeakMap<Fleet, string | null>();

function encodedVms(fleet: Fleet): string | null {
  let text = '';
  for (const vm of fleet) {
    text += `${text === '' ? '' : '%3B'}${percentEncoded(writeVm(vm))}`;
    if (text.length > MAX_LINK_LENGTH) return null;
  }
  return text;
}

/** A fleet as the value of a link's key, percent-encoded; null if no link has room for it. Written once for a fleet. */
function encodedFleet(fleet: Fleet): string | null {
  const known = texts.get(fleet);
  if (known !== undefined) return known;
  const text = encodedVms(fleet);
  texts.set(fleet, text);
  return text;
}

const digests = new WeakMap<Fleet, string>();

function* textsOf(fleet: Fleet): Generator<string> {
  for (const vm of fleet) yield `${writeVm(vm)};`;
}

/** Worked out once for a fleet. */
function digestOfFleet(fleet: Fleet): string {
  const digest = digests.get(fleet) ?? digestOf(textsOf(fleet));
  digests.set(fleet, digest);
  return digest;
}

/** What tells a large fleet from others. */
export const markOf = (fleet: Fleet): FleetMark => ({ count: fleet.length, digest: digestOfFleet(fleet) });

/** Whether a fleet is the one that a link left out; a link without a digest means any of that many VMs. */
export const isMarked = (fleet: Fleet, { count, digest }: FleetMark): boolean =>
  fleet.length === count && (digest === '' || digestOfFleet(fleet) === digest);

const markedVersion = (version: number) => (version < LINK_VERSION ? { version } : {});

/** The marker of a fleet that is too large: '*100000.3f9c2b1d', percent-encoded; '~v2' behind it where a link of version 2 left it out. */
export const encodedMarker = ({ count, digest, version }: FleetMark): string =>
  percentEncoded(`*${count}${digest === '' ? '' : `.${digest}`}${version === undefined ? '' : `~v${version}`}`);

/**
 * The pair of a link that says which fleet it is, '' for the default one; `room` is what the link has left.
 * Two VMs -> 'fleet=a~800~52~39%3Bb~1024~8'; none -> 'fleet='; too many -> 'fleet=%2A100000.3f9c2b1d'.
 */
export function fleetPair(fleet: Fleet, room: number): string {
  if (sameFleet(fleet, defaultFleet)) return '';
  const text = encodedFleet(fleet);
  const pair = `${FLEET_KEY}=${text}`;
  return text !== null && pair.length <= room ? pair : `${FLEET_KEY}=${encodedMarker(markOf(fleet))}`;
}

/** Whether a link that the page wrote has left its fleet out, for it is too large. */
export const leavesFleetOut = (link: string): boolean => link.includes(`&${FLEET_KEY}=${percentEncoded('*')}`);

function readVm(item: string, version: number, rejected: Rejected[]): Vm {
  const texts = item.split('~').map((field) => percentDecoded(field) ?? field);
  const note = (used: Rejected['used']) => rejected.push({ key: FLEET_KEY, text: item, used });
  const name = readVmName(texts[0] ?? '');
  if (!name.asWritten) note(name.used);
  const vm: { -readonly [Key in keyof Vm]: Vm[Key] } = { ...plainVm, name: name.used };
  for (const [i, field] of vmNumberFields.entries()) {
    const { used, asWritten } = readVmNumber(field, texts[i + 1] ?? '');
    if (!asWritten) note(used);
    // The table pairs each name with what it may hold, which the compiler cannot see through a computed name.
    Object.assign(vm, { [field.name]: used });
  }
  const workload = readVmWorkload(upgradeVmWorkload(texts[vmNumberFields.length + 1] ?? '', version));
  if (!workload.asWritten) note(null);
  const guest = readVmGuest(texts[vmNumberFields.length + 2] ?? '');
  if (!guest.asWritten) note(null);
  const settings = readVmSettings(percentDecoded(texts[vmNumberFields.length + 3] ?? '') ?? '?');
  if (!settings.asWritten) note(null);
  if (texts.length > vmNumberFields.length + 4) note(null);
  return {
    ...{ ...vm, workload: workload.used },
    ...(guest.used && { guest: guest.used }),
    ...(settings.used && { settings: settings.used }),
  };
}

/**
 * Reads the value of a link's fleet, percent-decoded once: 'web~4096~40;db~8192~60~512'. Fields are read like knobs;
 * what could not be taken as written is listed with the VM's text and the value used instead.
 * Assumes nothing: any text is a fleet, each number inside its range, or a marker.
 */
export function readFleetText(
  text: string,
  version = LINK_VERSION,
): { readonly said: FleetInLink; readonly rejected: readonly Rejected[] } {
  const marker = MARKER.exec(text);
  if (marker) {
    const leftOut: FleetMark = {
      ...{ count: Number(marker[1]), digest: marker[2] ?? '' },
      ...markedVersion(Math.min(version, marker[3] === undefined ? LINK_VERSION : Number(marker[3]))),
    };
    return { said: { kind: 'too-large', leftOut }, rejected: [] };
  }
  const items = text.split(';').filter((item) => item !== '');
  const rejected: Rejected[] = [];
  const fleet = items.slice(0, MAX_VMS).map((item) => readVm(item, version, rejected));
  const more = items.length - fleet.length;
  if (more > 0) rejected.push({ key: FLEET_KEY, text: `${more} more VMs`, used: null });
  return { said: { kind: 'fleet', fleet }, rejected };
}
