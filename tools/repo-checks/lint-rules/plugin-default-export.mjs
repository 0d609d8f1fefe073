/**
 * In a plugin's entry, the default export is what `definePlugin` returned: called in place, or a
 * constant of this file, or one imported from a file of the same package.
 */
export const pluginDefaultExport = {
  create(context) {
    const plugins = new Set();
    return {
      ImportDeclaration(node) {
        if (!node.source.value.startsWith('.')) return;
        for (const specifier of node.specifiers) plugins.add(specifier.local.name);
      },
      VariableDeclarator(node) {
        if (node.id.type === 'Identifier' && callsDefinePlugin(node.init))
          plugins.add(node.id.name);
      },
      'Program:exit'(program) {
        for (const node of program.body) {
          if (node.type !== 'ExportDefaultDeclaration') continue;
          const { declaration } = node;
          if (callsDefinePlugin(declaration)) continue;
          if (declaration.type === 'Identifier' && plugins.has(declaration.name)) continue;
          context.report({ node, message: 'The default export must come from definePlugin(...).' });
        }
      },
    };
  },
};

function callsDefinePlugin(node) {
  return node?.type === 'CallExpression' && node.callee.name === 'definePlugin';
}
