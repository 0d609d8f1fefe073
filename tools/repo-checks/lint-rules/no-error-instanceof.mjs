/** A module of this workspace, where an error class may be ours. */
const ourModule = /^(?:\.|@ggmi\/)/;

/**
 * Refuses `instanceof` on an error class of this workspace: two copies of a package may be loaded, so
 * errors are recognised by brand. Classes of the platform and of libraries are left alone.
 */
export const noErrorInstanceof = {
  create(context) {
    const ours = new Set();
    return {
      ImportDeclaration(node) {
        if (!ourModule.test(node.source.value)) return;
        for (const specifier of node.specifiers) ours.add(specifier.local.name);
      },
      ClassDeclaration(node) {
        if (node.id !== null && node.superClass !== null) ours.add(node.id.name);
      },
      BinaryExpression(node) {
        if (node.operator !== 'instanceof') return;
        const { root, className } = operand(node.right);
        if (!ours.has(root) || !className.endsWith('Error')) return;
        context.report({
          node,
          message: `Use ${className}.is(...): instanceof fails across copies.`,
        });
      },
    };
  },
};

function operand(node) {
  if (node.type === 'Identifier') return { root: node.name, className: node.name };
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && !node.computed) {
    return { root: node.object.name, className: node.property.name };
  }
  return { root: '', className: '' };
}
