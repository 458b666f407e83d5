import { stepAt } from '@docent/engine/howto/step-at.js';
import type { PublishedVideo } from '@docent/schema';
import { html, nothing, type ReactiveController, render } from 'lit';
import type { WidgetPart } from '../base/widget-part.js';
import type { StepPlace } from './howto-events.js';
import type * as PlayerCode from './howto-player.js';
import type { HowtoPlayer, HowtoPlayerHost, VideoPart } from './howto-player.js';
import {
  HowtoVideoFailedEvent,
  HowtoVideoPausedEvent,
  HowtoVideoPlayedEvent,
  HowtoVideoSeekedEvent,
  type VideoPlace,
} from './howto-video-events.js';
import { howtoVideoMessages } from './howto-video.messages.js';
import { howtoVideoStyles } from './howto-video.styles.js';
import type { HowtoView } from './howto-view.js';
import { renderFacade } from './render-video.js';
import { renderVideoFailed } from './video/render-video-failed.js';
import { isSlow } from './video/is-slow.js';
import { partFromHere } from './video/part-from-here.js';
import type { VideoPreferences } from './video/video-preferences.js';
import { loadVideoTool, type VideoTool, type VideoToolName } from './video/video-tool.js';
import type { VideoView } from './video/video-view.js';
import { videoOf } from './video/video-of.js';

/** Where a browser lands when it seeks may be this many seconds before the place it was sent to. */
const seekTolerance = 0.05;

/** The video in the how-to: what is seen of it, what it does to the steps, and what is told of it. */
export class HowtoVideo implements HowtoPlayerHost, ReactiveController, WidgetPart, VideoView {
  readonly english = howtoVideoMessages;
  readonly styles = howtoVideoStyles;
  readonly view: HowtoView;
  readonly root = document.createElement('div');
  /** Set as soon as there is a player. */
  preferences!: VideoPreferences;
  player: HowtoPlayer | undefined;
  open: VideoToolName | undefined;
  #note = '';
  /** What could not be played. */
  #failed: PublishedVideo | undefined;
  /** The step that the playhead was in when it was last heard of. */
  #here: StepPlace | undefined;
  #tools = new Map<VideoToolName, VideoTool>();
  #connection: AbortController | undefined;

  constructor(view: HowtoView) {
    this.view = view;
    Object.assign(this.root, { className: 'player', tabIndex: -1, role: 'group' });
    this.root.part.add('player');
    view.addController(this);
    if (isSlow(navigator)) void this.use('slow');
  }

  get source(): PublishedVideo | undefined {
    const { howto, session } = this.view;
    return videoOf(howto, session.step);
  }

  /** The video could not be played; another try may help. */
  get failed(): boolean {
    return !!this.#failed && this.#failed === this.source;
  }

  /** Who has not said otherwise gets captions. */
  get captionsOn(): boolean {
    return this.preferences.get('captions', '') !== '';
  }

