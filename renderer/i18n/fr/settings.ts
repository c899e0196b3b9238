// Réglages. French of `en/settings.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { settings as english } from '../en/settings.ts'

export const settings = {
  'settings.sections': 'Rubriques',
  'settings.section.screen': 'Cet écran',
  'settings.section.shop': 'Boutique',
  'settings.section.standing': 'Ordres permanents',
  'settings.section.history': 'Modifications',
  'settings.unsaved': 'Non enregistré',
  'settings.reading': 'Lecture des réglages…',
  'settings.needed': 'Ce champ est nécessaire.',
  'settings.reason': 'Pourquoi (pour mémoire)',
  'settings.save': 'Enregistrer',
  'settings.saving': 'Enregistrement…',
  'settings.drop': 'Rétablir',
  'settings.saved': 'Enregistré et appliqué.',
  'settings.saved.waits': {
    one: 'Enregistré. Appliqué dès que {count} vente en cours aura sa réponse.',
    many: 'Enregistré. Appliqué dès que {count} ventes en cours auront leur réponse.',
    other: 'Enregistré. Appliqué dès que {count} ventes en cours auront leur réponse.',
  },
  'settings.agree.same-account': 'C’est le même compte',
  'settings.agree.readable-keys': 'Je le sais, enregistrer',
  'settings.locked.named':
    'Rien ne se modifie ici : cette caisse a été démarrée avec un fichier dont quelqu’un s’occupe ({path}). Qui a installé la caisse le modifie là-bas ; cela vaut dès le prochain démarrage.',
  'settings.locked.not-set-up':
    'Cette caisse s’exerce : personne n’y a encore installé de boutique.',
  'settings.locked.training':
    'Cette caisse est en formation. Quittez la formation pour modifier la boutique.',
  'settings.locked.fixed': 'Les réglages de cette caisse ne se modifient pas ici.',
  'settings.shop.name': 'Nom de la boutique',
  'settings.shop.address': 'Adresse',
  'settings.shop.slip': 'Figure en tête de chaque ticket.',
  'settings.shop.phone': 'Téléphone',
  'settings.shop.tax': 'Numéro fiscal',
  'settings.shop.till': 'Numéro de caisse',
  'settings.shop.till.hint': 'Un numéro propre à chaque caisse de la boutique.',
  'settings.shop.currency': 'Devise',
  'settings.shop.currency.hint': 'Fixe : les ventes de cette caisse sont comptées ainsi.',
  'settings.shop.zone': 'Fuseau horaire',
  'settings.shop.zone.now': 'Il est {time} à {zone}. Tapez une ville pour en chercher un autre.',
  'settings.shop.language': 'Langue des tickets',
  'settings.shop.language.cashier': 'Celle du caissier',
  'settings.history.file': 'Trouvé modifié dans le fichier',
  'settings.history.first': 'Tel qu’au début',
  'settings.history.undone': 'La modification précédente n’a pas été écrite',
  'settings.history.screen': 'Modifié',
  'settings.history.none': 'rien',
  'settings.history.now': 'devient',
  'settings.history.empty': 'Rien n’a encore été modifié.',
  'settings.history.more': 'Voir plus ancien',
  'error.not-possible.outdated':
    'Les réglages ont été modifiés entre-temps. Relisez-les. Rien n’a été changé.',
  'error.not-possible.currency':
    'La devise d’une caisse est fixe : ses ventes sont comptées ainsi. Rien n’a été changé.',
  'error.not-possible.open-sales': {
    one: '{provider} a encore {count} vente sans issue. Il reste tel quel jusque-là. Rien n’a été changé.',
    many: '{provider} a encore {count} ventes sans issue. Il reste tel quel jusque-là. Rien n’a été changé.',
    other:
      '{provider} a encore {count} ventes sans issue. Il reste tel quel jusque-là. Rien n’a été changé.',
  },
  'error.not-possible.same-account': {
    one: '{provider} a encore {count} vente sans issue. Si la nouvelle clé est celle d’un autre compte, la réponse à son sujet peut être fausse.',
    many: '{provider} a encore {count} ventes sans issue. Si la nouvelle clé est celle d’un autre compte, les réponses à leur sujet peuvent être fausses.',
    other:
      '{provider} a encore {count} ventes sans issue. Si la nouvelle clé est celle d’un autre compte, les réponses à leur sujet peuvent être fausses.',
  },
  'error.not-possible.readable-keys':
    'Cet ordinateur n’a rien pour sceller les clés. Quiconque peut lire ses fichiers pourrait lire les clés. Rien n’a été enregistré.',
  'settings.section.people': 'Personnes',
  'settings.keys.lock': 'Verrouille la caisse',
  'settings.language': 'Langue',
  'settings.theme': 'Thème',
  'theme.light': 'Clair',
  'theme.dark': 'Sombre',
  'theme.system': 'Comme l’appareil',
  'settings.keys': 'Touches',
  'settings.keys.enter': 'Avancer : vérifier, puis encaisser',
  'settings.keys.esc': 'Retour',
  'settings.keys.product': 'Produits',
  'settings.keys.preset': 'Montants tout prêts',
  'settings.keys.rail': 'Les écrans sur le côté, dans l’ordre',
  'settings.keys.scan': 'Un code-barres scanné va dans le champ du numéro depuis tout écran',
  'settings.keys.scan.key': 'Scanner',
  'settings.about': '{app} · {shop} · Caisse {till}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
