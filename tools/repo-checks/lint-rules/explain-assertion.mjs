/** Refuses a type assertion without a comment on its line or the line above; `as const` is free. */
export const explainAssertion = {
  create(context) {
    const { sourceCode } = context;
    const commented = new Set();
    return {
      Program() {
        for (const comment of sourceCode.getAllComments()) {
          for (let line = comment.loc.start.line; line <= comment.loc.end.line; line += 1) {
            commented.add(line);
          }
        }
      },
      TSAsExpression(node) {
        if (isConst(node.typeAnnotation)) return;
        const line = node.loc.start.line;
        const explained = [line - 1, line, node.loc.end.line].some((at) => commented.has(at));
        if (explained) return;
        context.report({ node, message: 'Say beside the assertion why it holds.' });
      },
    };
  },
};

function isConst(type) {
  return type.type === 'TSTypeReference' && type.typeName.name === 'const';
}
