import type { Platform } from './platform.js';

/**
 * Makes UUIDs of version 7 (RFC 9562) that sort in the order they were made, within one millisecond and when the clock steps
 * back too: the outbox sends by key order.
 */
export function createUuid(platform: Pick<Platform, 'now' | 'randomBytes'>): () => string {
  let time = 0;
  let counter = 0;
  return () => {
    const bytes = platform.randomBytes(10);
    const now = platform.now();
    counter++;
    if (now > time) {
      time = now;
      // Half of the 12 bits, so that there is room to count upwards from a random start.
      counter = (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) & 0x7ff;
    } else if (counter > 0xfff) {
      time++;
      counter = 0;
    }
    const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
    const tail = Array.from(bytes.subarray(2), byte => hex(byte, 2)).join('');
    const head = hex(time, 12);
    const variant = hex(0x8 | (parseInt(tail[0] ?? '0', 16) & 0x3), 1);
    return `${head.slice(0, 8)}-${head.slice(8)}-7${hex(counter, 3)}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`;
  };
}
