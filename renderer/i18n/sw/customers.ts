// Kinachojulikana kuhusu mteja, na kumsahau. Swahili of `en/customers.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { customers as english } from '../en/customers.ts'

export const customers = {
  'customers.title': 'Mteja',
  'customers.lastSale': 'Mauzo ya mwisho',
  'customers.lastToken': 'Tokeni ya mwisho',
  'customers.show': 'Onyesha mauzo hayo',
  'customers.label': 'Jina ambalo mteja huliita',
  'customers.label.save': 'Hifadhi jina hili',
  'customers.phone.none': 'Weka simu yake kwenye tiketi ili kuifanya kipendwa.',
  'customers.use': 'Weka kwenye tiketi',
  'customers.close': 'Funga',
  'customers.forget': 'Msahau mteja huyu',
  'customers.forget.text':
    'Hii ni ya kudumu. Hakuna orodha wala utafutaji kwa simu utakaomwonyesha tena; mauzo, risiti na ushahidi wake havitaji jina, anwani wala simu. Kinachobaki: mauzo yenyewe, na namba iliyonunuliwa, tokeni na pesa. Mauzo yasiyoisha na pesa za kurudisha hubaki kama zilivyo hadi zimalizike.',
  'customers.forgotten': {
    one: 'Mauzo {count} hayataji tena jina, anwani wala simu.',
    other: 'Mauzo {count} hayataji tena jina, anwani wala simu.',
  },
  'customers.kept': {
    one: 'Mauzo {count} yamebaki kama yalivyo: hayajaisha, au kuna pesa za kurudisha. Msahau mteja tena hayo yakimalizika.',
    other:
      'Mauzo {count} yamebaki kama yalivyo: hayajaisha, au kuna pesa za kurudisha. Msahau mteja tena hayo yakimalizika.',
  },
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
