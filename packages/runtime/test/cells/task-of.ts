import type { Example, ExampleKind, JsonObject } from '@ggmi/core';
import type { CellComponents, CellTask } from '../../src/cells/cell.js';

/** A cell's task with components of the test's own making, by the names that the cell gives them. */
export function taskOf<Parameters extends JsonObject>(parts: {
  readonly parameters: Parameters;
  readonly inputs?: readonly JsonObject[];
  readonly components?: Readonly<Record<string, object>>;
}): CellTask<Parameters> {
  const components: CellComponents = {
    // The test gives every name an instance of the kind that the cell asks for.
    instance: async (_kind, name) => parts.components?.[name] as never,
  };
  const { parameters, inputs = [] } = parts;
  return { parameters, inputs, components, signal: new AbortController().signal };
}

/** The payload of a draw of these examples. */
export function drawOf(kind: ExampleKind, examples: readonly Example[]): JsonObject {
  // Examples are plain JSON data by contract.
  return { kind, examples, failures: [] } as unknown as JsonObject;
}

/** The payload of a draw of vectors, with ids in their order. */
export function vectorDraw(rows: readonly (readonly number[])[]): JsonObject {
  const examples = rows.map((values, index) => ({
    kind: 'vector' as const,
    id: `v${index}`,
    values,
  }));
  return drawOf('vector', examples);
}
