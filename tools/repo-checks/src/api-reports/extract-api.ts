import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
} from '@microsoft/api-extractor';
import { repositoryRoot } from '../repository-root.js';
import type { EntryPoint } from './entry-points.js';

/** The public API of a built module as API Extractor writes it; works in the given empty folder. */
export async function extractApi(entry: EntryPoint, folder: string): Promise<string> {
  const kept = join(folder, 'kept');
  const fresh = join(folder, 'fresh');
  await Promise.all([kept, fresh].map((each) => mkdir(each, { recursive: true })));
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(entry.packageFolder, 'package.json'),
    configObject: settings(entry, { kept, fresh }),
  });
  const faults: string[] = [];
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error) faults.push(message.text);
      message.handled = true;
    },
  });
  if (!succeeded) throw new Error(`${entry.report}: ${faults.join('; ')}`);
  return readFile(join(fresh, entry.report), 'utf8');
}

function settings(
  { packageFolder, declarations, report }: EntryPoint,
  { kept, fresh }: { readonly kept: string; readonly fresh: string },
): IConfigFile {
  const quiet = { default: { logLevel: ExtractorLogLevel.None } };
  return {
    projectFolder: packageFolder,
    mainEntryPointFilePath: declarations,
    compiler: { overrideTsconfig: tsconfigOf(declarations) },
    apiReport: {
      enabled: true,
      // What an exported type is made of is public too, whether or not it has a name outside.
      includeForgottenExports: true,
      reportFileName: report,
      reportFolder: kept,
      reportTempFolder: fresh,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
    messages: {
      compilerMessageReporting: quiet,
      extractorMessageReporting: quiet,
      tsdocMessageReporting: quiet,
    },
  };
}

/** As an importer sees the package: built declarations, no sources. */
function tsconfigOf(declarations: string): object {
  return {
    compilerOptions: {
      target: 'es2023',
      lib: ['es2023'],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      types: ['node'],
      typeRoots: [join(repositoryRoot, 'node_modules/@types')],
      strict: true,
      skipLibCheck: true,
    },
    files: [declarations],
  };
}
