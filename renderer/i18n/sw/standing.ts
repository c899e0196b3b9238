// Oda za kudumu. Swahili of `en/standing.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { standing as english } from '../en/standing.ts'

export const standing = {
  'standing.text':
    'Yale mtoa huduma anayonunua tena mwenyewe. Msimamizi pekee ndiye huyaona na kuyasimamisha.',
  'standing.often': 'Mara ngapi',
  'standing.once': 'Mara moja',
  'standing.hourly': 'Kila saa',
  'standing.daily': 'Kila siku',
  'standing.weekly': 'Kila wiki',
  'standing.monthly': 'Kila mwezi',
  'standing.says.daily':
    '{provider} itanunua hii tena yenyewe kila siku, hadi msimamizi aisimamishe kwenye Mipangilio.',
  'standing.says.weekly':
    '{provider} itanunua hii tena yenyewe kila wiki, hadi msimamizi aisimamishe kwenye Mipangilio.',
  'standing.says.monthly':
    '{provider} itanunua hii tena yenyewe kila mwezi, hadi msimamizi aisimamishe kwenye Mipangilio.',
  'standing.says.money': 'Pesa unayopokea sasa inalipa ya kwanza tu.',
  'standing.take.daily': 'Pokea {amount}, ipange iwe kila siku',
  'standing.take.weekly': 'Pokea {amount}, ipange iwe kila wiki',
  'standing.take.monthly': 'Pokea {amount}, ipange iwe kila mwezi',
  'standing.asking': 'Inauliza {provider}…',
  'standing.none': '{provider} haina oda ya kudumu ya duka hili.',
  'standing.failed': '{provider} haiwezi kuulizwa sasa, hivyo haijulikani inanunua nini.',
  'standing.again': 'Uliza tena',
  'standing.next': 'Inayofuata: {at}',
  'standing.since': 'Tangu {at}',
  'standing.stopped': 'Ilisimama {at}',
  'standing.end': 'Simamisha',
  'standing.end.sure': 'Ndiyo, isimamishe',
  'standing.end.keep': 'Iache',
  'standing.end.text':
    '{provider} itaacha kununua {amount} kwa {account}. Kilichonunuliwa kinabaki.',
  'standing.ending': 'Inaomba {provider} isimamishe…',
  'standing.ended': '{provider} inasema imesimama.',
  'standing.end.unsure': '{provider} haikusema kuwa imesimama. Uliza tena kabla ya kutegemea hilo.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
