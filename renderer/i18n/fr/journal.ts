// La file, et le journal des ventes. French of `en/journal.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { journal as english } from '../en/journal.ts'

export const journal = {
  'queue.empty': 'Rien n’attend. Chaque vente a sa réponse.',
  'queue.papers.look':
    'Regardez sur le comptoir avant de répondre. Après un non, une copie numérotée est imprimée.',
  'queue.more': {
    one: 'et {count} de plus',
    many: 'et {count} de plus',
    other: 'et {count} de plus',
  },
  'queue.group.unconfirmed': 'Non confirmé : c’est peut-être vendu',
  'queue.group.review': 'Une personne doit décider',
  'queue.group.late': 'Dit refusé, et vendu quand même',
  'queue.group.sending': 'En route',
  'queue.group.queued': 'En attente : rien n’est encore parti',
  'queue.heap': {
    one: '{count} vente · {cash}',
    many: '{count} de ventes · {cash}',
    other: '{count} ventes · {cash}',
  },
  'queue.age': 'Depuis {age}',
  'queue.next.send': 'Part à {time}',
  'queue.next.requery': 'Redemandé à {time}',
  'queue.next.resend': 'Repart à {time}',
  'queue.next.now': 'Demande en cours',
  'queue.next.line': 'Au retour de la connexion',
  'queue.next.soon': 'D’un instant à l’autre',
  'queue.next.none': 'Rien de prévu',
  'sales.none': 'Aucune vente trouvée.',
  'sales.clear': 'Effacer',
  'detail.back': 'Retour',
  'detail.attempts': 'Ce qui a été envoyé et répondu',
  'detail.attempt.vend': 'Vente',
  'detail.attempt.requery': 'Question',
  'detail.request': 'Envoyé',
  'detail.answer': 'Répondu',
  'detail.noAnswer': 'Rien n’est revenu',
  'detail.reference': 'Référence',
  'detail.receipt': 'Reçu',
  'detail.cashier': 'Caissier',
  'detail.asked': 'Demandé {count} fois sur {of}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
