/** One row of the data that the acceptance writes. */
export interface RecordedRow {
  readonly id: string;
  readonly generator: 'human' | 'large';
  readonly question: string;
  readonly answer: string;
}

const sentence = 'Count the beds, take three boards for each and keep one board as a reserve. ';

/** Row number `index` from 0: about 300 bytes as JSON, with quotes and text beyond ASCII. */
export function recordedRow(index: number): RecordedRow {
  return {
    id: `row-${index}`,
    generator: index % 2 === 0 ? 'human' : 'large',
    question: `How many boards do ${index} beds take?`,
    answer: `"${3 * index + 1}" boards — ${sentence.repeat(2)}${index % 7} spare ones do no harm.`,
  };
}
