import type { ReactiveControllerHost } from 'lit';
import { type KnownVotes, recallVotes } from './recall-votes.js';

/**
 * Tells a widget of votes in other tabs whenever the page is looked at again, as long as the widget is there.
 *
 * @param kinds of what: `review`, say
 * @param hear of votes, where there are some; `isFresh`: the counts on show were read after them
 * @returns tells it of earlier ones, too
 */
export function followVotes(
  view: ReactiveControllerHost & Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'>,
  kinds: readonly string[],
  hear: (votes: KnownVotes, isFresh: boolean) => void,
): () => Promise<void> {
  const page = view.ownerDocument;
  const look = async (isFresh: boolean): Promise<void> => {
    const votes = await recallVotes(view, kinds);
    if (votes.size) hear(votes, isFresh);
  };
  const lookAgain = (): void => {
    if (page.visibilityState === 'visible') void look(false);
  };
  view.addController({
    hostConnected: () => page.addEventListener('visibilitychange', lookAgain),
    hostDisconnected: () => page.removeEventListener('visibilitychange', lookAgain),
  });
  return () => look(true);
}
