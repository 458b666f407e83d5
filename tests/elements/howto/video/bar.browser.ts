import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { axeFaults } from '../../fixtures/axe-faults.js';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, next, unmountAll } from '../../fixtures/mount.js';
import { focusedPart, open, pausedVideo, playVideo, there } from './play-video.js';

describe('docent-howto: the bar of the video', () => {
  afterEach(unmountAll);

  it('says that it loads from the first tap on, before anything of the video is there', async () => {
    const element = await mount({ data: richHowto() });
    find(element, '[part=play]').click();
    await element.updateComplete;
    expect(find(element, '.facade').textContent).to.contain('Loading…');
    expect(find(element, '[role=status]').textContent).to.equal('Loading…');
  });

  it('plays and pauses by its button and by a click on the picture', async () => {
    const element = await mount({ data: richHowto() });
    const video = await playVideo(element);
    find(element, '[part=toggle]').click();
    expect(video.paused).to.equal(true);
    video.click();
    expect(video.paused).to.equal(false);
  });

  it('has a slider that says position and step, moves by arrows, and leaves a finger the scrolling of the page', async () => {
    const element = await mount({ data: richHowto() });
    const video = await pausedVideo(element);
    const scrubber = await there(element, 'scrubber');
    expect(scrubber.getAttribute('aria-label')).to.equal('Position');
    expect(getComputedStyle(scrubber).touchAction).to.equal('pan-y');
    const seeked = next(video, 'seeked');
    (scrubber as HTMLInputElement).value = '1.5';
    scrubber.dispatchEvent(new Event('input'));
    await seeked;
    await waitUntil(() => scrubber.getAttribute('aria-valuetext')?.endsWith('Do thing 2'), 'The step is not said.', {
      timeout: 8000,
    });
    expect(scrubber.getAttribute('aria-valuetext')).to.equal('2 sec of 5 sec, Do thing 2');
    const back = next(video, 'seeked');
    scrubber.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await back;
    expect(video.currentTime).to.equal(0);
  });

  it('shows chapters from the times of the steps, with gaps, and no native menu is needed', async () => {
    const data = richHowto();
    const steps = data.steps.map((step, index) => (index === 1 ? { ...step, start: 3, end: 4 } : step));
    const element = await mount({ data: richHowto({ steps }) });
    await pausedVideo(element);
    const menu = await open(element, 'chapters', 'chapters-menu');
    expect([...menu.querySelectorAll('span')].map(title => title.textContent)).to.have.length(3);
    expect(findAll(element, '.bar i')).to.have.length(2);
  });

  it('moves through the menu of chapters by arrows, Home and End, and gives the keyboard back on Escape', async () => {
    const element = await mount({ data: richHowto() });
    const video = await pausedVideo(element);
    await open(element, 'chapters', 'chapters-menu');
    const here = () => element.shadowRoot?.activeElement?.getAttribute('aria-label');
    await waitUntil(() => here() === 'Do thing 1, 0:00', 'The menu does not get the keyboard.', { timeout: 8000 });
    for (const [key, title] of [
      ['ArrowDown', 'Do thing 2, 0:01'],
      ['End', 'Do thing 3, 0:02'],
      ['ArrowDown', 'Do thing 1, 0:00'],
      ['ArrowUp', 'Do thing 3, 0:02'],
      ['Home', 'Do thing 1, 0:00'],
      ['End', 'Do thing 3, 0:02'],
    ] as const) {
      await sendKeys({ press: key });
      expect(here(), key).to.equal(title);
    }
    const seeked = next(video, 'seeked');
    await sendKeys({ press: 'Enter' });
    await seeked;
    expect(video.currentTime).to.be.closeTo(2, 0.1);
    await waitUntil(() => focusedPart(element) === 'chapters', 'The button does not get the keyboard.', {
      timeout: 8000,
    });
  });

  it('hides the control of the sound once it is known that there is none, whatever the author says', async () => {
    const data = richHowto();
    const element = await mount({ data: { ...data, video: { ...data.video!, speech: true } } });
    const video = await playVideo(element);
    await waitUntil(() => video.currentTime > 0.5, 'It does not play.', { timeout: 8000 });
    const told = 'mozHasAudio' in video || 'webkitAudioDecodedByteCount' in video || 'audioTracks' in video;
    await waitUntil(() => !findAll(element, '[part=mute]').length === told, 'The control of the sound stays.', {
      timeout: 8000,
    });
  });

  it('says so, quietly, when full screen is refused', async () => {
    const element = await mount({ data: richHowto() });
    await pausedVideo(element);
    const player = find(element, '[part=player]');
    player.requestFullscreen = () => Promise.reject(new TypeError('No.'));
    (await there(element, 'fullscreen')).click();
    await waitUntil(() => findAll(element, '.player .quiet').length, 'Nothing is said.', { timeout: 8000 });
    expect(find(element, '.player .quiet').textContent).to.equal('The page does not allow full screen.');
  });

  it('asks for another press when the browser does not start the video', async () => {
    const element = await mount({ data: richHowto() });
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    find(element, '[part=play]').click();
    await there(element, 'bar');
    HTMLMediaElement.prototype.play = play;
    await waitUntil(() => findAll(element, '.player .quiet').length, 'Nothing is said.', { timeout: 8000 });
    expect(find(element, '.player .quiet').textContent).to.contain('Press play once more');
    const played = next(element, 'docent-howto-video-played');
    find(element, '[part=toggle]').click();
    await played;
  });

  it('keeps the whole bar when captions and chapters are broken: steps with no, negative and absurd times', async () => {
    const data = richHowto();
    const times = [
      { start: NaN, end: 1 },
      { start: -3, end: 2 },
      { start: 4, end: 2 },
      { start: 900, end: 999 },
    ];
    const steps = data.steps.map((step, index) => ({ ...step, ...times[index] }));
    const captions = [{ src: '/missing.vtt', locale: 'en', label: 'English' }];
    const element = await mount({ data: richHowto({ steps, video: { ...data.video!, captions } }) });
    await pausedVideo(element);
    expect(findAll(element, '[part=scrubber]')).to.have.length(1);
    expect(findAll(element, '[part=chapters]')).to.have.length(0);
  });

  it('has no fault with its settings and its chapters open', async () => {
    const element = await mount({ data: richHowto() });
    await pausedVideo(element);
    await open(element, 'settings', 'settings-panel');
    expect(await axeFaults(element)).to.deep.equal([]);
    await open(element, 'chapters', 'chapters-menu');
    expect(await axeFaults(element)).to.deep.equal([]);
  });
});
