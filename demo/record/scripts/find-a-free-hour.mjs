const box = (page, room) => page.locator('#rooms label', { hasText: room });

/** What is done on the page in each step of the how-to; step ids as in demo/project/howtos/find-a-free-hour.json. */
export const findAFreeHour = {
  async 'show-one-room'({ pointer, places, page }) {
    await pointer.hold(1);
    for (const room of ['Lagoon', 'Ember', 'Atrium']) await pointer.click(await places.centre(box(page, room)));
    await pointer.hold(0.8);
  },
  async 'read-the-gaps'({ pointer, places }) {
    await pointer.move(await places.slot('2026-11-25', '13:30'));
    await pointer.hold(0.8);
    await pointer.move(await places.slot('2026-11-27', '10:00'));
    await pointer.hold(0.8);
  },
  async 'open-one-day'({ pointer, places }) {
    await pointer.click(await places.button('Day'));
    await pointer.hold(1.6);
  },
  async 'use-the-list'({ pointer, places }) {
    await pointer.click(await places.button('List'));
    await pointer.hold(2);
  },
  async 'look-further'({ pointer, places }) {
    await pointer.click(await places.button('Month'));
    await pointer.hold(1.4);
    await pointer.click(await places.button('Week'));
    await pointer.hold(0.8);
  },
  async 'bring-rooms-back'({ pointer, places, page }) {
    for (const room of ['Lagoon', 'Ember', 'Atrium']) await pointer.click(await places.centre(box(page, room)));
    await pointer.hold(1.4);
  },
};
