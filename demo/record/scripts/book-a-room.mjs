/** What is done on the page in each step of the how-to; step ids as in demo/project/howtos/book-a-room.json. */
export const bookARoom = {
  async 'look-at-the-week'({ pointer, places }) {
    await pointer.hold(1.2);
    await pointer.move(await places.slot('2026-11-24', '13:00'));
    await pointer.move(await places.slot('2026-11-26', '11:00'));
    await pointer.hold(1);
  },
  async 'drag-across-the-hours'({ pointer, places }) {
    await pointer.drag(await places.slot('2026-11-26', '11:00'), await places.slot('2026-11-26', '12:00'));
    await pointer.hold(1.2);
  },
  async 'name-the-meeting'({ pointer, places, page }) {
    await pointer.click(await places.centre(page.getByLabel('Title')));
    await pointer.type('Launch planning');
    await pointer.hold(0.8);
  },
  async 'choose-the-room'({ pointer, places, page }) {
    await pointer.move(await places.centre(page.locator('.choice', { hasText: 'Aurora' })));
    await pointer.hold(0.8);
    await pointer.click(await places.centre(page.locator('.choice', { hasText: 'Fjord' })));
    await pointer.hold(1);
  },
  async save({ pointer, places }) {
    await pointer.click(await places.button('Save'));
    await pointer.hold(1.5);
  },
  async 'check-or-undo'({ pointer, places }) {
    await pointer.move(await places.booking('Launch planning'));
    await pointer.hold(1);
    await pointer.move(await places.button('Undo'));
    await pointer.hold(1.8);
  },
};
