import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

/** A request to a receiver. */
export interface PostRequest {
  url: URL;
  headers: Record<string, string>;
  body: string;
  /** For the whole exchange, in milliseconds. */
  timeoutMs: number;
  signal: AbortSignal;
}

/** What a receiver answered. */
export interface PostAnswer {
  status: number;
  contentType: string;
  /** `Retry-After` as it was sent. */
  retryAfter: string | undefined;
  /** At most {@link maxAnswerBytes} of the body. */
  text: string;
}

/** Posts to receivers over connections that are kept open. Redirects are answers like others: none is followed. */
export interface HttpClient {
  /** @throws Error when there is no answer in time */
  post(request: PostRequest): Promise<PostAnswer>;
  close(): void;
}

/** An answer says what was refused; a receiver that sends more has something else in mind. */
export const maxAnswerBytes = 1_000_000;

/** @param lookup resolves host names in place of the system's resolver, and may refuse them */
export function createHttpClient(lookup?: LookupFunction): HttpClient {
  const options = { keepAlive: true, maxSockets: 8, ...(lookup && { lookup }) };
  const http = new HttpAgent(options);
  const https = new HttpsAgent(options);

  return {
    post({ url, headers, body, timeoutMs, signal }) {
      const secure = url.protocol === 'https:';
      const limit = AbortSignal.timeout(timeoutMs);
      return new Promise((resolve, reject) => {
        const fail = (error: Error) =>
          reject(limit.aborted ? new Error(`There was no answer within ${timeoutMs} ms.`, { cause: error }) : error);
        const request = (secure ? requestHttps : requestHttp)(
          url,
          {
            method: 'POST',
            agent: secure ? https : http,
            headers: { ...headers, 'content-length': Buffer.byteLength(body) },
            signal: AbortSignal.any([signal, limit]),
          },
          response => {
            const chunks: Buffer[] = [];
            let size = 0;
            const answer = () =>
              resolve({
                status: response.statusCode ?? 0,
                contentType: response.headers['content-type'] ?? '',
                retryAfter: response.headers['retry-after'],
                text: Buffer.concat(chunks).subarray(0, maxAnswerBytes).toString('utf8'),
              });
            response.on('data', (chunk: Buffer) => {
              chunks.push(chunk);
              size += chunk.length;
              if (size <= maxAnswerBytes) return;
              // The status says enough; the connection is not worth keeping.
              answer();
              request.destroy();
            });
            response.on('end', answer);
            response.on('error', fail);
          },
        );
        request.on('error', fail);
        request.end(body);
      });
    },
    close() {
      http.destroy();
      https.destroy();
    },
  };
}
