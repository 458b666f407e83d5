import type { Messages } from '../../base/messages.js';

/** Texts of the bar that everybody needs, in English. */
export const videoBarMessages = {
  playVideo: 'Play',
  pauseVideo: 'Pause',
  mute: 'Mute',
  captions: 'Captions',
  captionsOn: 'Captions on',
  captionsOff: 'Captions off',
  chapters: 'Steps in the video',
  settings: 'Settings',
  fullscreen: 'Full screen',
  fullscreenRefused: 'The page does not allow full screen.',
  position: 'Position',
  positionNow: '{position} of {duration}',
  positionStep: '{position} of {duration}, {title}',
} satisfies Messages;
