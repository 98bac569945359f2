import { useEffect, useRef } from 'react';
import { type Reader, readers } from '../../readers/registry';
import { placeName, placeOf } from '../../scenario/views';
import type { Offer } from '../../state/intake-slice';
import { useStore } from '../../state/store';
import * as words from './late-words';
import { focusTaker, giveTo, readersOnScreen } from './takers';

interface OffersProps {
  readonly offers: readonly Offer[];
  readonly among?: readonly Reader[] | undefined;
}

/** Texts that may be for several, or for a view that is not on screen: each is asked about, and the first has the focus. */
export function Offers({ offers, among = readers }: OffersProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (offers.length > 0) place.current?.querySelector('button')?.focus();
  }, [offers]);
  return (
    <div ref={place}>
      {offers.map((offer, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: offers have no name, and two may hold files of one name.
        <Choice key={i} offer={offer} among={among} />
      ))}
    </div>
  );
}

/** What a text may be, each with its way: into the panel on screen, or to the view that reads it. */
function Choice({ offer, among }: { readonly offer: Offer; readonly among: readonly Reader[] }) {
  const { setOffers, showPlace } = useStore.getState();
  const close = () => setOffers(useStore.getState().offers.filter((each) => each !== offer));
  const names = offer.files.map(({ name }) => name).join(', ');
  const choices = offer.readers.flatMap((id) => among.find((reader) => reader.id === id) ?? []);
  const [only] = choices.length === 1 ? choices : [];
  const choose = (reader: Reader) => {
    close();
    if (giveTo(reader.id, offer.files)) focusTaker(reader.id);
    else showPlace(placeOf(reader.goesTo));
  };
  return (
    <section className="notice" aria-label={words.whereToOpen(names)}>
      <div>
        <p>{only ? words.looksLike(names, only.label) : words.whatIsIn(names)}</p>
        <p className="buttons">
          {choices.map((reader) => (
            <button key={reader.id} type="button" onClick={() => choose(reader)}>
              {only ? words.openIt : reader.label.charAt(0).toUpperCase() + reader.label.slice(1)}
              {readersOnScreen().includes(reader.id) ? '' : words.inPlace(placeName(placeOf(reader.goesTo)))}
            </button>
          ))}
        </p>
      </div>
      <button type="button" onClick={close}>
        {words.close}
        <span className="visually-hidden">{words.withoutOpening(names)}</span>
      </button>
    </section>
  );
}
