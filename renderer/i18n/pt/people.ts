// As pessoas. Portuguese of `en/people.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { people as english } from '../en/people.ts'

export const people = {
  'people.list': 'Quem pode entrar',
  'people.retired': 'Já não estão',
  'people.you': 'Você',
  'people.since.added': 'Adicionado {at} por {name}',
  'people.since.seeded': 'Do ficheiro da loja, {at}',
  'people.since.setup': 'Desde a instalação da caixa, {at}',
  'people.since.changed': 'Alterado {at} por {name}',
  'people.add': 'Adicionar alguém',
  'people.add.go': 'Adicionar {name}',
  'people.name': 'Nome, como nos talões',
  'people.role': 'Pode fazer',
  'people.role.cashier.text':
    'Vende, abre e fecha turnos. Precisa de um supervisor para cancelar, decidir, imprimir a terceira cópia, levar ao banco e, salvo se Limites o permitir, devolver dinheiro.',
  'people.role.supervisor.text': 'Pode fazer tudo, também estas definições.',
  'people.edit': 'Alterar {name}',
  'people.save': 'Guardar',
  'people.back': 'Voltar',
  'people.pin.new': 'Dar um novo PIN',
  'people.pin.go': 'Definir este PIN',
  'people.pin.field': 'Novo PIN: 4 a 12 algarismos',
  'people.pin.again': 'O novo PIN outra vez',
  'people.pin.differs': 'Os dois não são iguais. Digite-os de novo.',
  'people.pin.done': '{name} tem um novo PIN.',
  'people.own': 'Mudar o seu PIN',
  'people.own.old': 'O seu PIN atual',
  'people.own.done': 'O seu novo PIN vale a partir de agora.',
  'people.retire': 'Retirar {name}',
  'people.retire.text': '{name} já não poderá entrar. Cada venda guarda o nome.',
  'people.retire.sure': 'Sim, retirar',
  'people.take-back': 'Deixar {name} entrar de novo',
  'people.saved': 'Guardado.',
  'error.bad-input.name-taken': 'Alguém aqui já tem este nome. Acrescente um segundo nome.',
  'error.bad-input.pin-guessed': 'Este PIN é fácil de adivinhar. Escolha outro.',
  'error.not-possible.last-supervisor':
    'Mais ninguém aqui é supervisor, e uma caixa precisa de um. Nomeie primeiro um supervisor.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
