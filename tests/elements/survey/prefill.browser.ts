import { expect } from '@open-wc/testing';
import type { DocentSurvey } from '@docent/elements';
import type { PublishedSurveyQuestion } from '@docent/schema';
import { survey } from '../fixtures/survey.js';
import { part, press, recordFacts, removeSurveys, settled, showSurvey, text } from './survey-page.js';

const options = ['cio', 'engineer'].map(id => ({ id, title: id.toUpperCase() }));

describe('answers that the customer finds entered', () => {
  const facts = recordFacts();
  const { href } = location;
  beforeEach(() => facts.splice(0));
  afterEach(() => {
    removeSurveys();
    history.replaceState(null, '', href);
  });

  const show = async (
    question: Partial<PublishedSurveyQuestion>,
    { search, ...properties }: Partial<DocentSurvey> & { search?: Record<string, string> } = {},
  ): Promise<DocentSurvey> => {
    const address = new URL(href);
    for (const [name, value] of Object.entries(search ?? {})) address.searchParams.set(name, value);
    history.replaceState(null, '', address);
    const asked = { id: 'role', revision: 'q', type: 'one-of', title: 'Your role?', options, ...question };
    const last: PublishedSurveyQuestion = { id: 'last', revision: 'q', type: 'text', title: 'And now?' };
    const questions = [asked as PublishedSurveyQuestion, last];
    return showSurvey({ data: survey({ questions, thanks: [] }), ...properties });
  };
  const entered = (element: DocentSurvey): string[] =>
    [...part(element, 'question')!.querySelectorAll<HTMLInputElement>('input:checked')].map(input =>
      input.labels![0]!.textContent.trim(),
    );
  const answers = () => facts.filter(([name]) => name === 'Survey Question Answered').map(([, said]) => said);
  const fromFacts = { prefill: { value: { var: 'customer.role' } } };

  it('come from facts, can be changed, and are no answers before the customer goes on', async () => {
    const element = await show(fromFacts, { facts: { customer: { role: 'cio' } } });
    expect(entered(element)).to.deep.equal(['CIO']);
    expect(element.session.settled.answers).to.deep.equal({});
    expect(answers()).to.deep.equal([]);
    part(element, 'question')!.querySelectorAll('input')[1]!.click();
    await settled(element);
    await press(element, 'next');
    expect(answers()).to.deep.include.members([
      { question: 'role', questionRevision: 'q', type: 'one-of', choice: 'engineer' },
    ]);
  });

  it('come from facts that are known only later', async () => {
    const element = await show(fromFacts);
    expect(entered(element)).to.deep.equal([]);
    element.facts = { customer: { role: 'engineer' } };
    await settled(element);
    expect(entered(element)).to.deep.equal(['ENGINEER']);
    await press(element, 'next');
    expect(answers()).to.have.length(1);
  });

  it('come from the address, which wins, only where the author lets it', async () => {
    const search = { 'docent-desk-role': 'engineer' };
    const known = { facts: { customer: { role: 'cio' } }, search };
    expect(entered(await show({ prefill: { ...fromFacts.prefill, url: true } }, known))).to.deep.equal(['ENGINEER']);
    expect(entered(await show(fromFacts, known))).to.deep.equal(['CIO']);
    expect(entered(await show({}, { search }))).to.deep.equal([]);
  });

  it('of a contact come from what is known of the customer, and nothing else of it', async () => {
    const contact: Partial<PublishedSurveyQuestion> = {
      type: 'contact',
      contact: ['name', 'email'],
      purpose: 'A letter.',
    };
    const customer = { name: 'Ada', email: 'ada@example.com', plan: 'team', phone: '+44 20 7946 0018' };
    const element = await show({ ...contact, prefill: { value: { var: 'customer' } } }, { facts: { customer } });
    await press(element, 'next');
    expect(answers()[0]).to.deep.include({ contact: { name: 'Ada', email: 'ada@example.com' } });
  });

  it('are left out where they do not fit, whoever wrote the link', async () => {
    const hostile: [Partial<PublishedSurveyQuestion>, string[]][] = [
      [{}, ['cfo', '', 'constructor', 'other', '<img src=x onerror=alert(1)>']],
      [{ type: 'nps' }, ['11', '-1', '4.5', '1e1', '0x9', ' 9', 'NaN', '9'.repeat(400), '٩']],
      [{ type: 'any-of' }, ['cio,cio', 'cio,cfo', ',']],
      [{ type: 'ranking' }, ['cio', 'cio,engineer,cio']],
      [{ type: 'date' }, ['2026-02-30', 'tomorrow']],
      [{ type: 'text' }, ['x'.repeat(2001), '\u202eevil', 'a\u0000b', '\u001b[2J', ' ', '\ud800'].map(one => one)],
      [{ type: 'consent', agree: 'You may.' }, ['true', 'yes', '1']],
      [{ type: 'matrix', rows: options }, ['{"cio":"cio"}', '[object Object]']],
    ];
    for (const [question, texts] of hostile) {
      for (const value of texts) {
        const element = await show({ ...question, prefill: { url: true } }, { search: { 'docent-desk-role': value } });
        const said = `${question.type ?? 'one-of'}: ${value.slice(0, 40)}`;
        expect(entered(element), said).to.deep.equal([]);
        // U+D800 cannot be in an address: it arrives as the sign for what cannot be read.
        const words = part(element, 'question')!.querySelector('textarea')?.value ?? '';
        expect(words.replace('\ufffd', ''), said).to.equal('');
        expect(part(element, 'question')!.querySelector('.ranked li'), said).to.equal(null);
        expect(part(element, 'question')!.querySelector('img'), said).to.equal(null);
        removeSurveys();
      }
    }
  });

  it('show a text as a text, of whatever signs', async () => {
    const words = '<b>Zoë</b> 👩🏽‍🚀 שלום \u200dمی‌خواهم';
    const element = await show({ type: 'text', prefill: { url: true } }, { search: { 'docent-desk-role': words } });
    expect(part(element, 'question')!.querySelector('textarea')!.value).to.equal(words);
    expect(text(element, 'question')).not.to.contain('Zoë');
  });

  it('are left out where their rule fails', async () => {
    const rule = { 'no-such-operator': [1] };
    const element = await show({ prefill: { value: rule } });
    expect(entered(element)).to.deep.equal([]);
    expect(text(element, 'question')).to.contain('Your role?');
  });

  it('do not come back once the customer has left them out', async () => {
    const fromName = { type: 'text', prefill: { value: { var: 'customer.name' } } } as const;
    const element = await show({ ...fromName, declinable: true }, { facts: { customer: { name: 'Ada' } } });
    await press(element, 'decline');
    await press(element, 'back');
    expect(part(element, 'question')!.querySelector('textarea')!.value).to.equal('');
  });
});
