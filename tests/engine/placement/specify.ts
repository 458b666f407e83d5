import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainPlacement, type GateName, mayAppear, type PlacementWorld } from '@docent/engine';
import type { Placement } from '@docent/schema';
import { survey, world } from './world.js';

/** One case of a gate: what it is about, what is found, for which placement and world, and the value that is told. */
export type Case = [
  what: string,
  outcome: 'pass' | 'fail' | 'unknown',
  Partial<Placement>,
  Partial<PlacementWorld>,
  seen?: unknown,
];

/** Holds gates to their cases. */
export function specify(specification: { readonly [name in GateName]?: readonly Case[] }): void {
  for (const [name, cases] of Object.entries(specification)) {
    describe(name, () => {
      for (const [what, outcome, placement, state, seen] of cases) {
        it(`${outcome}: ${what}`, () => {
          const gates = explainPlacement('after', survey(placement), world(state));
          const found = gates.find(({ gate }) => gate === name)!;
          assert.equal(found.outcome, outcome);
          assert.equal(found.text, `${name}-${outcome}`);
          if (seen !== undefined) assert.deepEqual(found.seen, seen);
          if (outcome !== 'pass') assert.equal(mayAppear('after', survey(placement), world(state)), false);
        });
      }
    });
  }
}
