import type { IdentityState } from '@docent/client/identity/create-identity.js';
import { createLookout } from '@docent/client/placement/create-lookout.js';
import { createPlacements, type Placements } from '@docent/client/placement/create-placements.js';
import { watchPage } from '@docent/client/placement/watch-page.js';
import { within } from '@docent/client/platform/within.js';
import { eventsAwaited } from '@docent/engine/placement/choose-placement.js';
import { DocentError } from '@docent/schema/names';
import { answerDebug } from './answer-debug.js';
import { createContents } from './create-contents.js';
import { createPageGates } from './create-page-gates.js';
import { createShow } from './create-show.js';
import { createStage } from './create-stage.js';
import type { Unasked, UnaskedSetup } from './create-unasked.js';
import { entityOf } from './entity-of.js';
import { hearAnswered } from './hear-answered.js';
import { loadDecide } from './load-decide.js';
import { sayings, tellDismissed } from './tell-dismissed.js';

/** Milliseconds to find out who the customer is; until then it is not known whether they are in a sample. */
const patience = 3000;

/** Reads the placements of the project and watches the page. @throws {DocentError} as the project's manifest */
export async function openUnasked(setup: UnaskedSetup): Promise<Unasked> {
  const { client, platform, report, until, window } = setup;
  const { document } = window;
  const { project, records } = client;
  const { full, unasked: published = { placements: {} } } = await project.manifest();
  const all = Object.values(published.placements);
  const allowed = () => client.consent.state().functional === 'granted';
  const later = all.some(({ when }) => when?.since);
  let changed = () => {};

  const watch = watchPage({
    window,
    now: platform.now,
    selectors: all.flatMap(({ when }) => when?.seen ?? []),
    places: all.flatMap(({ inside }) => inside ?? []),
    events: eventsAwaited(published.placements),
    changed: () => changed(),
    until,
  });
  const contents = createContents(setup, () => changed());
  const { pageGates, prepare } = createPageGates(setup, contents.load, ref => placements.say(ref, 'answered'));

  async function unit(): Promise<string | undefined> {
    if (!all.some(({ sample = 1 }) => sample < 1) || !allowed()) return undefined;
    const { anonymousId, userId } = await within(platform, patience, client.customer()).catch(
      (): IdentityState => ({}),
    );
    return userId ?? anonymousId;
  }

  const placements: Placements = createPlacements({
    platform,
    name: `docent-${setup.options.project ?? setup.options.config ?? ''}`,
    published,
    full,
    records,
    watch,
    consent: client.consent.state,
    facts: () => ({
      ...client.facts(),
      page: { url: window.location.href },
      now: new Date(platform.now()).toISOString(),
    }),
    unit,
    loadDecide,
    pageGates,
    prepare,
  });
  const failed = (error: unknown) => report.debug('What appears unasked is tried again.', error);
  const stage = createStage({
    document,
    placements: published.placements,
    content: contents.of,
    load: contents.load,
    came: placements.came,
    gone(ref) {
      placements.gone(ref);
      changed();
    },
    dismissed(shown, choice, widget) {
      // Who closes what they have asked for says nothing of it.
      if (shown.asked && choice === 'close') return;
      placements.say(shown.ref, sayings[choice]).catch(failed);
      tellDismissed(client, shown.ref, widget);
    },
  });

  function begin(): void {
    changed = createLookout({
      platform,
      placements,
      stage,
      allowed,
      visible: () => document.visibilityState === 'visible',
      failed,
      until,
    });
    client.methods().on('consent', changed);
    client.onFactsChange(changed);
    client.onRecordChange(({ ref }) => ref.startsWith('attention/') && changed());
    changed();
  }

  client.onTrack(([event, properties, at]) => {
    const name = String(event);
    watch.tracked(name, properties, at);
    if (later) void placements.hear({ name, properties, at }).catch(failed);
  });
  hearAnswered(document, client, ref => void placements.say(ref, 'answered').catch(failed), until);
  answerDebug(document, client, placements, until);

  // What was said on another device holds here, too. Who is offline keeps to what is known here.
  const exchanged = allowed() ? within(platform, patience, client.exchanged()) : Promise.resolve();
  if (all.length) exchanged.then(begin, begin);
  return {
    show: createShow({ contents, document, placements, published: published.placements, stage }),
    async hide(ref) {
      entityOf(ref);
      stage.remove(ref);
    },
    async explain(ref) {
      entityOf(ref);
      const explanations = await placements.explain(ref);
      if (explanations.length) return explanations;
      // Says so when there is no such entity at all.
      await project.entity(ref, []);
      const message = `No placement shows ${ref}: write one under "placements" of the project, or call docent.show('${ref}').`;
      throw new DocentError('not-configured', message);
    },
  };
}
