import { expect, waitUntil } from '@open-wc/testing';
import type { DocentRecordChangeEvent } from '@docent/elements';
import { choiceItem, check } from '../fixtures/check.js';
import { axeFaults } from '../fixtures/axe-faults.js';
import { choose, part, parts, press, recordFacts, removeChecks, settled, showCheck } from './check-page.js';

const text = (element: Element) => part(element, 'panel')!.textContent.replace(/\s+/g, ' ').trim();

describe('docent-check', () => {
  const facts = recordFacts();
  beforeEach(() => facts.splice(0));
  afterEach(removeChecks);

  it('says what is missing where nothing is chosen, and counts nothing', async () => {
    const element = await showCheck({ data: check() });
    part(element, 'certainty-3')!.click();
    await settled(element);
    expect(element.shadowRoot!.querySelector('#problem')?.textContent).to.equal('Choose an answer first.');
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('input[type=radio]'), 'It is not led there.');
    expect(facts).to.deep.equal([]);
  });

  it('tells at once whether it was right, and why of every option', async () => {
    const element = await showCheck({ data: check() });
    await choose(element, 'Shorter');
    await press(element, 'certainty-3');
    expect(part(element, 'verdict')!.textContent).to.contain('Not right.').and.to.contain('second look');
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('[part=verdict]'), 'It is not led there.');
    expect(text(element)).to.contain('Then people wait.').and.to.contain('Then nobody waits.');
    expect(text(element)).to.contain('not right, your answer');
    expect(part(element, 'explanation')!.textContent).to.equal('Meetings run over.');
  });

  it('tells of each attempt with its number, its certainty and what it was worth', async () => {
    const element = await showCheck({ data: check() });
    await choose(element, 'Shorter');
    await press(element, 'certainty-2');
    await press(element, 'retry');
    await choose(element, 'Longer');
    await press(element, 'certainty-3');
    await press(element, 'next');
    const answers = facts.filter(([name]) => name === 'Check Answered').map(([, properties]) => properties);
    expect(answers).to.have.length(2);
    expect(answers[0]).to.deep.include({
      attempt: 1,
      certainty: 2,
      credit: 0,
      response: 'short',
      options: 3,
      phase: 'post',
    });
    expect(answers[1]).to.deep.include({ attempt: 2, certainty: 3, credit: 1, response: 'long' });
    // Only the first attempt counts.
    expect(facts.at(-1)).to.deep.equal(['Check Completed', { phase: 'post', total: 1, answered: 1, right: 0 }]);
    expect(text(element)).to.contain('0 of 1 right at the first try.').and.to.contain('Show me how to book a room');
  });

  it('keeps the first and the latest answer of the day', async () => {
    const kept: DocentRecordChangeEvent[] = [];
    const hear = (event: Event) => void kept.push(event as DocentRecordChangeEvent);
    document.addEventListener('docent-record-change', hear);
    const at = Date.UTC(2026, 10, 22, 8);
    const element = await showCheck({ data: check(), now: () => at });
    await choose(element, 'Longer');
    await press(element, 'certainty-1');
    document.removeEventListener('docent-record-change', hear);
    const attempt = { credit: 1, value: 'long', certainty: 1, phase: 'post', revision: 'length-1', at };
    expect(kept.map(({ ref }) => ref)).to.deep.equal(['learning/book-rooms']);
    expect(kept[0]!.slice).to.deep.equal({
      attempts: { length: { '2026-11-22': { firstAttempt: attempt, latest: attempt } } },
    });
  });

  it('is no gate: everything can be skipped, and nothing is counted then', async () => {
    const element = await showCheck({ data: check([choiceItem('one'), choiceItem('two')], { confidence: true }) });
    for (let count = 0; count < 3; count++) await press(element, 'skip');
    expect(text(element)).to.contain('Nothing was answered');
    expect(facts.map(([name]) => name)).to.deep.equal(['Check Started', 'Check Completed']);
  });

  it('asks how sure one is before learning first, afterwards last, by one tap', async () => {
    const before = await showCheck({ data: check(undefined, { confidence: true, phase: 'pre' }) });
    expect(text(before)).to.contain('How sure are you that you can book a room?');
    removeChecks();
    const after = await showCheck({ data: check(undefined, { confidence: true }) });
    await choose(after, 'Longer');
    await press(after, 'certainty-3');
    await press(after, 'next');
    expect(parts(after, 'confidence')).to.have.length(1);
    after.shadowRoot!.querySelectorAll<HTMLButtonElement>('.scale button')[8]!.click();
    await settled(after);
    expect(facts.at(-2)).to.deep.equal(['Confidence Rated', { skill: 'book-rooms', phase: 'post', confidence: 80 }]);
    expect(text(after)).to.contain('Done');
  });

  it('tells of a skill that is mastered, once, and of one that has lapsed', async () => {
    const day = 86_400_000;
    let now = Date.UTC(2026, 10, 1);
    const data = check([choiceItem('one'), choiceItem('two'), choiceItem('three')], { phase: 'review', perSkill: 1 });
    const element = await showCheck({ data, now: () => now });
    for (const [index, title] of ['Longer', 'Longer', 'Longer', 'Longer', 'Shorter'].entries()) {
      now += day;
      await choose(element, title);
      await press(element, 'certainty-3');
      await press(element, 'next');
      if (index < 4) await press(element, 'restart');
    }
    const told = facts.map(([name]) => name).filter(name => name.startsWith('Skill'));
    expect(told).to.deep.equal(['Skill Mastered', 'Skill Lapsed']);
  });

  it('takes the phase of its attribute, and its own where that says something else', async () => {
    for (const [phase, taken] of [
      ['pre', 'pre'],
      ['before', 'post'],
    ]) {
      facts.splice(0);
      const element = await showCheck({ data: check(), phase: phase as never });
      await choose(element, 'Longer');
      await press(element, 'certainty-3');
      expect(facts.find(([name]) => name === 'Check Answered')?.[1]['phase']).to.equal(taken);
      removeChecks();
    }
  });

  it('goes on in another language where it is', async () => {
    const element = await showCheck({ data: check([choiceItem('one'), choiceItem('two')]) });
    await press(element, 'skip');
    const items = [choiceItem('one'), choiceItem('two', { prompt: ['Was ist mit zwei?'] })];
    element.data = check(items, { locale: 'de' });
    await settled(element);
    expect(text(element)).to.contain('Was ist mit zwei?');
  });

  it('has nothing to ask where a skill has no items, and shows an error for what is none', async () => {
    const element = await showCheck({ data: check([]) });
    expect(text(element)).to.equal('There is nothing to ask at the moment.');
    const broken = await showCheck({ data: { ...check(), skills: 'none' } as never });
    expect(broken.status).to.equal('error');
  });

  it('has no accessibility fault: asked, answered, at the end', async () => {
    const element = await showCheck({ data: check(undefined, { confidence: true }) });
    expect(await axeFaults(element)).to.deep.equal([]);
    await choose(element, 'Shorter');
    await press(element, 'certainty-1');
    expect(await axeFaults(element)).to.deep.equal([]);
    await press(element, 'next');
    expect(await axeFaults(element)).to.deep.equal([]);
  });
});
