import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { guide } from '../fixtures/plan-guide.js';
import { find, findAll, recordFacts } from '../fixtures/mount.js';
import { mountResult, open, type ResultHost, settled, unmountResults, words } from './result-host.js';

const facts = recordFacts();

async function openBrief(situation = {}): Promise<{ element: ResultHost; brief: HTMLElement }> {
  const element = await mountResult(situation);
  await open(element, 'details.brief');
  const brief = find(element, '[part=brief-page]');
  await waitUntil(() => words(brief).includes('Of all the ways'), 'The brief is not whole.', { timeout: 5000 });
  return { element, brief };
}

describe('the decision brief', () => {
  beforeEach(() => facts.splice(0));
  afterEach(async () => {
    unmountResults();
    await emulateMedia({ media: 'screen' });
  });

  it('says what is advised, why, when it was made and who wrote it', async () => {
    const { brief } = await openBrief();
    const said = words(brief);
    expect(said).to.contain(
      'Decision brief: Which plan suits you? Made on November 22, 2026 Recommended: The team plan',
    );
    expect(said).to.contain('What speaks for it Nobody needs training.');
    expect(said).to.contain('What speaks against it It keeps no audit log.');
    expect(said).to.contain('Met Takes ten people at most.');
    expect(said).to.contain('By Customer education Last reviewed November 1, 2026 Sources : Price list');
    expect(facts.map(({ name, properties }) => [name, properties])).to.deep.equal([
      ['Advice Brief Opened', { outcome: 'team' }],
    ]);
  });

  it('has a section for each role that approves, in its words', async () => {
    const { brief } = await openBrief();
    expect(words(brief)).to.contain(
      'For: Finance What it costs. It pays for itself within two years. Price: 8 of 10 marks, counts for 50 of 100 points ' +
        'What it costs over three years : €2,369.80',
    );
    expect(words(brief)).to.contain('For: Works council Nobody is watched.');
    expect(words(brief)).not.to.contain('You keep your shortcuts.');
  });

  it('begins with the customer’s own role', async () => {
    const { element } = await openBrief({ facts: { customer: { role: 'works-council' } } });
    const roles = findAll(element, '.brief-page .h')
      .map(words)
      .filter(title => title.startsWith('For:'));
    expect(roles).to.deep.equal(['For: Works council', 'For: Finance']);
  });

  it('rests on answers, leaves out what is sensitive and says so', async () => {
    const { element, brief } = await openBrief({ assumptions: { wage: 38 } });
    expect(words(find(element, '[part=brief-answers]'))).to.equal(
      'How many people will use it? 6 people How is your budget? Tight Do you work without a network? No',
    );
    expect(words(brief)).to.contain('1 answer is sensitive and is left out here.').and.not.to.contain('38.00 an');
    expect(words(brief)).to.contain(
      '€38.00 per hour (your own; the guide assumes €45.00 per hour) Source: Eurostat 2025',
    );
  });

  it('tells what else was considered, what is not the vendor’s own, and what would change it', async () => {
    const { element, brief } = await openBrief();
    const others = words(find(element, '[part=brief-others]'));
    expect(others).to.match(/A spreadsheet Not one of our own \d\.\d of 10 marks/);
    expect(others).to.contain('The desktop edition Does not suit: Made for work without a network.');
    expect(words(brief)).to.contain('What would change this').and.to.contain('stays first as long as');
    expect(brief.querySelectorAll('button')).to.have.length(0);
  });

  it('is all that is printed of the widget', async () => {
    const { element, brief } = await openBrief();
    await emulateMedia({ media: 'print' });
    expect(brief.checkVisibility()).to.equal(true);
    // A stock Firefox cannot be told to pretend that it prints.
    if (!matchMedia('print').matches) return;
    for (const selector of ['.title', '.verdict', '[part=copy-link]', 'details.grid', '[part=print]']) {
      expect(find(element, selector).checkVisibility(), selector).to.equal(false);
    }
  });

  it('prints alone, without the page around it, in the page’s font', async () => {
    const { element } = await openBrief();
    const printed: string[] = [];
    /** In place of the dialog, which would wait for somebody. */
    const stand = ({ contentDocument, contentWindow }: HTMLIFrameElement) =>
      Object.assign(contentWindow!, {
        print() {
          printed.push(words(contentDocument!.querySelector('div')!.shadowRoot!.querySelector('.brief-page')));
          contentWindow!.dispatchEvent(new Event('afterprint'));
        },
      });
    const observer = new MutationObserver(records => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof HTMLIFrameElement)) continue;
        stand(node);
        node.addEventListener('load', () => stand(node));
      }
    });
    observer.observe(element.shadowRoot!, { childList: true });
    find(element, '[part=print]').click();
    await waitUntil(() => printed.length, 'Nothing is printed.', { timeout: 5000 });
    observer.disconnect();
    expect(printed).to.deep.equal([words(find(element, '.brief-page'))]);
    expect(findAll(element, 'iframe')).to.have.length(0);
  });

  it('is copied as text for a mail, or shown to be copied by hand', async () => {
    const { element } = await openBrief();
    const { clipboard } = navigator;
    const taken: string[] = [];
    for (const writeText of [
      (text: string) => Promise.resolve(void taken.push(text)),
      () => Promise.reject(new Error('No.')),
    ]) {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      find(element, '[part=copy-brief]').click();
      await settled(element);
      await waitUntil(() => findAll(element, '[part=copy-brief-said]').length, 'It is not said.', { timeout: 8000 });
    }
    await waitUntil(() => findAll(element, '[part=copy-brief-text]').length, 'There is no text.', { timeout: 8000 });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(taken[0]).to.match(/^DECISION BRIEF: WHICH PLAN SUITS YOU\?\n+Made on November 22, 2026\n/);
    expect(taken[0]).to.match(/\nWHAT SPEAKS FOR IT\n+- Nobody needs training\.\n/);
    expect(taken[0]).to.contain('\nHow is your budget?: Tight\n');
    expect(taken[0]).not.to.match(/[<>]|\n{3}/);
    expect(find<HTMLTextAreaElement>(element, '[part=copy-brief-text]').value).to.contain('DECISION BRIEF');
  });

  it('is not offered when nothing suits', async () => {
    const data = guide();
    const element = await mountResult(
      { answers: { seats: 30, budget: 'tight', offline: false } },
      { ...data, outcomes: [data.outcomes[0]!] },
    );
    expect(findAll(element, 'details.brief')).to.have.length(0);
  });
});
