import { describe, expect, it } from 'vitest';
import { configJsonSchema } from '../../src/config/config-json-schema.js';
import { isRecord, valueAt } from '../../src/config/config-path.js';
import { configSchema } from '../../src/config/config-schema.js';

describe('configJsonSchema', () => {
  it('is plain data that knows every key, closes the object, and asks only for what has no default', () => {
    const schema = configJsonSchema();
    expect(structuredClone(schema)).toEqual(schema);
    expect(Object.keys(schema['properties'] ?? {})).toEqual(Object.keys(configSchema.shape));
    expect(schema['additionalProperties']).toBe(false);
    expect(schema['required']).toEqual([
      'version',
      'name',
      'plugins',
      'anchors',
      'generators',
      'trainer',
    ]);
  });

  it('describes every top-level key for the editor', () => {
    const properties = configJsonSchema()['properties'];
    const silent = Object.entries(isRecord(properties) ? properties : {})
      .filter(([, property]) => valueAt(property, ['description']) === undefined)
      .map(([key]) => key);
    expect(silent).toEqual(['intervals', 'limits']);
  });
});
