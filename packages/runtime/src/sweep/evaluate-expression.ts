import jsep, { type Expression } from 'jsep';

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
  const evaluation = evaluate(expression, parameters);
  if ('failure' in evaluation || Number.isFinite(evaluation.value)) return evaluation;
  return { failure: `its value is ${evaluation.value}` };
}

function evaluate(
  expression: Expression,
  parameters: Readonly<Record<string, number>>,
): Evaluation {
  switch (expression.type) {
    case 'Literal':
      return literal(expression['value']);
    case 'Identifier':
      return parameter(String(expression['name']), parameters);
    case 'UnaryExpression':
      return unary(expression, parameters);
    case 'BinaryExpression':
      return binary(expression, parameters);
    default:
      return { failure: `it holds a ${expression.type}` };
  }
}

function literal(value: unknown): Evaluation {
  return typeof value === 'number' ? { value } : { failure: `${String(value)} is no number` };
}

function parameter(name: string, parameters: Readonly<Record<string, number>>): Evaluation {
  if (Object.hasOwn(parameters, name)) return { value: parameters[name]! };
  const existing = Object.keys(parameters).join(', ') || 'none';
  return { failure: `'${name}' is no parameter; there are: ${existing}` };
}

function unary(expression: Expression, parameters: Readonly<Record<string, number>>): Evaluation {
  const operator = String(expression['operator']);
  if (operator !== '-' && operator !== '+') return { failure: `it holds the operator ${operator}` };
  // jsep gives every unary expression its argument.
  const argument = evaluate(expression['argument'] as Expression, parameters);
  if ('failure' in argument || operator === '+') return argument;
  return { value: -argument.value };
}

function binary(expression: Expression, parameters: Readonly<Record<string, number>>): Evaluation {
  const operator = String(expression['operator']);
  const operation = Object.hasOwn(operations, operator) ? operations[operator] : undefined;
  if (operation === undefined) return { failure: `it holds the operator ${operator}` };
  // jsep gives every binary expression its two sides.
  const left = evaluate(expression['left'] as Expression, parameters);
  const right = evaluate(expression['right'] as Expression, parameters);
  if ('failure' in left) return left;
  if ('failure' in right) return right;
  return { value: operation(left.value, right.value) };
}
