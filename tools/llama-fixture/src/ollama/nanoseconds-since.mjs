/** Whole nanoseconds since a reading of `performance.now()`, as Ollama gives its times. */
export function nanosecondsSince(start) {
  return Math.round((performance.now() - start) * 1e6);
}
