import type { ComponentRecord } from '@ggmi/core';

/** The models that components name in an option called `model`, each once, in their order. */
export function modelNames(components: readonly ComponentRecord[]): readonly string[] {
  const names = components.flatMap(({ options }) => {
    const { model } = options;
    return typeof model === 'string' ? [model] : [];
  });
  return [...new Set(names)];
}
