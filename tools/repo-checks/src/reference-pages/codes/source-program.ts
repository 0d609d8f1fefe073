import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../../repository-root.js';

/** The folders whose sources can speak to a user. */
const layers = ['packages', 'plugins', 'apps'];

/** All sources of the published packages as one program, neighbours read from their sources. */
export function sourceProgram(): ts.Program {
  const { config } = ts.readConfigFile(join(repositoryRoot, 'tsconfig.base.json'), (path) =>
    ts.sys.readFile(path),
  );
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, repositoryRoot);
  const files = layers.flatMap((layer) =>
    readdirSync(join(repositoryRoot, layer)).flatMap((name) =>
      ts.sys.readDirectory(join(repositoryRoot, layer, name, 'src'), ['.ts'], ['**/assembly/**']),
    ),
  );
  return ts.createProgram(files.toSorted(), { ...options, composite: false, noEmit: true });
}
