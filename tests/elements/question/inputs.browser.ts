import { expect } from '@open-wc/testing';
import type { PublishedOption } from '@docent/schema';
import { find, findAll } from '../fixtures/mount.js';
import { pressPart, removeGuides, settled, tick, words } from '../advice/guide-page.js';
import { axeFaults } from '../fixtures/axe-faults.js';
import { ask } from './ask.js';

const problem = (element: Element) => words(element, '[part=problem]');
const options: PublishedOption[] = [
  { id: 'one', title: 'One' },
  { id: 'two', title: 'Two' },
  { id: 'three', title: 'Three' },
];

describe('the inputs of questions', () => {
  afterEach(removeGuides);

  describe('any of them', () => {
    it('answers in the order of the options, whatever the order of the ticks; none is an answer too', async () => {
      const { element, submit } = await ask({ type: 'choices', options });
      await tick(element, 'it-three');
      await tick(element, 'it-one');
      expect(await submit()).to.deep.equal(['one', 'three']);
      removeGuides();
      expect(await (await ask({ type: 'choices', options })).submit()).to.deep.equal([]);
    });

    it('says how many there have to be, and may be', async () => {
      const { element, submit } = await ask({ type: 'choices', options, minimum: 1, maximum: 2 });
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Choose at least one answer.');
      for (const { id } of options) await tick(element, `it-${id}`);
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Choose 2 answers at most.');
    });
  });

  describe('a number', () => {
    it('is read as it is written where the language is spoken', async () => {
      const { submit, write } = await ask({ type: 'number', step: 0.5 }, 'de');
      await write('1.200,5');
      expect(await submit()).to.equal(1200.5);
    });

    for (const [text, said] of [
      ['', 'Enter a number.'],
      ['many', 'Enter a number.'],
      ['0', 'Enter 1 or more.'],
      ['1,001', 'Enter 1,000 or less.'],
      ['2.5', 'Enter a number in steps of 1.'],
    ] as const) {
      it(`says what is wrong with "${text}", and keeps it to be mended`, async () => {
        const { element, submit, write } = await ask({ type: 'number', minimum: 1, maximum: 1000, unit: 'people' });
        await write(text);
        expect(await submit()).to.equal(undefined);
        expect(problem(element)).to.equal(said);
        const input = find<HTMLInputElement>(element, '.panel input');
        expect(input.value).to.equal(text);
        expect(input.getAttribute('aria-describedby')).to.equal('it-problem it-unit');
        expect(element.shadowRoot?.activeElement).to.equal(input);
      });
    }

    it('that was answered before is shown so that it can be edited', async () => {
      const { element } = await ask({ type: 'number' }, 'de', 1200.5);
      expect(find<HTMLInputElement>(element, '.panel input').value).to.equal('');
      removeGuides();
      const { element: again } = await ask({ type: 'number', step: 0.5 }, 'de', 1200.5);
      expect(find<HTMLInputElement>(again, '.panel input').value).to.equal('1200,5');
    });
  });

  describe('money', () => {
    it('is exact, in the currency of the question', async () => {
      const { element, submit, write } = await ask({ type: 'money', currency: 'EUR' });
      expect(words(element, '.typed')).to.contain('€');
      await write('1,234.5');
      expect(await submit()).to.deep.equal({ amount: '1234.50', currency: 'EUR' });
    });

    it('has as many places as the currency', async () => {
      const { element, submit, write } = await ask({ type: 'money', currency: 'JPY' });
      await write('10.5');
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Enter a number in steps of ¥1.');
      await write('1,050');
      expect(await submit()).to.deep.equal({ amount: '1050', currency: 'JPY' });
    });
  });

  describe('a slider', () => {
    it('has no answer before it was touched, and then the one it shows', async () => {
      const { element, submit, write } = await ask({ type: 'range', minimum: 0, maximum: 12, unit: 'hours' });
      expect(words(element, 'output')).to.equal('Not set yet');
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Move the slider to your answer.');
      await write('8');
      expect(words(element, 'output')).to.equal('8 hours');
      expect(find(element, '.panel input').getAttribute('aria-valuetext')).to.equal('8 hours');
      expect(await submit()).to.equal(8);
    });

    it('takes the middle by a press where it stands', async () => {
      const { element, submit } = await ask({ type: 'range', minimum: 0, maximum: 12 });
      find(element, '.panel input').click();
      await settled(element);
      expect(await submit()).to.equal(6);
    });
  });

  describe('a date', () => {
    it('is a day of the calendar', async () => {
      const { element, submit, write } = await ask({ type: 'date', earliest: '2026-01-01', latest: '2026-12-31' });
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Enter a whole date.');
      await write('2025-12-31');
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Enter January 1, 2026 or a later date.');
      await write('2027-01-01');
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Enter December 31, 2026 or an earlier date.');
      await write('2026-02-28');
      expect(await submit()).to.equal('2026-02-28');
    });
  });

  describe('a text', () => {
    it('may have several lines, but not none', async () => {
      const { element, submit, write } = await ask({ type: 'text' });
      await write('  ', 'textarea');
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Write an answer.');
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      find(element, 'textarea').dispatchEvent(enter);
      expect(enter.defaultPrevented).to.equal(false);
      await write('one\ntwo', 'textarea');
      expect(await submit()).to.equal('one\ntwo');
    });
  });

  describe('100 points', () => {
    it('cannot be exceeded, and have to be given away whole', async () => {
      const { element, submit, write } = await ask({ type: 'allocation' });
      await write('70', '#it-price');
      await write('50', '#it-ease');
      expect(find<HTMLInputElement>(element, '#it-ease').value).to.equal('30');
      expect(words(element, '.rest [role=status]')).to.equal('0 points left');
      await write('10', '#it-price');
      expect(words(element, '.rest [role=status]')).to.equal('60 points left');
      expect(await submit()).to.equal(undefined);
      expect(problem(element)).to.equal('Give away all points: 60 are left.');
      await write('60', '#it-looks');
      expect(await submit()).to.deep.equal({ price: 10, ease: 30, looks: 60 });
    });

    it('can be distributed evenly', async () => {
      const { element, submit } = await ask({ type: 'allocation' });
      await pressPart(element, 'evenly');
      expect(findAll(element, 'output').map(({ textContent }) => textContent)).to.deep.equal([
        '34 points',
        '33 points',
        '33 points',
      ]);
      expect(await submit()).to.deep.equal({ price: 34, ease: 33, looks: 33 });
    });
  });

  for (const type of ['choices', 'number', 'money', 'range', 'date', 'text', 'allocation'] as const) {
    it(`have no accessibility fault, with and without a problem: ${type}`, async () => {
      const { element, submit } = await ask({ type, options, minimum: 1, maximum: 10, why: [['p', {}, 'To advise.']] });
      expect(await axeFaults(element)).to.deep.equal([]);
      await submit();
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  }
});