  /** Plays a part, by default from the step shown on; what was not on show, or had failed, gets the keyboard. */
  async play(part?: VideoPart): Promise<void> {
    const { source, view } = this;
    if (!source) return;
    if (source.embed) return (await this.use('embed'))?.play?.(part);
    if (this.player?.source !== source) {
      const code = await import('./howto-player.js');
      if (this.source !== source || !view.isConnected) return;
      if (!this.#connection?.signal.aborted) this.#open(code, source);
    }
    this.player?.play(part ?? partFromHere(view));
  }

  #open({ HowtoPlayer, VideoPreferences }: typeof PlayerCode, source: PublishedVideo): void {
    const { view } = this;
    if (this.player?.source === source) return;
    this.reset();
    this.preferences ??= new VideoPreferences(view, () => this.#prefer());
    this.preferences.connect(this.#connection!.signal);
    const wish = this.preferences.get('video-quality', 0) ?? -1;
    const player = (this.player = new HowtoPlayer(
      this,
      view.howto,
      source,
      wish >= 0 ? wish : isSlow(navigator) ? 0 : undefined,
    ));
    this.#prefer();
    void this.use('bar').then(bar => (player.video.controls = !bar));
    for (const name of ['keys', 'captions', 'preview'] as const) void this.use(name);
    for (const tool of this.#tools.values()) tool.opened?.();
    view.requestUpdate();
    void view.updateComplete.then(() => this.root.focus());
  }

  playStep(): void {
    void this.play({ start: 0, ...this.view.session.step });
  }

  /** Follows the customer to a step, which may have a video of its own. */
  show(part: VideoPart): void {
    const { player, source } = this;
    if (!player) return;
    if (player.source === source) player.show(source === this.view.howto.video ? part : { start: 0, ...part });
    else this.reset();
  }

  /** Stops playing. */
  pause(): void {
    this.player?.pause();
  }

  /** Goes back to the beginning: another video is shown. */
  reset(): void {
    this.player?.destroy();
    this.player = this.open = this.#failed = undefined;
    this.#note = '';
    for (const tool of this.#tools.values()) tool.closed?.();
  }

  tool(name: VideoToolName): VideoTool | undefined {
    return this.#tools.get(name);
  }

  async use(name: VideoToolName): Promise<VideoTool | undefined> {
    try {
      const create = await loadVideoTool(name);
      let tool = this.#tools.get(name);
      if (!tool) {
        this.#tools.set(name, (tool = create(this)));
        this.view.extend(tool);
        if (this.player) tool.opened?.();
      }
      this.update();
      return tool;
    } catch {
      // The next who needs it tries again.
      return undefined;
    }
  }

  async toggle(name: VideoToolName): Promise<void> {
    const closing = this.open === name;
    if (!closing && !(await this.use(name))) return this.say(this.view.t('error'));
    this.open = closing ? undefined : name;
    this.update();
  }

  say(text: string): void {
    this.#note = text;
    this.view.announce(text);
    this.update();
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    if (this.player) this.preferences.connect(signal);
    // Two that speak at once help nobody.
    document.addEventListener(
      'docent-howto-video-played',
      ({ source }) => (source as unknown) !== this.view && this.pause(),
      { signal },
    );
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    // Browsers let the video of a moved element play on, and stop that of a removed one.
    queueMicrotask(() => {
      if (this.view.isConnected) return;
      this.pause();
      for (const tool of this.#tools.values()) tool.closed?.();
    });
  }

  hostUpdated(): void {
    this.update();
  }

  onPlay(seconds: number): void {
    const { session } = this.view;
    session.start();
    this.#note = '';
    this.#here = session.place;
    this.view.emit(new HowtoVideoPlayedEvent(this.#place, seconds));
    void this.use('progress');
  }

  onPause(seconds: number, from: number): void {
    this.view.emit(new HowtoVideoPausedEvent(this.#place, seconds, from));
    this.#tell([from, seconds]);
  }

  onSeek(from: number, seconds: number, to: number): void {
    this.view.emit(new HowtoVideoSeekedEvent(this.#place, from, seconds, to));
    this.#tell([from, seconds]);
  }

  /** The playhead leads the steps, without touching the keyboard's place. */
  onMove(seconds: number): void {
    const { howto, session, t } = this.view;
    const index = session.step.video ? -1 : stepAt(howto.steps, seconds + seekTolerance);
    if (index >= 0 && index !== session.index) {
      session.go(index, 'video');
      this.player?.follow(session.step);
      this.view.requestUpdate();
      this.view.announce(t('stepNamed', { number: index + 1, count: howto.steps.length, title: session.step.title }));
    }
    this.#here = session.place;
  }

  onFail(part: 'video' | 'captions' | 'descriptions', seconds: number): void {
    const { view } = this;
    if (part === 'video') {
      this.#failed = this.player?.source;
      this.player = this.open = undefined;
    } else if (part === 'captions') {
      this.say(view.t('captionsFailed'));
    }
    view.requestUpdate();
    view.emit(new HowtoVideoFailedEvent(part, seconds));
  }

  onRefuse(): void {
    this.say(this.view.t('pressPlay'));
  }

  onChange(): void {
    this.#tell();
    this.update();
  }

  update(): void {
    const { player, root, view } = this;
    if (!player) return;
    const { height, width } = player.source;
    const { t } = view;
    root.ariaLabel = t('video', { title: view.howto.title });
    const tools = [...this.#tools.values()];
    render(
      html`<div class="frame" .style=${`aspect-ratio:${+width}/${+height}`}>
          ${player.video}
          <div role="status" class="busy" ?hidden=${!player.busy}>${player.busy ? t('loading') : ''}</div>
          ${tools.map(tool => tool.over?.() ?? nothing)}
        </div>
        ${this.#note ? html`<p class="quiet">${this.#note}</p>` : nothing}
        ${(this.open && this.#tools.get(this.open)?.below?.()) ?? nothing}`,
      root,
    );
  }

  /** The video, or what is said in its place; nothing when the customer has not asked for it. */
  render(): unknown {
    if (this.failed) return renderVideoFailed(this.view);
    if (this.source?.embed) {
      const embed = this.tool('embed');
      if (!embed) void this.use('embed');
      return embed?.over?.();
    }
    return this.player ? this.root : html`${renderFacade(this.view)}${this.tool('slow')?.over?.() ?? nothing}`;
  }

  get #place(): VideoPlace {
    return { ...(this.#here ?? this.view.session.place), ...(this.player?.ofStep && { video: 'step' }) };
  }

  /** What is set holds from now on. */
  #prefer(): void {
    const { player, preferences } = this;
    if (player) {
      const { video } = player;
      video.playbackRate = video.defaultPlaybackRate = preferences.get('video-speed', 1) ?? 1;
      video.volume = Math.min(1, Math.max(0, preferences.get('video-volume', 1) ?? video.volume));
      player.stops = preferences.get('video-pause', true) ?? false;
      if (player.stops) {
        player.follow(this.view.session.step);
        void this.use('stops');
      }
      if (preferences.get('video-descriptions', '')) void this.use('descriptions');
    }
    this.onChange();
  }

  #tell(stretch?: readonly [from: number, to: number]): void {
    for (const tool of this.#tools.values()) tool.changed?.(stretch);
  }
}
