import { listPublishable } from '../packages/list-publishable.js';
import { runProcess } from '../run-process.js';
import { codeFaults } from './codes/code-faults.js';
import { codesPage } from './codes/codes-page.js';
import { findCodes } from './codes/find-codes.js';
import { conformancePage } from './conformance/conformance-page.js';
import { loadChecks } from './conformance/load-checks.js';
import { componentsPage } from './schemas/components-page.js';
import { configPage } from './schemas/config-page.js';
import type { ListedComponent } from './schemas/listed-component.js';
import type { LooseSchema } from './schemas/loose-schema.js';

/** The pages of docs/reference, and what the code leaves unsaid. */
export interface Reference {
  /** Markdown by file name. */
  readonly pages: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

/** Reads the reference from the code. Needs a build. */
export async function readReference(): Promise<Reference> {
  // `ggmi schema` prints a JSON Schema, `ggmi list --json` the components with their faults.
  const schema = (await ggmiJson('schema')) as LooseSchema;
  const checks = await loadChecks();
  const codes = findCodes();
  const pages = new Map([
    ['codes.md', codesPage(codes)],
    ['config.md', configPage(schema)],
    ['components.md', componentsPage(await ownComponents())],
    ...(checks.length === 0 ? [] : [['conformance.md', conformancePage(checks)] as const]),
  ]);
  return { pages, faults: codeFaults(codes) };
}

/** The components of this repository's own packages. */
async function ownComponents(): Promise<readonly ListedComponent[]> {
  // The documented output of ggmi list --json.
  const listed = (await ggmiJson('list', '--json')) as {
    readonly components: readonly ListedComponent[];
    readonly faults: readonly { readonly specifier: string }[];
  };
  const own = (await listPublishable()).map(({ name }) => name);
  const broken = listed.faults.filter(({ specifier }) => own.includes(specifier));
  if (broken.length > 0) throw new Error(`plugins that do not load: ${JSON.stringify(broken)}`);
  return listed.components.filter((component) => own.includes(component.package.name));
}

async function ggmiJson(...args: readonly string[]): Promise<unknown> {
  const { exitCode, stdout, stderr } = await runProcess(process.execPath, [
    'apps/cli/dist/main.js',
    ...args,
  ]);
  if (exitCode !== 0) throw new Error(`ggmi ${args.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout);
}
