import { expect } from '@open-wc/testing';
import { richHowto } from '../../fixtures/howto.js';
import { findAll, mount, unmountAll } from '../../fixtures/mount.js';
import { pausedVideo, there } from './play-video.js';

describe('docent-howto: a slow connection', () => {
  afterEach(() => {
    delete (navigator as { connection?: unknown }).connection;
    return unmountAll();
  });

  it('loads nothing before a tap, says how much it will be, and takes the least there is', async function () {
    // Firefox tells nothing of the connection, so that nothing can be said of it.
    if (!('connection' in Navigator.prototype)) this.skip();
    Object.defineProperty(navigator, 'connection', {
      configurable: true,
      value: { saveData: false, effectiveType: '3g' },
    });
    const data = richHowto();
    const [source] = data.video!.sources;
    const sources = [
      { ...source!, height: 1080, bytes: 98_000_000 },
      { ...source!, src: `${source!.src}?small`, height: 360, bytes: 12_300_000 },
    ];
    const element = await mount({ data: { ...data, video: { ...data.video!, sources } } });
    expect((await there(element, 'slow')).textContent).to.contain('12 MB');
    expect(findAll(element, 'video')).to.have.length(0);
    const video = await pausedVideo(element);
    expect(video.preload).to.equal('none');
    expect(video.currentSrc).to.match(/\?small$/);
  });
});
