// Layin jira, da tarihin ciniki. Hausa of `en/journal.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { journal as english } from '../en/journal.ts'

export const journal = {
  'queue.empty': 'Babu mai jira. Kowane ciniki ya samu amsa.',
  'queue.papers.look': 'Duba kan kanta kafin ka amsa. Idan ka ce a’a, za a buga kwafi mai lamba.',
  'queue.more': { one: 'da ƙari {count}', other: 'da ƙari {count}' },
  'queue.group.unconfirmed': 'Ba tabbas: mai yiwuwa an sayar',
  'queue.group.review': 'Dole mutum ya yanke hukunci',
  'queue.group.late': 'An ce an ƙi, amma an sayar',
  'queue.group.sending': 'Yana hanya',
  'queue.group.queued': 'Yana jira: ba a tura komai ba tukuna',
  'queue.heap': { one: 'Ciniki {count} · {cash}', other: 'Ciniki {count} · {cash}' },
  'queue.age': 'Tsawon {age}',
  'queue.next.send': 'Zai tafi da {time}',
  'queue.next.requery': 'Za a sake tambaya da {time}',
  'queue.next.resend': 'Zai sake tafiya da {time}',
  'queue.next.now': 'Ana tambaya yanzu',
  'queue.next.line': 'Idan network ya dawo',
  'queue.next.soon': 'Nan ba da daɗewa ba',
  'queue.next.none': 'Ba a tsara komai ba',
  'sales.none': 'Babu cinikin da ya dace.',
  'sales.clear': 'Share',
  'detail.back': 'Baya',
  'detail.attempts': 'Abin da aka tura da amsarsa',
  'detail.attempt.vend': 'Ciniki',
  'detail.attempt.requery': 'Tambaya',
  'detail.request': 'An tura',
  'detail.answer': 'An amsa',
  'detail.noAnswer': 'Babu abin da ya dawo',
  'detail.reference': 'Lambar shaida',
  'detail.receipt': 'Rasit',
  'detail.cashier': 'Kashiya',
  'detail.asked': 'An tambaya sau {count} cikin {of}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
