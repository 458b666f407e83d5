import { emptyRecord, recordParts } from '@docent/engine/record/empty-record.js';
import { isRecord, isSlice } from '@docent/engine/record/is-record.js';
import { isTree, type Tree } from '@docent/engine/record/is-tree.js';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import { newsIn } from '@docent/engine/record/news-in.js';
import type { CustomerRecord } from '@docent/schema';
import { DocentError, type Purpose } from '@docent/schema/names';
import { within } from '../platform/within.js';
import type { Mender } from './mend-record.js';
import { purposeOf, recordPurposes } from './purpose-of.js';
import { leftPrefix, maxRecord, maxSlice, patience, recordKey, setAsideKey } from './record-keys.js';
import type { RecordStore, RecordStoreSetup } from './record-store.js';
import { holdsSlices, selectSlices } from './select-slices.js';

const nothing = (): Tree => ({ ...emptyRecord() });
const join = (a: unknown, b: unknown): Tree => mergeTrees(a, b) as Tree;

/** The record store itself. Touches storage only once it is asked for something and the customer allows it. */
export function createRecordKeeper(setup: RecordStoreSetup): RecordStore {
  const { allows, changed, mayOpen, name, platform, report, store } = setup;
  const { local } = platform;
  const life = new AbortController();
  const prefix = leftPrefix(name);
  /** Where this tab leaves what it has no time to store when the page goes. */
  const own = `${prefix}${platform.now()}`;
  /** What storage held when it was last seen, as far as it may be kept there. */
  let stored = nothing();
  /** What this page alone knows. Only this is ever written: what was stored once and is gone was erased, and stays so. */
  let unsaved = nothing();
  /** Both together. */
  let memory = nothing();
  /** Purposes whose slices are still to be deleted from storage. */
  let doomed: readonly Purpose[] = [];
  /** Counts what makes answers of storage that are still to come obsolete. */
  let turn = 0;
  let used = false;
  let notice: string | undefined;
  let trouble: string | undefined;
  let mender: Mender | undefined;
  let loading: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  let last = Promise.resolve();
  let tell: ((message: string) => void) | undefined;

  const select = (record: Tree, purposes: readonly Purpose[], wanted = true): Tree =>
    selectSlices(record, (part, slice) => purposes.includes(purposeOf(part, slice)) === wanted);
  const allowed = () => recordPurposes.filter(allows);
  const pending = () => select(unsaved, allowed());

  /** Tells what is different from now on. */
  function show(): void {
    const before = memory;
    memory = join(stored, unsaved);
    for (const part of recordParts) {
      for (const slice of Object.keys({ ...(before[part] as Tree), ...(memory[part] as Tree) })) {
        const [old, now] = [before, memory].map(record => sliceOf(record, part, slice));
        if (JSON.stringify(old) === JSON.stringify(now)) continue;
        const address = part === partOf(slice) ? slice : `${part}/${slice}`;
        if (!old || !now || !newsIn(old, now)) changed(address, now);
        else {
          // Some of it was erased elsewhere. Who holds it merges what they hear, so they have to forget it all first.
          changed(address, undefined);
          platform.setTimer(() => changed(address, sliceOf(memory, part, slice)), 0);
        }
      }
    }
  }

  async function care(): Promise<Mender> {
    const { createMender } = await import('./mend-record.js');
    return (mender ??= createMender(store, platform.now));
  }

  async function purge(): Promise<void> {
    const gone = doomed;
    const all = recordPurposes.every(purpose => gone.includes(purpose));
    // Opening a database creates it, which only those may who might have kept something there.
    if (!mayOpen()) await store.drop();
    else {
      let left = false;
      await store.update(recordKey, raw => {
        const rest = isTree(raw) && !all ? select(raw, gone, false) : {};
        left = holdsSlices(rest);
        return rest;
      });
      await store.delete(left ? [setAsideKey] : [recordKey, setAsideKey]);
    }
    doomed = doomed.filter(purpose => !gone.includes(purpose));
    tell?.(all ? 'erase' : 'record');
  }

  /** Makes memory and storage agree. */
  async function sync(mine: number): Promise<void> {
    const left = local.keys(prefix).map(key => [key, local.get(key)] as const);
    for (const [, text] of left) {
      const found = read(() => text);
      // Anybody may write there.
      if (isRecord(found)) unsaved = join(unsaved, found);
    }
    if (doomed.length) await purge();
    let raw = await store.get(recordKey);
    let sent: Tree = {};
    if (!isRecord(raw)) {
      const setAside = await store.get(setAsideKey);
      if (raw !== undefined || setAside !== undefined) {
        const mended = await (await care()).mend(raw, setAside);
        raw = mended.raw;
        if (mended.notice) report.warn((notice = mended.notice));
      }
    }
    if (holdsSlices(pending())) {
      if (JSON.stringify([raw, unsaved]).length > maxRecord) await care();
      await store.update(recordKey, present => {
        sent = pending();
        if (mender) raw = mender.join(present, sent as unknown as CustomerRecord);
        else if (present === undefined || isRecord(present)) raw = join(present ?? emptyRecord(), sent);
        else throw new Error('Another version wrote it.');
        return raw;
      });
      tell?.('record');
    }
    // Another tab may have left more meanwhile.
    for (const [key, text] of left) if (local.get(key) === text) local.delete(key);
    if (mine !== turn) return;
    stored = select({ ...(mender ? mender.read(raw) : ((raw ?? nothing()) as CustomerRecord)) }, allowed());
    unsaved = join(nothing(), newsIn(unsaved, sent) ?? {});
    trouble = undefined;
    used = true;
    show();
  }

  /** At most one of these runs and one more waits, which will see to everything that was asked for meanwhile. */
  function attempt(): Promise<void> {
    return (waiting ??= last =
      last.then(async () => {
        waiting = undefined;
        if (!allowed().length && !doomed.length) return;
        try {
          await within(platform, patience, sync(++turn));
        } catch (error) {
          trouble = String(error);
          report.debug('The record is in memory only.', error);
        }
      }));
  }

  /** Listens to other tabs, and for the page being shown again: it may have slept through what they said. */
  function open(): void {
    if (tell) return;
    tell = platform.channel(name, hear, life.signal);
    platform.on('visible', () => void attempt(), life.signal);
    platform.on('hidden', leave, life.signal);
  }

  /** Databases do not keep what they are given while the page goes; local storage does. */
  function leave(): void {
    const news = pending();
    if (holdsSlices(news)) local.set(own, JSON.stringify(news));
  }

  function hear(message: string): void {
    if (message === 'erase') empty();
    if (message === 'erase' || message === 'record') void attempt();
  }

  function empty(): void {
    turn++;
    local.keys(prefix).forEach(local.delete);
    stored = nothing();
    unsaved = nothing();
    show();
  }

  async function ready(): Promise<void> {
    open();
    await (loading ??= attempt());
  }

  return {
    async all() {
      await ready();
      return structuredClone(memory) as unknown as CustomerRecord;
    },
    async slice(address) {
      await ready();
      const [part, slice] = placeOf(address);
      return sliceOf(memory, part, slice);
    },
    async write(address, value) {
      const [part, slice] = placeOf(address);
      // A copy that is plain JSON.
      const copy = read(() => JSON.stringify(value));
      const joined = mergeTrees(sliceOf(memory, part, slice) ?? copy, copy);
      if (!recordParts.includes(part as never) || !isSlice(part, copy) || JSON.stringify(joined).length > maxSlice) {
        throw new DocentError(
          'invalid',
          `${address} cannot be kept: give marks with "at", under ${maxSlice} characters.`,
        );
      }
      const news = newsIn({ [part]: { [slice]: copy } }, memory);
      if (news) unsaved = join(join(unsaved, news), part === 'progress' ? { [part]: { [slice]: { steps: {} } } } : {});
      show();
      open();
      const saving = attempt();
      loading ??= saving;
      // Storage that was in trouble has its next chance here, but who waits has waited before.
      if (!trouble) await saving;
    },
    async erase() {
      open();
      doomed = recordPurposes;
      empty();
      await attempt();
      if (doomed.length) {
        report.warn('the customer record could not be deleted; it is tried again.');
      }
    },
    async forget(withdrawn) {
      const concerned = recordPurposes.filter(purpose => withdrawn.includes(purpose));
      if (!concerned.length) return;
      open();
      turn++;
      unsaved = join(unsaved, select(stored, concerned));
      stored = select(stored, concerned, false);
      doomed = [...doomed, ...concerned];
      await attempt();
    },
    async keep() {
      open();
      await (loading = attempt());
    },
    mode() {
      if (!allowed().length) return { storage: 'none' };
      if (trouble) return { storage: 'memory', reason: trouble };
      return { storage: used ? 'indexeddb' : 'none', ...(notice && { reason: notice }) };
    },
    destroy: () => life.abort(),
  };
}

function placeOf(address: string): [part: string, slice: string] {
  const cut = address.indexOf('/');
  return cut < 0 ? [partOf(address), address] : [address.slice(0, cut), address.slice(cut + 1)];
}

/** The part that a ref alone means. */
const partOf = (ref: string): string => (/^(advice|questions|reviews|survey):/.test(ref) ? 'answers' : 'progress');

/** Looks at own names only: what a slice is called may be the name of something that every object inherits. */
function sliceOf(record: Tree, part: string, slice: string): unknown {
  const slices = Object.hasOwn(record, part) && record[part];
  return isTree(slices) && Object.hasOwn(slices, slice) ? slices[slice] : undefined;
}

/** What a text in JSON says; `undefined` when there can be none, or it is none. */
function read(text: () => string | undefined): unknown {
  try {
    return JSON.parse(text()!);
  } catch {
    return undefined;
  }
}
