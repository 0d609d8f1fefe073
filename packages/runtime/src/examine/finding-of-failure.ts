import { GgmiError, type ComponentFinding } from '@ggmi/core';

/** A failure as a problem: of the errors behind each other, the innermost that says what to do. */
export function findingOfFailure(error: unknown): ComponentFinding {
  const expected = innermost(error);
  if (expected !== undefined) {
    const { code, message, next } = expected;
    return { severity: 'problem', subject: code, detail: message, next };
  }
  const detail = error instanceof Error ? error.message : String(error);
  const next = 'Report this to the author of the plugin: an error without a next step.';
  return { severity: 'problem', subject: 'failure', detail, next };
}

/** COMPONENT_CREATE_FAILED says that a component did not open; what it stands on says why. */
function innermost(error: unknown): GgmiError | undefined {
  let found: GgmiError | undefined;
  for (let inner = error, depth = 0; inner instanceof Error && depth < 8; depth++) {
    if (GgmiError.is(inner)) found = inner;
    inner = inner.cause;
  }
  return found;
}
