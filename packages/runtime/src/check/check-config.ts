import { applyOverrides } from '../config/apply-overrides.js';
import { configSchema } from '../config/config-schema.js';
import { isRecord } from '../config/config-path.js';
import { usableConfig } from '../config/usable-config.js';
import { ConfigInvalidError } from '../problems/config-invalid-error.js';
import { checkComponents, withoutFollowUps } from './check-components.js';
import type { CheckConfigRequest } from './check-config-request.js';
import { checkSchema } from './check-schema.js';
import type { CheckedConfig } from './checked-config.js';
import { placeProblems } from './place-problems.js';
import { readSource } from './read-source.js';

/**
 * Reads a config, loads its plugins, and checks everything that can be checked before a run: the
 * schema, every component with its options and slots, and whether the parts fit together.
 *
 * @throws CONFIG_INVALID with every problem found, whichever stage found it.
 */
export async function checkConfig(request: CheckConfigRequest): Promise<CheckedConfig> {
  const source = await readSource(request);
  const { document, baseDirectory } = source;
  const subject = source.shownFile ?? 'The config';
  if (document.data === undefined && document.problems.length > 0) {
    const problems = placeProblems(document.problems, source, []);
    throw new ConfigInvalidError({ subject, problems });
  }
  const overridden = applyOverrides(document.data, request);
  const { data } = overridden;
  const schemaProblems = checkSchema(data);
  const checked = await checkComponents({
    config: isRecord(data) ? usableConfig(data) : {},
    written: data,
    baseDirectory,
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
    config: configSchema.parse(data),
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
