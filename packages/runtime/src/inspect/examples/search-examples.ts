import { shownFields, type ExamplePlaces } from '../bytes/example-places.js';
import { soughtText } from '../bytes/find-text.js';

/** Places of the examples that hold a text in id, prompt or response: all are searched, and counted. */
export function searchExamples(
  text: string,
  within: {
    readonly bytes: Buffer;
    readonly examples: ExamplePlaces;
    readonly among: { readonly count: number; at(index: number): number };
  },
): readonly number[] {
  const { bytes, examples, among } = within;
  const sought = soughtText(text);
  const found: number[] = [];
  for (let index = 0; index < among.count; index++) {
    const place = among.at(index);
    const holds = shownFields.some((field) => {
      const range = examples.text(place, field);
      return range !== undefined && sought.isIn(bytes, range);
    });
    if (holds) found.push(place);
  }
  return found;
}
