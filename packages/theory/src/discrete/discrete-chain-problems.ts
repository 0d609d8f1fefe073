import { MalformedChainError, type ChainProblem } from '../chain/chain-problem.js';
import { countProblems, fieldsOf, keyProblems } from '../chain/record-problems.js';
import {
  rowProblems,
  tableProblems,
  typeProblem,
  type EntryRule,
  type Size,
  type TableRule,
} from '../chain/table-problems.js';
import { alphabetSizes, type AlphabetSizes } from './alphabet-sizes.js';
import type { DiscreteChain } from './discrete-chain.js';
import { reachabilityProblems } from './reachability-problems.js';

const REQUIRED = [
  'itemLaw',
  'anchorItems',
  'syntheticItems',
  'prompt',
  'promptFactor',
  'generatorFactor',
  'curationFactor',
  'output',
  'curation',
  'syntheticTrainer',
  'anchorTrainer',
] as const;
const OPTIONAL = ['promptClass', 'target', 'loss'] as const;
const PROBABILITY: EntryRule = { kind: 'probability' };

type Fields = Readonly<Record<string, unknown>>;

/** Everything that is wrong in a value that should be a discrete chain; empty for a sound one. */
export function discreteChainProblems(value: unknown): readonly ChainProblem[] {
  const fields = fieldsOf(value);
  if (fields === undefined) return [typeProblem('', value, 'an object with the tables of a chain')];
  const sizes = alphabetSizes(fields);
  const problems = [
    ...keyProblems('', fields, { required: REQUIRED, optional: OPTIONAL }),
    ...present(fields, 'itemLaw', (path, law) => rowProblems(path, law, { entries: PROBABILITY })),
    ...present(fields, 'anchorItems', countProblems),
    ...present(fields, 'syntheticItems', countProblems),
    ...factorProblems(fields, sizes),
    ...outcomeProblems(fields, sizes),
    ...trainerProblems(fields, sizes),
    ...present(fields, 'target', (path, target) => targetProblems(path, target, sizes)),
    ...present(fields, 'loss', (path, loss) => lossProblems(path, loss, sizes)),
  ];
  if (problems.length > 0) return problems;
  // Without a finding so far, the value has every field of a chain in its shape.
  return reachabilityProblems(value as DiscreteChain);
}

/** Throws MalformedChainError (`CHAIN_MALFORMED`) with every problem of the value, if it has any. */
export function assertDiscreteChain(value: unknown): asserts value is DiscreteChain {
  const problems = discreteChainProblems(value);
  if (problems.length > 0) throw new MalformedChainError(problems);
}

function present(
  fields: Fields,
  key: string,
  check: (path: string, value: unknown) => readonly ChainProblem[],
): readonly ChainProblem[] {
  return fields[key] === undefined ? [] : check(key, fields[key]);
}

function factorProblems(fields: Fields, sizes: AlphabetSizes): readonly ChainProblem[] {
  const oneRowOrPerFactor = (path: string, value: unknown): readonly ChainProblem[] => {
    const independent = Array.isArray(value) && value.length === 1;
    const rows = independent ? undefined : sizes.promptFactors;
    return tableProblems(path, value, { entries: PROBABILITY, rows });
  };
  return [
    ...present(fields, 'prompt', (path, prompt) =>
      prompt === 'reversible'
        ? []
        : rowProblems(path, prompt, {
            entries: { kind: 'index', bound: sizes.prompts },
            columns: sizes.anchors,
          }),
    ),
    ...present(fields, 'promptFactor', (path, table) => {
      const rows = fields['prompt'] === 'reversible' ? sizes.anchors : undefined;
      return tableProblems(path, table, { entries: PROBABILITY, rows });
    }),
    ...present(fields, 'promptClass', (path, classes) =>
      rowProblems(path, classes, {
        entries: { kind: 'index', bound: sizes.promptFactors },
        columns: sizes.promptFactors,
      }),
    ),
    ...present(fields, 'generatorFactor', oneRowOrPerFactor),
    ...present(fields, 'curationFactor', (path, law) =>
      rowProblems(path, law, { entries: PROBABILITY }),
    ),
  ];
}

