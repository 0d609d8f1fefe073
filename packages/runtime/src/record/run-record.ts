import { arch, platform, release } from 'node:os';
import { basename } from 'node:path';
import type { JsonObject, RunRecord } from '@ggmi/core';
import type { CheckedConfig } from '../check/checked-config.js';
import { gitState } from './git-state.js';
import { writeFileAtomically } from './write-file-atomically.js';

/** The record of a run at its start. */
export function startRecord(
  checked: CheckedConfig,
  parts: {
    readonly planDigest: string;
    readonly fingerprints: ReadonlyMap<string, string>;
    readonly startedAt: string;
    readonly resumeCommand?: string | undefined;
  },
): RunRecord {
  const { config, source, hostSpec, plugins } = checked;
  const { resumeCommand } = parts;
  return {
    format: 1,
    name: config.name,
    seed: config.seed,
    planDigest: parts.planDigest,
    config: {
      file: source.file === undefined ? '(data)' : basename(source.file),
      asWritten: source.asWritten,
      overrides: source.overrides,
      // The config came out of JSON or YAML, and options are JSON by contract.
      resolved: config as unknown as JsonObject,
    },
    ...(resumeCommand === undefined ? {} : { resumeCommand }),
    plugins,
    components: hostSpec.components.map(({ role, id, resultVersion, options }) => {
      const fingerprint = parts.fingerprints.get(role);
      return {
        role,
        id,
        resultVersion,
        options,
        ...(fingerprint === undefined ? {} : { fingerprint }),
      };
    }),
    platform: {
      node: process.version,
      os: `${platform()} ${release()}`,
      architecture: arch(),
      ...gitState(checked.baseDirectory),
    },
    startedAt: parts.startedAt,
    status: 'running',
  };
}

/** Writes record.json. */
export function writeRecord(file: string, record: RunRecord): void {
  writeFileAtomically(file, `${JSON.stringify(record, null, 2)}\n`);
}
