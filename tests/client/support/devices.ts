import { dropErased, emptyRecord, keepBeside } from '@docent/engine';
import type { Client } from '@docent/client';
import type { CustomerRecord } from '@docent/schema';
import { acknowledge, createFakeWorld, type FakeTab, type FakeWorld, type Reply, settle } from './fake-world.js';
import { manifest, startClient } from './start-client.js';

/** A request to `/v1/me`. */
export interface RecordRequest {
  method: string;
  url: string;
  authorization: string | null;
  keepalive: boolean;
  cache: string | undefined;
  body: CustomerRecord | undefined;
}

/** A collector with records of customers, and devices whose browsers share nothing but it. */
export interface Devices {
  /** A browser of its own. */
  device(): FakeWorld;
  requests: RecordRequest[];
  /** What the collector holds, by the token of the customer. */
  records: Map<string, CustomerRecord>;
  /** As `DELETE /v1/me`, at a moment in milliseconds since the epoch. */
  erase(token: string, at: number): void;
  /** Instead of the collector's answer, while it is set. */
  answer: ((request: RecordRequest) => Reply | Promise<Reply>) | undefined;
}

/** Tokens are taken as they are: each is a customer. */
export function createDevices(): Devices {
  const erased = new Map<string, number>();
  const self: Devices = {
    requests: [],
    records: new Map(),
    answer: undefined,
    erase(token, at) {
      self.records.delete(token);
      erased.set(token, at);
    },
    device() {
      const world = createFakeWorld();
      world.answer = async request => {
        const { pathname } = new URL(request.url);
        if (pathname.endsWith('/manifest.json')) return { body: manifest };
        if (pathname !== '/v1/me') return request.body ? acknowledge(request) : { status: 404, body: 'no' };
        const { body, init, url } = request;
        const authorization = new Headers(init.headers).get('authorization');
        const asked: RecordRequest = {
          method: init.method ?? 'GET',
          url,
          authorization,
          keepalive: init.keepalive === true,
          cache: init.cache,
          body: body as unknown as CustomerRecord | undefined,
        };
        self.requests.push(asked);
        return (await self.answer?.(asked)) ?? take(asked);
      };
      return world;
    },
  };

  function take({ authorization, body }: RecordRequest): Reply {
    const token = authorization?.replace(/^Bearer /, '') ?? '';
    const until = erased.get(token);
    const own = body && (until === undefined ? body : dropErased(body, until));
    const record = keepBeside(self.records.get(token), own ?? emptyRecord()) as CustomerRecord;
    if (own) self.records.set(token, record);
    return { headers: until === undefined ? {} : { 'docent-erased-until': String(until) }, body: record };
  }

  return self;
}

/** A client of a customer who is signed in, once it has exchanged the record. */
export async function signedIn(
  tab: FakeTab,
  {
    userId = 'customer-1',
    token = `token-of-${userId}`,
    ...options
  }: { userId?: string; token?: string; consent?: 'granted' | 'denied' | 'ask' } = {},
): Promise<Client> {
  const client = startClient(tab, options);
  await client.methods().identify(userId, {}, { token });
  await settle();
  return client;
}
