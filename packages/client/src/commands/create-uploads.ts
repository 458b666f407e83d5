import type { Command, CommandResult } from '@docent/schema';
import { routeOf } from '../delivery/destination-of.js';
import { post } from '../delivery/post.js';
import type { Platform } from '../platform/platform.js';
import type { CommandDraft, Picture } from './command-status.js';

/** Has the pictures of commands uploaded. A chunk of its own: most commands have none. */
export interface Uploads {
  /**
   * Uploads what the collector does not have yet of the pictures of a command, one after the other.
   * @returns what the command is then to be sent with, or why it will never be taken; `undefined`: the collector has not answered
   */
  upload(
    command: Command,
    pictures: readonly Picture[],
    writeKey: string,
    progress: CommandDraft['progress'],
  ): Promise<Pick<Command, 'payload'> | CommandResult | undefined>;
}

/** Milliseconds for one picture: 12 MB over a slow connection. */
const patience = 180_000;
/** Milliseconds for which an upload is relied on: the collector keeps it for a day, for a command that is still to come. */
const reliable = 12 * 3_600_000;
/** With these a collector says that it is the picture's fault. */
const faults = [413, 415, 422];

/**
 * Makes what uploads pictures. What has been uploaded is known as long as the page lives; the next one uploads again, which
 * changes nothing for the collector.
 *
 * @param pause told for how many milliseconds the collector asks to be left alone
 */
export function createUploads(platform: Platform, endpoint: string, pause: (wait: number) => void): Uploads {
  /** By command and place. */
  const known = new Map<string, { hash: string; at: number }>();

  return {
    async upload({ commandId, payload, receiptHash }, pictures, writeKey, progress) {
      const images: { hash: string; alt: string }[] = [];
      const query = new URLSearchParams({ writeKey, receiptHash });
      for (const [place, { alt, file }] of pictures.entries()) {
        progress?.(place, pictures.length);
        const key = `${commandId} ${place}`;
        let done = known.get(key);
        if (!done || platform.elapsed() - done.at > reliable) {
          const url = `${routeOf(endpoint, 'media')}?${query}`;
          const { status, text, wait } = await post(platform, url, file, { patience, type: file.type || 'image/*' });
          pause(wait);
          const said = read(text);
          if (faults.includes(status)) {
            const { code = 'not-an-image', message = `The collector answered with status ${status}.` } =
              said.error ?? {};
            return { commandId, state: 'refused', code, reason: message };
          }
          if (!said.hash) return undefined;
          known.set(key, (done = { hash: said.hash, at: platform.elapsed() }));
        }
        images.push({ hash: done.hash, alt });
      }
      progress?.(pictures.length, pictures.length);
      const kept = payload?.['images'];
      return { payload: { ...payload, images: [...(Array.isArray(kept) ? kept : []), ...images] } };
    },
  };
}

/** What the collector says. Anything may stand between it and us, and answer in its place. */
function read(text: string): { hash?: string; error?: { code?: string; message?: string } } {
  try {
    return Object(JSON.parse(text)) as ReturnType<typeof read>;
  } catch {
    return {};
  }
}
