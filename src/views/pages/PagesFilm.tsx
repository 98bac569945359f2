import { type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import type { Scenario } from '../../scenario/scenario';
import { usePalette, usePixelRatio } from '../shared/palette';
import { useWidth } from '../shared/use-width';
import { FilmRest } from './FilmRest';
import { layoutGrid } from './grid-layout';
import { createLens } from './lens';
import { Magnifier } from './Magnifier';
import { PageGrid } from './PageGrid';
import { PagesColours, PagesLegend } from './PagesLegend';
import { PagesNow } from './PagesNow';
import { PagesNumbers } from './PagesNumbers';
import { PagesObstacle, useLateObstacle } from './PagesObstacle';
import { describeGrid } from './pages-findings';
import { handlePlayerKey } from './player-keys';
import { SimulatedRounds } from './SimulatedRounds';
import { Transport } from './Transport';
import { useFilm } from './use-film';
import { type Screening, useScreening } from './use-playback';
import './pages.css';
import * as late from './late-words';

interface PagesFilmProps {
  readonly workload: string | null;
  readonly showsRounds: boolean;
  /** Dots in a row, where fewer than fit on the screen are to be told apart from afar; left out: all that fit. */
  readonly dots?: number;
  /** Whose film it is where that is not the scenario on screen. */
  readonly scenario?: Scenario;
  /** Left out where the film belongs to what it stands in: nobody opened it, and it takes no focus. */
  readonly onClose?: () => void;
}

/**
 * The pages at work: a film of a simulated migration, its player, legend and numbers. Its parts stand in the grid of
 * whoever shows it (`pages.css`), so that chart 1 can stand among them.
 */
export function PagesFilm({ workload, showsRounds, scenario, onClose, dots }: PagesFilmProps) {
  const film = useFilm(workload, scenario);
  const option = scenario === undefined ? (workload === null ? 'explore.step' : 'measure.step') : null;
  const { screening, steps } = useScreening(film.answer, option);
  const filmObstacle = useLateObstacle(film.obstacle);
  const stepsObstacle = useLateObstacle(steps?.obstacle ?? null);
  const section = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // The button that opened the film is gone: whoever pressed it with the keyboard goes on in the film.
  // Where the film stands below what has been there, it comes into sight; where it stands beside it, nothing moves.
  const wasOpened = onClose !== undefined;
  useEffect(() => {
    if (!wasOpened) return;
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, [wasOpened]);
  // The button that cancels goes with the wait: the focus goes on to the player.
  const cancelSteps = () => {
    steps?.cancel();
    section.current?.querySelector<HTMLElement>('.pages-play')?.focus();
  };
  return (
    <section
      ref={section}
      className={filmObstacle === null ? 'pages' : 'pages is-stale'}
      aria-labelledby={titleId}
      onKeyDown={(event) => handlePlayerKey(event, screening?.playback ?? null)}
    >
      {showsRounds && <div className="pages-rounds">{screening && <SimulatedRounds answer={screening.answer} />}</div>}
      <div className="pages-head row">
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {late.filmTitle}
        </h2>
        {onClose && (
          <button type="button" onClick={onClose}>
            {late.closeAround[0]}
            <span className="visually-hidden">{late.closeAround[1]}</span>
          </button>
        )}
        <PagesColours />
      </div>
      <div className="pages-player">
        {screening && (
          <>
            <Transport {...screening} />
            <FilmRest option={option} playback={screening.playback} />
            <PagesNow {...screening} />
          </>
        )}
      </div>
      <Stage
        screening={screening}
        dots={dots}
        obstacle={
          filmObstacle !== null || steps === null ? (
            <PagesObstacle key="film" obstacle={filmObstacle} film={film} />
          ) : (
            <PagesObstacle key="steps" obstacle={stepsObstacle} film={{ ...steps, cancel: cancelSteps }} />
          )
        }
      />
      {/* What the model of the scenario on screen says beside it. */}
      {scenario === undefined && (
        <div className="pages-facts">{screening && <PagesNumbers answer={screening.answer} />}</div>
      )}
    </section>
  );
}

interface StageProps {
  readonly screening: Screening | null;
  readonly dots: number | undefined;
  readonly obstacle: ReactNode;
}

/** The grid with what it means: colours in words and counts, and a few dots large. */
function Stage({ screening, dots, obstacle }: StageProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const probe = useRef<HTMLSpanElement>(null);
  const palette = usePalette(probe);
  const ofScreen = usePixelRatio();
  // A dot of a coarse grid is as large as a pixel of a coarse screen.
  const pixelRatio = dots === undefined || width === 0 ? ofScreen : dots / width;
  const [lens] = useState(createLens);
  const wordsId = useId();
  const cells = screening?.playback.player.recording.cells ?? 0;
  const layout = useGridLayout(cells, width, pixelRatio);
  const isReady = screening !== null && palette !== null && layout !== null;
  const shared = isReady ? { playback: screening.playback, layout, palette, pixelRatio, lens } : null;
  return (
    <>
      <div className="pages-stage">
        <div className="pages-box" ref={box}>
          {shared && <PageGrid {...shared} describedBy={wordsId} />}
          {obstacle}
        </div>
        <p className="pages-caption note">{isReady && describeGrid(layout, screening.playback.player.recording)}</p>
        <PaletteProbe ref={probe} />
      </div>
      <div className="pages-key-block row gap-6">
        {screening && <PagesLegend playback={screening.playback} />}
        {shared && <Magnifier {...shared} wordsId={wordsId} />}
      </div>
    </>
  );
}

function useGridLayout(cells: number, width: number, pixelRatio: number) {
  return cells > 0 && width > 0 ? layoutGrid(cells, width * pixelRatio) : null;
}

/** An element for each colour that the canvases need, since only elements resolve the tokens of a theme. */
function PaletteProbe({ ref }: { readonly ref: Ref<HTMLSpanElement> }) {
  return (
    <span ref={ref} className="pages-probe" hidden>
      <i className="pages-colour-to-send" />
      <i className="tone-sent" />
      <i className="pages-colour-dirtied-again" />
      <i className="tone-skip" />
      <i className="pages-colour-arrived" />
      <i className="tone-ground" />
    </span>
  );
}
