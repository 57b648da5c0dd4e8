/** What readers come for, from one end to the other, by keyboard alone, in the window that a screen of 1280 × 1024 px leaves at 400 %. */
import {it} from 'vitest';
import {CHECKS} from '../../../src/domain/accessibility/checks';
import {report} from '../../support/accessibility/report';
import {keyboardOf} from '../../support/keyboard';
import {BUILDS} from '../../support/site';
import {stageOf} from '../../support/visit';

const stage = stageOf(BUILDS.root);
const MAGNIFIED = {viewport: {width: 320, height: 256}};

it(CHECKS.journey, async () => {
  const {page, troubles} = await stage.visit({...MAGNIFIED, permissions: ['clipboard-read', 'clipboard-write']});
  const keyboard = keyboardOf(page);
  const done: string[] = [];
  const failed: string[] = [];
  const goal = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      done.push(name);
    } catch (error) {
      failed.push(`${name} : ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)}`);
    }
  };
  const arrive = (pathname: string) => page.waitForURL((url) => url.pathname === pathname);
  /** Past the header, as the first Tab offers. */
  const skip = async () => {
    await keyboard.press('Tab');
    await keyboard.press('Enter');
  };
  /** A page of the menu. */
  const open = async (pathname: string) => {
    await keyboard.reach('header button[commandfor=menu]');
    await keyboard.press('Enter');
    await keyboard.reach(`dialog[open] a[href="${pathname}"]`);
    await keyboard.press('Enter');
    await arrive(pathname);
  };

  await page.goto(stage.home());
  await goal('choisir un modèle dans le catalogue', async () => {
    await open('/catalogue/');
    const count = page.locator('main [data-count]');
    const all = await count.innerText();
    await skip();
    await keyboard.reach('main input[type=checkbox]:not([name=v])');
    await keyboard.press('Space');
    await page.waitForFunction((before) => document.querySelector('main [data-count]')?.textContent !== before, all);
    await keyboard.reach('main tbody tr a[href^="/modeles/"]');
    await keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/modeles/'));
  });

  await goal('lire la preuve d’une valeur', async () => {
    if (new URL(page.url()).hash === '') {
      await skip();
    }
    await keyboard.reach('main button[popovertarget]');
    await keyboard.press('Enter');
    const note = page.locator(':popover-open');
    await note.waitFor();
    await keyboard.reach(':popover-open a');
    await keyboard.press('Escape');
    await note.waitFor({state: 'hidden'});
  });

  await goal('suivre un guide et copier une commande', async () => {
    await page.goto(stage.home());
    await open('/demarrer/');
    await skip();
    await keyboard.reach('main a[href="/demarrer/installer-ollama/"]');
    await keyboard.press('Enter');
    await arrive('/demarrer/installer-ollama/');
    await skip();
    await keyboard.reach('main button[data-copy]');
    await keyboard.press('Enter');
    await page.getByRole('status').filter({hasText: 'Copié'}).first().waitFor();
    if ((await page.evaluate(() => navigator.clipboard.readText())).trim() === '') {
      throw new Error('le presse-papiers est vide');
    }
  });

  await goal('chercher', async () => {
    await page.goto(stage.home());
    await keyboard.reach('header a[href="/recherche/"]');
    await keyboard.press('Enter');
    await arrive('/recherche/');
    await skip();
    await keyboard.reach('main input[type=search]');
    await keyboard.type('appel d’outils');
    await keyboard.press('Enter');
    const result = page.locator('main ol a[href*="/utiliser/appels-d-outils/"]').first();
    await result.waitFor();
    await keyboard.reach('main ol a');
    await keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/recherche/');
  });

  await goal('calculer la mémoire, sur sa machine', async () => {
    await page.goto(stage.home());
    await open('/memoire/');
    await skip();
    await keyboard.reach('main input[name=modele]');
    await keyboard.press('Control+A');
    await keyboard.type('gemma3:4b');
    await keyboard.reach('main input[name=contexte]');
    await keyboard.press('Control+A');
    await keyboard.type('131072');
    await keyboard.press('Tab');
    await page.locator('[data-out="title"]').filter({hasText: 'gemma3:4b'}).waitFor();
  });

  await goal('comparer deux variantes', async () => {
    await page.goto(stage.home());
    await open('/comparer/');
    await skip();
    await keyboard.reach('main a[href^="/comparer/"]');
    await keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/comparer/') && url.pathname !== '/comparer/');
    await page.getByRole('main').getByRole('table').first().waitFor();
  });

  await goal('vérifier ses droits', async () => {
    await page.goto(stage.home());
    await open('/puis-je/');
    await skip();
    await keyboard.reach('main input[name=qui]');
    await keyboard.press('ArrowDown');
    await keyboard.reach('main :is(input, select)[name=modele]');
    await keyboard.type('Gemma 4 12B');
    await keyboard.press('Tab');
    await page.locator('main [data-result]').first().waitFor();
  });

  report('journey', done.length + failed.length, [...failed, ...troubles]);
}, 300_000);
