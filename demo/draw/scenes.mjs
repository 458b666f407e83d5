const width = 1280;
const height = 720;

/** A value between two, by a share from 0 to 1 that begins and ends gently. */
const ease = (from, to, t) => from + (to - from) * (t < 0 ? 0 : t > 1 ? 1 : t * t * (3 - 2 * t));

const wall = `<rect width="${width}" height="${height}" fill="#e9eef7"/><rect y="600" width="${width}" height="120" fill="#c9d3e6"/>`;
const door = `<rect x="120" y="110" width="300" height="490" fill="#b98b5e"/><rect x="140" y="130" width="260" height="470" fill="#d6a878"/><circle cx="375" cy="370" r="14" fill="#39424f"/>`;
const glass = `<rect x="520" y="60" width="560" height="540" fill="#cfe6ee" stroke="#8fb3c0" stroke-width="10"/><path d="M560 520 760 120M640 540 860 100" stroke="#ffffff" stroke-width="12" opacity=".7"/>`;
const plate = (x = 660, y = 250, fill = '#6b7686') =>
  `<rect x="${x}" y="${y}" width="260" height="180" rx="10" fill="${fill}"/>`;
const screws = count =>
  [
    [680, 270],
    [900, 270],
    [680, 410],
    [900, 410],
  ]
    .slice(0, count)
    .map(
      ([x, y]) =>
        `<circle cx="${x}" cy="${y}" r="11" fill="#1f2733"/><path d="M${x - 6} ${y}h12" stroke="#e9eef7" stroke-width="4"/>`,
    )
    .join('');
/** The display, with what its screen shows. */
const display = (x, y, screen = '') =>
  `<g transform="translate(${x} ${y})"><rect x="-20" y="-20" width="340" height="230" rx="22" fill="#1f2733"/><rect width="300" height="190" rx="8" fill="#0b1016"/>${screen}</g>`;
const bars = fills =>
  fills
    .map((fill, at) => `<rect x="24" y="${28 + at * 48}" width="${230 - at * 30}" height="30" rx="8" fill="${fill}"/>`)
    .join('');
const tick = '<path d="M90 100 l45 45 l80 -95" fill="none" stroke="#7fd8c8" stroke-width="22" stroke-linecap="round"/>';
const cable = length =>
  `<path d="M790 600 V${600 - length}" stroke="#39424f" stroke-width="16" fill="none"/><rect x="772" y="${580 - length}" width="36" height="30" rx="6" fill="#1f2733"/>`;
const hand = (x, y) =>
  `<circle cx="${x}" cy="${y}" r="34" fill="#0d6457" opacity=".85"/><circle cx="${x}" cy="${y}" r="14" fill="#ffffff"/>`;
const picture = content =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${wall}${content}</svg>`;

/**
 * What each step of a how-to shows, as SVG, by a share of its time from 0 to 1. No words: a picture serves all languages.
 */
export const scenes = {
  'set-up-a-room-display': {
    'choose-the-place': t =>
      picture(
        `${door}<path d="M1000 600V${ease(600, 340, t * 1.4)}" stroke="#2156a8" stroke-width="8" stroke-dasharray="18 12"/>${t > 0.6 ? '<rect x="660" y="250" width="260" height="180" rx="10" fill="none" stroke="#2156a8" stroke-width="8" stroke-dasharray="18 12"/>' : ''}${hand(ease(1000, 920, t), ease(560, 340, t * 1.4))}`,
      ),
    'drill-the-plate': t =>
      picture(
        `${door}${plate()}${screws(Math.min(4, Math.floor(t * 6)))}${hand(ease(680, 900, t), t > 0.5 ? 410 : 270)}`,
      ),
    'stick-the-plate': t =>
      picture(
        `${glass}${plate(ease(1000, 660, t * 1.6), 250, '#2156a8')}${hand(ease(1130, 790, t * 1.6), ease(420, 340, t))}`,
      ),
    'plug-in-the-cable': t =>
      picture(`${door}${plate()}${screws(4)}${cable(ease(0, 180, t * 1.3))}${hand(790, ease(600, 430, t * 1.3))}`),
    'hang-up-the-display': t =>
      picture(
        `${door}${plate()}${screws(4)}${cable(180)}${display(640, ease(-260, 245, t * 1.3))}${hand(ease(1080, 960, t), ease(60, 340, t * 1.3))}`,
      ),
    'sign-in': t =>
      picture(
        `${door}${display(640, 245, t > 0.75 ? tick : bars(['#2156a8', t > 0.4 ? '#2156a8' : '#39424f', '#0d6457']))}${hand(ease(700, 760, t), ease(290, 390, t))}`,
      ),
    'test-with-a-booking': t =>
      picture(
        `${door}${display(640, 245, t > 0.4 ? '<rect width="300" height="190" rx="8" fill="#b3261e"/><circle cx="150" cy="95" r="46" fill="#ffffff"/>' : '<rect width="300" height="190" rx="8" fill="#0d6457"/><circle cx="150" cy="95" r="46" fill="none" stroke="#ffffff" stroke-width="12"/>')}${hand(ease(1100, 1010, t), 470)}`,
      ),
  },
  'clean-a-room-display': {
    'wipe-the-screen': t =>
      picture(
        `${door}${display(640, 245)}<rect x="640" y="245" width="300" height="190" fill="#a9a08f" opacity="${ease(0.6, 0, t)}"/><rect x="${650 + 200 * Math.abs(Math.sin(t * 9))}" y="${ease(240, 360, t)}" width="90" height="70" rx="14" fill="#ffd166"/>`,
      ),
  },
};
