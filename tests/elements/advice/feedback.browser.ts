import { expect } from '@open-wc/testing';
import { find, findAll, recordFacts } from '../fixtures/mount.js';
import { mountResult, open, type ResultHost, settled, unmountResults, words } from './result-host.js';

const facts = recordFacts();
const told = (name: string) => facts.filter(fact => fact.name === name).map(({ properties }) => properties);

async function write(element: ResultHost, selector: string, text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(element, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(element);
}

describe('what customers say of the advice', () => {
  beforeEach(() => facts.splice(0));
  afterEach(unmountResults);

  it('is how much it helped, told once, with thanks', async () => {
    const element = await mountResult();
    await open(element, 'details.rate');
    findAll<HTMLInputElement>(element, '.scale input')[3]!.click();
    await write(element, '#rate-comment', '  Saved us a week.  ');
    find(element, '[part=send-rating]').click();
    await settled(element);
    expect(told('Advice Rated')).to.deep.equal([{ helped: 4, outcome: 'team', comment: 'Saved us a week.' }]);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '.rate [part=thanks]'));
    expect(findAll(element, '[part=send-rating]')).to.have.length(0);
  });

  it('asks for a number when none is chosen', async () => {
    const element = await mountResult();
    await open(element, 'details.rate');
    find(element, '[part=send-rating]').click();
    await settled(element);
    expect(told('Advice Rated')).to.deep.equal([]);
    expect(words(find(element, '.rate [role=alert]'))).to.equal('Choose a number first.');
    expect(element.shadowRoot!.activeElement).to.equal(findAll(element, '.scale input')[0]);
  });

  it('names the rule that is not right, of what is advised or came near', async () => {
    const element = await mountResult();
    await open(element, 'details.dispute');
    const select = find<HTMLSelectElement>(element, '[part=about]');
    expect([...select.querySelectorAll('optgroup')].map(({ label }) => label)).to.deep.equal([
      'The team plan',
      'A spreadsheet',
      'The desktop edition',
    ]);
    select.value = 'team/ten-seats';
    select.dispatchEvent(new Event('change'));
    find(element, '[part=send-dispute]').click();
    await settled(element);
    expect(told('Advice Disputed')).to.deep.equal([{ about: 'team/ten-seats', outcome: 'team' }]);
  });

  it('has room for 2,000 characters, counted', async () => {
    const element = await mountResult();
    await open(element, 'details.dispute');
    await write(element, '#dispute-comment', 'x'.repeat(2000));
    expect(words(find(element, '#dispute-comment-about'))).to.contain('2,000 of 2,000 characters');
    expect(find<HTMLTextAreaElement>(element, '#dispute-comment').maxLength).to.equal(2000);
  });
});
