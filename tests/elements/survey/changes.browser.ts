import { expect, waitUntil } from '@open-wc/testing';
import type { DocentRecordChangeEvent, DocentSurvey } from '@docent/elements';
import type { ItemAnswers, PublishedSurveyChange } from '@docent/schema';
import { messages as german } from '@docent/elements/survey/locales/de.js';
import { axeFaults } from '../fixtures/axe-faults.js';
import { survey } from '../fixtures/survey.js';
import { part, recordFacts, removeSurveys, settled, showSurvey, text } from './survey-page.js';

const day = (date: string) => Date.parse(date);
const sent = day('2026-11-10T09:00:00Z');

/** The record of somebody who gave a 9 and sent the survey. */
const record = (at = sent, score = 9): ItemAnswers => ({
  recommend: { q1: { latest: { value: score, at: at - 1 } } },
  ownEnd: { r1: { latest: { value: 'submitted', at } } },
});
const change = (id: string, date: string, more: Partial<PublishedSurveyChange> = {}): PublishedSurveyChange => ({
  ...{ id, date, text: [['p', {}, `The ${id} is new. You gave `, ['value', 'recommend', 'text'], '.']] },
  ...more,
});

describe('docent-survey: what changed because of the answers', () => {
  const facts = recordFacts();
  beforeEach(() => facts.splice(0));
  afterEach(removeSurveys);

  const tellings = () => facts.filter(([name]) => name === 'Survey Change Told').map(([, properties]) => properties);

  /** What a page keeps. */
  async function shown(
    changes: PublishedSurveyChange[],
    properties: Partial<DocentSurvey> = {},
  ): Promise<{ element: DocentSurvey; kept: () => unknown }> {
    let slice: unknown;
    const keep = (event: Event) => (slice = structuredClone((event as DocentRecordChangeEvent).slice));
    document.addEventListener('docent-record-change', keep);
    const element = await showSurvey({
      data: survey({ changes }),
      record: record(),
      now: () => day('2026-11-23'),
      ...properties,
    });
    await settled(element);
    return { element, kept: () => (document.removeEventListener('docent-record-change', keep), slice) };
  }
  const until = (element: DocentSurvey, name: string) =>
    waitUntil(() => part(element, name), `There is no ${name}.`, { timeout: 8000 });

  it('is told once, with its day, to who had answered before; afterwards it is folded away', async () => {
    const { element, kept } = await shown([change('cable', '2026-11-20')]);
    await until(element, 'news');
    expect(text(element, 'news')).to.equal(
      'What changed since you answered November 20, 2026 The cable is new. You gave 9.',
    );
    await waitUntil(() => tellings().length, 'It is not told.', { timeout: 8000 });
    await settled(element);
    expect(part(element, 'news'), 'it stays as long as the customer is there').to.not.equal(undefined);
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('What changed');
    expect(tellings()).to.deep.equal([{ change: 'cable' }]);

    // Told is what was in view.
    removeSurveys();
    const again = await shown([change('cable', '2026-11-20'), change('drill', '2026-11-21')], {
      record: kept() as ItemAnswers,
    });
    await until(again.element, 'known');
    expect(text(again.element, 'news')).to.contain('The drill').and.not.to.contain('The cable');
    expect(part<HTMLDetailsElement>(again.element, 'known')!.open).to.equal(false);
    await waitUntil(() => tellings().length > 1, 'It is not told.', { timeout: 8000 });
    expect(tellings()).to.deep.equal([{ change: 'cable' }, { change: 'drill' }]);

    removeSurveys();
    const third = await shown([change('cable', '2026-11-20')], { record: again.kept() as ItemAnswers });
    await until(third.element, 'known');
    expect(part(third.element, 'news')).to.equal(undefined);
    expect(text(third.element, 'known')).to.contain('What changed since you answered').and.to.contain('The cable');
    expect(tellings()).to.have.length(2);
  });

  it('is not told to who answered later, of days to come, or where it is not known when they answered', async () => {
    const told = change('told', '2026-11-20');
    for (const [changes, properties] of [
      [[change('before', '2026-11-09'), change('same-day', '2026-11-10'), change('to-come', '2026-11-24')], {}],
      [[told], { record: record(2) }],
      [[told], { record: {} }],
    ] as const) {
      const { element } = await shown([...changes], properties);
      await settled(element);
      await new Promise(requestAnimationFrame);
      expect(part(element, 'changes')).to.equal(undefined);
    }
    expect(tellings()).to.deep.equal([]);
  });

  it('is told to those it is meant for: by their answers, by facts, by the questions it comes from', async () => {
    const unhappy = { '<=': [{ var: 'answers.recommend' }, 6] };
    const { element } = await shown(
      [
        change('for-unhappy', '2026-11-20', { when: unhappy }),
        change('for-admins', '2026-11-20', { when: { '==': [{ var: 'customer.role' }, 'admin'] } }),
        change('for-writers', '2026-11-20', { questions: ['tell-us'] }),
        change('for-scorers', '2026-11-19', { questions: ['tell-us', 'recommend'] }),
      ],
      { facts: { customer: { role: 'admin' } } },
    );
    await until(element, 'news');
    await waitUntil(() => tellings().length === 2, 'It is not told.', { timeout: 8000 });
    expect(tellings()).to.deep.equal([{ change: 'for-admins' }, { change: 'for-scorers' }]);
  });

  it('is known here once it was told in another tab', async () => {
    const { element } = await shown([change('cable', '2026-11-20')], {
      record: { ...record(), ownTold: { cable: { latest: { value: 'told', at: sent + 1 } } } },
    });
    await until(element, 'known');
    expect(part(element, 'news')).to.equal(undefined);
  });

  it('is whole for a screen reader, and in German', async () => {
    const { element } = await shown([change('cable', '2026-11-20')], { locale: 'de', messages: german });
    await until(element, 'news');
    expect(text(element, 'news')).to.contain('Was sich seit Ihrer Antwort geändert hat');
    expect(await axeFaults(element)).to.deep.equal([]);
  });
});
