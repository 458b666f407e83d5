import { expect } from '@open-wc/testing';
import { DocentRecordChangeEvent } from '@docent/elements';
import { guide, questions } from '../fixtures/guide.js';
import { findAll, recordFacts } from '../fixtures/mount.js';
import { advice, asked, choose, pressPart, recorded, removeGuides, showGuide, words } from './guide-page.js';

const answered = { size: 'small', budget: 'tight', wish: 'Nobody must know.' };
const encoded = (payload: unknown) => btoa(JSON.stringify(payload)).replace(/=+$/, '');
const come = (fragment: string) => history.replaceState(null, '', `${location.pathname}${location.search}#${fragment}`);

describe('docent-advice: the link that reproduces an advice', () => {
  const facts = recordFacts();
  const saved: unknown[] = [];
  document.addEventListener(DocentRecordChangeEvent.eventName, ({ slice }) => saved.push(slice));

  beforeEach(() => {
    facts.splice(0);
    saved.splice(0);
  });
  afterEach(removeGuides);

  it('holds the answers, without texts and what is sensitive, and leaves the page’s address alone', async () => {
    const element = await showGuide({ data: guide(), record: recorded(answered) });
    const before = location.href;
    const { leftOut, link } = await element.copyLink();
    expect(location.href).to.equal(before);
    expect(leftOut).to.equal(1);
    expect(link.startsWith(`${before}#docent=advice:plan~`)).to.equal(true);
    expect(atob(link.split('~')[1]!)).to.equal('[{"size":"small","budget":"tight"},{},{}]');
  });

  for (const [own, kept] of [
    ['section', '#section&docent='],
    ['/route', '#/route?docent='],
    ['/route?a=b', '#/route?a=b&docent='],
    ['/route?docent=advice:plan~AAAA', '#/route?docent='],
    ['docent=advice:plan~AAAA', '#docent='],
  ] as const) {
    it(`keeps what the page has in its fragment: #${own}`, async () => {
      const { shareLink } = await import('@docent/elements/advice/advice-link.js');
      const address = `https://vendor.example/plans?secret=1#${own}`;
      const { link } = await shareLink(guide(), { answers: {}, now: '' }, address);
      expect(link.startsWith(`https://vendor.example/plans?secret=1${kept}advice:plan~`)).to.equal(true);
      expect(link.match(/docent=/g)).to.have.length(1);
    });
  }

  it('shows the same advice to somebody else, and keeps nothing before they act', async () => {
    const first = await showGuide({ data: guide(), record: recorded({ size: 'small', budget: 'tight' }) });
    const { link } = await first.copyLink();
    const given = advice(first);
    first.remove();
    come(link.split('#')[1]!);
    const element = await showGuide({ data: guide() });
    expect(advice(element)).to.equal(given);
    expect(words(element, '[part=notice] p')).to.equal('You see the answers of the link that brought you here.');
    expect([facts, saved]).to.deep.equal([[], []]);

    await pressPart(element, 'back');
    expect(facts[0]?.properties).to.deep.equal({ total: 4, from: 'link' });
    expect(findAll(element, '[part=notice]')).to.have.length(0);
  });

  it('gives the customer their own answers back', async () => {
    come(`docent=advice:plan~${encoded([{ size: 'large' }, {}, {}])}`);
    const element = await showGuide({ data: guide(), record: recorded({ size: 'small' }) });
    expect(advice(element)).to.contain('The team plan');
    await pressPart(element, 'unlink');
    expect(asked(element)).to.deep.equal(['Is money tight?']);
  });

  it('is not followed again after its answers were taken over and changed', async () => {
    come(`docent=advice:plan~${encoded([{ size: 'large' }, {}, {}])}`);
    const element = await showGuide({ data: guide() });
    await pressPart(element, 'back');
    await choose(element, 'size-small');
    const record = saved.at(-1);
    element.remove();
    const again = await showGuide({ data: guide(), record });
    expect(asked(again)).to.deep.equal(['Is money tight?']);
  });

  for (const [what, payload] of [
    ['cut off', 'WyJzaXpl'],
    ['not ours', '%3Cscript%3E'],
    ['of another shape', encoded({ size: 'small' })],
    ['far too long', 'A'.repeat(100_000)],
  ] as const) {
    it(`is not used when it is ${what}, and that is said`, async () => {
      come(`docent=advice:plan~${payload}`);
      const element = await showGuide({ data: guide() });
      expect(asked(element)).to.deep.equal(['How large is your team?']);
      expect(words(element, '[part=notice]')).to.equal(
        'The link that brought you here is damaged, so its answers are not used.',
      );
    });
  }

  it('is trusted in nothing: what does not fit, and what no link carries, is left out', async () => {
    const sensitive = questions.map(question =>
      question.id === 'rooms' ? { ...question, sensitive: true } : question,
    );
    const answers = { size: 'small', budget: { evil: true }, rooms: true, wish: 'text', __proto__: 1, gone: 1 };
    come(`docent=advice:plan~${encoded([answers, { price: 1e9, ease: 'a' }, { wage: 1 }])}`);
    const element = await showGuide({ data: guide({ questions: sensitive }) });
    expect(element.situation).to.deep.include({ answers: { size: 'small' }, weights: {}, assumptions: {} });
    expect(words(element, '[part=notice]')).to.contain('Part of the link');
  });

  it('of another guide is none of its business', async () => {
    come(`docent=advice:other~${encoded([{ size: 'large' }, {}, {}])}`);
    const element = await showGuide({ data: guide() });
    expect(asked(element)).to.deep.equal(['How large is your team?']);
    expect(findAll(element, '[part=notice]')).to.have.length(0);
  });
});
