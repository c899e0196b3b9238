// Entraînement. French of `en/practice.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { practice as english } from '../en/practice.ts'

export const practice = {
  'practice.numbers': 'Numéros à essayer',
  'practice.numbers.text': 'Touchez un numéro pour lui vendre.',
  'effect.sold': 'Vendu tout de suite',
  'effect.key-change': 'Des codes de changement de clé avant la recharge',
  'effect.unsplittable': 'Un numéro qui n’est pas un code entier',
  'effect.free-units': 'Des unités gratuites avec la vente',
  'effect.part-debt': 'Une partie de l’argent va à une dette',
  'effect.all-debt': 'Tout l’argent va à une dette',
  'effect.steps': 'Un tarif par tranches',
  'effect.pending': 'Accepté ; le résultat vient plus tard',
  'effect.unclear': 'Réponse incertaine ; rien n’a été vendu',
  'effect.unclear-sold': 'Réponse incertaine ; c’était vendu',
  'effect.person': 'On ne saura pas : une personne décide',
  'effect.refused': 'Refusé',
  'effect.bills-none': 'Aucune facture à payer',
  'effect.bills-one': 'Une facture',
  'effect.bills-three': 'Trois factures',
  'effect.bills-seven': 'Sept factures',
  'effect.bills-unordered': 'Factures dans le désordre',
  'effect.pays': 'Paie après un moment',
  'effect.pays-not': 'Le paiement échoue',
  'effect.pays-never': 'Ne paie jamais',
  'effect.no-member': 'Ne peut pas être sollicité',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
