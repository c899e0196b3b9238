// Shafin rahotanni. Hausa of `en/report.ts`: the same keys, checked by the compiler.

import { report as onPaper } from '../../../shared/report/words/ha.ts'
import type { Entry } from '../dictionary.ts'
import type { report as english } from '../en/report.ts'

export const report = {
  ...onPaper,
  'report.period': 'Wane kwanaki',
  'report.period.day': 'Rana',
  'report.period.week': 'Mako',
  'report.period.month': 'Wata',
  'report.earlier': 'Na baya',
  'report.later': 'Na gaba',
  'report.today': 'Yau',
  'report.pick': 'Zaɓi rana',
  'calendar.earlier': 'Watan da ya gabata',
  'calendar.later': 'Wata na gaba',
  'report.reading': 'Ana karanta littafi. Na’urar tana ci gaba da sayarwa.',
  'report.reading.far': {
    one: 'Ana karanta littafi: ciniki {count}, {percent}%. Na’urar tana ci gaba da sayarwa.',
    other: 'Ana karanta littafi: ciniki {count}, {percent}%. Na’urar tana ci gaba da sayarwa.',
  },
  'report.asOf': 'Yadda yake da {time}.',
  'report.again': 'Sake karantawa',
  'report.part': 'Abin dubawa',
  'report.part.service': 'Aiki',
  'report.chart': 'Zane: {title}. Teburin ya faɗi haka.',
  'report.print': 'Buga gajere',
  'report.print.done': 'Ana buga rahoton.',
  'report.pdf': 'Adana PDF',
  'report.csv': 'Adana CSV',
  'report.making': 'Ana haɗa fayil…',
  'report.saved': '{name} ya shirya.',
  'report.commission.rules': 'Ƙa’idojin kwamasho',
  'commission.text':
    'Kaso na kowane ciniki, cikin ɗari na kuɗinsa. Ƙa’idar ranar ciniki ce ke aiki; ta kamfani ɗaya tana gaban ta kaya. Ana kimanta kowane ciniki shi kaɗai, rabi ya hau sama.',
  'commission.now': 'Masu aiki yau',
  'commission.now.none': 'Babu ƙa’ida mai aiki.',
  'commission.history': 'Duk abin da aka rubuta',
  'commission.product': 'Kaya',
  'commission.provider': 'Kamfani',
  'commission.all': 'Duka',
  'commission.rate': 'Cikin ɗari',
  'commission.rate.hint':
    '“1.5” shi ne 1.50 cikin kowane 100. Babu komai: ba shi da tasa ƙa’ida daga nan.',
  'commission.rate.wrong': 'Lamba 0 zuwa 100, lambobi biyu bayan ɗigo.',
  'commission.from': 'Daga',
  'commission.until': 'Rana ta ƙarshe',
  'commission.open': 'Har wata ƙa’ida',
  'commission.none': 'Ba ta kansa',
  'commission.add': 'Rubuta ƙa’ida',
  'commission.go': 'Rubuta',
  'commission.done': 'An rubuta. Rahotanni za su yi amfani da ita daga yanzu.',
  'commission.line': '{rate} daga {from}',
  'commission.line.until': '{rate} daga {from} zuwa {until}',
  'commission.by': '{name}, {at}: {reason}',
  'settings.section.commission': 'Kwamasho',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
