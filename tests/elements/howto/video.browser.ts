import { expect, waitUntil } from '@open-wc/testing';
import type { DocentHowto } from '@docent/elements';
import { richHowto } from '../fixtures/howto.js';
import { find, findAll, mount, next, press, recordFacts, shown, unmountAll } from '../fixtures/mount.js';

const title = (element: Element) => find(element, '.step-title').textContent;
const video = (element: Element) => find<HTMLVideoElement>(element, 'video');

/** Taps the picture and waits until the video plays. */
async function play(element: DocentHowto, part = 'play'): Promise<HTMLVideoElement> {
  const played = next(element, 'docent-howto-video-played');
  await press(element, `[part=${part}]`);
  await played;
  await shown(element);
  return video(element);
}

describe('docent-howto: video', () => {
  const facts = recordFacts();
  const names = () => facts.map(({ name }) => name);

  beforeEach(() => facts.splice(0));
  afterEach(unmountAll);

  it('is a picture and a button that says what it plays, and nothing of a video, before the tap', async () => {
    const element = await mount({ data: richHowto() });
    expect(findAll(element, 'video')).to.have.length(0);
    expect(find(element, '[part=play]').getAttribute('aria-label')).to.equal('Play video: Book a room, 5 sec');
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter(name => /\.(webm|mp4|vtt)$/.test(name))).to.deep.equal([]);
  });

  it('plays after the tap, with the keyboard on it, captions in the language of the widget and chapters from the steps', async () => {
    const element = await mount({ data: richHowto() });
    const media = await play(element);
    expect(names().slice(0, 3)).to.deep.equal(['Howto Started', 'Howto Step Viewed', 'Howto Video Played']);
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('player');
    await waitUntil(() => findAll(element, '[part=chapters]').length, 'The bar does not come.', { timeout: 8000 });
    expect(media.controls).to.equal(false);
    expect(media.playsInline).to.equal(true);
    await waitUntil(() => [...media.textTracks].some(({ mode }) => mode === 'hidden'), 'No captions are read.', {
      timeout: 8000,
    });
    expect([...media.textTracks].map(({ mode }) => mode)).to.deep.equal(['disabled', 'hidden']);
    find(element, '[part=chapters]').click();
    await waitUntil(() => findAll(element, '[role=menuitemradio]').length, 'The menu does not open.', {
      timeout: 8000,
    });
    expect(findAll(element, '[role=menuitemradio]').map(item => item.getAttribute('aria-label'))).to.deep.equal([
      'Do thing 1, 0:00',
      'Do thing 2, 0:01',
      'Do thing 3, 0:02',
    ]);
  });

  it('shows the step that the playhead is in, announces it, and leaves the focus alone', async () => {
    const element = await mount({ data: richHowto() });
    const media = await play(element);
    const viewed = next(element, 'docent-howto-step-viewed');
    media.pause();
    media.currentTime = 2.5;
    await viewed;
    await shown(element);
    expect(title(element)).to.contain('Do thing 3');
    expect(find(element, '[role=status]').textContent).to.equal('Step 3 of 4: Do thing 3');
    expect(facts.at(-1)?.properties['from']).to.equal('video');
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('player');
  });

  it('seeks to the step chosen, and stays there', async () => {
    const element = await mount({ data: richHowto() });
    const media = await play(element);
    media.pause();
    const seeked = next(media, 'seeked');
    await press(element, 'nav li:nth-child(3) button');
    await seeked;
    expect(media.currentTime).to.be.closeTo(2, 0.05);
    expect(title(element)).to.contain('Do thing 3');
  });

  it('stops for a step that has no part in the video', async () => {
    const element = await mount({ data: richHowto() });
    const media = await play(element);
    await press(element, 'nav li:nth-child(4) button');
    expect(media.paused).to.equal(true);
    expect(findAll(element, '[part=repeat]')).to.have.length(0);
  });

  it('starts where the customer is', async () => {
    const element = await mount({ data: richHowto() });
    await press(element, 'nav li:nth-child(2) button');
    const media = await play(element);
    expect(media.currentTime).to.be.within(0.9, 2);
    expect(facts.find(({ name }) => name === 'Howto Video Played')?.properties['step']).to.equal('step-2');
  });

  it('repeats a step and stops at its end, still at that step', async () => {
    const element = await mount({ data: richHowto() });
    await press(element, '[part=next]');
    const media = await play(element, 'repeat');
    await next(element, 'docent-howto-video-paused');
    expect(media.currentTime).to.be.within(1.5, 2);
    await shown(element);
    expect(title(element)).to.contain('Do thing 2');
  });

  it('does not report the playing of one stretch more than once', async () => {
    const element = await mount({ data: richHowto() });
    const media = await play(element);
    const ended = next(media, 'ended');
    media.currentTime = 3;
    await ended;
    expect(names().filter(name => name === 'Howto Video Played')).to.have.length(1);
    expect(names().filter(name => name === 'Howto Video Paused')).to.have.length(1);
  });

  it('pauses and tells it, once, when it is removed while playing, and plays again when it is back', async () => {
    const element = await mount({ data: richHowto() });
    const media = await play(element);
    const paused = next(document, 'docent-howto-video-paused');
    element.remove();
    await paused;
    expect(media.paused).to.equal(true);
    expect(facts.at(-1)).to.deep.include({ name: 'Howto Video Paused', source: element });
    document.body.append(element);
    const played = next(element, 'docent-howto-video-played');
    await media.play();
    await played;
  });

  it('goes on playing when it is moved', async () => {
    const element = await mount({ data: richHowto() });
    const media = await play(element);
    const place = document.body.appendChild(document.createElement('section'));
    place.append(element);
    await shown(element);
    expect(media.paused).to.equal(false);
    expect(names()).not.to.include('Howto Video Paused');
    place.remove();
  });

  it('says so when the video is missing, keeps the steps usable, and tries again on request', async () => {
    const data = richHowto();
    const sources = [
      { src: '/missing.webm', type: 'video/webm' },
      { src: '/missing.mp4', type: 'video/mp4' },
    ];
    const element = await mount({ data: { ...data, video: { ...data.video!, sources } } });
    const failed = next(element, 'docent-howto-video-failed');
    await press(element, '[part=play]');
    await failed;
    await shown(element);
    expect(find(element, '[role=alert]').textContent).to.contain('The video cannot be played right now');
    await press(element, '[part=next]');
    expect(title(element)).to.contain('Do thing 2');
    const again = next(element, 'docent-howto-video-failed');
    await press(element, '[role=alert] button');
    await again;
    const failures = facts.filter(({ name }) => name === 'Howto Video Failed').map(({ properties }) => properties);
    expect(failures).to.deep.equal([
      { part: 'video', seconds: 0 },
      { part: 'video', seconds: 0 },
    ]);
  });

  it('says that the video failed when nothing of it comes in 20 seconds', async () => {
    const data = richHowto();
    const sources = [{ src: '/never-answered.webm', type: 'video/webm' }];
    const element = await mount({ data: { ...data, video: { ...data.video!, sources } } });
    const { setTimeout } = window;
    const waits: number[] = [];
    // Nobody waits that long here.
    const hurried = (run: () => void, time: number) => (
      waits.push(time),
      setTimeout(run, time === 20_000 ? 300 : time)
    );
    window.setTimeout = hurried as unknown as typeof setTimeout;
    try {
      const failed = next(element, 'docent-howto-video-failed');
      await press(element, '[part=play]');
      await failed;
    } finally {
      window.setTimeout = setTimeout;
    }
    expect(waits).to.include(20_000);
    await shown(element);
    expect(find(element, '[role=alert]').textContent).to.contain('The video cannot be played right now');
  });

  it('plays on with a quiet note when captions are missing', async () => {
    const data = richHowto();
    const captions = [{ src: '/missing.vtt', locale: 'en', label: 'English' }];
    const element = await mount({ data: { ...data, video: { ...data.video!, captions } } });
    const failed = next(element, 'docent-howto-video-failed');
    await press(element, '[part=play]');
    await failed;
    await shown(element);
    expect(facts.at(-1)?.properties).to.deep.include({ part: 'captions' });
    expect(find(element, '.quiet').textContent).to.equal('Captions could not be loaded.');
    expect(findAll(element, 'video')).to.have.length(1);
  });
});
