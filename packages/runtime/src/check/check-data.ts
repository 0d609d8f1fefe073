import type { z } from 'zod';
import { isRecord } from '../config/config-path.js';
import { usableConfig } from '../config/usable-config.js';
import type { ResolvedComponent } from '../host/host-spec.js';
import type { PluginsLoading } from '../plugins/load-plugins.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { checkComponents, withoutFollowUps } from './check-components.js';
import { checkSchema } from './check-schema.js';
import type { ChecksInFolder } from './checks.js';

/** The components of checked data, and everything that is wrong with the data. */
export interface CheckedData {
  readonly components: readonly ResolvedComponent[];
  readonly problems: readonly ProblemDraft[];
}

/** Checks data against the schema, the loaded plugins and the rules. */
export async function checkData<Format extends z.ZodObject>(
  data: unknown,
  loading: PluginsLoading,
  { format, rules, baseDirectory }: ChecksInFolder<Format>,
): Promise<CheckedData> {
  const schemaProblems = checkSchema(data, format);
  const { components, problems } = await checkComponents({
    config: isRecord(data) ? usableConfig(data, format) : {},
    written: data,
    loading,
    rules,
    baseDirectory,
  });
  const later = isRecord(data) ? withoutFollowUps(schemaProblems, problems) : [];
  return { components, problems: [...schemaProblems, ...later] };
}
