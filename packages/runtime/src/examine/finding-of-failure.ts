import { GgmiError, type ComponentFinding } from '@ggmi/core';

/** What only says that a component did not open: what it stands on says why. */
const WITHOUT_REASON = 'COMPONENT_CREATE_FAILED';

/** A failure as a problem: of the errors behind each other, the first that says what to do. */
export function findingOfFailure(error: unknown): ComponentFinding {
  const expected = expectedOnes(error);
  const told = expected.find(({ code }) => code !== WITHOUT_REASON) ?? expected[0];
  if (told !== undefined) {
    const { code, message, next } = told;
    return { severity: 'problem', subject: code, detail: message, next };
  }
  const detail = error instanceof Error ? error.message : String(error);
  const next = 'Report this to the author of the plugin: an error without a next step.';
  return { severity: 'problem', subject: 'failure', detail, next };
}

function expectedOnes(error: unknown): readonly GgmiError[] {
  const found: GgmiError[] = [];
  for (let inner = error, depth = 0; inner instanceof Error && depth < 8; depth++) {
    if (GgmiError.is(inner)) found.push(inner);
    inner = inner.cause;
  }
  return found;
}
