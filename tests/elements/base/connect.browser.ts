import { expect, waitUntil } from '@open-wc/testing';
import { type ConnectRequest, type ConnectResponse, DocentRequestEvent } from '@docent/elements';
import { DocentError } from '@docent/schema/names';
import { howto, steps } from '../fixtures/howto.js';
import { find, findAll, mount, press, recordFacts, shown, unmountAll } from '../fixtures/mount.js';

/** One question of an element, to be answered by the test. */
interface Question {
  request: ConnectRequest;
  answer: (response: ConnectResponse) => void;
  refuse: (error: unknown) => void;
}

describe('docent-element: asking for what to show', () => {
  const facts = recordFacts();
  const questions: Question[] = [];
  let listening = new AbortController();

  function answerQuestions(): void {
    document.addEventListener(
      DocentRequestEvent.eventName,
      event => {
        const { request } = event as DocentRequestEvent<'connect'>;
        // What the customer likes is asked, too, by parts that come later.
        if (request.type !== 'connect') return;
        event.respondWith(new Promise((answer, refuse) => questions.push({ request, answer, refuse })));
      },
      { signal: listening.signal },
    );
  }

  beforeEach(() => {
    listening = new AbortController();
    questions.splice(0);
    facts.splice(0);
  });
  afterEach(async () => {
    listening.abort();
    await unmountAll();
  });

  const response = (id: string, more: Partial<ConnectResponse> = {}): ConnectResponse => ({
    data: howto({ id, ref: `howto:${id}`, title: id }),
    locale: 'en',
    ...more,
  });

  it('asks from inside shadow roots, with what it knows of the language wished for', async () => {
    answerQuestions();
    const host = document.body.appendChild(document.createElement('div'));
    host.lang = 'de-AT';
    await mount({ entity: 'a', locale: 'ar' }, host.attachShadow({ mode: 'open' }));
    expect(questions[0]?.request).to.deep.equal({
      type: 'connect',
      kind: 'howto',
      entity: 'a',
      locale: 'ar',
      lang: 'de-AT',
    });
    host.remove();
  });

  it('shows a skeleton until it is answered, then what was answered', async () => {
    answerQuestions();
    const element = await mount({ entity: 'a' });
    expect(element.status).to.equal('loading');
    expect(find(element, '.root').getAttribute('aria-busy')).to.equal('true');
    const record = { steps: { 'step-1': { done: true, at: 1, revision: 'r1' } } };
    questions[0]?.answer(response('a', { record, locale: 'de', messages: { next: 'Weiter' } }));
    await shown(element);
    await shown(element);
    expect(element.status).to.equal('ready');
    expect(find(element, '.title').textContent).to.equal('a');
    expect(find(element, '[part=next]').textContent).to.contain('Weiter');
    expect(find(element, '.root').lang).to.equal('de');
    expect(findAll(element, 'nav .done')).to.have.length(1);
  });

  it('never asks when the page sets the data', async () => {
    answerQuestions();
    await mount({ entity: 'a', data: howto() });
    expect(questions).to.have.length(0);
  });

  it('prefers the data of the page to an answer on its way', async () => {
    answerQuestions();
    const element = await mount({ entity: 'a' });
    element.data = howto({ title: 'mine' });
    await shown(element);
    questions[0]?.answer(response('a'));
    await shown(element);
    expect(find(element, '.title').textContent).to.equal('mine');
  });

  it('asks again when the entity changes, and ignores the late answer to the older question', async () => {
    answerQuestions();
    const element = await mount({ entity: 'a' });
    element.entity = 'b';
    await shown(element);
    questions[1]?.answer(response('b'));
    await shown(element);
    await shown(element);
    questions[0]?.answer(response('a'));
    await shown(element);
    expect(questions.map(({ request }) => request.entity)).to.deep.equal(['a', 'b']);
    expect(find(element, '.title').textContent).to.equal('b');
  });

  it('is empty when there is no such entity, and tells it', async () => {
    answerQuestions();
    const element = await mount({ entity: 'gone' });
    questions[0]?.refuse(new DocentError('not-found', 'There is no howto:gone.'));
    await shown(element);
    await shown(element);
    expect(element.status).to.equal('empty');
    expect(find(element, '.state').textContent).to.contain('This how-to is not available.');
    expect(findAll(element, '.state button')).to.have.length(0);
    expect(facts.map(({ name, properties }) => [name, properties])).to.deep.equal([
      ['Content Unavailable', { reason: 'not-found' }],
    ]);
  });

  for (const [what, error] of [
    ['an unreachable server', new DocentError('unreachable', 'No answer.')],
    ['an error of another kind', new TypeError('x')],
    ['nothing at all', undefined],
  ]) {
    it(`offers to try again after ${String(what)}, and does`, async () => {
      answerQuestions();
      const element = await mount({ entity: 'a' });
      questions[0]?.refuse(error);
      await shown(element);
      await shown(element);
      expect(element.status).to.equal('error');
      expect(element.error).to.be.instanceOf(DocentError);
      await press(element, '.state button');
      expect(questions).to.have.length(2);
      expect(element.status).to.equal('loading');
      questions[1]?.answer(response('a'));
      await shown(element);
      await shown(element);
      expect(element.status).to.equal('ready');
      expect(element.error).to.equal(undefined);
    });
  }

  it('is offline when nobody answers, and asks again when Docent is ready or the network is back', async () => {
    const element = await mount({ entity: 'a' });
    expect(element.status).to.equal('offline');
    answerQuestions();
    document.dispatchEvent(new Event('docent-ready'));
    await shown(element);
    expect(questions).to.have.length(1);
    expect(element.status).to.equal('loading');
    questions[0]?.refuse(new DocentError('unreachable', 'No answer.'));
    await shown(element);
    await shown(element);
    window.dispatchEvent(new Event('online'));
    await shown(element);
    expect(questions).to.have.length(2);
  });

  it('asks once and keeps what it has when it is moved or put back', async () => {
    answerQuestions();
    const element = await mount({ entity: 'a' });
    const place = document.body.appendChild(document.createElement('section'));
    place.append(element);
    questions[0]?.answer(response('a'));
    await shown(element);
    await shown(element);
    await press(element, '[part=mark]');
    await waitUntil(() => findAll(element, 'nav .done').length === 1, 'It is not marked.', { timeout: 8000 });
    element.remove();
    document.body.append(element);
    await shown(element);
    expect(questions).to.have.length(1);
    expect(findAll(element, 'nav .done')).to.have.length(1);
    place.remove();
  });

  it('listens to nothing while it is out of the page, and once when it is back', async () => {
    const element = await mount({ entity: 'a' });
    element.remove();
    answerQuestions();
    document.dispatchEvent(new Event('docent-ready'));
    window.dispatchEvent(new Event('online'));
    await shown(element);
    expect(questions).to.have.length(0);
    document.body.append(element);
    await shown(element);
    expect(questions, 'what it missed').to.have.length(1);
    questions[0]?.refuse(new Error('again'));
    await shown(element);
    await shown(element);
    document.dispatchEvent(new Event('docent-ready'));
    await shown(element);
    expect(questions).to.have.length(2);
  });

  const malformed: Record<string, unknown> = {
    'a text': 'x',
    'a number': 7,
    'an empty object': {},
    'no steps': howto({ steps: [] }),
    'steps of the wrong shape': howto({ steps: [null] as never }),
    'a video of the wrong shape': howto({ video: 'x' as never }),
    'tools of the wrong shape': howto({ tools: [null] as never }),
    'lines of the wrong shape': howto({ steps: [{ ...steps(1)[0]!, lines: 7 as never }] }),
    'a locale that is none': howto({ locale: '_', reviewed: 'someday', minutes: Infinity }),
  };
  for (const [what, data] of Object.entries(malformed)) {
    it(`does not throw for ${what}`, async () => {
      const element = await mount({ data: data as never });
      await shown(element);
      if (what.startsWith('a locale')) {
        expect(element.status).to.equal('ready');
        return;
      }
      expect(element.status).to.equal('error');
      expect(facts.map(({ name, properties }) => [name, properties])).to.deep.equal([
        ['Content Unavailable', { reason: 'invalid' }],
      ]);
    });
  }

  it('is in error when the answer holds nothing', async () => {
    answerQuestions();
    const element = await mount({ entity: 'a' });
    questions[0]?.answer({} as never);
    await shown(element);
    await shown(element);
    expect(element.status).to.equal('error');
  });
});
