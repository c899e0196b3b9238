// O que se sabe de um cliente, e esquecê-lo. Portuguese of `en/customers.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { customers as english } from '../en/customers.ts'

export const customers = {
  'customers.title': 'Cliente',
  'customers.lastSale': 'Última venda',
  'customers.lastToken': 'Último código',
  'customers.show': 'Ver essa venda',
  'customers.label': 'O nome que o cliente lhe dá',
  'customers.label.save': 'Guardar este nome',
  'customers.phone.none': 'Ponha o telefone dele numa venda para o tornar favorito.',
  'customers.use': 'Pôr na venda',
  'customers.close': 'Fechar',
  'customers.forget': 'Esquecer este cliente',
  'customers.forget.text':
    'É definitivo. O cliente deixa de aparecer em qualquer lista ou pesquisa por telefone; as suas vendas, talões e provas deixam de mostrar nome, morada ou telefone. As próprias vendas ficam, com o número servido, os códigos e o dinheiro. Vendas por terminar e dinheiro a devolver ficam como estão até isso se resolver.',
  'customers.forgotten': {
    one: '{count} venda já não diz nome, morada nem telefone.',
    many: '{count} vendas já não dizem nome, morada nem telefone.',
    other: '{count} vendas já não dizem nome, morada nem telefone.',
  },
  'customers.kept': {
    one: '{count} venda fica como está: não está terminada, ou há dinheiro a devolver. Esqueça o cliente outra vez quando isso estiver resolvido.',
    many: '{count} vendas ficam como estão: não estão terminadas, ou há dinheiro a devolver. Esqueça o cliente outra vez quando isso estiver resolvido.',
    other:
      '{count} vendas ficam como estão: não estão terminadas, ou há dinheiro a devolver. Esqueça o cliente outra vez quando isso estiver resolvido.',
  },
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
