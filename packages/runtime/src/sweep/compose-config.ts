import { isRecord, parseConfigPath } from '../config/config-path.js';
import { applyOverride, type Override } from '../config/apply-overrides.js';
import { sweepSchema, type SweepConfig } from '../config/sweep-schema.js';
import { choices, chooseNext } from '../problems/choices.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { showValue } from '../problems/show-value.js';
import { fillParameters } from './fill-parameters.js';
import type { PointLabel } from './point-label.js';
import { sweepLabels } from './sweep-labels.js';

/** One evaluation that a config asks for, as plain data before its check. */
export interface ComposedConfig {
  readonly label: PointLabel;
  readonly data: unknown;
  /** What stands in `data` and not in the file: of the mode, the command line and the point. */
  readonly applied: readonly Override[];
  readonly problems: readonly ProblemDraft[];
}

/** The evaluations of a config. */
export interface Composition {
  /** The config in its first mode, with the parameters as written. */
  readonly base: ComposedConfig;
  /** One per mode and point of the sweep; none where there is neither. */
  readonly points: readonly ComposedConfig[];
  /** Whether the sections that make points were malformed, so that no expression was computed. */
  readonly malformed: boolean;
}

/**
 * Makes the evaluations of a config out of its modes, parameters and sweep. Later wins: the file, the
 * mode, the command line, the point.
 *
 * Where `mode`, `modes`, `parameters` or `sweep` is malformed there are no points: the schema says why.
 */
export function composeConfig(data: unknown, commandLine: readonly Override[]): Composition {
  const parsed = sweepSchema.safeParse(data);
  const plain: ComposedConfig = { label: { at: {} }, data, applied: commandLine, problems: [] };
  if (!parsed.success) return { base: plain, points: [], malformed: isRecord(data) };
  const config = parsed.data;
  const modes = config.mode === undefined ? [] : [...new Set([config.mode].flat())];
  const [mode] = modes;
  const compose = (label: PointLabel): ComposedConfig =>
    composed(label, { data, config, commandLine });
  return {
    base: compose({ ...(mode !== undefined && { mode }), at: {} }),
    points:
      modes.length < 2 && Object.keys(config.sweep ?? {}).length === 0
        ? []
        : sweepLabels(config).map(compose),
    malformed: false,
  };
}

function composed(
  label: PointLabel,
  from: {
    readonly data: unknown;
    readonly config: SweepConfig;
    readonly commandLine: readonly Override[];
  },
): ComposedConfig {
  const { config } = from;
  const problems: ProblemDraft[] = [];
  const applied: Override[] = [];
  const copy: unknown = structuredClone(from.data);
  const put = (override: Override, path: readonly string[]): void => {
    const failure = applyOverride(copy, override);
    if (failure === undefined) applied.push(override);
    else problems.push(unusablePath(path, failure));
  };
  const assign = (shown: string, path: readonly string[], value: unknown): void => {
    const text = path.at(-1)!;
    const parsed = parseConfigPath(text);
    if (parsed === undefined) problems.push(unusablePath(path, showValue(text)));
    else if (composing.has(parsed[0])) problems.push(composingPath(path, text));
    else {
      // A copy: what a later change puts into an object must not reach the other points.
      const assignment = `${text}=${JSON.stringify(value)}`;
      put({ shown, assignment, path: parsed, value: structuredClone(value) }, path);
    }
  };
  const changes = label.mode === undefined ? {} : config.modes[label.mode];
  if (changes === undefined) problems.push(unknownMode(label.mode!, Object.keys(config.modes)));
  for (const [path, value] of Object.entries(changes ?? {})) {
    assign(`mode ${label.mode}`, ['modes', label.mode!, path], value);
  }
  for (const override of from.commandLine) {
    put({ ...override, value: structuredClone(override.value) }, []);
  }
  const swept: Record<string, number> = {};
  for (const [axis, value] of Object.entries(label.at)) {
    if (!Object.hasOwn(config.parameters, axis))
      assign(`sweep ${axis}`, ['sweep', label.panel!, axis], value);
    else if (typeof value === 'number') swept[axis] = value;
    else problems.push(notANumber(label.panel!, axis, value));
  }
  const filled = fillParameters(copy, { ...parametersOf(copy, config), ...swept });
  return { label, data: filled.data, applied, problems: [...problems, ...filled.problems] };
}

/** Sections that say which points there are: no point changes them. */
const composing: ReadonlySet<string | number | undefined> = new Set(['mode', 'modes', 'sweep']);

/** The parameters after mode, command line and axes that name them by path; the check refuses others. */
function parametersOf(copy: unknown, written: SweepConfig): Readonly<Record<string, number>> {
  const parsed = sweepSchema.pick({ parameters: true }).safeParse(copy);
  return parsed.success ? parsed.data.parameters : written.parameters;
}

function composingPath(path: readonly string[], text: string): ProblemDraft {
  return unusablePath(path, `${showValue(text)}, which says what the points are`);
}

function unusablePath(path: readonly string[], received: string): ProblemDraft {
  return {
    code: 'CONFIG_PATH_INVALID',
    path,
    at: 'key',
    received,
    expected: 'a path of this config, such as readings.kl.samples, or a parameter',
    next: 'Correct the path; list items are addressed as plugins[0].',
  };
}

function notANumber(panel: string, axis: string, value: unknown): ProblemDraft {
  return {
    code: 'VALUE_TYPE',
    path: ['sweep', panel, axis],
    received: `${showValue(value)} for the parameter '${axis}'`,
    expected: 'numbers: parameters are numbers',
    next: 'Write numbers, or name the axis by a config path.',
  };
}

function unknownMode(mode: string, modes: readonly string[]): ProblemDraft {
  const found = choices(mode, modes);
  return {
    code: 'MODE_UNKNOWN',
    path: ['mode'],
    received: `'${mode}'`,
    expected: 'a name from `modes`',
    ...found,
    next: chooseNext(found, `Add '${mode}' to \`modes\`, or remove \`mode\`.`),
  };
}
