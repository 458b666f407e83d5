import { expect, waitUntil } from '@open-wc/testing';
import { DocentRecordChangeEvent } from '@docent/elements';
import type { HowtoProgress } from '@docent/schema';
import { howto, steps } from '../fixtures/howto.js';
import { find, findAll, mount, press, recordFacts, shown, unmountAll } from '../fixtures/mount.js';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
let kept: HowtoProgress | undefined;
document.addEventListener(DocentRecordChangeEvent.eventName, ({ slice }) => (kept = slice as HowtoProgress));

describe('docent-howto: notes of one’s own', () => {
  const facts = recordFacts();
  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  const write = async (element: Parameters<typeof shown>[0], text: string) => {
    const area = find<HTMLTextAreaElement>(element, '#own-note');
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await shown(element);
    return area;
  };

  it('are kept with the step, shown again, and never told', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=note]');
    expect(element.shadowRoot?.activeElement?.id).to.equal('own-note');
    const area = await write(element, 'Left side first');
    area.dispatchEvent(new Event('change', { bubbles: true }));
    expect(kept?.notes?.['step-1']?.text).to.equal('Left side first');
    expect(JSON.stringify(facts.map(({ properties }) => properties))).not.to.contain('Left side');

    const again = await mount({ data: howto(), record: kept });
    expect(find<HTMLTextAreaElement>(again, '#own-note').value).to.equal('Left side first');
    await press(again, '[part=next]');
    expect(findAll(again, '#own-note')).to.have.length(0);
  });

  it('are kept without leaving the field, and when the how-to is removed', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=note]');
    await write(element, 'In a hurry');
    element.remove();
    expect(kept?.notes?.['step-1']?.text).to.equal('In a hurry');
  });

  it('have at most 2,000 characters, and are gone when they are emptied', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=note]');
    const area = await write(element, 'x'.repeat(3000));
    area.dispatchEvent(new Event('change'));
    expect(kept?.notes?.['step-1']?.text).to.have.length(2000);
    await write(element, '');
    area.dispatchEvent(new Event('change'));
    expect(kept?.notes?.['step-1']?.text).to.equal('');
    await press(element, '[part=note]');
    expect(findAll(element, '#own-note')).to.have.length(0);
  });

  it('are printed with their step, and go when the record is erased', async () => {
    const record = { steps: {}, notes: { 'step-2': { text: 'Mind the cable', at: 1 } } };
    const element = await mount({ data: howto(), record });
    window.dispatchEvent(new Event('beforeprint'));
    expect(words(find(element, '.printed .own-note'))).to.equal('My note Mind the cable');
    window.dispatchEvent(new Event('afterprint'));
    element.record = undefined;
    element.requestUpdate('record', record);
    await press(element, '[part=next]');
    expect(findAll(element, '#own-note')).to.have.length(0);
  });
});

describe('docent-howto: links to a step, and the next visit', () => {
  const facts = recordFacts();
  const names = () => facts.map(({ name }) => name);
  const clipboard = (write: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });

  beforeEach(() => facts.splice(0));
  afterEach(async () => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    if (location.hash) window.history.replaceState(null, '', location.pathname + location.search);
    await unmountAll();
  });
  it('copies a link to the step, and tells that', async () => {
    let copied = '';
    clipboard(text => Promise.resolve(void (copied = text)));
    const element = await mount({ data: howto() });
    await press(element, '[part=next]');
    await press(element, '[part=copy-link]');
    await waitUntil(() => find(element, '[role=status]').textContent === 'Link copied.');
    expect(copied).to.equal(`${location.href}#docent=howto:book-a-room/step-2`);
    expect(facts.at(-1)).to.deep.include({
      name: 'Howto Link Copied',
      properties: { step: 'step-2', position: 2, total: 3 },
    });
  });

  it('shows the link to be copied by hand where the clipboard is refused', async () => {
    clipboard(() => Promise.reject(new Error('refused')));
    const element = await mount({ data: howto() });
    await press(element, '[part=copy-link]');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'link', 'The link does not get the focus.', {
      timeout: 8000,
    });
    const field = find<HTMLInputElement>(element, '#link');
    expect(field.value).to.contain('#docent=howto:book-a-room/step-1');
  });

  it('opens the step of the link, says so when the customer acts, and follows another link on the same page', async () => {
    location.hash = 'chapter?docent=howto%3Abook-a-room/step-3';
    const element = await mount({ data: howto(), record: { steps: {}, current: { step: 'step-2', at: 1 } } });
    expect(words(find(element, '.step-title'))).to.contain('Step 3 of 3');
    expect(facts).to.deep.equal([]);
    await press(element, '[part=mark]');
    expect(facts[1]?.properties['from']).to.equal('link');
    const changed = new Promise(resolve => window.addEventListener('hashchange', resolve, { once: true }));
    location.hash = 'docent=howto:book-a-room/step-1@2.5';
    await changed;
    await shown(element);
    expect(words(find(element, '.step-title'))).to.contain('Step 1 of 3');
    expect(facts.at(-1)?.properties['from']).to.equal('link');
  });

  for (const hash of [
    'docent=howto:other/step-2',
    'docent=howto:book-a-room/',
    'docent=howto:book-a-room/../x',
    'docent=',
  ]) {
    it(`takes #${hash} for no link to it`, async () => {
      location.hash = hash;
      const element = await mount({ data: howto() });
      expect(words(find(element, '.step-title'))).to.contain('Step 1 of 3');
      expect(findAll(element, '.resume')).to.have.length(0);
    });
  }

  it('says that the step of a link is not there', async () => {
    location.hash = 'docent=howto:book-a-room/gone';
    const element = await mount({ data: howto() });
    expect(words(find(element, '.resume'))).to.contain('not part of this how-to');
  });

  it('tells on the next visit where the customer left off, to go on from there', async () => {
    const record = { steps: {}, current: { step: 'step-2', at: 1 } };
    const element = await mount({ data: howto(), record });
    expect(words(find(element, '[part=resume] p'))).to.equal('You left off at step 2: Do thing 2');
    await press(element, '[part=go-on]');
    expect(names()).to.deep.equal(['Howto Started', 'Howto Step Viewed']);
    expect(facts[1]?.properties['from']).to.equal('resume');
    expect(findAll(element, '[part=resume]')).to.have.length(0);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '.step-title'));
  });

  it('or to start again', async () => {
    const steps = { 'step-1': { done: true, at: 1, revision: 'r1' } };
    const element = await mount({ data: howto(), record: { steps, current: { step: 'step-2', at: 1 } } });
    await press(element, '[part=start-again]');
    expect(words(find(element, '.step-title'))).to.contain('Step 1 of 3');
    expect(findAll(element, 'nav .done')).to.have.length(0);
  });
});

describe('docent-howto: five hundred steps', () => {
  afterEach(unmountAll);

  it('are worked through without anything piling up in the page, each quickly', async () => {
    const element = await mount({ data: howto({ steps: steps(500) }) });
    const nodes = () => element.shadowRoot!.querySelectorAll('*').length;
    await press(element, '[part=next]');
    const before = nodes();
    const begun = performance.now();
    for (let step = 2; step < 100; step++) await press(element, '[part=next]');
    const each = (performance.now() - begun) / 98;
    expect(words(find(element, '.step-title'))).to.contain('Step 100 of 500');
    expect(nodes()).to.be.at.most(before + 2);
    expect(each, 'milliseconds per step').to.be.below(100);
  });
});
