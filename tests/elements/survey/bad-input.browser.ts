import { expect, waitUntil } from '@open-wc/testing';
import type { DocentRecordChangeEvent, DocentSurvey } from '@docent/elements';
import type { PublishedSurveyQuestion } from '@docent/schema';
import { survey } from '../fixtures/survey.js';
import { choose, part, press, recordFacts, removeSurveys, settled, showSurvey, text, write } from './survey-page.js';

const ask = (id: string, fields: Partial<PublishedSurveyQuestion> = {}): PublishedSurveyQuestion => ({
  ...{ id, revision: 'q', type: 'text', title: `What of ${id}?` },
  ...fields,
});
const asking = (...questions: PublishedSurveyQuestion[]) => survey({ questions, thanks: [] });

describe('a survey under what may happen to it', () => {
  const facts = recordFacts();
  beforeEach(() => facts.splice(0));
  afterEach(removeSurveys);

  const answers = () => facts.filter(([name]) => name === 'Survey Question Answered').map(([, said]) => said);
  const kept = (element: DocentSurvey): (() => unknown) => {
    let record: unknown;
    element.addEventListener('docent-record-change', event => {
      record = structuredClone((event as DocentRecordChangeEvent).slice);
    });
    return () => record;
  };

  it('goes on with the answers that still count when it is published anew half-way', async () => {
    const element = await showSurvey({ data: asking(ask('a'), ask('b'), ask('c')) });
    const record = kept(element);
    await write(element, 'First');
    await press(element, 'next');
    await write(element, 'Half a sent');
    // `b`, which is on show, is gone; `a` stays; a ranking has come, which is loaded only now.
    const options = ['x', 'y'].map(id => ({ id, title: id }));
    const ranking = ask('order', { type: 'ranking', options, maximum: 1 });
    element.data = { ...asking(ask('a'), ranking, ask('c')), revision: 'r2' };
    await settled(element);
    await waitUntil(() => part(element, 'panel'), 'It does not go on.', { timeout: 8000 });
    expect(text(element, 'question')).to.contain('What of order?');
    part(element, 'question')!.querySelectorAll('button')[1]!.click();
    await settled(element);
    await press(element, 'next');
    await press(element, 'next');
    expect(text(element, 'thanks')).to.contain('Thank you.');
    expect(answers().map(said => (said as { question: string }).question)).to.deep.equal(['a', 'order']);
    expect(Object.keys(record() as object)).to.include.members(['a', 'order']);
  });

  it('asks a hundred questions, and goes back to the first', async () => {
    const element = await showSurvey({ data: asking(...Array.from({ length: 100 }, (_, at) => ask(`q${at}`))) });
    for (let at = 1; at < 100; at++) part(element, 'next')!.click();
    await settled(element);
    expect(text(element, 'progress')).to.contain('100');
    for (let at = 1; at < 100; at++) await press(element, 'back');
    expect(text(element, 'question')).to.contain('What of q0?');
    expect(part(element, 'back')).to.equal(undefined);
  });

  it('asks nothing that hangs on a rule that fails, and stays on show', async () => {
    const failing = { 'no-such-operator': [{ var: 'answers.a' }] };
    const element = await showSurvey({ data: asking(ask('a'), ask('b', { relevant: failing })) });
    expect(text(element, 'next')).to.equal('Finish');
    await press(element, 'next');
    expect(text(element, 'thanks')).to.contain('Thank you.');
  });

  it('keeps what was answered when it is taken out of the page mid-question, and goes on when it is put back', async () => {
    const element = await showSurvey({ data: asking(ask('a'), ask('b')) });
    const record = kept(element);
    await write(element, 'First');
    await press(element, 'next');
    await write(element, 'Half a sent');
    element.remove();
    expect(Object.keys(record() as object)).to.include('a');
    document.body.append(element);
    await settled(element);
    expect(part(element, 'question')!.querySelector('textarea')!.value).to.equal('Half a sent');
    await press(element, 'next');
    expect(answers()).to.have.length(2);
  });

  it('says so when a text is longer than can be kept, and loses none of it', async () => {
    const element = await showSurvey({ data: asking(ask('a')) });
    const words = 'x'.repeat(2001);
    await write(element, words);
    await press(element, 'next');
    expect(text(element, 'problem')).to.equal('Write 2,000 characters at most.');
    expect(part(element, 'question')!.querySelector('textarea')!.value).to.have.length(words.length);
    expect(answers()).to.deep.equal([]);
  });

  it('takes whatever signs people write, as they wrote them', async () => {
    const odd = '👩🏽‍🚀 Ω≈ç ﷽ שלום مرحبا e\u0301 <script> {{a}} \u202etxt.exe';
    const element = await showSurvey({
      data: asking(ask('a'), ask('b', { help: [['p', {}, ['value', 'a', 'text']]] })),
    });
    await write(element, odd);
    await press(element, 'next');
    expect(answers()[0]).to.deep.include({ text: odd });
    expect(part(element, 'question')!.querySelector('p')!.textContent).to.equal(odd);
  });

  it('counts no time backwards when the clock is set back', async () => {
    const element = await showSurvey({ data: asking(ask('a', { type: 'nps' }), ask('b', { type: 'nps' })) });
    let now = Date.parse('2026-11-23T12:00:00Z');
    element.now = () => now;
    const record = kept(element);
    await choose(element, 3);
    await press(element, 'next');
    now -= 7_200_000;
    await press(element, 'back');
    await choose(element, 9);
    await press(element, 'next');
    await press(element, 'next');
    expect(facts.at(-1)).to.deep.equal(['Survey Submitted', { questions: 1, seconds: 0 }]);
    const again = await showSurvey({ data: element.data!, record: record() });
    expect(again.session.settled.answers).to.deep.equal({ a: 9 });
  });

  it('is where it was when the browser goes back to the page', async () => {
    const element = await showSurvey({ data: asking(ask('a'), ask('b')) });
    const record = kept(element);
    await write(element, 'First');
    await press(element, 'next');
    const { length } = history;
    await press(element, 'back');
    await press(element, 'next');
    expect(history.length).to.equal(length);
    const again = await showSurvey({ data: element.data!, record: record() });
    expect(text(again, 'question')).to.contain('What of b?');
  });

  it('is not misled by a record that is none', async () => {
    const latest = (value: unknown) => ({ q: { latest: { value, at: 1 } } });
    for (const value of [{}, [], 1, { toString: 1 }, 'x'.repeat(1_000_000), { other: { other: 1 } }]) {
      const element = await showSurvey({
        data: asking(ask('a')),
        record: { a: latest(value), __proto__: latest(1), b: 3 },
      });
      expect(text(element, 'question')).to.contain('What of a?');
      removeSurveys();
    }
  });
});
