import { expect } from '@open-wc/testing';
import { DocentReportEvent, HowtoStartedEvent } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import { check, choiceItem } from '../fixtures/check.js';
import { part, parts, press, recordFacts, removeChecks, settled, showCheck } from './check-page.js';

const options = ['frame', 'top', 'motor'].map(id => ({ id, title: id, match: `${id} does` }));
const order = choiceItem('order', { type: 'order', options });
const match = choiceItem('match', { type: 'match', options });
const number = choiceItem('number', { type: 'number', answer: 72.5, tolerance: 1, unit: 'cm' });
const task = choiceItem('task', { type: 'do' });

describe('docent-check: ways of answering that few items have', () => {
  const facts = recordFacts();
  const answer = () => facts.find(([name]) => name === 'Check Answered')?.[1];
  beforeEach(() => facts.splice(0));
  afterEach(removeChecks);

  it('orders by buttons, and the keyboard goes along with what it moves', async () => {
    const element = await showCheck({ data: check([order]) });
    const titles = () => [...element.shadowRoot!.querySelectorAll('.order .spread')].map(each => each.textContent);
    for (const [place, wanted] of ['frame', 'top', 'motor'].entries()) {
      for (let at = titles().indexOf(wanted); at > place; at--) {
        const button = element.shadowRoot!.querySelectorAll('.order li')[at]!.querySelector<HTMLElement>('[part=up]')!;
        button.focus();
        button.click();
        await settled(element);
        await settled(element);
        expect(element.shadowRoot!.activeElement?.closest('li')?.textContent).to.contain(wanted);
      }
    }
    expect(titles()).to.deep.equal(['frame', 'top', 'motor']);
    expect(await axeFaults(element)).to.deep.equal([]);
    await press(element, 'certainty-3');
    expect(answer()).to.deep.include({ type: 'order', credit: 1, response: 'frame[,]top[,]motor', options: 6 });
  });

  it('matches by lists, and shows the right pairs afterwards', async () => {
    const element = await showCheck({ data: check([match]) });
    part(element, 'certainty-3')!.click();
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('#problem')).to.have.length(1);
    expect(await axeFaults(element)).to.deep.equal([]);
    const lists = [...element.shadowRoot!.querySelectorAll('select')];
    for (const [index, id] of ['top', 'frame', 'motor'].entries()) {
      lists[index]!.value = id;
      lists[index]!.dispatchEvent(new Event('change'));
      await settled(element);
    }
    await press(element, 'certainty-2');
    expect(answer()?.['credit']).to.be.closeTo(1 / 3, 0.001);
    expect(part(element, 'panel')!.textContent).to.contain('frame: frame does');
  });

  it('takes numbers as they are written where the customer lives', async () => {
    const element = await showCheck({ data: check([number], { locale: 'de' }) });
    const field = part<HTMLInputElement>(element, 'number')!;
    field.value = '73,4';
    field.dispatchEvent(new InputEvent('input'));
    await settled(element);
    await press(element, 'certainty-3');
    expect(answer()).to.deep.include({ type: 'number', credit: 1, response: '73.4' });
    expect(answer()).not.to.have.property('options');
  });

  for (const aided of [false, true]) {
    it(`notices what is done in the product, ${aided ? 'with' : 'without'} help`, async () => {
      const element = await showCheck({ data: check([task]) });
      expect(parts(element, 'certainty')).to.have.length(0);
      if (aided) document.dispatchEvent(new DocentReportEvent(new HowtoStartedEvent({ total: 3 } as never)));
      element.facts = { events: { 'Room Booked': { count: 1, last: 1 }, Other: { count: 2, last: 1 } } };
      await settled(element);
      await settled(element);
      expect(answer()).to.deep.include({ type: 'do', credit: 1, aided, attempt: 1 });
      expect(part(element, 'verdict')!.textContent).to.contain('Right.');
    });
  }

  it('takes nothing for done that was done before it asked', async () => {
    const facts = { events: { 'Room Booked': { count: 4, last: 1 } } };
    const element = await showCheck({ data: check([task]), facts });
    expect(answer()).to.equal(undefined);
    element.facts = { events: { 'Room Booked': { count: 4, last: 1 }, Other: { count: 1, last: 1 } } };
    await settled(element);
    expect(answer()).to.equal(undefined);
  });
});
