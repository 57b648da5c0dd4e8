/** The accessibility checks that read the HTML of every built page. Those that need a browser are in tests/browser/accessibility. */
import {readFileSync} from 'node:fs';
import {load} from 'cheerio';
import {HtmlValidate, StaticConfigLoader} from 'html-validate';
import {describe, expect, it} from 'vitest';
import {CHECKS, type CheckId} from '../../src/domain/accessibility/checks';
import {HTML_RULES_OFF} from '../support/accessibility/exceptions';
import {report} from '../support/accessibility/report';
import {brokenUrl, contentPages, linkedUrls, readBuiltSite, type BuiltPage} from '../support/built-site';
import {BUILDS} from '../support/site';

const site = readBuiltSite(BUILDS.root);
const home = site.pages.find(({route}) => route === '/');

/** Check every page; `find` gives one line for each defect. */
function onEveryPage(id: CheckId, find: (page: BuiltPage) => readonly string[]): void {
  it(CHECKS[id], () => {
    const found = site.pages.flatMap((page) => find(page).map((line) => `${page.route} : ${line}`));
    report(id, site.pages.length, [...new Set(found)]);
  });
}

type Element = ReturnType<BuiltPage['$']>;
const textOf = (element: Element): string => element.text().replace(/\s+/g, ' ').trim();
const each = ({$}: BuiltPage, selector: string): Element[] => $(selector).toArray().map((element) => $(element));
const short = ({$}: BuiltPage, element: Element): string => $.html(element).slice(0, 140);

describe('the code of every page', () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({extends: ['html-validate:recommended', 'html-validate:document'], rules: Object.fromEntries(Object.keys(HTML_RULES_OFF).map((rule) => [rule, 'off']))}),
  );

  it(CHECKS.code, async () => {
    const found: string[] = [];
    for (const {route, html} of site.pages) {
      // The parser of the standard reads the page as it is; html-validate, which knows no implied <colgroup>, reads what it made of it.
      const whole = load(html, {onParseError: ({code, startLine, startCol}) => found.push(`${route}:${startLine}:${startCol} : ${code}`)}).html();
      const {results} = await validator.validateString(whole, route);
      found.push(...results.flatMap(({messages}) => messages.map(({ruleId, message, selector}) => `${route} : ${ruleId}, ${message} ${selector ?? ''}`)));
    }
    report('code', site.pages.length, found);
  }, 1_800_000);
});

