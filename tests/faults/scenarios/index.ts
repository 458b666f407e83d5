import type { Scenario } from '../harness/scenario.js';
import { leaving } from './leaving.js';
import { network } from './network.js';
import { others } from './others.js';
import { storage } from './storage.js';
import { tabs } from './tabs.js';
import { time } from './time.js';

/** Every scenario, in the order of the table. */
export const scenarios: readonly Scenario[] = [...network, ...leaving, ...tabs, ...storage, ...time, ...others];
