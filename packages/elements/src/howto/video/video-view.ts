import type { PublishedVideo } from '@docent/schema';
import type { HowtoPlayer } from '../howto-player.js';
import type { HowtoView } from '../howto-view.js';
import type { VideoPreferences } from './video-preferences.js';
import type { VideoTool, VideoToolName } from './video-tool.js';

/** What the tools of a video see of it, and can have it do. */
export interface VideoView {
  readonly view: HowtoView;
  /** The player on show. */
  readonly player: HowtoPlayer | undefined;
  /** What it plays, or would play. */
  readonly source: PublishedVideo | undefined;
  /** Around picture and tools; it has the focus when the video begins. */
  readonly root: HTMLElement;
  readonly preferences: VideoPreferences;
  /** The tool that is open below the picture. */
  readonly open: VideoToolName | undefined;
  /** Captions are wished for. */
  readonly captionsOn: boolean;
  /** A tool that is loaded. */
  tool(name: VideoToolName): VideoTool | undefined;
  /** Loads a tool; nothing when it cannot be had, which the customer is then told. */
  use(name: VideoToolName): Promise<VideoTool | undefined>;
  /** Opens a tool below the picture, or closes it. */
  toggle(name: VideoToolName): Promise<void>;
  /** Shows what has changed. */
  update(): void;
  /** Says something quietly, on the screen and to screen readers. */
  say(text: string): void;
  /** Plays the part of the step shown, from its beginning. */
  playStep(): void;
}
