import { expect } from '@open-wc/testing';
import { DocentRecordChangeEvent } from '@docent/elements';
import type { HowtoProgress } from '@docent/schema';
import { howto, steps } from '../fixtures/howto.js';
import { find, findAll, mount, press, recordFacts, shown, unmountAll } from '../fixtures/mount.js';

const title = (element: Element) => find(element, '.step-title').textContent.replace(/\s+/g, ' ').trim();
const said = (element: Element) => find(element, '[role=status]').textContent;

describe('docent-howto: states of steps', () => {
  const facts = recordFacts();
  const names = () => facts.map(({ name }) => name);
  let kept: HowtoProgress | undefined;
  document.addEventListener(DocentRecordChangeEvent.eventName, ({ slice }) => (kept = slice as HowtoProgress));

  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('tells watched, stuck, skipped and done apart in the list, by a drawing and by words', async () => {
    const mark = (more: object) => ({ done: false, at: 1, revision: 'r1', ...more });
    const record = {
      steps: { 'step-1': mark({ done: true }), 'step-2': mark({ skipped: true }), 'step-3': mark({ stuck: true }) },
      watched: { 'step-4': { at: 1, revision: 'r1' } },
    };
    const element = await mount({ data: howto({ steps: steps(5) }), record });
    expect(findAll(element, 'nav li').map(item => item.querySelector('.sr')?.textContent ?? '')).to.deep.equal([
      'Done',
      'Skipped',
      'Stuck',
      'Watched',
      '',
    ]);
    const drawings = findAll(element, 'nav li').map(item => item.querySelector('path')?.getAttribute('d'));
    expect(new Set(drawings).size).to.equal(5);
  });

  it('skips a step, goes on to the next, and can be taken back', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=skip]');
    expect(title(element)).to.equal('Step 2 of 3 Do thing 2');
    expect(names()).to.deep.equal(['Howto Started', 'Howto Step Viewed', 'Howto Step Skipped', 'Howto Step Viewed']);
    expect(kept?.steps['step-1']).to.deep.include({ done: false, skipped: true });
    await press(element, '[part=back]');
    expect(findAll(element, '[part=skip]')).to.have.length(0);
    await press(element, '[part=mark]');
    expect(facts.at(-1)?.name).to.equal('Howto Step Reopened');
    expect(kept?.steps['step-1']).to.not.have.property('skipped');
  });

  it('is complete once, when the last open step is done or skipped (scorm-h5p-wrapper#35: passed after one of three)', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=mark]');
    expect(names()).not.to.include('Howto Completed');
    await press(element, '[part=next]');
    await press(element, '[part=skip]');
    expect(names()).not.to.include('Howto Completed');
    await press(element, '[part=skip]');
    expect(names().filter(name => name === 'Howto Completed')).to.have.length(1);
    expect(title(element)).to.equal('You are through: 1 of 3 steps done, the others skipped');
  });

  it('is not complete when every step was only skipped, or only watched (moodle-mod_hvp#121: watching is no doing)', async () => {
    const watched = { 'step-1': { at: 1, revision: 'r1' }, 'step-2': { at: 1, revision: 'r1' } };
    const element = await mount({ data: howto({ steps: steps(2) }), record: { steps: {}, watched } });
    expect(findAll(element, '[part=finished]')).to.have.length(0);
    await press(element, '[part=skip]');
    await press(element, '[part=skip]');
    expect(names()).not.to.include('Howto Completed');
    expect(findAll(element, '[part=finished]')).to.have.length(0);
  });

  it('shows whoever is stuck the help of the step and whom to ask, tells it, and takes it back', async () => {
    const [first, ...others] = steps(2);
    const contact = { title: 'Ask the service desk', url: 'mailto:help@vendor.example' };
    const help = [['p', {}, 'Turn it round.']] as never;
    const element = await mount({ data: howto({ contact, steps: [{ ...first!, help }, ...others] }) });
    await press(element, '[part=stuck]');
    await shown(element);
    expect(facts.at(-1)).to.deep.include({
      name: 'Howto Step Stuck',
      properties: { step: 'step-1', position: 1, total: 2, help: true, contact: true },
    });
    expect(find(element, '[part=help]').textContent).to.contain('Turn it round.');
    expect(find<HTMLAnchorElement>(element, '[part=contact]').href).to.equal('mailto:help@vendor.example');
    expect(kept?.steps['step-1']).to.deep.include({ done: false, stuck: true });
    const heard = facts.length;
    await press(element, '[part=unstuck]');
    expect(findAll(element, '[part=help]')).to.have.length(0);
    expect(facts).to.have.length(heard);
    await press(element, '[part=stuck]');
    await press(element, '[part=mark]');
    expect(findAll(element, '[part=help]')).to.have.length(0);
    expect(kept?.steps['step-1']).to.not.have.property('stuck');
  });

  it('follows no contact with an address that is none', async () => {
    const contact = { title: 'Ask', url: 'javascript:alert(1)' };
    const element = await mount({ data: howto({ contact }) });
    await press(element, '[part=stuck]');
    expect(findAll(element, '[part=contact]')).to.have.length(0);
    expect(find(element, '[part=help]').textContent).to.contain('is told that people get stuck here');
  });

  it('tells each mark at once, not at the end (h5p-interactive-video#101: answers lost unless the end is reached)', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=mark]');
    expect(facts.at(-1)?.name).to.equal('Howto Step Completed');
    expect(kept?.steps['step-1']?.done).to.equal(true);
  });

  it('says every change of step to screen readers: what has the focus is the heading with its place (matur#11)', async () => {
    const element = await mount({ data: howto() });
    await press(element, '[part=next]');
    const heading = element.shadowRoot?.activeElement;
    expect(heading?.getAttribute('role')).to.equal('heading');
    expect(heading?.textContent).to.contain('Step 2 of 3');
  });
});

