import type { Selectable } from 'kysely';
import { shardKey } from './shard-key.js';
import type { ImportedSubject } from './subject.js';
import type { SubjectTable } from './subject-tables.js';
import type { SubjectContent } from './to-published.js';

/** A subject as a row. */
export function toRow(
  project: string,
  subject: ImportedSubject,
  { hash, bytes }: SubjectContent,
  { revision, now }: { revision: number; now: number },
): SubjectTable {
  const { id, kind, title, url, image, price, availability, attributes = {} } = subject;
  return {
    project,
    id,
    shard_key: shardKey(id),
    kind,
    title,
    url: url ?? null,
    image: image ?? null,
    price_amount: price?.amount ?? null,
    price_currency: price?.currency ?? null,
    availability: availability ?? null,
    attributes: JSON.stringify(attributes),
    content_hash: hash,
    bytes,
    revision,
    updated_at: now,
    deleted_at: null,
  };
}

/** The subject of a row. */
export function fromRow(row: Selectable<SubjectTable>): ImportedSubject {
  const attributes = JSON.parse(row.attributes) as Record<string, string | number | boolean>;
  return {
    id: row.id,
    kind: row.kind as ImportedSubject['kind'],
    title: row.title,
    ...(row.url !== null && { url: row.url }),
    ...(row.image !== null && { image: row.image }),
    ...(row.price_amount !== null &&
      row.price_currency !== null && { price: { amount: row.price_amount, currency: row.price_currency } }),
    ...(row.availability !== null && {
      availability: row.availability as NonNullable<ImportedSubject['availability']>,
    }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}
