import ts from 'typescript';

/** Every object literal below a node, in the order of the text. */
export function objectsIn(root: ts.Node): readonly ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) found.push(node);
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}

/** The properties with a value, by name; a method or a spread has none that could be shown. */
export function propertiesOf(
  object: ts.ObjectLiteralExpression,
): ReadonlyMap<string, ts.Expression> {
  return new Map(
    object.properties.flatMap((property): [string, ts.Expression][] => {
      if (ts.isShorthandPropertyAssignment(property)) return [[property.name.text, property.name]];
      return ts.isPropertyAssignment(property) && ts.isIdentifier(property.name)
        ? [[property.name.text, property.initializer]]
        : [];
    }),
  );
}
