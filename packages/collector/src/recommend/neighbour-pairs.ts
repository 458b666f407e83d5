import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { readColumns } from '../subjects/import/read-columns.js';
import { BrokenSource } from '../subjects/import/source-row.js';

/** That one item goes with another, as a file says it, unchecked. */
export interface NeighbourPair {
  /** Where it stands: a line of a CSV, or a path in JSON. */
  where: string;
  item: unknown;
  neighbour: unknown;
  weight: unknown;
}

/** More than memory holds as JSON. */
const mostBytes = 200_000_000;

/**
 * Reads which items go with which: CSV with `item`, `neighbour`, `weight`; or JSON with a list of neighbours by item, each with `item` and `weight`
 * (also Gorse's `Id` and `Score`, Algolia's `objectID` and `_score`).
 *
 * @throws BrokenSource when it is neither
 */
export async function* readNeighbourPairs(path: string): AsyncGenerator<NeighbourPair> {
  if (/\.json$/i.test(path)) yield* pairsOfJson(path);
  else yield* pairsOfTable(path);
}

async function* pairsOfTable(path: string): AsyncGenerator<NeighbourPair> {
  for await (const { candidate, line } of readColumns(createReadStream(path), ',', cells => cells)) {
    const { item, neighbour, weight } = candidate as Record<string, string>;
    for (const [name, cell] of Object.entries({ item, neighbour, weight })) {
      if (cell === undefined) throw new BrokenSource(1, `there is no column "${name}".`);
    }
    yield { where: `line ${line}`, item, neighbour, weight: weight === '' ? undefined : Number(weight) };
  }
}

async function* pairsOfJson(path: string): AsyncGenerator<NeighbourPair> {
  if ((await stat(path)).size > mostBytes) {
    throw new BrokenSource(
      1,
      `the file has more than ${mostBytes / 1_000_000} MB. Name fewer neighbours of each item, or write CSV.`,
    );
  }
  const rows = parse(await readFile(path, 'utf8'));
  for (const [item, list] of Object.entries(rows)) {
    const where = JSON.stringify(item.slice(0, 60));
    if (!Array.isArray(list)) throw new BrokenSource(1, `${where} must have a list of neighbours.`);
    for (const [at, one] of (list as unknown[]).entries()) {
      const {
        Id,
        Score,
        _score,
        item: named = Id,
        objectID = named,
        weight = Score ?? _score,
      } = Object(one) as Record<string, unknown>;
      yield { where: `${where}, neighbour ${at + 1}`, item, neighbour: objectID, weight };
    }
  }
}

function parse(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BrokenSource(1, `this is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new BrokenSource(
    1,
    'JSON must be an object with a list of neighbours by item, such as {"desk-01": [{"item": "desk-02", "weight": 0.8}]}.',
  );
}
