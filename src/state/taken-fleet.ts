import type { Notice } from './interface-slice';
import { useStore } from './store';

/** Says that a fleet was taken for the one of a link from an earlier page, which says its number of VMs alone. */
export function sayTaken(count: number): void {
  const { notice, setNotice } = useStore.getState();
  const item = `The link says only that its fleet has ${count.toLocaleString('en')} VMs. The last one of that many in this browser is shown.`;
  const said: Notice = notice ?? { title: 'The fleet of this link may be another', items: [], rejected: [] };
  setNotice({ ...said, items: [...said.items, item] });
}
