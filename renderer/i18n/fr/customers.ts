// Ce que l’on sait d’un client, et l’oublier. French of `en/customers.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { customers as english } from '../en/customers.ts'

export const customers = {
  'customers.title': 'Client',
  'customers.lastSale': 'Dernière vente',
  'customers.lastToken': 'Dernier code',
  'customers.show': 'Voir cette vente',
  'customers.label': 'Le nom que le client lui donne',
  'customers.label.save': 'Garder ce nom',
  'customers.phone.none': 'Mettez son téléphone sur un ticket pour en faire un favori.',
  'customers.use': 'Mettre sur le ticket',
  'customers.close': 'Fermer',
  'customers.forget': 'Oublier ce client',
  'customers.forget.text':
    'C’est définitif. Le client n’apparaît plus dans aucune liste ni recherche par téléphone ; ses ventes, tickets et preuves ne montrent plus ni nom, ni adresse, ni téléphone. Les ventes elles-mêmes restent, avec le numéro servi, les codes et l’argent. Les ventes non terminées et l’argent dû restent tels quels jusqu’à leur règlement.',
  'customers.forgotten': {
    one: '{count} vente ne dit plus ni nom, ni adresse, ni téléphone.',
    many: '{count} de ventes ne disent plus ni nom, ni adresse, ni téléphone.',
    other: '{count} ventes ne disent plus ni nom, ni adresse, ni téléphone.',
  },
  'customers.kept': {
    one: '{count} vente reste telle quelle : elle n’est pas terminée, ou de l’argent est dû. Oubliez le client à nouveau une fois cela réglé.',
    many: '{count} de ventes restent telles quelles : elles ne sont pas terminées, ou de l’argent est dû. Oubliez le client à nouveau une fois cela réglé.',
    other:
      '{count} ventes restent telles quelles : elles ne sont pas terminées, ou de l’argent est dû. Oubliez le client à nouveau une fois cela réglé.',
  },
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
