import { resolve } from 'node:path';
import { checkConfig, type CheckedConfig } from '@ggmi/runtime/check';
import { renderBlocks, wordsCell, type Block } from '@ggmi/report/terminal';
import { GgmiError, type JsonObject } from '@ggmi/core';
import { quoteForShell } from '../surroundings/quote-for-shell.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi check`. */
export interface CheckOptions {
  readonly set?: readonly string[];
  readonly seed?: number;
  /** Output folder whose kept answers need not be asked for again. Default: that of the config. */
  readonly out?: string;
  readonly json?: true;
}

/** Checks a config and says what it resolves to; with `--json`, problems are data on stdout too. */
export async function checkCommand(
  path: string,
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory, output } = surroundings;
  const { set: overrides = [], seed } = options;
  try {
    const checked = await checkConfig({
      path,
      overrides,
      workingDirectory,
      ...(seed === undefined ? {} : { seed }),
    });
    const folder = resolve(workingDirectory, options.out ?? checked.config.output);
    const { requests, blocks } = await requestsOf(checked, folder);
    if (options.json) showJson({ ...validResult(checked), requests }, output);
    else {
      const all = [...checkedBlocks(path, checked), ...blocks, unseen(path, surroundings)];
      output.write(`${renderBlocks(all, output.style)}\n`);
    }
    return exitCode.success;
  } catch (error) {
    if (!options.json || !GgmiError.is(error, 'CONFIG_INVALID')) throw error;
    showJson({ valid: false, problems: error.fields['problems'] }, output);
    return exitCode.userMistake;
  }
}

/** What a valid config may still fail by. */
function unseen(path: string, { program }: Surroundings): Block {
  const command = `${program} doctor ${quoteForShell(path)}`;
  return {
    type: 'paragraph',
    text: `Neither data files nor servers were looked at; \`${command}\` looks at both.`,
  };
}

/** What a run would ask of servers, as data and in words: null where nothing goes over the network. */
async function requestsOf(checked: CheckedConfig, outputDirectory: string) {
  const { components } = checked.hostSpec;
  const isLocal = components.every(({ capabilities }) => capabilities['remote'] !== true);
  if (isLocal) return { requests: null, blocks: [] };
  // Loaded where it is needed: it plans a run, whose modules are most of the program.
  const { projectedRequests, projectionBlocks } = await import('./projected-requests.js');
  const requests = await projectedRequests(checked, outputDirectory);
  return { requests, blocks: projectionBlocks(requests, checked) };
}

function validResult({ config, points, plugins, hostSpec }: CheckedConfig) {
  return { valid: true, config, points, plugins, components: hostSpec.components };
}

function optionsText(options: JsonObject): string {
  const texts = Object.entries(options).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return texts.join(', ');
}

function checkedBlocks(
  path: string,
  { config, points, plugins, hostSpec }: CheckedConfig,
): Block[] {
  const ofPoints = new Set(points.flatMap(({ roles }) => Object.values(roles)));
  const base = hostSpec.components.filter(({ role }) => !ofPoints.has(role));
  const rows = base.map((component) => [
    wordsCell(component.role),
    wordsCell(component.id),
    wordsCell(component.package.version),
    wordsCell(optionsText(component.options)),
  ]);
  const columns = ['place', 'component', 'version', 'options after defaults'].map((header) => ({
    header: wordsCell(header),
    align: 'left' as const,
  }));
  return [
    {
      type: 'paragraph',
      text: `${path} is valid: run '${config.name}', seed ${config.seed}, ${plugins.length} plugins, ${rows.length} components${points.length > 0 ? `, ${points.length} points of a sweep (below: the config as written)` : ''}.`,
      tone: 'strong',
    },
    { type: 'table', table: { columns, rows } },
  ];
}
