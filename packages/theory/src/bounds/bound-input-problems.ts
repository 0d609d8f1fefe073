import type { ChainProblem } from '../chain/chain-problem.js';
import { countProblems, fieldsOf, keyProblems } from '../chain/record-problems.js';
import { rowProblems, typeProblem } from '../chain/table-problems.js';

/** What is wrong in the value of one key. */
type Check = (path: string, value: unknown) => readonly ChainProblem[];

/** The keys of an object, with what their values have to be. */
interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

const finite = number('a finite number', () => true);
const divergence = number(
  'a total variation distance, ½ of an L1 distance, in [0, 1]',
  (share) => share >= 0 && share <= 1,
);
const contraction = record({
  required: {
    rate: number('a number in (0, 1]', (eta) => eta > 0 && eta <= 1),
    layers: number('a number of 0 or more', (layers) => layers >= 0),
  },
});
const divergences = { taskDivergence: divergence, generationDivergence: divergence };

const boundInput = record({
  required: {
    lossRange: lossRangeProblems,
    anchor: record({
      required: { items: countProblems, information: finite },
      optional: { contraction },
    }),
    synthetic: record({
      required: {
        items: countProblems,
        information: oneOf({
          information: { required: { nats: finite } },
          components: {
            required: {
              informationGain: finite,
              generatorFactorEntropy: finite,
              compressionBottleneck: finite,
              remainder: finite,
            },
          },
        }),
        prompts: oneOf({
          'own-prompts': { required: divergences },
          'shared-prompt': {
            required: divergences,
            optional: { promptInformation: number('a number of 0 or more', (nats) => nats >= 0) },
          },
        }),
      },
      optional: { contraction },
    }),
  },
  optional: { sigma: number('a number above 0', (sigma) => sigma > 0) },
});

/** Everything that is wrong in a value that should be a `BoundInput`; empty for a sound one. */
export function boundInputProblems(value: unknown): readonly ChainProblem[] {
  return boundInput('', value);
}

function number(expected: string, accepts: (value: number) => boolean): Check {
  return (path, value) =>
    typeof value === 'number' && Number.isFinite(value) && accepts(value)
      ? []
      : [typeProblem(path, value, expected)];
}

function record({ required, optional = {} }: Shape): Check {
  const checks = Object.entries({ ...required, ...optional });
  const keys = { required: Object.keys(required), optional: Object.keys(optional) };
  return (path, value) => {
    const fields = fieldsOf(value);
    if (fields === undefined) {
      const expected = `an object with ${keys.required.join(', ')}`;
      const next = path === '' ? 'Give the numbers of the bounds.' : `Set ${path}.`;
      return [{ ...typeProblem(path, value, expected), next }];
    }
    return [
      ...keyProblems(path, fields, keys),
      ...checks.flatMap(([key, check]) =>
        fields[key] === undefined ? [] : check(path === '' ? key : `${path}.${key}`, fields[key]),
      ),
    ];
  };
}

/** An object whose `kind` says which shape it has. */
function oneOf(kinds: Readonly<Record<string, Shape>>): Check {
  const expected = Object.keys(kinds)
    .map((name) => `'${name}'`)
    .join(' or ');
  return (path, value) => {
    const kind = fieldsOf(value)?.['kind'];
    const shape = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (shape === undefined) return [typeProblem(`${path}.kind`, kind, expected)];
    return record({ ...shape, required: { kind: () => [], ...shape.required } })(path, value);
  };
}

function lossRangeProblems(path: string, value: unknown): readonly ChainProblem[] {
  const columns = { count: 2, of: 'lowest and highest loss' };
  const problems = rowProblems(path, value, { entries: { kind: 'number' }, columns });
  if (problems.length > 0) return problems;
  // Two numbers: `rowProblems` found nothing.
  const [lowest, highest] = value as readonly [number, number];
  if (lowest < highest) return [];
  return [
    {
      path,
      received: `[${lowest}, ${highest}]`,
      expected: 'the highest loss above the lowest',
      next: 'Give the interval that the loss can lie in; its length is C.',
    },
  ];
}
