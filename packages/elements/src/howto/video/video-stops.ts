import type { HowtoStepViewedEvent } from '../howto-events.js';
import type { HowtoStepCompletedEvent } from '../howto-mark-events.js';
import { goBy } from './step-actions.js';
import { videoStopsMessages } from './video-stops.messages.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

/** Goes on when the customer has done the step at whose end the video waits. */
export function createVideoStops(video: VideoView): VideoTool {
  const { view } = video;
  const element = view as unknown as EventTarget;
  let told = false;
  const waits = () => !!video.player?.stops && video.player.stopped;

  element.addEventListener('docent-howto-step-completed', event => {
    const { source } = event as HowtoStepCompletedEvent;
    // Once the step is marked, and that is said.
    if (waits() && source === element) queueMicrotask(() => goBy(video, 1));
  });
  element.addEventListener('docent-howto-step-viewed', event => {
    const { properties, source } = event as HowtoStepViewedEvent;
    if (!waits() || source !== element || properties['from'] === 'back') return;
    queueMicrotask(() => view.session.finished || video.playStep());
  });

  return {
    english: videoStopsMessages,
    styles: '',
    changed() {
      const stopped = waits();
      if (stopped && !told) video.say(view.t('waits'));
      told = stopped;
    },
  };
}
