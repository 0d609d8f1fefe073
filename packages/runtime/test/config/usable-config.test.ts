import { describe, expect, it } from 'vitest';
import { usableConfig } from '../../src/config/usable-config.js';

describe('usableConfig', () => {
  it('keeps what the schema accepts and puts defaults for what it refuses', () => {
    const config = usableConfig({
      version: 9,
      seed: 'x',
      plugins: ['a', 7, 'b'],
      anchors: { use: 'x/y', count: -1, optons: {} },
      generators: { good: { use: 'g/h' }, bad: { count: 2 }, Upper: { use: 'g/h' } },
      readings: { r: { type: 'replicate', replicates: 'many', estimators: ['near'] } },
    });
    expect(config.version).toBeUndefined();
    expect(config.seed).toBe(0);
    expect(config.plugins).toEqual(['a', 'b']);
    expect(config.anchors).toEqual({ use: 'x/y', options: {}, slots: {} });
    expect(Object.keys(config.generators ?? {})).toEqual(['good']);
    expect(config.readings?.['r']).toMatchObject({ type: 'replicate', replicates: 1000 });
    expect(config.trainer).toBeUndefined();
  });

  it('does not change the data', () => {
    const data = { seed: 'x', generators: { bad: {} } };
    usableConfig(data);
    expect(data).toEqual({ seed: 'x', generators: { bad: {} } });
  });
});
