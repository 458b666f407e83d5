import type { Messages } from '../../base/messages.js';

/** Texts of the list of keys, in English. */
export const videoHelpMessages = {
  keysTitle: 'Keys for the video',
  keysWhere: 'They work while the keyboard is in this how-to.',
  closeKeys: 'Close',
  keySpace: 'space',
  keyPlay: 'Play or pause',
  keyTen: 'Ten seconds back or forward',
  keyFive: 'Five seconds back or forward, in the video',
  keyVolume: 'Louder or quieter, in the video',
  keyMute: 'Sound on or off',
  keyCaptions: 'Captions on or off',
  keyFullscreen: 'Full screen',
  keySpeed: 'Slower or faster',
  keyTenth: 'To a tenth of the video',
  keyStep: 'Next or previous step',
  keyRepeat: 'Repeat this step',
  keyHelp: 'This list',
} satisfies Messages;
