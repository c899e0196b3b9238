// Les factures. French of `en/bills.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { bills as english } from '../en/bills.ts'

export const bills = {
  'bills.pick': 'C’est pour qui ?',
  'bills.pick.rows': 'Facturiers et services',
  'bills.search': 'Chercher un service',
  'bills.search.none': 'Aucun service pour « {text} ».',
  'bills.search.clear': 'Tout voir',
  'bills.up': 'Retour',
  'bills.other': 'Autre service',
  'bills.recent': 'Utilisés récemment',
  'bills.recent.none': 'Les services que vous payez restent ici, à portée de doigt.',
  'bills.scanned': '{code} scanné. Choisissez pour qui.',
  'bills.catalog.readAt': 'Liste de {provider} du {time}',
  'bills.catalog.old': 'Liste du {time}. {why}',
  'bills.catalog.asking': 'On demande ses services à {provider} : {length}',
  'bills.catalog.empty': '{provider} ne propose aucun service.',
  'bills.catalog.missing': 'Absents de la liste : {names}. {provider} ne les a pas donnés.',
  'bills.catalog.again': 'Redemander à {provider}',
  'bills.down':
    '{provider} est en panne. Vous pouvez regarder, mais aucune facture ne peut être payée. Ne prenez pas d’argent.',
  'bills.skew.ahead':
    'L’horloge de cette caisse avance de {length}, donc {provider} refuse tout. Ne prenez pas d’argent. Réglez l’horloge de l’ordinateur, puis redemandez.',
  'bills.skew.behind':
    'L’horloge de cette caisse retarde de {length}, donc {provider} refuse tout. Ne prenez pas d’argent. Réglez l’horloge de l’ordinateur, puis redemandez.',
  'bills.form': 'Ce que le facturier demande',
  'bills.optional': 'Facultatif',
  'bills.required': 'Obligatoire',
  'bills.hint.digits': {
    one: 'Jusqu’à {count} chiffre',
    many: 'Jusqu’à {count} de chiffres',
    other: 'Jusqu’à {count} chiffres',
  },
  'bills.hint.length': {
    one: 'Jusqu’à {count} lettre',
    many: 'Jusqu’à {count} de lettres',
    other: 'Jusqu’à {count} lettres',
  },
  'bills.hint.between': 'De {min} à {max}',
  'bills.hint.min': 'Au moins {min}',
  'bills.hint.max': 'Au plus {max}',
  'bills.problem.missing': 'À remplir.',
  'bills.problem.too-long': 'Trop long : au plus {max}.',
  'bills.problem.not-digits': 'Chiffres seulement.',
  'bills.problem.not-a-number': 'Le facturier n’accepte pas ce nombre.',
  'bills.problem.too-small': 'Trop peu : au moins {min}.',
  'bills.problem.too-large': 'Trop : au plus {max}.',
  'bills.problem.no-choice': 'Choisissez.',
  'bills.lookUp.bill': 'Chercher la facture',
  'bills.lookUp.fees': 'Demander le prix',
  'bills.lookUp.again': 'Chercher encore',
  'bills.asking': 'On demande à {provider} ce qu’il y a à payer…',
  'bills.asking.fees': 'On demande à {provider} combien ça coûte…',
  'bills.asking.since': 'Depuis {length}. Échap arrête l’attente ; rien n’est payé.',
  'bills.none': 'Rien à payer ici. Ne prenez pas d’argent.',
  'bills.found': {
    one: '{count} facture à payer',
    many: '{count} de factures à payer',
    other: '{count} factures à payer',
  },
  'bills.change': 'Changer le numéro',
  'bills.rule.one': 'Une facture à la fois. Cherchez encore pour la suivante.',
  'bills.rule.oldest':
    'Ce facturier prend une facture à la fois, la plus ancienne d’abord. Cherchez encore pour la suivante.',
  'bills.rule.oldest.undated':
    'Ce facturier prend la plus ancienne d’abord, et celles-ci n’ont pas de date. Impossible de payer ici : envoyez le client chez le facturier.',
  'bills.rule.any': 'Choisissez ce que le client paie maintenant.',
  'bills.rule.in-order': 'La plus ancienne d’abord : une plus récente entraîne les anciennes.',
  'bills.rule.all':
    'Ce facturier prend la plus ancienne d’abord, et celles-ci n’ont pas de date. Toutes ou aucune.',
  'bills.along.added': {
    one: '{count} facture plus ancienne a suivi : ce facturier prend la plus ancienne d’abord.',
    many: '{count} de factures plus anciennes ont suivi : ce facturier prend la plus ancienne d’abord.',
    other:
      '{count} factures plus anciennes ont suivi : ce facturier prend la plus ancienne d’abord.',
  },
  'bills.along.removed': {
    one: '{count} facture plus récente a été retirée : l’ancienne n’est pas payée.',
    many: '{count} de factures plus récentes ont été retirées : l’ancienne n’est pas payée.',
    other: '{count} factures plus récentes ont été retirées : l’ancienne n’est pas payée.',
  },
  'bills.all': 'Toutes les {count} · {total}',
  'bills.bill.undated': 'Sans date',
  'bills.bill.fees': '{amount} + {fees} de frais',
  'bills.bill.noFees': 'Sans frais',
  'bills.sum': {
    one: '{count} facture',
    many: '{count} de factures',
    other: '{count} factures',
  },
  'bills.sum.amount': 'Montant',
  'bills.fees': 'Frais',
  'bills.until': 'À payer avant {time} · reste {length}',
  'bills.until.soon': 'Plus que {length} pour payer, jusqu’à {time}',
  'bills.expired':
    'Le délai pour payer est passé depuis {time}. Rien n’a été payé. Cherchez encore.',
  'bills.need.choice': 'Choisissez ce qui est payé',
  'bills.need.clock': 'Pas avant de régler l’horloge',
  'bills.need.none': 'Impossible de les payer ici',
  'bills.need.money': 'Les sommes ne tombent pas juste : n’encaissez pas',
  'bills.take': {
    one: 'Encaisser {amount} et payer {count} facture',
    many: 'Encaisser {amount} et payer {count} de factures',
    other: 'Encaisser {amount} et payer {count} factures',
  },
  'bills.take.fees': 'Encaisser {amount} et payer',
  'bills.choosing': 'On demande un seul total à {provider}… {length}',
  'bills.changed':
    '{provider} dit maintenant {now}, et non {was}. Rien n’a été payé. Dites-le au client ; appuyez encore pour encaisser {now}.',
  'bills.doubt':
    'Appuyez encore : le même paiement n’est jamais fait deux fois. Rien d’autre tant que ce n’est pas clair.',
  'bills.doubt.key': 'Réessayer d’enregistrer',
  'bills.error.refused': '{provider} dit : {words}',
  'bills.error.key': '{provider} n’accepte pas la clé de cette caisse. Appelez le responsable.',
  'bills.error.clock': '{provider} refuse tout tant que l’horloge de cette caisse est fausse.',
  'bills.error.unreachable': 'Impossible de demander à {provider}. Réessayez dans un instant.',
  'bills.error.gone': 'La recherche date de trop longtemps. Cherchez encore.',
  'bills.error.unlisted': '{provider} ne propose plus ce service. Redemandez la liste.',
  'bills.error.paid':
    'Cette facture est déjà dans une autre vente : {state}. Regardez d’abord cette vente.',
  'bills.error.show': 'Voir cette vente',
  'bills.error.cash': 'Si vous avez déjà l’argent, rendez-le.',
  'head.queued.bills': 'Enregistré. La facture n’est pas encore payée.',
  'head.queued.text.bills':
    '{provider} est injoignable. Le paiement de {amount} part tout seul tant que la facture peut être payée ; sinon il est annulé et l’argent est rendu. Le bon de commande n’est pas une preuve de paiement.',
  'head.dontSell.bills': 'Ne payez pas encore : la facture est peut-être déjà payée.',
  'head.confirmed.bills': 'Facture payée pour {account}',
  'head.refused.bills': 'Pas payé',
  'head.expired.bills': 'Jamais envoyé, et maintenant trop tard pour payer',
  'head.review.text.bills':
    '{provider} n’a jamais dit si {amount} a été payé. Appelez : consultation {inquiry}, compte {account}.',
  'head.giveBack.bills': 'La facture n’est pas payée. Rendez {amount} au client.',
  'event.delivered.bills': 'Payé : {provider} a confirmé',
  'event.refused-by-provider.bills': 'Refusé par {provider} : pas payé',
  'event.not-authorised.bills': '{provider} a refusé notre clé : rien n’a été payé',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
