import type { Situation } from '@docent/engine/advise/guide.js';
import type { PublishedAdvice } from '@docent/schema';
import { addressWith } from '../link/address-with.js';
import { copyText } from '../link/copy-text.js';
import { isPrivate } from './advice-events.js';
import type { LinkedState } from './advice-session.js';
import { fitState } from './advice-state.js';

/** Characters of a link's own part beyond which it is not looked at. */
const maxLength = 16_000;

/** What a link's own part says. */
type Payload = [answers: unknown, weights: unknown, assumptions: unknown];

/** What was read from an address. */
export interface LinkRead {
  /** The answers, as far as they fit the guide. */
  state: LinkedState | undefined;
  /** What was wrong with the rest. */
  problem: 'linkBroken' | 'linkPartly' | undefined;
}

/**
 * Makes the link that reproduces an advice: the address of the page with our part of the fragment, and copies it. Private
 * answers are not in it.
 *
 * @param address of the page, as the customer sees it
 */
export async function shareLink(
  guide: PublishedAdvice,
  situation: Situation,
  address: string,
): Promise<{ link: string; copied: boolean; leftOut: number }> {
  const given = guide.questions.filter(({ id }) => situation.answers[id] !== undefined);
  const open = given.filter(question => !isPrivate(question));
  const answers = Object.fromEntries(open.map(({ id }) => [id, situation.answers[id]]));
  const payload: Payload = [answers, situation.weights ?? {}, situation.assumptions ?? {}];
  const link = addressWith(address, `docent=${guide.ref}~${encode(payload)}`);
  return { link, copied: await copyText(link), leftOut: given.length - open.length };
}

/**
 * Reads the answers of a link. Nothing of it is trusted: what does not fit the guide, and what no link of ours carries, is left
 * out. A link to another guide is none.
 *
 * @param fragment of the page's address
 */
export function readLink(guide: PublishedAdvice, fragment: string): LinkRead {
  // On their way, links get parts of them escaped.
  const [, rest] = fragment.replace(/%3A/i, ':').replace(/%7E/i, '~').split(`docent=${guide.ref}~`);
  if (rest === undefined) return { state: undefined, problem: undefined };
  const [key = ''] = /^[\w-]+(?=[&?]|$)/.exec(rest) ?? [];
  const payload = key.length <= maxLength ? decode(key) : undefined;
  if (!payload) return { state: undefined, problem: 'linkBroken' };
  const [answers, weights, assumptions] = payload;
  const open = guide.questions.filter(question => !isPrivate(question));
  const state = fitState({ ...guide, questions: open }, { answers, weights, assumptions });
  const count = (parts: readonly unknown[]) =>
    parts.reduce<number>((sum, part) => sum + Object.keys(Object(part)).length, 0);
  const whole = count(payload) === count([state.answers, state.weights, state.assumptions]);
  return { state: { ...state, key: digest(key) }, problem: whole ? undefined : 'linkPartly' };
}

function encode(payload: Payload): string {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function decode(key: string): Payload | undefined {
  try {
    const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0));
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(payload) && payload.length === 3 ? (payload as Payload) : undefined;
  } catch {
    return undefined;
  }
}

/** Tells one link from another. */
function digest(key: string): string {
  let hash = 0;
  for (const char of key) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return `${key.length}.${(hash >>> 0).toString(36)}`;
}
