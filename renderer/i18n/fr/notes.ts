// What is said of a printer and of a slip. French of `shared/notes/print-words.ts`: the same keys, checked by the
// compiler.

import type { Entry } from '../dictionary.ts'
import type { notes as english } from '../en/notes.ts'

export const notes = {
  'note.paper-out': 'L’imprimante n’a plus de papier.',
  'note.paper-low': 'L’imprimante n’a presque plus de papier.',
  'note.cover-open': 'Le capot de l’imprimante est ouvert.',
  'note.cutter': 'Le couteau de l’imprimante est bloqué.',
  'note.jam': 'Un bourrage bloque l’imprimante.',
  'note.hot': 'L’imprimante est trop chaude : laissez-la refroidir.',
  'note.fault': 'L’imprimante signale une panne : éteignez-la et rallumez-la.',
  'note.lights': 'L’imprimante signale une erreur : regardez ses voyants.',
  'note.feed': 'L’imprimante est hors ligne : appuyez sur FEED.',
  'note.off': 'L’imprimante est éteinte.',
  'note.cable': 'L’imprimante est éteinte, ou son câble est débranché.',
  'note.list-offline': 'L’imprimante est hors ligne dans la liste du système.',
  'note.list-paused': 'L’imprimante est en pause dans la liste du système.',
  'note.list-stopped': 'L’imprimante est arrêtée dans la liste du système.',
  'note.list-closed': 'L’imprimante ne prend pas de travaux : sa file est fermée.',
  'note.nothing': 'Rien n’a été imprimé.',
  'note.after': 'Le ticket était alors déjà envoyé.',
  'note.ran-out': 'L’imprimante a manqué de papier pendant ou après le ticket.',
  'note.cannot-tell':
    'L’imprimante a pris tout le ticket. Elle ne peut pas dire si elle avait du papier.',
  'note.stopped-taking': 'L’imprimante n’a plus rien pris après {sent} octets sur {of}.',
  'note.broke-off': 'L’imprimante a coupé après {sent} octets sur {of}.',
  'note.broke-off.code': 'L’imprimante a coupé ({code}) après {sent} octets sur {of}.',
  'note.closed': 'L’imprimante a fermé la connexion après {sent} octets sur {of}.',
  'note.hangs': 'L’imprimante est figée après {sent} octets sur {of}.',
  'note.silent-after': 'L’imprimante ne répond plus après tous les octets ({of}).',
  'note.open-after':
    'L’imprimante n’a pas fermé la connexion après tous les octets ({of}) et ne peut rien dire de plus.',
  'note.broke-off-after': 'L’imprimante a coupé après tous les octets ({of}).',
  'note.closed-before': 'L’imprimante a fermé la connexion avant l’envoi du ticket.',
  'note.stopped-before': 'L’imprimante n’a rien pris avant l’envoi du ticket.',
  'note.broke-off-before': 'L’imprimante a coupé ({code}) avant l’envoi du ticket.',
  'note.stuck':
    'L’imprimante est encore bloquée sur un ticket précédent. Éteignez-la et rallumez-la.',
  'note.none-at': 'Pas d’imprimante sur {where}. Vérifiez son alimentation et son câble.',
  'note.may-not':
    'La caisse n’a pas le droit d’écrire sur {where}. Demandez à qui a installé cet ordinateur.',
  'note.may-not-port':
    'La caisse ne peut pas utiliser {where}, ou un autre programme l’occupe. Demandez à qui a installé cet ordinateur.',
  'note.held': 'Un autre programme occupe l’imprimante sur {where}.',
  'note.cannot-open': 'L’imprimante sur {where} ne s’ouvre pas ({code}).',
  'note.refuses': 'L’imprimante à {where} refuse la connexion. Est-elle allumée et prête ?',
  'note.nobody': 'Personne sur le réseau ne connaît l’adresse {where} de l’imprimante.',
  'note.no-answer': 'L’imprimante à {where} ne répond pas. Vérifiez son alimentation et son câble.',
  'note.unreachable': 'L’imprimante à {where} est injoignable ({code}).',
  'note.queue-missing': 'Le système n’a pas d’imprimante nommée {queue}.',
  'note.queue-silent': 'L’impression du système ({system}) ne répond pas.',
  'note.queue-lost': 'La file d’impression du système ne répond plus.',
  'note.queue-refused': 'La file d’impression du système n’a pas pris le ticket.',
  'note.queue-stopped': 'Le ticket a été arrêté dans la file d’impression du système.',
  'note.queue-stuck': 'Le ticket est bloqué dans la file d’impression du système.',
  'note.queue-no-way':
    'Le système n’atteint pas l’imprimante {queue}. Vérifiez son alimentation et son câble.',
  'note.queue-cannot-tell':
    'La file d’impression du système dit que c’est imprimé. Elle ne peut pas dire s’il y avait du papier.',
  'note.saved': 'Enregistré sous {where}.',
  'note.saved-pdf': 'Enregistré en PDF.',
  'note.by-hand':
    'Avec {system}, une page ne s’imprime pas d’elle-même : ouvrez-la pour l’imprimer.',
  'note.not-drawn': 'La page n’a pas pu être dessinée : {why}',
  'note.not-saved': 'La page ne peut pas être enregistrée dans {where} ({code}).',
  'note.no-slip': 'Ceci n’est pas un ticket, et il n’y a pas d’imprimante à tickets.',
  'note.before-incomplete': 'Le ticket précédent est peut-être incomplet.',
  'note.till-stopped': 'La caisse s’est arrêtée pendant l’impression de ce ticket.',
  'note.went-wrong': 'Un problème est survenu dans la caisse pendant l’impression de ce ticket.',
  'note.not-made': 'La caisse n’a pas pu faire ce ticket. Elle réessaie d’elle-même.',
  'note.order-over': 'La vente s’est terminée avant que ce bon ne sorte. Il n’a pas été imprimé.',
  'note.unreadable':
    'La caisse ne peut pas lire ce que le papier {job} doit dire ; il n’a donc pas été imprimé. Ce qui a été vendu et payé reste tel quel. Appelez l’assistance.',
  'note.before-restore':
    'Ceci a peut-être été imprimé avant que les données de la caisse soient remises depuis une sauvegarde. Cela ne s’imprime que si vous dites que ce n’est pas sorti ; la question peut attendre.',
  'note.printed-before':
    'Imprimé avant que les données de la caisse soient remises depuis une sauvegarde, selon son registre des ordres.',
  'note.drawer-late': 'Le tiroir n’a pas été ouvert à temps et reste comme il est.',
  'note.drawer-stopped': 'La caisse s’est arrêtée avant de savoir si le tiroir s’est ouvert.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
