import type { WidgetPart } from '../../base/widget-part.js';
import type { VideoPart } from '../howto-player.js';
import type { VideoView } from './video-view.js';

/** Something that works on the video on show, in code of its own that is loaded when it is needed. */
export interface VideoTool extends WidgetPart {
  /** What it shows in the picture. */
  over?(): unknown;
  /** What it shows below the picture, while it is the one that is open there. */
  below?(): unknown;
  /** Another video is on show; also called when the tool comes to one. */
  opened?(): void;
  /**
   * Something about the video has changed: it plays, has stopped, the playhead is elsewhere, a preference is set.
   *
   * @param stretch what was played without a break up to now, when that has just ended
   */
  changed?(stretch?: readonly [from: number, to: number]): void;
  /** No video is on show any more. */
  closed?(): void;
  /** Plays a part itself: the video is kept by somebody else. */
  play?(part?: VideoPart): void;
  /** Turns on or off what it does. */
  turn?(on: boolean): void;
  /** Language it is in. */
  language?(): string | undefined;
}

/** Makes a tool. */
export type CreateVideoTool = (video: VideoView) => VideoTool;
/** The code of each tool, which comes when it is needed. */
const code = {
  bar: async () => (await import('./video-bar.js')).createVideoBar,
  captions: async () => (await import('./video-captions.js')).createVideoCaptions,
  progress: async () => (await import('./video-progress.js')).createVideoProgress,
  keys: async () => (await import('./video-keys.js')).createVideoKeys,
  embed: async () => (await import('./video-embed.js')).createVideoEmbed,
  slow: async () => (await import('./video-slow.js')).createVideoSlow,
  settings: async () => (await import('./video-settings.js')).createVideoSettings,
  chapters: async () => (await import('./video-chapters.js')).createVideoChapters,
  preview: async () => (await import('./video-preview.js')).createVideoPreview,
  help: async () => (await import('./video-help.js')).createVideoHelp,
  descriptions: async () => (await import('./video-descriptions.js')).createVideoDescriptions,
  awake: async () => (await import('./video-awake.js')).createVideoAwake,
  stops: async () => (await import('./video-stops.js')).createVideoStops,
} satisfies Record<string, () => Promise<CreateVideoTool>>;
/** Tools by what they are. */
export type VideoToolName = keyof typeof code;

/** Loads the code of a tool. Rejects when it cannot be had. */
export const loadVideoTool = (name: VideoToolName): Promise<CreateVideoTool> => code[name]();
