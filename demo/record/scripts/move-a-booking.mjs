/** What is done on the page in each step of the how-to; step ids as in demo/project/howtos/move-a-booking.json. */
export const moveABooking = {
  async 'find-the-booking'({ pointer, places }) {
    await pointer.hold(1);
    await pointer.move(await places.booking('Supplier call'));
    await pointer.hold(1.2);
  },
  async 'drag-it-to-another-time'({ pointer, places }) {
    await pointer.drag(await places.booking('Supplier call'), await places.slot('2026-11-25', '09:00'));
    await pointer.hold(1);
  },
  async 'read-the-message'({ pointer, places }) {
    await pointer.move(await places.button('Undo'));
    await pointer.hold(2);
  },
  async 'stretch-it'({ pointer, places }) {
    await pointer.drag(
      await places.booking('Supplier call', { edge: true }),
      await places.slot('2026-11-25', '10:30', 0.5),
    );
    await pointer.hold(1.5);
  },
  async 'open-and-copy'({ pointer, places }) {
    await pointer.click(await places.booking('Supplier call'));
    await pointer.hold(1);
    await pointer.click(await places.button('Make a copy'));
    await pointer.hold(1.2);
  },
  async 'save-the-copy'({ pointer, places }) {
    await pointer.click(await places.button('Save'));
    await pointer.move(await places.slot('2026-11-26', '12:00'));
    await pointer.hold(2);
  },
};
