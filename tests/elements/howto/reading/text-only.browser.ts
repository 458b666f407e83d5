import { expect, waitUntil } from '@open-wc/testing';
import type { DocentHowto, DocentRecordChangeEvent, DocentRequestEvent } from '@docent/elements';
import type { PublishedHowto, RichText } from '@docent/schema';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, next, press, recordFacts, shown, unmountAll } from '../../fixtures/mount.js';

const words = (text: string): RichText => [['p', {}, text]];

/** A how-to that uses everything that has words. */
function wordy(): PublishedHowto {
  const data = richHowto();
  data.sections = [
    { id: 'whole', title: 'The whole desk' },
    { id: 'frame', title: 'The frame', section: 'whole' },
  ];
  data.contact = { title: 'Ask the service desk', url: 'mailto:help@vendor.example' };
  data.steps = data.steps.map((step, index) => ({
    ...step,
    ...(index > 1 && { section: 'frame' }),
    ...(index === 2 && { help: words('Turn it the other way round.') }),
  }));
  return data;
}

async function read(data: PublishedHowto = wordy()): Promise<DocentHowto> {
  const element = await mount({ data });
  await waitUntil(() => element.shadowRoot?.querySelector('[part=as-text]'), 'Nothing leads to the text.', {
    timeout: 8000,
  });
  await press(element, '[part=as-text]');
  await waitUntil(() => findAll(element, '[part=said]').length, 'What is said is not there.', { timeout: 5000 });
  return element;
}

/** Everything in the how-to that is to be read, captions aside. */
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(title|name|note|alt|label|children)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) {
    const rich = typeof value[0] === 'string' && typeof value[1] === 'object';
    return (rich ? value.slice(2) : value).flatMap(item => wordsIn(item, key === 'text' || rich ? 'children' : key));
  }
  return Object.entries(value ?? {}).flatMap(([name, inner]) =>
    /^(video|sources|skill|contact)$/.test(name)
      ? []
      : wordsIn(inner, /^(text|help|summary)$/.test(name) ? 'text' : name),
  );
}

/** What the shadow root shows as text, with what pictures say. */
function shownWords(element: Element): string {
  const seen = findAll(element, '*').filter(each => each.checkVisibility());
  const own = seen.flatMap(each => [...each.childNodes].filter(node => node instanceof Text).map(node => node.data));
  return [...own, ...seen.filter(each => each instanceof HTMLImageElement).map(({ alt }) => alt)].join(' ');
}

