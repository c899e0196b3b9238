// A fila, e o diário das vendas. Portuguese of `en/journal.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { journal as english } from '../en/journal.ts'

export const journal = {
  'queue.empty': 'Nada em espera. Todas as vendas têm resposta.',
  'queue.papers.look':
    'Veja no balcão antes de responder. Depois de um não é impressa uma cópia numerada.',
  'queue.more': { one: 'e mais {count}', many: 'e mais {count}', other: 'e mais {count}' },
  'queue.group.unconfirmed': 'Não confirmado: pode ter sido vendido',
  'queue.group.review': 'Uma pessoa tem de decidir',
  'queue.group.late': 'Dado como recusado, e afinal vendido',
  'queue.group.sending': 'A caminho',
  'queue.group.queued': 'Em espera: ainda nada enviado',
  'queue.heap': {
    one: '{count} venda · {cash}',
    many: '{count} de vendas · {cash}',
    other: '{count} vendas · {cash}',
  },
  'queue.age': 'Há {age}',
  'queue.next.send': 'Segue às {time}',
  'queue.next.requery': 'Pergunta-se outra vez às {time}',
  'queue.next.resend': 'Segue outra vez às {time}',
  'queue.next.now': 'A perguntar agora',
  'queue.next.line': 'Quando a ligação voltar',
  'queue.next.soon': 'A qualquer momento',
  'queue.next.none': 'Nada previsto',
  'sales.none': 'Nenhuma venda encontrada.',
  'sales.clear': 'Limpar',
  'detail.back': 'Voltar',
  'detail.attempts': 'O que foi enviado e respondido',
  'detail.attempt.vend': 'Venda',
  'detail.attempt.requery': 'Pergunta',
  'detail.request': 'Enviado',
  'detail.answer': 'Respondido',
  'detail.noAnswer': 'Nada voltou',
  'detail.reference': 'Referência',
  'detail.receipt': 'Recibo',
  'detail.cashier': 'Operador',
  'detail.asked': 'Perguntado {count} de {of} vezes',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
