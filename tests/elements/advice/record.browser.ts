import { expect } from '@open-wc/testing';
import { DocentRecordChangeEvent } from '@docent/elements';
import type { ItemAnswers } from '@docent/schema';
import { guide, questions } from '../fixtures/guide.js';
import { find, findAll, recordFacts } from '../fixtures/mount.js';
import { advice, asked, choose, pressPart, recorded, removeGuides, settled, showGuide, words } from './guide-page.js';

describe('docent-advice: the customer record', () => {
  const facts = recordFacts();
  const slices: { ref: string; slice: ItemAnswers }[] = [];
  document.addEventListener(DocentRecordChangeEvent.eventName, ({ ref, slice }) =>
    slices.push({ ref, slice: slice as ItemAnswers }),
  );

  beforeEach(() => {
    facts.splice(0);
    slices.splice(0);
  });
  afterEach(removeGuides);

  it('hands out all answers by question and revision, "I do not know" as what it is', async () => {
    const element = await showGuide({ data: guide(), now: () => 1000 });
    await choose(element, 'size-small');
    await pressPart(element, 'unknown');
    expect(slices.at(-1)).to.deep.equal({
      ref: 'advice:plan',
      slice: {
        size: { r1: { latest: { value: 'small', at: 1000 } } },
        budget: { r1: { latest: { value: null, unknown: true, at: 1000 } } },
      },
    });
  });

  it('lets a later answer win even when the clock was set back', async () => {
    const element = await showGuide({ data: guide(), now: () => 5, record: recorded({ size: 'small' }) });
    find(element, '[part=change]').click();
    await settled(element);
    element.now = () => -100;
    await choose(element, 'size-large');
    expect(slices.at(-1)?.slice['size']?.['r1']?.latest).to.deep.equal({ value: 'large', at: 2 });
  });

  it('resumes where the customer was, and says so once they act', async () => {
    const element = await showGuide({ data: guide(), record: recorded({ size: 'small' }) });
    expect(asked(element)).to.deep.equal(['Is money tight?']);
    expect(facts).to.deep.equal([]);
    await choose(element, 'budget-tight');
    expect(facts[0]?.properties).to.deep.equal({ total: 4, from: 'resume' });
  });

  it('shows the advice again when all was answered, and goes back from there', async () => {
    const element = await showGuide({ data: guide(), record: recorded({ size: 'small', budget: 'tight' }) });
    expect(advice(element)).to.contain('The basic plan');
    expect(facts).to.deep.equal([]);
    await pressPart(element, 'back');
    expect(asked(element)).to.deep.equal(['Is money tight?']);
  });

  it('uses answers to what was published before as far as they fit, keeps the others, and says so', async () => {
    const before = { ...recorded({ size: 'small', budget: 'lavish', gone: 7 }, 'r0') };
    const element = await showGuide({ data: guide(), record: before });
    expect(asked(element)).to.deep.equal(['Is money tight?']);
    expect(words(element, '[part=notice]')).to.equal(
      'This guide has changed since your last visit. 2 earlier answers no longer fit and are not used.',
    );
    await choose(element, 'budget-tight');
    expect(findAll(element, '[part=notice]')).to.have.length(0);
    const { slice } = slices.at(-1)!;
    expect(Object.keys(slice).sort()).to.deep.equal(['budget', 'gone', 'size']);
    expect(Object.keys(slice['budget']!).sort()).to.deep.equal(['r0', 'r1']);
  });

  it('goes on where it is when the guide is published anew while it is shown', async () => {
    const element = await showGuide({ data: guide() });
    await choose(element, 'size-small');
    element.data = guide({ revision: 'r2', questions: [...questions].reverse() });
    await settled(element);
    expect(asked(element)).to.deep.equal(['Is money tight?']);
    expect(findAll(element, '[part=answers] li')).to.have.length(1);
  });

  it('shows what another tab answered, without taking back what was answered here', async () => {
    const element = await showGuide({ data: guide({ layout: 'page' }) });
    find(element, '[aria-labelledby="size-small-title"]').click();
    await settled(element);
    element.record = { budget: { r1: { latest: { value: 'ample', at: Date.now() } } } };
    await settled(element);
    expect(findAll(element, ':checked').map(option => option.getAttribute('aria-labelledby'))).to.deep.equal([
      'size-small-title',
      'budget-ample-title',
    ]);
  });

  it('forgets what was erased', async () => {
    const element = await showGuide({ data: guide(), record: recorded({ size: 'small' }) });
    element.record = undefined;
    await settled(element);
    expect(asked(element)).to.deep.equal(['How large is your team?']);
    expect(findAll(element, '[part=answers]')).to.have.length(0);
  });

  it('begins afresh with another guide', async () => {
    const element = await showGuide({ data: guide(), record: recorded({ size: 'small' }) });
    element.data = guide({ id: 'other', ref: 'advice:other' });
    await settled(element);
    expect(asked(element)).to.deep.equal(['How large is your team?']);
  });

  for (const record of [42, 'done', [], { size: null }, { size: { r1: null } }, { size: { r1: { latest: 5 } } }]) {
    it(`takes ${JSON.stringify(record)} for no record`, async () => {
      const element = await showGuide({ data: guide(), record });
      expect(asked(element)).to.deep.equal(['How large is your team?']);
      await choose(element, 'size-small');
      expect(asked(element)).to.deep.equal(['Is money tight?']);
    });
  }
});
