import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { DocentHowto } from '@docent/elements';
import type { PublishedHowto } from '@docent/schema';
import { howto, richHowto, steps } from '../../fixtures/howto.js';
import { find, findAll, mount, next, press, recordFacts, shown, unmountAll } from '../../fixtures/mount.js';

const lines = (element: Element) => findAll(element, '.transcript-lines li');
const words = (element: Element) => findAll(element, '.words').map(({ textContent }) => textContent.trim());

async function open(data: PublishedHowto = richHowto(), ready = true): Promise<DocentHowto> {
  const element = await mount({ data });
  await waitUntil(() => element.shadowRoot?.querySelector('[part=transcript]'), 'No button opens a transcript.', {
    timeout: 8000,
  });
  await press(element, '[part=transcript]');
  if (ready)
    await waitUntil(() => lines(element).length && findAll(element, 'input').length, 'The transcript shows no lines.', {
      timeout: 5000,
    });
  return element;
}

async function search(element: DocentHowto, query: string): Promise<void> {
  const field = find<HTMLInputElement>(element, 'input[type=search]');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await shown(element);
}

/** What the browser draws as found: with highlights, or as marks. */
function drawn(element: Element): string[] {
  const ranges = ['docent-found', 'docent-found-here'].flatMap(name => [...(CSS.highlights?.get(name) ?? [])]);
  return ranges.length ? ranges.map(String) : findAll(element, 'mark').map(({ textContent }) => textContent);
}

