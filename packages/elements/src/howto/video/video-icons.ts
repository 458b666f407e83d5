import { icon } from '../howto-icons.js';

/** Small drawings on the buttons of the bar; the buttons have names. */
export const videoIcons = {
  pause: icon('M8 5v14M16 5v14'),
  sound: icon('M4 9.5v5h3l5 4v-13l-5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11'),
  muted: icon('M4 9.5v5h3l5 4v-13l-5 4zM16 9.5l5 5m0-5-5 5'),
  captions: icon('M3 6h18v12H3zM10.5 10.5a2 2 0 1 0 0 3m6.5-3a2 2 0 1 0 0 3'),
  chapters: icon('M4 6h.1M4 12h.1M4 18h.1M8.5 6H20M8.5 12H20M8.5 18H20'),
  settings: icon('M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5v5M8.5 14.5v5'),
  fullscreen: icon('M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5'),
};
