/** What is done on the page in each step of the how-to; step ids as in demo/project/howtos/repeat-a-meeting.json. */
export const repeatAMeeting = {
  async 'start-a-booking'({ pointer, places }) {
    await pointer.hold(1);
    await pointer.drag(await places.slot('2026-11-24', '15:30'), await places.slot('2026-11-24', '16:30'));
    await pointer.hold(1);
  },
  async 'title-and-room'({ pointer, places, page }) {
    await pointer.click(await places.centre(page.getByLabel('Title')));
    await pointer.type('Customer stories');
    await pointer.click(await places.centre(page.locator('.choice', { hasText: 'Lagoon' })));
    await pointer.hold(0.6);
  },
  async 'tick-repeat'({ pointer, places, page }) {
    await pointer.click(await places.centre(page.getByLabel('Repeat every week')));
    await pointer.hold(1.2);
  },
  async 'choose-days'({ pointer, places, page }) {
    await pointer.click(await places.centre(page.locator('.days label', { hasText: 'Thu' })));
    await pointer.hold(1.2);
  },
  async 'set-last-day'({ pointer, places, page }) {
    await pointer.click(await places.centre(page.getByLabel('Last day')));
    await page.getByLabel('Last day').fill('2027-01-28');
    await pointer.hold(1.5);
  },
  async 'save-and-look-ahead'({ pointer, places, page }) {
    await pointer.click(await places.button('Save'));
    await pointer.hold(1);
    await pointer.click(await places.centre(page.locator('.fc-next-button')));
    await pointer.hold(2);
  },
};
