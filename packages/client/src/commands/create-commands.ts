import type { CommandResult } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { Consent } from '../consent.js';
import { createCircuit } from '../delivery/create-circuit.js';
import { routeOf } from '../delivery/destination-of.js';
import { post } from '../delivery/post.js';
import type { Identity, IdentityState } from '../identity/create-identity.js';
import type { Care } from '../care/create-care.js';
import { base64url } from '../platform/base64url.js';
import type { Lazy } from '../platform/create-lazy.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import type { ProjectSource } from '../project/create-project-source.js';
import type { CommandDraft, CommandFilter, CommandStatus, KeptCommand } from './command-status.js';
import type { Uploads } from './create-uploads.js';
import { createCommandStore, type WaitingCommand } from './command-store.js';
import { readReceipt } from './read-receipt.js';
import { readResult } from './read-result.js';
import { toStatus } from './to-status.js';

/** The lane of what the customer wants done and must hear back about. A chunk of its own in the drop-in script. */
export interface Commands {
  /**
   * Keeps a command and sends it until the collector has answered. Resolves once it is kept.
   * @param as on whose behalf. Default: the customer as known now
   * @throws {DocentError} `invalid`, `not-configured`
   */
  submit(draft: CommandDraft, as?: IdentityState): Promise<KeptCommand>;
  /**
   * What waits and what was settled lately, oldest first; or the one of a receipt, which the collector is asked for.
   * @throws {DocentError} `unreachable` when the collector does not answer
   */
  list(filter?: CommandFilter): Promise<KeptCommand[]>;
  /** Sends what waits. To be called when earlier pages may have left something. */
  resume(): void;
  destroy(): void;
}

/** What commands work with. */
export interface CommandsSetup {
  platform: Platform;
  consent: Consent;
  identity: Identity;
  care: Lazy<Care>;
  /** Name that the tabs of one project share. */
  name: string;
  outboxStore: KeyValueStore;
  customerStore: KeyValueStore;
  uuid: () => string;
  /** Base address of the collector; `undefined`: there is none. */
  endpoint: string | undefined;
  /** What is told of the customer goes elsewhere, so that the collector would count half of it. */
  elsewhere: boolean;
  project: ProjectSource;
  /** Hears of every change, also of those in other tabs that somebody here waits for. */
  changed: (status: CommandStatus) => void;
}

/** Bytes of one command as JSON: `commandLimits.commandBytes` of the schema, and `surveyLimits.commandBytes`. */
const commandBytes = 32_768;
const surveyBytes = 262_144;
/** The command with which answers are sent: the customer's, and counted beside what was told of them. */
const survey = 'submit-survey';
/** With these a customer says something, which may be without saying who they are. */
const opinions = [survey, 'submit-review', 'ask-question', 'answer-question'];
/** What is proven to come from this browser: once for each customer, and in place of what was said before. */
const isProven = (what: string): boolean => /^erase$|^submit-|-(answer|question|review)$/.test(what);
/** Commands that may wait at once: nobody asks for more, and storage is the host's, too. */
const limit = 200;
/** Milliseconds after which another tab that sends is taken for frozen: longer than any request takes. */
const stuck = 40_000;

