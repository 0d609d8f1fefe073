import { componentLists, pluginBrand, PluginInvalidError, type Plugin } from '@ggmi/core';
import { isRecord } from '../config/config-path.js';
import { firstLineOf } from '../problems/first-line.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { contractMismatch } from './contract-support.js';
import { hostContract, inCurrentContract, type HostContract } from './host-contract.js';
import { importModule } from './import-module.js';
import type { LoadedPlugin } from './loaded-plugin.js';
import { packageOf, resolvePlugin } from './resolve-plugin.js';

/** What a plugin could not be loaded for; its path in the config is the caller's to know. */
export type PluginFault = Omit<ProblemDraft, 'path'>;

/** A plugin, or its fault. */
export type PluginLoading =
  { readonly loaded: LoadedPlugin } | { readonly fault: PluginFault; readonly url?: string };

/** Resolves, imports and accepts one plugin; never throws. */
export async function loadPlugin(
  specifier: string,
  baseDirectory: string,
  contract: HostContract = hostContract,
): Promise<PluginLoading> {
  const resolution = resolvePlugin(specifier, baseDirectory);
  if (resolution.outcome === 'missing') return { fault: missing(specifier, baseDirectory) };
  if (resolution.outcome === 'broken') return { fault: broken(specifier, resolution.reason) };
  const { url } = resolution;
  try {
    const module = await importModule(url);
    const candidate = isRecord(module) ? module['default'] : undefined;
    const loading = acceptPlugin(candidate, { specifier, url }, contract);
    return 'fault' in loading ? { ...loading, url } : loading;
  } catch (error) {
    return { fault: broken(specifier, reasonOf(error)), url };
  }
}

/**
 * Accepts a module's default export as a plugin, by its brand and its contract version; one of the
 * contract before comes as the host's own contract has it.
 */
export function acceptPlugin(
  candidate: unknown,
  found: { readonly specifier: string; readonly url: string },
  host: HostContract = hostContract,
): PluginLoading {
  if (!isPlugin(candidate)) return { fault: notDefined(found.specifier, candidate) };
  const { name, version, contract } = candidate;
  const mismatch = contractMismatch(contract, host.current);
  if (mismatch !== undefined) {
    const { received, expected, next } = mismatch;
    return {
      fault: {
        code: 'PLUGIN_CONTRACT_UNSUPPORTED',
        received: `'${found.specifier}' with ${received}`,
        expected,
        next,
      },
    };
  }
  const { specifier, url } = found;
  const plugin = inCurrentContract(candidate, host);
  return { loaded: { plugin, resolved: { specifier, url, name, version, contract } } };
}

function isPlugin(candidate: unknown): candidate is Plugin {
  return (
    isRecord(candidate) &&
    Object.getOwnPropertyDescriptor(candidate, pluginBrand)?.value === true &&
    typeof candidate['name'] === 'string' &&
    typeof candidate['version'] === 'string' &&
    Object.values(componentLists).every(
      (list) => candidate[list] === undefined || Array.isArray(candidate[list]),
    )
  );
}

function missing(specifier: string, baseDirectory: string): PluginFault {
  const path = /^[./]/.test(specifier);
  return {
    code: 'PLUGIN_NOT_INSTALLED',
    received: `'${specifier}', which is not found from ${baseDirectory}`,
    expected: path ? 'an existing file or package folder' : 'an installed package',
    next: path
      ? `Check the path; it is taken from ${baseDirectory}.`
      : `Run \`npm install ${packageOf(specifier)}\` there, or correct the name.`,
  };
}

function broken(specifier: string, reason: string): PluginFault {
  return {
    code: 'PLUGIN_LOAD_FAILED',
    received: `'${specifier}', which fails: ${reason}`,
    expected: 'a package that loads',
    next: 'Mend the package, or ask its author; its own error is quoted here.',
  };
}

function reasonOf(error: unknown): string {
  return PluginInvalidError.is(error) ? `${error.message} ${error.next}` : firstLineOf(error);
}

function notDefined(specifier: string, candidate: unknown): PluginFault {
  return {
    code: 'PLUGIN_NOT_DEFINED',
    received: `'${specifier}' with ${candidate === undefined ? 'no default export' : 'a default export of another make'}`,
    expected: 'a default export made by definePlugin of @ggmi/core',
    next: 'Check that this is a GGMI plugin; its author exports definePlugin({…}) as default.',
  };
}
