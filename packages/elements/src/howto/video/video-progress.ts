import { playedShare, type Segment, playedSegments } from '@docent/engine/howto/played-segments.js';
import { margin } from '../howto-player.js';
import { chaptersOf } from './chapters-of.js';
import { HowtoStepWatchedEvent } from './howto-step-watched-event.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

/** A part counts as watched when this share of it has been played. */
const enough = 0.95;

/** Notices which steps have been watched to their end, and where the playhead was left. */
export function createVideoProgress(video: VideoView): VideoTool {
  /** What has been played, by video: a how-to may have several. */
  const played = new WeakMap<object, Segment[]>();

  return {
    english: {},
    styles: '',
    changed(ended) {
      const { player, view } = video;
      if (!player) return;
      const { howto, session } = view;
      const { duration, source } = player;
      const before = played.get(source) ?? [];
      const stretch = ended ?? player.stretch;
      const segments = playedSegments(stretch ? [...before, stretch] : before);
      if (ended) {
        played.set(source, segments);
        if (source === howto.video) session.keep('playhead', undefined, { seconds: player.seconds });
        session.save();
      }
      for (const { end, index, start } of chaptersOf(howto, source, duration)) {
        const { id } = howto.steps[index]!;
        if (session.progress.watched?.[id]) continue;
        const inside = segments.map(([from, to]): Segment => [from - start, to - start]);
        // A part is stopped a little before its end.
        if (playedShare(inside, end - margin - start) < enough) continue;
        session.keep('watched', id, { revision: howto.revision });
        session.save();
        view.emit(new HowtoStepWatchedEvent({ step: id, position: index + 1, total: howto.steps.length }));
        view.requestUpdate();
      }
    },
  };
}
