import { basename, resolve } from 'node:path';

/**
 * In a plugin's entry, the default export is what `definePlugin` returned: called in place, a constant
 * of the file, or taken from another file under the name of the package (`estimator-knn` gives
 * `estimatorKnn`).
 */
export const pluginDefaultExport = {
  create(context) {
    const expected = camelCase(basename(resolve(context.filename, '../..')));
    const plugins = new Set([expected]);
    const report = (node) =>
      context.report({
        node,
        message: `The default export must be definePlugin(...), or ${expected} from another file.`,
      });
    return {
      VariableDeclarator(node) {
        if (node.id.type === 'Identifier' && callsDefinePlugin(node.init))
          plugins.add(node.id.name);
      },
      ExportSpecifier(node) {
        if (node.exported.name === 'default' && !plugins.has(node.local.name)) report(node);
      },
      ExportDefaultDeclaration(node) {
        const { declaration } = node;
        if (callsDefinePlugin(declaration)) return;
        if (declaration.type === 'Identifier' && plugins.has(declaration.name)) return;
        report(node);
      },
    };
  },
};

function callsDefinePlugin(node) {
  return node?.type === 'CallExpression' && node.callee.name === 'definePlugin';
}

function camelCase(kebab) {
  return kebab.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
