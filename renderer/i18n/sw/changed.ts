// Mabadiliko ya mipangilio. Swahili of `en/changed.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { changed as english } from '../en/changed.ts'

export const changed = {
  'changed.of': '{what} ({of})',
  'changed.other': 'Kitu kilichomo kwenye faili tu',
  'changed.key': 'ufunguo',
  'changed.key.end': 'ufunguo unaoishia {end}',
  'changed.before': 'wa awali',
  'changed.another': 'mwingine',
  'changed.picture': 'picha ya nukta {size}',
  'changed.plainKeys': 'Funguo zinaweza kusomeka kwenye kompyuta hii',
  'changed.system': 'Kampuni iliyo nyuma yake',
  'changed.finer': 'Mpangilio wa ndani wa akaunti',
  'changed.choices': 'Chaguo za kaunta',
  'changed.support.email': 'Barua pepe ya msaada wake',
  'changed.support.url': 'Ukurasa wa msaada wake',
  'changed.connect': 'Kusubiri muunganisho kwa muda mrefu zaidi',
  'changed.answer': 'Kusubiri jibu la mauzo kwa muda mrefu zaidi',
  'changed.ask': 'Kusubiri jibu lingine lolote kwa muda mrefu zaidi',
  'changed.firstRequery': 'Kusubiri kabla ya kuuliza kuhusu jibu lililopotea',
  'changed.requery': 'Kusubiri kabla ya kuuliza tena',
  'changed.maxRequeries': 'Mara ngapi huulizwa kabla mtu hajaamua',
  'changed.probe': 'Kusubiri kabla ya kujaribu tena asipopatikana',
  'changed.callback.host': 'Mahali matokeo yake hupokelewa',
  'changed.callback.port': 'Mlango ambako matokeo yake hupokelewa',
  'changed.callback.url': 'Anwani ambako matokeo yake hutumwa',
  'changed.inFlight': 'Mauzo yanayotumwa kwa pamoja kwa mtoa huduma mmoja',
  'changed.pulse': 'Urefu wa mpigo unaofungua droo',
  'changed.pulse.pause': 'Pumziko baada ya mpigo',
  'changed.path': 'Mlango wake kwenye kompyuta hii',
  'changed.dataBits': 'Biti za data za mlango',
  'changed.parity': 'Pariti ya mlango',
  'changed.stopBits': 'Biti za kusimama za mlango',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
