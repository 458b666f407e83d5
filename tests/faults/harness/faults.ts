import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Fault } from './create-gate.js';

const json = { 'content-type': 'application/json' };
const say = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { ...json, ...headers },
  body: JSON.stringify({ error: { code: 'fault', message: 'A fault of the test.' } }),
});

/** The collector says 503. */
export const unavailable: Fault = async () => say(503);

/** The collector says 429 and asks for so many seconds of quiet, as seconds or as a date. */
export function tooMany(seconds: number, as: 'seconds' | 'date' = 'seconds'): Fault {
  return async () => {
    // A date has whole seconds; rounded up, it asks for no less than was meant.
    const date = new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000).toUTCString();
    return say(429, { 'retry-after': as === 'date' ? date : String(seconds) });
  };
}

/** What is sent takes so long to arrive; if the sender leaves meanwhile, it does not. */
export function slow(milliseconds: number): Fault {
  return async (request, pass) => {
    await delay(milliseconds);
    return request.gone() ? undefined : pass();
  };
}

/** No answer comes, ever. */
export const silent: Fault = async request => {
  while (!request.gone()) await delay(200);
  return undefined;
};

/** The collector stores, and the connection breaks before its answer is through. */
export const answerLost: Fault = async (_request, pass) => {
  await pass();
  return undefined;
};

/** A Wi-Fi's login page answers in the collector's place. */
export const captivePortal: Fault = async () => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Welcome</title><p>Sign in to use the network.',
});

/** Whatever holds this event is refused whole. */
export function poisoned(status: number, number: number): Fault {
  return async (request, pass) => (request.events.some(event => event.number === number) ? say(status) : pass());
}
