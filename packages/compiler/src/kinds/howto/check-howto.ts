import type { Howto } from '@docent/schema';
import type { CheckContext, Draft } from '../kind-compiler.js';
import { checkHowtoRules } from './check-howto-rules.js';
import { checkSections } from './check-sections.js';
import { checkStepTimes } from './check-step-times.js';
import { checkSteps } from './check-steps.js';
import { checkVideo } from './check-video.js';

/** Reports what the schema of a how-to cannot express. */
export function checkHowto(howto: Draft<Howto>, context: CheckContext): void {
  context.reference('skills', howto.skill, ['skill']);
  howto.subjects?.forEach((subject, index) => context.reference('subjects', subject, ['subjects', index]));
  howto.prerequisites?.forEach((prerequisite, index) =>
    context.refReference(prerequisite?.entity, ['prerequisites', index, 'entity']),
  );
  if (howto.video) checkVideo(howto.video, ['video'], context);
  checkYield(howto, context);
  checkSections(howto, context);
  checkSteps(howto, context);
  checkStepTimes(howto, context);
  checkHowtoRules(howto, context);
}

function checkYield({ yield: made }: Draft<Howto>, { report }: CheckContext): void {
  const { quantity = 1, maximum = 100 } = made ?? {};
  if (!made || quantity <= maximum) return;
  const key = made.maximum === undefined ? 'quantity' : 'maximum';
  const message = `Parts are given for ${quantity}, but at most ${maximum} can be asked for.`;
  report('empty-range', ['yield', key], message, 'Raise "maximum", or give the parts for fewer.');
}
