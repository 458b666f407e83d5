/** Runs JavaScript over the debugging protocol: Playwright's own would put more script into the page than is measured. */
export const evaluate = async (session, expression) =>
  (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true }))
    .result.value;

/** Whether something comes to be within a time. */
async function comes(session, condition, seconds) {
  const expression = `new Promise(done => { let left = ${seconds * 40}; const timer = setInterval(() => { const met = !!(${condition}); if (met || !left--) { clearInterval(timer); done(met); } }, 25); })`;
  return evaluate(session, expression);
}

/** Waits for a minute at most. */
export async function waitFor(session, condition) {
  if (!(await comes(session, condition, 60))) throw new Error(`It never came to be: ${condition}`);
}

/** A click as a hand makes it: some players hear pointers only. */
async function clickOn(session, element) {
  const place = await evaluate(
    session,
    `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(${element}.getBoundingClientRect())`,
  );
  for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
    await session.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
  }
}

const videos = `(function all(root) { return [...root.querySelectorAll('*')].flatMap(e => [...(e.localName === 'video' ? [e] : []), ...(e.shadowRoot ? all(e.shadowRoot) : [])]); })(document)`;

/**
 * A page over the debugging protocol, which counts the bytes that come to it: in `state` of code and of video, and by address.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url what will be opened in it
 */
export async function openPage(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const state = { code: 0, video: 0, byAddress: new Map() };
  const sent = new Map();
  session.on('Network.requestWillBeSent', ({ request, requestId }) => sent.set(requestId, request.url));
  session.on('Network.dataReceived', ({ encodedDataLength, requestId }) => {
    const address = sent.get(requestId) ?? '';
    state.byAddress.set(address, (state.byAddress.get(address) ?? 0) + encodedDataLength);
    if (/\.(webm|mp4)$/.test(address)) state.video += encodedDataLength;
    // What they play, and the page it is in, is not theirs.
    else if (!/\.(vtt|webp|jpg|ico)$/.test(address) && address !== url) state.code += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Performance.enable');
  const metric = async name =>
    (await session.send('Performance.getMetrics')).metrics.find(entry => entry.name === name).value;
  return { context, page, session, state, metric };
}

/**
 * Loads a player on a processor that is four times slower, waits until its controls can be used, and plays.
 *
 * @returns {Promise<{ bytes: number, bytesPlayed?: number, videoBytesBefore: number, readyMs: number, playMs?: number }>}
 *   bytes of code as transferred, before and after the first play; bytes of the video before; milliseconds of script until
 *   what starts the video works, and until it plays
 */
export async function measureLoad(browser, { play, ready, url }) {
  const { context, metric, page, session, state } = await openPage(browser, url);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'commit' });
  await waitFor(session, ready);
  const readyMs = (await metric('ScriptDuration')) * 1000;
  await page.waitForLoadState('networkidle');
  const result = { bytes: state.code, videoBytesBefore: state.video, readyMs };
  if (play) {
    const [plays, waits] = [`${videos}.some(video => video.currentTime > 0)`, `${videos}.every(video => video.paused)`];
    // A control may move just when it is clicked.
    for (let clicks = 0; !clicks || (clicks < 5 && (await evaluate(session, waits))); clicks++) {
      await clickOn(session, play);
      if (await comes(session, plays, 5)) break;
    }
    await waitFor(session, plays);
    result.playMs = (await metric('ScriptDuration')) * 1000;
    await page.waitForLoadState('networkidle');
    result.bytesPlayed = state.code;
  }
  await context.close();
  return result;
}

/**
 * Puts a player into a page and takes it out, again and again; what stays behind is a leak.
 *
 * @returns {Promise<{ heapKb: number, nodes: number, listeners: number }>} what one of them leaves behind
 */
export async function measureMemory(browser, { mount, ready, unmount, url }, times = 20) {
  const { context, metric, page, session } = await openPage(browser, url);
  await page.goto(url);
  await waitFor(session, ready);
  const round = async () => {
    await evaluate(session, mount);
    await waitFor(session, ready);
    await evaluate(session, unmount);
  };
  const look = async () => {
    // Requests and timers that a player has begun may end; what they hold is no leak.
    await evaluate(session, 'new Promise(done => setTimeout(done, 4000))');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return {
      heap: await metric('JSHeapUsedSize'),
      nodes: await metric('Nodes'),
      listeners: await metric('JSEventListeners'),
    };
  };
  await evaluate(session, unmount);
  // What is made once, with the first, is no leak.
  for (let i = 0; i < 3; i++) await round();
  const before = await look();
  for (let i = 0; i < times; i++) await round();
  const after = await look();
  await context.close();
  return {
    heapKb: (after.heap - before.heap) / 1000 / times,
    nodes: (after.nodes - before.nodes) / times,
    listeners: (after.listeners - before.listeners) / times,
  };
}
