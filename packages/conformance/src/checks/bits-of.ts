/** Text that differs where any number does: JSON writes doubles so that they read back the same. */
export function bitsOf(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => {
    // JSON takes a typed array for an object; each of them lists its numbers.
    if (ArrayBuffer.isView(each)) return Array.from(each as Float64Array, plain);
    return plain(each);
  });
  return text ?? String(value);
}

function plain(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}
