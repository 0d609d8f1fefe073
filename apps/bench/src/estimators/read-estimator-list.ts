import { readFileSync } from 'node:fs';
import { GgmiError } from '@ggmi/core';
import {
  checkEstimatorConfig,
  parseConfigText,
  type Checked,
  type EstimatorConfig,
} from '@ggmi/runtime';

/** Where the estimators of a benchmark come from. */
export type EstimatorSource =
  | { readonly from: 'file'; readonly path: string }
  | {
      readonly from: 'plugins';
      readonly plugins: readonly string[];
      /** Component ids, each with its default options. */
      readonly ids: readonly string[];
    }
  /** The list for tasks of numbers, or the one for tasks of texts. */
  | { readonly from: 'default'; readonly of?: 'numbers' | 'texts' };

/** A list and what the command line changes in it. */
export interface ListRequest {
  readonly source: EstimatorSource;
  /** `path=value` each. */
  readonly overrides: readonly string[];
  /** Absolute path. */
  readonly workingDirectory: string;
}

const defaultLists = {
  numbers: new URL('../../lists/default-estimators.yaml', import.meta.url),
  texts: new URL('../../lists/text-estimators.yaml', import.meta.url),
} as const;

/**
 * Reads and checks a list of estimators. Plugins are resolved from the folder of the file; without
 * one, from the working directory.
 *
 * @throws CONFIG_INVALID with every problem; OPTION_INVALID for two ids that end alike.
 */
export function readEstimatorList(request: ListRequest): Promise<Checked<EstimatorConfig>> {
  const { source, ...rest } = request;
  if (source.from === 'file') return checkEstimatorConfig({ path: source.path, ...rest });
  const data =
    source.from === 'default'
      ? parseConfigText(readFileSync(defaultLists[source.of ?? 'numbers'], 'utf8')).data
      : listOfPlugins(source.plugins, source.ids);
  return checkEstimatorConfig({ data, ...rest });
}

function listOfPlugins(plugins: readonly string[], ids: readonly string[]) {
  const names = ids.map((id) => id.split('/').at(-1) ?? id);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new GgmiError({
      code: 'OPTION_INVALID',
      message: `Two of the estimators in --estimators would be called '${repeated}'.`,
      next: 'Write a list with names of your own; the guide "Compare estimators" shows one.',
      fields: { option: '--estimators', received: [...ids] },
    });
  }
  const estimators = Object.fromEntries(ids.map((id, index) => [names[index]!, { use: id }]));
  return { version: 1, plugins, estimators };
}
