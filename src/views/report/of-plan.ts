import { windowMinutes } from '../../scenario/view-options';
import { selectFleet, selectOption, selectScenario } from '../../state/selectors';
import { ganttSheet } from '../drain/Gantt';
import { lanesQuestion, lanesRangeColumns } from '../drain/LanesTable';
import '../drain/drain.css';
import type { PlanAnswer } from '../../engine/plan-job';
import { modelFacts } from '../../models/facts';
import { assumptionsSentence, drainNumbers, lanesColumns, orderColumns } from '../drain/drain-tables';
import { ORDER_OPTIONS } from '../drain/plan-options';
import { planTable } from '../drain/plan-table';
import { isInRanges, planQuestionFor, shownRange } from '../drain/range-plan';
import { rangeColumns, rangeNumbers, rangeTable, rangeTroubles, rangeTroublesTitle } from '../drain/range-rows';
import { hasCommands, runbookLines, targetLine } from '../drain/runbook-lines';
import { sharingFigure } from '../drain/sharing-rows';
import { drainQuestion, type ShownPlan, shownPlan } from '../drain/shown-plan';
import { type TroubleRow, troubleRows } from '../drain/trouble-rows';
import {
  aimSentence,
  decidersText,
  drainVerdict,
  heads,
  howManyTitle,
  mediansCaption,
  numberAtATime,
  numbersLabel,
  orderOfPlan,
  ordersLabel,
  panelTitle,
  placesText,
  planSettingsText,
  planSummary,
  rangeDoubt,
  rangeSummary,
  rangeVerdict,
  refusalOf,
  runbookTitle,
  scaleCaption,
  troublesLabel,
  troublesTitle,
  unknownText,
  whichOrder,
} from '../drain/words';
import { ofScenario } from './of-scenario';
import {
  drawing,
  figure,
  leading,
  lines,
  notes,
  numbers,
  plainTable,
  type ReportOfView,
  type ReportSection,
  type ReportSource,
  section,
  sentences,
} from './report-section';

/** As in the view, with what stands above several there in each row. */
const TROUBLE_COLUMNS = [
  { key: 'vm', head: heads.vm, isName: true, text: ({ name }: TroubleRow) => name },
  { key: 'trouble', head: heads.trouble, text: ({ title }: TroubleRow) => title },
  { key: 'why', head: heads.howMuch, text: ({ detail }: TroubleRow) => detail },
];

const troubles = (title: string, rows: readonly TroubleRow[]): ReportSection =>
  section(title, plainTable(troublesLabel, TROUBLE_COLUMNS, rows));

/** The plan where everything is known. */
function exact(shown: ShownPlan): readonly ReportSection[] {
  const { lanes, byLanes, plan, of } = shown;
  return [
    section(
      drainVerdict(shown),
      numbers(numbersLabel, drainNumbers(shown)),
      drawing(ganttSheet(shown, scaleCaption, planSummary(shown)), planTable(shown)),
      notes([assumptionsSentence(shown), placesText(of.fleet)]),
    ),
    troubles(troublesTitle(shown), troubleRows(shown)),
    section(
      howManyTitle,
      figure(sharingFigure(shown)),
      plainTable(numberAtATime, lanesColumns(shown), byLanes, (each) => each === lanes),
    ),
    section(
      whichOrder(lanes.lanes),
      notes([aimSentence(shown)]),
      plainTable(ordersLabel, orderColumns(shown), ORDER_OPTIONS, ({ id }) => id === plan.order),
    ),
  ];
}

/** The plan where not all is known. */
async function inRanges(answer: PlanAnswer, from: string, ask: ReportSource['ask']): Promise<readonly ReportSection[]> {
  const shown = shownRange(answer, from);
  const { plan, of } = answer;
  const rows = rangeTroubles(shown);
  const asked = lanesQuestion(of);
  const lanes = asked && (await ask('planLanes', asked));
  const unknown = plan.vms.filter(({ isSetUnknown }) => isSetUnknown).length;
  return [
    section(
      rangeVerdict(shown),
      sentences([rangeDoubt(shown), decidersText(plan.deciders, of.fleet), placesText(of.fleet)].join(' ')),
      notes([planSettingsText(plan, from), unknownText(of.fleet, unknown)]),
      numbers(numbersLabel, rangeNumbers(shown)),
      drawing(ganttSheet(shown, mediansCaption, rangeSummary(shown)), rangeTable(shown)),
    ),
    troubles(rangeTroublesTitle(rows), rows),
    section(
      howManyTitle,
      lanes &&
        plainTable(
          numberAtATime,
          lanesRangeColumns(of.fleet.length, from),
          lanes.byLanes,
          (row) => row.lanes === of.settings.lanes,
        ),
    ),
    section(
      orderOfPlan,
      plainTable(
        orderOfPlan,
        rangeColumns(shown),
        plan.order.flatMap((place) => plan.vms[place] ?? []),
      ),
    ),
  ];
}

/** The commands by which the host is emptied; of models that no product runs there are none. */
function runbook({ runbook: entries, of }: PlanAnswer): readonly ReportSection[] {
  if (!hasCommands(entries)) return [];
  const all = entries.flatMap((entry) => [`# ${entry.at} ${entry.vm}`, ...runbookLines(entry).map(({ line }) => line)]);
  const first = targetLine(entries);
  return [section(runbookTitle(modelFacts[of.scenario.model].label), lines(first === '' ? all : [first, ...all]))];
}

/** Emptying the host: the plan in numbers, when each VM leaves, what stands in the way, and the commands. */
export const ofPlan: ReportOfView = async (source) => {
  const { state, ask } = source;
  const [scenario, fleet] = [selectScenario(state), selectFleet(state)];
  const { histories } = state;
  const minutes = windowMinutes(state.options);
  const [order, lanes] = [selectOption('decide.order')(state), selectOption('decide.lanes')(state)];
  const assumption = selectOption('decide.assume')(state);
  const [room, from] = [selectOption('decide.room')(state), selectOption('decide.from')(state)];
  const asked = planQuestionFor({ scenario, fleet, histories, minutes, lanes, order, assumption, room, from });
  if (asked === null) return [section(panelTitle, sentences(refusalOf(fleet.length)))];
  const range = await ask('plan', asked);
  const alone = ofScenario(source, false);
  const commands = runbook(range);
  if (isInRanges(fleet, scenario, room))
    return [...leading([...(await inRanges(range, from, ask)), ...commands]), ...alone];
  const question = drainQuestion(scenario, fleet, histories, minutes);
  const shown = question && shownPlan(await ask('drain', question), order, lanes, from);
  return [...leading([...(shown ? exact(shown) : []), ...commands]), ...alone];
};
