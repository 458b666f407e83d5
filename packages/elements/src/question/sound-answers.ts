import type { ItemAnswers } from '@docent/schema';

/** Of a record what has the shape it must have. */
export function soundAnswers(record: unknown): ItemAnswers {
  const named = (holder: unknown) => Object.entries(Object(holder) as Record<string, unknown>);
  return Object.fromEntries(
    named(record).map(([item, revisions]) => [
      item,
      Object.fromEntries(named(revisions).filter(([, pair]) => Number.isFinite(read(read(pair, 'latest'), 'at')))),
    ]),
  ) as unknown as ItemAnswers;
}

function read(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
    ? (holder as Record<string, unknown>)[name]
    : undefined;
}
