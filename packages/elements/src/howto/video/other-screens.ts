import { html, nothing, type TemplateResult } from 'lit';
import type { VideoView } from './video-view.js';

/** What Safari has in place of remote playback. */
interface AirPlayVideo extends HTMLVideoElement {
  webkitShowPlaybackTargetPicker?: () => void;
}

/** Picture in picture and playing on another screen, where the browser has them. */
export function otherScreens(video: VideoView): { watch(): void; render(): TemplateResult } {
  const { view } = video;
  /** There is another screen to play on. */
  let available = false;
  const media = () => video.player!.video as AirPlayVideo;
  const found = (is: boolean) => {
    available = is;
    video.update();
  };

  async function attempt(act: () => Promise<unknown>, refused: string): Promise<void> {
    try {
      await act();
    } catch (error) {
      // Who closes the list of screens has not been refused anything.
      if ((error as DOMException).name !== 'NotFoundError') video.say(view.t(refused));
    }
  }

  const button = (name: string, label: string, act: () => void) =>
    html`<button class="button" part=${name} @click=${act}>${label}</button>`;

  return {
    watch() {
      available = false;
      const element = media();
      if (element.webkitShowPlaybackTargetPicker) {
        element.addEventListener('webkitplaybacktargetavailabilitychanged', event =>
          found((event as Event & { availability?: string }).availability === 'available'),
        );
      } else {
        // Where it cannot be watched, it cannot be known, so nothing is offered.
        element.remote?.watchAvailability(found).catch(() => undefined);
      }
    },
    render: () => html`
      ${
        document.pictureInPictureEnabled
          ? button('picture-in-picture', view.t('pictureInPicture'), () => {
              const inside = document.pictureInPictureElement;
              void attempt(
                () => (inside ? document.exitPictureInPicture() : media().requestPictureInPicture()),
                'pictureRefused',
              );
            })
          : nothing
      }
      ${
        available
          ? button('remote', view.t('remote'), () => {
              const element = media();
              void attempt(
                async () =>
                  element.webkitShowPlaybackTargetPicker
                    ? element.webkitShowPlaybackTargetPicker()
                    : element.remote.prompt(),
                'remoteRefused',
              );
            })
          : nothing
      }
    `,
  };
}
