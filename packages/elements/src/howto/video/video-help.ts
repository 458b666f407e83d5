import { html } from 'lit';
import { videoHelpMessages } from './video-help.messages.js';
import { videoHelpStyles } from './video-help.styles.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

const keys: readonly (readonly [keys: readonly string[], does: keyof typeof videoHelpMessages])[] = [
  [['k', 'keySpace'], 'keyPlay'],
  [['j', 'l'], 'keyTen'],
  [['←', '→'], 'keyFive'],
  [['↑', '↓'], 'keyVolume'],
  [['m'], 'keyMute'],
  [['c'], 'keyCaptions'],
  [['f'], 'keyFullscreen'],
  [['<', '>'], 'keySpeed'],
  [['0', '…', '9'], 'keyTenth'],
  [['n', 'p'], 'keyStep'],
  [['r'], 'keyRepeat'],
  [['?'], 'keyHelp'],
];

/** The list of keys, in a dialog. */
export function createVideoHelp(video: VideoView): VideoTool {
  const { root, view } = video;
  let before: HTMLElement | null = null;

  return {
    english: videoHelpMessages,
    styles: videoHelpStyles,
    below() {
      const { t } = view;
      const close = () => void video.toggle('help').then(() => before?.focus());
      queueMicrotask(() => {
        const dialog = root.querySelector<HTMLDialogElement>('dialog:not([open])');
        if (!dialog?.isConnected) return;
        before = (view.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
        dialog.showModal();
      });
      return html`<dialog class="keys" part="keys" aria-labelledby="keys-title" @close=${close}>
        <div role="heading" aria-level=${view.headingLevel + 1} id="keys-title"><strong>${t('keysTitle')}</strong></div>
        <p>${t('keysWhere')}</p>
        <dl>
          ${keys.map(
            ([names, does]) =>
              html`<dt dir="ltr">${names.map(name => html`<kbd>${name === 'keySpace' ? t(name) : name}</kbd> `)}</dt>
                <dd>${t(does)}</dd>`,
          )}
        </dl>
        <form method="dialog"><button class="button" part="keys-close">${t('closeKeys')}</button></form>
      </dialog>`;
    },
  };
}
