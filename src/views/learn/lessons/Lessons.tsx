import { readLessonAddress } from '../../../lessons/address';
import { useStore } from '../../../state/store';
import { Lines } from '../../intake/Lines';
import { Opener } from '../../intake/Opener';
import { PlaceLink } from '../../shared/PlaceLink';
import { LessonList } from './LessonList';
import { LessonPage } from './LessonPage';
import { useLesson } from './use-lesson';
import { useLessonReading } from './use-lesson-reading';
import * as words from './words';
import './lessons.css';

const showOpened = (): void => useStore.getState().showPlace({ view: 'learn', part: 'lessons', item: 'own' });

/** The list of lessons, or the one that the address names; and the way in for lesson files. */
export function Lessons() {
  const item = useStore(({ place }) => place.item);
  const { opened, reading } = useLessonReading(showOpened);
  return (
    <>
      {item === undefined ? <LessonList /> : <Named item={item} />}
      <section className="apart" aria-label={words.ownLesson}>
        <Opener reading={reading} label={words.openLessonFile} held="learn.lesson" isSingle>
          {opened && <PlaceLink to={{ view: 'learn', part: 'lessons', item: 'own' }}>{opened.lesson.title}</PlaceLink>}
        </Opener>
        <p className="caption">{words.lessonFileNote}</p>
      </section>
    </>
  );
}

/** The lesson of an address, or why it is not here. */
function Named({ item }: { readonly item: string }) {
  const address = readLessonAddress(item);
  const found = useLesson(address?.source ?? null);
  if (found.status === 'waiting') return <p className="view-waiting">{words.openingLesson}</p>;
  if (found.status === 'found' && address !== null) {
    return <LessonPage key={found.id} address={address} lesson={found.lesson} id={found.id} />;
  }
  return (
    <>
      {found.status === 'missing' && (
        <div className="warning" role="alert">
          <p>
            <strong>{found.title}</strong>
          </p>
          <Lines lines={found.problems} className="" />
        </div>
      )}
      <LessonList />
    </>
  );
}
