import type { ScenarioResult } from '../harness/run-scenario.js';
import type { Scenario } from '../harness/scenario.js';
import { scenarios } from './index.js';
import { killCollector } from './others.js';

/** A promise that is broken on purpose, and the gate that has to notice. */
export interface Sabotage {
  id: string;
  /** What is broken, for people. */
  does: string;
  /** In `page/sabotage.js`; default: nothing in the page. */
  page?: string;
  scenario: Scenario;
  /** Part of the sentence that the gate must say. */
  noticed: RegExp;
  /** One of those that `npm test` runs. */
  short?: boolean;
}

/** Whether the suite noticed. */
export function noticed({ noticed: sentence }: Sabotage, { failures }: ScenarioResult): boolean {
  return failures.some(failure => sentence.test(failure));
}

/** Every gate has one that closes it. */
export const sabotages: readonly Sabotage[] = [
  {
    id: 'no-storage-crash',
    does: 'What is put into IndexedDB does not stay there; the tab crashes.',
    page: 'no-storage',
    scenario: named('crash'),
    noticed: /30 lost/,
    short: true,
  },
  {
    id: 'no-storage-killed',
    does: 'The same; the browser is killed.',
    page: 'no-storage',
    scenario: named('browser-killed'),
    noticed: /30 lost/,
  },
  {
    id: 'no-spill',
    does: 'What is put into localStorage does not stay there; events tracked while the page is reloaded.',
    page: 'no-spill',
    scenario: named('pagehide-reload'),
    noticed: /\d lost/,
  },
  {
    id: 'believing',
    does: 'Whatever says 200 is taken for an acknowledgement.',
    page: 'believing',
    scenario: named('captive'),
    noticed: /30 lost/,
    short: true,
  },
  {
    id: 'no-retry-after',
    does: 'The client does not see `Retry-After`.',
    page: 'no-retry-after',
    scenario: named('429-tabs'),
    noticed: /in spite of Retry-After/,
  },
  {
    id: 'new-ids',
    does: 'Events get another id at each try.',
    page: 'new-ids',
    scenario: named('answer-lost'),
    noticed: /doubled in the store/,
  },
  {
    id: 'new-ids-seen',
    does: 'The same, where nothing is stored twice.',
    page: 'new-ids',
    scenario: named('503'),
    noticed: /changed their id/,
  },
  {
    id: 'drops-refused',
    does: 'An answer 400 ends the whole batch.',
    page: 'drops-refused',
    scenario: named('poison-400'),
    noticed: /29 lost/,
  },
  {
    id: 'not-quarantined',
    does: 'The same: the poisoned event is not kept, either.',
    page: 'drops-refused',
    scenario: named('poison-413'),
    noticed: /in quarantine/,
  },
  {
    id: 'patient',
    does: 'The lock of a frozen tab is not taken over.',
    page: 'patient',
    scenario: named('frozen'),
    noticed: /while one was frozen/,
  },
  {
    id: 'says-nothing',
    does: 'What a cap dropped is not reported.',
    page: 'says-nothing',
    scenario: named('weeks-offline'),
    noticed: /lost, 0 reported/,
  },
  {
    id: 'unload',
    does: 'A listener for `unload`.',
    page: 'unload',
    scenario: named('bfcache'),
    noticed: /not kept in the back-forward cache/,
  },
  {
    id: 'throwing',
    does: 'An error in the page.',
    page: 'throwing',
    scenario: named('nominal'),
    noticed: /errors in the page/,
  },
  {
    id: 'blocking',
    does: 'Each look at storage blocks the page.',
    page: 'blocking',
    scenario: { ...named('backlog'), events: 30 },
    noticed: /a task of/,
  },
  {
    id: 'hammering',
    does: 'Tries again at once, for as long as it fails.',
    page: 'hammering',
    scenario: named('503'),
    noticed: /requests for 30 events/,
  },
  {
    id: 'consent-ignored',
    does: 'The customer saying no is not passed on to the SDK.',
    page: 'consent-ignored',
    scenario: named('consent'),
    noticed: /arrived that must not/,
  },
  {
    id: 'clock-believed',
    does: 'The time of sending is not told, so that the store cannot correct the clock.',
    page: 'clock-believed',
    scenario: named('clock-behind'),
    noticed: /a time in the store/,
  },
  {
    id: 'answered-too-soon',
    does: 'The collector answers before it has stored, and is killed.',
    scenario: { ...named('collector-killed'), run: killCollector('before-commit') },
    noticed: /30 lost/,
  },
];

function named(id: string): Scenario {
  const found = scenarios.find(scenario => scenario.id === id);
  if (!found) throw new Error(`There is no scenario "${id}".`);
  return found;
}
