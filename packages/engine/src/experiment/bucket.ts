/**
 * Where a unit falls, from 0 to under 1 in ten-thousandths: FNV-1a of 32 bits, twice (GrowthBook's hash, version 2). The same
 * everywhere, without anything stored, and independent between experiments.
 *
 * @param seed what tells experiments apart
 * @param unit id of the customer or account
 */
export function bucket(seed: string, unit: string): number {
  return (fnv1a(`${fnv1a(seed + unit)}`) % 10_000) / 10_000;
}

/** FNV-1a, 32 bits, over UTF-16 code units as GrowthBook has it. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
