import { GgmiError } from '@ggmi/core';
import { examineComponents, type CheckedConfig, type ExaminedComponent } from '@ggmi/runtime';
import type { Finding } from './finding.js';

/** How long one component may take: somebody waits in front of the screen. */
const limitMs = 10_000;

/** What the components of a config find of what they need: servers, models, keys. */
export async function examineParts(checked: CheckedConfig): Promise<readonly Finding[]> {
  const signal = new AbortController().signal;
  try {
    const components = await examineComponents(checked, { signal, limitMs });
    return [opening(components), ...components.flatMap(findingsOf)];
  } catch (error) {
    if (!GgmiError.is(error)) throw error;
    return [{ subject: 'components', ok: false, detail: error.message, next: error.next }];
  }
}

function opening(components: readonly ExaminedComponent[]): Finding {
  const asked = components.filter(({ findings }) => findings.length > 0).length;
  const detail = `${components.length} examined, ${asked} of them with something to say`;
  return { subject: 'components', ok: true, detail };
}

function findingsOf({ role, findings }: ExaminedComponent): readonly Finding[] {
  return findings.map(({ severity, subject, detail, next }) => ({
    subject: `${role}: ${subject}`,
    ok: severity !== 'problem',
    ...(severity === 'warning' && { severity }),
    detail: inOneLine(detail),
    ...(next !== undefined && { next }),
  }));
}

/** A list of problems by its beginning and its last line, which counts them; the run names more. */
function inOneLine(detail: string): string {
  const lines = detail.split('\n').map((line) => line.trim());
  return lines.length <= 3 ? lines.join(' ') : [...lines.slice(0, 2), '…', lines.at(-1)].join(' ');
}
