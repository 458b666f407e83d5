import type { StepState } from '@docent/engine/howto/howto-status.js';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/** The drawing of a step's state; nothing of one that is not started, or as long as the drawing is not there. */
export const stateIcon = ({ rest }: HowtoView, state: StepState | undefined): unknown =>
  state === 'done' ? icons.check : rest?.icons[state!];
