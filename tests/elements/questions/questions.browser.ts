import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DocentRequest } from '@docent/elements';
import { DocentError } from '@docent/schema/names';
import { axeFaults } from '../fixtures/axe-faults.js';
import { Collector } from '../fixtures/commands.js';
import {
  all,
  answering,
  answerOf,
  comes,
  entity,
  find,
  focused,
  patience,
  press,
  questionsOf,
  removeQuestions,
  says,
  show,
  showQuestions,
  titles,
  type,
} from './question-host.js';

const queries = (asked: readonly DocentRequest[]) =>
  asked.flatMap(request => (request.type === 'voice' && request.list === 'questions' ? [request.query ?? {}] : []));

describe('<docent-questions>', () => {
  afterEach(removeQuestions);

  it('has no fault that axe knows: listed, asking, answering', async () => {
    const { element } = await show(12);
    expect(await axeFaults(element)).to.deep.equal([]);
    await type(element, '#words', 'wobble');
    await press(element, '[part=begin]');
    await comes(element, '[part=form]');
    expect(await axeFaults(element)).to.deep.equal([]);
    await press(element, '[part=cancel]');
    await press(element, '[data-id=question-1] [part=reply]');
    await comes(element, '[data-id=question-1] [part=form]');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('asks for the entity "default" where the page names none, and ten questions of its subject', async () => {
    const { asked, element } = await show(12);
    expect(queries(asked)).to.deep.equal([{ limit: '10' }]);
    expect(titles(element)).to.have.length(10);
    removeQuestions();
    const unnamed = await showQuestions(() => undefined, { data: undefined, subject: 'room-display' });
    expect(unnamed.asked.find(({ type: kind }) => kind === 'connect')).to.include({
      kind: 'questions',
      entity: 'default',
    });
  });

  it('shows what was asked before while somebody writes, and then lets them ask', async () => {
    const collector = new Collector();
    const { asked, element } = await show(12, collector, true);
    await type(element, '#words', 'Do');
    await type(element, '#words', 'floor 1');
    await comes(element, '[part=similar]');
    const similar = () => all(element, '[data-similar]').map(item => item.dataset['similar']);
    // One question for all that was typed without a pause, and none for two letters.
    expect(queries(asked).slice(1)).to.deep.equal([{ words: 'floor 1', limit: '5' }]);
    expect(similar()).to.deep.equal(['question-1', 'question-10', 'question-11']);
    expect(find(element, '[part=similar] [role=status]')!.textContent).to.equal('3 questions are like yours');
    await type(element, '#words', 'Is it loud?');
    await waitUntil(
      () => find(element, '[part=similar]')?.textContent.includes('Nobody has asked this yet.'),
      'It goes on listing.',
      patience,
    );
    await press(element, '[part=begin]');
    await waitUntil(() => focused(element)?.matches('[part=form] textarea'), 'The keyboard is left behind.', patience);
    await type(element, '[part=form] textarea', 'At night.');
    await press(element, '[part=send]');
    await comes(element, '[part=own]');
    const [{ name, payload, ref }] = collector.sent as [(typeof collector.sent)[number]];
    expect([name, ref, payload]).to.deep.equal([
      'ask-question',
      'subject:room-display',
      { title: 'Is it loud?', text: 'At night.', locale: 'en' },
    ]);
    expect(find(element, '[part=own]')!.textContent).to.contain('It will be sent as soon as there is a connection.');
    collector.decide({ state: 'accepted' });
    await waitUntil(() => find(element, '[data-state=ownShown]'), 'It is not told.', patience);
    expect(find<HTMLInputElement>(element, '#words')!.value, 'ready for the next').to.equal('');
  });

  it('wants a question before it sends one, and keeps what was written where nobody sends it', async () => {
    const { element } = await showQuestions(request => answering(questionsOf(2), request));
    await type(element, '#words', '  loud ');
    await press(element, '[part=begin]');
    await comes(element, '[part=form]');
    await type(element, '#words', '   ');
    await press(element, '[part=send]');
    await waitUntil(() => says(element).includes('Write your question.'), 'It is not said.', patience);
    expect(focused(element)!.id).to.equal('words');
    await type(element, '#words', 'Is it loud?');
    await type(element, '[part=form] textarea', 'At night.');
    await press(element, '[part=send]');
    await waitUntil(() => says(element).includes('This could not be sent.'), 'It is not said.', patience);
    expect(find<HTMLTextAreaElement>(element, '[part=form] textarea')!.value).to.equal('At night.');
  });

  it('is paged by keyboard, forth and back, with no more than one page at once', async () => {
    const { asked, element } = await show(35);
    const sizes: number[] = [];
    for (let page = 1; page <= 3; page++) {
      find(element, '[part=next]')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(
        () => titles(element)[0]?.includes(`floor ${page}0?`),
        `Page ${page + 1} does not come.`,
        patience,
      );
      await waitUntil(
        () => focused(element)?.getAttribute('role') === 'heading',
        'The keyboard is left behind.',
        patience,
      );
      sizes.push(titles(element).length);
    }
    expect(sizes).to.deep.equal([10, 10, 5]);
    expect(find(element, '[part=next]'), 'that was the last').to.equal(null);
    for (const page of [2, 1, 0]) {
      await press(element, '[part=previous]');
      await waitUntil(
        () => titles(element)[0]?.includes(page ? `floor ${page}0?` : 'floor 0?'),
        'No way back.',
        patience,
      );
    }
    expect(find(element, '[part=previous]'), 'and that the first').to.equal(null);
    expect(queries(asked).at(-1)).to.deep.equal({ sort: 'useful', limit: '10' });
    const sort = find<HTMLSelectElement>(element, '.bar select')!;
    sort.value = 'unanswered';
    sort.dispatchEvent(new Event('change'));
    await waitUntil(() => titles(element)[0]?.includes('floor 1?'), 'It does not order.', patience);
  });

  it('says below the list that a page does not come, and leaves the one there is', async () => {
    let works = true;
    const { element } = await showQuestions(request =>
      works ? answering(questionsOf(20), request) : Promise.reject(new DocentError('unreachable', 'No.')),
    );
    works = false;
    await press(element, '[part=next]');
    await waitUntil(() => says(element).includes('These could not be loaded.'), 'It is not said.', patience);
    expect(titles(element)).to.have.length(10);
    works = true;
    await press(element, '[part=next]');
    await waitUntil(() => titles(element)[0]?.includes('floor 10?'), 'It does not go on.', patience);
    expect(says(element)).not.to.contain('These could not be loaded.');
  });

  it('opens the other answers, takes one, and lets who asked say that it helped', async () => {
    const collector = new Collector();
    const { element } = await show(3, collector);
    const first = '[data-id=question-0]';
    expect(find(element, `${first} [part=answers]`)!.textContent.trim()).to.equal('2 other answers');
    await press(element, `${first} [part=answers]`);
    await waitUntil(() => all(element, `${first} .more li`).length === 2, 'They do not open.', patience);
    expect(find(element, `${first} [part=answers]`)!.getAttribute('aria-expanded')).to.equal('true');
    await press(element, `${first} [part=answers]`);
    expect(all(element, `${first} .more li`)).to.have.length(0);

    await press(element, '[data-id=question-1] [part=reply]');
    await press(element, '[data-id=question-1] [part=send]');
    await waitUntil(() => says(element).includes('Write your answer.'), 'It is not said.', patience);
    await type(element, '[data-id=question-1] [part=form] textarea', 'It does not.');
    await press(element, '[data-id=question-1] [part=send]');
    await waitUntil(() => collector.sent.length === 1, 'It is not sent.', patience);
    const [{ name, payload, ref }] = collector.sent as [(typeof collector.sent)[number]];
    expect([name, ref, payload]).to.deep.equal([
      'answer-question',
      'question:question-1',
      { text: 'It does not.', locale: 'en' },
    ]);
  });

  it('tells who asked once that there is an answer; they say that it helped, and it stands first', async () => {
    const collector = new Collector();
    collector.known = [
      {
        ...{ commandId: 'question-0', name: 'ask-question', ref: 'subject:room-display', state: 'accepted' },
        ...{ receipt: { id: 'question-0', secret: 's' }, payload: { title: 'Does it wobble on floor 0?' } },
        became: { question: 'question-0', state: 'published', answers: 3, answeredAt: '2026-10-02T09:00:00Z' },
      },
    ];
    const told: Event[] = [];
    const listen = (event: Event) => void told.push(event);
    document.addEventListener('docent-question-answer-told', listen);
    const record = {
      ownAsked: { 'question-0': { first: { value: 'room-display', at: 1 }, latest: { value: 'room-display', at: 1 } } },
    };
    const { element } = await showQuestions(
      request => collector.answer(request) ?? answering(questionsOf(3), request),
      { record },
    );
    await comes(element, '[part~=news]');
    expect(find(element, '[part~=news]')!.textContent).to.contain('Your question has an answer');
    await waitUntil(() => told.length === 1, 'It is not told once.', patience);
    document.removeEventListener('docent-question-answer-told', listen);
    await press(element, '[part~=news] [part=accept]');
    await waitUntil(() => says(element).includes('This helped who asked'), 'It is not marked.', patience);
    const [{ name, payload, ref }] = collector.sent as [(typeof collector.sent)[number]];
    expect([name, ref, payload]).to.deep.equal([
      'accept-answer',
      'answer:answer-0',
      { target: 'question-0', secret: 's' },
    ]);
  });

  it('says why there are none: loading, nobody there, no collector, an error, nothing asked, another subject', async () => {
    const waiting = document.createElement('docent-questions');
    waiting.data = entity;
    let answer = (_page: unknown): void => {};
    waiting.addEventListener('docent-request', event => {
      const asked = event as Event & { request: DocentRequest; respondWith(promise: Promise<unknown>): void };
      if (asked.request.type === 'voice') asked.respondWith(new Promise(done => (answer = done)));
    });
    document.body.append(waiting);
    await comes(waiting, '[part=skeleton]');
    expect(find(waiting, '[part=title]')!.textContent).to.contain('Questions and answers');
    answer({ answer: { questions: [] } });
    await waitUntil(() => says(waiting).includes('Nobody has asked anything yet.'), 'It goes on loading.', patience);
    expect(await axeFaults(waiting)).to.deep.equal([]);
    waiting.remove();

    const offline = await showQuestions(() => undefined);
    expect(offline.element.reading).to.equal('offline');
    expect(find(offline.element, '[part=state] button')!.textContent).to.contain('Try again');
    let reachable = false;
    const failing = (code: 'not-configured' | 'unreachable') =>
      showQuestions(request =>
        request.type !== 'voice' || reachable
          ? answering(questionsOf(1), request)
          : Promise.reject(new DocentError(code, 'No.')),
      );
    const none = await failing('not-configured');
    expect(says(none.element)).to.contain('Questions are not available here.');
    expect(find(none.element, '[part=state] button'), 'nothing to try again').to.equal(null);
    const failed = await failing('unreachable');
    expect(says(failed.element)).to.contain('The questions could not be loaded.');
    reachable = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => titles(failed.element).length === 1, 'It does not come back with the network.', patience);
    const other = await show(1);
    other.element.subject = 'something-else';
    await waitUntil(
      () => says(other.element).includes('There are no questions about this here.'),
      'It stays.',
      patience,
    );
  });

  it('shows whose an answer is as what is known, not as what is claimed', async () => {
    const answers = [
      answerOf('a', { by: 'vendor', accepted: 'vendor' }),
      answerOf('b', { by: 'staff', name: 'Tomás' }),
      answerOf('c', { relationship: 'competitor' }),
      answerOf('d', { verified: true, accepted: 'asker' }),
    ];
    const questions = answers.map((first, index) => ({ ...questionsOf(1)[0]!, id: `q${index}`, answers: 1, first }));
    const { element } = await showQuestions(request => answering(questions, request));
    const said = all(element, '[part=question]').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    for (const [index, words] of [
      ['Answer of Meridian Rooms', 'Recommended by Meridian Rooms'],
      ['Works for Meridian Rooms', 'Tomás'],
      ['Says they work for a competitor'],
      ['Verified customer', 'This helped who asked'],
    ].entries()) {
      for (const word of words) expect(said[index]).to.contain(word);
    }
  });
});
