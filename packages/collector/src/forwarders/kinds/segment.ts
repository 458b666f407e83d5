import type { StoredEvent } from '../../store/event-store.js';
import type { DeliveryOutcome, ForwarderKind, Secret } from '../forwarder-kind.js';
import { createHttpClient } from '../http/http-client.js';
import { judgeAnswer } from '../http/judge-answer.js';
import { tryPost } from '../http/try-post.js';
import { defaultTimeoutMs, secretSchema, timeoutSchema, urlSchema } from '../options-schema.js';
import { packBatch } from '../segment/pack-batch.js';
import { readRefusals } from '../segment/read-refusals.js';

/** Options of the forwarder to a Segment-compatible pipeline: Segment, RudderStack, Jitsu, another collector. */
export interface SegmentOptions {
  /** The whole address, for example `https://api.segment.io/v1/batch`. */
  url: string;
  /** Sent as the user name of Basic auth. */
  writeKey: Secret;
  /** For one request, in milliseconds. Default: 30,000. */
  timeoutMs?: number;
}

/** Sends events on as batches of the Segment spec, as their senders made them. Receivers drop repeated ones by `messageId`. */
export const segment: ForwarderKind<SegmentOptions> = {
  kind: 'segment',
  options: {
    type: 'object',
    properties: { url: urlSchema, writeKey: secretSchema, timeoutMs: timeoutSchema },
    required: ['url', 'writeKey'],
  },
  batch: 500,
  create({ url: address, writeKey, timeoutMs = defaultTimeoutMs }, { secret, now }) {
    const url = new URL(address);
    const client = createHttpClient();
    const headers = {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${secret(writeKey)}:`).toString('base64')}`,
      'user-agent': 'docent-forwarder',
    };

    async function deliver(events: readonly StoredEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
      const { body, packed, tooLarge } = packBatch(events, now());
      const done = packed.length + tooLarge.length;
      if (packed.length === 0) return { done, refused: tooLarge };
      const posted = await tryPost(client, { url, headers, body, timeoutMs, signal });
      if ('problem' in posted) return { done: 0, problem: posted.problem };
      const problem = judgeAnswer(posted.answer, now());
      if (problem) return withoutTooLarge(problem, events, tooLarge);
      const { refused, missing } = readRefusals(posted.answer.text, packed);
      if (missing)
        return { done: 0, problem: { kind: 'unavailable', reason: 'The receiver acknowledged only a part.' } };
      return { done, refused: [...tooLarge, ...refused] };
    }

    return { deliver, close: () => Promise.resolve(client.close()) };
  },
};

/** A batch that is refused is halved, so that nothing of it is done, except what could not be sent at its beginning. */
function withoutTooLarge(
  problem: NonNullable<DeliveryOutcome['problem']>,
  events: readonly StoredEvent[],
  tooLarge: readonly { seq: number; reason: string }[],
): DeliveryOutcome {
  let done = 0;
  while (events[done] && tooLarge[done] && events[done]?.seq === tooLarge[done]?.seq) done++;
  return { done, refused: tooLarge.slice(0, done), problem };
}
