// Avant d’encaisser. French of `en/check.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { check as english } from '../en/check.ts'

export const check = {
  'check.title': 'Avant d’encaisser',
  'sell.need.cannot': 'Vente impossible : voir ci-dessus',
  'who.limits.from': 'À partir de {min}',
  'who.limits.to': 'Au plus {max}',
  'warning.amount-whole':
    'Seul un montant rond est sûr d’être crédité en entier. Prenez un montant rond si possible.',
  'warning.float-short':
    'Le solde ne suffit peut-être pas. Rechargez-le, sinon la vente peut être refusée.',
  'error.amount-out-of-limits.min': 'Le minimum qu’on peut vendre ici est {min}.',
  'error.amount-out-of-limits.max': 'Le maximum qu’on peut vendre ici en une fois est {max}.',
  'error.offline-limit.product':
    'Le fournisseur est injoignable, et cette vente ne peut pas attendre. N’encaissez pas.',
  'error.offline-limit.amount':
    'Le fournisseur est injoignable, et ce montant est trop élevé pour attendre. N’encaissez pas.',
  'error.offline-limit.total':
    'Le fournisseur est injoignable, et aucune autre commande ne peut attendre. N’encaissez pas.',
  'error.offline-limit.meter':
    'Le fournisseur est injoignable, et une commande attend déjà pour ce numéro. N’encaissez pas.',
  'error.offline-limit.float':
    'Le fournisseur est injoignable, et le dernier solde connu ne suffit pas. N’encaissez pas.',
  'strip.float.age': 'Reçu il y a {age}',
  'strip.float.reserved': 'En attente ou non confirmé : {amount}',
  'strip.float.left': 'Reste à vendre : {amount}',
  'strip.float.low': 'Le solde est bas. Rechargez-le.',
  'strip.float.old': 'vieux de {age}',
  'strip.float.old.text': 'C’est vieux : il en reste peut-être moins chez le fournisseur.',
  'event.sums-differ': 'Les chiffres du fournisseur pour cette vente ne tombent pas juste',
  'event.not-sent.before-order':
    '{provider} a été interrogé, mais aucune commande n’est partie : rien n’a été vendu',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
