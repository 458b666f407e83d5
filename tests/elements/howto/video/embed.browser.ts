import { expect, waitUntil } from '@open-wc/testing';
import { embedUrl, pageUrl } from '@docent/elements/howto/video/embed-url.js';
import type { PublishedVideo } from '@docent/schema';
import { axeFaults } from '../../fixtures/axe-faults.js';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, next, press, unmountAll } from '../../fixtures/mount.js';
import { focusedPart, there } from './play-video.js';

function embedded(embed: NonNullable<PublishedVideo['embed']>) {
  const data = richHowto();
  return { ...data, video: { ...data.video!, sources: [], captions: [], embed } };
}

describe('docent-howto: a video that YouTube or Vimeo keeps', () => {
  afterEach(unmountAll);

  it('loads nothing of theirs before the customer was told whose it is and pressed a real button, once', async () => {
    const element = await mount({ data: embedded({ provider: 'youtube', id: '-aqz-KE-bpK' }) });
    const button = await there(element, 'embed-play');
    expect(find(element, '[part=embed-told]').textContent).to.contain('kept by YouTube');
    expect(button.localName).to.equal('button');
    expect(button.textContent?.trim()).to.equal('Play from YouTube');
    expect(findAll(element, 'iframe')).to.have.length(0);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname);
    expect(loaded.filter(host => /youtube|ytimg|google|vimeo/.test(host))).to.deep.equal([]);
    expect(await axeFaults(element)).to.deep.equal([]);

    await press(element, '[part=embed-play]');
    const frame = (await there(element, 'embed')) as HTMLIFrameElement;
    expect(frame.src).to.contain('https://www.youtube-nocookie.com/embed/-aqz-KE-bpK?autoplay=1');
    expect(frame.title).to.equal('Video: Book a room');
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame.allow).to.contain('fullscreen');
    await waitUntil(() => focusedPart(element) === 'embed', 'The keyboard does not move to the player.', {
      timeout: 8000,
    });
    // Nothing of ours lies over their controls.
    expect(frame.parentElement?.childElementCount).to.equal(1);
  });

  it('plays the part of a step at either of them, and asks for no cookies', () => {
    const part = { start: 7.5, end: 13.2 };
    expect(embedUrl({ provider: 'youtube', id: '-1_aZ09bcde' }, part, 'de')).to.equal(
      'https://www.youtube-nocookie.com/embed/-1_aZ09bcde?autoplay=1&playsinline=1&rel=0&hl=de&start=7&end=14',
    );
    expect(embedUrl({ provider: 'vimeo', id: '76979871/8272103f6e' }, part, 'de')).to.equal(
      'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8272103f6e&start_time=7&end_time=14',
    );
    expect(pageUrl({ provider: 'vimeo', id: '76979871/8272103f6e' })).to.equal('https://vimeo.com/76979871/8272103f6e');
  });

  it('gives a link instead where the page forbids frames of others', async () => {
    const element = await mount({ data: embedded({ provider: 'vimeo', id: '76979871' }) });
    await there(element, 'embed-play');
    const failed = next(element, 'docent-howto-video-failed');
    await press(element, '[part=embed-play]');
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI: 'https://player.vimeo.com',
        disposition: 'enforce',
        effectiveDirective: 'frame-src',
        documentURI: location.href,
        originalPolicy: "frame-src 'none'",
        violatedDirective: 'frame-src',
        statusCode: 200,
      }),
    );
    await failed;
    const link = (await there(element, 'embed-link')) as HTMLAnchorElement;
    expect(link.href).to.equal('https://vimeo.com/76979871');
    expect(findAll(element, 'iframe')).to.have.length(0);
  });
});
