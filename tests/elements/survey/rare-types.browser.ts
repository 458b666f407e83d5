import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DocentRecordChangeEvent, DocentSurvey } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import { rareQuestions, rareSurvey } from '../fixtures/rare-survey.js';
import { part, press, recordFacts, removeSurveys, settled, showSurvey, text } from './survey-page.js';

describe('the rarer types of question', () => {
  const facts = recordFacts();
  beforeEach(() => facts.splice(0));
  afterEach(removeSurveys);

  const answer = () => {
    const { question: _, questionRevision: __, type: ___, ...said } = facts.at(-1)![1] as Record<string, unknown>;
    return said;
  };
  const named = (element: DocentSurvey, label: string): HTMLElement => {
    const controls = [...part(element, 'question')!.querySelectorAll<HTMLElement>('button,input,select')];
    const found = controls.find(
      control => (control.getAttribute('aria-label') ?? control.closest('label')?.innerText.trim()) === label,
    );
    if (!found) throw new Error(`There is no ${label}`);
    return found;
  };
  const click = async (element: DocentSurvey, label: string): Promise<void> => {
    named(element, label).click();
    await settled(element);
  };
  const focused = (element: DocentSurvey): string | null | undefined =>
    element.shadowRoot!.activeElement?.getAttribute('aria-label');
  const leadsTo = (element: DocentSurvey, label: string): Promise<void> =>
    waitUntil(() => focused(element) === label, `The focus is not on ${label}`, { timeout: 8000 });
  const says = (element: DocentSurvey): string => element.shadowRoot!.querySelector('[role=status]')!.textContent;

  it('are whole for a screen reader, also with a problem', async () => {
    for (const id of Object.keys(rareQuestions) as (keyof typeof rareQuestions)[]) {
      const element = await showSurvey({ data: rareSurvey([id], { required: true }) });
      await press(element, 'next');
      expect(text(element, 'problem'), id).not.to.equal('');
      await waitUntil(() => element.shadowRoot!.activeElement, `${id} does not lead anywhere`, { timeout: 8000 });
      expect(await axeFaults(element), id).to.deep.equal([]);
      removeSurveys();
    }
  });

  it('ranking: by keyboard alone, each place is said, and no more than asked for', async () => {
    const element = await showSurvey({ data: rareSurvey(['order']) });
    await press(element, 'next');
    expect(text(element, 'problem')).to.equal('Choose 2 more.');
    named(element, 'Next: Price').focus();
    await sendKeys({ press: 'Enter' });
    await leadsTo(element, 'Next: Quiet');
    expect(says(element)).to.equal('Price: place 1');
    await sendKeys({ press: 'Space' });
    // Both places are given: what can still be done is to change them.
    await leadsTo(element, 'Move up: Quiet');
    expect(named(element, 'Next: Speed').getAttribute('aria-disabled')).to.equal('true');
    await click(element, 'Next: Speed');
    named(element, 'Move up: Quiet').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => says(element) === 'Quiet: place 1', 'It is not said.', { timeout: 8000 });
    await leadsTo(element, 'Move up: Quiet');
    await click(element, 'Put back: Price');
    await leadsTo(element, 'Next: Price');
    await click(element, 'Next: Speed');
    await press(element, 'next');
    expect(answer()).to.deep.equal({ choices: ['quiet', 'speed'] });
  });

  it('best and worst: never the same, with the arrow keys, too', async () => {
    const element = await showSurvey({ data: rareSurvey(['ends']) });
    await click(element, 'Best: Price');
    expect((named(element, 'Worst: Price') as HTMLInputElement).disabled).to.equal(true);
    await press(element, 'next');
    expect(text(element, 'problem')).to.equal('Choose the best and the worst of each set.');
    await click(element, 'Worst: Speed');
    named(element, 'Worst: Speed').focus();
    await sendKeys({ press: 'ArrowDown' });
    await leadsTo(element, 'Worst: Quiet');
    await press(element, 'next');
    expect(answer()).to.deep.equal({ rows: { best: 'price', worst: 'quiet' } });
  });

  it('best and worst in sets: tells what was to choose from', async () => {
    const options = ['a', 'b', 'c', 'd'].map(id => ({ id, title: id }));
    const element = await showSurvey({ data: rareSurvey(['ends'], { options, perSet: 3, sets: 2 }) });
    for (const set of part(element, 'question')!.querySelectorAll('.set')) {
      const [best, , , worst] = set.querySelectorAll('input');
      for (const radio of [best!, worst!]) {
        radio.click();
        await settled(element);
      }
    }
    await press(element, 'next');
    expect(answer()).to.deep.equal({
      rows: {
        ...{ '1/best': 'a', '1/worst': 'b', '1/1': 'a', '1/2': 'b', '1/3': 'c' },
        ...{ '2/best': 'd', '2/worst': 'a', '2/1': 'd', '2/2': 'a', '2/3': 'b' },
      },
    });
  });

  it('matrix: a group of radio buttons for each row, and rows that must be answered', async () => {
    const element = await showSurvey({ data: rareSurvey(['grid']) });
    const [cables, manual] = part(element, 'question')!.querySelectorAll('[role=radiogroup]');
    manual!.querySelector('input')!.click();
    await settled(element);
    await press(element, 'next');
    expect(text(element, 'problem')).to.equal('Choose an answer for “Cables”.');
    expect(cables!.getAttribute('aria-invalid')).to.equal('true');
    cables!.querySelector<HTMLElement>('input')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    await press(element, 'next');
    expect(answer()).to.deep.equal({ rows: { cables: 'good', manual: 'bad' } });
    await press(element, 'back');
    expect(part(element, 'question')!.querySelectorAll(':checked')).to.have.length(2);
  });

  it('importance and performance: marks or "I do not know" for all, and what they come to', async () => {
    const element = await showSurvey({ data: rareSurvey(['map']) });
    const lists = () => [...part(element, 'question')!.querySelectorAll('select')];
    const mark = async (index: number, value: string) => {
      const list = lists()[index]!;
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(element);
    };
    for (const [index, value] of ['9', '4', 'unknown', '3', '8'].entries()) await mark(index, value);
    expect(text(element, 'picture')).to.match(/Speed: matters 9, met 4 Price: matters 3, met 8$/);
    await press(element, 'next');
    expect(text(element, 'problem')).to.contain('Give one more mark');
    await mark(5, '0');
    await press(element, 'next');
    expect(answer()).to.deep.equal({
      rows: {
        ...{ 'speed/importance': 9, 'speed/us': 4, 'speed/paper': 'unknown' },
        ...{ 'price/importance': 3, 'price/us': 8, 'price/paper': 0 },
      },
    });
    await press(element, 'back');
    expect(lists().map(({ value }) => value)).to.deep.equal(['9', '4', 'unknown', '3', '8', '0']);
  });

  it('contact: what it is for, what browsers can fill in, and what is wrong with an address', async () => {
    const element = await showSurvey({ data: rareSurvey(['mail']) });
    expect(text(element, 'question')).to.contain('What it is for: One letter.');
    const inputs = [...part(element, 'question')!.querySelectorAll('input')];
    expect(inputs.map(input => input.autocomplete)).to.deep.equal(['name', 'email', 'tel']);
    const write = async (label: string, words: string) => {
      const input = named(element, label) as HTMLInputElement;
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await settled(element);
    };
    await write('E-mail', 'ada@');
    await press(element, 'next');
    expect(text(element, 'problem')).to.equal('Enter an e-mail address such as name@example.com.');
    expect(inputs.map(input => input.getAttribute('aria-invalid'))).to.deep.equal([null, 'true', null]);
    await write('E-mail', ' ada@example.com ');
    await write('Name', 'أدا');
    await press(element, 'next');
    expect(answer()).to.deep.equal({ contact: { name: 'أدا', email: 'ada@example.com' } });
  });

  it('pictures: with their text alternatives, one or several', async () => {
    const element = await showSurvey({ data: rareSurvey(['look']) });
    const [oak, pine] = part(element, 'question')!.querySelectorAll('input');
    expect(element.shadowRoot!.querySelector('img')!.alt).to.equal('A desk of oak');
    for (const picture of [pine!, oak!]) {
      picture.click();
      await settled(element);
    }
    await press(element, 'next');
    expect(text(element, 'problem')).to.equal('Choose one answer at most.');
    oak!.click();
    await settled(element);
    await press(element, 'next');
    expect(answer()).to.deep.equal({ choices: ['pine'] });
  });

  it('go on where they were left, though what knows their answers comes later', async () => {
    let record: unknown;
    const first = await showSurvey({ data: rareSurvey(['ends', 'grid']) });
    first.addEventListener('docent-record-change', event => (record = (event as DocentRecordChangeEvent).slice));
    await click(first, 'Best: Price');
    await click(first, 'Worst: Speed');
    await press(first, 'next');
    const second = await showSurvey({ data: rareSurvey(['ends', 'grid']), record });
    expect(text(second, 'question')).to.contain('How was each?');
    await press(second, 'back');
    expect((named(second, 'Best: Price') as HTMLInputElement).checked).to.equal(true);
  });
});
