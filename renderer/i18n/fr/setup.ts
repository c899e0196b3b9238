// Première mise en service. French of `en/setup.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { setup as english } from '../en/setup.ts'

export const setup = {
  'setup.reading': 'Lecture de ce qui est déjà préparé…',
  'setup.start': 'Bienvenue. Que voulez-vous faire ?',
  'setup.language': 'Langue',
  'setup.way.shop': 'Installer cette boutique',
  'setup.way.goOn': 'Continuer à installer {shop}',
  'setup.way.shop.text':
    'Cinq étapes, une dizaine de minutes. Ayez les clés de vos fournisseurs sous la main.',
  'setup.way.file': 'J’ai un fichier de configuration',
  'setup.way.file.text': 'Quelqu’un a préparé cette caisse : un fichier dit tout.',
  'setup.way.try': 'Essayer d’abord',
  'setup.way.try.text':
    'S’exercer avec de l’argent fictif. La boutique s’installe quand vous voulez.',
  'setup.steps': 'Étapes',
  'setup.step.shop': 'Boutique',
  'setup.step.printer': 'Imprimante',
  'setup.step.providers': 'Fournisseurs',
  'setup.step.supervisor': 'Premier responsable',
  'setup.step.open': 'Relire et ouvrir',
  'setup.next': 'Suivant',
  'setup.back': 'Retour',
  'setup.missing': 'Il manque encore quelque chose ci-dessus.',
  'setup.country': 'Pays',
  'setup.country.hint':
    'Choisissez où se trouve la boutique. Cela fixe la devise, qui ne change plus ensuite.',
  'setup.country.sells': 'L’argent est en {currency}. On y vend par {sellers}.',
  'setup.printer.kind': 'Ce qui imprime les tickets',
  'setup.printer.kind.some': 'Une imprimante',
  'setup.printer.kind.none': 'Pas d’imprimante pour l’instant',
  'setup.printer.none.text':
    'Les tickets s’affichent à l’écran jusqu’à ce qu’une imprimante soit installée. Vous pouvez vendre quand même.',
  'setup.printer.choose':
    'Choisissez une imprimante jusqu’au bout, ou « Pas d’imprimante pour l’instant ».',
  'setup.account.text':
    'Les sociétés par lesquelles vous vendez. Tapez les clés reçues ; la caisse les essaie aussitôt.',
  'setup.account.has': 'Vendre par {provider}',
  'setup.account.again':
    'Les clés ne sont jamais gardées avant l’ouverture de la boutique. Tapez-les encore une fois.',
  'setup.account.none': 'Choisissez au moins un fournisseur : sans lui, il n’y a rien à vendre.',
  'setup.account.unchecked':
    'Pas certain que cela marche : {providers}. Vérifiez ci-dessus, ou continuez ; tant que les clés sont fausses, rien ne s’y vend.',
  'setup.account.goOn': 'Continuer sans vérifier',
  'setup.account.checked': 'vérifié',
  'setup.account.notChecked': 'non vérifié',
  'setup.supervisor.text':
    'La personne qui peut tout faire. Les caissiers s’ajoutent plus tard, sous Réglages, Personnes.',
  'setup.supervisor.pin': 'Le code PIN est choisi.',
  'setup.supervisor.other': 'Un autre code PIN',
  'setup.open.text': 'Rien n’est encore écrit. Tout sauf la devise pourra être changé.',
  'setup.open.go': 'Ouvrir {shop}',
  'setup.open.busy': 'Ouverture de la boutique…',
  'setup.open.know': 'Je le sais, ouvrir',
  'setup.change': 'Modifier : {part}',
  'setup.change.short': 'Modifier',
  'setup.file.text': 'La caisse le lit d’abord et montre ce qu’elle installerait.',
  'setup.file.pick': 'Choisir le fichier',
  'setup.file.drop': 'Ou déposez-le ici.',
  'setup.file.wrong': {
    one: '{file} ne peut pas servir : {count} chose y est fausse. Rien n’a été installé.',
    many: '{file} ne peut pas servir : {count} choses y sont fausses. Rien n’a été installé.',
    other: '{file} ne peut pas servir : {count} choses y sont fausses. Rien n’a été installé.',
  },
  'setup.file.not-read':
    'Ce fichier ne peut pas être lu, ou il est bien trop grand. Rien n’a été installé.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
