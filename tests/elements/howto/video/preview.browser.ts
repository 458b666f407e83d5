import { expect } from '@open-wc/testing';
import { richHowto } from '../../fixtures/howto.js';
import { find, findAll, mount, unmountAll } from '../../fixtures/mount.js';
import { pausedVideo, there } from './play-video.js';

describe('docent-howto: what the scrubber shows before it is pressed', () => {
  afterEach(unmountAll);

  it('is the moment, the step and the small picture under the pointer, and goes with it', async () => {
    const data = richHowto();
    const thumbnails = { src: data.video!.poster, columns: 2, rows: 2, interval: 1.25 };
    const element = await mount({ data: { ...data, video: { ...data.video!, thumbnails } } });
    await pausedVideo(element);
    const scrubber = await there(element, 'scrubber');
    const player = find(element, '[part=player]');
    const { left, width } = scrubber.getBoundingClientRect();
    const clientX = left + 8 + (width - 16) * 0.52;
    const move = () =>
      scrubber.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, pointerType: 'mouse' }));
    // Its code comes with that of the player.
    let shown = false;
    while (!shown) {
      move();
      await new Promise(requestAnimationFrame);
      shown = findAll(element, '[part=preview]').length > 0;
    }
    expect(find(element, '[part=preview]').textContent.replace(/\s+/g, ' ').trim()).to.equal('Do thing 3 · 0:02');
    const { backgroundImage, backgroundPosition, backgroundSize } = getComputedStyle(
      find(element, '[part=preview] div'),
    );
    expect(backgroundImage).to.contain('desk.webp');
    expect([backgroundSize, backgroundPosition]).to.deep.equal(['320px 180px', '0px -90px']);
    player.dispatchEvent(new PointerEvent('pointerleave'));
    expect(findAll(element, '[part=preview]')).to.have.length(0);
  });
});
