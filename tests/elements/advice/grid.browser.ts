import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { guide } from '../fixtures/plan-guide.js';
import { find, findAll, next, recordFacts } from '../fixtures/mount.js';
import { mountResult, open, type ResultHost, settled, unmountResults, words } from './result-host.js';

const facts = recordFacts();
const told = () => facts.filter(({ name }) => name === 'Advice Weights Changed').map(({ properties }) => properties);

/** Moves a slider as a pointer does, over these points. */
async function slide(element: ResultHost, criterion: string, ...points: number[]): Promise<void> {
  const slider = find<HTMLInputElement>(element, `.weights [name=${criterion}]`);
  for (const value of points) {
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await settled(element);
}

describe('the comparison of a guide', () => {
  beforeEach(() => facts.splice(0));
  afterEach(unmountResults);

  it('is a table of outcomes by criteria, with marks, the best first', async () => {
    const element = await mountResult();
    await open(element, 'details.grid');
    expect(findAll(element, '.scroll thead th').map(words)).to.deep.equal([
      'Outcome',
      'Marks in all',
      'Price 50 points',
      'Ease 30 points',
      'Reach 20 points',
    ]);
    const rows = findAll(element, '.scroll tbody tr');
    expect(rows.map(row => words(row.querySelector('th')))).to.deep.equal([
      'The team plan Possible',
      'A spreadsheet Not one of our own Possible',
      'The company plan Possible',
      'The desktop edition Does not suit',
    ]);
    expect([...rows[0]!.querySelectorAll('td')].map(words)).to.deep.equal(['7.3', '8.0', '9.0', '3.0']);
    expect(rows[0]!.querySelector('th')!.scope).to.equal('row');
  });

  it('follows a slider at once, and tells once it rests', async () => {
    const element = await mountResult();
    await open(element, 'details.grid');
    await slide(element, 'reach', 40, 60, 80, 100);
    expect(words(find(element, '.scroll tbody th'))).to.contain('The company plan');
    expect(words(find(element, '[role=status]')), 'said while it moves').to.equal('');
    expect(told(), 'told while it moves').to.deep.equal([]);
    expect(findAll(element, 'details.grid :is(output, [aria-live], [role=status])')).to.have.length(0);
    await next(element, 'docent-advice-weights-changed');
    await settled(element);
    expect(told()).to.deep.equal([{ weights: { reach: 100 }, outcome: 'company' }]);
    expect(words(find(element, '[role=status]'))).to.match(/^Now first: The company plan, \d(\.\d)? of 10 marks\.$/);
  });

  it('says so when the first place stays', async () => {
    const element = await mountResult();
    await open(element, 'details.grid');
    await slide(element, 'ease', 31);
    await next(element, 'docent-advice-weights-changed');
    await settled(element);
    expect(words(find(element, '[role=status]'))).to.contain('Still first: The team plan');
  });

  it('is worked by keyboard, and says each value with its unit', async () => {
    const element = await mountResult();
    await open(element, 'details.grid');
    const slider = find<HTMLInputElement>(element, '.weights [name=price]');
    slider.focus();
    await sendKeys({ press: 'ArrowUp' });
    await settled(element);
    expect(element.situation.weights).to.deep.equal({ price: 51 });
    expect(slider.getAttribute('aria-valuetext')).to.equal('51 points');
    expect(element.shadowRoot!.activeElement).to.equal(slider);
  });

  it('takes the customer’s weights back', async () => {
    const element = await mountResult({ weights: { reach: 100 } });
    await open(element, 'details.grid');
    expect(find<HTMLInputElement>(element, '.weights [name=reach]').value).to.equal('100');
    find(element, '[part=weights-back]').click();
    await settled(element);
    expect(find<HTMLInputElement>(element, '.weights [name=reach]').value).to.equal('20');
    expect(find<HTMLButtonElement>(element, '[part=weights-back]').disabled).to.equal(true);
    expect(told()).to.deep.equal([{ weights: {}, outcome: 'team' }]);
    expect(words(find(element, '[role=status]'))).to.contain('those of the guide again. Now first: The team plan');
  });

  it('says so when nothing counts', async () => {
    const element = await mountResult({ weights: { price: 0, ease: 0, reach: 0 } });
    await open(element, 'details.grid');
    expect(words(find(element, '[part=no-weights]'))).to.contain('at least one criterion');
  });

  it('tells what it has not told yet when it is taken out of the page', async () => {
    const element = await mountResult();
    await open(element, 'details.grid');
    await slide(element, 'ease', 31);
    element.remove();
    expect(told()).to.have.length(1);
  });

  it('is not offered where there is nothing to compare by', async () => {
    const element = await mountResult({}, guide({ criteria: [] }));
    await waitUntil(() => findAll(element, '.folds details').length, 'Nothing folds.', { timeout: 8000 });
    expect(findAll(element, 'details.grid')).to.have.length(0);
  });

  it('scrolls in itself where it is too wide, and can be scrolled by keyboard', async () => {
    const element = await mountResult();
    element.style.width = '320px';
    await open(element, 'details.grid');
    const table = find(element, '.scroll');
    expect(table.scrollWidth).to.be.greaterThan(table.clientWidth);
    expect(element.scrollWidth).to.equal(320);
    expect(table.tabIndex).to.equal(0);
  });
});
