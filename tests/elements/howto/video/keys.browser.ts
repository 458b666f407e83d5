import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DocentHowto } from '@docent/elements';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, unmountAll } from '../../fixtures/mount.js';
import { pausedVideo, there } from './play-video.js';

describe('docent-howto: the keyboard of the video', () => {
  afterEach(unmountAll);

  async function ready(): Promise<[DocentHowto, HTMLVideoElement]> {
    const element = await mount({ data: richHowto() });
    const video = await pausedVideo(element);
    await there(element, 'scrubber');
    await waitUntil(() => element.video?.tool('keys'), 'The keys do not come.', { timeout: 8000 });
    find(element, '[part=player]').focus();
    return [element, video];
  }

  it('does what the list of keys says', async () => {
    const [element, video] = await ready();
    const at = (seconds: number) => async () => {
      await waitUntil(
        () => Math.abs(video.currentTime - seconds) < 0.1,
        `It is at ${video.currentTime}, not at ${seconds}.`,
      );
    };
    const step = (number: number) => () =>
      waitUntil(() => find(element, '.step-title').textContent?.includes(`Do thing ${number}`), `Not step ${number}.`);
    const volume = (share: number) => () =>
      waitUntil(() => Math.abs(video.volume - share) < 0.01, `The volume is not ${share}.`);
    const captions = (shown: boolean) => () =>
      waitUntil(() => [...video.textTracks].some(({ mode }) => mode === 'hidden') === shown, `Captions: not ${shown}.`);
    const speed = (rate: number) => () => waitUntil(() => video.playbackRate === rate, `Not at speed ${rate}.`);
    for (const [key, holds] of [
      ['3', at(1.5)],
      ['0', at(0)],
      ['l', at(5)],
      ['j', at(0)],
      ['ArrowRight', at(5)],
      ['ArrowLeft', at(0)],
      ['n', step(2)],
      ['n', step(3)],
      ['p', step(2)],
      ['>', speed(1.25)],
      ['<', speed(1)],
      ['ArrowDown', volume(0.95)],
      ['ArrowUp', volume(1)],
      ['c', captions(false)],
      ['c', captions(true)],
    ] as const) {
      await sendKeys({ press: key });
      await holds();
      find(element, '[part=player]').focus();
    }
    await sendKeys({ press: 'k' });
    expect(video.paused).to.equal(false);
    await sendKeys({ press: 'Space' });
    expect(video.paused).to.equal(true);
    await sendKeys({ press: 'f' });
    await waitUntil(() => document.fullscreenElement, 'It does not fill the screen.', { timeout: 8000 });
    await sendKeys({ press: 'f' });
    await waitUntil(() => !document.fullscreenElement, 'It does not give the screen back.', { timeout: 8000 });
    await sendKeys({ press: 'r' });
    await waitUntil(() => !video.paused && video.currentTime < 1.9, 'The step is not repeated.', { timeout: 8000 });
  });

  it('shows the list in a dialog, and gives the keyboard back', async () => {
    const [element] = await ready();
    await sendKeys({ press: '?' });
    const dialog = (await there(element, 'keys')) as HTMLDialogElement;
    await waitUntil(() => dialog.open, 'It is not open.', { timeout: 8000 });
    expect(dialog.querySelectorAll('dt')).to.have.length(12);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !findAll(element, '[part=keys]').length, 'It stays open.', { timeout: 8000 });
  });

  it('works anywhere in the widget and nowhere else, and keeps what it takes from the page', async () => {
    const [element, video] = await ready();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear);
    find(element, '[part=mark]').focus();
    await sendKeys({ press: 'k' });
    expect(video.paused).to.equal(false);
    await sendKeys({ press: 'k' });
    const outside = document.body.appendChild(document.createElement('button'));
    outside.focus();
    await sendKeys({ press: 'k' });
    document.removeEventListener('keydown', hear);
    outside.remove();
    expect(video.paused).to.equal(true);
    expect(heard).to.deep.equal(['k']);
  });
});
