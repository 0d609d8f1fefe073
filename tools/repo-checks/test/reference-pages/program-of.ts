import ts from 'typescript';

/** A program of one file, `packages/sample/src/sample.ts`, without a library. */
export function programOf(text: string): ts.Program {
  const path = '/packages/sample/src/sample.ts';
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === path ? file : undefined),
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => {},
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => name === path,
    readFile: () => undefined,
  };
  return ts.createProgram([path], { noLib: true, noEmit: true, strict: true }, host);
}
