// Foleni, na kumbukumbu ya mauzo. Swahili of `en/journal.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { journal as english } from '../en/journal.ts'

export const journal = {
  'queue.empty': 'Hakuna kinachosubiri. Kila mauzo yana jibu lake.',
  'queue.papers.look':
    'Tazama kaunta kabla ya kujibu. Ukijibu hapana, nakala yenye namba itachapishwa.',
  'queue.more': { one: 'na {count} zaidi', other: 'na {count} zaidi' },
  'queue.group.unconfirmed': 'Bila uhakika: huenda imeuzwa',
  'queue.group.review': 'Mtu lazima aamue',
  'queue.group.late': 'Ilisemwa imekataliwa, lakini iliuzwa',
  'queue.group.sending': 'Iko njiani',
  'queue.group.queued': 'Inasubiri: bado hakuna kilichotumwa',
  'queue.heap': { one: 'Mauzo {count} · {cash}', other: 'Mauzo {count} · {cash}' },
  'queue.age': 'Kwa {age}',
  'queue.next.send': 'Itatumwa saa {time}',
  'queue.next.requery': 'Itaulizwa tena saa {time}',
  'queue.next.resend': 'Itatumwa tena saa {time}',
  'queue.next.now': 'Inaulizwa sasa',
  'queue.next.line': 'Mtandao ukirudi',
  'queue.next.soon': 'Wakati wowote sasa',
  'queue.next.none': 'Hakuna kilichopangwa',
  'sales.none': 'Hakuna mauzo yanayolingana.',
  'sales.clear': 'Futa',
  'detail.back': 'Rudi',
  'detail.attempts': 'Yaliyotumwa na yaliyojibiwa',
  'detail.attempt.vend': 'Mauzo',
  'detail.attempt.requery': 'Swali',
  'detail.request': 'Ilitumwa',
  'detail.answer': 'Ilijibiwa',
  'detail.noAnswer': 'Hakuna kilichorudi',
  'detail.reference': 'Kumbukumbu',
  'detail.receipt': 'Risiti',
  'detail.cashier': 'Keshia',
  'detail.asked': 'Imeulizwa mara {count} kati ya {of}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
