// Limites e treino. Portuguese of `en/limits.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { limits as english } from '../en/limits.ts'

export const limits = {
  'settings.above': 'Alguma coisa acima ainda não está certa. Nada foi guardado.',
  'settings.section.providers': 'Fornecedores',
  'settings.section.limits': 'Limites',
  'settings.section.training': 'Treino',
  'limits.amounts': 'Quanto se vende de cada vez',
  'limits.minAmount': 'Mínimo de uma venda ({currency})',
  'limits.maxAmount': 'Máximo de uma venda ({currency})',
  'limits.none': 'Vazio: sem limite próprio da loja.',
  'limits.offline': 'Enquanto um fornecedor está inacessível',
  'limits.offline.text':
    'Um pedido em espera segue quando a linha volta; o cliente recebe o código depois.',
  'limits.offline.may': '{product} pode esperar',
  'limits.queuedMaxAmount': 'Máximo de um pedido em espera ({currency})',
  'limits.queuedMaxTotal': 'Máximo de todos os que esperam ({currency})',
  'limits.waitMinutes': 'Espera mais longa, em minutos',
  'limits.waitMinutes.hint': 'Depois o pedido cai e o dinheiro é devolvido.',
  'limits.perMeter': 'Pedidos em espera para um número',
  'limits.float': 'Saldo baixo',
  'limits.float.text': 'A barra avisa onde um fornecedor diz quanto resta.',
  'limits.float.below': '{provider}: avisar abaixo de ({currency})',
  'limits.float.none': 'Vazio: sem aviso.',
  'limits.people': 'O que um operador pode fazer',
  'limits.shiftNeeded': 'Dinheiro só com um turno aberto',
  'limits.cashierRefunds': 'Os operadores podem devolver dinheiro',
  'limits.lockMinutes': 'Bloquear sem toque ao fim de (minutos)',
  'limits.lockMinutes.hint': '0: nunca.',
  'limits.fault.amount': 'Escreva um valor em {currency}, em algarismos.',
  'limits.fault.crossed': 'O máximo não pode ser menos do que o mínimo.',
  'limits.fault.number': 'Escreva um número inteiro que não seja grande demais.',
  'training.enter': 'Abrir a caixa de treino',
  'training.enter.text':
    'Quem aprende vende aqui com dinheiro fictício. Todos saem, e entram as pessoas do treino.',
  'training.apart':
    'O que se treina fica à parte: nenhum fornecedor, impressora, gaveta ou registo verdadeiro sabe disso. A loja continua a perguntar pelas vendas em aberto.',
  'training.nothing': 'Nenhum fornecedor vende na moeda da loja para se treinar.',
  'training.leave': 'Sair do treino',
  'training.leave.text':
    '{shop} está por trás desta caixa de treino. Um supervisor da loja fecha-a.',
  'training.behind': {
    one: '{count} pedido da loja ({cash}) ainda está aberto; a caixa continua com ele.',
    many: '{count} pedidos da loja ({cash}) ainda estão abertos; a caixa continua com eles.',
    other: '{count} pedidos da loja ({cash}) ainda estão abertos; a caixa continua com eles.',
  },
  'training.pin': 'PIN do supervisor da loja',
  'training.practice.text':
    'Esta caixa está em treino: ainda ninguém configurou aqui uma loja. O que se treina nunca se mistura com as vendas da loja.',
  'training.only': 'Esta caixa foi iniciada para treinar. Não há loja por trás dela.',
  'training.shop-data':
    'Os registos de uma loja estão nesta caixa e as suas definições desapareceram. Reponha till.json; till.json.previous é o anterior. Nada foi alterado.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
