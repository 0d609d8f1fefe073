import ts from 'typescript';

/**
 * What doc comments say of a code's cause: the nearest class or function whose comment begins with it
 * (`RUN_LOCKED: …`, `TIES_FOUND where …`), else a `@throws RUN_LOCKED …` of any function of the file.
 */
export function meaningAround(node: ts.Node, code: string): string | undefined {
  let around: ts.Node | undefined = node.parent;
  while (around !== undefined && !ts.isSourceFile(around)) {
    const said = isDeclared(around) ? firstMeaning(openings(around), code) : undefined;
    if (said !== undefined) return said;
    around = around.parent;
  }
  return firstMeaning(node.getSourceFile().statements.flatMap(throwsOf), code);
}

function isDeclared(node: ts.Node): boolean {
  return (
    ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isVariableStatement(node)
  );
}

/** The first paragraph of a declaration's doc comment. */
function openings(node: ts.Node): readonly string[] {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return comments.map(({ comment }) => textOf(comment).split('\n\n', 1)[0]!);
}

/** What the `@throws` of a declaration say, one text per code. */
function throwsOf(node: ts.Node): readonly string[] {
  return ts
    .getJSDocTags(node)
    .filter((tag) => tag.tagName.text === 'throws')
    .flatMap((tag) => textOf(tag.comment).split(/;\s+(?=[A-Z]{3})/));
}

function textOf(comment: Parameters<typeof ts.getTextOfJSDocComment>[0]): string {
  return ts.getTextOfJSDocComment(comment) ?? '';
}

function firstMeaning(comments: readonly string[], code: string): string | undefined {
  return comments
    .map((comment) => meaningIn(comment.replaceAll(/\s+/g, ' ').trim(), code))
    .find((meaning) => meaning !== undefined);
}

function meaningIn(comment: string, code: string): string | undefined {
  if (!comment.startsWith(code)) return undefined;
  const [, rest] = /^:? (\w.+)$/.exec(comment.slice(code.length)) ?? [];
  return rest && rest.charAt(0).toUpperCase() + rest.slice(1);
}
