import { beforeEach, describe, expect, it } from 'vitest';
import { loadLooks } from '../../readers/late-looks';
import { useStore } from '../../state/store';
import { handOver } from './hand-over';
import { sortTexts } from './page-texts';

const offers = () => useStore.getState().offers.map(({ files, readers }) => [files[0]?.name, readers]);
const refusal = (file: string) => ({ file, isRefused: true, lines: ['No.'] });
const listing = { name: 'vms.csv', text: 'VM;Memory (MiB)\nweb;4096\n' };
const nonsense = { name: 'x.txt', text: 'nothing that anybody reads' };

describe('a file that a panel cannot read', () => {
  beforeEach(() => useStore.getState().setOffers([]));

  it('is offered to the reader that knows it, and not refused', async () => {
    const taken = { sentence: 'It could not be opened.', reports: [refusal(listing.name)] };
    expect(await handOver('log', [listing], taken)).toEqual({ sentence: '', reports: [] });
    expect(offers()).toEqual([['vms.csv', ['fleet']]]);
  });

  it('stays refused where nobody knows it, or its own reader does', async () => {
    const taken = { sentence: 'No.', reports: [refusal(nonsense.name), refusal(listing.name)] };
    expect(await handOver('fleet', [nonsense, listing], taken)).toEqual(taken);
    expect(offers()).toEqual([]);
  });
});

describe('a dropped table that several know', () => {
  const runs =
    'mem (MiB),dirty rate (MiB/s),zero (MiB),link (MiB/s),traffic (MiB),total time (s),downtime (ms),energy (J)\n1,2,3,4,5,6,7,8\n';

  it('may be for the panel on screen too, though another knows it better', async () => {
    await loadLooks();
    const readersOf = (onScreen: readonly string[]) =>
      sortTexts([{ name: 'runs.csv', text: runs }], onScreen).offers.map(({ readers }) => readers);
    expect(readersOf([])).toEqual([['migrations']]);
    expect(readersOf(['training'])).toEqual([['training', 'migrations']]);
    expect(readersOf(['series'])).toEqual([['migrations']]);
  });
});
