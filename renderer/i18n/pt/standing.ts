// Compras automáticas. Portuguese of `en/standing.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { standing as english } from '../en/standing.ts'

export const standing = {
  'standing.text': 'O que um fornecedor volta a comprar sozinho. Só um supervisor as vê e termina.',
  'standing.often': 'Com que frequência',
  'standing.once': 'Uma vez',
  'standing.hourly': 'Todas as horas',
  'standing.daily': 'Todos os dias',
  'standing.weekly': 'Todas as semanas',
  'standing.monthly': 'Todos os meses',
  'standing.says.daily':
    '{provider} volta a comprar isto sozinho todos os dias, até um supervisor terminar em Definições.',
  'standing.says.weekly':
    '{provider} volta a comprar isto sozinho todas as semanas, até um supervisor terminar em Definições.',
  'standing.says.monthly':
    '{provider} volta a comprar isto sozinho todos os meses, até um supervisor terminar em Definições.',
  'standing.says.money': 'O dinheiro que recebe agora paga só a primeira.',
  'standing.take.daily': 'Receber {amount} e repetir todos os dias',
  'standing.take.weekly': 'Receber {amount} e repetir todas as semanas',
  'standing.take.monthly': 'Receber {amount} e repetir todos os meses',
  'standing.asking': 'A perguntar a {provider}…',
  'standing.none': '{provider} não tem compras automáticas para esta loja.',
  'standing.failed': 'Não é possível perguntar a {provider} agora: ninguém sabe o que está activo.',
  'standing.again': 'Perguntar outra vez',
  'standing.next': 'Próxima: {at}',
  'standing.since': 'Desde {at}',
  'standing.stopped': 'Terminada {at}',
  'standing.end': 'Terminar',
  'standing.end.sure': 'Sim, terminar',
  'standing.end.keep': 'Manter',
  'standing.end.text':
    '{provider} deixa de comprar {amount} para {account}. O que foi comprado fica comprado.',
  'standing.ending': 'A pedir a {provider} que termine…',
  'standing.ended': '{provider} diz que terminou.',
  'standing.end.unsure':
    '{provider} não disse que terminou. Pergunte outra vez antes de contar com isso.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