function outcomeProblems(fields: Fields, sizes: AlphabetSizes): readonly ChainProblem[] {
  const entries: EntryRule = { kind: 'index', bound: sizes.items };
  const outcome = (path: string, value: unknown, rule: TableRule): readonly ChainProblem[] => {
    if (value === 'addition-modulo') return [];
    if (typeof value === 'string') {
      return [typeProblem(path, value, "a table or 'addition-modulo'")];
    }
    return tableProblems(path, value, rule);
  };
  return [
    ...present(fields, 'output', (path, table) =>
      outcome(path, table, { entries, rows: sizes.promptFactors, columns: sizes.generatorFactors }),
    ),
    ...present(fields, 'curation', (path, table) =>
      outcome(path, table, { entries, rows: sizes.items, columns: sizes.curationFactors }),
    ),
  ];
}

function trainerProblems(fields: Fields, sizes: AlphabetSizes): readonly ChainProblem[] {
  return [
    ...present(fields, 'syntheticTrainer', (path, table) =>
      tableProblems(path, table, { entries: PROBABILITY, rows: sizes.dataSets }),
    ),
    ...present(fields, 'anchorTrainer', (path, table) =>
      tableProblems(path, table, { entries: PROBABILITY, rows: sizes.anchors }),
    ),
  ];
}

function targetProblems(
  path: string,
  target: unknown,
  sizes: AlphabetSizes,
): readonly ChainProblem[] {
  if (!Array.isArray(target)) return [typeProblem(path, target, 'one table per anchor data set')];
  const wanted = sizes.anchors;
  const first: unknown = target[0];
  const row: unknown = Array.isArray(first) ? first[0] : undefined;
  const columns = Array.isArray(row) ? { count: row.length, of: 'entries of row 0' } : undefined;
  const tables = target.flatMap((table: unknown, anchor) =>
    tableProblems(`${path}[${anchor}]`, table, {
      entries: PROBABILITY,
      rows: sizes.generatorTuples,
      columns,
    }),
  );
  if (wanted === undefined || target.length === wanted.count) return tables;
  const counted: ChainProblem = {
    path,
    received: `${target.length} tables`,
    expected: `${wanted.count} tables (${wanted.of})`,
    next: 'Give every anchor data set its table.',
  };
  return [counted, ...tables];
}

function lossProblems(path: string, loss: unknown, sizes: AlphabetSizes): readonly ChainProblem[] {
  const fields = fieldsOf(loss);
  if (fields === undefined) return [typeProblem(path, loss, 'an object with a table')];
  const rows: Size | undefined = sizes.hypotheses;
  const keys = keyProblems(path, fields, { required: ['table'], optional: ['range'] });
  if (fields['table'] === undefined) return keys;
  const table = tableProblems(`${path}.table`, fields['table'], {
    entries: { kind: 'number' },
    rows,
    columns: sizes.items,
  });
  if (fields['range'] === undefined) return [...keys, ...table];
  const range = rowProblems(`${path}.range`, fields['range'], {
    entries: { kind: 'number' },
    columns: { count: 2, of: 'lowest and highest loss' },
  });
  if (table.length > 0 || range.length > 0) return [...keys, ...table, ...range];
  return [...keys, ...rangeProblems(`${path}.range`, fields['table'], fields['range'])];
}

/** Only for a table and a range that are sound by themselves. */
function rangeProblems(path: string, table: unknown, range: unknown): readonly ChainProblem[] {
  // Rows of numbers: `tableProblems` found nothing.
  const losses = (table as readonly (readonly number[])[]).flat();
  // Two numbers: `rowProblems` found nothing.
  const [lowest, highest] = range as readonly [number, number];
  const outside = losses.filter((loss) => loss < lowest || loss > highest);
  if (outside.length === 0 && lowest <= highest) return [];
  return [
    {
      path,
      received: `[${lowest}, ${highest}]`,
      expected: `an interval that holds ${Math.min(...losses)} … ${Math.max(...losses)}`,
      next: 'Widen the range to what the loss can be.',
    },
  ];
}
