import { boundBlocks, renderBlocks } from '@ggmi/report';
import { boundInputProblems, calculateBounds, type BoundInput } from '@ggmi/theory';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { boundTemplate } from '../theory/bound-template.js';
import { orProblemsAsJson } from '../theory/or-problems-as-json.js';
import { readTheoryFile } from '../theory/read-theory-file.js';

/** Options of `ggmi theory bounds`. */
export interface TheoryBoundsOptions {
  readonly json?: true;
}

/** The itemised bounds of the numbers in a file; without a file, one to start from. */
export async function theoryBoundsCommand(
  path: string | undefined,
  { json }: TheoryBoundsOptions,
  { workingDirectory, output }: Surroundings,
): Promise<number> {
  if (path === undefined) {
    output.write(boundTemplate);
    return exitCode.success;
  }
  const work = async () => {
    const problemsOf = boundInputProblems;
    const file = { path, workingDirectory, code: 'BOUND_INPUT_MALFORMED', problemsOf };
    // Without a problem the value has the keys of a bound input and no others.
    const input = (await readTheoryFile(file)) as BoundInput;
    const bounds = calculateBounds(input);
    if (json) showJson({ file: path, input, bounds }, output);
    else output.write(`${renderBlocks(boundBlocks(bounds), output.style)}\n`);
    return exitCode.success;
  };
  return orProblemsAsJson({ json, output, work });
}
