import { expect } from '@open-wc/testing';
import { guide, questions } from '../fixtures/guide.js';
import { find, findAll, recordFacts } from '../fixtures/mount.js';
import {
  advice,
  asked,
  choose,
  pressPart,
  recorded,
  removeGuides,
  settled,
  showGuide,
  tick,
  words,
} from './guide-page.js';

const focused = (element: Element) => element.shadowRoot?.activeElement;

describe('docent-advice: one question at a time', () => {
  const facts = recordFacts();
  const names = () => facts.map(({ name }) => name);

  beforeEach(() => facts.splice(0));
  afterEach(removeGuides);

  it('asks the first question, with its help and why it is asked, and says nothing yet', async () => {
    const element = await showGuide({ data: guide() });
    expect(asked(element)).to.deep.equal(['How large is your team?']);
    expect(words(element, '.hint')).to.equal('Count everybody.');
    expect(words(element, 'details[part=why] .text')).to.equal('Plans differ in seats.');
    expect(facts).to.deep.equal([]);
  });

  it('goes on with the answer and moves the keyboard to the next question', async () => {
    const element = await showGuide({ data: guide() });
    await choose(element, 'size-small');
    expect(asked(element)).to.deep.equal(['Is money tight?']);
    expect(focused(element)?.textContent).to.contain('Is money tight?');
    expect(facts.map(({ name, properties }) => [name, properties])).to.deep.equal([
      ['Advice Started', { total: 4, from: 'start' }],
      [
        'Advice Question Answered',
        { question: 'size', type: 'choice', answer: 'small', changed: false, answered: 1, total: 3 },
      ],
    ]);
  });

  it('does not go on without an answer, says what is missing and puts the keyboard there', async () => {
    const element = await showGuide({ data: guide() });
    await pressPart(element, 'next');
    expect(asked(element)).to.deep.equal(['How large is your team?']);
    expect(words(element, '[part=problem]')).to.equal('Choose an answer.');
    expect(find(element, 'fieldset').getAttribute('aria-describedby')).to.contain('size-problem');
    expect(find(element, 'fieldset').getAttribute('aria-invalid')).to.equal('true');
    expect(focused(element)).to.equal(find(element, 'input'));
    await tick(element, 'size-small');
    expect(findAll(element, '[part=problem]')).to.have.length(0);
  });

  it('answers by Enter, and never by arrow keys alone', async () => {
    const element = await showGuide({ data: guide() });
    await tick(element, 'size-large');
    expect(asked(element)).to.deep.equal(['How large is your team?']);
    expect(names()).to.deep.equal([]);
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    find(element, '[aria-labelledby="size-large-title"]').dispatchEvent(enter);
    await settled(element);
    expect(names()).to.deep.equal(['Advice Started', 'Advice Question Answered', 'Advice Given']);
  });

  it('asks what an answer made relevant, and stops when nothing can change the advice', async () => {
    const element = await showGuide({ data: guide() });
    await choose(element, 'size-large');
    expect(advice(element)).to.contain('The team plan');
    expect(facts.at(-1)).to.deep.include({ name: 'Advice Given' });
    expect(facts.at(-1)?.properties).to.deep.include({
      verdict: 'recommended',
      outcome: 'team',
      answered: 1,
      total: 4,
    });
    expect(words(element, '[part=tools] p')).to.equal('3 questions are left that would not change this.');
  });

  it('asks everything when the customer wishes, in the order of the guide', async () => {
    const element = await showGuide({ data: guide() });
    await choose(element, 'size-large');
    await pressPart(element, 'everything');
    expect(asked(element)).to.deep.equal(['Do you have several offices?']);
    await choose(element, 'rooms-true');
    expect(asked(element)).to.deep.equal(['Is money tight?']);
    expect(words(element, '#progress')).to.equal('2 of 4 questions answered');
  });

  it('says how many questions there may still be, as long as not all are asked', async () => {
    const element = await showGuide({ data: guide() });
    expect(words(element, '#progress')).to.equal('0 answered, at most 4 to go');
    await choose(element, 'size-small');
    expect(words(element, '#progress')).to.equal('1 answered, at most 2 to go');
  });

  it('takes "I do not know" for an answer where the question may be left out', async () => {
    const element = await showGuide({ data: guide() });
    expect(findAll(element, '[part=unknown]')).to.have.length(0);
    await choose(element, 'size-small');
    await pressPart(element, 'unknown');
    expect(facts.at(-1)?.name === 'Advice Given' ? facts.at(-2)?.properties : facts.at(-1)?.properties).to.deep.equal({
      question: 'budget',
      type: 'choice',
      changed: false,
      answered: 2,
      total: 3,
    });
  });

  it('goes back with the answer still chosen, and is not changed by going on with it', async () => {
    const element = await showGuide({ data: guide() });
    await choose(element, 'size-small');
    await pressPart(element, 'back');
    expect(asked(element)).to.deep.equal(['How large is your team?']);
    expect(find<HTMLInputElement>(element, ':checked').getAttribute('aria-labelledby')).to.equal('size-small-title');
    expect(focused(element)?.textContent).to.contain('How large is your team?');
    await pressPart(element, 'next');
    expect(names().filter(name => name === 'Advice Question Answered')).to.have.length(1);
  });

  it('lists the answers, changes one, and says what that does', async () => {
    const element = await showGuide({ data: guide() });
    await choose(element, 'size-small');
    await choose(element, 'budget-tight');
    expect(advice(element)).to.contain('The basic plan');
    expect(findAll(element, '[part=answers] li strong').map(({ textContent }) => textContent)).to.deep.equal([
      'Small',
      'Yes, it is tight',
    ]);
    find(element, '[part=change]').click();
    await settled(element);
    expect(asked(element)).to.deep.equal(['How large is your team?']);
    await choose(element, 'size-large');
    expect(advice(element)).to.contain('The team plan');
    const effect = 'Now in first place: The team plan. 1 question was added.';
    expect(words(element, '.effect')).to.equal(effect);
    expect(words(element, '[role=status]')).to.equal(effect);
    expect(
      facts.filter(({ name }) => name === 'Advice Given').map(({ properties }) => properties['outcome']),
    ).to.deep.equal(['basic', 'team']);
  });

  it('says which answers do not matter at present, and keeps them', async () => {
    const record = recorded({ size: 'large', rooms: true });
    const element = await showGuide({ data: guide(), record });
    find(element, '[part=change]').click();
    await settled(element);
    await choose(element, 'size-small');
    expect(words(element, '[part=answers] li:nth-child(2)')).to.contain('does not matter at present');
  });

  it('never tells a text or what is sensitive', async () => {
    const sensitive = questions.map(question => ({ ...question, sensitive: true }));
    const element = await showGuide({ data: guide({ questions: sensitive, layout: 'page' }) });
    await tick(element, 'size-small');
    const text = find<HTMLTextAreaElement>(element, 'textarea');
    text.value = 'Nobody must know.';
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(element);
    const told = facts.filter(({ name }) => name === 'Advice Question Answered');
    expect(told.map(({ properties }) => [properties['question'], 'answer' in properties])).to.deep.equal([
      ['size', false],
      ['wish', false],
    ]);
  });

  it('takes all answers back on "Start again"', async () => {
    const element = await showGuide({ data: guide() });
    await choose(element, 'size-large');
    await pressPart(element, 'restart');
    expect(asked(element)).to.deep.equal(['How large is your team?']);
    expect(findAll(element, ':checked')).to.have.length(0);
    expect(findAll(element, '[part=answers]')).to.have.length(0);
  });
});
