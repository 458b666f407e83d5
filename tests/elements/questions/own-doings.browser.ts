import { expect, waitUntil } from '@open-wc/testing';
import type { CommandStatus } from '@docent/elements';
import { axeFaults } from '../fixtures/axe-faults.js';
import { Collector } from '../fixtures/commands.js';
import { comes, find, focused, patience, press, removeQuestions, says, show, titles, type } from './question-host.js';

describe('what a reader has done with <docent-questions>', () => {
  afterEach(() => {
    removeQuestions();
    location.hash = '';
  });

  it('shows votes of an earlier visit and of other tabs, and takes them back', async () => {
    const collector = new Collector();
    const tell = (commandId: string, name: string, ref: string, vote?: string) =>
      collector.known.push({
        ...{ commandId, name, ref, state: 'accepted', receipt: { id: commandId, secret: 's' } },
        ...(vote !== undefined && { payload: { vote } }),
      });
    tell('one', 'vote-question', 'question:question-0', 'helpful');
    tell('two', 'vote-answer', 'answer:answer-0', 'helpful');
    tell('three', 'vote-question', 'question:question-1', 'helpful');
    tell('four', 'withdraw', 'question:question-1');
    const { element } = await show(3, collector);
    const shows = (id: string, pressed: boolean, words: string) => {
      const button = () => find(element, `[data-id=${id}] > .acts [part=vote]`)!;
      return waitUntil(
        () =>
          button().getAttribute('aria-pressed') === String(pressed) &&
          button().textContent.trim().replace(/\s+/g, ' ') === words,
        `${id} is not ${pressed} with ${words}.`,
        patience,
      );
    };
    await shows('question-0', true, 'I wonder, too, 1');
    await shows('answer-0', true, 'Helpful, 1');
    await shows('question-1', false, 'I wonder, too');
    await press(element, '[data-id=answer-0] > .acts [part=vote]');
    await shows('answer-0', false, 'Helpful');
    expect(collector.sent.map(({ name, payload, ref }) => [name, ref, payload])).to.deep.equal([
      ['withdraw', 'answer:answer-0', { target: 'two', secret: 's' }],
    ]);
    tell('five', 'withdraw', 'question:question-0');
    tell('six', 'vote-question', 'question:question-1', 'helpful');
    document.dispatchEvent(new Event('visibilitychange'));
    await shows('question-0', false, 'I wonder, too');
    await shows('question-1', true, 'I wonder, too, 1');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('asks for a second look at an own answer, corrects it where it stands, and takes it away alone', async () => {
    const collector = new Collector();
    const became = { answer: 'answer-0', question: 'question-0', state: 'removed', removedFor: 'off-topic' };
    const receipt = { id: 'answer-0', secret: 's' };
    const removed: CommandStatus = {
      ...{ commandId: 'answer-0', name: 'answer-question', ref: 'question:question-0', state: 'accepted', receipt },
      payload: { text: 'Says answer-0.', name: 'Ana', role: 'it-admin' },
      became: { ...became, mayAppeal: true },
    };
    collector.known = [removed];
    location.hash = '#docent-receipt=answer-0.s';
    const { element } = await show(3, collector, true);
    const own = '[part=own] ';
    await comes(element, `${own}[data-state=ownRemoved]`);
    await press(element, `${own}[part=appeal]`);
    await comes(element, `${own}[part=form]`);
    expect(await axeFaults(element)).to.deep.equal([]);
    expect(find(element, `${own}[part=form] input`), 'moderators know whose it is').to.equal(null);
    await press(element, `${own}[part=send]`);
    await waitUntil(() => says(element).includes('Write why.'), 'It is not said.', patience);
    await type(element, `${own}textarea`, ' It is about floor 0. ');
    await press(element, `${own}[part=send]`);
    await waitUntil(() => says(element).includes('It will be sent as soon as'), 'It is not said.', patience);
    expect(find(element, `${own}[part=appeal]`), 'once').to.equal(null);
    collector.known = [{ ...removed, became: { ...became, mayAppeal: false, appealed: true } }];
    collector.decide({ state: 'accepted' });
    await waitUntil(() => says(element).includes('You have asked for a second look.'), 'It is not said.', patience);
    expect(says(element)).not.to.contain('It will be sent as soon as');

    await press(element, `${own}[part=correct]`);
    await comes(element, `${own}[part=form]`);
    expect(find(element, '[part=questions] [part=form]'), 'one form').to.equal(null);
    expect(find<HTMLTextAreaElement>(element, `${own}textarea`)!.value).to.equal('Says answer-0.');
    await press(element, `${own}[part=cancel]`);
    await waitUntil(() => focused(element)?.matches('[part=own] [tabindex]'), 'The keyboard is left behind.', patience);
    await press(element, `${own}[part=correct]`);
    await type(element, `${own}textarea`, 'It does not.');
    await press(element, `${own}[part=send]`);
    await comes(element, `${own}[data-state=ownQueued]`);
    collector.decide({ state: 'accepted' });
    await press(element, `${own}[part=withdraw]`);
    await press(element, `${own}[part=yes]`);
    await waitUntil(() => collector.sent.length === 3, 'It is not sent.', patience);
    collector.decide({ state: 'accepted' });
    await comes(element, `${own}[data-state=ownWithdrawn]`);
    expect(titles(element), 'the question stays').to.have.length(3);
    expect(find(element, '[data-id=answer-0]')).to.equal(null);
    expect(find(element, '[part=answers]')!.textContent.trim()).to.equal('2 other answers');
    const proof = { target: 'answer-0', secret: 's' };
    const anew = { text: 'It does not.', name: 'Ana', role: 'it-admin', locale: 'en', corrects: proof };
    expect(collector.sent.map(({ name, payload, ref }) => [name, ref, payload])).to.deep.equal([
      ['appeal-answer', 'question:question-0', { ...proof, text: 'It is about floor 0.' }],
      ['answer-question', 'question:question-0', anew],
      ['withdraw', 'answer:answer-0', proof],
    ]);
  });
});