describe('docent-howto: transcript', () => {
  const facts = recordFacts();

  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('is the captions under the headings of the steps, had without a byte of the video', async () => {
    performance.clearResourceTimings();
    const element = await open();
    expect(words(element)).to.deep.equal([
      'The frame stands on the floor.',
      'Fasten both legs.',
      'Lay the top on.',
      'Plug in the motor.',
      'Raise the desk.',
    ]);
    expect(findAll(element, '.transcript-step').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Do thing 1',
      'Do thing 2',
      'Do thing 3',
    ]);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter(name => /\.(webm|mp4)$/.test(name))).to.deep.equal([]);
  });

  it('plays from the line whose time is pressed', async () => {
    const element = await open();
    const played = next(element, 'docent-howto-video-played');
    await press(element, '.transcript-lines li:nth-child(1) .time');
    await played;
    await waitUntil(() => find<HTMLVideoElement>(element, 'video').currentTime > 0, 'It does not play.', {
      timeout: 8000,
    });
    expect(facts.map(({ name }) => name)).to.include('Howto Video Played');
  });

  it('answers plyr #1952 and hypothesis/via #1051: its text can be selected, and a click plays only when nothing is selected', async () => {
    const element = await open();
    const text = findAll(element, '.words')[2]!;
    document.getSelection()?.selectAllChildren(text);
    text.click();
    await shown(element);
    expect(findAll(element, 'video')).to.have.length(0);
    document.getSelection()?.removeAllRanges();
    const played = next(element, 'docent-howto-video-played');
    text.click();
    await played;
    expect(find<HTMLVideoElement>(element, 'video').currentTime).to.be.at.least(1.9);
  });

  it('follows the playhead, and shows which line is being said', async () => {
    const element = await open();
    const played = next(element, 'docent-howto-video-played');
    await press(element, '[part=play]');
    await played;
    const media = find<HTMLVideoElement>(element, 'video');
    media.pause();
    media.currentTime = 3.5;
    await waitUntil(() => lines(element)[3]?.ariaCurrent === 'true', 'The line is not marked.', { timeout: 8000 });
    expect(lines(element).filter(line => line.ariaCurrent)).to.have.length(1);
  });

  it('stays where the customer has scrolled it, until they ask to follow again; the page never moves', async () => {
    const element = await open();
    const list = find(element, '.transcript-lines');
    list.style.maxBlockSize = '60px';
    // Firefox scrolls smoothly only what it has painted as something that scrolls.
    for (const _ of [1, 2]) await nextFrame();
    const media = document.createElement('video');
    const at = (seconds: number) => Object.defineProperty(media, 'currentTime', { value: seconds, configurable: true });
    find(element, '.frame').append(media);
    const say = async (seconds: number) => {
      at(seconds);
      media.dispatchEvent(new Event('timeupdate'));
      await shown(element);
    };
    const page = window.scrollY;
    const still = next(list, 'scrollend');
    await say(4.5);
    await waitUntil(() => list.scrollTop > 0, 'It does not follow.', { timeout: 8000 });
    await still;
    list.dispatchEvent(new WheelEvent('wheel'));
    list.scrollTop = 0;
    await aTimeout(0);
    await say(3.5);
    await shown(element);
    expect(list.scrollTop).to.equal(0);
    findAll(element, '.transcript > .button').at(-1)!.click();
    await waitUntil(() => list.scrollTop > 0, 'It does not follow again.', { timeout: 8000 });
    await shown(element);
    expect(findAll(element, '.transcript > .button')).to.have.length(0);
    expect(window.scrollY).to.equal(page);
  });

  it('is one stop for the Tab key; arrows, Home and End lead from line to line', async () => {
    const element = await open();
    const times = () => findAll(element, '.time');
    expect(times().map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1]);
    times()[0]!.focus();
    const go = async (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
      element.shadowRoot!.activeElement!.dispatchEvent(event);
      await shown(element);
      return times().indexOf(element.shadowRoot!.activeElement as HTMLElement);
    };
    expect([await go('ArrowDown'), await go('End'), await go('ArrowUp'), await go('Home')]).to.deep.equal([1, 4, 3, 0]);
    await go('End');
    expect(times().map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, -1, -1, 0]);
    expect(times()[4]!.getAttribute('aria-label')).to.equal('Play from 0:04');
  });

  it('finds what is looked for, counts it, and goes from place to place', async () => {
    const element = await open();
    await search(element, 'THE');
    expect(drawn(element)).to.have.members(['The', 'the', 'the', 'the', 'the']);
    const count = () => find(element, '.transcript-tools .quiet').textContent;
    expect(count()).to.equal('1 of 5 found');
    await press(element, '[aria-label="Next place"]');
    expect(count()).to.equal('2 of 5 found');
    expect(find(element, '[role=status]').textContent).to.equal('2 of 5 found');
    await press(element, '[aria-label="Previous place"]');
    await press(element, '[aria-label="Previous place"]');
    expect(count()).to.equal('5 of 5 found');
    await search(element, '');
    expect(drawn(element)).to.deep.equal([]);
  });

  it('marks what it finds in browsers that cannot draw highlights', async () => {
    const { Highlight } = window;
    Object.assign(window, { Highlight: undefined });
    try {
      const element = await open();
      await search(element, 'leg');
      expect(findAll(element, 'mark').map(({ textContent }) => textContent)).to.deep.equal(['leg']);
      expect(words(element)).to.include('Fasten both legs.');
    } finally {
      Object.assign(window, { Highlight });
    }
  });

  it('says that nothing was found, and tells what was looked for once, after the typing', async () => {
    const element = await open();
    const told = next(element, 'docent-howto-transcript-searched');
    await search(element, 'scr');
    await search(element, `screwdriver ${'x'.repeat(200)}`);
    expect(find(element, '.transcript-tools .quiet').textContent).to.equal('Nothing found');
    await told;
    const searched = facts.filter(({ name }) => name === 'Howto Transcript Searched');
    expect(searched.map(({ properties }) => properties)).to.deep.equal([
      { query: `screwdriver ${'x'.repeat(200)}`.slice(0, 100), found: 0 },
    ]);
    await shown(element);
    expect(find(element, '[role=status]').textContent).to.equal('Nothing found');
  });

  it('can be read in another language that there are captions in', async () => {
    const element = await open();
    const select = find<HTMLSelectElement>(element, 'select');
    expect(select.value).to.equal('en');
    select.value = 'de';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => words(element)[1]?.includes('Beine'), 'It is not German.', { timeout: 8000 });
    expect(find(element, '.transcript-lines').lang).to.equal('de');
  });

  it('is the texts of the steps when there are no captions', async () => {
    const data = richHowto();
    data.video = { ...data.video!, captions: [] };
    const element = await open(data);
    expect(words(element)[0]).to.equal('How to do thing 1. Now.');
    expect(find(element, '.transcript').textContent).to.contain('no captions');
  });

  it('answers vidstack #911: a file that is missing, broken or not shared leaves a sentence and another try', async () => {
    for (const src of ['/missing.vtt', '/package.json', 'https://127.0.0.1:9/x.vtt']) {
      const data = richHowto();
      data.video = { ...data.video!, captions: [{ src, locale: 'en', label: 'English' }] };
      const element = await open(data, false);
      await waitUntil(() => findAll(element, '.transcript [role=alert]').length, `${src} is not said to be missing.`, {
        timeout: 5000,
      });
      expect(find(element, '.transcript').textContent).to.contain('The transcript could not be loaded.');
      expect(findAll(element, '[part=mark], [part=play]')).to.have.length(2);
      data.video.captions[0]!.src = '/demo/gallery/project/assets/desk.en.vtt';
      await press(element, '.transcript [role=alert] button');
      await waitUntil(() => lines(element).length === 5, 'Trying again shows no lines.', { timeout: 8000 });
      await unmountAll();
    }
  });

  it('is written from right to left where its language is, names who speaks, and is found without vowel marks', async () => {
    const data = richHowto();
    data.video = {
      ...data.video!,
      captions: [{ src: '/tests/elements/fixtures/right-to-left.vtt', locale: 'ar', label: 'العربية' }],
    };
    const element = await open(data);
    expect(find(element, '.transcript-lines').dir).to.equal('rtl');
    expect(words(element)).to.deep.equal(['ليلى: اِحْجِزِ الغُرْفَةَ', 'ثم احفظ الموعد']);
    await search(element, 'الغرفة');
    expect(drawn(element)).to.deep.equal(['الغُرْفَةَ']);
  });

  it('is not offered where there is no video', async () => {
    const element = await mount({ data: howto({ steps: steps(3) }) });
    await aTimeout(50);
    expect(findAll(element, '[part=transcript]')).to.have.length(0);
  });
});
