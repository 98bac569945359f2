import type { Listing } from './listings';

/** What says that a VM is not running, so that it does not migrate live; numbers are those of virsh domstats and Hyper-V. */
const OFF =
  /^(off|no|false|nein|power(ed)?[ _-]?off|stopped|shut[ _-]?(off|down)|halted|down|suspended|saved|succeeded|failed|pending|scheduling|inactive|crashed|error|terminated|deleted|shelved.*|image_locked|offline|no[ _]?state|poff|susp|undeployed|unde|k?off|ksuspended|not running|aus|ausgeschaltet|gestoppt|heruntergefahren|выключен[ао]?|отключен[ао]?|关闭|关机|停止|已停止|已关闭电源|シャットオフ|停止中|не работает|fermé|éteinte?|arrêtée?|apagad[ao]|desligad[ao]|spent[ao]|[45])$/i;
/** `xl list` marks its states by letters. */
const XEN_OFF = /^[r-][b-][p-][s-][c-][d-]$/;

/** Whether a word of a column of states says that the VM is not running. A word that is not known says nothing. */
export function isOff(written: string, listing: Listing | null = null): boolean {
  const state = written.replace(/\s*\(since .*\)$/, '');
  if (listing?.off) return listing.off.includes(state) || (/\D/.test(state) && OFF.test(state));
  return XEN_OFF.test(state) ? /[scd]/.test(state) : OFF.test(state);
}

/** Rows that are no VM to be moved: sums ('Total', 'Grand total:', 'Summe (12 VMs)', '12 VMs'), and the host's own domain. */
const SUM =
  /^(?:grand[ -]?|sub[ -]?)?(?:totals?|totale|sum|summary|sum of .*|summe|gesamt|gesamtsumme|zwischensumme|insgesamt|somme|suma|razem|итого|всего|celkem|toplam|average|avg|mean|median|mittelwert|durchschnitt|合计|合計|总计|總計)(?:\s*[:=(].*|\s+\d.*|\s+(?:vms?|virtual machines?|machines?|hosts?|memory|ram)\b.*)?$|^[∑Σ]|^\d+ (?:vms?|virtual machines?|machines?|rows?|maschinen)\b/iu;
export const isSum = (name: string): boolean => SUM.test(name.trim());
export const isHost = (name: string): boolean => /^(Domain-0|Control domain on host: .*)$/i.test(name);
