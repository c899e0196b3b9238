// Antes de receber. Portuguese of `en/check.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { check as english } from '../en/check.ts'

export const check = {
  'check.title': 'Antes de receber o dinheiro',
  'sell.need.cannot': 'Não é possível vender: veja acima',
  'who.limits.from': 'A partir de {min}',
  'who.limits.to': 'No máximo {max}',
  'warning.amount-whole':
    'Só um valor inteiro é certo de ser creditado. Receba um valor inteiro, se puder.',
  'warning.float-short':
    'O saldo pode não chegar para isto. Carregue-o, senão a venda pode ser recusada.',
  'error.amount-out-of-limits.min': 'O mínimo que se pode vender aqui é {min}.',
  'error.amount-out-of-limits.max': 'O máximo que se pode vender aqui de uma vez é {max}.',
  'error.offline-limit.product':
    'Não há ligação ao fornecedor, e esta venda não pode esperar. Não receba o dinheiro.',
  'error.offline-limit.amount':
    'Não há ligação ao fornecedor, e este valor é demasiado alto para esperar. Não receba o dinheiro.',
  'error.offline-limit.total':
    'Não há ligação ao fornecedor, e não podem esperar mais pedidos. Não receba o dinheiro.',
  'error.offline-limit.meter':
    'Não há ligação ao fornecedor, e já espera um pedido para este número. Não receba o dinheiro.',
  'error.offline-limit.float':
    'Não há ligação ao fornecedor, e o último saldo conhecido não chega para isto. Não receba o dinheiro.',
  'strip.float.age': 'Indicado há {age}',
  'strip.float.reserved': 'Em espera ou não confirmado: {amount}',
  'strip.float.left': 'Resta para vender: {amount}',
  'strip.float.low': 'O saldo está baixo. Carregue-o.',
  'strip.float.old': 'de há {age}',
  'strip.float.old.text': 'Isto é antigo: o fornecedor pode já ter menos.',
  'event.sums-differ': 'As contas do fornecedor para esta venda não batem certo',
  'event.not-sent.before-order':
    '{provider} foi consultado, mas nenhum pedido foi enviado: nada foi vendido',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
