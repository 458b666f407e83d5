import type { Answer, Upstream } from './create-gate.js';

/** One event as a store holds it. */
export interface Kept {
  number: number;
  id: string;
  /** When it happened, as the store has corrected it; milliseconds since the epoch. */
  timestamp?: number;
}

/** What stands behind the gate, and what it has kept. */
export interface Backend {
  upstream: Upstream;
  /** Each event as often as it is kept. */
  kept(): Promise<Kept[]>;
  /** Events that the SDK itself says it had to drop. */
  reported(): Promise<number>;
  close(): Promise<void>;
}

/** Sends a request on to a server and answers what it answers; without an answer it rejects. */
export function passTo(url: () => string): Upstream {
  return async ({ body, headers, method, path }) => {
    const { 'content-type': type, 'content-encoding': encoding, authorization } = headers;
    const response = await fetch(`${url()}${path}`, {
      method,
      headers: {
        ...(type && { 'content-type': type }),
        ...(encoding && { 'content-encoding': encoding }),
        ...(authorization && { authorization }),
      },
      ...(method !== 'GET' && { body: new Uint8Array(body) }),
    });
    const answer: Answer = { status: response.status, headers: {}, body: Buffer.from(await response.arrayBuffer()) };
    for (const name of ['content-type', 'retry-after', 'cache-control']) {
      const value = response.headers.get(name);
      if (value) answer.headers[name] = value;
    }
    return answer;
  };
}
