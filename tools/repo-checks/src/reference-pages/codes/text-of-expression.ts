import ts from 'typescript';

/** Functions that only show a value, whose argument says more than their name. */
const showing = new Set(['String', 'showValue', 'JSON.stringify', 'withoutSecrets', 'firstLineOf']);

/**
 * An expression that gives text, as a template for readers: literals as they are, values as `‹name›`,
 * a choice between texts as `‹one | other›`. Constants and one-line functions are followed.
 */
export function textOfExpression(node: ts.Expression, checker: ts.TypeChecker): string {
  return textOf(node, { checker, depth: 0 });
}

interface Reading {
  readonly checker: ts.TypeChecker;
  /** Declarations followed on the way here. */
  readonly depth: number;
}

const DEEPEST = 4;

function textOf(node: ts.Expression, reading: Reading): string {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return textOfTemplate(node, reading);
  if (ts.isIdentifier(node) && node.text === 'undefined') return '';
  if (ts.isConditionalExpression(node)) return textOfChoice(node, reading);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
    return textOf(node.expression, reading);
  }
  if (ts.isBinaryExpression(node)) return textOfBinary(node, reading);
  const followed = reading.depth < DEEPEST ? declaredText(node, reading) : undefined;
  return followed ?? `‹${nameOf(node)}›`;
}

function textOfTemplate(node: ts.TemplateExpression, reading: Reading): string {
  const spans = node.templateSpans.map(
    ({ expression, literal }) => textOf(expression, reading) + literal.text,
  );
  return node.head.text + spans.join('');
}

function textOfChoice(node: ts.ConditionalExpression, reading: Reading): string {
  return alternatives([node.whenTrue, node.whenFalse].map((each) => textOf(each, reading)));
}

/** `‹one | other›`, a choice within a choice as one list. */
function alternatives(texts: readonly string[]): string {
  const shown = [...new Set(texts.flatMap(choicesIn))];
  return texts.length > 1 && shown.length > 1 ? `‹${shown.join(' | ')}›` : (texts[0] ?? '');
}

function choicesIn(text: string): readonly string[] {
  if (text === '') return ['nothing'];
  const [, inner] = /^‹([^‹›]*(?:‹[^‹›]*›[^‹›]*)*)›$/.exec(text) ?? [];
  if (inner === undefined) return [text];
  return inner.includes(' | ') ? inner.split(' | ') : [text];
}

function textOfBinary(node: ts.BinaryExpression, reading: Reading): string {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.PlusToken) {
    const isText = reading.checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike;
    if (isText) return textOf(node.left, reading) + textOf(node.right, reading);
  }
  if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken) {
    return alternatives([node.left, node.right].map((each) => textOf(each, reading)));
  }
  return `‹${nameOf(node)}›`;
}

/** The text of a constant, or of what a function returns. */
function declaredText(node: ts.Expression, { checker, depth }: Reading): string | undefined {
  const named = ts.isCallExpression(node) ? node.expression : node;
  if (!ts.isIdentifier(named) || showing.has(named.text)) return undefined;
  const declaration = symbolOf(named, checker)?.valueDeclaration;
  const values = ts.isCallExpression(node) ? returnedBy(declaration) : valueOf(declaration);
  const inner = { checker, depth: depth + 1 };
  const body = alternatives(values.map((value) => textOf(value, inner)));
  const text = ts.isCallExpression(node) ? withArguments(body, node, { declaration, inner }) : body;
  // A value without words of its own is better known by the name that it has here.
  return text === '' || (/^‹[^›]*›$/.test(text) && !text.includes(' | ')) ? undefined : text;
}

/** What a function's text says of its parameters, said of what it is called with. */
function withArguments(
  text: string,
  { arguments: given }: ts.CallExpression,
  {
    declaration,
    inner,
  }: { readonly declaration: ts.Declaration | undefined; readonly inner: Reading },
): string {
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) return text;
  return declaration.parameters.reduce((filled, { name }, index) => {
    const argument = given[index];
    const placeholder = `‹${name.getText()}›`;
    if (argument === undefined || !filled.includes(placeholder)) return filled;
    const words = textOf(argument, inner);
    return filled.replaceAll(placeholder, words === '' ? 'nothing' : words);
  }, text);
}

function symbolOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const shorthand = checker.getShorthandAssignmentValueSymbol(name.parent);
  const symbol = shorthand ?? checker.getSymbolAtLocation(name);
  if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.Alias)) return symbol;
  return checker.getAliasedSymbol(symbol);
}

function valueOf(declaration: ts.Declaration | undefined): readonly ts.Expression[] {
  const isVariable = declaration !== undefined && ts.isVariableDeclaration(declaration);
  return isVariable && declaration.initializer !== undefined ? [declaration.initializer] : [];
}

/** What a function returns: one value, or one of several behind plain conditions. */
function returnedBy(declaration: ts.Declaration | undefined): readonly ts.Expression[] {
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) return [];
  return (declaration.body?.statements ?? []).flatMap((statement) => {
    const last = ts.isIfStatement(statement) ? statement.thenStatement : statement;
    return ts.isReturnStatement(last) && last.expression !== undefined ? [last.expression] : [];
  });
}

/** The name under which a reader knows a value: the last of a path, the subject of a call. */
function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) {
    return node.name.text === 'length' ? `number of ${nameOf(node.expression)}` : node.name.text;
  }
  if (ts.isNonNullExpression(node) || ts.isAwaitExpression(node)) return nameOf(node.expression);
  if (ts.isCallExpression(node)) return nameOfCall(node);
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: key, expression } = node;
    return ts.isStringLiteral(key) ? key.text : nameOf(expression);
  }
  return node.getText().replaceAll(/\s+/g, ' ');
}

function nameOfCall({ expression, arguments: given }: ts.CallExpression): string {
  const [first] = given;
  if (first !== undefined && showing.has(expression.getText())) return nameOf(first);
  if (
    ts.isPropertyAccessExpression(expression) &&
    !/^(?:Math|Object)\.\w+$/.test(expression.getText())
  ) {
    return nameOf(expression.expression);
  }
  return first === undefined ? nameOf(expression) : nameOf(first);
}
