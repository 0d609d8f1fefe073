/** Refuses `export *`: an entry lists its exports by name. */
export const noExportAll = {
  create(context) {
    return {
      ExportAllDeclaration(node) {
        context.report({ node, message: 'Re-export by name.' });
      },
    };
  },
};
