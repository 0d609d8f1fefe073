import { GgmiError } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import {
  chainBlocks,
  exampleListBlocks,
  renderBlocks,
  verdictOverviewBlocks,
  type Block,
} from '@ggmi/report';
import {
  chainDocumentProblems,
  evaluateChain,
  namedExamples,
  parseChainDocument,
  type ChainDocument,
  type ChainEvaluation,
  type NamedExample,
} from '@ggmi/theory';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { orProblemsAsJson } from '../theory/or-problems-as-json.js';
import { readTheoryFile } from '../theory/read-theory-file.js';

/** Options of `ggmi theory`. */
export interface TheoryOptions {
  readonly example?: string;
  readonly allExamples?: true;
  /** Draws for each total variation distance of a linear-Gaussian chain, 2 or more. */
  readonly samples: number;
  readonly seed: number;
  readonly json?: true;
}

/** A result as data and as what is read; the latter is made only where it is wanted. */
interface TheoryResult {
  readonly data: unknown;
  readonly blocks: () => readonly Block[];
}

/** What theory says about a chain file or a stored example; without either, the examples. */
export async function theoryCommand(
  path: string | undefined,
  options: TheoryOptions,
  { workingDirectory, output }: Surroundings,
): Promise<number> {
  const { json } = options;
  const work = async () => {
    const result =
      path === undefined
        ? examplesResult(options)
        : await fileResult({ path, workingDirectory }, options);
    if (json) showJson(result.data, output);
    else output.write(`${renderBlocks(result.blocks(), output.style)}\n`);
    return exitCode.success;
  };
  return orProblemsAsJson({ json, output, work });
}

function examplesResult(options: TheoryOptions): TheoryResult {
  if (options.allExamples) {
    const examples = namedExamples.map(({ chain, ...example }) => ({
      ...example,
      ...evaluate(chain, options),
    }));
    return { data: { examples }, blocks: () => verdictOverviewBlocks(examples) };
  }
  if (options.example === undefined) {
    const next = 'ggmi theory --example <example> evaluates one of them.';
    return {
      data: { examples: namedExamples },
      blocks: () => [...exampleListBlocks(namedExamples), { type: 'paragraph', text: next }],
    };
  }
  const { chain, ...example } = exampleNamed(options.example);
  const evaluation = evaluate(chain, options);
  const headline = `${example.id}: ${example.title}. ${example.shows}`;
  return {
    data: { example, chain, ...evaluation },
    blocks: () => chainBlocks({ headline, evaluation }),
  };
}

async function fileResult(
  file: { readonly path: string; readonly workingDirectory: string },
  options: TheoryOptions,
): Promise<TheoryResult> {
  const problemsOf = chainDocumentProblems;
  const value = await readTheoryFile({ ...file, code: 'CHAIN_MALFORMED', problemsOf });
  const chain = parseChainDocument(value);
  const evaluation = evaluate(chain, options);
  const headline = headlineOf(file.path, chain);
  return {
    data: { file: file.path, chain, ...evaluation },
    blocks: () => chainBlocks({ headline, evaluation }),
  };
}

function evaluate(
  chain: ChainDocument,
  { samples, seed }: Pick<TheoryOptions, 'samples' | 'seed'>,
): ChainEvaluation {
  const random = randomStream(`theory/total-variation/${seed}`);
  return evaluateChain(chain, { totalVariation: { samples, random } });
}

/** @throws EXAMPLE_UNKNOWN where no named chain has this id. */
function exampleNamed(id: string): NamedExample {
  const example = namedExamples.find((each) => each.id === id);
  if (example !== undefined) return example;
  const ids = namedExamples.map((each) => each.id);
  throw new GgmiError({
    code: 'EXAMPLE_UNKNOWN',
    message: `There is no example '${id}'; there are ${ids.join(', ')}.`,
    next: 'Choose one of them; `ggmi theory` says what each of them shows.',
    fields: { received: id, existing: ids },
  });
}

function headlineOf(path: string, { kind, anchorItems, syntheticItems }: ChainDocument): string {
  return `${path}: a ${kind} chain with ${anchorItems} anchor ${items(anchorItems)} (m) and ${syntheticItems} synthetic ${items(syntheticItems)} (n).`;
}

function items(count: number): string {
  return count === 1 ? 'item' : 'items';
}
