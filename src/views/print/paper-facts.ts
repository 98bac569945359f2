import { modelFacts } from '../../models/facts';
import { ignoredBecause } from '../../scenario/ignored';
import type { Parameter, ParameterGroup } from '../../scenario/parameter';
import { parameterGroups, parameters } from '../../scenario/parameters';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';
import { type Place, partOf, viewOf } from '../../scenario/views';
import { writtenLink } from '../plot/export-look';
import * as words from './words';

/** A name and its value. */
interface Fact {
  readonly label: string;
  readonly value: string;
  /** What it would be if nobody had set it; null where it is that. */
  readonly usual: string | null;
}

/** The knobs of a group that count. */
interface FactGroup {
  readonly label: string;
  readonly facts: readonly Fact[];
}

function knobText(parameter: Parameter, scenario: Scenario): string {
  switch (parameter.kind) {
    case 'number':
      return shownValue(parameter, scenario[parameter.name]);
    case 'switch':
      return scenario[parameter.name] ? words.on : words.off;
    case 'choice':
      return parameter.options.find(({ id }) => id === scenario[parameter.name])?.label ?? '';
    case 'text':
      return scenario[parameter.name];
  }
}

/** What a knob is where nobody sets it: a product sets some to its own defaults. */
function usualText(parameter: Parameter, scenario: Scenario): string | null {
  const usual: Scenario = { ...defaultScenario, ...modelFacts[scenario.model].sets };
  return usual[parameter.name] === scenario[parameter.name] ? null : knobText(parameter, usual) || words.none;
}

const GROUPS: readonly { readonly id: ParameterGroup; readonly label: string }[] = [
  ...parameterGroups,
  { id: 'simulation', label: words.simulation },
];

/**
 * Every knob that the chosen model makes use of, with its value as the rail shows it, group by group, with those of
 * simulations where `simulates`. Empty texts are left out. Defaults -> VM: Memory 1 GiB, Dirtying rate 40 MiB/s ...
 */
export function scenarioFacts(scenario: Scenario, simulates: boolean): readonly FactGroup[] {
  return GROUPS.filter(({ id }) => simulates || id !== 'simulation')
    .map(({ id, label }) => ({
      label,
      facts: parameters
        .filter((each) => each.group === id && ignoredBecause(each, scenario) === null)
        .map((each) => ({ label: each.label, value: knobText(each, scenario), usual: usualText(each, scenario) }))
        .filter(({ value }) => value !== ''),
    }))
    .filter(({ facts }) => facts.length > 0);
}

/** What stands at the head of the pages, and at the edges of each. */
export interface PaperHead {
  /** 'Decide, Plan' */
  readonly title: string;
  /** The scenario's name, or the model where it has none: 'Web server'. */
  readonly name: string;
  /** '2026-11-29 15:20' */
  readonly date: string;
  readonly link: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as the clock here shows it: '2026-11-29 15:20'. */
export const momentText = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;

export function paperHead(place: Place, { name, model }: Scenario, link: string, at: Date): PaperHead {
  const part = partOf(place);
  return {
    title: part === null ? viewOf(place.view).label : words.partOfView(viewOf(place.view).label, part.label),
    name: name === '' ? modelFacts[model].label : name,
    date: momentText(at),
    link,
  };
}

/** A text as a string of CSS. */
const cssString = (text: string): string =>
  `"${text.replaceAll(/["\\<\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** The edges of every page: which view and scenario, when, page of pages, and the link, its middle left out if it is very long. */
export const pageRule = ({ title, name, date, link }: PaperHead): string => `@page {
  margin: 18mm 12mm 24mm;
  @top-left { content: ${cssString(words.titled(title, name))}; font: 8pt sans-serif; }
  @top-right { content: ${cssString(date)}; font: 8pt sans-serif; }
  @bottom-left { content: ${cssString(writtenLink(link))}; font: 7pt sans-serif; overflow-wrap: anywhere; text-align: start; width: 165mm; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; }
}`;
