import { expect, waitUntil } from '@open-wc/testing';
import { find, findAll, recordFacts } from '../fixtures/mount.js';
import { mountResult, open, type ResultHost, settled, unmountResults, words } from './result-host.js';

const facts = recordFacts();

/** Opens it, and waits until all of it is worked out. */
async function openChanges(element: ResultHost): Promise<void> {
  await open(element, 'details.changes');
  await worked(element);
}

const worked = (element: ResultHost) =>
  waitUntil(
    () => findAll(element, 'details.changes li').some(line => words(line).startsWith('Of all the ways')),
    'Nothing is told.',
    { timeout: 8000 },
  );

describe('what would change the advice', () => {
  beforeEach(() => facts.splice(0));
  afterEach(unmountResults);

  it('says which other answer, between which weights it holds, and how sure it is', async () => {
    const element = await mountResult();
    await openChanges(element);
    const said = words(find(element, 'details.changes'));
    expect(said).to.match(/If you answered “.+” to “.+”, .+ would come first|nothing here would suit/);
    expect(said).to.match(
      /The team plan stays first as long as “Price” counts for \d+ to \d+ points; now it counts for 50\./,
    );
    expect(said).to.match(
      /Of all the ways to weigh what matters, The team plan comes first in [\d.]+% \([\d.]+% to [\d.]+%, from 2,000 drawn\)\./,
    );
  });

  it('does what it says when an answer is tried, and takes it back', async () => {
    const element = await mountResult();
    await openChanges(element);
    const before = element.situation.answers;
    const line = words(find(element, '[part=other-answers] li'));
    find(element, '[part=try-answer]').click();
    await settled(element);
    const first = element.advised.first;
    expect(line).to.contain(first ? element.guide.outcomes.find(({ id }) => id === first.id)!.title : 'nothing here');
    expect(element.advised.first?.id).not.to.equal('team');
    expect(words(find(element, '[part=tried]'))).to.contain('You are trying');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part=undo-try]'));
    find(element, '[part=undo-try]').click();
    await settled(element);
    expect(element.situation.answers).to.deep.equal(before);
    expect(findAll(element, '[part=tried]')).to.have.length(0);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('summary');
  });

  it('does what it says when a weight is tried, keeps other own weights on undoing it, and tells both', async () => {
    const element = await mountResult({ weights: { ease: 29 } });
    await openChanges(element);
    find(element, '[part=try-weight]').click();
    await settled(element);
    expect(element.advised.first?.id).not.to.equal('team');
    find(element, '[part=undo-try]').click();
    await settled(element);
    expect(element.situation.weights).to.deep.equal({ ease: 29 });
    const told = facts.filter(({ name }) => name === 'Advice Weights Changed').map(({ properties }) => properties);
    expect(told).to.have.length(2);
    expect(told[1]).to.deep.equal({ weights: { ease: 29 }, outcome: 'team' });
  });

  it('is worked out again when an answer changes', async () => {
    const element = await mountResult();
    await openChanges(element);
    element.answer('budget', 'ample');
    await settled(element);
    await worked(element);
    expect(words(find(element, 'details.changes'))).to.contain('now it counts for 30');
  });
});
