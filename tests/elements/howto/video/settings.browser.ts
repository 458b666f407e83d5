import { expect, waitUntil } from '@open-wc/testing';
import type { DocentHowto } from '@docent/elements';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, unmountAll } from '../../fixtures/mount.js';
import { open, pausedVideo } from './play-video.js';

const quiet = (element: DocentHowto) =>
  waitUntil(() => findAll(element, '.player .quiet').length, 'Nothing is said.', { timeout: 8000 });

describe('docent-howto: what can be set about the video', () => {
  afterEach(unmountAll);

  it('has no control for what the browser lacks, and says so, quietly, when it refuses what it has', async () => {
    const element = await mount({ data: richHowto() });
    const video = await pausedVideo(element);
    await open(element, 'settings', 'settings-panel');
    expect(findAll(element, '[part=picture-in-picture]').length === 1).to.equal(
      document.pictureInPictureEnabled ?? false,
    );
    expect(findAll(element, '[part=awake]').length === 1).to.equal('wakeLock' in navigator);
    // No other screen is there to play on.
    expect(findAll(element, '[part=remote]')).to.have.length(0);
    if (!document.pictureInPictureEnabled) return;
    video.requestPictureInPicture = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    find(element, '[part=picture-in-picture]').click();
    await quiet(element);
    expect(find(element, '.player .quiet').textContent).to.contain('picture in picture');
  });

  it('offers another screen once there is one, and is quiet about who changes their mind', async () => {
    const element = await mount({ data: richHowto() });
    const video = await pausedVideo(element);
    const answers = [new DOMException('Closed.', 'NotFoundError'), new DOMException('No.', 'NotAllowedError')];
    const remote = {
      watchAvailability: (tell: (is: boolean) => void) => Promise.resolve(setTimeout(tell, 0, true)),
      prompt: () => Promise.reject(answers.shift()),
    };
    Object.defineProperty(video, 'remote', { value: remote });
    await open(element, 'settings', 'settings-panel');
    await waitUntil(() => findAll(element, '[part=remote]').length, 'It is not offered.', { timeout: 8000 });
    find(element, '[part=remote]').click();
    await Promise.resolve();
    expect(findAll(element, '.player .quiet')).to.have.length(0);
    find(element, '[part=remote]').click();
    await quiet(element);
  });

  it('changes the quality in place: at the same moment, at the same speed', async () => {
    const data = richHowto();
    const [source] = data.video!.sources;
    const sources = [
      { ...source!, height: 1080 },
      { ...source!, src: `${source!.src}?small`, height: 360 },
    ];
    const element = await mount({ data: { ...data, video: { ...data.video!, sources } } });
    const video = await pausedVideo(element);
    video.currentTime = 2.4;
    await open(element, 'settings', 'settings-panel');
    const speed = find<HTMLSelectElement>(element, '[part=speed]');
    speed.value = '1.5';
    speed.dispatchEvent(new Event('change'));
    const quality = find<HTMLSelectElement>(element, '[part=quality]');
    expect([...quality.options].map(({ value }) => value)).to.deep.equal(['', '1080', '360']);
    quality.value = '360';
    quality.dispatchEvent(new Event('change'));
    await waitUntil(() => video.currentSrc.endsWith('?small'), 'It is the same file.', { timeout: 8000 });
    await video.play();
    await waitUntil(() => video.currentTime > 2.3, 'It begins again.', { timeout: 8000 });
    expect([video.currentTime < 4, video.playbackRate]).to.deep.equal([true, 1.5]);
  });
});
