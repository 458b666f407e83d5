import { expect, waitUntil } from '@open-wc/testing';
import type { CommandStatus, DocentSurvey } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import { Collector } from '../fixtures/commands.js';
import { survey } from '../fixtures/survey.js';
import { choose, part, press, recordFacts, removeSurveys, settled, showSurvey, text } from './survey-page.js';

const patient = { timeout: 8000 };

describe('what a survey sends', () => {
  const facts = recordFacts();
  const reports: string[] = [];
  const report = (event: Event) =>
    reports.push((event as unknown as { fact: { catalogueName: string } }).fact.catalogueName);
  before(() => document.addEventListener('docent-report', report));
  after(() => document.removeEventListener('docent-report', report));
  let collector: Collector;
  beforeEach(() => {
    facts.splice(0);
    reports.splice(0);
    collector = new Collector();
  });
  afterEach(() => {
    removeSurveys();
    location.hash = '';
  });

  const shows = async (element: DocentSurvey, name: string, words: string) =>
    waitUntil(() => text(element, name).includes(words), `It does not say: ${words}`, patient);

  async function finish(score: number, waits = false): Promise<DocentSurvey> {
    const element = await showSurvey({ data: survey() });
    collector.listen(element, waits);
    await choose(element, score);
    await press(element, 'next');
    await press(element, 'next');
    return element;
  }

  it('is one command with every answer as its event tells it; the page hears of it, and the collector tells the event', async () => {
    const element = await finish(9);
    await shows(element, 'sent', 'Your answers have been sent.');
    expect(collector.sent).to.deep.equal([
      {
        ...{ type: 'command', name: 'submit-survey', ref: 'survey:desk' },
        payload: {
          ...{ revision: 'r1', locale: 'en', seconds: 0 },
          answers: { recommend: { type: 'nps', questionRevision: 'q1', score: 9 } },
        },
      },
    ]);
    expect(facts.map(([name]) => name)).to.include('Survey Submitted');
    expect(reports).not.to.include('Survey Submitted');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('says that it waits, and then that it was refused, why, and lets the customer answer again', async () => {
    const element = await finish(9, true);
    await shows(element, 'sent', 'as soon as there is a connection');
    expect(part(element, 'see')).to.equal(undefined);
    collector.decide({ state: 'refused', code: 'too-large', reason: 'Send less in it.' });
    await shows(element, 'sent', 'Your answers were not accepted. Send less in it.');
    part(element, 'again')!.click();
    await waitUntil(() => part(element, 'cancel'), 'It does not ask again.', patient);
    expect(part(element, 'question')!.querySelector<HTMLInputElement>('input:checked')!.ariaLabel).to.equal('9');
    await press(element, 'next');
    await press(element, 'next');
    expect(collector.sent).to.have.length(2);
    expect(collector.sent[1]!.payload).not.to.have.property('corrects');
  });

  it('is the event of before where nobody knows the command, or nobody carries out any', async () => {
    collector.outcome = { state: 'refused', code: 'unknown-command' };
    await finish(9);
    await waitUntil(() => reports.includes('Survey Submitted'), 'It is not told.', patient);
    const alone = await showSurvey({ data: survey() });
    reports.splice(0);
    await choose(alone, 9);
    await press(alone, 'next');
    await press(alone, 'next');
    expect(reports).to.include('Survey Submitted');
    expect(text(alone, 'thanks')).to.contain('That was all.');
  });

  it('can be seen in words, and corrected: the first stays until the customer finishes, and then is replaced', async () => {
    const element = await finish(9);
    await shows(element, 'sent', 'See what you sent');
    part(element, 'see')!.click();
    await shows(element, 'receipt', 'Would you recommend it? 9');
    for (const said of ['Received', '1 year, 6 months', 'Five people'])
      expect(text(element, 'receipt')).to.contain(said);
    expect(part(element, 'receipt')!.querySelector('input')!.value).to.contain('#docent-receipt=c-1.secret-c-1');
    expect(await axeFaults(element)).to.deep.equal([]);
    facts.splice(0);
    await press(element, 'correct');
    await choose(element, 3);
    await press(element, 'next');
    await press(element, 'cancel');
    await shows(element, 'sent', 'Your answers have been sent.');
    expect([collector.sent.length, facts]).to.deep.equal([1, []]);
    part(element, 'see')!.click();
    await shows(element, 'receipt', 'Would you recommend it? 9');
    await press(element, 'correct');
    await choose(element, 3);
    await press(element, 'next');
    await press(element, 'decline');
    await press(element, 'next');
    await shows(element, 'thanks', 'Sorry.');
    expect(collector.sent[1]!.payload).to.deep.include({
      corrects: { target: 'c-1', secret: 'secret-c-1' },
      answers: {
        recommend: { type: 'nps', questionRevision: 'q1', score: 3 },
        'held-back': { type: 'one-of', questionRevision: 'q2', declined: true },
      },
    });
  });

  it('can be withdrawn when the customer is sure, and leaves nothing in the record but that', async () => {
    const element = await finish(9);
    let record: Record<string, Record<string, { latest: { value: unknown } }>> = {};
    element.addEventListener('docent-record-change', event => (record = event.slice as typeof record));
    await shows(element, 'sent', 'See what you sent');
    part(element, 'see')!.click();
    await shows(element, 'receipt', 'Received');
    await press(element, 'withdraw');
    await press(element, 'withdraw-no');
    expect(collector.sent).to.have.length(1);
    await press(element, 'withdraw');
    await press(element, 'withdraw-yes');
    await shows(element, 'sent', 'You have withdrawn your answers.');
    expect(collector.sent[1]).to.deep.include({
      ...{ name: 'withdraw', ref: 'survey:desk' },
      payload: { target: 'c-1', secret: 'secret-c-1' },
    });
    const values = Object.values(record).flatMap(revisions =>
      Object.values(revisions).map(({ latest }) => latest.value),
    );
    expect(values.filter(value => value !== null)).to.deep.equal(['withdrawn']);
    expect(part(element, 'question')).to.equal(undefined);
    expect(await axeFaults(element)).to.deep.equal([]);
    const later = await showSurvey({ data: survey(), record });
    await shows(later, 'thanks', 'You have withdrawn your answers.');
  });

  it('is opened by its link, unless it is that of another survey', async () => {
    const answers = {
      recommend: { type: 'nps', questionRevision: 'q1', score: 9 },
      gone: { type: 'text', text: 'Old.' },
    };
    const kept: CommandStatus = {
      ...{ commandId: 'c-7', name: 'submit-survey', ref: 'survey:desk', state: 'accepted', payload: { answers } },
      ...{ receipt: { id: 'c-7', secret: 's' }, receivedAt: '2026-11-23T09:30:00Z' },
    };
    collector.known = [kept, { ...kept, ref: 'survey:other', receipt: { id: 'c-8', secret: 's' } }];
    const place = document.createElement('div');
    document.body.append(place);
    collector.listen(place);
    location.hash = '#docent-receipt=c-7.s';
    const element = await showSurvey({ data: survey() }, place);
    await shows(element, 'receipt', 'Would you recommend it? 9');
    expect(text(element, 'receipt')).to.contain('gone Old. This question has been changed or removed since.');
    location.hash = '#docent-receipt=c-8.s';
    const other = await showSurvey({ data: survey() }, place);
    expect(text(other, 'question')).to.contain('Would you recommend it?');
    location.hash = '#docent-receipt=never.s';
    const unknown = await showSurvey({ data: survey() }, place);
    await settled(unknown);
    expect(text(unknown, 'notice')).to.contain('There is nothing under this link.');
    place.remove();
  });
});
