import { launchBrowser, openStage } from '@phosphene/testing';
const browser = await launchBrowser();
for (const [name, width, height] of [['wide', 1280, 800], ['phone', 390, 844], ['small', 800, 600]]) {
  const stage = await openStage(browser, '/tmp/w/demo/demo/bundle', { width, height, query: '&backend=wasm', hash: 'seed=7' });
  const { page } = stage;
  await page.waitForSelector('.card.closed, .card', { timeout: 60000 });
  await page.waitForFunction('window.phosphene?.state() !== null && document.querySelector(".card")?.textContent.match(/begin|press|click|ready/i)');
  for (;;) { await page.keyboard.press('x'); if (await page.evaluate('phosphene.state()?.running')) break; }
  await page.keyboard.press('d');
  await page.waitForSelector('.footage-sheet button:last-child.painted', { timeout: 120000 });
  const pad = (await page.$$('.direction-pad .plane'))[0];
  const box = await pad.boundingBox();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.25, { steps: 4 });
  await page.mouse.up();
  await page.click('.footage-sheet button:nth-child(6)');
  await page.waitForTimeout(4500);
  await page.screenshot({ path: `/tmp/hands-${name}.png` });
  console.log(name, JSON.stringify(await page.evaluate('phosphene.state()')), stage.complaints);
  await stage.close();
}
await browser.close();
