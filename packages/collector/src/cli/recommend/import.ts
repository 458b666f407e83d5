import { resolve } from 'node:path';
import { encodeModel } from '@docent/engine/recommend/encode-model.js';
import { maximumNeighbours } from '@docent/engine/recommend/item-weights.js';
import type { RecommendedItem } from '@docent/schema/names';
import { readCandidates } from '../../models/read-candidates.js';
import { type LearnedList, readLists } from '../../models/read-lists.js';
import { readModel } from '../../models/read-model.js';
import { storeModel } from '../../models/store-model.js';
import { type CheckedNeighbours, checkNeighbours } from '../../recommend/check-neighbours.js';
import { readNeighbourPairs } from '../../recommend/neighbour-pairs.js';
import type { EventStore } from '../../store/event-store.js';
import { BrokenSource } from '../../subjects/import/source-row.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { StoreFlags } from '../store-flags.js';
import type { Terminal } from '../terminal.js';
import { chooseProject, withStore } from '../with-store.js';
import { createFaultTeller } from './fault-teller.js';

/** Options of `docent recommend import`. */
export interface ImportOptions extends StoreFlags {
  list: string;
  /** Leaves out pairs with items that the list may not recommend. */
  skipUnknown?: boolean;
  /** Has the list learn by itself again, in place of a file. */
  remove?: boolean;
}

/**
 * `docent recommend import`: neighbours that another engine found, served until they are removed.
 *
 * @throws Error when the store or the file cannot be used
 */
export async function importNeighbours(
  terminal: Terminal,
  file: string | undefined,
  options: ImportOptions,
): Promise<ExitCode> {
  const { colors, err } = terminal;
  if ((file === undefined) === (options.remove !== true)) {
    err('Name either a file of neighbours, or --remove.');
    return exitCodes.usage;
  }
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    const list = await findList(store, project, options.list);
    if (file === undefined) return await remove(terminal, store, list);
    try {
      return await importFile(terminal, store, list, file, options);
    } catch (error) {
      if (!(error instanceof BrokenSource || error instanceof RangeError)) throw error;
      err(colors.red(error.message));
      return exitCodes.problems;
    }
  });
}

/** @throws Error when there is no such list, and says which there are */
async function findList(store: EventStore, project: string, id: string): Promise<LearnedList> {
  const lists = await store.query(database => readLists(database, project));
  const found = lists.find(({ list }) => list === id.replace(/^recommendations:/, ''));
  if (found) return found;
  const names = lists.length > 0 ? `There are: ${lists.map(({ list }) => list).join(', ')}.` : 'There is none.';
  throw new Error(`No list "${id}" of ${project} says what is "positive", or no collector has served it yet. ${names}`);
}

async function importFile(
  terminal: Terminal,
  store: EventStore,
  { definition, list, project }: LearnedList,
  file: string,
  { skipUnknown = false }: ImportOptions,
): Promise<ExitCode> {
  const { colors, cwd, err, out } = terminal;
  const faults = createFaultTeller(terminal);
  const checked = await checkNeighbours(readNeighbourPairs(resolve(cwd, file)), (where, reason) =>
    faults.tellAt(file, where, reason),
  );
  const candidates = await store.query(database =>
    readCandidates(database, project, definition, [...checked.named.keys()]),
  );
  const unknown = [...checked.named].filter(([item]) => !candidates.has(item));
  if (!skipUnknown) {
    for (const [item, where] of unknown) {
      faults.tellAt(
        file,
        where,
        `"${item}" is nothing that this list may recommend. Import it as a subject, or leave it out with --skip-unknown.`,
      );
    }
  }
  if (faults.end()) return exitCodes.problems;
  const rows = keepKnown(checked, candidates);
  if (rows.size === 0) {
    err(colors.red(`${file} names no neighbours that this list may recommend. Nothing was done.`));
    return exitCodes.problems;
  }
  const now = Date.now();
  const shards = encodeModel({ rows, customers: new Map() }, { project, list, neighbours: maximumNeighbours });
  const present = await store.query(database => readModel(database, { project, list }));
  const { customers = 0, interactions = 0, popular = [] } = present ?? {};
  const about = {
    trainedAt: now,
    serves: 'personal',
    algorithm: 'imported',
    customers,
    interactions,
    popular,
  } as const;
  const model = await storeModel(store, { project, list, about: { ...about, popular }, shards, now });
  const bytes = shards.reduce((sum, { length }) => sum + length, 0);
  const pairs = [...rows.values()].reduce((sum, row) => sum + row.length, 0);
  if (unknown.length > 0) err(colors.yellow(`Left out: ${unknown.length} items that this list may not recommend.`));
  if (checked.beyond > 0)
    err(colors.yellow(`Left out: ${checked.beyond} pairs beyond the ${maximumNeighbours} strongest of an item.`));
  out(
    `${colors.green('✓')} ${rows.size} items with ${pairs} neighbours, ${bytes} bytes in ${shards.length} files, version ${model.version}.`,
  );
  err(
    'They are served as they are: whether they beat popularity is not measured. docent recommend evaluate measures, --remove takes them back.',
  );
  return exitCodes.ok;
}

function keepKnown({ rows }: CheckedNeighbours, candidates: ReadonlySet<RecommendedItem>): CheckedNeighbours['rows'] {
  const kept = [...rows].map(([item, row]) => [item, row.filter(one => candidates.has(one.item))] as const);
  return new Map(kept.filter(([item, row]) => candidates.has(item) && row.length > 0));
}

async function remove(
  { colors, err, out }: Terminal,
  store: EventStore,
  { list, project }: LearnedList,
): Promise<ExitCode> {
  const present = await store.query(database => readModel(database, { project, list }));
  if (present?.algorithm !== 'imported') {
    err(`The list "${list}" has no imported neighbours.`);
    return exitCodes.problems;
  }
  const { customers, interactions, popular, trainedAt } = present;
  const about = { trainedAt, serves: 'popular', customers, interactions, popular } as const;
  await storeModel(store, { project, list, about: { ...about, popular }, shards: [], now: Date.now() });
  out(
    `${colors.green('✓')} Removed. The list serves what is popular until it learns the next time: docent recommend train.`,
  );
  return exitCodes.ok;
}
