// Le cadre : bandeau, écrans, connexion, verrou. French of `en/frame.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { frame as english } from '../en/frame.ts'

export const frame = {
  'screen.sell': 'Vendre',
  'screen.queue': 'File',
  'screen.sales': 'Ventes',
  'screen.reports': 'Rapports',
  'screen.settings': 'Réglages',
  'screen.practice': 'Essais',
  'rail.title': 'Écrans',
  'strip.title': 'État de la caisse',
  'strip.till': 'Caisse {till}',
  'strip.float': 'Solde',
  'strip.float.none': 'Inconnu',
  'strip.float.at': 'Solde {amount}, reçu à {time}',
  'strip.waiting': 'En attente {count}',
  'strip.unconfirmed': 'Non confirmé {count}',
  'strip.none': 'Rien',
  'strip.heap': '{cash} · {age}',
  'strip.printer': 'Imprimante',
  'strip.since': 'Depuis {time}',
  'strip.answer': 'Dernière réponse en {length}',
  'strip.printer.waiting': {
    one: '{count} reçu attend du papier',
    many: '{count} de reçus attendent du papier',
    other: '{count} reçus attendent du papier',
  },
  'strip.printer.asking': {
    one: '{count} reçu demande : imprimé ?',
    many: '{count} de reçus demandent : imprimés ?',
    other: '{count} reçus demandent : imprimés ?',
  },
  'strip.signOut': 'Se déconnecter',
  'strip.signedIn': 'Connecté : {name}',
  'provider.reachable': 'Joignable',
  'provider.slow': 'Lent',
  'provider.down': 'En panne',
  'provider.not-authorised': 'Clé refusée',
  'provider.unknown': 'Pas encore interrogé',
  'printer.ready': 'Prête',
  'printer.paper-low': 'Papier bas',
  'printer.paper-out': 'Plus de papier',
  'printer.cover-open': 'Capot ouvert',
  'printer.off': 'Éteinte',
  'printer.error': 'Défaut',
  'printer.unknown': 'Pas encore interrogée',
  'printer.silent': 'État inconnu',
  'role.cashier': 'Caissier',
  'role.supervisor': 'Responsable',
  'band.training': 'FORMATION',
  'band.training.text': 'Rien n’est réel ici : ni argent, ni codes.',
  'band.offline': 'Connexion coupée depuis {time}.',
  'band.offline.text':
    'Vous pouvez encore vendre et réimprimer ; les commandes partent toutes seules.',
  'band.offline.text.none':
    'Rien ne peut être vendu avant son retour : ne prenez pas d’argent. Vous pouvez encore réimprimer.',
  'band.offline.text.some':
    'Vous pouvez encore vendre {products} et réimprimer ; les commandes partent toutes seules.',
  'band.offline.waiting': {
    one: '{count} commande attend ({cash}).',
    many: '{count} de commandes attendent ({cash}).',
    other: '{count} commandes attendent ({cash}).',
  },
  'band.lost': 'Cet écran a perdu la caisse à {time} et continue d’essayer.',
  'band.lost.text': 'Rien n’est perdu : les ventes déjà passées continuent sans l’écran.',
  'band.unread':
    'Une partie de cet écran n’a pas pu être lue ; la caisse est interrogée de nouveau.',
  'band.unread.text':
    'Aucune vente ni aucun argent n’est touché. Si cela dure : Réglages, Enregistrer le fichier d’assistance.',
  'band.storage.full': 'Le disque est plein. Plus de vente tant qu’il n’y a pas de place.',
  'band.storage.failing': 'Le disque est en défaut. N’encaissez pas ; appelez le responsable.',
  'band.clock':
    'L’horloge de cette caisse a sauté. Les heures peuvent sembler fausses ; l’argent n’est pas touché.',
  'alarm.late-contradiction':
    'Une réponse tardive contredit ce qui avait été dit. Regardez cette vente.',
  'alarm.bad-signature': 'Une réponse avec une mauvaise signature est arrivée ; on ne s’y fie pas.',
  'alarm.token-out-of-place':
    'Un code est arrivé là où on n’en attendait pas. Il est gardé avec la vente.',
  'alarm.clock': 'L’horloge de cette caisse a sauté.',
  'alarm.storage': 'Le disque a eu un problème.',
  'alarm.no-paper-job': 'Un code vendu n’avait pas de reçu. Il s’imprime maintenant.',
  'alarm.provider-missing':
    'Un fournisseur avec des ventes non terminées n’est plus installé sur cette caisse.',
  'alarm.restored':
    'Cette caisse tourne sur une sauvegarde de ses données. Regardez ce qui est dans la file.',
  'alarm.batch-review':
    'Personne ne sait ce qu’est devenu un lot, ou une partie. Regardez le lot avant de refaire quoi que ce soit.',
  'alarm.callbacks':
    'Les résultats des lots ne peuvent pas arriver tout seuls. La caisse les demande ; ils viennent plus tard.',
  'alarm.seen': 'Vu',
  'alarm.open': 'Ouvrir la vente',
  'signIn.title': 'Qui est à la caisse ?',
  'signIn.pin': 'Code PIN de {name}',
  'signIn.pin.plain': 'Code PIN',
  'signIn.go': 'Se connecter',
  'signIn.wait': 'Vérification du code PIN…',
  'signIn.loading': 'Connexion à la caisse…',
  'signIn.setUp': 'Installer cette boutique',
  'signIn.choose': 'Touchez votre nom.',
  'key.erase': 'Effacer',
  'rail.lock': 'Verrou',
  'band.lock': {
    one: 'La caisse se verrouille dans {count} s. Touchez l’écran pour continuer.',
    many: 'La caisse se verrouille dans {count} s. Touchez l’écran pour continuer.',
    other: 'La caisse se verrouille dans {count} s. Touchez l’écran pour continuer.',
  },
  'lock.title': 'Verrouillé pour {name}',
  'lock.text':
    'Tapez le PIN pour reprendre où c’était resté. Quelqu’un d’autre peut se connecter : le ticket de {name} attend.',
  'lock.results': {
    one: 'Entre-temps, {count} vente a son résultat.',
    many: 'Entre-temps, {count} de ventes ont leur résultat.',
    other: 'Entre-temps, {count} ventes ont leur résultat.',
  },
  'settings.keys.scan':
    'Depuis tout écran : le code d’un compteur ou d’une carte va dans le champ du numéro, celui d’un ticket trouve sa vente',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
