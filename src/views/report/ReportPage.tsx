import { useMemo } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import type { TableData } from '../../format/csv';
import { modelFacts } from '../../models/facts';
import type { ModelId, PlatformId } from '../../models/result';
import type { Scenario } from '../../scenario/scenario';
import type { ViewId } from '../../scenario/views';
import { type PlatformFact, platformFacts } from '../../vocabulary/platform-facts';
import { EquationRow } from '../equations/EquationRow';
import { equationsInPlay } from '../equations/equation-list';
import { answerNumbers } from '../equations/numbers';
import * as paper from '../print/words';
import * as words from './words';
import '../equations/equations.css';
import { limitsOf } from '../explore/verdict';
import { ChartTable } from '../plot/ChartTable';
import type { Sheet } from '../plot/ExportSheet';
import { writtenLink } from '../plot/export-look';
import { FigureDrawing } from '../plot/FigureDrawing';
import { FigureImage } from '../plot/FigureImage';
import { type Figure, keyOf } from '../plot/figure';
import { figureLayout } from '../plot/figure-layout';
import '../plot/figure.css';
import '../plot/plot.css';
import { PlotKey } from '../plot/PlotKey';
import { type PaperHead, scenarioFacts } from '../print/paper-facts';
import { paperOfViews } from '../print/paper-views';
import { DataTable } from '../shared/DataTable';
import { keyed } from '../shared/keyed';
import { NumberStrip } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import type { ReportBlock, ReportSection } from './report-section';

/** What a report is laid out from. */
export interface ReportPageProps {
  readonly head: PaperHead;
  readonly view: ViewId;
  readonly scenario: Scenario;
  readonly answer: ExploreAnswer | null;
  readonly sections: readonly ReportSection[];
}

/** A report as a page: what it is about, what came of it, and on what that stands. */
export function ReportPage({ head, view, scenario, answer, sections }: ReportPageProps) {
  const { simulates, assumes } = paperOfViews[view];
  const limits = answer === null ? [] : limitsOf(answer.evaluation).map((limit) => words.limit(limit));
  return (
    <main className="report">
      <header className="report-head">
        <h1>{paper.titled(head.title, head.name)}</h1>
        <p className="note">{words.madeBy(__VERSION__, head.date)}</p>
        <p className="note">
          <a href={head.link}>{writtenLink(head.link)}</a>
        </p>
      </header>
      <Sections sections={sections.filter(({ isLead }) => isLead)} />
      <ScenarioTable scenario={scenario} simulates={simulates} />
      <Sections sections={sections.filter(({ isLead }) => !isLead)} />
      {answer && <EquationsInForce answer={answer} />}
      <Sentences title={paper.takenForGrantedTitle} sentences={[...paper.takenForGranted, ...assumes, ...limits]} />
      <PlatformFacts scenario={scenario} />
      <Sentences title={paper.sourcesTitle} sentences={paper.sources} />
    </main>
  );
}

/** Each with its heading; what is empty is left out. */
function Sections({ sections }: Pick<ReportPageProps, 'sections'>) {
  return keyed(sections.filter(({ blocks }) => blocks.length > 0)).map(([key, { title, blocks }]) => (
    <section key={key}>
      <h2>{title}</h2>
      {keyed(blocks).map(([place, block]) => (
        <Block key={place} block={block} />
      ))}
    </section>
  ));
}

interface KnobRow {
  readonly label: string;
  readonly value: string;
  readonly usual: string | null;
  readonly group: string;
}

const KNOB_COLUMNS: readonly Column<KnobRow>[] = [
  { key: 'knob', head: words.knobColumns.knob, isName: true, text: ({ label }) => label },
  {
    key: 'value',
    head: words.knobColumns.value,
    text: ({ value }) => value,
    mark: ({ usual }) => usual !== null && { as: 'strong' },
  },
];

/** Only where a knob was set. */
const USUAL_COLUMN: Column<KnobRow> = { key: 'usual', head: words.knobColumns.usual, text: ({ usual }) => usual ?? '' };

