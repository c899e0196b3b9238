// Les personnes. French of `en/people.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { people as english } from '../en/people.ts'

export const people = {
  'people.list': 'Qui peut se connecter',
  'people.retired': 'Partis',
  'people.you': 'Vous',
  'people.since.added': 'Ajouté {at} par {name}',
  'people.since.seeded': 'Du fichier de la boutique, {at}',
  'people.since.setup': 'Depuis l’installation de la caisse, {at}',
  'people.since.changed': 'Modifié {at} par {name}',
  'people.add': 'Ajouter quelqu’un',
  'people.add.go': 'Ajouter {name}',
  'people.name': 'Nom, comme sur les tickets',
  'people.role': 'Peut faire',
  'people.role.cashier.text':
    'Vend, ouvre et ferme les services. Il lui faut un responsable pour annuler, décider, imprimer une troisième copie, aller à la banque et, sauf si Limites le permet, rembourser.',
  'people.role.supervisor.text': 'Peut tout faire, y compris ces réglages.',
  'people.edit': 'Modifier {name}',
  'people.save': 'Enregistrer',
  'people.back': 'Retour',
  'people.pin.new': 'Donner un nouveau PIN',
  'people.pin.go': 'Définir ce PIN',
  'people.pin.field': 'Nouveau PIN : 4 à 12 chiffres',
  'people.pin.again': 'Le nouveau PIN encore une fois',
  'people.pin.differs': 'Les deux diffèrent. Tapez-les à nouveau.',
  'people.pin.done': '{name} a un nouveau PIN.',
  'people.own': 'Changer votre PIN',
  'people.own.old': 'Votre PIN actuel',
  'people.own.done': 'Votre nouveau PIN est valable dès maintenant.',
  'people.retire': 'Retirer {name}',
  'people.retire.text': '{name} ne pourra plus se connecter. Chaque vente garde son nom.',
  'people.retire.sure': 'Oui, retirer',
  'people.take-back': 'Laisser {name} se reconnecter',
  'people.saved': 'Enregistré.',
  'error.bad-input.name-taken': 'Quelqu’un ici porte déjà ce nom. Ajoutez un second nom.',
  'error.bad-input.pin-guessed': 'Ce PIN est trop facile à deviner. Choisissez-en un autre.',
  'error.not-possible.last-supervisor':
    'Personne d’autre ici n’est responsable, et une caisse en a besoin. Nommez d’abord un responsable.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
