/**
 * The browser's own name without "Headless", which PostHog takes for a robot and drops.
 *
 * @param {import('playwright').Browser} browser Chromium
 */
export async function plainUserAgent(browser) {
  const session = await browser.newBrowserCDPSession();
  const { userAgent } = await session.send('Browser.getVersion');
  await session.detach();
  return userAgent.replace('Headless', '');
}
