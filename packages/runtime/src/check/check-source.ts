import type { z } from 'zod';
import { applyOverrides } from '../config/apply-overrides.js';
import { sweepShape } from '../config/sweep-schema.js';
import { loadPlugins } from '../plugins/load-plugins.js';
import { ConfigInvalidError } from '../problems/config-invalid-error.js';
import { composeConfig } from '../sweep/compose-config.js';
import { pluginEntries, withoutFollowUps } from './check-components.js';
import type { CheckConfigRequest } from './check-config-request.js';
import { checkData } from './check-data.js';
import { checkPoints } from './check-points.js';
import type { Checked } from './checked-config.js';
import type { Checks } from './checks.js';
import { placeProblems } from './place-problems.js';
import { readSource } from './read-source.js';

const sweepKeys: ReadonlySet<string> = new Set(Object.keys(sweepShape));

/**
 * Reads a config, loads its plugins, and checks everything that can be checked before a run: the
 * schema, every component with its options and slots, and whether the parts fit together; then the
 * same at every point of a sweep.
 *
 * @throws CONFIG_INVALID with every problem found, whichever stage found it.
 */
export async function checkSource<Format extends z.ZodObject>(
  request: CheckConfigRequest,
  checks: Checks<Format>,
): Promise<Checked<z.output<Format>>> {
  const source = await readSource(request);
  const { document, baseDirectory } = source;
  const subject = source.shownFile ?? 'The config';
  if (document.data === undefined && document.problems.length > 0) {
    const problems = placeProblems(document.problems, source, []);
    throw new ConfigInvalidError({ subject, problems });
  }
  const overridden = applyOverrides(document.data, request);
  const { base, points, malformed } = composeConfig(overridden.data, overridden.applied);
  const loading = await loadPlugins(pluginEntries(base.data), baseDirectory);
  const within = { ...checks, baseDirectory };
  const checked = await checkData(base.data, loading, within);
  const drafts = [
    ...document.problems,
    ...overridden.problems,
    ...base.problems,
    ...withoutFollowUps(base.problems, checked.problems).filter(
      // What expressions would have been is not known: only what keeps them from being computed is said.
      ({ path }) => !malformed || sweepKeys.has(String(path[0])),
    ),
  ];
  if (drafts.length > 0) {
    throw new ConfigInvalidError({
      subject,
      problems: placeProblems(drafts, source, base.applied),
    });
  }
  const sweep = await checkPoints(points, {
    base: checked.components,
    loading,
    checks: within,
  });
  if (sweep.problems.length > 0) {
    const problems = sweep.problems.flatMap(({ point, drafts: found }) =>
      placeProblems(found, source, point.applied),
    );
    throw new ConfigInvalidError({ subject, problems });
  }
  const plugins = loading.plugins.map(({ resolved }) => resolved);
  return {
    config: checks.format.parse(base.data),
    points: sweep.points,
    hostSpec: {
      plugins,
      components: [...checked.components, ...sweep.components],
      baseDirectory,
    },
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
