import type {
  ChoiceParameter,
  NumberParameter,
  Parameter,
  ParameterGroup,
  Row,
  SwitchParameter,
  TextParameter,
} from './parameter';
import { energyParameters } from './parameters-energy';
import { linkParameters } from './parameters-link';
import { algorithmParameters, modelParameter } from './parameters-model';
import { platformParameters } from './parameters-platform';
import { qemuParameters } from './parameters-qemu';
import { simulationParameters } from './parameters-simulation';
import { stopParameters } from './parameters-stop';
import { vmParameters } from './parameters-vm';
import { weightParameters } from './parameters-weights';
import type { ChoiceName, NumberName, ParameterName, SwitchName } from './scenario';
import { defaultScenario } from './scenario';

const nameRow: Row = {
  kind: 'text',
  name: 'name',
  key: 'name',
  label: 'Scenario name',
  maxLength: 80,
};

/** A row with what its list leaves out. */
const completed = (group: ParameterGroup, row: Row): Parameter =>
  ({
    ...{ group, symbol: '', equation: '', advanced: false },
    ...(row.kind === 'number' ? { unit: '' } : {}),
    ...row,
    default: defaultScenario[row.name],
  }) as Parameter;

/**
 * The one table of knobs: sliders, fields, links, files, validation and docs/link-format.md all come from it.
 * Its rows stand in a file for each group, because whole it is longer than a file should be; its order is the order of
 * links and of the results' JSON.
 */
export const parameters: readonly Parameter[] = (
  [
    ['vm', vmParameters],
    ['link', linkParameters],
    ['stop', stopParameters],
    ['model', algorithmParameters],
    ['energy', energyParameters],
    ['weights', weightParameters],
    ['model', [modelParameter]],
    ['name', [nameRow]],
    ['qemu', qemuParameters],
    ['qemu', platformParameters],
    ['simulation', simulationParameters],
  ] as const
).flatMap(([group, rows]) => rows.map((row) => completed(group, row)));

/** The kind of row that a knob has. */
type ParameterOf<Name extends ParameterName> = Name extends NumberName
  ? NumberParameter
  : Name extends SwitchName
    ? SwitchParameter
    : Name extends ChoiceName
      ? ChoiceParameter<Name>
      : TextParameter;

/** The row of a knob by its name. */
export const parameterByName = Object.fromEntries(parameters.map((row) => [row.name, row])) as {
  readonly [Name in ParameterName]: ParameterOf<Name>;
};

/** The row of a knob by its key in a link. */
export const parameterByKey: ReadonlyMap<string, Parameter> = new Map(parameters.map((row) => [row.key, row]));

/** What stands in the rail; the knobs of simulations stand in the views that simulate. */
export type RailGroup = Exclude<ParameterGroup, 'name' | 'simulation'>;

/** The groups of controls in the order of the rail. The scenario's name stands in the header instead. */
export const parameterGroups: readonly { readonly id: RailGroup; readonly label: string }[] = [
  { id: 'vm', label: 'VM' },
  { id: 'link', label: 'Link' },
  { id: 'stop', label: 'Stop rules' },
  { id: 'model', label: 'What moves it?' },
  { id: 'qemu', label: 'Platform' },
  { id: 'energy', label: 'Energy' },
  { id: 'weights', label: 'Cost weights' },
];
