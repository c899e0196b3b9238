// Abin da aka canja na saituna. Hausa of `en/changed.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { changed as english } from '../en/changed.ts'

export const changed = {
  'changed.of': '{what} ({of})',
  'changed.other': 'Wani abu da fayil kaɗai ke faɗi',
  'changed.key': 'maɓalli',
  'changed.key.end': 'maɓalli mai ƙarewa da {end}',
  'changed.before': 'na da',
  'changed.another': 'wani dabam',
  'changed.picture': 'hoto mai ɗigo {size}',
  'changed.plainKeys': 'Maɓallai na iya kasancewa a karance a wannan kwamfuta',
  'changed.system': 'Kamfanin da ke bayansa',
  'changed.finer': 'Wani saiti na ciki na asusu',
  'changed.choices': 'Zaɓuɓɓukan kanta',
  'changed.support.email': 'Imel na masu taimakonsa',
  'changed.support.url': 'Shafin masu taimakonsa',
  'changed.connect': 'Jira mafi tsawo na haɗin layi',
  'changed.answer': 'Jira mafi tsawo na amsar ciniki',
  'changed.ask': 'Jira mafi tsawo na kowace amsa dabam',
  'changed.firstRequery': 'Jira kafin a tambayi amsar da ta ɓace',
  'changed.requery': 'Jira kafin a sake tambaya',
  'changed.maxRequeries': 'Sau nawa ake tambaya kafin mutum ya yanke shawara',
  'changed.probe': 'Jira kafin a sake gwadawa idan ba a same shi ba',
  'changed.callback.host': 'Inda sakamakonsa ke shigowa',
  'changed.callback.port': 'Tashar da sakamakonsa ke shigowa',
  'changed.callback.url': 'Adireshin da ake aika sakamakonsa',
  'changed.inFlight': 'Cinikin da ake aikawa lokaci ɗaya ga mai bayarwa guda',
  'changed.pulse': 'Tsawon bugun da ke buɗe durowa',
  'changed.pulse.pause': 'Hutu bayan bugun',
  'changed.path': 'Tasharsa a wannan kwamfuta',
  'changed.dataBits': 'Bit na bayanai na tashar',
  'changed.parity': 'Parity na tashar',
  'changed.stopBits': 'Bit na tsayawa na tashar',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
