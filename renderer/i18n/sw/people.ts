// Watu. Swahili of `en/people.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { people as english } from '../en/people.ts'

export const people = {
  'people.list': 'Nani anaweza kuingia',
  'people.retired': 'Walioondoka',
  'people.you': 'Wewe',
  'people.since.added': 'Aliongezwa {at} na {name}',
  'people.since.seeded': 'Kutoka faili la duka, {at}',
  'people.since.setup': 'Tangu mashine ilipowekwa, {at}',
  'people.since.changed': 'Alibadilishwa {at} na {name}',
  'people.add': 'Ongeza mtu',
  'people.add.go': 'Ongeza {name}',
  'people.name': 'Jina, kama kwenye risiti',
  'people.role': 'Anaweza kufanya',
  'people.role.cashier.text':
    'Huuza, hufungua na kufunga zamu. Anahitaji msimamizi kughairi oda, kuamua, nakala ya tatu, benki na, isipokuwa Vikomo viruhusu, kurudisha pesa.',
  'people.role.supervisor.text': 'Anaweza kufanya yote, pamoja na mipangilio hii.',
  'people.edit': 'Badilisha {name}',
  'people.save': 'Hifadhi',
  'people.back': 'Rudi',
  'people.pin.new': 'Toa PIN mpya',
  'people.pin.go': 'Weka PIN hii',
  'people.pin.field': 'PIN mpya: tarakimu 4 hadi 12',
  'people.pin.again': 'PIN mpya tena',
  'people.pin.differs': 'Hazifanani. Ziweke tena.',
  'people.pin.done': '{name} ana PIN mpya.',
  'people.own': 'Badili PIN yako',
  'people.own.old': 'PIN yako ya sasa',
  'people.own.done': 'PIN yako mpya inatumika kuanzia sasa.',
  'people.retire': 'Mwondoe {name}',
  'people.retire.text': '{name} hataweza kuingia tena. Kila mauzo hubaki na jina.',
  'people.retire.sure': 'Ndiyo, mwondoe',
  'people.take-back': 'Mruhusu {name} kuingia tena',
  'people.saved': 'Imehifadhiwa.',
  'error.bad-input.name-taken': 'Kuna mtu hapa mwenye jina hili. Ongeza jina la pili.',
  'error.bad-input.pin-guessed': 'PIN hii ni rahisi kukisia. Chagua nyingine.',
  'error.not-possible.last-supervisor':
    'Hakuna msimamizi mwingine hapa, na mashine inahitaji mmoja. Mfanye mtu msimamizi kwanza.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
