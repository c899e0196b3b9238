// Limites et formation. French of `en/limits.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { limits as english } from '../en/limits.ts'

export const limits = {
  'settings.above': 'Quelque chose ci-dessus n’est pas encore juste. Rien n’a été enregistré.',
  'settings.section.providers': 'Fournisseurs',
  'settings.section.limits': 'Limites',
  'settings.section.training': 'Formation',
  'limits.amounts': 'Combien on vend à la fois',
  'limits.minAmount': 'Minimum d’une vente ({currency})',
  'limits.maxAmount': 'Maximum d’une vente ({currency})',
  'limits.none': 'Vide : pas de limite propre à la boutique.',
  'limits.offline': 'Quand un fournisseur est injoignable',
  'limits.offline.text':
    'Une commande en attente part quand la ligne revient ; le client reçoit le jeton plus tard.',
  'limits.offline.may': '{product} peut attendre',
  'limits.queuedMaxAmount': 'Maximum d’une commande en attente ({currency})',
  'limits.queuedMaxTotal': 'Maximum de toutes les commandes en attente ({currency})',
  'limits.waitMinutes': 'Attente la plus longue, en minutes',
  'limits.waitMinutes.hint': 'Ensuite la commande est abandonnée et l’argent rendu.',
  'limits.perMeter': 'Commandes en attente pour un numéro',
  'limits.float': 'Solde bas',
  'limits.float.text': 'Le bandeau avertit là où un fournisseur dit ce qui reste.',
  'limits.float.below': '{provider} : avertir sous ({currency})',
  'limits.float.none': 'Vide : pas d’avertissement.',
  'limits.people': 'Ce qu’un caissier peut faire',
  'limits.shiftNeeded': 'Espèces seulement avec une session ouverte',
  'limits.cashierRefunds': 'Les caissiers peuvent rembourser',
  'limits.lockMinutes': 'Verrouiller sans toucher après (minutes)',
  'limits.lockMinutes.hint': '0 : jamais.',
  'limits.fault.amount': 'Écrivez un montant en {currency}, en chiffres.',
  'limits.fault.crossed': 'Le maximum ne peut pas être sous le minimum.',
  'limits.fault.number': 'Écrivez un nombre entier qui ne soit pas trop grand.',
  'training.enter': 'Ouvrir la caisse de formation',
  'training.enter.text':
    'Qui apprend vend ici avec de l’argent fictif. Tout le monde est déconnecté, et les personnes de la formation se connectent.',
  'training.apart':
    'Ce qui est exercé reste à part : aucun vrai fournisseur, imprimante, tiroir ou registre n’en sait rien. La boutique continue de demander après ses ventes ouvertes.',
  'training.nothing': 'Aucun fournisseur ne vend dans la devise de la boutique pour s’exercer.',
  'training.leave': 'Quitter la formation',
  'training.leave.text':
    '{shop} se trouve derrière cette caisse de formation. Un responsable de la boutique la ferme.',
  'training.behind': {
    one: '{count} commande de la boutique ({cash}) est encore ouverte ; la caisse s’en occupe.',
    many: '{count} commandes de la boutique ({cash}) sont encore ouvertes ; la caisse s’en occupe.',
    other:
      '{count} commandes de la boutique ({cash}) sont encore ouvertes ; la caisse s’en occupe.',
  },
  'training.pin': 'Code PIN du responsable de la boutique',
  'training.practice.text':
    'Cette caisse s’exerce : personne n’y a encore installé de boutique. Ce qui est exercé ne se mêle jamais aux ventes futures.',
  'training.only': 'Cette caisse a été démarrée pour s’exercer. Aucune boutique n’est derrière.',
  'training.shop-data':
    'Les écritures d’une boutique sont sur cette caisse et ses réglages ont disparu. Remettez till.json ; till.json.previous est le précédent. Rien n’a été changé.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
