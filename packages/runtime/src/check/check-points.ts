import type { z } from 'zod';
import type { ResolvedComponent } from '../host/host-spec.js';
import type { PluginsLoading } from '../plugins/load-plugins.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import type { ComposedConfig } from '../sweep/compose-config.js';
import { pointComponents } from '../sweep/point-components.js';
import { pointText } from '../sweep/point-label.js';
import { withoutFollowUps } from './check-components.js';
import { checkData } from './check-data.js';
import type { ChecksInFolder } from './checks.js';
import type { CheckedPoint } from './checked-config.js';

/** The points of a sweep that hold, their components beside those of the base, and the problems. */
export interface CheckedPoints<Config> {
  readonly points: readonly CheckedPoint<Config>[];
  readonly components: readonly ResolvedComponent[];
  readonly problems: readonly {
    readonly point: ComposedConfig;
    readonly drafts: readonly ProblemDraft[];
  }[];
}

/** Checks every point of a sweep; a fault that several points share is reported at the first. */
export async function checkPoints<Format extends z.ZodObject>(
  points: readonly ComposedConfig[],
  against: {
    readonly base: readonly ResolvedComponent[];
    readonly loading: PluginsLoading;
    readonly checks: ChecksInFolder<Format>;
  },
): Promise<CheckedPoints<z.output<Format>>> {
  const { base, loading, checks } = against;
  const components = new Map<string, ResolvedComponent>();
  const sound: CheckedPoint<z.output<Format>>[] = [];
  const problems: { point: ComposedConfig; drafts: readonly ProblemDraft[] }[] = [];
  const seen = new Set<string>();
  for (const point of points) {
    const checked = await checkData(point.data, loading, checks);
    const found = [...point.problems, ...withoutFollowUps(point.problems, checked.problems)];
    const fresh = found.filter(({ code, path }) => isNew(seen, `${code} ${JSON.stringify(path)}`));
    if (fresh.length > 0) {
      const place = ` (at ${pointText(point.label)})`;
      const drafts = fresh.map((draft) => ({ ...draft, received: `${draft.received}${place}` }));
      problems.push({ point, drafts });
    }
    if (found.length > 0) continue;
    const own = pointComponents(base, checked.components);
    for (const component of own.components) components.set(component.role, component);
    sound.push({
      label: point.label,
      config: checks.format.parse(point.data),
      roles: own.roles,
    });
  }
  return { points: sound, components: [...components.values()], problems };
}

function isNew(seen: Set<string>, key: string): boolean {
  const before = seen.size;
  return seen.add(key).size > before;
}
