// Ce qui a changé des réglages. French of `en/changed.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { changed as english } from '../en/changed.ts'

export const changed = {
  'changed.of': '{what} ({of})',
  'changed.other': 'Une chose que seul le fichier dit',
  'changed.key': 'une clé',
  'changed.key.end': 'une clé finissant par {end}',
  'changed.before': 'celle d’avant',
  'changed.another': 'une autre',
  'changed.picture': 'une image de {size} points',
  'changed.plainKeys': 'Les clés peuvent rester lisibles sur cet ordinateur',
  'changed.system': 'La société derrière',
  'changed.finer': 'Un réglage plus fin du compte',
  'changed.choices': 'Choix au comptoir',
  'changed.support.email': 'E-mail de son assistance',
  'changed.support.url': 'Page de son assistance',
  'changed.connect': 'Attente la plus longue d’une connexion',
  'changed.answer': 'Attente la plus longue de la réponse à une vente',
  'changed.ask': 'Attente la plus longue de toute autre réponse',
  'changed.firstRequery': 'Attente avant de demander après une réponse perdue',
  'changed.requery': 'Attente avant de redemander',
  'changed.maxRequeries': 'Combien de fois on demande avant qu’une personne décide',
  'changed.probe': 'Attente avant un nouvel essai quand il ne répond pas',
  'changed.callback.host': 'Où arrivent ses résultats',
  'changed.callback.port': 'Port où arrivent ses résultats',
  'changed.callback.url': 'Adresse où ses résultats sont envoyés',
  'changed.inFlight': 'Ventes envoyées à la fois à un fournisseur',
  'changed.pulse': 'Durée de l’impulsion qui ouvre le tiroir',
  'changed.pulse.pause': 'Pause après l’impulsion',
  'changed.path': 'Son port sur cet ordinateur',
  'changed.dataBits': 'Bits de données du port',
  'changed.parity': 'Parité du port',
  'changed.stopBits': 'Bits d’arrêt du port',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
