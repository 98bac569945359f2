import { modelFacts } from '../../models/facts';
import type { Paper } from '../../state/interface-slice';
import { selectAnswer, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { Equations } from '../equations/Equations';
import { keyNumbers } from '../explore/key-numbers';
import { limitsOf, verdictOf } from '../explore/verdict';
import { writtenLink } from '../plot/export-look';
import { keyed } from '../shared/keyed';
import { LargeNumber } from '../shared/NumberStrip';
import { type PaperHead as Head, scenarioFacts } from './paper-facts';
import { paperOfViews } from './paper-views';
import * as words from './words';

/** The same address in another spelling: browsers make a link to the page itself one within the PDF, which leads nowhere. */
const foreign = (link: string): string => link.replace(/^([^?#]*)#/, '$1?#');

interface HeadProps {
  readonly head: Head;
  /** Whether nothing of the page is still being worked out. */
  readonly isWhole: boolean;
}

/** What stands above a view on paper: which view and scenario, when, its link, and what comes of the scenario where the view does not say. */
export function PaperHead({ head: { title, name, date, link }, isWhole }: HeadProps) {
  const { showsScenario } = paperOfViews[useStore(({ place }) => place.view)];
  return (
    <header className="printed-head">
      <p className="printed-title">{words.titled(title, name)}</p>
      <p className="note">
        {words.madeBy(__VERSION__, date)} <a href={foreign(link)}>{writtenLink(link)}</a>
      </p>
      {!isWhole && <p className="warning note">{words.stillWorkedOut}</p>}
      {!showsScenario && <Outcome />}
    </header>
  );
}

/** Verdict and key numbers of the scenario, for views that are about more than it. */
function Outcome() {
  const answer = useStore(selectAnswer);
  if (answer === null) return null;
  const { evaluation, baseline } = answer;
  const { headline, reason } = verdictOf(evaluation);
  return (
    <section className="printed-outcome" aria-label={words.scenarioAlone}>
      <h2>{words.scenarioBy(modelFacts[evaluation.model].name)}</h2>
      <p>
        {headline} {reason}
      </p>
      <dl className="strip">
        {keyNumbers(evaluation, baseline).map(({ id, label, shown, value, caption }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <LargeNumber {...shown} value={value} className="large-number" />
              <span className="note">{caption}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What stands below a view on paper: the knobs, in reports the equations, what is taken for granted, and where it comes from. */
export function PaperFoot({ paper }: { readonly paper: Paper }) {
  const { showsScenario, simulates, assumes } = paperOfViews[useStore(({ place }) => place.view)];
  const scenario = useStore(selectScenario);
  const answer = useStore(selectAnswer);
  const limits = answer === null ? [] : limitsOf(answer.evaluation).map((limit) => words.limit(limit));
  return (
    <footer className="printed-foot">
      <section>
        <h2>{words.scenario}</h2>
        <p>{modelFacts[scenario.model].line}</p>
        {scenarioFacts(scenario, simulates).map(({ label, facts }) => (
          <section key={label}>
            <h3>{label}</h3>
            <dl className="facts">
              {facts.map((fact) => (
                <div key={fact.label}>
                  <dt>{fact.label}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
      {paper === 'report' && !showsScenario && <Equations />}
      <Sentences title={words.takenForGrantedTitle} sentences={[...words.takenForGranted, ...assumes, ...limits]} />
      <Sentences title={words.sourcesTitle} sentences={words.sources} />
    </footer>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="printed-list">
        {keyed(sentences).map(([key, sentence]) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
