import { assign, holdoutExperiment } from '@docent/engine/experiment/assign.js';
import type { DocentContext, PublishedExperiment } from '@docent/schema';
import type { Client } from '../create-client.js';
import type { IdentityState } from '../identity/create-identity.js';
import type { OutgoingMessage } from '../delivery/entry.js';
import type { Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';

/** Draws lots for what is in an experiment, and tells who could have been shown it. A chunk of its own in the drop-in script. */
export interface Experiments {
  /** An experiment with this entity goes on, and the customer agrees to learning, without which nobody takes part. */
  runs(ref: string): boolean;
  /**
   * To be called when an entity would be shown unasked: the arm that the customer is in, and tells that they could have been
   * shown it. `undefined`: in no experiment now, or nobody may, or can, say in which arm.
   *
   * @param widget tag of what would show it
   */
  enter(ref: string, widget: string): Promise<string | undefined>;
}

/** What drawing lots takes of a client. */
export type ExperimentsClient = Pick<
  Client,
  'capture' | 'consent' | 'customer' | 'experiments' | 'methods' | 'project'
>;

/** Milliseconds to find out who the customer is. Whoever cannot be assigned gets everything, and does not count. */
const patience = 3000;

/** Remembers nothing but for the page: the same customer has the same arm everywhere. */
export function createExperiments(
  client: ExperimentsClient,
  platform: Pick<Platform, 'now' | 'setTimer'>,
): Experiments {
  /** Experiment, arm and customer of whom it was told. */
  const told = new Set<string>();
  const allowed = () => client.consent.state().learning === 'granted';

  client.methods().use(message => withExperiment(message, client.experiments));

  /** Who it is once nobody has something else to say of that: a page may name its customer while this is being found out. */
  async function customerNow(): Promise<IdentityState> {
    let known: IdentityState | undefined;
    for (;;) {
      const customer = await client.customer();
      if (known && idOf(customer) === idOf(known) && customer.groupId === known.groupId) return customer;
      known = customer;
    }
  }

  const running = (ref: string) =>
    allowed() ? experimentOf(client.project.loaded()?.experiments, ref, platform.now()) : undefined;

  return {
    runs: ref => running(ref) !== undefined,
    async enter(ref, widget) {
      const found = running(ref);
      if (!found) return undefined;
      const { decide, holdout, id, unit } = found;
      const customer = await within(platform as Platform, patience, customerNow()).catch((): IdentityState => ({}));
      const own = idOf(customer);
      const drawn = unit === 'account' ? (customer.groupId ?? own) : own;
      const arm = drawn && assign(holdoutExperiment(id, holdout), drawn);
      if (!own || !arm || !allowed()) return undefined;
      client.experiments.set(ref, { experiment: id, arm });
      const key = JSON.stringify([id, arm, own]);
      const docent: Partial<DocentContext> = { widget, ref };
      if (!told.has(key)) {
        client.capture('Experiment Eligible', { experiment: id, arm, unit, holdout, decide }, docent);
      }
      told.add(key);
      return arm;
    },
  };
}

const idOf = ({ anonymousId, userId }: IdentityState): string | undefined => userId ?? anonymousId;

/** The experiment that an entity is in, while it lasts. */
export function experimentOf(
  experiments: { readonly [id: string]: PublishedExperiment } | undefined,
  ref: string,
  now: number,
): (PublishedExperiment & { id: string }) | undefined {
  for (const [id, experiment] of Object.entries(experiments ?? {})) {
    const { decide, entities, starts } = experiment;
    if (!entities.includes(ref)) continue;
    const lasts = (starts === undefined || now >= Date.parse(starts)) && now < Date.parse(decide);
    return lasts ? { ...experiment, id } : undefined;
  }
  return undefined;
}

/** Adds to what happened in an entity which arm it was shown in. */
function withExperiment(message: OutgoingMessage, notes: Client['experiments']): OutgoingMessage {
  const { context } = message;
  const note = notes.get(context.docent?.ref ?? '');
  if (!note || !context.docent) return message;
  const experiment = { id: note.experiment, arm: note.arm };
  return { ...message, context: { ...context, docent: { ...context.docent, experiment } } };
}
