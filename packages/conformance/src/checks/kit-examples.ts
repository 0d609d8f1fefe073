import type { Example, ExampleKind } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';

const ITEMS = 8;

/** Eight examples of a kind, the same in every run, all different. */
export function kitExamples(
  kind: ExampleKind,
  { columns = 1 }: { readonly columns?: number | undefined } = {},
): readonly Example[] {
  const random = randomStream('conformance').fork('examples');
  return Array.from({ length: ITEMS }, (_, item): Example => {
    const id = `${kind}-${item}`;
    if (kind === 'vector') {
      return { kind, id, values: Array.from({ length: columns }, () => random.normal()) };
    }
    const [one, other] = [random.integer(90), random.integer(90)];
    const prompt = `What is ${one} plus ${other}?`;
    return { kind, id, prompt, response: `The sum is ${one + other}.` };
  });
}
