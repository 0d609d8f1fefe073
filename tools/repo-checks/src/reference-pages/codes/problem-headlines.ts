import ts from 'typescript';
import { propertiesOf } from './object-literals.js';

/** The headline of every config problem by its code, from `configProblemHeadlines` of the runtime. */
export function problemHeadlines(program: ts.Program): Readonly<Record<string, string>> {
  for (const file of program.getSourceFiles()) {
    for (const statement of file.statements.filter(ts.isVariableStatement)) {
      const [declaration] = statement.declarationList.declarations;
      if (declaration?.name.getText() !== 'configProblemHeadlines') continue;
      const { initializer } = declaration;
      const value =
        initializer && ts.isAsExpression(initializer) ? initializer.expression : initializer;
      if (value === undefined || !ts.isObjectLiteralExpression(value)) continue;
      return Object.fromEntries(
        [...propertiesOf(value)].map(([code, text]) => [code, textOf(text)]),
      );
    }
  }
  throw new Error('no source declares configProblemHeadlines');
}

function textOf(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}
