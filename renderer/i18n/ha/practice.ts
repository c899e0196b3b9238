// Gwaji: lambobin da za a gwada. Hausa of `en/practice.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { practice as english } from '../en/practice.ts'

export const practice = {
  'practice.numbers': 'Lambobin gwaji',
  'practice.numbers.text': 'Taɓa lamba don sayar mata.',
  'effect.sold': 'Yana sayarwa nan take',
  'effect.key-change': 'Token na KCT suna zuwa kafin na wuta',
  'effect.unsplittable': 'Lambar da ba cikakken token ba',
  'effect.free-units': 'Yunit na kyauta tare da ciniki',
  'effect.part-debt': 'Wani ɓangaren kuɗi yana biyan bashi',
  'effect.all-debt': 'Duk kuɗin yana biyan bashi',
  'effect.steps': 'Farashi mataki-mataki',
  'effect.pending': 'An karɓa; sakamako zai zo daga baya',
  'effect.unclear': 'Amsa ba tabbas; ba a sayar ba',
  'effect.unclear-sold': 'Amsa ba tabbas; an sayar',
  'effect.person': 'Babu mai sani: mutum zai yanke hukunci',
  'effect.refused': 'An ƙi',
  'effect.bills-none': 'Babu bil da za a biya',
  'effect.bills-one': 'Bil ɗaya',
  'effect.bills-three': 'Bil uku',
  'effect.bills-seven': 'Bil bakwai',
  'effect.bills-unordered': 'Bil ba a jere ba',
  'effect.pays': 'Yana biya bayan ɗan lokaci',
  'effect.pays-not': 'Biyan ba zai yi nasara ba',
  'effect.pays-never': 'Ba zai taɓa biya ba',
  'effect.no-member': 'Ba a iya tambayar sa',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
