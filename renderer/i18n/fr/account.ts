// Comptes chez les fournisseurs. French of `en/account.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { account as english } from '../en/account.ts'

export const account = {
  'account.yes': 'Oui',
  'account.no': 'Non',
  'account.optional': '{field} (facultatif)',
  'account.label': 'Nom à l’écran et sur les tickets',
  'account.label.hint': 'Tel que vos clients le connaissent.',
  'account.address': 'Adresse du service',
  'account.address.usual':
    'L’adresse habituelle. Ne la changez que si le fournisseur vous en a donné une autre.',
  'account.address.own': 'Telle que le fournisseur vous l’a donnée, commençant par https://',
  'account.field.apiKey': 'Clé API',
  'account.field.apiSecretKey': 'Clé API secrète',
  'account.field.secretKey': 'Clé secrète',
  'account.field.publicKey': 'Clé publique',
  'account.field.email': 'E-mail de connexion',
  'account.field.password': 'Mot de passe de connexion',
  'account.field.phone': 'Téléphone, si le client n’en a pas',
  'account.field.language': 'Langue des factures',
  'account.choice.ar': 'Arabe',
  'account.choice.en': 'Anglais',
  'account.fault.needed': 'Ce champ est nécessaire.',
  'account.fault.address': 'Elle doit commencer par https:// et être complète.',
  'account.show': 'Montrer',
  'account.replace': 'En mettre une autre',
  'account.keep': 'Garder l’ancienne',
  'account.check': 'Vérifier chez {provider}',
  'account.checking': 'On demande à {provider}…',
  'account.check.accepted': '{provider} connaît ce compte.',
  'account.check.balance': 'Il contient {amount}.',
  'account.check.refused':
    '{provider} refuse ces clés. Comparez-les caractère par caractère avec celles reçues.',
  'account.check.unreachable':
    '{provider} n’a pas répondu. Les clés sont peut-être bonnes : voyez la ligne et l’adresse.',
  'account.check.unclear':
    'Quelqu’un a répondu, mais pas comme {provider}. Voyez l’adresse et les clés.',
  'account.on': 'Vendre par {provider}',
  'account.last': 'Le seul en service : sans lui, il n’y aurait rien à vendre.',
  'account.missing': 'Il manque quelque chose',
  'account.support': 'Téléphone de son assistance',
  'account.support.hint': 'Pour une vente que seul quelqu’un chez eux peut éclaircir.',
  'account.remove': 'Retirer {provider}',
  'account.state.on': 'En service',
  'account.state.off': 'Arrêté',
  'account.order': 'Qui est sollicité d’abord',
  'account.order.text':
    'Le caissier peut en choisir un autre. Une vente commencée reste où elle est.',
  'account.sooner': '{provider} plus tôt',
  'account.add': 'Ajouter un compte',
  'account.history': 'Ce qui a changé, et par qui',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
