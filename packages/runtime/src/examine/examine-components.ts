import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomStream } from '@ggmi/numerics';
import type { ComponentFinding } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import type { CheckedConfig } from '../check/checked-config.js';
import { sequentialParallel } from '../execute/sequential-parallel.js';
import { defaultProvisions } from '../host/default-provisions.js';
import type { ResolvedComponent } from '../host/host-spec.js';
import type { Host } from '../host/host.js';
import { openHost } from '../host/open-host.js';
import { withoutSecrets } from '../host/secret-values.js';
import { openRequestScheduler } from '../requests/open-request-scheduler.js';
import type { RequestSettings } from '../requests/request-settings.js';
import { findingOfFailure } from './finding-of-failure.js';
import { withinLimit } from './within-limit.js';

/** What was found of one component of a config; nothing where it has nothing to look at. */
export interface ExaminedComponent {
  /** Its place in the config, such as `generators.llama`. */
  readonly role: string;
  readonly id: string;
  readonly findings: readonly ComponentFinding[];
}

const silent = (): void => undefined;

/**
 * Opens the generators, post-trainers and embedders of a config and asks each whether what it needs
 * outside this process is there; leaves nothing behind. Equal components are asked once.
 *
 * A failure is a finding, not an exception.
 *
 * @param options.limitMs Time limit of each component; all are asked at once.
 */
export async function examineComponents(
  checked: CheckedConfig,
  options: { readonly signal: AbortSignal; readonly limitMs: number },
): Promise<readonly ExaminedComponent[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'ggmi-doctor-'));
  try {
    const host = await openExaminedHost(checked, { ...options, scratch });
    try {
      const asked = distinct(host.components);
      return await Promise.all(asked.map((component) => examine(host, component, options)));
    } finally {
      await host.dispose().catch(silent);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function openExaminedHost(
  { hostSpec, config }: CheckedConfig,
  parts: { readonly signal: AbortSignal; readonly limitMs: number; readonly scratch: string },
): Promise<Host> {
  const { signal, scratch, limitMs } = parts;
  const random = randomStream(`${config.seed}`);
  const provisions = defaultProvisions({
    random,
    signal,
    parallel: sequentialParallel,
    logger: { debug: silent, info: silent, warn: silent },
    baseDirectory: hostSpec.baseDirectory,
    scratchRoot: join(scratch, 'scratch'),
    cacheRoot: join(scratch, 'cache'),
    requests: openRequestScheduler(hurried(config.requests, limitMs), random),
  });
  return openHost(hostSpec, provisions);
}

/** The config's settings for somebody who waits in front of the screen. */
function hurried(settings: RequestSettings, limitMs: number): RequestSettings {
  // What the scheduler says of a failure is to arrive before the time is over.
  const seconds = (0.8 * limitMs) / 1000;
  return {
    ...settings,
    // As many as it takes to call a server that was never reached down, and to say its hint.
    retries: Math.max(settings.retries, 5),
    callSeconds: Math.min(settings.callSeconds, seconds),
    totalSeconds: Math.min(settings.totalSeconds, seconds),
    outageSeconds: Math.min(settings.outageSeconds, seconds),
    limit: {},
  };
}

/** Those that can be asked; points of a sweep have many that are equal. */
function distinct(components: readonly ResolvedComponent[]): readonly ResolvedComponent[] {
  const seen = new Map<string, ResolvedComponent>();
  for (const component of components) {
    const { kind, id, options, slots } = component;
    if (kind !== 'generator' && kind !== 'post-trainer' && kind !== 'embedder') continue;
    const key = canonicalJson({ id, options, slots: { ...slots } });
    if (!seen.has(key)) seen.set(key, component);
  }
  return [...seen.values()];
}

async function examine(
  host: Host,
  component: ResolvedComponent,
  options: { readonly signal: AbortSignal; readonly limitMs: number },
): Promise<ExaminedComponent> {
  const { role, id } = component;
  try {
    const findings = await withinLimit(options, (signal) => ask(host, component, signal));
    return { role, id, findings: findings.map(blanked) };
  } catch (error) {
    return { role, id, findings: [blanked(findingOfFailure(error))] };
  }
}

async function ask(
  host: Host,
  { kind, role, capabilities }: ResolvedComponent,
  signal: AbortSignal,
): Promise<readonly ComponentFinding[]> {
  if (kind !== 'generator' && kind !== 'post-trainer' && kind !== 'embedder') return [];
  const instance = await host.instance(kind, role);
  if (instance.check !== undefined) return instance.check({ signal });
  if (capabilities['remote'] !== true) return [];
  const detail = 'its plugin cannot be asked whether the server is there';
  return [{ severity: 'warning', subject: 'server', detail }];
}

function blanked({ detail, next, ...rest }: ComponentFinding): ComponentFinding {
  return {
    ...rest,
    detail: withoutSecrets(detail),
    ...(next !== undefined && { next: withoutSecrets(next) }),
  };
}
