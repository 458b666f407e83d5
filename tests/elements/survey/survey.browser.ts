import { expect, waitUntil } from '@open-wc/testing';
import type { DocentRecordChangeEvent, DocentSurvey } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import { survey } from '../fixtures/survey.js';
import { choose, part, press, recordFacts, removeSurveys, settled, showSurvey, text, write } from './survey-page.js';

describe('docent-survey', () => {
  const facts = recordFacts();
  beforeEach(() => facts.splice(0));
  afterEach(removeSurveys);

  /** A survey whose record is kept, and given back, as a page would. */
  async function kept(
    properties: Partial<DocentSurvey> = {},
  ): Promise<{ element: DocentSurvey; record: () => unknown }> {
    let record: unknown;
    const element = await showSurvey({ data: survey(), ...properties });
    element.addEventListener('docent-record-change', event => {
      record = structuredClone((event as DocentRecordChangeEvent).slice);
    });
    return { element, record: () => record };
  }

  it('says who asks, who reads it, why, and how long it is kept, before anything is asked', async () => {
    const element = await showSurvey({ data: survey() });
    expect(part<HTMLDetailsElement>(element, 'about')!.open).to.equal(true);
    for (const said of ['Mara', 'Five people', 'You bought a desk.', '1 year, 6 months']) {
      expect(text(element, 'about')).to.contain(said);
    }
  });

  it('asks by the answers so far, shows them in its texts, and thanks by them', async () => {
    const { element } = await kept();
    await waitUntil(() => facts.length, 'It is not told that it was shown.', { timeout: 8000 });
    await choose(element, 3);
    await press(element, 'next');
    expect(text(element, 'question')).to.contain('What held you back?').and.to.contain('You gave 3.');
    await press(element, 'back');
    await choose(element, 9);
    await press(element, 'next');
    expect(text(element, 'question')).to.contain('What else?');
    expect(text(element, 'next')).to.equal('Finish');
    await press(element, 'next');
    expect(text(element, 'thanks')).to.contain('Great.');
    expect(facts.map(([name]) => name)).to.deep.equal([
      'Survey Shown',
      'Survey Started',
      'Survey Question Answered',
      'Survey Question Answered',
      'Survey Submitted',
    ]);
    expect(facts[2]![1]).to.deep.equal({ question: 'recommend', questionRevision: 'q1', type: 'nps', score: 3 });
    expect(facts.at(-1)![1]).to.deep.equal({ questions: 1, seconds: 0 });
  });

  it('takes another answer in the customer’s own words, and asks for them', async () => {
    const { element } = await kept();
    await choose(element, 0);
    await press(element, 'next');
    await choose(element, 2);
    await press(element, 'next');
    expect(text(element, 'problem')).to.equal('Write your answer, or choose another.');
    await write(element, ' The cable. ');
    await press(element, 'next');
    expect(facts.at(-1)![1]).to.deep.include({ choice: 'other', text: 'The cable.' });
  });

  it('takes "I prefer not to say" for an answer', async () => {
    const { element } = await kept();
    await choose(element, 0);
    await press(element, 'next');
    await press(element, 'decline');
    expect(facts.at(-1)![1]).to.deep.equal({
      question: 'held-back',
      questionRevision: 'q2',
      type: 'one-of',
      declined: true,
    });
    await press(element, 'back');
    expect(part(element, 'decline')!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('does not go on without an answer that is required, and leads there', async () => {
    const { element } = await kept();
    await press(element, 'next');
    expect(text(element, 'problem')).to.equal('Choose an answer.');
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('input'), 'It is not led there.');
    expect(facts.filter(([name]) => name === 'Survey Question Answered')).to.deep.equal([]);
  });

  it('goes on where it was left, and asks nothing once it was sent', async () => {
    const first = await kept();
    await choose(first.element, 2);
    await press(first.element, 'next');
    const second = await kept({ record: first.record() });
    expect(text(second.element, 'question')).to.contain('What held you back?');
    await press(second.element, 'decline');
    part(second.element, 'next')!.click();
    part(second.element, 'next')?.click();
    await settled(second.element);
    expect(facts.filter(([name]) => name === 'Survey Submitted')).to.have.length(1);
    facts.splice(0);
    // Published again, with other questions: still not asked.
    const third = await showSurvey({ record: second.record(), data: survey({ revision: 'r2' }) });
    expect(text(third, 'thanks')).to.contain('Sorry.').and.to.contain('That was all.');
    expect(facts).to.deep.equal([]);
  });

  it('is done in one tab when it was sent in another, also while a question is on show', async () => {
    const here = await kept();
    const there = await kept();
    await choose(here.element, 9);
    for (const { element } of [there]) {
      await choose(element, 9);
      await press(element, 'next');
      await press(element, 'next');
    }
    here.element.record = there.record();
    await settled(here.element);
    expect(text(here.element, 'thanks')).to.contain('Great.');
  });

  it('counts no answer to a question that has changed since', async () => {
    const { element, record } = await kept();
    await choose(element, 9);
    await press(element, 'next');
    const [recommend, ...others] = survey().questions;
    const again = await showSurvey({
      record: record(),
      data: survey({ revision: 'r2', questions: [{ ...recommend!, revision: 'q1b', title: 'Another?' }, ...others] }),
    });
    expect(text(again, 'question')).to.contain('Another?');
    expect(part(again, 'question')!.querySelector('input:checked')).to.equal(null);
  });

  it('shows options in an order of the customer’s own, which stays', async () => {
    const ids = 'abcdefgh'.split('');
    const options = ids.map(id => ({ id, title: id, anchored: id === 'h' }));
    const data = survey({
      questions: [{ id: 'mixed', revision: 'q', type: 'one-of', title: 'Which?', options, shuffle: true }],
    });
    const { element, record } = await kept({ data });
    const orderOf = (shown: Element) =>
      [...part(shown, 'question')!.querySelectorAll('label')].map(l => l.textContent.trim());
    const order = orderOf(element);
    expect(order.at(-1)).to.equal('h');
    expect([...order].sort()).to.deep.equal(ids);
    await choose(element, 0);
    await press(element, 'next');
    const slice = record() as Record<string, unknown>;
    delete slice['ownEnd'];
    const again = await showSurvey({ record: slice, data });
    expect(orderOf(again)).to.deep.equal(order);
  });

  it('is whole for a screen reader: a question, one with a problem, and the end', async () => {
    const element = await showSurvey({ data: survey() });
    expect(await axeFaults(element)).to.deep.equal([]);
    await press(element, 'next');
    expect(await axeFaults(element)).to.deep.equal([]);
  });
});
