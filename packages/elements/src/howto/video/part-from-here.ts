import { stepAt } from '@docent/engine/howto/step-at.js';
import type { VideoPart } from '../howto-player.js';
import type { HowtoView } from '../howto-view.js';

/** Who stopped this many seconds before the end of a step has seen it. */
const rest = 0.3;

/** Where playing begins: who left off within the step shown goes on there; who has not begun, or has finished, sees all of it. */
export function partFromHere({ howto, session }: Pick<HowtoView, 'howto' | 'session'>): VideoPart {
  const { finished, index, progress, step } = session;
  if (step.video) return { start: 0, ...step };
  const left = progress.playhead?.seconds ?? -1;
  const end = step.end ?? howto.video?.duration ?? Infinity;
  if (!finished && stepAt(howto.steps, left) === index && left < end - rest) return { start: left };
  return { start: index && !finished ? (step.start ?? 0) : 0 };
}
