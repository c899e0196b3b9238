// Assistance, mises à jour, démarrage et écran.

import type { care as en } from '../en/care.ts'
import type { Entry } from '../dictionary.ts'

export const care = {
  'settings.section.updates': 'Mises à jour',
  'settings.section.support': 'Assistance',
  'settings.section.machine': 'Démarrage et écran',
  'doctor.look': 'Revérifier',
  'doctor.looking':
    'Vérification de l’horloge, du disque, des fournisseurs et des imprimantes. Cela peut durer une demi-minute…',
  'doctor.at': 'Vérifié à {time}',
  'doctor.well': 'Rien à faire.',
  'doctor.fine': 'Vérifié et en ordre',
  'bundle.title': 'Pour la personne qui vous aide',
  'bundle.about':
    'Un fichier avec ce qui a été trouvé, les réglages sans clés, les totaux et le journal. Il ne contient ni clé, ni PIN, ni jeton entier, ni nom ou numéro entier de client.',
  'bundle.make': 'Enregistrer le fichier d’assistance',
  'bundle.making': 'Préparation du fichier…',
  'bundle.made': '{name} est prêt. Envoyez-le à la personne qui vous aide.',
  'doctor.clock.ok': 'L’horloge s’accorde avec celle de {provider}.',
  'doctor.clock.unknown': 'Aucun fournisseur n’a répondu : l’heure n’a pu être comparée.',
  'doctor.clock.ahead':
    'L’horloge de cet ordinateur avance de {minutes} min sur {provider}. Réglez-la et laissez le système la régler par le réseau.',
  'doctor.clock.behind':
    'L’horloge de cet ordinateur retarde de {minutes} min sur {provider}. Réglez-la et laissez le système la régler par le réseau.',
  'doctor.clock.jumped':
    'L’horloge de cet ordinateur a sauté pendant la marche. Laissez le système la régler par le réseau ; si elle perd l’heure la nuit, sa pile est vide.',
  'doctor.zone.ok': 'L’ordinateur et la boutique ont la même heure ({shop}).',
  'doctor.zone.other':
    'L’ordinateur est à l’heure de {computer}, la boutique à celle de {shop}. Reçus et journées suivent la boutique. Réglez l’ordinateur, ou corrigez le fuseau de la boutique.',
  'doctor.disk.ok': '{free} Mo libres sur le disque.',
  'doctor.disk.low':
    'Plus que {free} Mo libres sur le disque. Supprimez l’inutile : sans place, aucune vente ne peut être enregistrée.',
  'doctor.disk.full':
    'Plus que {free} Mo libres sur le disque. Faites de la place avant la prochaine vente.',
  'doctor.disk.unknown': 'Impossible de lire la place restante du disque.',
  'doctor.speed.ok': 'Le disque enregistre une vente en {ms} ms.',
  'doctor.speed.slow':
    'Le disque met {ms} ms à enregistrer une vente. Fermez les autres programmes ; si cela dure, le disque est usé : faites-le remplacer.',
  'doctor.speed.failing':
    'Le disque n’a pas gardé un essai ({why}). Faites une sauvegarde et faites examiner le disque.',
  'doctor.speed.full':
    'Le disque est plein et n’enregistre aucune vente. Supprimez l’inutile, mais rien de ce que garde la caisse.',
  'doctor.speed.closed':
    'La caisse ne peut pas écrire dans {where}. Le dossier et ses fichiers doivent appartenir à l’utilisateur de la caisse, et leur disque ne doit pas être en lecture seule : demandez à qui a installé cet ordinateur.',
  'doctor.speed.gone':
    'Le dossier {where} n’est plus là. S’il est sur un disque à part, rebranchez-le et rouvrez la caisse.',
  'doctor.database.ok': 'La base de données est saine ({size} Mo, version {version}).',
  'doctor.database.unchecked':
    'La base ({size} Mo) est trop grande pour être examinée pendant la vente ; sa copie horaire l’est à sa place.',
  'doctor.database.journal':
    'Le journal de la base a atteint {size} Mo. Fermez la caisse et rouvrez-la ; s’il grossit encore, appelez l’assistance.',
  'doctor.database.damaged':
    'La base est abîmée ({why}). Arrêtez de vendre, fermez la caisse et rouvrez-la : elle reprend sa dernière bonne copie. Appelez l’assistance.',
  'doctor.database.closed':
    'La caisse ne peut pas ouvrir sa base ({why}). Elle n’est pas abîmée pour autant : ses fichiers doivent appartenir à l’utilisateur de la caisse. Demandez à qui a installé cet ordinateur.',
  'doctor.backup.ok': 'La dernière sauvegarde a {hours} h.',
  'doctor.backup.none':
    'Pas encore de sauvegarde. La caisse en fait une toutes les heures ; un responsable en fait une ci-dessous.',
  'doctor.backup.old':
    'La dernière sauvegarde a {hours} h. Un responsable en fait une ci-dessous ; si cela échoue, le disque est peut-être plein.',
  'doctor.backup.failing': 'La dernière sauvegarde a échoué : {why}',
  'doctor.backup.off': 'Cette caisse ne garde pas de sauvegardes : elle n’a pas de dossier.',
  'doctor.orders.ok': 'Le registre des ordres, à côté de la base, est tenu.',
  'doctor.orders.missing':
    'Le registre des ordres ne peut être écrit. Si la base était perdue, les dernières ventes ne seraient pas retrouvées. Vérifiez les droits de son dossier.',
  'doctor.orders.off': 'Une caisse en formation ne tient pas de registre des ordres.',
  'doctor.keys.ok': 'Les clés de la boutique ne sont pas lisibles sur cet ordinateur.',
  'doctor.keys.readable':
    'Les clés de la boutique sont lisibles dans son fichier. Activez le trousseau du système, puis ouvrez la caisse une fois avec --seal.',
  'doctor.provider.ok': '{provider} répond en {ms} ms et accepte les clés de la boutique.',
  'doctor.provider.slow': '{provider} répond, mais seulement après {ms} ms.',
  'doctor.provider.down':
    '{provider} ne répond pas. Vérifiez la ligne : une autre page s’ouvre-t-elle sur cet ordinateur ? Si oui, appelez {provider}.',
  'doctor.provider.keys':
    '{provider} répond, mais refuse les clés de la boutique. Un responsable les saisit de nouveau dans Réglages, Fournisseurs, ou en demande à {provider}.',
  'doctor.provider.sealed':
    '{provider} n’a pas été interrogé : les clés de la boutique sont scellées et seule la caisse de bureau peut les ouvrir. Ouvrez la caisse et regardez dans Réglages, Assistance.',
  'doctor.provider.none': 'Cette caisse n’a pas de fournisseur.',
  'doctor.printer.ok': 'L’imprimante {printer} est prête.',
  'doctor.printer.paper-low': 'Le papier de {printer} est presque fini. Préparez un rouleau.',
  'doctor.printer.paper-out': 'L’imprimante {printer} n’a plus de papier. Mettez un rouleau.',
  'doctor.printer.cover-open': 'Le capot de {printer} est ouvert. Fermez-le.',
  'doctor.printer.off':
    'L’imprimante {printer} ne répond pas. Est-elle allumée et branchée ? Son adresse est-elle encore celle des Réglages ?',
  'doctor.printer.error':
    'L’imprimante {printer} signale une panne. Éteignez-la et rallumez-la ; regardez son massicot.',
  'doctor.printer.unknown': 'L’imprimante {printer} ne dit pas son état.',
  'doctor.printer.asking':
    '{printer} : dites si des reçus ont été imprimés ({count}). Répondez à l’écran File.',
  'doctor.alarms.ok': 'Aucune alerte ouverte.',
  'doctor.alarms.open':
    'Alertes ouvertes : {count}. Lisez-les dans la bande rouge en haut et touchez « Vu » à chacune.',
  'doctor.version.ok': 'TokenTill {version}.',
  'doctor.version.newer':
    'TokenTill {version} ; {newer} est disponible. Un responsable l’installe sous Mises à jour.',
  'updates.runs': 'TokenTill {version} tourne ici.',
  'updates.off.not-installed':
    'Cette caisse tourne depuis ses sources ou dans un navigateur : qui l’a mise là la renouvelle.',
  'updates.off.no-feed': 'Aucune source n’est indiquée : personne ne cherche de nouvelle version.',
  'updates.newest': 'C’est la version la plus récente pour cette caisse.',
  'updates.looked': 'Vérifié : {time}',
  'updates.unlooked': 'Pas encore vérifié.',
  'updates.checking': 'Interrogation de la source…',
  'updates.check': 'Vérifier maintenant',
  'updates.found': 'La version {version} est là',
  'updates.notes': 'Nouveautés',
  'updates.released': 'Du {date}',
  'updates.fetch': 'La télécharger ({size} Mo)',
  'updates.fetching': 'Téléchargement : {percent} %. Continuez à vendre.',
  'updates.ready': 'Elle est là et vérifiée.',
  'updates.now': 'Installer maintenant',
  'updates.now.text': 'La caisse se ferme environ une minute et revient d’elle-même.',
  'updates.tonight': 'Installer cette nuit',
  'updates.planned': 'Elle s’installe la nuit à partir de {hour}, dès que rien n’est ouvert.',
  'updates.unplan': 'Pas cette nuit',
  'updates.installing': 'Installation. La caisse se ferme maintenant et revient d’elle-même.',
  'updates.held': 'Avant l’installation, ceci doit être terminé :',
  'updates.held.sales': {
    one: '{count} vente sans issue',
    many: '{count} ventes sans issue',
    other: '{count} ventes sans issue',
  },
  'updates.held.slips': {
    one: '{count} reçu pas encore sorti',
    many: '{count} reçus pas encore sortis',
    other: '{count} reçus pas encore sortis',
  },
  'updates.held.shift': 'Le service {shift} est ouvert',
  'updates.admin':
    'Cet ordinateur demande un administrateur avant toute installation : installez quand il est là.',
  'updates.trouble.unreachable': 'La source ne répond pas. Vérifiez la ligne ; rien n’a changé.',
  'updates.trouble.no-feed': 'Il n’y a pas de source à cette adresse. Vérifiez-la ci-dessous.',
  'updates.trouble.tampered':
    'Ce qui est venu n’est pas ce que la source annonçait. C’est jeté, rien n’a changé. Appelez le responsable de la source.',
  'updates.trouble.no-room': 'Le disque n’a pas la place. Faites de la place, puis recommencez.',
  'updates.trouble.not-fetched':
    'Téléchargement impossible. Réessayez quand la ligne sera meilleure.',
  'updates.trouble.not-installed': 'Installation impossible. La caisse continue comme avant.',
  'updates.feed': 'Adresse de la source',
  'updates.feed.hint': 'Votre opérateur l’indique. Vide : personne ne cherche.',
  'updates.hour': 'Heure de la nuit (0 à 23)',
  'updates.unattended': 'Ce système ne demande pas d’administrateur',
  'machine.autostart': 'Démarrer avec l’ordinateur',
  'machine.kiosk': 'Remplir l’écran',
  'machine.kiosk.hint': 'Alors seul le PIN d’un responsable ferme la caisse.',
  'machine.browser':
    'Cette caisse tourne dans un navigateur : ceci vaut pour une caisse installée.',
  'machine.trouble': 'Le système ne l’a pas accepté : {why}',
  'machine.leave': 'Fermer la caisse',
  'machine.leave.text':
    'Rien n’est perdu : les ventes sans issue sont redemandées à la réouverture.',
  'care.on': 'Oui',
  'care.off': 'Non',
  'error.not-possible.held':
    'Pas de mise à jour tant que des ventes, des reçus ou un service sont ouverts. Rien n’a été fait.',
  'error.not-possible.administrator':
    'Cet ordinateur demande un administrateur avant toute installation. Rien n’a été fait.',
  'backup.title': 'Sauvegarde',
  'backup.last': 'La dernière a été faite le {time}.',
  'backup.none': 'Aucune n’a encore été faite.',
  'backup.make': 'Faire une sauvegarde maintenant',
  'backup.making': 'Copie des données et vérification de la copie…',
  'backup.made': 'La sauvegarde {name} est faite et saine.',
  'alarms.title': 'Alertes jusqu’ici',
  'alarms.none': 'Il n’y en a eu aucune.',
  'alarms.seen': 'Vue par {name}, {time}',
  'alarms.unseen': 'Personne ne l’a encore vue.',
} as const satisfies Readonly<Record<keyof typeof en, Entry>>
