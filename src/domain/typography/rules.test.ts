import {describe, expect, it} from 'vitest';
import {runRules, signRules} from './rules';
import {typeset} from './typeset';

/** Special spaces made visible: ~ is U+00A0, ^ is U+202F. */
const visible = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

/** By rule: what an author types, and what a reader gets. A pair of equal texts shows a case that must stay. */
const cases: Readonly<Record<string, readonly (readonly [source: string, expected: string])[]>> = {
  'espace-unique': [
    ['Pourquoi  ?', 'Pourquoi^?'],
    ['«  mot  »', '«~mot~»'],
    ['deux  mots', 'deux  mots'],
  ],
  'points-de-suspension': [
    ['Attendez...', 'Attendez…'],
    ['[...]', '[…]'],
    ['Quoi... ?', 'Quoi…^?'],
    ['./...', './...'],
    ['main...branche', 'main...branche'],
    ['1...10', '1...10'],
    ['....', '....'],
    ['generer(...)', 'generer(...)'],
    ['modele=...', 'modele=...'],
  ],
  ordinal: [
    ['la 2ème couche', 'la 2e couche'],
    ['les 3èmes essais', 'les 3es essais'],
    ['la 12eme', 'la 12e'],
    ['le 2ième', 'le 2e'],
    ['le 1er essai', 'le 1er essai'],
    ['énième', 'énième'],
    ['v2ème', 'v2ème'],
  ],
  'ordinal-feminin': [
    ['la 1ère fois', 'la 1re fois'],
    ['les 1ères', 'les 1res'],
    ['la 1re', 'la 1re'],
    ['la 21ère', 'la 21ère'],
  ],
  'ordinal-siecle': [
    ['au XXIème siècle', 'au XXIe~siècle'],
    ['le IIeme', 'le IIeme'],
  ],
  'premier-du-mois': [
    ['le 1 décembre 2026', 'le 1er~décembre 2026'],
    ['lundi 1 juin', 'lundi 1er~juin'],
    ['Gemma 1 mars', 'Gemma 1~mars'],
    ['le 21 décembre', 'le 21~décembre'],
  ],
  apostrophe: [
    ["l'entrée qu'aujourd'hui", 'l’entrée qu’aujourd’hui'],
    ["l'« amorce »", 'l’«~amorce~»'],
    ["d'1 Go", 'd’1~Go'],
    ["print('a')", "print('a')"],
    ["5'10", "5'10"],
    ["les 'mots' cités", "les 'mots' cités"],
  ],
  'numero-signe': [
    ['nº 3', 'n°~3'],
    ['Nº5', 'N°5'],
    ['casinº 3', 'casinº 3'],
  ],
  guillemets: [
    ['le « mot » juste', 'le «~mot~» juste'],
    ['le signe « ! »', 'le signe «~!~»'],
    ['«mot»', '«mot»'],
  ],
  'deux-points': [
    ['Exemple : un', 'Exemple~: un'],
    ['(fin :)', '(fin~:)'],
    ['Exemple: un', 'Exemple: un'],
    ['std ::vector', 'std ::vector'],
    [':::note', ':::note'],
    ['avant :::note', 'avant :::note'],
    [' : seul', ' : seul'],
    ['un visage :smile:', 'un visage :smile:'],
    ['gemma3 :4b', 'gemma3 :4b'],
  ],
  'ponctuation-haute': [
    ['Oui ; non ! quoi ?', 'Oui^; non^! quoi^?'],
    ['Vraiment ?!', 'Vraiment^?!'],
    ['« Vraiment ? »', '«~Vraiment^?~»'],
    ['Oui; non! quoi?', 'Oui; non! quoi?'],
    ['a != b', 'a != b'],
    ['couleur !important', 'couleur !important'],
    ['cd /tmp ;ls', 'cd /tmp ;ls'],
    ['( ? )', '( ? )'],
  ],
  milliers: [
    ['131 072 jetons', '131^072~jetons'],
    ['1 000 000', '1^000^000'],
    ['un contexte de 8 192', 'un contexte de 8^192'],
    ['Les 3 500 pages', 'Les 3^500 pages'],
    ['131072', '131072'],
    ['en 2024 128 modèles', 'en 2024 128 modèles'],
    ['16 32 128 256', '16 32 128 256'],
    ['Gemma 3 270 millions', 'Gemma 3 270~millions'],
    ['Gemma 3 270M', 'Gemma 3 270M'],
    ['01 234', '01 234'],
    ['3.1 405', '3.1 405'],
    ['port 11434', 'port 11434'],
  ],
  unite: [
    ['16 Go et 3,5 Mo', '16~Go et 3,5~Mo'],
    ['512 ko, 2 To, 8 Gio, 4 Mio, 2 Kio, 4 Kio.', '512~ko, 2~To, 8~Gio, 4~Mio, 2~Kio, 4~Kio.'],
    ['50 %, 12 €, 20 °C, 90 °', '50~%, 12~€, 20~°C, 90~°'],
    ['65 W, 3 Wh, 1 kWh', '65~W, 3~Wh, 1~kWh'],
    ['30 jetons/s', '30~jetons/s'],
    ['7 milliards, 270 millions, 270 M', '7~milliards, 270~millions, 270~M'],
    ['3 h, 5 min, 10 s, 16 px', '3~h, 5~min, 10~s, 16~px'],
    ['4 bits, 8 octets, 1 bit', '4~bits, 8~octets, 1~bit'],
    ['12.5 Go', '12.5~Go'],
    ['16Go', '16Go'],
    ["les 3 s'ajoutent", 'les 3 s’ajoutent'],
    ['de 8 à 16, min et max', 'de 8 à 16, min et max'],
    ['Q4 bits', 'Q4 bits'],
    ['3 hommes', '3 hommes'],
    ['en 2024 M. Dupont', 'en 2024 M. Dupont'],
  ],
  heure: [
    ['à 14 h 30', 'à 14~h~30'],
    ['durer 3 h 12 000 fois', 'durer 3~h 12^000 fois'],
    ['10:30', '10:30'],
  ],
  date: [
    ['le 23 novembre 2026', 'le 23~novembre 2026'],
    ['le 1er décembre', 'le 1er~décembre'],
    ['le 32 mai', 'le 32 mai'],
    ['les 3 marsouins', 'les 3 marsouins'],
  ],
  siecle: [
    ['le XXIe siècle', 'le XXIe~siècle'],
    ['le Ier siècle', 'le Ier~siècle'],
    ['un autre siècle', 'un autre siècle'],
  ],
  renvoi: [
    ['n° 3, p. 4, fig. 2, page 12, § 5', 'n°~3, p.~4, fig.~2, page~12, §~5'],
    ['la page suivante', 'la page suivante'],
    ['coup. 4', 'coup. 4'],
    ['nos 3 essais', 'nos 3 essais'],
  ],
  civilite: [
    ['M. Dupont et Mme Martin', 'M.~Dupont et Mme~Martin'],
    ['270 M. Les', '270 M. Les'],
    ['M. le maire', 'M. le maire'],
  ],
  'par-exemple': [['p. ex. un modèle', 'p.~ex. un modèle']],
  tiret: [
    ['un mot – une incise – la suite', 'un mot –~une incise~– la suite'],
    ['un mot – la fin.', 'un mot –~la fin.'],
    ['Un – deux. Trois – quatre.', 'Un –~deux. Trois –~quatre.'],
    ['8 – 16', '8 – 16'],
    ['--temp', '--temp'],
  ],
};

const rules = [...signRules, ...runRules];

it('gives every rule its own name and cases', () => {
  expect(Object.keys(cases)).toEqual(rules.map(({id}) => id));
});

describe.each(Object.entries(cases))('%s', (_id, pairs) => {
  it.each(pairs)('%s', (source, expected) => {
    expect(visible(typeset(source))).toBe(expected);
  });
});

describe('a rule alone', () => {
  it.each(runRules.map((rule) => [rule.id, rule] as const))('%s keeps the length of the run', (id, rule) => {
    for (const [source] of cases[id] ?? []) {
      expect(rule.apply(source)).toHaveLength(source.length);
    }
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s changes one of its cases by itself', (id, rule) => {
    expect((cases[id] ?? []).some(([source]) => rule.apply(source) !== source)).toBe(true);
  });
});
