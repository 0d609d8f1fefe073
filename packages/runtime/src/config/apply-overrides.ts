import { parseDocument } from 'yaml';
import { firstLineOf } from '../problems/first-line.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { showValue } from '../problems/show-value.js';
import { isRecord, parseConfigPath, type ConfigPath } from './config-path.js';

/** A value that the command line puts into a config. */
export interface Override {
  /** As a person would write it again, such as `--set seed=3`. */
  readonly shown: string;
  /** As `path=value`, for the record. */
  readonly assignment: string;
  readonly path: ConfigPath;
  readonly value: unknown;
}

/** What became of the overrides: the new data, those that were applied, and what was wrong. */
export interface OverriddenData {
  readonly data: unknown;
  readonly applied: readonly Override[];
  readonly problems: readonly (ProblemDraft & { readonly override: string })[];
}

/** Puts `path=value` texts, and a seed last, into a copy of the data. */
export function applyOverrides(
  data: unknown,
  request: { readonly overrides?: readonly string[]; readonly seed?: number },
): OverriddenData {
  const copy: unknown = structuredClone(data);
  const applied: Override[] = [];
  const problems: (ProblemDraft & { override: string })[] = [];
  const attempt = (shown: string, override: Override | string): void => {
    const failure = typeof override === 'string' ? override : applyOverride(copy, override);
    if (failure !== undefined) problems.push(overrideProblem(shown, failure));
    else if (typeof override !== 'string') applied.push(override);
  };
  for (const text of request.overrides ?? []) attempt(`--set ${text}`, parseOverride(text));
  if (request.seed !== undefined) {
    const shown = `--seed ${request.seed}`;
    const assignment = `seed=${request.seed}`;
    attempt(shown, { shown, assignment, path: ['seed'], value: request.seed });
  }
  return { data: copy, applied, problems };
}

/** The override that a text asks for, or what is wrong with the text. */
function parseOverride(text: string): Override | string {
  const equals = text.indexOf('=');
  if (equals < 1) return "no 'path=value'";
  const path = parseConfigPath(text.slice(0, equals).trim());
  if (path === undefined) return `the path ${showValue(text.slice(0, equals))}`;
  const document = parseDocument(text.slice(equals + 1), { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return `a value that is no YAML: ${firstLineOf(error)}`;
  return { shown: `--set ${text}`, assignment: text, path, value: document.toJS() };
}

/** Sets a value in place, making objects on the way; gives what stands in the way, if anything. */
export function applyOverride(root: unknown, { path, value }: Override): string | undefined {
  let node: unknown = root;
  for (const [depth, segment] of path.entries()) {
    const last = depth === path.length - 1;
    const blocked = blockedAt(node, segment);
    if (blocked !== undefined) return blocked;
    // `blockedAt` has made sure that the segment addresses a list by index or an object by key.
    const holder = node as Record<string | number, unknown>;
    if (last) holder[segment] = value;
    else holder[segment] ??= typeof path[depth + 1] === 'number' ? [] : {};
    node = holder[segment];
  }
  return undefined;
}

function blockedAt(node: unknown, segment: string | number): string | undefined {
  if (segment === '__proto__') return `the key '${segment}'`;
  if (typeof segment === 'number') {
    if (!Array.isArray(node)) return `the index ${segment} of ${showValue(node)}, which is no list`;
    return segment <= node.length
      ? undefined
      : `the index ${segment} of a list of ${node.length} items`;
  }
  return isRecord(node)
    ? undefined
    : `the key '${segment}' of ${showValue(node)}, which is no object`;
}

function overrideProblem(shown: string, received: string): ProblemDraft & { override: string } {
  return {
    code: 'OVERRIDE_INVALID',
    path: [],
    override: shown,
    received,
    expected: 'a path and a YAML value, such as estimators.ksg1.options.k=5',
    next: 'Correct the override; list items are addressed as plugins[0].',
  };
}
