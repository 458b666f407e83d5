import { html, nothing, type TemplateResult } from 'lit';
import { assetUrl } from '../asset-url.js';
import { chaptersOf } from './chapters-of.js';
import { formatClock } from './format-clock.js';
import { videoPreviewStyles } from './video-preview.styles.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

/** Width of a small picture; its height follows. */
const width = 160;
/** The scrubber's thumb is this far from its ends. */
const inset = 8;

/** What is under the pointer on the scrubber: position, step, and a small picture where the author gives them. */
export function createVideoPreview(video: VideoView): VideoTool {
  const { root, view } = video;
  /** Share of the scrubber before the pointer. */
  let share: number | undefined;

  function follow(event: PointerEvent): void {
    const scrubber = (event.target as Element).closest?.('.scrubber');
    const { left, width: full } = scrubber?.getBoundingClientRect() ?? { left: 0, width: 0 };
    const now = full ? Math.min(1, Math.max(0, (event.clientX - left - inset) / (full - 2 * inset))) : undefined;
    if (now === share) return;
    share = now;
    video.update();
  }
  const leave = () => {
    share = undefined;
    video.update();
  };
  root.addEventListener('pointermove', follow);
  root.addEventListener('pointerleave', leave);
  // A finger has nothing to leave with.
  root.addEventListener('pointerup', ({ pointerType }) => pointerType === 'mouse' || leave());

  function renderPicture(seconds: number): TemplateResult | typeof nothing {
    const { thumbnails, width: across, height: lines } = video.player!.source;
    if (!thumbnails) return nothing;
    const { columns, interval, rows, src } = thumbnails;
    const place = Math.min(Math.floor(seconds / interval), columns * rows - 1);
    const height = Math.round((width * lines) / across);
    const url = assetUrl(view.howto, src).replaceAll('"', '%22');
    return html`<div
      .style=${`inline-size:${width}px;block-size:${height}px;background-image:url("${url}");background-size:${columns * width}px ${rows * height}px;background-position:${-(place % columns) * width}px ${-Math.floor(place / columns) * height}px`}
    ></div>`;
  }

  return {
    english: {},
    styles: videoPreviewStyles,
    closed: () => (share = undefined),
    over() {
      const { player } = video;
      if (!player || share === undefined) return nothing;
      const { duration, source } = player;
      const seconds = share * duration;
      const here = chaptersOf(view.howto, source, duration).find(({ end, start }) => start <= seconds && seconds < end);
      // Kept inside the picture.
      const at = `left:clamp(4px,calc(${share * 100}% - ${width / 2 + 8}px),calc(100% - ${width + 20}px))`;
      return html`<div class="preview" part="preview" aria-hidden="true" .style=${at}>
        ${renderPicture(seconds)}
        ${here ? html`<span dir="auto">${here.title}</span> · ` : nothing}${formatClock(seconds, view.shownLocale)}
      </div>`;
    },
  };
}
