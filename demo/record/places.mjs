/**
 * Where things are on the calendar page, in pixels.
 *
 * @param {import('playwright').Page} page
 */
export function placesOf(page) {
  const centre = async locator => {
    const box = await locator.boundingBox();
    if (!box) throw new Error(`Not on the page: ${locator}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return {
    centre,
    /** A button by its name. */
    button: name => centre(page.getByRole('button', { name, exact: true })),
    /** A booking by its title; with `edge`, its lower edge. */
    async booking(title, { edge = false } = {}) {
      const box = await page.locator('.fc-event', { hasText: title }).first().boundingBox();
      if (!box) throw new Error(`There is no booking "${title}" to be seen.`);
      return { x: box.x + box.width / 2, y: edge ? box.y + box.height - 2 : box.y + Math.min(box.height / 2, 14) };
    },
    /** A time on a day of the week view; `share` says how far across the day, 0 to 1. */
    async slot(day, time, share = 0.5) {
      const column = await page.locator(`.fc-timegrid-col[data-date="${day}"]`).boundingBox();
      const lane = await page.locator(`.fc-timegrid-slot-lane[data-time="${time}:00"]`).boundingBox();
      return { x: column.x + column.width * share, y: lane.y + 3 };
    },
  };
}
