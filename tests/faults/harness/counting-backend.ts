import { type Reply, settings, success } from '../../peers/replies.mjs';
import type { Answer } from './create-gate.js';
import type { Backend, Kept } from './backend.js';

/**
 * What a peer takes for its own server. It keeps each event once by its id, which is the best any server could do; an event
 * without id it keeps as often as it comes.
 */
export function createCountingBackend(): Backend {
  const kept = new Map<string, Kept>();
  const toAnswer = ({ body = '', status, type }: Reply): Answer => ({
    status,
    headers: type ? { 'content-type': type } : {},
    body,
  });
  return {
    async upstream({ events, method, path }) {
      const [plain = path] = path.split('?');
      const known = settings(method, plain);
      if (known) return toAnswer(known);
      for (const { id, number } of events) {
        const key = `${number} ${id ?? `no id ${kept.size}`}`;
        kept.set(key, { number, id: id ?? key });
      }
      return toAnswer(success(plain, events));
    },
    kept: async () => [...kept.values()],
    reported: async () => 0,
    close: async () => {},
  };
}
