import { framesPerSecond } from './frames.mjs';

/** Seconds a move of the pointer takes, whatever the way: people aim about equally long. */
const travel = 0.75;

/**
 * A pointer that the recording shows, moved together with the browser's own: headless browsers draw none. It lives in the
 * top layer, so that it is above dialogs too.
 *
 * @param {import('playwright').Page} page
 * @param {ReturnType<import('./frames.mjs').createFrames>} frames
 */
export async function createPointer(page, frames) {
  let at = { x: 640, y: 420 };
  await page.evaluate(() => {
    const pointer = document.createElement('div');
    pointer.id = 'recorded-pointer';
    pointer.popover = 'manual';
    pointer.append(document.createElement('i'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      #recorded-pointer { all: unset; position: fixed; inset: 0 auto auto 0; pointer-events: none; display: block; }
      #recorded-pointer i { position: absolute; inset: -17px; inline-size: 34px; block-size: 34px; border-radius: 50%;
        background: #1d243333; outline: 2px solid #ffffffcc; border: 2px solid #1d2433; box-sizing: border-box; }
      #recorded-pointer.pressed i { background: #0d6457aa; inset: -13px; inline-size: 26px; block-size: 26px; }
    `);
    document.adoptedStyleSheets.push(sheet);
    document.body.append(pointer);
  });

  /** Draws the pointer above whatever was opened last, and takes a frame. */
  async function frame(pressed = false) {
    await page.evaluate(
      ([x, y, down]) => {
        const pointer = document.getElementById('recorded-pointer');
        // A pointer inside the open dialog is neither inert nor below it.
        const parent = document.querySelector('dialog[open]') ?? document.body;
        if (pointer.parentNode !== parent) parent.append(pointer);
        if (!pointer.matches(':popover-open')) pointer.showPopover();
        pointer.style.translate = `${x}px ${y}px`;
        pointer.classList.toggle('pressed', down);
      },
      [at.x, at.y, pressed],
    );
    await frames.take();
  }

  async function glide(to, pressed = false) {
    const from = at;
    const count = Math.round(travel * framesPerSecond);
    for (let index = 1; index <= count; index++) {
      const part = (1 - Math.cos((Math.PI * index) / count)) / 2;
      at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await page.mouse.move(at.x, at.y);
      await frame(pressed);
    }
  }

  return {
    /** Moves to a place. */
    move: glide,
    /** Shows things as they are for that many seconds. */
    async hold(seconds) {
      await frame();
      await frames.take(Math.max(Math.round(seconds * framesPerSecond) - 1, 0));
    },
    async click(to) {
      await glide(to);
      await page.mouse.down();
      await frame(true);
      await page.mouse.up();
      await frame(true);
      await frame();
    },
    async drag(from, to) {
      await glide(from);
      await page.mouse.down();
      await frame(true);
      await glide(to, true);
      await frame(true);
      await page.mouse.up();
      await frame();
    },
    async type(text) {
      for (const character of text) {
        await page.keyboard.type(character);
        await frame();
      }
    },
  };
}
