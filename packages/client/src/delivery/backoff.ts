/** First pause after a failure. Short: most failures are a lift or a tunnel. */
const first = 2000;
/** Longest pause: a collector that comes back after a night is not met by everybody at once, nor kept waiting long. */
const longest = 300_000;

/**
 * Milliseconds to wait before the next try: doubled each time, half of it random so that browsers that failed together do
 * not come back together.
 *
 * @param failures number of failures in a row, from 1
 * @param random 0 to 1
 */
export function backoff(failures: number, random: number): number {
  const full = Math.min(longest, first * 2 ** (failures - 1));
  return Math.round(full * (0.5 + random / 2));
}

/**
 * Milliseconds that a `Retry-After` header asks for: seconds or an HTTP date (RFC 9110, section 10.2.3). 0 when there is none,
 * or it cannot be read.
 */
export function retryAfter(header: string | null, now: number): number {
  if (!header) return 0;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return wait > 0 ? wait : 0;
}