describe('docent-howto: text only', () => {
  const facts = recordFacts();

  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('says everything that the steps, one by one, and the video say', async () => {
    const data = wordy();
    const all = [...new Set(wordsIn({ ...data, steps: data.steps }))].map(text => text.trim()).filter(Boolean);
    const captions = ['The frame stands on the floor.', 'Fasten both legs.', 'Lay the top on.', 'Plug in the motor.'];
    expect(all).to.include.members([
      'Turn it the other way round.',
      'The frame',
      'A caution.',
      'The frame on the floor.',
    ]);
    const text = shownWords(await read(data));
    expect([...all, ...captions, 'Ask the service desk'].filter(each => !text.includes(each))).to.deep.equal([]);
    await unmountAll();

    const element = await mount({ data });
    await waitUntil(() => element.shadowRoot?.querySelector('[part=transcript]'));
    await press(element, '[part=transcript]');
    await waitUntil(() => findAll(element, '.transcript-lines li').length === 5);
    let stepped = '';
    for (let step = 1; step <= data.steps.length; step++) {
      findAll(element, 'nav button')[step - 1]!.click();
      await shown(element);
      stepped += shownWords(element);
    }
    const later = ['The whole desk', 'The frame', 'Turn it the other way round.'];
    expect([...all, ...captions].filter(each => !stepped.includes(each) && !later.includes(each))).to.deep.equal([]);
  });

  it('loads nothing of the video, and stops what plays', async () => {
    performance.clearResourceTimings();
    await read();
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter(name => /\.(webm|mp4)$/.test(name))).to.deep.equal([]);
    await unmountAll();

    const element = await mount({ data: wordy() });
    const played = next(element, 'docent-howto-video-played');
    await press(element, '[part=play]');
    await played;
    const paused = next(element, 'docent-howto-video-paused');
    await press(element, '[part=as-text]');
    await paused;
  });

  it('takes the keyboard along, there and back', async () => {
    const element = await read();
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part=steps-only]'));
    expect(findAll(element, '.body')).to.have.length(0);
    await press(element, '[part=steps-only]');
    await waitUntil(() => element.shadowRoot?.activeElement === find(element, '[part=as-text]'));
    expect(findAll(element, '[part=text-only]')).to.have.length(0);
  });

  it('lets each step be marked done, and open again; the last one completes the how-to', async () => {
    const element = await read();
    const marks = () => findAll(element, '[part=mark-one]');
    expect(marks()[1]?.getAttribute('aria-label')).to.equal('I did it: Do thing 2');
    for (const index of [1, 0, 3, 2]) {
      marks()[index]!.click();
      await shown(element);
    }
    expect(facts.filter(({ name }) => name === 'Howto Completed')).to.have.length(1);
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('You did all 4 steps');
    expect(marks()[1]?.textContent.trim()).to.equal('Undo');
    marks()[1]!.click();
    await shown(element);
    expect(facts.at(-1)?.name).to.equal('Howto Step Reopened');
    expect(facts.at(-1)?.properties['step']).to.equal('step-2');
  });

  it('has cautions acknowledged step by step, and shows the notes that were taken', async () => {
    const data = wordy();
    const caution = { kind: 'caution' as const, text: words('Mind your fingers.'), acknowledge: true };
    data.steps = data.steps.map((step, index) => (index > 1 ? { ...step, lines: [caution] } : step));
    const element = await read(data);
    const progress = { steps: {}, notes: { 'step-2': { text: 'The left one first.', at: 1 } } };
    element.record = progress;
    await shown(element);
    expect(find(element, '.one:nth-of-type(2)').textContent).to.contain('The left one first.');

    const marks = () => findAll(element, '[part=mark-one]');
    const boxes = () => findAll<HTMLInputElement>(element, '[part=acknowledge] input');
    marks()[3]!.click();
    await shown(element);
    expect(facts.filter(({ name }) => name === 'Howto Step Completed')).to.have.length(0);
    expect(element.shadowRoot?.activeElement).to.equal(boxes()[1]);
    boxes()[1]!.click();
    await shown(element);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(element.shadowRoot?.activeElement).to.equal(marks()[3]);
    marks()[3]!.click();
    await shown(element);
    const told = facts.filter(({ name }) => /Acknowledged|Completed/.test(name));
    expect(told.map(({ name, properties }) => [name, properties['step']])).to.deep.equal([
      ['Howto Caution Acknowledged', 'step-4'],
      ['Howto Step Completed', 'step-4'],
    ]);
  });

  it('is how the next how-to begins for who has chosen it, here or on another page', async () => {
    const kept: [string, unknown][] = [];
    const keep = ({ ref, slice }: DocentRecordChangeEvent) => kept.push([ref, slice]);
    document.addEventListener('docent-record-change', keep);
    const element = await read();
    document.removeEventListener('docent-record-change', keep);
    const [, wish] = kept.find(([ref]) => ref === 'preferences/howto-text') ?? [];
    expect(wish).to.include({ value: true });

    const answer = (event: Event) => {
      const { request, respondWith } = event as DocentRequestEvent;
      if (request.type === 'preferences') respondWith.call(event, Promise.resolve({ 'howto-text': wish as never }));
    };
    document.addEventListener('docent-request', answer);
    try {
      element.remove();
      const other = await mount({ data: wordy() });
      await waitUntil(() => findAll(other, '[part=text-only]').length, 'It does not begin as text.', { timeout: 8000 });
      // Nobody has asked for it here, so that the keyboard stays where it was.
      expect(other.shadowRoot?.activeElement).to.equal(null);
    } finally {
      document.removeEventListener('docent-request', answer);
    }
  });

  it('is how a how-to begins where the browser saves data', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    try {
      const element = await mount({ data: wordy() });
      await waitUntil(() => findAll(element, '[part=text-only]').length, 'It does not begin as text.', {
        timeout: 8000,
      });
      await press(element, '[part=steps-only]');
      expect(findAll(element, '[part=text-only]')).to.have.length(0);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });

  it('says it when what the video says cannot be had, and shows all the rest', async () => {
    const data = wordy();
    data.video!.captions = [{ src: '/missing.vtt', locale: 'en', label: 'English' }];
    const element = await mount({ data });
    await waitUntil(() => element.shadowRoot?.querySelector('[part=as-text]'));
    await press(element, '[part=as-text]');
    await waitUntil(() => findAll(element, '.whole [role=alert]').length, 'Nothing is said of it.', { timeout: 5000 });
    expect(findAll(element, '[part=whole-step]')).to.have.length(4);
  });
});
