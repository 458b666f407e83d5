import type { DocentContext } from '@docent/schema';
import type { Consent } from '../consent.js';
import type { Middleware } from '../docent.js';
import type { Identity } from '../identity/create-identity.js';
import type { DocentOptions } from '../options.js';
import type { Moment, Platform } from '../platform/platform.js';
import { scrub } from '../privacy/scrub.js';
import type { ProjectSource } from '../project/create-project-source.js';
import { version } from '../version.js';
import { applyMiddleware } from './apply-middleware.js';
import { buildMessage } from './build-message.js';
import { createTurns, type Turns } from './create-turns.js';
import type { Draft, EntryPurpose, OutgoingMessage } from '../delivery/entry.js';

/** Something that happened, with all that has to be known of it at that moment. */
export interface Happening {
  draft: Draft;
  purpose: EntryPurpose;
  moment: Moment;
  docent?: Partial<DocentContext> | undefined;
}

/** Makes messages of what happens, if the customer allows it. */
export interface Capture {
  /** Makes the message, keeps it for later while the customer is asked, or drops it. */
  capture(what: Happening): Promise<void>;
  /** The same for what says who the customer is. `change` is made in any case; what is said is told as soon as it may be. */
  declare(what: Happening, change: () => Promise<void>): Promise<void>;
  /** Captures what was kept for later: call when the customer has answered. */
  resume(): Promise<void>;
  /** Runs after what was captured before. */
  inTurn: Turns;
  /** A message of our own, at once. To be called when the customer is established. */
  message(draft: Draft, moment: Moment, docent?: Partial<DocentContext>): OutgoingMessage;
  clear(): void;
}

/** What capture works with. */
export interface CaptureSetup {
  platform: Platform;
  options: DocentOptions;
  consent: Consent;
  identity: Identity;
  middleware: ReadonlySet<Middleware>;
  project: ProjectSource;
  tab: string;
  uuid: () => string;
  keep: (message: OutgoingMessage, purpose: EntryPurpose) => Promise<void>;
  dropped: (reason: 'consent' | 'middleware') => void;
  failed: (error: Error) => void;
  until: AbortSignal;
}

/** Happenings kept in memory while the customer is asked. */
const patience = 500;

/** Numbers the messages of this tab from 1. */
export function createCapture(setup: CaptureSetup): Capture {
  const { consent, dropped, identity, options, platform, project, tab, uuid } = setup;
  /** What happened, or was said, before the customer has answered. */
  let held: Happening[] = [];
  const inTurn = createTurns(platform, setup.until);
  let sequence = 0;

  function message(draft: Draft, moment: Moment, docent?: Partial<DocentContext>): OutgoingMessage {
    const manifest = project.loaded();
    const built = buildMessage(draft, {
      messageId: moment.messageId ?? uuid(),
      ids: identity.ids(),
      moment,
      referrer: platform.referrer(),
      locale: platform.locale(),
      groupId: identity.state().groupId,
      tab,
      sequence: ++sequence,
      version,
      docent: {
        project: options.project ?? manifest?.project ?? '',
        ...(manifest && { version: manifest.version }),
        ...docent,
      },
    });
    return scrub(built);
  }

  function hold(what: Happening): void {
    held.push(what);
    if (held.length > patience) held.shift();
  }

  /** `undefined` when it may not be told now. To be called in turn. */
  async function build(what: Happening): Promise<OutgoingMessage | undefined> {
    const { draft, docent, moment, purpose } = what;
    if (consent.allows(purpose)) await identity.establish();
    if (consent.allows(purpose)) return message(draft, moment, docent);
    if (consent.asks(purpose)) hold(what);
    else dropped('consent');
    return undefined;
  }

  async function store(built: OutgoingMessage | undefined, purpose: EntryPurpose): Promise<void> {
    if (!built) return;
    const final = await applyMiddleware(setup.middleware, built, setup.failed);
    if (!final) return dropped('middleware');
    // Asked again: a middleware may have taken its time, and the customer may have said no meanwhile.
    if (!consent.allows(purpose)) return dropped('consent');
    await setup.keep(final, purpose);
  }

  const capture = async (what: Happening) => store(await inTurn(() => build(what)), what.purpose);

  return {
    capture,
    async declare(what, change) {
      const built = await inTurn(async () => {
        if (consent.allowsAny()) await identity.establish();
        await change();
        if (consent.allowsAny()) return build(what);
        // Of what a page has said of who somebody is, the last holds.
        held = held.filter(({ draft }) => draft.type !== what.draft.type);
        hold(what);
        return undefined;
      });
      await store(built, what.purpose);
    },
    async resume() {
      const late = held;
      held = [];
      for (const what of late) {
        // Who somebody is may be told later; what was done under a no is not kept.
        if (what.purpose === 'any' && !consent.allowsAny()) hold(what);
        else await capture(what);
      }
    },
    inTurn,
    message,
    clear: () => (held = []),
  };
}
