// Why the till did not do it. French of `en/refusals.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { refusals as english } from '../en/refusals.ts'

export const refusals = {
  'error.bad-input.not-understood':
    'La caisse ne comprend pas ce qui est demandé ({field}). Rien n’a été fait.',
  'error.bad-input.words': '{words}',
  'error.bad-input.amount-decimals':
    '« {typed} » a plus de décimales que {currency}. Rien n’a été enregistré.',
  'error.bad-input.amount-unread':
    '« {typed} » n’est pas un montant que la caisse peut prendre ({currency}). Rien n’a été enregistré.',
  'error.bad-input.amount-zero': 'Le montant doit être supérieur à zéro. Rien n’a été enregistré.',
  'error.bad-input.given-less': 'Le client a donné moins que le montant. Rien n’a été enregistré.',
  'error.bad-input.parts-differ': 'Les parts font {sum}, et non {amount}. Rien n’a été enregistré.',
  'error.bad-input.cash-short':
    'L’espèce donnée ne suffit pas pour la part en espèces. Rien n’a été enregistré.',
  'error.bad-input.standing': '{provider} n’a pas cet ordre permanent. Rien n’a été enregistré.',
  'error.bad-input.refund-amount': 'On doit exactement {amount}. Rien n’a été rendu.',
  'error.bad-input.bank-note': 'La caisse connaît {amount} disponibles. Notez d’où vient le reste.',
  'error.bad-input.drawer-short':
    'Il manque {amount} dans le tiroir. Notez pourquoi, si vous le savez. Le service reste ouvert.',
  'error.bad-input.drawer-over':
    'Il y a {amount} de trop dans le tiroir. Notez pourquoi, si vous le savez. Le service reste ouvert.',
  'error.bad-input.token-length': 'Le jeton {n} a {digits} chiffres ; un jeton en a 20.',
  'error.bad-input.token-number':
    'Le jeton {n} n’en est pas un : son nombre est trop grand. Relisez-le.',
  'error.bad-input.token-twice': 'Le jeton {n} y est deux fois.',
  'error.bad-input.token-owed':
    'Un jeton est dû pour cette vente : saisissez celui que dicte le fournisseur, ou dites qu’aucun n’est dû.',
  'error.bad-input.token-none': 'Il n’y a pas de jeton à saisir ici.',
  'error.bad-input.token-kept': 'Son jeton est déjà gardé avec la vente. Rien n’a été décidé.',
  'error.bad-input.collect-number':
    'Saisissez le numéro donné par le fournisseur à cette collecte : la caisse demande par ce numéro.',
  'error.bad-input.not-csv': 'Ce n’est pas un fichier CSV. Enregistrez le relevé en CSV.',
  'error.bad-input.csv-unread':
    'Le fichier ne se lit pas en CSV : un guillemet n’est pas fermé, ou se trouve au milieu d’une cellule.',
  'error.bad-input.no-rows': 'Le relevé n’a pas de ligne sous son en-tête.',
  'error.bad-input.many-rows': 'Le relevé a plus de {rows} lignes. Prenez moins de jours.',
  'error.bad-input.no-columns':
    'Aucune colonne du relevé ne contient nos références, ni comptes et montants. Dites quelles colonnes.',
  'error.bad-input.look-again': 'Cherchez encore la facture. Rien n’a été enregistré.',
  'error.bad-input.expired':
    'La recherche date de trop longtemps. Cherchez encore. Rien n’a été enregistré.',
  'error.bad-input.sheet': 'Quelque chose dans la liste ne va pas encore. Rien n’a été enregistré.',
  'error.bad-input.sheet-row': 'La ligne {n} ne va pas encore. Rien n’a été enregistré.',
  'error.bad-input.total-differs':
    'Les lignes font {sum}, et non {total}. Revoyez la liste. Rien n’a été enregistré.',
  'error.bad-input.no-cash-taken':
    'Les clients paient dans leur application : ne prenez pas d’argent.',
  'error.bad-input.how-paid': 'Dites comment le total a été payé. Rien n’a été enregistré.',
  'error.bad-input.no-seller': 'Aucun fournisseur de cette caisse ne vend ceci.',
  'error.bad-input.no-provider': 'Cette caisse n’a pas ce fournisseur. Rien n’a été fait.',
  'error.bad-input.days-crossed': 'Le dernier jour est avant le premier.',
  'error.bad-input.days-most': 'Un rapport porte sur {days} jours au plus.',
  'error.bad-input.no-day': 'Ce jour n’existe pas.',
  'error.bad-input.wrong': 'Ceci ne va pas : {field}. Rien n’a été modifié.',
  'error.bad-input.keys-elsewhere': 'Saisissez à nouveau les clés pour la nouvelle adresse.',
  'error.bad-input.why': 'Dites pourquoi, en quelques mots. Rien n’a été fait.',
  'error.not-possible.words': '{words}',
  'error.not-possible.no-cash': 'Il n’y a pas d’argent à porter à la banque.',
  'error.not-possible.count-again':
    'De l’argent est entré ou sorti depuis le comptage, ou le tiroir a été recompté. Comptez encore une fois. Le service reste ouvert.',
  'error.not-possible.refunded': 'Ceci a déjà été rendu, par {by}. Rien n’a été rendu de nouveau.',
  'error.not-possible.refund-sold': 'Ceci a été vendu : rien n’est à rendre.',
  'error.not-possible.refund-open':
    'Personne ne sait encore si ceci a été vendu. Ne rendez rien avant de le savoir.',
  'error.not-possible.refund-late':
    'Le fournisseur a dit plus tard que c’était vendu. Demandez-lui, et décidez dans File sous « Décider et relevés ». Rien n’a été rendu.',
  'error.not-possible.cash-needs-shift':
    'Aucun service n’est ouvert, et cette boutique ne prend d’argent que pendant un service. Ouvrez-en un et comptez le fonds. Ne prenez pas l’argent.',
  'error.not-possible.refund-needs-shift':
    'Aucun service n’est ouvert, et cette boutique ne rend d’argent que pendant un service. Ouvrez-en un et comptez le fonds. Rien n’a été rendu.',
  'error.not-possible.not-waiting': 'Ceci n’attend pas de décision. Rien n’a été décidé.',
  'error.not-possible.row-not-waiting':
    'Aucune ligne de ce genre n’attend de décision. Rien n’a été décidé.',
  'error.not-possible.whole-collect':
    'Personne ne sait si cette collecte a été faite : décidez du tout.',
  'error.not-possible.collect-made':
    'On sait déjà quelque chose de cette collecte : elle a été faite.',
  'error.not-possible.decided': 'Quelqu’un a déjà décidé.',
  'error.not-possible.decide-queued': 'Cette vente n’est pas encore envoyée : annulez-la plutôt.',
  'error.not-possible.decide-sending': 'Cette vente est en cours d’envoi. Attendez la réponse.',
  'error.not-possible.decide-unconfirmed':
    'La caisse demande encore au fournisseur. La vente viendra à une personne à la fin du calendrier.',
  'error.not-possible.decide-ended': 'Cette vente a déjà son issue.',
  'error.not-possible.nothing-due': 'Il n’y a rien à payer. Rien n’a été payé.',
  'error.not-possible.paid-before':
    'Cette facture est déjà dans une autre vente. Ne reprenez pas l’argent : regardez d’abord cette vente.',
  'error.not-possible.placed-other':
    'Ceci a déjà été passé pour autre chose. Rien n’a été enregistré. Ne reprenez pas l’argent : regardez d’abord cette vente.',
  'error.not-possible.moved-other':
    'Ceci a déjà été noté autrement. Rien n’a été noté cette fois. Regardez d’abord les mouvements de ce service.',
  'error.not-possible.no-backups':
    'Cette caisse ne garde pas de sauvegardes : elle n’a pas de dossier pour cela.',
  'error.not-possible.never-sent': 'Rien de ceci n’a jamais été envoyé : il n’y a rien à demander.',
  'error.not-possible.provider-gone':
    'Son fournisseur n’est plus réglé sur cette caisse : on ne peut pas lui demander.',
  'error.not-possible.no-number':
    '{provider} n’a jamais donné de numéro : impossible de demander d’ici. Appelez {provider}, et ne renvoyez pas.',
  'error.not-possible.batch-over': 'C’est déjà terminé : rien n’en a été fait.',
  'error.not-possible.batch-sent':
    'Ceci est déjà envoyé au fournisseur : impossible de l’annuler ici.',
  'error.not-possible.sale-sent':
    'Cette vente est déjà envoyée : impossible de l’annuler ici. La caisse cherche ce qu’elle est devenue.',
  'error.not-possible.no-drawer': 'Cette caisse n’a pas de tiroir réglé.',
  'error.not-possible.browser': 'Cette caisse tourne dans un navigateur : fermez sa page.',
  'error.not-possible.no-slip':
    'Cette vente n’a pas encore de ticket : il n’y a rien à réimprimer.',
  'error.not-possible.slip-refunded':
    'L’argent de cette vente a été rendu : le jeton n’est pas au client. Demandez au fournisseur et à un responsable.',
  'error.not-possible.slip-taken-back':
    'Le fournisseur a repris cette vente : le jeton ne vaut rien. L’argent est dû au client.',
  'error.not-possible.no-pdf': 'Cette caisse ne fait pas de fichiers PDF.',
  'error.not-possible.not-asked': 'Ce ticket ne demande pas s’il est imprimé.',
  'error.not-possible.no-order-slip': 'Cette vente n’attend plus : elle n’a pas besoin de bon.',
  'error.not-possible.no-search': 'Cette caisse ne peut pas chercher d’imprimantes.',
  'error.not-possible.superseded': 'Un autre rapport a été demandé entre-temps.',
  'error.not-possible.no-token': 'Cette vente n’a pas de jeton : il n’y a rien à aider.',
  'error.not-possible.no-dispute':
    'Seule une vente livrée peut être contestée. Celle-ci se règle à cette caisse.',
  'error.not-possible.shift-none': 'Aucun service n’est ouvert. Ouvrez-en un d’abord.',
  'error.not-possible.shift-of': 'Le service {shift} de {by} est ouvert. Fermez-le d’abord.',
  'error.not-possible.shift-over':
    'Le service {shift} a été fermé avant que ceci soit noté. Rien n’a été noté.',
  'error.not-possible.drawer-less':
    'C’est plus que ce que le tiroir peut contenir. Rien n’a été noté.',
  'error.not-possible.no-standing': '{provider} n’a pas d’ordres permanents.',
  'error.not-possible.no-prices': '{provider} n’a pas de liste de prix pour ceci.',
  'error.not-possible.no-bundle': 'Cette caisse ne peut pas préparer de paquet.',
  'error.not-possible.training-shut': 'La caisse d’entraînement ne s’ouvre pas : {why}',
  'error.not-possible.no-shop': 'Il n’y a pas de boutique derrière cette caisse.',
  'error.not-possible.no-fault':
    'Aucun fournisseur de cet entraînement ne peut tomber ainsi en panne.',
  'error.not-possible.practises':
    'Cette caisse s’entraîne déjà : il n’y a pas de boutique derrière.',
  'error.not-possible.nothing-to-practise':
    'Aucun fournisseur dans la monnaie de la boutique ne permet de s’entraîner.',
  'error.not-possible.no-update': 'Il n’y a pas de version plus récente.',
  'error.not-possible.no-feed':
    'Cette caisse ne cherche pas de mises à jour : aucun flux n’est réglé, ou elle tourne depuis ses sources.',
  'error.not-possible.not-ready': 'La nouvelle version n’est pas encore là.',
  'error.not-possible.set-up':
    'Une boutique est déjà installée sur cette caisse. Modifiez-la dans Réglages.',
  'error.not-possible.named': 'Cette caisse a été lancée avec un fichier dont quelqu’un s’occupe.',
  'error.not-possible.country':
    'Cette caisse a été lancée pour s’entraîner sur un pays. Lancez-la sans --country pour installer une boutique.',
  'error.not-possible.shop-data':
    'Les données d’une boutique sont sur cette caisse et ses réglages ont disparu. Remettez till.json ; till.json.previous est le précédent.',
  'error.not-possible.not-set-up':
    'Cette caisse s’entraîne : personne n’y a encore installé de boutique. Rien n’a été modifié.',
  'error.not-possible.training':
    'Cette caisse est en entraînement. Quittez-le pour modifier la boutique.',
  'error.not-possible.fixed': 'Les réglages de cette caisse ne se modifient pas ici.',
  'error.provider-refused.words': '{provider} : {words} Rien n’a été vendu.',
  'error.provider-refused.words-bill': '{provider} : {words} Rien n’a été payé.',
  'error.provider-refused.key':
    '{provider} n’accepte pas la clé de cette caisse. Rien n’a été vendu. Demandez au propriétaire de vérifier la clé.',
  'error.provider-refused.key-bill':
    '{provider} n’accepte pas la clé de cette caisse. Rien n’a été payé. Demandez au propriétaire de vérifier la clé.',
  'error.provider-refused.clock':
    '{provider} refuse tout tant que l’horloge de cette caisse est fausse. Rien n’a été payé.',
  'error.storage-failed.disk':
    'Le disque n’a pas enregistré, et rien n’a été envoyé. Ne prenez pas l’argent. Si cela dure, appelez l’assistance.',
  'error.storage-failed.disk-read':
    'Le disque n’a pas rendu ce qu’il garde, donc cela ne peut pas s’afficher. Rien n’a été modifié et aucun argent n’a bougé. Si cela dure, appelez l’assistance avant de vendre.',
  'error.storage-failed.backup':
    'Aucune sauvegarde n’a pu être faite : {why} Les ventes ne sont pas touchées.',
  'error.storage-failed.settings':
    'Les réglages n’ont pas pu être écrits ({why}). Rien n’a été modifié.',
  'error.storage-failed.setup':
    'La boutique n’a pas pu être installée ({why}). Rien n’a été installé.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
