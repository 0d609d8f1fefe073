import type { z } from 'zod';
import { applyOverrides } from '../config/apply-overrides.js';
import { isRecord } from '../config/config-path.js';
import { usableConfig } from '../config/usable-config.js';
import { ConfigInvalidError } from '../problems/config-invalid-error.js';
import { checkComponents, withoutFollowUps } from './check-components.js';
import type { CheckConfigRequest } from './check-config-request.js';
import { checkSchema } from './check-schema.js';
import type { Checked } from './checked-config.js';
import type { FitRule } from './fit/fit-context.js';
import { placeProblems } from './place-problems.js';
import { readSource } from './read-source.js';

/** What a config of one format has to hold to, beside its components. */
export interface Checks<Format extends z.ZodObject> {
  /** The schema, whose keys are those of an evaluation config or some of them. */
  readonly format: Format;
  /** Everything that its parts must agree on. */
  readonly rules: readonly FitRule[];
}

/**
 * Reads a config, loads its plugins, and checks everything that can be checked before a run: the
 * schema, every component with its options and slots, and whether the parts fit together.
 *
 * @throws CONFIG_INVALID with every problem found, whichever stage found it.
 */
export async function checkSource<Format extends z.ZodObject>(
  request: CheckConfigRequest,
  { format, rules }: Checks<Format>,
): Promise<Checked<z.output<Format>>> {
  const source = await readSource(request);
  const { document, baseDirectory } = source;
  const subject = source.shownFile ?? 'The config';
  if (document.data === undefined && document.problems.length > 0) {
    const problems = placeProblems(document.problems, source, []);
    throw new ConfigInvalidError({ subject, problems });
  }
  const overridden = applyOverrides(document.data, request);
  const { data } = overridden;
  const schemaProblems = checkSchema(data, format);
  const checked = await checkComponents({
    config: isRecord(data) ? usableConfig(data, format) : {},
    written: data,
    baseDirectory,
    rules,
  });
  const drafts = [
    ...document.problems,
    ...overridden.problems,
    ...schemaProblems,
    ...(isRecord(data) ? withoutFollowUps(schemaProblems, checked.problems) : []),
  ];
  if (drafts.length > 0) {
    const problems = placeProblems(drafts, source, overridden.applied);
    throw new ConfigInvalidError({ subject, problems });
  }
  const plugins = checked.plugins.map(({ resolved }) => resolved);
  return {
    config: format.parse(data),
    hostSpec: { plugins, components: checked.components, baseDirectory },
    source: {
      ...(source.file !== undefined && { file: source.file }),
      asWritten: document.asWritten,
      overrides: overridden.applied.map(({ assignment }) => assignment),
    },
    baseDirectory,
    plugins: plugins.map(({ specifier, name, version, contract }) => ({
      specifier,
      name,
      version,
      contract,
    })),
  };
}
