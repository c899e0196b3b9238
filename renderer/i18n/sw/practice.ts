// Mazoezi: namba za kujaribu. Swahili of `en/practice.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { practice as english } from '../en/practice.ts'

export const practice = {
  'practice.numbers': 'Namba za kujaribu',
  'practice.numbers.text': 'Gusa namba ili uiuzie.',
  'effect.sold': 'Inauza mara moja',
  'effect.key-change': 'Tokeni za kubadili ufunguo huja kabla ya umeme',
  'effect.unsplittable': 'Namba isiyo tokeni kamili',
  'effect.free-units': 'Uniti za bure pamoja na mauzo',
  'effect.part-debt': 'Sehemu ya pesa inalipa deni',
  'effect.all-debt': 'Pesa yote inalipa deni',
  'effect.steps': 'Bei kwa ngazi',
  'effect.pending': 'Imepokelewa; jibu litakuja baadaye',
  'effect.unclear': 'Hakuna jibu la uhakika; haikuuzwa',
  'effect.unclear-sold': 'Hakuna jibu la uhakika; iliuzwa',
  'effect.person': 'Hakuna anayejua: mtu ataamua',
  'effect.refused': 'Inakataliwa',
  'effect.bills-none': 'Hakuna bili ya kulipa',
  'effect.bills-one': 'Bili moja',
  'effect.bills-three': 'Bili tatu',
  'effect.bills-seven': 'Bili saba',
  'effect.bills-unordered': 'Bili zisizo kwa mpangilio',
  'effect.pays': 'Atalipa baada ya muda',
  'effect.pays-not': 'Malipo yatashindwa',
  'effect.pays-never': 'Hatalipa kamwe',
  'effect.no-member': 'Hawezi kuombwa',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
