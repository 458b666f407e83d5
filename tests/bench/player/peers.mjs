const tracks = `<track kind="captions" src="/desk.en.vtt" srclang="en" label="English" default>
  <track kind="chapters" src="/chapters.vtt" srclang="en" default>`;

/**
 * Players that do the same job: one video with a poster, of which nothing is loaded before it is played, with a scrubber,
 * captions, chapters, speed and full screen. Each as its own documentation says.
 *
 * `html` is put into the page and taken out again when memory is measured; `ready` is JavaScript that is true when what
 * starts the video is there and works; `play` finds that. `script` (with what it imports) is bundled and minified, `file` is
 * taken as its makers have built it.
 */
export const peers = {
  'media-chrome 4.19.4': {
    name: 'media-chrome',
    script: [
      'controller',
      'control-bar',
      'play-button',
      'time-range',
      'time-display',
      'mute-button',
      'volume-range',
      'captions-button',
      'playback-rate-button',
      'pip-button',
      'fullscreen-button',
      'preview-chapter-display',
      'poster-image',
    ]
      .map(part => `import 'media-chrome/dist/media-${part}.js';`)
      .join('\n'),
    styles: [],
    html: `<media-controller><video slot="media" src="/desk.webm" preload="none" playsinline crossorigin>${tracks}</video>
      <media-poster-image slot="poster" src="/desk.webp"></media-poster-image>
      <media-control-bar><media-play-button></media-play-button><media-time-range>
      <media-preview-chapter-display slot="preview"></media-preview-chapter-display></media-time-range>
      <media-time-display showduration></media-time-display><media-mute-button></media-mute-button>
      <media-volume-range></media-volume-range><media-captions-button></media-captions-button>
      <media-playback-rate-button></media-playback-rate-button><media-pip-button></media-pip-button>
      <media-fullscreen-button></media-fullscreen-button></media-control-bar></media-controller>`,
    ready: `document.querySelector('media-play-button')?.shadowRoot && document.querySelector('media-controller').hasAttribute('mediapaused')`,
    play: `document.querySelector('media-play-button')`,
  },
  'vidstack 1.15.6': {
    name: 'vidstack',
    script: `import 'vidstack/player'; import 'vidstack/player/layouts/default'; import 'vidstack/player/ui';`,
    styles: ['vidstack/player/styles/default/theme.css', 'vidstack/player/styles/default/layouts/video.css'],
    html: `<media-player title="Desk" src="/desk.webm" load="play" playsinline crossorigin><media-provider>
      <media-poster class="vds-poster" src="/desk.webp" alt=""></media-poster>${tracks}</media-provider>
      <media-video-layout></media-video-layout></media-player>`,
    ready: `document.querySelector('media-play-button') && document.querySelector('media-player').hasAttribute('data-paused')`,
    play: `[...document.querySelectorAll('media-play-button')].find(button => button.getBoundingClientRect().width)`,
  },
  'video.js 8.24.1': {
    name: 'videojs',
    file: 'video.js/dist/video.min.js',
    styles: ['video.js/dist/video-js.min.css'],
    html: `<video-js id="desk" controls preload="none" poster="/desk.webp" crossorigin="anonymous">
      <source src="/desk.webm" type="video/webm">${tracks}</video-js>`,
    start: `player = videojs('desk', { playbackRates: [0.5, 1, 1.5, 2] })`,
    stop: `player.dispose()`,
    ready: `document.querySelector('.vjs-big-play-button')`,
    play: `document.querySelector('.vjs-big-play-button')`,
  },
  'lite-youtube-embed 0.3.4': {
    name: 'lite-youtube-embed',
    file: 'lite-youtube-embed/src/lite-yt-embed.js',
    styles: ['lite-youtube-embed/src/lite-yt-embed.css'],
    html: `<lite-youtube videoid="ogfYd705cRs" playlabel="Play"></lite-youtube>`,
    ready: `document.querySelector('.lty-playbtn')`,
  },
};
