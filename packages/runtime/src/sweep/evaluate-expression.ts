import jsep, {
  type BinaryExpression,
  type CoreExpression,
  type Expression,
  type UnaryExpression,
} from 'jsep';

/** A number, or what is wrong with the expression. */
export type Evaluation = { readonly value: number } | { readonly failure: string };

const operations: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
};

/** The value of an expression of numbers, parameters, `+ - * / %` and parentheses. */
export function evaluateExpression(
  text: string,
  parameters: Readonly<Record<string, number>>,
): Evaluation {
  let expression: Expression;
  try {
    expression = jsep(text);
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
  const evaluation = evaluate(coreOf(expression), parameters);
  if ('failure' in evaluation || Number.isFinite(evaluation.value)) return evaluation;
  return { failure: `its value is ${evaluation.value}` };
}

type Parameters = Readonly<Record<string, number>>;

function evaluate(expression: CoreExpression, parameters: Parameters): Evaluation {
  switch (expression.type) {
    case 'Literal':
      return literal(expression.value);
    case 'Identifier':
      return parameter(expression.name, parameters);
    case 'UnaryExpression':
      return unary(expression, parameters);
    case 'BinaryExpression':
      return binary(expression, parameters);
    case 'ArrayExpression':
    case 'CallExpression':
    case 'Compound':
    case 'ConditionalExpression':
    case 'MemberExpression':
    case 'SequenceExpression':
    case 'ThisExpression':
      return { failure: `it holds a ${expression.type}` };
  }
}

function literal(value: unknown): Evaluation {
  return typeof value === 'number' ? { value } : { failure: `${String(value)} is no number` };
}

function parameter(name: string, parameters: Parameters): Evaluation {
  if (Object.hasOwn(parameters, name)) return { value: parameters[name]! };
  const existing = Object.keys(parameters).join(', ') || 'none';
  return { failure: `'${name}' is no parameter; there are: ${existing}` };
}

function unary({ operator, argument }: UnaryExpression, parameters: Parameters): Evaluation {
  if (operator !== '-' && operator !== '+') return { failure: `it holds the operator ${operator}` };
  const evaluation = evaluate(coreOf(argument), parameters);
  if ('failure' in evaluation || operator === '+') return evaluation;
  return { value: -evaluation.value };
}

function binary(expression: BinaryExpression, parameters: Parameters): Evaluation {
  const { operator } = expression;
  const operation = Object.hasOwn(operations, operator) ? operations[operator] : undefined;
  if (operation === undefined) return { failure: `it holds the operator ${operator}` };
  const left = evaluate(coreOf(expression.left), parameters);
  const right = evaluate(coreOf(expression.right), parameters);
  if ('failure' in left) return left;
  if ('failure' in right) return right;
  return { value: operation(left.value, right.value) };
}

function coreOf(expression: Expression): CoreExpression {
  // No plugin of jsep is loaded, so that it gives its own kinds of expression only.
  return expression as CoreExpression;
}
