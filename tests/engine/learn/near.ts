import assert from 'node:assert/strict';

/** Fails unless each number is as expected, but for so much. */
export function near<K extends string>(
  found: Record<NoInfer<K>, number>,
  expected: Record<K, number>,
  tolerance: number,
): void {
  for (const name of Object.keys(expected) as K[]) {
    const difference = Math.abs(found[name] - expected[name]);
    assert.ok(difference <= tolerance, `${name}: ${found[name]}, not ${expected[name]}`);
  }
}
