import type { ComponentRecord } from '@ggmi/core';
import { canonicalJson } from '../../cells/canonical-json.js';
import { writtenRole } from '../../sweep/point-components.js';
import type { ReadRun } from '../reading/read-compared-run.js';
import type { DeployedData } from './deployed-data.js';

/**
 * Whether the held-out items of both runs are draws of one D: the same component with the same
 * options, fingerprint and setting. Of other sources a difference would be one of the data.
 */
export function isSameSource(
  here: { readonly run: ReadRun; readonly deployed: DeployedData },
  there: { readonly run: ReadRun; readonly deployed: DeployedData },
): boolean {
  const [own, other] = [sourceOf(here), sourceOf(there)];
  return own !== undefined && own === other;
}

function sourceOf({
  run,
  deployed: { heldOut },
}: {
  readonly run: ReadRun;
  readonly deployed: DeployedData;
}): string | undefined {
  const role = heldOut.roles['generator'] ?? '';
  const found = run.record.components.find((each) => each.role === role);
  // Of a point of a sweep the record has the config's own component, which is another.
  if (found === undefined || role !== writtenRole(role)) return undefined;
  const { id, resultVersion, options, fingerprint }: ComponentRecord = found;
  const { settingKey = null } = heldOut.parameters;
  return canonicalJson({
    id,
    resultVersion,
    options,
    fingerprint: fingerprint ?? null,
    settingKey,
  });
}
