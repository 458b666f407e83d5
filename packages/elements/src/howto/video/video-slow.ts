import { html, nothing } from 'lit';
import { orderSources, sizeOf } from './choose-sources.js';
import { formatBytes } from './format-bytes.js';
import { videoSlowMessages } from './video-slow.messages.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

/** What somebody should know who is about to load a video over a slow connection. */
export function createVideoSlow(video: VideoView): VideoTool {
  const { view } = video;
  return {
    english: videoSlowMessages,
    styles: '',
    over() {
      if (video.player || !video.source) return nothing;
      const bytes = sizeOf(orderSources(video.source.sources, 0));
      const said = bytes ? view.t('slowSize', { size: formatBytes(bytes, view.shownLocale) }) : view.t('slow');
      return html`<p class="quiet" part="slow">${said}</p>`;
    },
  };
}
