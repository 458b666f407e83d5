import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { CollectorProcess } from '../../collector/support/start-collector.js';

/** What one sender saw. */
export interface Load {
  seconds: number;
  /** Answers by status, or errors by code. */
  statuses: Record<string, number>;
  mostInFlight: number;
  /** Milliseconds until a batch was acknowledged. */
  p50: number;
  p99: number;
  /** Messages in a batch. */
  size: number;
  /** Numbers of the batches that were acknowledged. */
  acknowledged: number[];
}

/** How to send: as fast as answers come over so many connections, or so many batches per second whatever is answered. */
export interface LoadOptions {
  run: string;
  seconds: number;
  connections?: number;
  rate?: number;
}

/** Sends from a process of its own, and watches the memory of the collector meanwhile. */
export async function runLoad(
  { url, key }: Pick<CollectorProcess, 'url' | 'key'>,
  options: LoadOptions,
): Promise<Load & { memory: number[] }> {
  const program = fileURLToPath(new URL('load.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify({ url, key, connections: 32, ...options })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory: number[] = [];
  const watch = setInterval(
    () =>
      void readMetric(url, 'process_resident_memory_bytes').then(
        bytes => memory.push(bytes),
        () => {},
      ),
    1000,
  );
  try {
    return { ...(JSON.parse(await text(child.stdout)) as Load), memory };
  } finally {
    clearInterval(watch);
    child.kill();
  }
}

/** A gauge of a collector, by its name in `/metrics`. */
export async function readMetric(url: string, name: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(metrics)?.[1]);
}
