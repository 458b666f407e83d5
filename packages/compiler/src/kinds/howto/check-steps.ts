import type { Howto } from '@docent/schema';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';
import { checkVideo } from './check-video.js';

/** Reports what is wrong with steps by themselves. */
export function checkSteps({ steps }: Draft<Howto>, context: CheckContext): void {
  const positions = new Map<string, number>();
  steps?.forEach((step, index) => {
    if (step === undefined) return;
    context.refReference(step.entity, ['steps', index, 'entity']);
    if (step.video) checkVideo(step.video, ['steps', index, 'video'], context);
    if (step.video?.chapters !== undefined) {
      const message = 'The video of a single step has no chapters to take steps from.';
      context.report('chapters-mismatch', ['steps', index, 'video', 'chapters'], message, 'Remove "chapters".');
    }
    step.lines?.forEach((line, at) => {
      if (!line?.acknowledge || line.kind === undefined || line.kind === 'caution') return;
      const message = `A ${line.kind} does not have to be acknowledged.`;
      const hint = 'Make it a caution, or remove "acknowledge".';
      context.report('line-acknowledge', ['steps', index, 'lines', at, 'acknowledge'], message, hint);
    });
    if (step.id === undefined) return;
    const first = positions.get(step.id);
    if (first === undefined) positions.set(step.id, index);
    else {
      const message = `Steps ${first + 1} and ${index + 1} have the same id, ${quote(step.id)}.`;
      context.report('duplicate-id', ['steps', index, 'id'], message, 'Give each step an id of its own.');
    }
  });
}