describe('docent-howto: cautions that must be read', () => {
  const facts = recordFacts();
  const careful = () => {
    const [first, ...others] = steps(2);
    const text = [['p', {}, 'Unplug it.']] as never;
    return howto({ steps: [{ ...first!, lines: [{ kind: 'caution', text, acknowledge: true }] }, ...others] });
  };
  const read = (element: Element) => find<HTMLInputElement>(element, '[part=acknowledge] input');

  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('lets a step be done only once its caution was read, and says why', async () => {
    const element = await mount({ data: careful() });
    const mark = find(element, '[part=mark]');
    expect(mark.getAttribute('aria-disabled')).to.equal('true');
    expect(find(element, `#${mark.getAttribute('aria-describedby')}`).textContent).to.contain('Only then');
    mark.click();
    await shown(element);
    expect(facts.map(({ name }) => name)).not.to.include('Howto Step Completed');
    expect(element.shadowRoot?.activeElement).to.equal(read(element));
    expect(said(element)).to.contain('confirm first');

    read(element).click();
    await shown(element);
    expect(facts.at(-1)).to.deep.include({
      name: 'Howto Caution Acknowledged',
      properties: { step: 'step-1', position: 1, total: 2 },
    });
    expect(mark.hasAttribute('aria-disabled')).to.equal(false);
    await press(element, '[part=mark]');
    expect(facts.at(-1)?.name).to.equal('Howto Step Completed');
  });

  it('does not ask again for what is on record, and asks again when the how-to has changed', async () => {
    const acknowledged = { 'step-1': { at: 1, revision: 'r1' } };
    const element = await mount({ data: careful(), record: { steps: {}, acknowledged } });
    expect(read(element).checked).to.equal(true);
    expect(find(element, '[part=mark]').hasAttribute('aria-disabled')).to.equal(false);
    const changed = await mount({ data: { ...careful(), revision: 'r2' }, record: { steps: {}, acknowledged } });
    expect(find(changed, '[part=mark]').getAttribute('aria-disabled')).to.equal('true');
  });

  it('can be skipped without being read', async () => {
    const element = await mount({ data: careful() });
    await press(element, '[part=skip]');
    expect(title(element)).to.contain('Do thing 2');
  });
});
