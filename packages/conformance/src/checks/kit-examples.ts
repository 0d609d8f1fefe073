import type { Example, ExampleKind } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';

const texts: readonly (readonly [prompt: string, response: string])[] = [
  ['What is 12 plus 30?', 'The sum is 42.'],
  ['Name a river in Europe.', 'The Danube flows through ten countries.'],
  ['Why is the sky blue?', 'Air scatters short waves of light more than long ones.'],
  ['How many legs has a spider?', 'Eight; an insect has six.'],
  ['Translate "good morning" into French.', 'Bonjour !'],
  ['Which is larger, 3/4 or 2/3?', '3/4 = 9/12 and 2/3 = 8/12, so 3/4 is larger.'],
  ['Write a line about rain.', 'Quietly, the roof learns the names of clouds.'],
  ['What does a thermometer measure?', 'Temperature, in degrees Celsius or kelvin.'],
];

/** Eight examples of a kind, the same in every run, all different. */
export function kitExamples(
  kind: ExampleKind,
  { columns = 1 }: { readonly columns?: number | undefined } = {},
): readonly Example[] {
  const random = randomStream('conformance').fork('examples');
  return texts.map(([prompt, response], item): Example => {
    const id = `${kind}-${item}`;
    if (kind === 'text') return { kind, id, prompt, response };
    return { kind, id, values: Array.from({ length: columns }, () => random.normal()) };
  });
}
