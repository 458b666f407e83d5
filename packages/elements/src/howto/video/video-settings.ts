import { html, nothing, type TemplateResult } from 'lit';
import { formatBytes } from './format-bytes.js';
import { isSilent } from './is-silent.js';
import { otherScreens } from './other-screens.js';
import { setSpeed, setVolume, speeds } from './step-actions.js';
import { stepActionsMessages } from './step-actions.messages.js';
import { videoSettingsMessages } from './video-settings.messages.js';
import { videoSettingsStyles } from './video-settings.styles.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

type Choice = readonly [value: string, label: string];

const sizes = [
  [0.8, 'sizeSmall'],
  [1, 'sizeNormal'],
  [1.4, 'sizeLarge'],
  [2, 'sizeHuge'],
] as const;

/** What can be set about the video. A browser that lacks something shows no control for it. */
export function createVideoSettings(video: VideoView): VideoTool {
  const { preferences, root, view } = video;
  const screens = otherScreens(video);
  let awake = false;

  const select = (name: string, label: string, choices: readonly Choice[], now: string, set: (value: string) => void) =>
    html`<label
      ><span>${label}</span
      ><select part=${name} @change=${({ target }: Event) => set((target as HTMLSelectElement).value)}>
        ${choices.map(([value, text]) => html`<option value=${value} .selected=${value === now}>${text}</option>`)}
      </select></label
    >`;

  const check = (name: string, label: string, on: boolean, set: (on: boolean) => void, note?: string) =>
    html`<label
      ><input
        type="checkbox"
        part=${name}
        .checked=${on}
        @change=${({ target }: Event) => set((target as HTMLInputElement).checked)}
      /><span>${label}${note ? html`<small>${note}</small>` : nothing}</span></label
    >`;

  function renderQuality(): TemplateResult | typeof nothing {
    const { player } = video;
    const heights = [...new Set(player!.source.sources.flatMap(({ height }) => height ?? []))].sort((a, b) => b - a);
    if (heights.length < 2) return nothing;
    const { shownLocale, t } = view;
    const choices = heights.map((lines): Choice => {
      const bytes = player!.source.sources.find(({ height }) => height === lines)?.bytes;
      const size = bytes && formatBytes(bytes, shownLocale);
      return [
        String(lines),
        size ? t('qualitySize', { lines: String(lines), size }) : t('qualityLines', { lines: String(lines) }),
      ];
    });
    const now = preferences.get('video-quality', 0) ?? -1;
    return select('quality', t('quality'), [['', t('qualityAuto')], ...choices], now < 0 ? '' : String(now), value => {
      // No wish is a wish, too: it takes back the one before.
      preferences.set('video-quality', value ? Number(value) : -1);
      player!.setQuality(value ? Number(value) : undefined);
    });
  }

  function renderCaptions(): TemplateResult | typeof nothing {
    const { captions } = video.player!.source;
    const { t } = view;
    if (!captions.length || video.player!.failed.has('captions')) return nothing;
    const now = video.captionsOn ? (video.tool('captions')?.language?.() ?? '') : '';
    const choices = captions.map(({ label, locale }): Choice => [locale, label]);
    return html`${select('captions-language', t('captions'), [['', t('captionsNone')], ...choices], now, value => {
      preferences.set('captions', value);
      view.announce(t(value ? 'captionsOn' : 'captionsOff'));
    })}${select(
      'captions-size',
      t('captionsSize'),
      sizes.map(([size, name]): Choice => [String(size), t(name)]),
      String(preferences.get('captions-size', 1) ?? 1),
      value => preferences.set('captions-size', Number(value)),
    )}`;
  }

  return {
    english: { ...stepActionsMessages, ...videoSettingsMessages },
    styles: videoSettingsStyles,
    opened: () => screens.watch(),
    below() {
      const { player } = video;
      if (!player) return nothing;
      const { t } = view;
      const { playbackRate, volume } = player.video;
      const close = async (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        await video.toggle('settings');
        root.querySelector<HTMLElement>('[part=settings]')?.focus();
      };
      return html`<div
        class="settings"
        part="settings-panel"
        role="group"
        aria-label=${t('settings')}
        @keydown=${close}
      >
        ${select(
          'speed',
          t('speed'),
          speeds.map((speed): Choice => [String(speed), t('speedTimes', { speed })]),
          String(playbackRate),
          value => setSpeed(video, Number(value)),
        )}
        ${renderQuality()}${renderCaptions()}
        ${
          player.source.descriptions?.length && !player.failed.has('descriptions')
            ? select(
                'descriptions',
                t('descriptions'),
                [
                  ['', t('descriptionsOff')],
                  ['read', t('descriptionsRead')],
                  ...('speechSynthesis' in window ? [['spoken', t('descriptionsSpoken')] as const] : []),
                ],
                preferences.get('video-descriptions', '') ?? '',
                value => preferences.set('video-descriptions', value),
              )
            : nothing
        }
        ${
          isSilent(player.video)
            ? nothing
            : html`<label
                ><span>${t('volume')}</span
                ><input
                  type="range"
                  part="volume"
                  min="0"
                  max="1"
                  step="0.05"
                  .value=${String(volume)}
                  @input=${({ target }: Event) => setVolume(video, Number((target as HTMLInputElement).value))}
              /></label>`
        }
        ${
          view.session.step.start === undefined && !view.session.step.video
            ? nothing
            : check('loop', t('loopStep'), player.loop, on => {
                player.loop = on;
                player.follow(on || player.stops ? { start: 0, ...view.session.step } : {});
                if (on && player.video.paused) video.playStep();
              })
        }
        ${check('stop', t('stopAtEnd'), player.stops, on => preferences.set('video-pause', on), t('stopAtEndNote'))}
        ${
          'wakeLock' in navigator
            ? check('awake', t('keepAwake'), awake, on => {
                awake = on;
                void video.use('awake').then(tool => tool?.turn?.(on));
              })
            : nothing
        }
        <div>
          ${screens.render()}<button class="button" part="help" @click=${() => void video.toggle('help')}>
            ${t('keys')}
          </button>
        </div>
      </div>`;
    },
  };
}
