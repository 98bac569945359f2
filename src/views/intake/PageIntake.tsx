import { lazy } from 'react';
import type { Reader } from '../../readers/registry';
import { useStore } from '../../state/store';
import { LoadedLater } from '../shared/LoadedLater';
import { usePageTexts } from './use-page-texts';

const Offers = lazy(async () => ({ default: (await import('./Offers')).Offers }));

/**
 * The page's door: what is dropped or pasted anywhere comes in here, and what it is for is asked where it does not say.
 * `among` are the readers that are asked, all of the page's where it is left out.
 */
export function PageIntake({ among }: { readonly among?: readonly Reader[] }) {
  usePageTexts(among);
  const offers = useStore((state) => state.offers);
  return (
    <div className="notice-place">
      {offers.length > 0 && (
        <LoadedLater waiting={null}>
          <Offers offers={offers} among={among} />
        </LoadedLater>
      )}
    </div>
  );
}