/** Every knob that counts, with its unit; those that somebody set stand out, beside what they would be. */
function ScenarioTable({ scenario, simulates }: Pick<ReportPageProps, 'scenario'> & { readonly simulates: boolean }) {
  const rows = scenarioFacts(scenario, simulates).flatMap(({ label, facts }) =>
    facts.map((fact): KnobRow => ({ ...fact, group: label })),
  );
  const isSet = rows.some(({ usual }) => usual !== null);
  const said = isSet ? words.someAreSet : words.allAtDefaults;
  return (
    <section>
      <h2>{words.scenario}</h2>
      <p>{words.aboutModel(modelFacts[scenario.model].label, modelFacts[scenario.model].line, said)}</p>
      <DataTable
        label={words.scenario}
        columns={isSet ? [...KNOB_COLUMNS, USUAL_COLUMN] : KNOB_COLUMNS}
        rows={rows}
        rowKey={({ group, label }) => `${group} ${label}`}
        group={({ group }) => group}
        isDense
      />
    </section>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'words':
      return keyed(block.texts.filter((text) => text !== '')).map(([key, text]) => (
        <p key={key} className={block.isNote ? 'note' : undefined}>
          {text}
        </p>
      ));
    case 'lines':
      return <pre className="report-lines">{block.lines.join('\n')}</pre>;
    case 'numbers':
      return <NumberStrip label={block.label} numbers={block.numbers} />;
    case 'table':
      return <DataTable {...block.table} caption={block.table.label} isDense isHigh={false} />;
    case 'figure':
      return <Drawn sheet={sheetOf(block.figure)} table={block.figure.table} />;
    case 'drawing':
      return <Drawn sheet={block.sheet} table={block.table} />;
  }
}

/** A figure drawn from its record alone. */
const sheetOf = (figure: Figure): Sheet => ({
  title: figure.title,
  caption: figure.caption ?? '',
  keys: keyOf(figure),
  summary: figure.summary,
  draw: (width) => (
    <FigureImage figure={figure}>
      <FigureDrawing figure={figure} layout={figureLayout(figure, width)} />
    </FigureImage>
  ),
});

/** As wide as a sheet of paper, and as a phone: which one is seen, the window says. */
const WIDTHS = [
  { id: 'wide', width: 680 },
  { id: 'narrow', width: 340 },
] as const;

/** More rows would make a file that nobody reads; the page saves all of them as CSV. */
const MOST_ROWS = 1000;

function Drawn({
  sheet: { title, caption, keys, summary, draw },
  table,
}: {
  readonly sheet: Sheet;
  readonly table: TableData;
}) {
  const rows = table.rows.slice(0, MOST_ROWS);
  const seen = keys.filter(({ isWaiting }) => !isWaiting);
  return (
    <figure className="chart">
      <figcaption>
        <b>{title}</b> {caption !== '' && <span className="chart-caption">{caption}</span>}
      </figcaption>
      {WIDTHS.map(({ id, width }) => (
        <div key={id} className={`report-drawing is-${id}`}>
          {draw(width)}
        </div>
      ))}
      {seen.length > 0 && <PlotKey entries={seen} />}
      <p className="note">{summary}</p>
      {rows.length > 0 && (
        <details>
          <summary>{words.chartNumbers(rows.length, table.rows.length)}</summary>
          <ChartTable table={{ ...table, rows }} caption={title} />
        </details>
      )}
    </figure>
  );
}

/** The equations of the model, each with the scenario's numbers put in. */
function EquationsInForce({ answer }: { readonly answer: ExploreAnswer }) {
  const numbers = useMemo(() => answerNumbers(answer), [answer]);
  const { of } = answer.evaluation;
  const all = equationsInPlay(of);
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{words.equationsInForce}</h2>
      <p className="note">{words.equationsNote}</p>
      {all.map((each) => (
        <EquationRow key={each.id} equation={each} of={of} numbers={numbers} />
      ))}
    </section>
  );
}

const isPlatform = (model: ModelId): model is PlatformId => model in platformFacts;

/** What was read of a product, in which version and where; nothing for the paper's models. */
function PlatformFacts({ scenario: { model } }: Pick<ReportPageProps, 'scenario'>) {
  const facts: readonly PlatformFact[] = isPlatform(model) ? platformFacts[model] : [];
  const sentences = facts.map(words.platformRule);
  return sentences.length > 0 && <Sentences title={words.rulesOf(modelFacts[model].label)} sentences={sentences} />;
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="report-list">
        {keyed(sentences).map(([key, sentence]) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
