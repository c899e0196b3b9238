// Kafin a karɓi kuɗi. Hausa of `en/check.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { check as english } from '../en/check.ts'

export const check = {
  'check.title': 'Kafin ka karɓi kuɗi',
  'sell.need.cannot': 'Ba za a iya sayarwa ba: duba sama',
  'who.limits.from': 'Daga {min}',
  'who.limits.to': 'Kada ya wuce {max}',
  'warning.amount-whole':
    'Cikakken kuɗi ne kawai ke da tabbas zai shiga. Karɓi cikakken kuɗi idan zai yiwu.',
  'warning.float-short': 'Mai yiwuwa float ba zai isa ba. Ƙara shi, ko a ƙi cinikin.',
  'error.amount-out-of-limits.min': 'Mafi ƙarancin da za a iya sayarwa a nan shi ne {min}.',
  'error.amount-out-of-limits.max':
    'Mafi yawan da za a iya sayarwa a lokaci ɗaya a nan shi ne {max}.',
  'error.offline-limit.product':
    'Ba a samun mai sabis, kuma wannan ba zai iya jira ba. Kada ka karɓi kuɗin.',
  'error.offline-limit.amount':
    'Ba a samun mai sabis, kuma wannan kuɗi ya yi yawa ya jira. Kada ka karɓi kuɗin.',
  'error.offline-limit.total':
    'Ba a samun mai sabis, kuma babu sauran odar da za ta iya jira. Kada ka karɓi kuɗin.',
  'error.offline-limit.meter':
    'Ba a samun mai sabis, kuma odar wannan lamba tana jira tuni. Kada ka karɓi kuɗin.',
  'error.offline-limit.float':
    'Ba a samun mai sabis, kuma float na ƙarshe da aka sani bai isa ba. Kada ka karɓi kuɗin.',
  'strip.float.age': 'An faɗa {age} da suka wuce',
  'strip.float.reserved': 'Masu jira ko marasa tabbas: {amount}',
  'strip.float.left': 'Saura don sayarwa: {amount}',
  'strip.float.low': 'Float ya yi ƙasa. Ƙara shi.',
  'strip.float.old': 'na {age}',
  'strip.float.old.text': 'Wannan ya daɗe: mai yiwuwa yanzu bai kai haka ba a wurin mai sabis.',
  'event.sums-differ': 'Lissafin mai sabis na wannan ciniki bai yi daidai ba',
  'event.not-sent.before-order':
    'An tambayi {provider}, amma ba a tura oda ba: ba a sayar da komai ba',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
