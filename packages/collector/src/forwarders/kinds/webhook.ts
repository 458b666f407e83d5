import type { StoredEvent } from '../../store/event-store.js';
import { ForwarderError } from '../forwarder-error.js';
import type { DeliveryOutcome, DeliveryProblem, ForwarderKind, Secret } from '../forwarder-kind.js';
import { createHttpClient } from '../http/http-client.js';
import { judgeAnswer } from '../http/judge-answer.js';
import { tryPost } from '../http/try-post.js';
import { defaultTimeoutMs, secretSchema, timeoutSchema, urlSchema } from '../options-schema.js';
import { checkWebhookUrl } from '../webhook/check-webhook-url.js';
import { createGuardedLookup } from '../webhook/guarded-lookup.js';
import { readWebhookSecret, signWebhook } from '../webhook/sign-webhook.js';
import { webhookBody, webhookId } from '../webhook/webhook-payload.js';

/** Options of the forwarder to a webhook. */
export interface WebhookOptions {
  /** Starts with https://. */
  url: string;
  /** `whsec_…`: one, or two while the receiver changes from one to the other. Each request is signed with all. */
  secrets: readonly Secret[];
  /** Only events of these names; names of other message types (`identify`, …) count, too. Default: all. */
  events?: readonly string[];
  /** Allows http and addresses that are not public: for an intranet, and for tests. Default: false. */
  allowPrivate?: boolean;
  /** For one request, in milliseconds. Default: 30,000. */
  timeoutMs?: number;
}

/** Requests at a time: enough to hide the network, few enough for a receiver on one machine. */
const parallel = 4;

/** One signed request per event, by Standard Webhooks. Receivers drop repeated ones by `webhook-id`. */
export const webhook: ForwarderKind<WebhookOptions> = {
  kind: 'webhook',
  options: {
    type: 'object',
    properties: {
      url: urlSchema,
      secrets: { type: 'array', items: secretSchema, minItems: 1, maxItems: 2 },
      events: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
      allowPrivate: { type: 'boolean' },
      timeoutMs: timeoutSchema,
    },
    required: ['url', 'secrets'],
  },
  batch: 100,
  create({ url: address, secrets, events: names, allowPrivate = false, timeoutMs = defaultTimeoutMs }, environment) {
    const { secret, now } = environment;
    const url = checkWebhookUrl(address, allowPrivate);
    const keys = secrets.map((option, index) => readKey(secret(option), index));
    const client = createHttpClient(allowPrivate ? undefined : createGuardedLookup());
    const wanted = names && new Set(names);
    const isWanted = ({ event, type }: StoredEvent) => wanted === undefined || wanted.has(event ?? type);

    async function send(event: StoredEvent, signal: AbortSignal): Promise<DeliveryProblem | undefined> {
      if (!isWanted(event)) return undefined;
      const content = { id: webhookId(event), timestamp: Math.floor(now() / 1000), body: webhookBody(event) };
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'docent-forwarder',
        'webhook-id': content.id,
        'webhook-timestamp': String(content.timestamp),
        'webhook-signature': keys.map(key => signWebhook(content, key)).join(' '),
      };
      const posted = await tryPost(client, { url, headers, body: content.body, timeoutMs, signal });
      return 'problem' in posted ? posted.problem : judgeAnswer(posted.answer, now());
    }

    async function deliver(events: readonly StoredEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
      const refused: { seq: number; reason: string }[] = [];
      if (!events.some(isWanted)) return { done: events.length, sent: false };
      for (let start = 0; start < events.length; start += parallel) {
        const some = events.slice(start, start + parallel);
        const problems = await Promise.all(some.map(event => send(event, signal)));
        for (const [index, event] of some.entries()) {
          const problem = problems[index];
          if (problem?.kind === 'refused') refused.push({ seq: event.seq, reason: problem.reason });
          else if (problem) return { done: start + index, refused, problem };
        }
      }
      return { done: events.length, refused };
    }

    return { deliver, close: () => Promise.resolve(client.close()) };
  },
};

function readKey(secret: string, index: number): Buffer {
  try {
    return readWebhookSecret(secret);
  } catch (error) {
    throw new ForwarderError(`secrets[${index}]`, (error as RangeError).message);
  }
}
