/** A length of time as ISO 8601 has it, to a hundredth of a second, which is as exact as xAPI compares. */
export function toDuration(seconds: number): string {
  return `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`;
}
