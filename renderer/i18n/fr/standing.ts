// Achats automatiques. French of `en/standing.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { standing as english } from '../en/standing.ts'

export const standing = {
  'standing.text':
    'Ce qu’un fournisseur rachète tout seul. Seul un responsable voit et arrête ces achats.',
  'standing.often': 'Fréquence',
  'standing.once': 'Une fois',
  'standing.hourly': 'Chaque heure',
  'standing.daily': 'Chaque jour',
  'standing.weekly': 'Chaque semaine',
  'standing.monthly': 'Chaque mois',
  'standing.says.daily':
    '{provider} rachète ceci tout seul chaque jour, jusqu’à ce qu’un responsable l’arrête dans Réglages.',
  'standing.says.weekly':
    '{provider} rachète ceci tout seul chaque semaine, jusqu’à ce qu’un responsable l’arrête dans Réglages.',
  'standing.says.monthly':
    '{provider} rachète ceci tout seul chaque mois, jusqu’à ce qu’un responsable l’arrête dans Réglages.',
  'standing.says.money': 'L’argent pris maintenant ne paie que le premier achat.',
  'standing.take.daily': 'Encaisser {amount} et programmer chaque jour',
  'standing.take.weekly': 'Encaisser {amount} et programmer chaque semaine',
  'standing.take.monthly': 'Encaisser {amount} et programmer chaque mois',
  'standing.asking': 'Demande à {provider}…',
  'standing.none': '{provider} n’a aucun achat automatique pour cette boutique.',
  'standing.failed':
    'Impossible de demander à {provider} maintenant : on ne sait pas ce qui tourne.',
  'standing.again': 'Redemander',
  'standing.next': 'Prochain : {at}',
  'standing.since': 'Depuis {at}',
  'standing.stopped': 'Arrêté {at}',
  'standing.end': 'Arrêter',
  'standing.end.sure': 'Oui, arrêter',
  'standing.end.keep': 'Garder',
  'standing.end.text':
    '{provider} n’achètera plus {amount} pour {account}. Ce qui est acheté reste acheté.',
  'standing.ending': 'On demande à {provider} de l’arrêter…',
  'standing.ended': '{provider} dit que c’est arrêté.',
  'standing.end.unsure':
    '{provider} n’a pas dit que c’est arrêté. Redemandez avant de vous y fier.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
