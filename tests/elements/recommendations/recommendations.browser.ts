import { expect, waitUntil } from '@open-wc/testing';
import type { DocentRecommendations } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import {
  did,
  entity,
  find,
  model,
  neighbours,
  patience,
  removeLists,
  showList,
  titlesIn,
} from './recommendations-host.js';

const textOf = (element: Element, selector: string): string =>
  find(element, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Presses something once it is there. */
async function press(element: DocentRecommendations, selector: string): Promise<void> {
  await waitUntil(() => find(element, selector), `There is no ${selector}.`, patience);
  find(element, selector)!.click();
  await element.updateComplete;
}
const until = (test: () => unknown, what: string): Promise<void> => waitUntil(test, what, patience);

/** Opens how the list comes about. */
async function openHow(element: DocentRecommendations): Promise<void> {
  await press(element, '[part=how] summary');
  await until(() => find(element, '[part=personalise]'), 'How it comes about did not open.');
}

describe('<docent-recommendations>', () => {
  afterEach(removeLists);

  it('recommends by what the customer has, with true reasons, evidence, and when it would not suit', async () => {
    const { asked, element, told } = await showList(did('desk', 'lamp'));
    expect(titlesIn(element)).to.deep.equal(['The chair', 'The screen', 'The plant']);
    expect(asked.find(({ type }) => type === 'model')).to.deep.equal({
      ...{ type: 'model', list: 'next', items: ['subject:desk', 'subject:lamp'] },
    });
    const chair = '[data-item="subject:chair"]';
    expect(textOf(element, `${chair} [part=reason]`)).to.equal('Because you use The desk rests on 47 customers');
    expect(textOf(element, `${chair} [part=unsuitable]`)).to.equal('Not for you if: You have no room for a chair.');
    expect(textOf(element, '[data-item="subject:plant"] [part=source]')).to.equal('Popular');
    const screen = '[data-item="subject:screen"]';
    await press(element, `${screen} [part=why-toggle]`);
    await until(() => find(element, `${screen} [part=why]`), 'Why it is there did not open.');
    expect(textOf(element, `${screen} [part=why] ul`)).to.equal(
      'Because you use The desk 50 % Because you use The lamp 50 %',
    );
    const { slate, ...about } = told.find(({ name }) => name === 'Recommendation Explained')!.properties;
    expect(about).to.deep.equal({ item: 'subject:screen', position: 2, source: 'organic' });
    expect(slate).to.match(/^[\d-]{7,64}$/);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('tells what was on the screen, once, with place and propensity', async () => {
    const { element, told } = await showList(did('desk'), undefined, { data: { ...entity, exploration: 0.1 } });
    await until(() => told.filter(({ name }) => name === 'Recommendation Viewed').length === 3, 'Nothing was seen.');
    // One list in ten is drawn by lot: what is told has to be right either way.
    const undrawn = ['subject:chair', 'subject:screen', 'subject:lamp'];
    for (const { properties } of told) {
      const { drawn, item, position, propensity, source } = properties as { [name: string]: never; position: never };
      const stays = undrawn[position - 1] === item;
      expect(propensity).to.be.closeTo((stays ? 0.9 : 0) + 0.1 / 4, 1e-9);
      expect(source).to.equal('organic');
      expect(drawn || stays).to.equal(true);
    }
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(new Set(told.map(({ properties }) => properties['item'])).size).to.equal(told.length);
  });

  it('leaves out what the customer does not want, where it stood, and brings it back', async () => {
    const host = await showList(did('desk'));
    const { element } = host;
    const chair = '[data-item="subject:chair"]';
    await press(element, `${chair} [part=controls]`);
    await press(element, `${chair} [part=not-interested]`);
    await until(() => element.shadowRoot!.activeElement?.matches('[part=undo]'), 'The keyboard is not at "Undo".');
    expect(titlesIn(element)).to.deep.equal(['The screen', 'The lamp']);
    expect(textOf(element, '[role=status]')).to.equal('“The chair” is left out from now on.');
    expect(host.record.interactions?.['subject:chair']?.notInterested?.value).to.equal(true);
    await press(element, `${chair} [part=undo]`);
    expect(titlesIn(element)[0]).to.equal('The chair');
    expect(host.record.interactions?.['subject:chair']?.notInterested?.value).to.equal(false);
    await until(() => element.shadowRoot!.activeElement?.matches('[part=controls]'), 'The keyboard is lost.');
    await press(element, `${chair} [part=controls]`);
    await press(element, `${chair} [part=seen]`);
    await press(element, '[part=again]');
    await until(() => titlesIn(element).length === 3, 'Nothing came in its place.');
    expect(titlesIn(element)).to.not.include('The chair');
    expect(
      host.told
        .filter(({ name }) => name === 'Recommendation Judged')
        .map(({ properties: { verdict, undone } }) => [verdict, undone]),
    ).to.deep.equal([
      ['not-interested', undefined],
      ['not-interested', true],
      ['seen', undefined],
    ]);
  });

  it('does without the history where the customer wants it so, says so, and forgets it on request', async () => {
    const host = await showList(did('desk'));
    const { element } = host;
    await openHow(element);
    expect(textOf(element, '[data-strategy=for-you]')).to.equal('from what you use: not enough for a full list');
    await press(element, '[part=personalise]');
    await until(() => find(element, '[part=plain]'), 'It does not say so.');
    expect(titlesIn(element)).to.deep.equal(['The lamp', 'The plant']);
    expect(textOf(element, '[data-strategy=for-you]')).to.equal('from what you use: switched off by you');
    await press(element, '[part=personalise]');
    await until(() => titlesIn(element)[0] === 'The chair', 'It was not turned on again.');
    await press(element, '[part=forget]');
    await until(() => element.shadowRoot!.activeElement?.matches('[part=forget-yes]'), 'It does not ask.');
    await press(element, '[part=forget-yes]');
    await until(() => titlesIn(element)[0] === 'The lamp', 'It was not forgotten.');
    expect(Object.keys(host.record.interactions!)).to.deep.equal(['forgotten']);
    const changes = host.told.filter(({ name }) => name === 'Personalisation Changed');
    expect(changes.map(({ properties }) => properties['change'])).to.deep.equal(['off', 'on', 'forgotten']);
  });

  for (const [what, learned, help] of [
    ['nothing was learned', {}, 'Too few customers have used these things so far.'],
    ['the model is cut off', { fault: 'damaged' }, 'Too few customers have used these things so far.'],
    ['it cannot be had', { fault: 'unreachable' }, 'What others use could not be loaded.'],
    [
      'a weight is none',
      {
        model: { ...model, popular: [] },
        neighbours: { ...neighbours, rows: new Map([['subject:desk', [{ item: 'subject:chair', weight: NaN }]]]) },
      },
      'Too few customers have used these things so far.',
    ],
  ] as const) {
    it(`says that it does not know enough, and what would help, where ${what}`, async () => {
      const { element, told } = await showList(did('desk'), learned);
      expect(titlesIn(element)).to.deep.equal([]);
      expect(textOf(element, '[part=withheld]')).to.contain(
        `We do not know enough yet to recommend something. ${help}`,
      );
      expect(told.map(({ name }) => name)).to.deep.equal(['Recommendations Withheld']);
    });
  }

  it('says why a refused model is not used, and falls back to what is declared next', async () => {
    const data = {
      ...entity,
      strategies: ['for-you', 'expert'] as const,
      expert: [
        {
          id: 'light',
          item: 'subject:lamp' as const,
          because: 'Eyes first.',
          owner: 'Ergonomics team',
          source: 'Guide, page 3',
        },
      ],
    };
    const { element } = await showList(
      did('desk'),
      { fault: 'foreign' },
      { data: { ...data, strategies: [...data.strategies] } },
    );
    expect(titlesIn(element)).to.deep.equal(['The lamp']);
    expect(textOf(element, '[part=source]')).to.equal('Recommended by Ergonomics team');
    expect(textOf(element, '[part=reason]')).to.equal('Eyes first.');
    await openHow(element);
    expect(textOf(element, '[data-strategy=for-you]')).to.equal(
      'from what you use: what was learned is of another project or list, so it is not used',
    );
  });

  it('shows what is chosen by editors or promoted apart from what was found, as what it is, and runs nothing of it', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const candidates = entity.candidates.map(each =>
      each.item === 'subject:shelf' ? { ...each, title, url: 'javascript:alert(1)' } : each,
    );
    const data = {
      ...entity,
      candidates,
      pinned: [{ item: 'subject:shelf', because: 'New.' } as const],
      promoted: [{ item: 'subject:plant', because: 'On offer.' } as const],
    };
    const { element } = await showList(did('desk'), undefined, { data });
    expect(titlesIn(element, 'pinned')).to.deep.equal([title]);
    expect(find(element, '[part=pinned] a, [part=pinned] img')).to.equal(null);
    expect(titlesIn(element, 'promoted')).to.deep.equal(['The plant']);
    expect(titlesIn(element)).to.not.include('The plant');
    expect(textOf(element, '[part=promoted-frame] > p')).to.contain(
      'shown in the interest of the vendor, not found for you',
    );
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('opens an entity of the project in place, by its own widget, and a page by its link', async () => {
    const candidates = [{ item: 'howto:book', title: 'Book a room', type: 'howto', minutes: 2 } as const];
    const expert = [{ id: 'first', item: 'howto:book', because: 'Begin here.', owner: 'We' } as const];
    const data = { ...entity, layout: 'next', strategies: ['expert'], candidates, expert } as never;
    const { element, told } = await showList({}, undefined, { data });
    const name = find(element, '[part=name]')!;
    expect(name.getAttribute('aria-expanded')).to.equal('false');
    await press(element, '[part=name]');
    expect(find(element, 'docent-howto')?.getAttribute('entity')).to.equal('book');
    expect(told.map(({ name }) => name)).to.include('Recommendation Opened');
    expect(await axeFaults(element)).to.deep.equal([]);
    await press(element, '[part=name]');
    expect(find(element, 'docent-howto')).to.equal(null);
  });

  it('recommends without a history where nobody answers, and keeps what is said as long as it lives', async () => {
    const element = Object.assign(document.createElement('docent-recommendations'), {
      data: {
        ...entity,
        strategies: ['expert'],
        expert: [{ id: 'light', item: 'subject:lamp', because: 'Eyes first.', owner: 'We' }],
      } as never,
    });
    document.body.append(element);
    await until(() => titlesIn(element)[0] === 'The lamp', 'It waits for ever.');
    await press(element, '[part=controls]');
    await press(element, '[part=seen]');
    await press(element, '[part=again]');
    await until(() => find(element, '[part=withheld]'), 'What was said is not kept.');
    element.remove();
  });
});
