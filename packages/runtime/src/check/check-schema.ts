import { z } from 'zod';
import { isRecord } from '../config/config-path.js';
import { configSchema } from '../config/config-schema.js';
import { translateIssue } from '../config/translate-issue.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { showValue } from '../problems/show-value.js';

/** Everything that the config's own schema refuses; its components are not looked at. */
export function checkSchema(data: unknown, format: z.ZodObject): readonly ProblemDraft[] {
  const parsed = format.safeParse(data);
  if (parsed.success) return [];
  // For messages only: every point of a sweep comes by here.
  const schema = z.toJSONSchema(format, { io: 'input' });
  if (!isRecord(data)) return [notAnObject(data, schema.required ?? [])];
  const problems = parsed.error.issues.flatMap((issue) =>
    translateIssue(issue, { data, schema, prefix: [] }),
  );
  const { version } = data;
  return typeof version === 'number'
    ? problems.map((problem) => (problem.path[0] === 'version' ? otherVersion(version) : problem))
    : problems;
}

const supportedVersion = configSchema.shape.version.value;

function otherVersion(version: number): ProblemDraft {
  const future = version > supportedVersion;
  return {
    code: 'CONFIG_VERSION_UNSUPPORTED',
    path: ['version'],
    received: `version ${version}${future ? ', from the future of this program' : ''}`,
    expected: `version ${supportedVersion}`,
    next: future
      ? 'Update ggmi: this config was written for a newer one.'
      : `Write \`version: ${supportedVersion}\`.`,
  };
}

function notAnObject(data: unknown, required: readonly string[]): ProblemDraft {
  const empty = data === null || data === undefined;
  return {
    code: 'CONFIG_NOT_AN_OBJECT',
    path: [],
    received: empty ? 'nothing' : showValue(data),
    expected: 'an object with the keys of a config',
    next: `Write at least ${required.slice(0, -1).join(', ')} and ${required.at(-1) ?? ''}.`,
  };
}
