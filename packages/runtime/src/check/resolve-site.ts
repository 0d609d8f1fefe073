import { needs, type AnyComponent, type JsonObject } from '@ggmi/core';
import { packageOf } from '../plugins/resolve-plugin.js';
import { optionsJsonSchema } from '../plugins/options-json-schema.js';
import { validateOptions } from '../plugins/validate-options.js';
import { translateIssue } from '../config/translate-issue.js';
import { choices, chooseNext } from '../problems/choices.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import type { RegisteredComponent } from '../host/host.js';
import type { Catalogue } from './catalogue.js';
import type { ComponentSite } from './component-sites.js';

/** A place of the config whose component was found. */
export interface ResolvedSite extends ComponentSite {
  readonly found: RegisteredComponent;
  /** After defaults; absent where they are not valid. */
  readonly options?: JsonObject;
}

/** A site resolved as far as possible, and what is wrong with it. */
export interface SiteResolution {
  readonly site?: ResolvedSite;
  readonly problems: readonly ProblemDraft[];
}

/** Finds the component that a site names and checks its needs and options. */
export async function resolveSite(
  site: ComponentSite,
  catalogue: Catalogue,
  unusable: readonly string[],
): Promise<SiteResolution> {
  const found = catalogue.find(site.kind, site.use.use);
  if (found === undefined) return { problems: notFound(site, catalogue, unusable) };
  const checked = await checkOptions(site, found.component);
  return {
    site: { ...site, found, ...(checked.options && { options: checked.options }) },
    problems: [...unknownNeeds(site, found.component), ...checked.problems],
  };
}

function notFound(
  site: ComponentSite,
  catalogue: Catalogue,
  unusable: readonly string[],
): readonly ProblemDraft[] {
  const id = site.use.use;
  const path = [...site.path, 'use'];
  const existing = catalogue.ids(site.kind);
  const otherKind = catalogue.kindOf(id);
  if (otherKind !== undefined) {
    return [
      {
        code: 'COMPONENT_KIND_WRONG',
        path,
        received: `'${id}', of kind ${otherKind}`,
        expected: `a component of kind ${site.kind}`,
        existing,
        next: `Choose a component of kind ${site.kind}, or move this one to its own section.`,
      },
    ];
  }
  if (mayBelongTo(id, catalogue, unusable)) return [];
  if (site.defaultOf !== undefined) return [defaultMissing(site, site.defaultOf)];
  const found = choices(id, existing);
  return [
    {
      code: 'COMPONENT_UNKNOWN',
      path,
      received: `'${id}'`,
      expected: `a component of kind ${site.kind} from the listed plugins`,
      ...found,
      next: found.nearest === undefined ? unknownNext(id, catalogue) : chooseNext(found, ''),
    },
  ];
}

function defaultMissing({ path, kind, use }: ComponentSite, owner: string): ProblemDraft {
  return {
    code: 'COMPONENT_UNKNOWN',
    path,
    received: `nothing, and '${owner}' then asks for '${use.use}'`,
    expected: `a component of kind ${kind} from the listed plugins`,
    next: `List '${packageOf(use.use)}' under \`plugins\`, or fill the slot with names of your own.`,
  };
}

/** True where a plugin that is reported already may hold the component: one fault, one report. */
function mayBelongTo(id: string, catalogue: Catalogue, unusable: readonly string[]): boolean {
  if (unusable.some((name) => id.startsWith(`${name}/`))) return true;
  const nameIsHidden = unusable.some((specifier) => /^[./]/.test(specifier));
  return nameIsHidden && !catalogue.hasPackage(packageOf(id));
}

function unknownNext(id: string, catalogue: Catalogue): string {
  return catalogue.hasPackage(packageOf(id))
    ? `Run \`ggmi list\` to see what '${packageOf(id)}' gives.`
    : `List '${packageOf(id)}' under \`plugins\`, or correct the id.`;
}

const offered = new Set(Object.values(needs).map((token) => token.key));

function unknownNeeds(site: ComponentSite, component: AnyComponent): readonly ProblemDraft[] {
  return Object.values(component.needs).flatMap((need): readonly ProblemDraft[] => {
    if ('slotOf' in need || offered.has(need.key)) return [];
    const found = choices(
      need.name,
      Object.values(needs).map((token) => token.name),
    );
    const received = `'${component.id}', which needs '${need.name}'`;
    const expected = 'a component that needs only what this host gives';
    const next = 'Update @ggmi/runtime (or ggmi), or tell the author of the plugin.';
    return [
      { code: 'NEED_UNKNOWN', path: [...site.path, 'use'], received, expected, ...found, next },
    ];
  });
}

async function checkOptions(
  site: ComponentSite,
  component: AnyComponent,
): Promise<{ readonly options?: JsonObject; readonly problems: readonly ProblemDraft[] }> {
  const prefix = site.optionsPath ?? [...site.path, 'options'];
  const validation = await validateOptions(component, site.use.options);
  switch (validation.outcome) {
    case 'valid':
      return { options: validation.options, problems: [] };
    case 'invalid': {
      const schema = optionsJsonSchema(component);
      const subject = { data: site.use.options, prefix, ...(schema && { schema }) };
      return { problems: validation.issues.flatMap((issue) => translateIssue(issue, subject)) };
    }
    case 'not-plain':
      return {
        problems: [pluginFault(site, 'OPTIONS_NOT_PLAIN', 'options that JSON cannot hold')],
      };
    case 'failed':
      return {
        problems: [pluginFault(site, 'OPTIONS_SCHEMA_FAILED', `an error: ${validation.reason}`)],
      };
  }
}

function pluginFault(
  site: ComponentSite,
  code: 'OPTIONS_NOT_PLAIN' | 'OPTIONS_SCHEMA_FAILED',
  outcome: string,
): ProblemDraft {
  return {
    code,
    path: [...site.path, 'options'],
    received: `${outcome} from the options schema of '${site.use.use}'`,
    expected: 'an options schema that gives plain data',
    next: 'Tell the author of the plugin.',
  };
}
