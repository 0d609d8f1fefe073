import type { JsonObject } from '@ggmi/core';
import type { ConformanceReport } from '../model/conformance-report.js';

/** The report as a badge, by the schema of shields.io endpoints. */
export function badgeOf({ kit, counts, conforms, results }: ConformanceReport): JsonObject {
  const ran = results.length - counts.skipped;
  const held = counts.passed + counts.warned;
  const red = counts.failed + counts['unexpected-pass'];
  return {
    schemaVersion: 1,
    label: `ggmi conformance ${kit}`,
    message: conforms ? `${held} of ${ran} checks` : `${red} of ${ran} failing`,
    color: conforms ? (held === ran ? 'brightgreen' : 'yellowgreen') : 'red',
  };
}
