import { expect, waitUntil } from '@open-wc/testing';
import { axeFaults } from '../fixtures/axe-faults.js';
import { guide } from '../fixtures/plan-guide.js';
import { find, findAll, next, recordFacts } from '../fixtures/mount.js';
import { mountResult, open, settled, unmountResults, words } from './result-host.js';

const facts = recordFacts();
const told = (name: string) => facts.filter(fact => fact.name === name).map(({ properties }) => properties);

describe('the result of a guide', () => {
  beforeEach(() => facts.splice(0));
  afterEach(unmountResults);

  it('names what is recommended, and why', async () => {
    const element = await mountResult();
    expect(words(find(element, '[part=result-title]'))).to.equal('We recommend The team plan');
    expect(words(find(element, '[part=verdict]'))).to.match(
      /every must-have and gets \d\.\d of 10 marks, \d\.\d more than/,
    );
    expect(words(find(element, '.verdict .text'))).to.equal('For teams; about 120 hours a year.');
  });

  it('gives the reasons that apply, for and against, with what each criterion counts for', async () => {
    const element = await mountResult();
    const [pros, cons] = findAll(element, '.reasons').map(words);
    expect(pros).to.contain('Nobody needs training.').and.not.to.contain('never applies');
    expect(pros).to.match(/Price: counts for 4 of its 7.3 marks. Your budget is tight./);
    expect(cons).to.contain('It keeps no audit log. Source: Manual').and.to.contain('Reach: only 3 of 10 marks.');
  });

  it('explains a must-have by titles of conditions and the answers as they were given', async () => {
    const element = await mountResult();
    const why = await open(element, '[part=must-haves] details');
    expect(words(why)).to.contain('Met You are a small team Source: Price list, p. 3');
    expect(why!.textContent, 'its own direction, for quotes in another language').to.contain(
      '\u2068Price list, p. 3\u2069',
    );
    expect(words(why)).to.contain('“How many people will use it?” (6 people) is at most 10');
  });

  it('explains a score by the marks, the weight and the answers behind it', async () => {
    const element = await mountResult();
    const why = await open(element, '.reasons.for details');
    expect(words(why)).to.contain('The team plan gets 8 of 10 marks here.');
    expect(words(why)).to.contain(
      '20 points, because: Your budget is tight. “How is your budget?” You answered: Tight.',
    );
    expect(words(why)).to.contain('50 × 8 ÷ 100 = 4 marks');
  });

  it('says plainly that it is a close call, and shows both', async () => {
    const data = guide();
    const even = {
      ...data,
      outcomes: data.outcomes.slice(0, 2).map(outcome => ({ ...outcome, scores: { ease: { marks: 5 } } })),
    };
    const element = await mountResult({}, even);
    expect(words(find(element, '[part=result-title]'))).to.equal('A close call The team plan or The company plan');
    expect(words(find(element, '[part=verdict]'))).to.contain('Both come to the same');
    expect(findAll(element, '.h').map(words)).to.include.members(['The team plan', 'The company plan']);
  });

  it('says that it cannot say yet, and asks what would settle it', async () => {
    const element = await mountResult({ answers: {} });
    expect(words(find(element, '[part=result-title]'))).to.equal('We cannot say yet');
    await waitUntil(() => findAll(element, '[part=answer-open]').length, 'Nothing is asked.', { timeout: 8000 });
    find(element, '[part=answer-open]').click();
    expect(element.asked).to.have.length(1);
  });

  it('says that nothing suits, what missed by one thing, and the answer that excluded it', async () => {
    const data = guide();
    const element = await mountResult(
      { answers: { seats: 30, budget: 'tight', offline: false } },
      {
        ...data,
        outcomes: [data.outcomes[0]!, data.outcomes[3]!],
      },
    );
    expect(words(find(element, '[part=result-title]'))).to.equal('Nothing here suits');
    const missed = find(element, '[part=near-misses]');
    expect(words(missed)).to.contain(
      'Takes ten people at most. “How many people will use it?” You answered: 30 people.',
    );
    missed.querySelector('button')!.click();
    expect(element.asked).to.deep.equal(['seats']);
  });

  it('marks what is not the vendor’s own', async () => {
    const data = guide();
    const element = await mountResult({}, { ...data, outcomes: [data.outcomes[2]!] });
    expect(words(find(element, '.verdict'))).to.contain('A spreadsheet Not one of our own');
  });

  it('says what the runner-up is, and where it falls behind', async () => {
    const element = await mountResult();
    expect(words(find(element, '[part=runner-up]'))).to.match(
      /marks, \d\.\d fewer than The team plan\. It falls behind in: Ease and Reach\./,
    );
  });

  it('shows facts with sources and for whom it is wrong', async () => {
    const element = await mountResult();
    expect(words(find(element, '[part=facts]'))).to.equal('Seats Up to 10 Source: Price list, p. 1');
    expect(words(find(element, '[part=unsuitable]'))).to.equal('If you have to prove who changed what.');
  });

  it('leads on: to a widget in place, or to a page, and tells which', async () => {
    const element = await mountResult();
    const details = find<HTMLDetailsElement>(element, '.next-steps details');
    details.open = true;
    await next(element, 'docent-advice-next-step-chosen');
    await settled(element);
    expect(details.querySelector('docent-howto')?.getAttribute('entity')).to.equal('set-up');
    const link = find<HTMLAnchorElement>(element, '.next-steps a');
    link.addEventListener('click', event => event.preventDefault());
    link.click();
    expect(told('Advice Next Step Chosen')).to.deep.equal([
      { outcome: 'team', ref: 'howto:set-up', position: 1 },
      { outcome: 'team', position: 2 },
    ]);
  });

  it('copies a link, and says what is not in it', async () => {
    const element = await mountResult();
    find(element, '[part=copy-link]').click();
    await settled(element);
    expect(words(find(element, '[part=copy-link-said]'))).to.equal(
      'The link is copied. 1 answer is sensitive and is not in the link.',
    );
    expect(told('Advice Shared')).to.deep.equal([{ leftOut: 1 }]);
  });

  it('shows the link to copy by hand when the clipboard does not take it', async () => {
    const element = await mountResult({}, guide(), { clipboard: false });
    find(element, '[part=copy-link]').click();
    await settled(element);
    await settled(element);
    const field = find<HTMLInputElement>(element, '[part=copy-link-text]');
    expect(field.value).to.equal('https://vendor.example/#advice');
    expect(element.shadowRoot!.activeElement).to.equal(field);
  });

  it('speaks to the customer in their role', async () => {
    const element = await mountResult({ facts: { customer: { role: 'works-council' } } });
    expect(words(find(element, '[part=argument]'))).to.equal('Nobody is watched.');
  });

  it('shows hostile texts as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const data = guide();
    const [team] = data.outcomes;
    const element = await mountResult(
      {},
      { ...data, outcomes: [{ ...team!, title: hostile, facts: [{ title: hostile, text: hostile }] }] },
    );
    expect(words(find(element, '[part=result-title]'))).to.contain(hostile);
    expect(findAll(element, 'img')).to.have.length(0);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no fault of accessibility, all opened, on a ${scheme} page`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const element = await mountResult();
      for (const part of ['why', 'changes', 'grid', 'calculators', 'brief', 'rate', 'dispute']) {
        await open(element, `details.${part}`);
      }
      expect(await axeFaults(element)).to.deep.equal([]);
      document.documentElement.style.colorScheme = '';
    });
  }

  it('has headings in order', async () => {
    const element = await mountResult();
    await open(element, 'details.brief');
    const levels = findAll(element, '[role=heading]').map(heading => Number(heading.getAttribute('aria-level')));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1)).to.be.at.most(1));
  });
});
