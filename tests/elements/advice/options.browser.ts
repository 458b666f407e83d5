import { expect, waitUntil } from '@open-wc/testing';
import type { PublishedQuestion } from '@docent/schema';
import { axeFaults } from '../fixtures/axe-faults.js';
import { guide, outcome } from '../fixtures/guide.js';
import { find, findAll } from '../fixtures/mount.js';
import { pressPart, removeGuides, settled, showGuide, tick, words } from './guide-page.js';

const small = { '==': [{ var: 'answers.size' }, 'small'] };
const size: PublishedQuestion = {
  id: 'size',
  type: 'choice',
  title: 'How large is your team?',
  options: [
    { id: 'small', title: 'Small' },
    { id: 'huge', title: 'Huge', possible: false, impossible: 'We do not serve armies.' },
    { id: 'large', title: 'Large' },
  ],
};
const second: PublishedQuestion = { id: 'second', type: 'yes-no', title: 'Second?' };
const outcomes = ['basic', 'team'].map(id =>
  outcome(id, 5, 5, { requires: [{ id: 'few', when: small, because: 'Small teams only.' }] }),
);
const only = (layout: 'steps' | 'page') => guide({ questions: [size, second], outcomes, layout });
const option = (element: Element, id: string) =>
  find<HTMLInputElement>(element, `[aria-labelledby="size-${id}-title"]`);

describe('docent-advice: options that lead nowhere', () => {
  afterEach(removeGuides);

  for (const layout of ['steps', 'page'] as const) {
    it(`says why one cannot be chosen, lets it be reached, and does not take it (${layout})`, async () => {
      const element = await showGuide({ data: only(layout) });
      await waitUntil(() => findAll(element, '.barred').length, 'No option is marked.', { timeout: 8000 });
      const huge = option(element, 'huge');
      expect(huge.getAttribute('aria-disabled')).to.equal('true');
      expect(huge.disabled).to.equal(false);
      expect(words(element, `#${huge.getAttribute('aria-describedby')!}`)).to.equal('We do not serve armies.');
      await tick(element, 'size-small');
      await tick(element, 'size-huge');
      expect([huge.checked, option(element, 'small').checked]).to.deep.equal([false, true]);
      expect(await axeFaults(element)).to.deep.equal([]);
    });

    it(`says when nothing would suit with one, and takes it all the same (${layout})`, async () => {
      const element = await showGuide({ data: only(layout) });
      await waitUntil(() => findAll(element, '.note').length > 1, 'Nothing is said of the option.', { timeout: 8000 });
      const large = option(element, 'large');
      expect(large.hasAttribute('aria-disabled')).to.equal(false);
      expect(words(element, `#${large.getAttribute('aria-describedby')!}`)).to.equal(
        'With this answer, nothing here would suit you.',
      );
      await tick(element, 'size-large');
      if (layout === 'steps') await pressPart(element, 'next');
      expect(element.situation.answers).to.deep.equal({ size: 'large' });
    });
  }

  it('asks of a hundred questions over fifty outcomes, one after the other (how long it takes: `npm run bench:advise`)', async () => {
    const many = Array.from({ length: 100 }, (_, index): PublishedQuestion => ({
      id: `q${index}`,
      type: 'choice',
      title: `Question ${index}`,
      options: Array.from({ length: 5 }, (_, at) => ({ id: `o${at}`, title: `Option ${at}` })),
    }));
    const plans = Array.from({ length: 50 }, (_, index) =>
      outcome(`p${index}`, index % 10, (index * 7) % 10, {
        requires: [index * 2, index * 2 + 1].map(at => ({
          id: `m${at}`,
          when: { '!=': [{ var: `answers.q${at}` }, `o${index % 5}`] },
          because: 'Not with that.',
        })),
      }),
    );
    const element = await showGuide({ data: guide({ questions: many, outcomes: plans }) });
    let answered = 0;
    for (; answered < 5 && !element.session.finished; answered++) {
      const before = element.session.shown;
      find(element, '.panel input').click();
      await settled(element);
      find(element, '[part=next]').click();
      await waitUntil(() => element.session.shown !== before, 'No further question comes.', { timeout: 5000 });
      await settled(element);
    }
    expect(answered).to.be.at.least(2);
  });
});
