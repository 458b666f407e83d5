import type { AdviceFlow } from './advice-flow.js';
import type { AdviceSession } from './advice-session.js';
import type { AdviceView } from './advice-view.js';

/** What those parts of the guide read and call that ask: beyond AdviceView nobody else needs it. */
export interface FlowView extends AdviceView {
  readonly session: AdviceSession;
  /** What asks the questions; there before the stage is `ready`. */
  readonly flow: AdviceFlow | undefined;
  /** Whether all is there that the guide asks with. */
  readonly stage: 'loading' | 'ready' | 'failed';
  /** What was wrong with the link that led here. */
  readonly linkProblem: 'linkBroken' | 'linkPartly' | undefined;
  /** Loads what the guide needs, once more. */
  prepare(): void;
}
