import { expect, waitUntil } from '@open-wc/testing';
import '@docent/elements/advice/advice.define.js';
import type { DocentRequestEvent } from '@docent/elements';
import { DocentError } from '@docent/schema/names';
import { howto, steps } from '../fixtures/howto.js';
import { find, findAll, mount, press, shown, unmountAll } from '../fixtures/mount.js';

const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim();

/** Answers for these how-tos, as the SDK would; everything else is gone. */
function serve(...known: ReturnType<typeof howto>[]): () => void {
  const respond = (event: DocentRequestEvent) => {
    const { request } = event;
    if (request.type !== 'connect') return;
    const data = known.find(({ id, kind }) => id === request.entity && kind === request.kind);
    event.respondWith(
      (data
        ? Promise.resolve({ data, locale: 'en' })
        : Promise.reject(new DocentError('not-found', 'It is gone.'))) as never,
    );
  };
  document.addEventListener('docent-request', respond);
  return () => document.removeEventListener('docent-request', respond);
}

describe('docent-howto: sections, and times of steps', () => {
  afterEach(unmountAll);

  it('puts steps under the headings of their sections, nested as they are, and numbers them through', async () => {
    const element = await mount({
      data: howto({
        sections: [
          { id: 'top', title: 'The top' },
          { id: 'drawers', title: 'The drawers', section: 'top' },
        ],
        steps: steps(4).map((step, index) => ({
          ...step,
          ...(index > 0 && { section: index === 2 ? 'drawers' : 'top' }),
        })),
      }),
    });
    const headings = findAll(element, '[part=section-title]');
    expect(headings.map(heading => [heading.getAttribute('aria-level'), words(heading)])).to.deep.equal([
      ['3', 'The top'],
      ['4', 'The drawers'],
    ]);
    expect(findAll(element, '.section .section button').map(words)).to.deep.equal(['3 Do thing 3']);
    expect(findAll(element, 'nav button').map(words)).to.deep.equal([1, 2, 3, 4].map(n => `${n} Do thing ${n}`));
    expect(findAll(element, 'ol > :not(li)')).to.have.length(0);
    await press(element, '.section .section button');
    expect(words(find(element, '.step-title'))).to.equal('Step 3 of 4 Do thing 3');
  });

  it('tells how long and how hard a step is, in the list and with the step', async () => {
    const [first, ...others] = steps(2);
    const element = await mount({
      data: howto({ steps: [{ ...first!, minutes: 2, difficulty: 'advanced' }, ...others] }),
    });
    expect(words(find(element, '[part=step-facts]'))).to.equal('2 min · Advanced');
    expect(words(find(element, 'nav li'))).to.contain('2 min · Advanced');
  });
});

describe('docent-howto: other entities within it', () => {
  afterEach(unmountAll);
  const linked = (id: string) => ({ kind: 'howto' as const, id, title: `About ${id}` });

  it('shows an entity within its step, which asks for itself, and goes on when it is gone', async () => {
    const stop = serve(howto({ id: 'inner', ref: 'howto:inner', title: 'Inner' }));
    const data = howto({
      steps: steps(2).map((step, index) => ({ ...step, entity: linked(index ? 'gone' : 'inner') })),
    });
    const element = await mount({ data });
    const inner = find(element, 'docent-howto') as typeof element;
    await waitUntil(() => inner.status === 'ready');
    await shown(inner);
    expect(words(find(inner, '.title'))).to.equal('Inner');
    expect(inner.headingLevel).to.equal(4);
    await press(element, '[part=next]');
    const gone = find(element, 'docent-howto') as typeof element;
    await waitUntil(() => gone.status === 'empty');
    await shown(gone);
    expect(words(find(gone, '[part=state]'))).to.equal('This how-to is not available.');
    await press(element, '[part=mark]');
    expect(findAll(element, 'nav .done')).to.have.length(1);
    // The same element when the customer comes back: what they did in it is still there.
    await press(element, '[part=back]');
    expect(find(element, 'docent-howto')).to.equal(inner);
    stop();
  });

  it('shows an advice, and any later kind, by its tag', async () => {
    const [first] = steps(1);
    const element = await mount({
      data: howto({ steps: [{ ...first!, entity: { kind: 'advice', id: 'choose', title: 'Choose' } }] }),
    });
    expect(find(element, 'docent-advice').getAttribute('entity')).to.equal('choose');
  });

  it('does not stand within itself for ever', async () => {
    const data = howto({ steps: steps(1).map(step => ({ ...step, entity: linked('book-a-room') })) });
    const element = await mount({ data });
    expect(findAll(element, 'docent-howto')).to.have.length(0);
    expect(words(find(element, '[part=embedded]'))).to.equal('About book-a-room');
  });

  it('lists what should be done before: a link to its page, or opened in place and only then asked for', async () => {
    let asked = 0;
    const count = () => asked++;
    const element = await mount({
      data: howto({ prerequisites: [{ ...linked('unpack'), url: '/help/unpack' }, linked('inner')] }),
    });
    element.addEventListener('docent-request', count);
    expect(find<HTMLAnchorElement>(element, '[part=prerequisites] a').getAttribute('href')).to.contain('/help/unpack');
    expect(findAll(element, 'docent-howto')).to.have.length(0);
    const details = find<HTMLDetailsElement>(element, 'details');
    const toggled = new Promise(resolve => details.addEventListener('toggle', resolve, { once: true }));
    details.open = true;
    await toggled;
    await shown(element);
    expect(find(element, 'details docent-howto').getAttribute('entity')).to.equal('inner');
    expect(asked).to.equal(1);
  });
});