describe('every page', () => {
  const titles = new Map<string, string>();

  onEveryPage('document', (page) => {
    const {$, html, route} = page;
    const title = textOf($('title'));
    const twin = titles.get(title);
    titles.set(title, route);
    return [
      ...(/^<!doctype html>/i.test(html) ? [] : ['sans type de document']),
      ...($('html').attr('lang') === 'fr' ? [] : ['langue absente ou fausse']),
      ...(title === '' ? ['sans titre'] : []),
      ...(twin !== undefined && twin !== route ? [`même titre que ${twin}`] : []),
      ...each(page, '[dir="rtl"], bdo').map((element) => `sens de lecture : ${short(page, element)}`),
    ];
  });

  onEveryPage('landmarks', (page) => {
    const {$} = page;
    const navs = each(page, 'nav').map((nav) => nav.attr('aria-label') ?? '');
    return [
      ...($('header').not('main header, article header').length === 1 ? [] : ['un en-tête et un seul']),
      ...($('main').length === 1 ? [] : ['un contenu principal et un seul']),
      ...($('footer').not('main footer, article footer').length === 1 ? [] : ['un pied de page et un seul']),
      ...navs.filter((name) => name === '').map(() => 'navigation sans nom'),
      ...navs.filter((name, index) => navs.indexOf(name) !== index).map((name) => `deux navigations nommées « ${name} »`),
      // Header, content, footer: always in that order (RGAA 12.2).
      ...(/<header[\s\S]*<main[\s\S]*<footer/.test(page.html) ? [] : ['ordre des zones']),
    ];
  });

  onEveryPage('headings', (page) => {
    const headings = each(page, 'h1, h2, h3, h4, h5, h6').map((element) => ({level: Number(element.prop('tagName')?.slice(1)), text: textOf(element)}));
    const found: string[] = headings.filter(({level}) => level === 1).length === 1 ? [] : ['un titre de premier niveau et un seul'];
    const path: string[] = [];
    const seen = new Set<string>();
    for (const [index, {level, text}] of headings.entries()) {
      const before = headings[index - 1]?.level ?? 0;
      if (level > before + 1) {
        found.push(`« ${text} » saute un niveau`);
      }
      if (text === '') {
        found.push('titre vide');
      }
      path.splice(level - 1, path.length, text);
      const place = path.join(' > ');
      if (seen.has(place)) {
        found.push(`« ${text} » répété`);
      }
      seen.add(place);
    }
    return found;
  });

  onEveryPage('tables', (page) =>
    each(page, 'table').flatMap((table) => {
      const {$} = page;
      const name = textOf(table.children('caption')) || (table.closest('[role="region"], [role="group"]').attr('aria-label') ?? '');
      const cells = table.find('thead th, thead td');
      const rowHeads = table.find('tbody th');
      return [
        ...(name === '' ? ['tableau sans titre'] : []),
        ...(table.is('[role="presentation"], [role="none"]') ? ['tableau de mise en forme'] : []),
        ...(cells.length === 0 || cells.is('td:not(:empty)') ? [`en-têtes de colonne : « ${name} »`] : []),
        ...(table.find('[rowspan], [colspan]').length > 0 ? [`tableau complexe, à décrire : « ${name} »`] : []),
        ...(rowHeads.length > 0 && table.find('th').toArray().some((cell) => $(cell).attr('scope') === undefined) ? [`en-tête sans portée : « ${name} »`] : []),
      ];
    }),
  );

  onEveryPage('links', (page) => {
    const targets = new Map<string, string>();
    return each(page, 'a[href]').flatMap((link) => {
      const href = link.attr('href') ?? '';
      const name = link.attr('aria-label') ?? textOf(link);
      const found: string[] = [];
      if (name === '') {
        found.push(`lien sans intitulé : ${short(page, link)}`);
      }
      if (/^(?:https?:\/\/|www\.)\S+$/.test(name)) {
        found.push(`adresse nue : ${name}`);
      }
      if (/^(?:ici|cliquez ici|lire la suite|en savoir plus|lien|suite)$/i.test(name)) {
        found.push(`intitulé qui ne dit rien : « ${name} »`);
      }
      if (link.attr('target') === '_blank') {
        found.push(`nouvelle fenêtre : « ${name} »`);
      }
      // A note, a row, a list item or a paragraph tells its links apart (RGAA: link and its context).
      const former = targets.get(name);
      if (former !== undefined && former !== href && link.closest('[popover], tr, li, p, dd, td, figure, details').length === 0) {
        found.push(`« ${name} » mène à deux adresses`);
      }
      targets.set(name, href);
      return found;
    });
  });

  onEveryPage('images', (page) => [
    ...each(page, 'img:not([alt]), input[type="image"]:not([alt]), area:not([alt])').map((image) => `sans alternative : ${short(page, image)}`),
    ...each(page, 'svg').flatMap((svg) => (svg.attr('aria-hidden') === 'true' || (svg.attr('role') === 'img' && (svg.attr('aria-label') ?? svg.children('title').text()) !== '') ? [] : [`svg ni nommé, ni caché : ${short(page, svg)}`])),
    ...each(page, 'img[alt=""][title], svg[aria-hidden="true"][aria-label]').map((image) => `décoration qui porte un nom : ${short(page, image)}`),
    ...each(page, 'img').flatMap((image) => {
      const alt = image.attr('alt') ?? '';
      return /\.(?:png|jpe?g|svg|webp|avif)$|^image de|^photo de/i.test(alt) || alt.length > 150 ? [`alternative à revoir : « ${alt} »`] : [];
    }),
    ...each(page, 'img[src$=".png"], img[src$=".jpg"], img[src$=".jpeg"], img[src$=".webp"], canvas').map((image) => `image par points, qui peut contenir du texte : ${short(page, image)}`),
  ]);

  onEveryPage('language', (page) =>
    each(page, '[lang]').flatMap((element) => (/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(element.attr('lang') ?? '') ? [] : [`code de langue : ${short(page, element)}`])),
  );

  onEveryPage('presentation', (page) => [
    ...each(page, 'center, font, big, tt, strike, basefont, [bgcolor], [background], table[border], [valign]').map((element) => `présentation dans le HTML : ${short(page, element)}`),
    ...each(page, '[align]').map((element) => `attribut align : ${short(page, element)}`),
    // Without scripts: nothing of the text waits for one.
    ...(textOf(page.$('main')).length > 40 ? [] : ['contenu absent du HTML']),
  ]);

  onEveryPage('downloads', (page) => linkedUrls(page).filter((url) => /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|epub)(?:[?#]|$)/i.test(url) && brokenUrl(site, page, url) === undefined && new URL(url, 'http://localhost:3000').origin === 'http://localhost:3000'));

  onEveryPage('cryptic', (page) => {
    const {$} = page;
    const text = $('body').clone();
    // Quotations are left as their source wrote them.
    text.find('script, style, code, pre, q, blockquote, [aria-label], [aria-hidden="true"]').remove();
    return [...text.text().matchAll(/\p{Extended_Pictographic}\uFE0F?|[:;]-[)(DP]|[│┌┐└┘├┤═║]{2,}/gu)].filter(([sign]) => !/^[©®™↔]/.test(sign)).map(([sign]) => `signe sans nom : ${sign}`);
  });

  onEveryPage('statement', ({$, route}) => [
    ...($('footer a[href="/accessibilite/"]').length > 0 ? [] : ['sans lien vers la déclaration']),
    ...(route === '/' && !/Accessibilité\s: (?:non|partiellement|totalement) conforme/.test($('body').text()) ? ['mention absente de l’accueil'] : []),
  ]);

  onEveryPage('navigation', ({$, route}) => {
    const doors = ({$: query}: BuiltPage): string =>
      query('header a, body > div > footer a, footer nav a')
        .toArray()
        .map((element) => `${query(element).attr('href') ?? ''} ${query(element).text().trim()}`)
        .join('\n');
    const page = site.pages.find((candidate) => candidate.route === route);
    return [
      ...(home !== undefined && page !== undefined && doors(page) === doors(home) ? [] : ['menus différents de ceux de l’accueil']),
      ...($('a[href="#contenu"]').length > 0 && $('main#contenu').length === 1 ? [] : ['lien d’évitement']),
      ...($('footer a[href="/plan/"]').length > 0 ? [] : ['sans lien vers le plan du site']),
    ];
  });

  onEveryPage('absences', (page) =>
    each(page, 'iframe, frame, object, embed, video, audio, track, marquee, blink, applet, meta[http-equiv="refresh"], [accesskey], [draggable="true"], [autofocus], [ontouchstart], [onmousedown], input[type="password"]').map((element) => short(page, element)),
  );

  onEveryPage('forms', (page) => {
    const {$} = page;
    return [
      ...each(page, 'input:not([type="hidden"]), select, textarea').flatMap((field) => {
        const id = field.attr('id');
        const label = textOf(field.closest('label')) || (id === undefined ? '' : textOf($(`label[for="${id}"]`))) || (field.attr('aria-label') ?? field.attr('aria-labelledby') ?? '');
        return label === '' ? [`champ sans étiquette : ${short(page, field)}`] : [];
      }),
      ...each(page, 'fieldset').flatMap((group) => (textOf(group.children('legend')) === '' ? [`groupe sans légende : ${short(page, group)}`] : [])),
      ...each(page, 'button').flatMap((button) => (textOf(button) === '' && (button.attr('aria-label') ?? '') === '' ? [`bouton sans nom : ${short(page, button)}`] : [])),
    ];
  });
});

it('the site map lists every page', () => {
  const map = site.pages.find(({route}) => route === '/plan/');
  const listed = map === undefined ? [] : linkedUrls(map);
  expect(contentPages(site).length).toBeGreaterThan(0);
  expect(contentPages(site).map(({route}) => route).filter((route) => !listed.includes(route) && route !== '/plan/')).toEqual([]);
});

it('a theme changes colours and nothing else', () => {
  const sheets = [...site.files].filter((file) => file.endsWith('.css')).map((file) => readFileSync(`${site.folder}/${file}`, 'utf8'));
  expect(sheets).toHaveLength(1);
  const blocks = sheets.flatMap((sheet) => [...sheet.matchAll(/(?<selectors>[^{}]*(?:data-theme|#theme-(?:light|dark))[^{}]*)\{(?<body>[^{}]*)\}/g)]
    // A list that also names `:root` alone says the same in every theme.
    .filter(({groups}) => groups?.selectors?.split(',').every((part) => /data-theme|#theme-/.test(part)))
    .map(({groups}) => groups?.body ?? ''));
  expect(blocks.length).toBeGreaterThan(0);
  const declared = blocks.flatMap((body) => body.split(';').map((line) => line.split(':')[0]?.trim() ?? '')).filter((name) => name !== '');
  expect(declared.filter((name) => !/^color-scheme$|^--.*(?:color|background|shadow|paper|raised|tint|ink|hairline|edge|accent|yes|maybe|no|filter)/.test(name))).toEqual([]);
});
