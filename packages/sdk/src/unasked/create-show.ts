import type { Placements } from '@docent/client/placement/create-placements.js';
import type { Placing, ShowResult } from '@docent/client/placement/placing.js';
import type { Placement } from '@docent/schema';
import type { Contents } from './create-contents.js';
import type { PageStage } from './create-stage.js';
import { entityOf } from './entity-of.js';
import { findElement } from './find-element.js';
import { whyOf } from './why-of.js';

/** What showing works with. */
export interface ShowSetup {
  document: Document;
  contents: Contents;
  placements: Placements;
  published: { readonly [id: string]: Placement };
  stage: PageStage;
}

/** Shows what somebody has asked for: as its first placement says, as far as that can be, else as a popover. */
export function createShow({ contents, document, placements, published, stage }: ShowSetup): Placing['show'] {
  function open(ref: string): ShowResult | undefined {
    const there = stage.find(ref);
    there?.open();
    return there && { ref, how: there.how, already: true };
  }

  return async ref => {
    entityOf(ref);
    const there = open(ref);
    if (there) return there;
    const [explained] = await Promise.all([placements.explain(ref), contents.load(ref)]);
    // Whoever asks twice at once gets one.
    const meanwhile = open(ref);
    if (meanwhile) return meanwhile;
    const { corner, how = 'popover', inside } = Object.values(published).find(({ show }) => show === ref) ?? {};
    const stands = how === 'inline' && inside !== undefined && findElement(document, inside);
    const way = stands || how === 'modal' ? how : 'popover';
    const why = whyOf(contents.of(ref)?.why, explained[0]?.gates ?? []);
    stage.show({ ref, how: way, corner, inside, asked: true, why });
    return { ref, how: way, already: false };
  };
}
