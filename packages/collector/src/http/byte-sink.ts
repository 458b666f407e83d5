/** Gathers bytes in one piece of memory that grows as they come. */
export interface ByteSink {
  add(chunk: Buffer): void;
  /** What came, without a copy. */
  take(): Buffer;
  readonly length: number;
}

/**
 * Makes a sink. Chunks themselves are not kept: a sender who sends single bytes would make each hold the 64 kB it was read
 * into.
 */
export function createByteSink(): ByteSink {
  let memory = Buffer.alloc(0);
  let length = 0;
  return {
    add(chunk) {
      if (length + chunk.length > memory.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(length + chunk.length, memory.length * 2));
        memory.copy(larger, 0, 0, length);
        memory = larger;
      }
      chunk.copy(memory, length);
      length += chunk.length;
    },
    take: () => memory.subarray(0, length),
    get length() {
      return length;
    },
  };
}
