import { createHash, randomUUID } from 'node:crypto';
import { signToken } from './sign-token.mjs';
import { writeReviews } from './write-reviews.mjs';

/** How many customers of the demo have reviewed what. */
const reviewed = [
  { subject: 'room-display', count: 64, seed: 7, liked: 0.75 },
  { subject: 'room-display-mini', count: 24, seed: 11, liked: 0.35 },
];
/** How many are not known to the vendor: fewer than would look like a crowd. */
const unknown = 4;

/**
 * Has customers of the vendor write reviews and vote on them, by the same commands as in a page; does nothing where they have.
 *
 * @param {import('@docent/collector').Collector} collector
 * @param {string} secret with which the vendor's server signs tokens
 */
export async function seedReviews(collector, secret) {
  const manifest = await read(collector, '/v1/projects/meridian/manifest.json');
  for (const { count, subject, ...options } of reviewed) {
    const { reviews } = await read(collector, `/v1/projects/meridian/subjects/${subject}/reviews`);
    if (reviews.length > 0) continue;
    const written = writeReviews(count, options);
    for (const [index, { language, paragraphs, ...review }] of written.entries()) {
      const sub = index < unknown ? undefined : `${subject}-${index}`;
      const since = `2025-${String(1 + (index % 12)).padStart(2, '0')}-01`;
      await send(collector, manifest.writeKey, {
        ...{ name: 'submit-review', ref: `subject:${subject}` },
        payload: { ...review, text: paragraphs.join('\n\n'), locale: language },
        token: sub && signToken(secret, { sub, docent_uses: [{ subject, since, plan: 'Team' }] }),
        userId: sub,
      });
    }
    const listed = (await read(collector, `/v1/projects/meridian/subjects/${subject}/reviews?limit=50`)).reviews;
    for (const [index, { id }] of listed.slice(0, 12).entries()) {
      for (let voter = 0; voter < 6 - (index % 6); voter++) {
        const sub = `reader-${voter}`;
        await send(collector, manifest.writeKey, {
          ...{
            name: 'vote-review',
            ref: `review:${id}`,
            payload: { vote: voter % 4 === 3 ? 'not-helpful' : 'helpful' },
          },
          token: signToken(secret, { sub }),
          userId: sub,
        });
      }
    }
  }
}

async function read({ app }, url) {
  const answer = await app.inject({ url });
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}.`);
  return answer.json();
}

/** Each from an address of its own, as customers are; otherwise the collector would ask for patience. */
let sent = 0;
async function send({ app }, writeKey, { token, ...command }) {
  sent += 1;
  const commandId = randomUUID();
  const receiptHash = createHash('sha256').update(commandId).digest('base64url');
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/commands',
    remoteAddress: `10.0.${sent >> 8}.${sent & 255}`,
    payload: {
      writeKey,
      ...(token && { token }),
      commands: [{ ...command, commandId, receiptHash, issuedAt: new Date().toISOString() }],
    },
  });
  const { results } = answer.json();
  if (results?.[0]?.state !== 'accepted') throw new Error(`A review of the demo was not taken: ${answer.body}`);
}
