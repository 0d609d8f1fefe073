import { fileURLToPath } from 'node:url';
import type { ComponentKind } from '@ggmi/core';
import { renderBlocks, type Block } from '@ggmi/report/terminal';
import { listComponents, type ComponentList, type ListedComponent } from '@ggmi/runtime/check';
import { describeOptions } from '../components/describe-options.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi list`. */
export interface ListOptions {
  readonly kind?: ComponentKind;
  readonly json?: true;
}

/** Lists the components of a config's plugins, or of those installed; faulty plugins go to stderr. */
export async function listCommand(
  path: string | undefined,
  options: ListOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory, output, messages } = surroundings;
  const list = await listComponents({
    workingDirectory,
    ...(path === undefined ? {} : { path }),
  });
  const components = list.components.filter(
    ({ kind }) => options.kind === undefined || kind === options.kind,
  );
  if (options.json) {
    showJson({ components, faults: list.faults }, output);
    return exitCode.success;
  }
  if (list.faults.length > 0) {
    messages.write(`${renderBlocks(faultBlocks(list.faults), messages.style)}\n\n`);
  }
  const blocks = components.length === 0 ? [nothing(path, options)] : kindBlocks(components);
  output.write(`${renderBlocks(blocks, output.style)}\n`);
  return exitCode.success;
}

function kindBlocks(components: readonly ListedComponent[]): readonly Block[] {
  const kinds = [...new Set(components.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [
    { type: 'heading', text: kind } as const,
    ...components.filter((component) => component.kind === kind).flatMap(componentBlocks),
  ]);
}

function componentBlocks(component: ListedComponent): readonly Block[] {
  const { id, summary, resultVersion, needs, slots } = component;
  const facts = [
    ...describeOptions(component.optionsJsonSchema).map((text) => `option ${text}`),
    ...Object.entries(slots).map(([name, slot]) => `slot ${name}: ${slotText(slot)}`),
    `capabilities: ${capabilityText(component.capabilities)}`,
    ...(needs.length === 0 ? [] : [`needs: ${needs.join(', ')}`]),
    `found in ${component.package.name} ${component.package.version} at ${placeOf(component.foundAt)}, result version ${resultVersion}`,
  ];
  return [
    { type: 'subheading', text: id },
    { type: 'paragraph', text: summary },
    { type: 'list', items: facts.map((text) => ({ mark: ' ', text, tone: 'faint' as const })) },
  ];
}

function slotText({ kind, many }: ListedComponent['slots'][string]): string {
  return many ? `any number of ${kind}` : `one ${kind}`;
}

function capabilityText(capabilities: ListedComponent['capabilities']): string {
  const texts = Object.entries(capabilities).map(([name, value]) => {
    const shown = Array.isArray(value) ? value.map(plain).join(' | ') : plain(value);
    return `${name} ${shown}`;
  });
  return texts.join(', ');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function placeOf(url: string): string {
  return url.startsWith('file:') ? fileURLToPath(url) : url;
}

function faultBlocks(faults: ComponentList['faults']): readonly Block[] {
  const items = faults.map((fault) => ({
    mark: '!',
    text: `${fault.code}: received ${fault.received}; expected ${fault.expected}. Next: ${fault.next}`,
    tone: 'warning' as const,
  }));
  return [{ type: 'list', items }];
}

function nothing(path: string | undefined, { kind }: ListOptions): Block {
  const what = kind === undefined ? 'No components' : `No components of kind ${kind}`;
  const text =
    path === undefined
      ? `${what} in the packages installed here. Install a plugin, or name a config whose plugins are to be listed.`
      : `${what} in the plugins of ${path}.`;
  return { type: 'paragraph', text };
}
