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
