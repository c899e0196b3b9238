// What an alarm is about, what to do and whether money moved. French of `shared/notes/alarm-words.ts`: the same
// keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { alarms as english } from '../en/alarms.ts'

export const alarms = {
  'note.further-tokens':
    'Le fournisseur a donné d’autres codes pour une vente déjà confirmée. Ils sont gardés avec la vente.',
  'note.unsigned':
    'Une réponse n’était pas signée par le fournisseur. La caisse ne s’y fie pas et demande de nouveau. Si cela se répète, vérifiez la clé d’API et appelez l’assistance.',
  'note.sold-after':
    'Cette vente était finie comme non vendue, mais le fournisseur dit maintenant qu’elle a été vendue. Le code est gardé avec la vente. Un responsable doit regarder avant tout remboursement.',
  'note.refused-after':
    'Cette vente était confirmée et son code donné, mais le fournisseur dit maintenant qu’elle a été refusée. Rien n’a été changé. Un responsable doit demander au fournisseur.',
  'note.unfiled-sale':
    'La caisse n’a pas pu classer une réponse sur cette vente. La réponse est gardée avec la vente ; appelez l’assistance.',
  'note.unfiled-batch':
    'La caisse n’a pas pu classer une réponse sur le lot {batch}. La réponse est gardée avec le lot ; appelez l’assistance.',
  'note.clock-ahead.minutes':
    'L’horloge de cet ordinateur avance de {count} minutes sur celle de {provider}.',
  'note.clock-ahead.hours':
    'L’horloge de cet ordinateur avance de {count} heures sur celle de {provider}.',
  'note.clock-ahead.days':
    'L’horloge de cet ordinateur avance de {count} jours sur celle de {provider}.',
  'note.clock-behind.minutes':
    'L’horloge de cet ordinateur retarde de {count} minutes sur celle de {provider}.',
  'note.clock-behind.hours':
    'L’horloge de cet ordinateur retarde de {count} heures sur celle de {provider}.',
  'note.clock-behind.days':
    'L’horloge de cet ordinateur retarde de {count} jours sur celle de {provider}.',
  'note.clock-journal':
    'L’horloge de cet ordinateur est en retard sur la dernière vente du journal.',
  'note.clock-set':
    'Réglez-la : l’heure des reçus et des rapports en dépend. Aucune vente n’est perdue.',
  'note.clock-changed':
    'L’horloge de cet ordinateur a été changée pendant que la caisse était ouverte. Les ventes en attente gardent leur délai. Vérifiez l’heure : les reçus et les rapports en dépendent.',
  'note.provider-gone.sales':
    'Des ventes non réglées sont chez le fournisseur « {provider} », qui n’est plus installé sur cette caisse : {count}. Installez-le de nouveau pour que la caisse puisse demander ce qu’elles sont devenues.',
  'note.provider-gone.batch':
    'Un lot est chez le fournisseur « {provider} », qui n’est plus installé pour cela sur cette caisse. Ses clients : {count}. Installez-le de nouveau pour que la caisse puisse demander ce qu’il est devenu.',
  'note.cannot-hear':
    'La caisse ne peut pas recevoir ce que {provider} envoie sur les lots : {why}. Les lots continuent quand même : la caisse demande. Les résultats viennent plus tard, et certains demanderont peut-être une personne. Fermez l’autre programme ou faites vérifier l’adresse dans la configuration.',
  'note.batch-refused-late':
    '{provider} a refusé le lot {batch}, mais en avait déjà donné des résultats. La caisse continue de demander ; ne le renvoyez pas et ne rendez rien pour l’instant.',
  'note.collect-unasked':
    'Cette collecte est peut-être arrivée chez les clients. Ne la renvoyez pas : on leur demanderait de payer deux fois. {provider} ne peut pas être interrogé d’ici sur {batch} ({count} clients, {sum}) ; appelez {provider} ou regardez sur son site.',
  'note.collect-unknown':
    'De la collecte {batch} ({count} clients, {sum}), personne ne sait où en sont tous. Clients inconnus : {rows}. Ne la renvoyez pas ; appelez {provider}, puis demandez de nouveau depuis le lot.',
  'note.bulk-unknown':
    'De l’achat groupé {batch} ({count} clients, {sum}), personne ne sait si tous ont été achetés. Lignes inconnues : {rows}. Ne les rachetez pas et ne les remboursez pas encore ; appelez {provider}, puis demandez de nouveau depuis le lot.',
  'note.row-paid':
    'Ligne {row} ({account}) du lot {batch} : payée avant ; le fournisseur dit maintenant : {words}.',
  'note.row-bought':
    'Ligne {row} ({account}) du lot {batch} : achetée avant ; le fournisseur dit maintenant : {words}.',
  'note.row-not':
    'Ligne {row} ({account}) du lot {batch} : pas vendue avant ; le fournisseur dit maintenant : {words}.',
  'note.row-ask':
    'Rien n’a été changé. Un responsable doit demander au fournisseur avant que de l’argent bouge.',
  'note.restored-empty': 'La base de cette caisse a disparu ; elle commence avec une base vide.',
  'note.restored-older':
    'Les données de cette caisse sont plus anciennes que son registre des ordres, comme après la remise d’une sauvegarde.',
  'note.restored': 'Cette caisse tourne sur une sauvegarde.',
  'note.restored.of': 'Cette caisse tourne sur une sauvegarde du {at}.',
  'note.restored-orders':
    'Ordres faits après elle, rouverts, et dont on demande des nouvelles aux fournisseurs : {open}. Ordres qu’elle aurait envoyés de nouveau, retenus : {held}. Leurs codes ont été imprimés alors ; ce qu’aucun fournisseur ne peut dire est dans la file, pour une personne.',
  'note.restored-drawer':
    'Opérations de caisse faites depuis, comme des services, des rapports Z et de l’argent rendu, inscrites de nouveau avec leurs numéros : {count}.',
  'note.restored-batch.new':
    'La sauvegarde sur laquelle tourne cette caisse ne connaît pas le lot {batch} ({count} clients, {sum}) ; il a été inscrit de nouveau d’après le registre des ordres.',
  'note.restored-batch.held':
    'La sauvegarde sur laquelle tourne cette caisse aurait envoyé de nouveau le lot {batch} ({count} clients, {sum}) ; il est retenu.',
  'note.restored-batch.do':
    'Ne le renvoyez pas et ne le remboursez pas avant que ses lignes soient réglées.',
  'note.drawer-lost':
    'Le registre des ordres parle d’opérations au tiroir qui n’ont pas pu être inscrites de nouveau : {list}. Aucun de ces numéros ne resservira. Comparez avec le papier, comptez le tiroir et ne rendez pas d’argent pour une vente citée ici ; appelez l’assistance.',
  'note.orders-lost':
    'Le registre cite des ordres dont cette caisse ne sait rien d’autre : {list} ({count} en tout). Interrogez les fournisseurs sur ces références avant de rembourser qui que ce soit ; appelez l’assistance.',
  'note.orders-blind':
    'Le registre des ordres que cette caisse garde hors de son dossier de données manque ou a un trou : elle ne peut pas dire si des ventes ont été faites après l’enregistrement des données. Comparez les relevés des fournisseurs avec les ventes d’ici avant de rembourser qui que ce soit.',
  'note.orders-blind.of':
    'Le registre des ordres que cette caisse garde hors de son dossier de données manque ou a un trou : elle ne peut pas dire si des ventes ont été faites après l’enregistrement des données du {at}. Comparez les relevés des fournisseurs avec les ventes d’ici avant de rembourser qui que ce soit.',
  'note.orders-unwritten':
    'Le registre des ordres, hors du dossier de données, ne peut pas être écrit. Les ventes ne sont pas touchées, mais si les données sont un jour reprises d’une sauvegarde, cette caisse ne saura pas ce qui a été vendu depuis. Appelez l’assistance.',
  'note.damaged-empty':
    'La base de cette caisse était abîmée et il n’y en avait pas de sauvegarde : elle commence vide. Les fichiers abîmés sont gardés dans {where}. Appelez l’assistance avant de rembourser qui que ce soit.',
  'note.damaged':
    'La base de cette caisse était abîmée. Elle tourne sur sa sauvegarde du {at} ; les fichiers abîmés sont gardés dans {where}. Appelez l’assistance.',
  'note.no-backup': 'Aucune sauvegarde de cette caisse n’a encore pu être faite.',
  'note.no-backup.since': 'Aucune sauvegarde de cette caisse n’a pu être faite depuis le {at}.',
  'note.no-room': 'Il y a trop peu de place sur le disque pour une copie de la base.',
  'note.copy-damaged':
    'Une copie de la base n’a pas passé sa vérification ({why}). Le disque est peut-être en train de lâcher : appelez l’assistance.',
  'note.system-says': 'Le système dit : {words}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
