import { createHash } from 'node:crypto';
import type { PublishedSubject } from '@docent/schema';
import type { ImportedSubject } from './subject.js';

/** A subject as browsers get it, with a hash and the length of that. */
export interface SubjectContent {
  /** JSON of a {@link PublishedSubject}. */
  published: string;
  /** Hexadecimal. */
  hash: string;
  bytes: number;
}

/** What browsers get of a subject. */
export function toPublished(subject: ImportedSubject): SubjectContent {
  const { id, kind, title, url, image, price, availability, attributes = {} } = subject;
  const names = Object.keys(attributes).sort();
  const value: PublishedSubject = {
    kind,
    title,
    ...(url !== undefined && { url }),
    ...(image !== undefined && { image }),
    ...(price && { price: { amount: Number(price.amount), currency: price.currency } }),
    ...(availability !== undefined && { availability }),
    ...(names.length > 0 && { attributes: Object.fromEntries(names.map(name => [name, attributes[name] ?? ''])) }),
  };
  const published = JSON.stringify(value);
  const hash = createHash('sha256')
    .update(`${JSON.stringify(id)}:${published}`)
    .digest('hex');
  return { published, hash, bytes: Buffer.byteLength(published) + id.length };
}
