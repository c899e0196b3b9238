// Mutane. Hausa of `en/people.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { people as english } from '../en/people.ts'

export const people = {
  'people.list': 'Wa zai iya shiga',
  'people.retired': 'Waɗanda suka tafi',
  'people.you': 'Kai',
  'people.since.added': '{name} ya ƙara {at}',
  'people.since.seeded': 'Daga fayil ɗin shago, {at}',
  'people.since.setup': 'Tun da aka saita na’ura, {at}',
  'people.since.changed': '{name} ya canza {at}',
  'people.add': 'Ƙara mutum',
  'people.add.go': 'Ƙara {name}',
  'people.name': 'Suna, kamar a rasit',
  'people.role': 'Zai iya yi',
  'people.role.cashier.text':
    'Yana sayarwa, yana buɗewa da rufe shift. Yana buƙatar mai kula don soke oda, yanke hukunci, kwafi na uku, banki, da kuma mayar da kuɗi sai dai idan Iyakoki sun yarda.',
  'people.role.supervisor.text': 'Zai iya yin komai, har da waɗannan saituna.',
  'people.edit': 'Canza {name}',
  'people.save': 'Ajiye',
  'people.back': 'Koma',
  'people.pin.new': 'Ba da sabon PIN',
  'people.pin.go': 'Sa wannan PIN',
  'people.pin.field': 'Sabon PIN: lambobi 4 zuwa 12',
  'people.pin.again': 'Sabon PIN sake',
  'people.pin.differs': 'Ba iri ɗaya ba ne. Sake sa su.',
  'people.pin.done': '{name} yana da sabon PIN.',
  'people.own': 'Canza PIN ɗinka',
  'people.own.old': 'PIN ɗinka na yanzu',
  'people.own.done': 'Sabon PIN ɗinka yana aiki daga yanzu.',
  'people.retire': 'Cire {name}',
  'people.retire.text': '{name} ba zai iya shiga kuma ba. Kowane ciniki yana riƙe sunan.',
  'people.retire.sure': 'I, cire',
  'people.take-back': 'Bar {name} ya sake shiga',
  'people.saved': 'An ajiye.',
  'error.bad-input.name-taken': 'Wani a nan yana da wannan suna. Ƙara suna na biyu.',
  'error.bad-input.pin-guessed': 'Wannan PIN yana da sauƙin hasashe. Zaɓi wani.',
  'error.not-possible.last-supervisor':
    'Babu wani mai kula a nan, kuma na’ura tana buƙatar ɗaya. Fara sa wani ya zama mai kula.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
