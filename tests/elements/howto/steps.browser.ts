import { expect, waitUntil } from '@open-wc/testing';
import { howto, steps } from '../fixtures/howto.js';
import { find, findAll, mount, press, recordFacts, shown, unmountAll } from '../fixtures/mount.js';

const title = (element: Element) => find(element, '.step-title').textContent.replace(/\s+/g, ' ').trim();
const said = (element: Element) => find(element, '[role=status]').textContent;
const focused = (element: Element) => element.shadowRoot?.activeElement;

describe('docent-howto: steps', () => {
  const facts = recordFacts();
  const names = () => facts.map(({ name }) => name);

  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('shows the first step of a fresh how-to and says nothing yet', async () => {
    const element = await mount({ data: howto() });
    expect(title(element)).to.equal('Step 1 of 3 Do thing 1');
    expect(find(element, '[aria-current=step]').textContent).to.contain('Do thing 1');
    expect(facts).to.deep.equal([]);
  });

  it('goes on and back, and moves the focus to the heading of the step', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=next]');
    expect(title(element)).to.equal('Step 2 of 3 Do thing 2');
    expect(focused(element)).to.equal(find(element, '.step-title'));
    await press(element, '[part=back]');
    expect(title(element)).to.equal('Step 1 of 3 Do thing 1');
    expect(
      facts.filter(({ name }) => name === 'Howto Step Viewed').map(({ properties }) => properties['from']),
    ).to.deep.equal(['start', 'next', 'back']);
  });

  it('cannot go back from the first step nor on from the last', async () => {
    const element = await mount({ data: howto() });
    expect(find<HTMLButtonElement>(element, '[part=back]').disabled).to.equal(true);
    await press(element, 'nav li:last-child button');
    expect(find<HTMLButtonElement>(element, '[part=next]').disabled).to.equal(true);
  });

  it('goes to the step chosen in the list', async () => {
    const element = await mount({ data: howto() });
    await press(element, 'nav li:nth-child(3) button');
    expect(title(element)).to.equal('Step 3 of 3 Do thing 3');
    expect(facts.at(-1)?.properties).to.deep.equal({ step: 'step-3', position: 3, total: 3, from: 'list' });
  });

  it('starts once in its life, before anything else', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=mark]');
    await press(element, '[part=next]');
    expect(names()).to.deep.equal(['Howto Started', 'Howto Step Viewed', 'Howto Step Completed', 'Howto Step Viewed']);
  });

  it('marks a step done, says so once, and takes it back', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=mark]');
    expect(said(element)).to.equal('Step 1 done. 1 of 3 steps done');
    expect(find(element, '#progress').textContent).to.equal('1 of 3 steps done');
    expect(find<HTMLProgressElement>(element, 'progress').value).to.equal(1);
    expect(findAll(element, 'nav .done')).to.have.length(1);
    await press(element, '[part=mark]');
    expect(said(element)).to.equal('Step 1 is open again. 0 of 3 steps done');
    expect(facts.at(-1)).to.deep.include({
      name: 'Howto Step Reopened',
      properties: { step: 'step-1', position: 1, total: 3, done: 0 },
    });
  });

  it('takes a double click for one', async () => {
    const element = await mount({ data: howto() });
    const click = (detail: number) =>
      find(element, '[part=mark]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
    click(1);
    await shown(element);
    click(2);
    await shown(element);
    expect(names().filter(name => name.startsWith('Howto Step C'))).to.have.length(1);
    expect(names()).not.to.include('Howto Step Reopened');
  });

  it('keeps the focus on the button when a step is marked', async () => {
    const element = await mount({ data: howto() });
    const button = find(element, '[part=mark]');
    button.focus();
    await press(element, '[part=mark]');
    expect(focused(element)).to.equal(button);
  });

  it('celebrates when all are done, reviews without losing a mark, and starts again', async () => {
    const element = await mount({ data: howto({ steps: steps(2), skill: { id: 's', title: 'book a room' } }) });
    await press(element, '[part=mark]');
    await press(element, '[part=next]');
    await press(element, '[part=mark]');
    expect(names().slice(-2)).to.deep.equal(['Howto Step Completed', 'Howto Completed']);
    expect(title(element)).to.equal('You did all 2 steps');
    expect(focused(element)).to.equal(find(element, '.step-title'));

    await press(element, '[part=review]');
    expect(title(element)).to.equal('Step 1 of 2 Do thing 1');
    expect(findAll(element, 'nav .done')).to.have.length(2);

    element.data = howto({ steps: steps(2), revision: 'r2' });
    await shown(element);
    expect(findAll(element, 'nav .done')).to.have.length(2);
  });

  it('is usable before the rest of it is there: finished, it shows its last step until then', async () => {
    const record = { steps: { 'step-1': { done: true, at: 1, revision: 'r1' } } };
    const early = document.createElement('docent-howto');
    Object.assign(early, { data: howto({ steps: steps(1) }), record });
    document.body.append(early);
    await early.updateComplete;
    expect(early.rest).to.equal(undefined);
    expect(findAll(early, '[part=mark]')).to.have.length(1);
    await waitUntil(() => early.rest, 'The rest does not come.', { timeout: 8000 });
    await shown(early);
    expect(findAll(early, '[part=finished]')).to.have.length(1);
    early.remove();
  });

  it('opens all steps again on "Start again"', async () => {
    const element = await mount({ data: howto({ steps: steps(1) }) });
    await press(element, '[part=mark]');
    await press(element, '[part=restart]');
    expect(findAll(element, 'nav .done')).to.have.length(0);
    expect(title(element)).to.equal('Step 1 of 1 Do thing 1');
    await press(element, '[part=mark]');
    expect(names().filter(name => name === 'Howto Completed')).to.have.length(2);
    expect(names().filter(name => name === 'Howto Started')).to.have.length(1);
  });

  it('scrolls five hundred steps in the list only, never the page', async () => {
    const element = await mount({ data: howto({ steps: steps(500) }) });
    const list = find(element, '.steps');
    const before = window.scrollY;
    await press(element, 'nav li:nth-child(400) button');
    const [item, area] = [find(element, '[aria-current]'), list].map(part => part.getBoundingClientRect());
    expect(item!.top).to.be.at.least(area!.top - 1);
    expect(item!.bottom).to.be.at.most(area!.bottom + 1);
    expect(list.scrollTop).to.be.greaterThan(1000);
    expect(window.scrollY).to.equal(before);
  });

  it('begins afresh when it gets another how-to', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=mark]');
    element.data = howto({ id: 'other', ref: 'howto:other', title: 'Other' });
    await shown(element);
    expect(findAll(element, 'nav .done')).to.have.length(0);
    await press(element, '[part=next]');
    expect(names().filter(name => name === 'Howto Started')).to.have.length(2);
  });

  it('stays at its step when the same how-to comes in another wording', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=next]');
    element.data = howto({ locale: 'de', steps: [...steps(3)].reverse() });
    await shown(element);
    expect(title(element)).to.contain('Do thing 2');
  });
});
