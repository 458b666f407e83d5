import { expect } from '@open-wc/testing';
import { find, findAll, recordFacts } from '../fixtures/mount.js';
import { mountResult, open, type ResultHost, settled, unmountResults, words } from './result-host.js';

const facts = recordFacts();
const told = () => facts.filter(({ name }) => name === 'Advice Assumption Changed').map(({ properties }) => properties);

/** Types a number into an assumption. */
async function type(element: ResultHost, assumption: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(element, `#assume-${assumption}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

describe('the calculations of a guide', () => {
  beforeEach(() => facts.splice(0));
  afterEach(unmountResults);

  it('come to a figure in the guide’s currency, and year by year', async () => {
    const element = await mountResult();
    await open(element, 'details.calculators');
    // 100 + 720 + 756 + 793.80
    expect(findAll(element, '[part=figure]').map(words)[0]).to.equal('€2,369.80');
    const [table] = findAll(element, '.calculators table');
    expect([...table!.querySelectorAll('thead th')].map(words)).to.deep.equal(['Year', 'Cost', 'In all so far']);
    expect([...table!.querySelectorAll('tbody tr')].map(words).at(-1)).to.contain('€2,369.80');
  });

  it('show every assumption with its unit and source', async () => {
    const element = await mountResult();
    await open(element, 'details.calculators');
    const [wage, growth] = findAll(element, '.assumptions li').map(words);
    expect(wage).to.equal('Cost of an hour EUR per hour Source: Eurostat 2025');
    expect(find<HTMLInputElement>(element, '#assume-wage').value).to.equal('45');
    expect(growth).to.equal('Growth %');
    expect(find<HTMLInputElement>(element, '#assume-growth').value).to.equal('5');
  });

  it('follow an assumption that the customer replaces, and go back', async () => {
    const element = await mountResult();
    await open(element, 'details.calculators');
    await type(element, 'growth', '0');
    expect(words(find(element, '[part=figure]'))).to.equal('€2,260.00');
    expect(element.situation.assumptions).to.deep.equal({ growth: 0 });
    const reset = find(element, '[part=reset]');
    expect(reset.ariaLabel).to.equal('Back to 5%: Growth');
    reset.click();
    await settled(element);
    expect(words(find(element, '[part=figure]'))).to.equal('€2,369.80');
    expect(findAll(element, '[part=reset]')).to.have.length(0);
    expect(told()).to.deep.equal([
      { assumption: 'growth', value: 0 },
      { assumption: 'growth', value: 0.05 },
    ]);
  });

  it('refuse what cannot be, and say what can', async () => {
    const element = await mountResult();
    await open(element, 'details.calculators');
    for (const value of ['', '-1', '501']) {
      await type(element, 'wage', value);
      expect(words(find(element, '#assume-wage-about .problem'))).to.equal(
        'Enter a number from €0.00 per hour to €500.00 per hour.',
      );
      expect(find(element, '#assume-wage').ariaInvalid).to.equal('true');
    }
    expect(told()).to.deep.equal([]);
    await type(element, 'wage', '50');
    expect(findAll(element, '.problem')).to.have.length(0);
  });

  it('can be seen for another outcome', async () => {
    const element = await mountResult();
    await open(element, 'details.calculators');
    const select = find<HTMLSelectElement>(element, '[part=calculated-for]');
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      'The team plan',
      'A spreadsheet',
      'The company plan',
    ]);
    select.value = 'company';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(findAll(element, '[part=figure]')).to.have.length(2);
  });

  it('say so when they cannot be worked out', async () => {
    const element = await mountResult({ answers: { budget: 'tight', offline: false } });
    await open(element, 'details.calculators');
    expect(words(find(element, '[part=figure]'))).to.contain('cannot be worked out');
  });
});
