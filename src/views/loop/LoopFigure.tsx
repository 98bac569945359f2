import type { BoxRow } from './box-rows';
import * as words from './words';

/** Figure 6: seven boxes in a ring, the one at work lit. On a narrow page they stand below each other. */
export function LoopFigure({ boxes }: { readonly boxes: readonly BoxRow[] }) {
  return (
    <div className="loop-figure">
      <ol className="loop-boxes" aria-label={words.boxesOfFigure}>
        {boxes.map((box) => (
          <Box key={box.id} box={box} />
        ))}
      </ol>
      <p className="loop-round-again note">{words.thenAgain}</p>
    </div>
  );
}

const CLASSES = { done: 'is-done', now: 'is-now', 'to come': 'is-to-come' } as const;

function Box({ box: { id, number, title, where, state, facts } }: { readonly box: BoxRow }) {
  return (
    <li className={`loop-box loop-box-${id} ${CLASSES[state]}`} aria-current={state === 'now' ? 'step' : undefined}>
      <div className="loop-box-head">
        <h3>
          <span className="loop-box-number is-muted">{number}</span>
          {title}
        </h3>
        <span className="loop-box-where note one-line">{state === 'now' ? <b>{words.now}</b> : where}</span>
      </div>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="is-muted">{label}</dt>
            <dd className="one-line" title={value}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <svg className="loop-arrow" viewBox="0 0 24 12" aria-hidden="true">
        <path d="M1 6h21M17 1l5 5l-5 5" />
      </svg>
    </li>
  );
}
