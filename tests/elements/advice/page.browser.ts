import { expect } from '@open-wc/testing';
import { guide } from '../fixtures/guide.js';
import { find, findAll, recordFacts } from '../fixtures/mount.js';
import { advice, asked, pressPart, removeGuides, settled, showGuide, tick, words } from './guide-page.js';

describe('docent-advice: all questions on one page', () => {
  const facts = recordFacts();

  beforeEach(() => facts.splice(0));
  afterEach(removeGuides);

  it('shows what is relevant, and what an answer makes relevant', async () => {
    const element = await showGuide({ data: guide({ layout: 'page' }) });
    expect(asked(element)).to.have.length(4);
    await tick(element, 'size-small');
    expect(asked(element)).to.deep.equal(['How large is your team?', 'Is money tight?', 'What else?']);
    expect(words(element, '.effect')).to.equal('1 question no longer matters.');
    expect(words(element, '[role=status]')).to.equal('1 question no longer matters.');
  });

  it('takes an option for an answer as soon as it is clicked, but not while arrow keys pass over it', async () => {
    const element = await showGuide({ data: guide({ layout: 'page' }) });
    const radio = find<HTMLInputElement>(element, '[aria-labelledby="size-small-title"]');
    radio.focus();
    radio.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    find(element, '[aria-labelledby="size-large-title"]').click();
    await settled(element);
    expect(facts).to.deep.equal([]);
    find(element, '[part=show]').focus();
    await settled(element);
    expect(facts.map(({ name }) => name)).to.deep.equal(['Advice Started', 'Advice Question Answered']);
  });

  it('shows the advice below the questions when asked to, and keeps it up to date', async () => {
    const element = await showGuide({ data: guide({ layout: 'page' }) });
    await tick(element, 'size-small');
    await tick(element, 'budget-tight');
    expect(findAll(element, '[part=result]')).to.have.length(0);
    await pressPart(element, 'show');
    expect(advice(element)).to.contain('The basic plan');
    expect(element.shadowRoot?.activeElement?.closest('[part=result]')).not.to.equal(null);
    await tick(element, 'budget-ample');
    expect(advice(element)).to.contain('The team plan');
    expect(words(element, '[role=status]')).to.equal('Now in first place: The team plan.');
    expect(facts.filter(({ name }) => name === 'Advice Given')).to.have.length(2);
  });

  it('can be switched to one question at a time and back, and remembers it', async () => {
    const slices: { ownLayout?: Record<string, { latest: { value: unknown } }> }[] = [];
    const keep = ({ slice }: { slice: unknown }) => slices.push(slice as (typeof slices)[number]);
    document.addEventListener('docent-record-change', keep);
    const element = await showGuide({ data: guide({ layout: 'page' }) });
    await pressPart(element, 'layout');
    expect(asked(element)).to.have.length(1);
    expect(slices.at(-1)?.ownLayout?.['r1']?.latest.value).to.equal('steps');
    await pressPart(element, 'layout');
    expect(asked(element)).to.have.length(4);
    document.removeEventListener('docent-record-change', keep);
  });

  it('takes "I do not know" back when it is pressed again', async () => {
    const element = await showGuide({ data: guide({ layout: 'page' }) });
    const unknown = () => find(element, '[part=unknown]');
    await pressPart(element, 'unknown');
    expect(unknown().getAttribute('aria-pressed')).to.equal('true');
    await pressPart(element, 'unknown');
    expect(unknown().getAttribute('aria-pressed')).to.equal('false');
  });
});
