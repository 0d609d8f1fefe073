import ts from 'typescript';
import { objectsIn, propertiesOf } from './object-literals.js';
import { textOfExpression } from './text-of-expression.js';

/** One use of an error class: what was wanted there, and what to do. */
export interface CodeCause {
  readonly code: string;
  readonly expected: string;
  readonly next: string;
}

/**
 * The uses of error classes that leave the next step to the place that throws (`DataInvalidError` is
 * DATA_INVALID), each pair of expectation and next step once.
 */
export function collectCauses(program: ts.Program): readonly CodeCause[] {
  const checker = program.getTypeChecker();
  const found = new Map<string, CodeCause>();
  for (const object of program.getSourceFiles().filter(isSource).flatMap(objectsIn)) {
    const code = codeOfClass(object);
    const properties = propertiesOf(object);
    const [expected, next] = ['expected', 'next'].map((name) => properties.get(name));
    if (code === undefined || expected === undefined || next === undefined) continue;
    const cause = {
      code,
      expected: textOfExpression(expected, checker),
      next: textOfExpression(next, checker),
    };
    found.set(JSON.stringify(cause), cause);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cause]) => cause);
}

function isSource(file: ts.SourceFile): boolean {
  return !file.isDeclarationFile;
}

function codeOfClass({ parent }: ts.ObjectLiteralExpression): string | undefined {
  if (!ts.isNewExpression(parent) || !ts.isIdentifier(parent.expression)) return undefined;
  const [, name] = /^(.+)Error$/.exec(parent.expression.text) ?? [];
  return name?.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}
