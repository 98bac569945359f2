import type { Seconds } from '../../models/units';
import { amountsOf, ofBytes } from './amounts';
import { clockOf } from './clocks';
import { jsonLines } from './json-lines';
import { addSample, beginAgain, end, type LogDraft } from './log-draft';
import type { LogFormat } from './log-format';
import { clockIn, endings, isAnswer, isObject, type Json, phaseOf, sampleOf } from './qmp-answer';

/** An answer is looked for so deep in an object of one's own. */
const DEEPEST = 6;

/** A pass of the dirty log, at the time that its event carries. */
interface Pass {
  readonly round: number;
  readonly clock: Seconds;
}

/** What the events of a migration have told so far. */
interface Events {
  began: Seconds | null;
  passes: Pass[];
}

/** Turns passes into syncs: the clock of events against the time since the migration began. */
function placePasses(draft: LogDraft, { began, passes }: Events): void {
  const looked = draft.samples.find(({ clock, time }) => clock !== null && time !== null);
  const byLook = looked ? (looked.clock ?? 0) - (looked.time ?? 0) : null;
  const start = began ?? byLook ?? passes.find(({ round }) => round === 1)?.clock;
  if (start === undefined) return;
  for (const { round, clock } of passes) draft.syncs.push({ round, time: Math.max(clock - start, 0) });
}

/** QMP: answers of query-migrate and events, in any wrapping (docs/data-formats.md, 8.2). */
export const qmp: LogFormat = {
  id: 'qmp',
  platform: 'qemu',
  label: 'answers of query-migrate (QMP)',
  open: (draft, refuse) => {
    const events: Events = { began: null, passes: [] };
    const begin = (): void => {
      beginAgain(draft);
      events.began = null;
      events.passes = [];
    };
    const onAnswer = (answer: Json, line: number, clock: Seconds | null): void => {
      const amounts = amountsOf(line, refuse);
      const sample = sampleOf(answer, line, clock, amounts);
      if (!sample) return;
      const status = String(answer['status']);
      if (status === 'none') return;
      const { attempts } = draft;
      if (phaseOf(status) !== 'over' || endings[status] === 'completed') addSample(draft, sample);
      if (draft.attempts > attempts) events.passes = [];
      if (status in endings) end(draft, endings[status] ?? null);
      const setup = amounts.take(answer['setup-time'], 'setup-time', 'milliseconds');
      if (setup !== null) draft.setup = setup / 1000;
      // In post-copy the pause is over, and told.
      if (status !== 'completed' && sample.phase !== 'post-copy') return;
      const downtime = amounts.take(answer['downtime'], 'downtime', 'milliseconds');
      draft.downtime = downtime === null ? null : downtime / 1000;
      if (status === 'completed') draft.totalTime = sample.time;
    };
    const onEvent = (event: Json, clock: Seconds | null): void => {
      const data = isObject(event['data']) ? event['data'] : {};
      if (event['event'] === 'MIGRATION') {
        const status = String(data['status']);
        if (status === 'setup') {
          begin();
          events.began = clock;
        }
        if (status in endings) end(draft, endings[status] ?? null);
      }
      const pass = data['pass'];
      if (event['event'] !== 'MIGRATION_PASS' || typeof pass !== 'number' || clock === null) return;
      const latest = events.passes.at(-1);
      if (latest && pass <= latest.round) events.passes = [];
      if (Number.isInteger(pass) && pass > 0) events.passes.push({ round: pass, clock });
    };
    const onParameters = (value: Json, line: number): void => {
      const amounts = amountsOf(line, refuse);
      const cap = amounts.take(value['max-bandwidth'], 'max-bandwidth', 'bytes');
      const limit = amounts.take(value['downtime-limit'], 'downtime-limit', 'milliseconds');
      if (cap !== null) draft.cap = cap > 0 ? ofBytes(cap) : null;
      if (limit !== null) draft.limit = limit / 1000;
    };
    const walk = (value: unknown, line: number, above: Seconds | null, depth: number): void => {
      if (Array.isArray(value)) for (const each of value.slice(0, 1000)) walk(each, line, above, depth + 1);
      if (!isObject(value) || depth > DEEPEST) return;
      const clock = clockIn(value) ?? above;
      if (isAnswer(value)) onAnswer(value, line, clock);
      else if (typeof value['event'] === 'string') onEvent(value, clock);
      else if ('max-bandwidth' in value || 'downtime-limit' in value) onParameters(value, line);
      else for (const each of Object.values(value)) walk(each, line, clock, depth + 1);
    };
    const lines = jsonLines((value, line, before) => walk(value, line, clockOf(before), 0), refuse);
    return {
      line: lines.line,
      end: () => {
        lines.end();
        placePasses(draft, events);
      },
    };
  },
};
