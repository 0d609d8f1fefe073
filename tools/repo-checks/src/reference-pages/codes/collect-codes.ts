import { relative } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../../repository-root.js';
import type { CodeSite } from './code-site.js';
import { meaningAround } from './meaning-around.js';
import { objectsIn, propertiesOf } from './object-literals.js';
import { textOfExpression } from './text-of-expression.js';

const codePattern = /^(?:@[a-z-]+\/[a-z-]+\/)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** Every object literal of a program that carries a code and words, in the order of file and place. */
export function collectCodes(program: ts.Program): readonly CodeSite[] {
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile)
    .flatMap((file) => objectsIn(file).flatMap((object) => sitesOf(object, checker)))
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function sitesOf(object: ts.ObjectLiteralExpression, checker: ts.TypeChecker): readonly CodeSite[] {
  const properties = propertiesOf(object);
  const codes = codesOf(properties.get('code'), checker);
  const carrier = carrierOf(object, properties);
  if (codes.length === 0 || carrier === undefined) return [];
  const said = (name: string): string | undefined => {
    const value = properties.get(name);
    return value && textOfExpression(value, checker);
  };
  const parts = {
    sentence: said('message') ?? said('reason'),
    received: said('received'),
    expected: said('expected'),
    next: said('next'),
  };
  const file = relative(repositoryRoot, object.getSourceFile().fileName);
  return codes.map((code) => {
    const all = { ...parts, meaning: meaningAround(object, code) };
    const known = Object.entries(all).filter(([, text]) => text !== undefined);
    return { code, carrier, file, ...Object.fromEntries(known) };
  });
}

/** The codes that an expression can be, by its type. */
function codesOf(value: ts.Expression | undefined, checker: ts.TypeChecker): readonly string[] {
  if (value === undefined) return [];
  const type = checker.getTypeAtLocation(value);
  const parts = type.isUnion() ? type.types : [type];
  const codes = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  // A union of all codes there are is a parameter, not the place where one of them arises.
  return codes.length <= 4 ? codes.filter((code) => codePattern.test(code)) : [];
}

function carrierOf(
  object: ts.ObjectLiteralExpression,
  properties: ReadonlyMap<string, ts.Expression>,
): CodeSite['carrier'] | undefined {
  if (isErrorArgument(object)) return 'error';
  if (properties.has('expected') || properties.has('received')) return 'problem';
  if (properties.has('reason')) return 'generation';
  return properties.has('message') ? 'result' : undefined;
}

function isErrorArgument({ parent }: ts.ObjectLiteralExpression): boolean {
  if (ts.isNewExpression(parent)) return parent.expression.getText().endsWith('Error');
  return ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.SuperKeyword;
}
