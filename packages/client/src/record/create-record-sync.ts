import { dropErased } from '@docent/engine/record/drop-erased.js';
import { emptyRecord } from '@docent/engine/record/empty-record.js';
import { isRecord } from '@docent/engine/record/is-record.js';
import { isTree, type Tree } from '@docent/engine/record/is-tree.js';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import { newsIn } from '@docent/engine/record/news-in.js';
import type { CustomerRecord } from '@docent/schema';
import type { Tokens } from '../care/create-tokens.js';
import type { Consent } from '../consent.js';
import { createCircuit } from '../delivery/create-circuit.js';
import { routeOf } from '../delivery/destination-of.js';
import type { IdentityState } from '../identity/create-identity.js';
import type { Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import { createMender } from './mend-record.js';
import { purposeOf, recordPurposes } from './purpose-of.js';
import { recordKey, setAsideKey } from './record-keys.js';
import type { RecordStore } from './record-store.js';
import { selectSlices } from './select-slices.js';
import { sendRecord } from './send-record.js';

/** Exchanges the record of a customer who is signed in with the collector's, so that it is one on all their devices. */
export interface RecordSync {
  /** Exchanges now. Resolves when that is done, or turned out not to be possible now; it is tried again then. Never rejects. */
  exchange(): Promise<void>;
}

/** What is exchanged, with whom, and whether it may be. */
export interface RecordSyncSetup {
  platform: Platform;
  report: Report;
  consent: Pick<Consent, 'allows'>;
  records: Pick<RecordStore, 'all' | 'mode'>;
  /** Name that the tabs of one project share. */
  name: string;
  customerStore: KeyValueStore;
  /** Base address of the collector. */
  endpoint: string;
  /** As the collector knows it. */
  project: string;
  tokens: Tokens;
  /** Who the customer is, after all that was said of it before. */
  customer: () => Promise<IdentityState>;
  /** The same, as known at this moment. */
  now: () => IdentityState;
  /** An erasure is on its way to the collector, which until then still has what was erased here. */
  erasing: () => Promise<boolean>;
  until: AbortSignal;
}

/** Milliseconds without a change after which what has changed is sent. */
const quiet = 3000;
/** Milliseconds between two requests with news: who goes on working does not make one a second. */
const interval = 15_000;
/** Bytes of a request that outlives a page; browsers refuse more than 65,536 of all of them together. */
const keepaliveBytes = 60_000;
/** Milliseconds after which another tab that exchanges is taken for frozen: longer than any request takes. */
const stuck = 40_000;

const join = (a: unknown, b: unknown): Tree => mergeTrees(a, b) as Tree;

/**
 * Does nothing before `exchange` is called. From then on it hears of changes, in whichever tab, and exchanges them together,
 * after the network is back, and when the page is looked at again, for another device may have gone on meanwhile. Nothing
 * happens for who is not signed in with a token, or where the browser stores nothing.
 */
export function createRecordSync(setup: RecordSyncSetup): RecordSync {
  const { consent, customerStore, endpoint, name, platform, project, records, report, tokens, until } = setup;
  const url = `${routeOf(endpoint, 'me')}?project=${encodeURIComponent(project)}`;
  const lane = `${name}:record-sync`;
  const circuit = createCircuit(platform, name, () => consent.allows('any'));
  const mender = createMender(customerStore, platform.now);
  /** What the collector is known to have, and whose that is. */
  let known: { who: string; record: Tree } | undefined;
  /** The token that the collector has refused. Another one is another try. */
  let refused: string | undefined;
  /** Moments, by the clock that nobody sets: of the first change that was not sent, of the last request, of the last with news. */
  let changedAt: number | undefined;
  let askedAt = -Infinity;
  let sentAt = -Infinity;
  let blockedAt: number | undefined;
  let cancelTimer = () => {};
  let again = false;
  let running: Promise<void> | undefined;

  const allowed = (record: object): Tree =>
    selectSlices(record as Tree, (part, slice) => consent.allows(purposeOf(part, slice)));
  /** Who comes back after an erasure has another anonymous id, so nothing of before counts as theirs. */
  const nameOf = ({ anonymousId, userId }: IdentityState): string => `${userId} ${anonymousId}`;
  const tellTabs = platform.channel(lane, hearTab, until);
  const tellRecords = platform.channel(
    name,
    message => (message === 'record' ? changed() : (known = undefined)),
    until,
  );

  /** Another tab has exchanged this. */
  function hearTab(message: string): void {
    const [who, record] = JSON.parse(message) as [who: string, record: Tree];
    if (known?.who === who) known.record = join(known.record, record);
  }

  /** What is on record here and not there: as much of it as the customer allows to be kept. */
  async function newsFor(who: string): Promise<CustomerRecord | undefined> {
    const own = allowed(await records.all());
    const news = known?.who === who ? (newsIn(own, known.record) as Tree | undefined) : undefined;
    delete news?.['version'];
    if (!news || !Object.keys(news).length) return undefined;
    // Progress without steps is none.
    const progress = Object.keys((news['progress'] as Tree | undefined) ?? {}).map(ref => [ref, { steps: {} }]);
    return join(join(emptyRecord(), news), { progress: Object.fromEntries(progress) }) as unknown as CustomerRecord;
  }

  /** Whether it is still the same customer, in storage, too: another tab may have signed them out, or erased all this. */
  async function isSame(who: string): Promise<boolean> {
    const stored = await customerStore.get('identity').catch(() => undefined);
    return nameOf(setup.now()) === who && isTree(stored) && nameOf(stored) === who;
  }

  /** Keeps what the collector knows, as far as the customer allows it, and lets go of what they had erased on another device. */
  async function keep(who: string, answer: unknown, erased: number): Promise<boolean> {
    if (!(await isSame(who))) return false;
    const record = mender.read(answer);
    known = { who, record: join(emptyRecord(), record) };
    const before = await records.all();
    const left = erased > -Infinity ? dropErased(before, erased) : before;
    const cut = left !== before && JSON.stringify(left) !== JSON.stringify(before);
    const news = newsIn(allowed(record), left);
    if (!cut && !news) return true;
    if (cut) await customerStore.delete([setAsideKey]);
    await customerStore.update(recordKey, raw =>
      mender.join(isRecord(raw) ? dropErased(raw, erased) : raw, allowed(record) as unknown as CustomerRecord),
    );
    // Whoever has signed them out meanwhile has deleted what was there before this was.
    if (!(await isSame(who))) {
      await customerStore.delete([recordKey]);
      tellRecords('erase');
      return false;
    }
    tellRecords('record');
    return true;
  }

  /** @returns whether there is more to say: what was asked for first is now known, and there is news beside it */
  async function turn(): Promise<boolean> {
    const state = await setup.customer();
    await tokens.refresh();
    // Whether it still holds is the collector's to say: the clock here may be wrong.
    const token = tokens.of(state.userId, true);
    if (until.aborted || !token || token === refused || !recordPurposes.some(consent.allows)) return false;
    if (circuit.paused() || (await setup.erasing())) return later();
    const who = nameOf(state);
    const news = await newsFor(who);
    if (records.mode().storage === 'memory') return false;
    changedAt = undefined;
    askedAt = platform.elapsed();
    if (news) sentAt = askedAt;
    const { erased, record, status, wait } = await sendRecord(platform, url, token, news, false);
    circuit.pause(wait);
    if (record !== undefined) {
      circuit.succeeded();
      const first = known?.who !== who;
      if (!(await keep(who, record, erased))) return false;
      if (known) tellTabs(JSON.stringify([who, known.record]));
      return first && !!(await newsFor(who));
    }
    if (status === 401) {
      refused = token;
      report.warn(
        'the token of identify() was refused, so the customer record stays on this device until there is another.',
      );
    } else if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      refused = token;
      report.warn(`the collector would not exchange the customer record: it answered ${status}.`);
    } else {
      circuit.failed();
      return later();
    }
    return false;
  }

  function later(): false {
    changedAt = undefined;
    changed();
    return false;
  }

  async function run(): Promise<void> {
    again = false;
    const steal = blockedAt !== undefined && platform.elapsed() - blockedAt >= stuck;
    const ran = await platform.exclusive(
      lane,
      async () => {
        while (await turn());
        return true;
      },
      steal,
    );
    if (ran) blockedAt = undefined;
    else {
      // Another tab is at it, and will tell.
      blockedAt ??= platform.elapsed();
      later();
    }
    // Somebody else may have signed in meanwhile.
    if (again) await run();
  }

  function exchange(): Promise<void> {
    cancelTimer();
    again = true;
    return (running ??= run()
      .catch(failed)
      .finally(() => (running = undefined)));
  }

  const failed = (error: unknown) =>
    report.debug('The customer record could not be exchanged; it is tried again.', error);

  /** Exchanges after a while without changes; who never rests is waited for no longer than usual. */
  function changed(): void {
    if (until.aborted) return;
    const now = platform.elapsed();
    changedAt ??= now;
    const rest = Math.min(quiet, Math.max(0, changedAt + interval - now));
    cancelTimer();
    cancelTimer = platform.setTimer(
      () => void due().catch(failed),
      Math.max(rest, sentAt + interval - now, circuit.wait()),
    );
  }

  /** What has changed may be known there already: then there is nothing to ask. */
  async function due(): Promise<void> {
    const who = nameOf(setup.now());
    if (known?.who === who && !(await newsFor(who))) changedAt = undefined;
    else await exchange();
  }

  /** The page may be gone for good: what fits is sent at once, without waiting for other tabs. */
  async function leave(): Promise<void> {
    const who = nameOf(setup.now());
    const token = tokens.of(setup.now().userId, true);
    if (known?.who !== who || !token || token === refused || circuit.wait()) return;
    const news = await newsFor(who);
    if (!news || bytesOf(news) > keepaliveBytes) return;
    const { record } = await sendRecord(platform, url, token, news, true);
    if (record !== undefined && known?.who === who) known.record = join(known.record, news);
  }

  platform.on('online', () => void exchange(), until);
  platform.on('visible', () => platform.elapsed() - askedAt >= interval && !circuit.wait() && void exchange(), until);
  platform.on('hidden', () => void leave().catch(failed), until);
  until.addEventListener('abort', () => cancelTimer());

  return { exchange };
}

const bytesOf = (record: CustomerRecord): number => new TextEncoder().encode(JSON.stringify(record)).length;
