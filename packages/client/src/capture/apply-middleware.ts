import type { Middleware } from '../docent.js';
import type { OutgoingMessage } from '../delivery/entry.js';

/**
 * Passes a message through each middleware in the order they were added. `null` when one of them drops it or throws.
 *
 * @param failed hears what was thrown
 */
export async function applyMiddleware(
  middleware: Iterable<Middleware>,
  message: OutgoingMessage,
  failed: (error: Error) => void,
): Promise<OutgoingMessage | null> {
  const { messageId } = message;
  let current = message;
  try {
    for (const change of middleware) {
      const next = await change(current);
      if (!next) return null;
      // The id is what makes sending twice harmless.
      current = { ...next, messageId };
    }
    return current;
  } catch (error) {
    failed(error instanceof Error ? error : new Error(String(error)));
    return null;
  }
}
