// Treino. Portuguese of `en/practice.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { practice as english } from '../en/practice.ts'

export const practice = {
  'practice.numbers': 'Números para experimentar',
  'practice.numbers.text': 'Toque num número para lhe vender.',
  'effect.sold': 'Vende logo',
  'effect.key-change': 'Códigos de mudança de chave antes da recarga',
  'effect.unsplittable': 'Um número que não é um código inteiro',
  'effect.free-units': 'Unidades grátis com a venda',
  'effect.part-debt': 'Parte do dinheiro vai para uma dívida',
  'effect.all-debt': 'Todo o dinheiro vai para uma dívida',
  'effect.steps': 'Uma tarifa por escalões',
  'effect.pending': 'Aceite; o resultado vem depois',
  'effect.unclear': 'Resposta incerta; nada foi vendido',
  'effect.unclear-sold': 'Resposta incerta; foi vendido',
  'effect.person': 'Ninguém fica a saber: uma pessoa decide',
  'effect.refused': 'Recusado',
  'effect.bills-none': 'Nenhuma factura por pagar',
  'effect.bills-one': 'Uma factura',
  'effect.bills-three': 'Três facturas',
  'effect.bills-seven': 'Sete facturas',
  'effect.bills-unordered': 'Facturas fora de ordem',
  'effect.pays': 'Paga passado um pouco',
  'effect.pays-not': 'O pagamento falha',
  'effect.pays-never': 'Nunca paga',
  'effect.no-member': 'Não pode ser cobrado',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
