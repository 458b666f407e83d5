import type { StoredMessage } from '@docent/collector';

/** The moment at which every session begins. */
export const began = Date.parse('2026-11-20T10:00:00Z');

/** Makes messages as the store takes them, each with an id of its own. */
export function createMessages() {
  let made = 0;
  const message = (fields: Partial<StoredMessage>, body: object): StoredMessage => ({
    ...{ messageId: `message-${made++}`, type: 'track', event: null, userId: null, anonymousId: null },
    ...{ previousId: null, verified: 0, originalTimestamp: null, timestamp: began, receivedAt: began, tab: null },
    sequence: made,
    ...fields,
    message: JSON.stringify(body),
  });
  return {
    /** An event of a how-to, so many seconds after the beginning. */
    howto(customer: string, event: string, second: number, properties: object = {}, id = 'book-a-room'): StoredMessage {
      const at = began + second * 1000;
      return message(
        { event, timestamp: at, receivedAt: at, userId: customer },
        { type: 'track', event, properties, context: { docent: { ref: `howto:${id}` } } },
      );
    },
    identify(customer: string, traits: object, second = 0): StoredMessage {
      const at = began + second * 1000;
      return message({ type: 'identify', timestamp: at, userId: customer }, { type: 'identify', traits });
    },
  };
}

/**
 * Ten customers of whom eight mark step `open` done after 10, 20 … 80 s, six come to `drag`, where two are stuck, three do it
 * and one leaves it out, and four come to `save`, which two do. Six are admins, three are users, and of one nobody knows.
 */
export function sessions(): StoredMessage[] {
  const { howto, identify } = createMessages();
  const messages: StoredMessage[] = [];
  const step = (step: string, position: number) => ({ step, position, total: 3 });
  for (let index = 0; index < 10; index++) {
    const customer = `customer-${index}`;
    const at = (event: string, second: number, properties?: object) =>
      messages.push(howto(customer, event, second, properties));
    if (index < 9) {
      messages.push(identify(customer, { role: 'guest', plan: 'free' }, -60));
      messages.push(identify(customer, { role: index < 6 ? 'admin' : 'user' }));
    }
    at('Howto Started', 0, { total: 3 });
    at('Howto Step Viewed', 0, { ...step('open', 1), from: 'start' });
    if (index > 7) continue;
    const done = (index + 1) * 10;
    at('Howto Step Completed', done, { ...step('open', 1), done: 1 });
    if (index > 5) continue;
    at('Howto Step Viewed', done + 1, { ...step('drag', 2), from: 'next' });
    if (index > 3) at('Howto Step Stuck', done + 5, { ...step('drag', 2), help: true, contact: false });
    if (index < 3) at('Howto Step Completed', done + 9, { ...step('drag', 2), done: 2 });
    if (index === 3) at('Howto Step Skipped', done + 4, step('drag', 2));
    if (index > 3) continue;
    at('Howto Step Viewed', done + 10, { ...step('save', 3), from: 'next' });
    if (index > 1) continue;
    at('Howto Step Completed', done + 12, { ...step('save', 3), done: 3 });
    at('Howto Completed', done + 12, { total: 3 });
  }
  messages.push(
    howto('customer-0', 'Howto Video Paused', 200, { ...step('open', 1), from: 0, seconds: 12.5 }),
    howto('customer-0', 'Howto Video Seeked', 210, { ...step('open', 1), from: 5.2, seconds: 9.9, to: 0 }),
    howto('customer-1', 'Howto Video Paused', 200, { ...step('drag', 2), from: 10, seconds: 20 }),
    howto('customer-0', 'Howto Transcript Searched', 200, { query: 'Beamer', found: 0 }),
    howto('customer-1', 'Howto Transcript Searched', 200, { query: 'beamer', found: 0 }),
    howto('customer-2', 'Howto Transcript Searched', 200, { query: 'bar', found: 3 }),
    howto('customer-3', 'Howto Transcript Searched', 200, { query: 'projector', found: 0 }),
  );
  return messages;
}

/** What must make no difference: other how-tos, other events, and what only a hostile client sends. */
export function noise(): StoredMessage[] {
  const { howto, identify } = createMessages();
  const strange = { ...{ step: 'open', position: 'first' }, from: '0', seconds: 'NaN' };
  return [
    howto('customer-0', 'Howto Step Stuck', 5, { step: 'open', position: 1 }, 'move-a-booking'),
    howto('customer-0', 'Howto Video Paused', 300, strange),
    howto('customer-0', 'Howto Video Paused', 300, { step: 'open', position: 1, from: -5, seconds: 1e300 }),
    howto('customer-0', 'Howto Video Paused', 300, { step: 'open', position: 1, from: 9, seconds: 3 }),
    howto('customer-0', 'Howto Video Seeked', 300, { step: { deep: [] }, from: {}, seconds: [] }),
    identify('nobody', { role: 'admin' }),
  ].map((message, index) => ({ ...message, messageId: `noise-${index}` }));
}