/** Listens to the browser being online and the page being looked at, and to other tabs, until destroyed. */
export function createCommands(setup: CommandsSetup): Commands {
  const { changed, consent, endpoint = '', identity, name, platform, project, uuid } = setup;
  const life = new AbortController();
  const store = createCommandStore(platform, name, setup.outboxStore, setup.customerStore, consent.allowsAny);
  const circuit = createCircuit(platform, name, consent.allowsAny);
  const lane = `${name}:commands`;
  const listeners = new Map<string, (status: CommandStatus) => void>();
  const promises = new Map<string, Promise<CommandStatus>>();
  const tell = platform.channel(lane, text => hear(JSON.parse(text) as CommandStatus), life.signal);
  /** Since when another tab has been sending, in milliseconds by the clock that nobody sets. */
  let blockedSince: number | undefined;
  let cancelTimer: (() => void) | undefined;
  let running: Promise<unknown> | undefined;
  let uploads: Uploads | undefined;
  const progress = new Map<string, CommandDraft['progress']>();

  function settlement(commandId: string): Promise<CommandStatus> {
    const known = promises.get(commandId);
    if (known) return known;
    const promise = new Promise<CommandStatus>(resolve => listeners.set(commandId, resolve));
    promises.set(commandId, promise);
    return promise;
  }

  function announce(status: CommandStatus): void {
    const listener = listeners.get(status.commandId);
    listeners.delete(status.commandId);
    changed(status);
    listener?.(status);
  }

  /** Another tab has had an answer. */
  function hear(status: CommandStatus): void {
    if (listeners.has(status.commandId)) announce(status);
  }

  /** Another tab may have had answers that this one, asleep, did not hear of. */
  async function catchUp(): Promise<void> {
    if (listeners.size) (await store.receipts()).forEach(hear);
  }

  async function settle(command: WaitingCommand, result: CommandResult): Promise<void> {
    progress.delete(command.commandId);
    const { commandId: _id, ...outcome } = result;
    const status = { ...toStatus(command), ...outcome };
    // After an erasure not even its receipt is kept; without consent nothing is.
    await store.settle(status, consent.allowsAny() && command.name !== 'erase');
    announce(status);
    // The answer itself, because of an erasure nothing is left that could be looked up.
    tell(JSON.stringify(status));
  }

  /** @returns what became of it; `undecided`: the server waits for a newer token, say; `undefined`: it has not answered */
  async function send({
    pictures,
    secret: _secret,
    ...command
  }: WaitingCommand): Promise<CommandResult | 'undecided' | undefined> {
    const { writeKey = '' } = await project.manifest();
    if (pictures) {
      const { createUploads } = await import('./create-uploads.js');
      uploads ??= createUploads(platform, endpoint, circuit.pause);
      const told = progress.get(command.commandId);
      const uploaded = await uploads.upload(command, pictures, writeKey, told);
      // It may be about this picture: others go on.
      if (!uploaded || 'state' in uploaded) return uploaded ?? 'undecided';
      if (uploaded.payload) command.payload = uploaded.payload;
    }
    const tokens = setup.care.loaded()?.tokens;
    await tokens?.refresh();
    const token = tokens?.of(command.userId ?? undefined);
    const sentAt = new Date(platform.now()).toISOString();
    const { status, text, wait } = await post(
      platform,
      routeOf(endpoint, 'commands'),
      JSON.stringify({ commands: [command], writeKey, token, sentAt }),
    );
    circuit.pause(wait);
    return readResult(command.commandId, status, text) ?? (status === 200 ? 'undecided' : undefined);
  }

  async function drain(): Promise<void> {
    let undecided = false;
    for (const command of await store.waiting()) {
      if (life.signal.aborted || circuit.paused()) return;
      const result = await send(command).catch(() => undefined);
      if (!result) return circuit.failed();
      if (result === 'undecided') {
        undecided = true;
      } else {
        circuit.succeeded();
        await settle(command, result);
      }
    }
    if (undecided) circuit.failed();
  }

  async function flush(): Promise<void> {
    cancelTimer?.();
    cancelTimer = undefined;
    // Another tab may freeze over it: the collector answers the same command alike, so two senders do no harm.
    const steal = blockedSince !== undefined && platform.elapsed() - blockedSince >= stuck;
    running ??= platform
      .exclusive(lane, async () => (await drain(), true), steal)
      .then(ran => (blockedSince = ran ? undefined : (blockedSince ?? platform.elapsed())))
      .finally(() => (running = undefined));
    await running;
    if (life.signal.aborted || !(await store.waiting()).length) return;
    cancelTimer ??= platform.setTimer(() => void flush(), Math.max(5000, circuit.wait()));
  }

  platform.on('online', () => void flush(), life.signal);
  platform.on(
    'visible',
    () => {
      void catchUp();
      if (!circuit.wait()) void flush();
    },
    life.signal,
  );

  return {
    async submit({ name: what, payload, pictures, progress: told, ref }, as) {
      if (!endpoint || (what === survey && setup.elsewhere))
        throw new DocentError('not-configured', `"${what}" needs a collector, and this page has none.`);
      // Who is named is about to be forgotten here: the command is all that is left to have it done.
      const durable = !!as || consent.allowsAny();
      if (durable && !as) await identity.establish();
      const secret = base64url(platform.randomBytes(32));
      const digest = await platform.sha256(secret);
      if (!digest) throw new DocentError('not-configured', `"${what}" needs a page that is served over TLS.`);
      // Who has not agreed to be known by what they say sends it alone.
      const nameless = opinions.includes(what) && !consent.allows('feedback');
      const { anonymousId, anonymousSecret, userId } = as ?? (nameless ? {} : identity.state());
      const command: WaitingCommand = {
        commandId: uuid(),
        name: what,
        ...(ref !== undefined && { ref }),
        ...(payload && { payload: payload as Record<string, unknown> }),
        issuedAt: new Date(platform.now()).toISOString(),
        receiptHash: base64url(digest),
        ...(userId && { userId }),
        ...(anonymousId && { anonymousId }),
        // What was said under the id before may be replaced, and deleted, with what is said now.
        ...(isProven(what) && anonymousSecret && { anonymousSecret }),
        secret,
        ...(pictures?.length && { pictures: pictures.map(({ alt, file }) => ({ alt, file })) }),
      };
      const bytes = new TextEncoder().encode(JSON.stringify(command)).length;
      const most = what === survey ? surveyBytes : commandBytes;
      if (bytes > most) throw new DocentError('invalid', `"${what}" is too large: ${bytes} bytes, at most ${most}.`);
      if ((await store.waiting()).length >= limit) {
        throw new DocentError('unreachable', `${limit} commands wait for the network; no more can be kept.`);
      }
      if (told) progress.set(command.commandId, told);
      await store.add(command, durable);
      const status = toStatus(command);
      const settled = settlement(command.commandId);
      changed(status);
      void flush();
      return { status, settled };
    },
    async list({ name: what, receipt, ref } = {}) {
      if (receipt) {
        const tokens = setup.care.loaded()?.tokens;
        if (!receipt.secret) await tokens?.refresh();
        const status = await readReceipt(platform, endpoint, receipt, tokens?.of(identity.state().userId));
        return status ? [{ status, settled: Promise.resolve(status) }] : [];
      }
      const waiting = await store.waiting();
      const open = waiting.map(command => ({ status: toStatus(command), settled: settlement(command.commandId) }));
      const done = (await store.receipts()).map(status => ({ status, settled: Promise.resolve(status) }));
      return [...done, ...open].filter(
        ({ status }) => (what === undefined || status.name === what) && (ref === undefined || status.ref === ref),
      );
    },
    resume: () => void flush(),
    destroy() {
      life.abort();
      cancelTimer?.();
    },
  };
}
