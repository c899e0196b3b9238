// Oda masu maimaita kansu. Hausa of `en/standing.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { standing as english } from '../en/standing.ts'

export const standing = {
  'standing.text':
    'Abin da mai sabis ke sake saya da kansa. Mai kula ne kaɗai ke ganin su da tsayar da su.',
  'standing.often': 'Sau nawa',
  'standing.once': 'Sau ɗaya',
  'standing.hourly': 'Kowace awa',
  'standing.daily': 'Kowace rana',
  'standing.weekly': 'Kowane mako',
  'standing.monthly': 'Kowane wata',
  'standing.says.daily':
    '{provider} zai riƙa sake sayan wannan da kansa kowace rana, har sai mai kula ya tsayar a Saituna.',
  'standing.says.weekly':
    '{provider} zai riƙa sake sayan wannan da kansa kowane mako, har sai mai kula ya tsayar a Saituna.',
  'standing.says.monthly':
    '{provider} zai riƙa sake sayan wannan da kansa kowane wata, har sai mai kula ya tsayar a Saituna.',
  'standing.says.money': 'Kuɗin da ka karɓa yanzu na farkon ne kawai.',
  'standing.take.daily': 'Karɓi {amount}, tsara shi kowace rana',
  'standing.take.weekly': 'Karɓi {amount}, tsara shi kowane mako',
  'standing.take.monthly': 'Karɓi {amount}, tsara shi kowane wata',
  'standing.asking': 'Ana tambayar {provider}…',
  'standing.none': '{provider} ba shi da oda mai maimaitawa ta wannan shago.',
  'standing.failed': 'Ba a iya tambayar {provider} yanzu, don haka ba a san abin da yake saya ba.',
  'standing.again': 'Sake tambaya',
  'standing.next': 'Na gaba: {at}',
  'standing.since': 'Tun {at}',
  'standing.stopped': 'Ya tsaya {at}',
  'standing.end': 'Tsayar',
  'standing.end.sure': 'Eh, tsayar da shi',
  'standing.end.keep': 'Bar shi',
  'standing.end.text':
    '{provider} zai daina sayan {amount} na {account}. Abin da aka saya yana nan.',
  'standing.ending': 'Ana roƙon {provider} ya tsayar…',
  'standing.ended': '{provider} ya ce ya tsaya.',
  'standing.end.unsure': '{provider} bai ce ya tsaya ba. Sake tambaya kafin ka dogara da shi.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
