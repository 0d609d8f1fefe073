import { checkConfig } from '../../src/check/check-config.js';
import type { CheckedConfig } from '../../src/check/checked-config.js';
import { fixtures } from '../check/problems-of.js';

/** The frozen plugin's folder, from the fixtures. */
export const frozenPlugin = './contract-1';

/** An evaluation whose every component comes from the frozen plugin, checked. */
export function checkedFrozen(): Promise<CheckedConfig> {
  const data = {
    version: 1,
    name: 'frozen',
    plugins: [frozenPlugin],
    anchors: { use: '@frozen/contract-1/normal', count: 4 },
    prompt: { kind: 'vector', statistic: 'mean' },
    generators: { model: { use: '@frozen/contract-1/normal', options: { spread: 0.5 }, count: 4 } },
    trainer: { use: '@frozen/contract-1/mean' },
    estimators: { correlation: { use: '@frozen/contract-1/correlation' } },
    readings: { replicates: { type: 'replicate', replicates: 40, estimators: ['correlation'] } },
    deployed: { seeds: 2, resamples: 100 },
    intervals: { subsamples: 10 },
  };
  return checkConfig({ data, workingDirectory: fixtures });
}
