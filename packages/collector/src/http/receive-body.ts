import type { IncomingMessage } from 'node:http';
import { CollectorError } from '../errors.js';
import type { Held } from '../limits/request-memory.js';
import { createByteSink } from './byte-sink.js';

/**
 * Receives a body within its limits. What remains of a body that is refused is left to Node, which throws it away.
 *
 * @param held told what arrives
 * @param bounds how long it may take, and how many bytes it may have
 * @throws CollectorError `body-too-large`, `request-timeout`, `overloaded`, `bad-request` when it ends before its length
 */
export function receiveBody(
  request: Pick<IncomingMessage, 'headers'>,
  payload: NodeJS.ReadableStream,
  held: Held,
  bounds: { withinMs: number; bodyLimit: number },
): Promise<Buffer> {
  const { withinMs, bodyLimit } = bounds;
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) {
      reject(new CollectorError('body-too-large'));
      return;
    }
    const sink = createByteSink();
    const timer = setTimeout(() => end(() => reject(new CollectorError('request-timeout'))), withinMs);

    function end(settle: () => void): void {
      clearTimeout(timer);
      payload.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      settle();
    }
    function onData(chunk: Buffer): void {
      try {
        if (sink.length + chunk.length > bodyLimit) throw new CollectorError('body-too-large');
        held.add(chunk.length);
        sink.add(chunk);
      } catch (error) {
        end(() => reject(error as CollectorError));
      }
    }
    function onEnd(): void {
      end(() => resolve(sink.take()));
    }
    function onBroken(): void {
      end(() => reject(new CollectorError('bad-request', 'The body ended early.')));
    }
    payload.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}
