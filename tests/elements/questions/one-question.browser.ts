import { expect, waitUntil } from '@open-wc/testing';
import type { DocentRequest } from '@docent/elements';
import { faultsOf } from '../reviews/required-fields.js';
import {
  answering,
  answerOf,
  find,
  patience,
  questionsOf,
  removeQuestions,
  says,
  showQuestions,
  titles,
} from './question-host.js';

const queries = (asked: readonly DocentRequest[]) =>
  asked.flatMap(request => (request.type === 'voice' && request.list === 'questions' ? [request.query ?? {}] : []));

describe('<docent-questions question>', () => {
  afterEach(removeQuestions);

  it('shows one question alone, with all its answers, where the page is about it, and tells search engines of that page alone', async () => {
    const all = questionsOf(3);
    const answer = (request: DocentRequest) => answering(all, request);
    const { asked, element } = await showQuestions(answer, { question: 'question-0' });
    expect(queries(asked)).to.deep.equal([{ limit: '10', id: 'question-0' }]);
    await waitUntil(() => element.shadowRoot!.querySelectorAll('.more li').length === 2, 'No other answers.', patience);
    expect(titles(element)).to.deep.equal(['Does it wobble on floor 0?']);
    expect([find(element, '#words'), find(element, '.bar'), find(element, '[part=next]')]).to.deep.equal([
      null,
      null,
      null,
    ]);
    const told = (await element.structuredData()) as { mainEntity: Record<string, unknown> };
    expect(faultsOf(told)).to.deep.equal([]);
    expect(told.mainEntity).to.include({ '@type': 'Question', name: 'Does it wobble on floor 0?', answerCount: 3 });
    expect(told.mainEntity['acceptedAnswer']).to.equal(undefined);
    expect(told.mainEntity['suggestedAnswer']).to.have.length(3);
    all[0] = { ...all[0]!, first: answerOf('answer-0', { accepted: 'asker', by: 'vendor' }) };
    const helped = await showQuestions(answer, { question: 'question-0' });
    const { mainEntity } = (await helped.element.structuredData()) as { mainEntity: Record<string, object> };
    expect(mainEntity['acceptedAnswer']).to.deep.include({
      text: 'Says answer-0.',
      author: { '@type': 'Organization', name: 'Meridian Rooms' },
    });

    const unanswered = await showQuestions(answer, { question: 'question-1' });
    expect(await unanswered.element.structuredData()).to.equal(undefined);
    // Many questions about a product are no page for questions, as search engines understand it.
    expect(await (await showQuestions(answer)).element.structuredData()).to.equal(undefined);
    const none = await showQuestions(answer, { question: 'question-9' });
    await waitUntil(
      () => says(none.element).includes('There are no questions about this here.'),
      'It stays.',
      patience,
    );
    none.element.question = 'question-2';
    await waitUntil(() => titles(none.element)[0]?.includes('floor 2?'), 'It does not come back.', patience);
  });
});
