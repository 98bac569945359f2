import type { Scenario } from '../../scenario/scenario';

/** Whether the loop is the one that is written here: no compression, throttle, prior, second reading or time limit. */
export const isPlainQemu = (of: Pick<Scenario, QemuKnob>): boolean =>
  of.compression === 'none' &&
  !of.autoConverge &&
  of.constants === 'qemu-10' &&
  of.atDeadline === 'go-on' &&
  of.measuredOver === 0 &&
  of.secondReading === 0 &&
  (of.scanRate === 0 || of.zeroMemory === 0) &&
  (of.curve !== '' || of.workingSet > 0);

/** The knobs that decide how, and whether, the loop is written. */
export type QemuKnob =
  | ('cap' | 'bandwidth' | 'curve' | 'endByRounds' | 'compression' | 'autoConverge' | 'constants' | 'atDeadline')
  | ('measuredOver' | 'secondReading' | 'scanRate' | 'zeroMemory' | 'workingSet');

/** What decides how QEMU's loop is written. */
export interface QemuForm {
  /** Whether QEMU's own limiter holds the sender back, which it lifts for the pause. */
  readonly isCapped: boolean;
  readonly hasCurve: boolean;
  /** Whether rounds and traffic end it too. */
  readonly endsByRounds: boolean;
}

/** QEMU's limiter lets a little more through than it is set to. */
export const OVERSHOOT = 1.016;

/** What decides it, from the knobs: a cap that lies above the link does nothing. */
export const qemuFormOf = ({ cap, bandwidth, curve, endByRounds }: Pick<Scenario, QemuKnob>): QemuForm => ({
  isCapped: cap > 0 && OVERSHOOT * cap < bandwidth,
  hasCurve: curve !== '',
  endsByRounds: endByRounds,
});
