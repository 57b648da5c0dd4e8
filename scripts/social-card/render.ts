/**
 * Draws static/img/carte-sociale.png, the picture that other sites show beside a link to this one, from card.html.
 * Run by hand after a change to card.html: `npx tsx scripts/social-card/render.ts`.
 */
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {launchBrowser} from '../../tests/support/browser';

const SOURCE = path.join(__dirname, 'card.html');
const TARGET = path.join(__dirname, '../../static/img/carte-sociale.png');

async function render(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1200, height: 630}});
    await page.goto(pathToFileURL(SOURCE).href);
    await page.screenshot({path: TARGET});
  } finally {
    await browser.close();
  }
}

void render();
