import { expect, waitUntil } from '@open-wc/testing';
import type { CommandStatus } from '@docent/elements';
import { Collector } from '../fixtures/commands.js';
import { answering, find, removeReviews, reviewsOf, showReviews } from './voice-host.js';

const patience = { timeout: 8000 };
const sent: CommandStatus = {
  ...{ commandId: 'c-old', name: 'submit-review', ref: 'subject:room-display', state: 'accepted' },
  receipt: { id: 'c-old', secret: 'secret-of-the-old' },
  payload: { rating: 4, text: 'It finds a room.', relationship: 'customer', locale: 'en' },
  became: { review: 'r-1', state: 'published' },
};

describe('a review that is corrected', () => {
  afterEach(removeReviews);

  it('never says of the correction what was true of what stood before', async () => {
    const collector = new Collector();
    collector.known.push(sent);
    const { element } = await showReviews(
      request => collector.answer(request, true) ?? answering(reviewsOf(12))(request),
    );
    const press = async (selector: string): Promise<void> => {
      await waitUntil(() => find(element, selector), `There is no ${selector}.`, patience);
      find(element, selector)!.click();
    };
    const own = () => find(element, '[part~=own-review] [role=status]')?.textContent.replace(/\s+/g, ' ').trim();
    await press('[part~=begin]');
    await waitUntil(() => own()?.includes('everybody can read it'), 'What was sent is not told.', patience);
    await press('[part=see]');
    await press('[part=correct]');
    const text = () => find<HTMLTextAreaElement>(element, '#w-text')?.value;
    await waitUntil(() => text() === 'It finds a room.', 'The form does not have it.', patience);
    for (const name of ['incentive', 'relationship']) {
      find(element, `#w-${name}`)!.closest('fieldset')!.querySelector('input')!.click();
    }
    const said = new Set<string | undefined>();
    const watch = new MutationObserver(() => said.add(own()));
    watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    await press('[part~=send]');
    await waitUntil(() => own()?.startsWith('Your review will be sent'), 'It is not told that it waits.', patience);
    // The collector has taken it, and has not said yet whether it is shown.
    const { known } = collector;
    collector.known = [];
    collector.decide({ state: 'accepted' });
    await waitUntil(() => own() === 'Your review has arrived.', 'It is not told that it has arrived.', patience);
    watch.disconnect();
    collector.known = known;
    expect([...said].filter(text => text?.includes('everybody'))).to.deep.equal([]);
    expect(collector.sent.map(({ name, payload }) => [name, payload!['corrects']])).to.deep.equal([
      ['submit-review', { target: 'c-old', secret: 'secret-of-the-old' }],
    ]);
  });
});
