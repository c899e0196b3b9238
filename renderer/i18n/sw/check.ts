// Kabla ya kupokea pesa. Swahili of `en/check.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { check as english } from '../en/check.ts'

export const check = {
  'check.title': 'Kabla ya kupokea pesa',
  'sell.need.cannot': 'Haiwezi kuuzwa: soma hapo juu',
  'who.limits.from': 'Kuanzia {min}',
  'who.limits.to': 'Isizidi {max}',
  'warning.amount-whole':
    'Ni kiasi kisicho na senti pekee ambacho hakika kitaingia. Pokea kiasi kamili ukiweza.',
  'warning.float-short': 'Huenda float haitoshi kwa hili. Iongeze, au mauzo yanaweza kukataliwa.',
  'error.amount-out-of-limits.min': 'Kiasi cha chini kinachoweza kuuzwa hapa ni {min}.',
  'error.amount-out-of-limits.max': 'Kiasi cha juu kinachoweza kuuzwa kwa mara moja hapa ni {max}.',
  'error.offline-limit.product':
    'Mtoa huduma hapatikani, na hili haliwezi kumsubiri. Usipokee pesa.',
  'error.offline-limit.amount':
    'Mtoa huduma hapatikani, na kiasi hiki ni kikubwa mno kusubiri. Usipokee pesa.',
  'error.offline-limit.total':
    'Mtoa huduma hapatikani, na oda zaidi haziwezi kusubiri. Usipokee pesa.',
  'error.offline-limit.meter':
    'Mtoa huduma hapatikani, na oda ya namba hii tayari inasubiri. Usipokee pesa.',
  'error.offline-limit.float':
    'Mtoa huduma hapatikani, na float iliyojulikana mwisho haitoshi kwa hili. Usipokee pesa.',
  'strip.float.age': 'Imeelezwa {age} zilizopita',
  'strip.float.reserved': 'Zinasubiri au bila uhakika: {amount}',
  'strip.float.left': 'Imebaki kuuza: {amount}',
  'strip.float.low': 'Float imepungua. Iongeze.',
  'strip.float.old': 'ya {age}',
  'strip.float.old.text': 'Hii ni ya zamani: huenda mtoa huduma sasa ana kidogo zaidi.',
  'event.sums-differ': 'Hesabu za mtoa huduma kwa mauzo haya hazilingani',
  'event.not-sent.before-order': '{provider} iliulizwa, lakini oda haikutumwa: hakuna kilichouzwa',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
