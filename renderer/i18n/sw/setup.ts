// Mara ya kwanza. Swahili of `en/setup.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { setup as english } from '../en/setup.ts'

export const setup = {
  'setup.reading': 'Inasoma kilichoandaliwa hadi sasa…',
  'setup.start': 'Karibu. Ungependa kufanya nini?',
  'setup.language': 'Lugha',
  'setup.way.shop': 'Andaa duka hili',
  'setup.way.goOn': 'Endelea kuandaa {shop}',
  'setup.way.shop.text':
    'Hatua tano, kama dakika kumi. Kuwa na funguo za watoa huduma wako karibu.',
  'setup.way.file': 'Nina faili la maandalizi',
  'setup.way.file.text': 'Mtu ameandaa till hii: faili moja linasema yote.',
  'setup.way.try': 'Jaribu kwanza',
  'setup.way.try.text': 'Fanya mazoezi kwa pesa za mchezo. Duka linaweza kuandaliwa wakati wowote.',
  'setup.steps': 'Hatua',
  'setup.step.shop': 'Duka',
  'setup.step.printer': 'Printa',
  'setup.step.providers': 'Watoa huduma',
  'setup.step.supervisor': 'Msimamizi wa kwanza',
  'setup.step.open': 'Angalia na ufungue',
  'setup.next': 'Mbele',
  'setup.back': 'Rudi',
  'setup.missing': 'Kuna kitu bado kinakosekana hapo juu.',
  'setup.country': 'Nchi',
  'setup.country.hint': 'Chagua duka liko wapi. Hiyo huamua sarafu, ambayo haibadiliki baadaye.',
  'setup.country.sells': 'Pesa ni {currency}. Huko huuzwa kupitia {sellers}.',
  'setup.printer.kind': 'Kinachochapa risiti',
  'setup.printer.kind.some': 'Printa',
  'setup.printer.kind.none': 'Hakuna printa kwa sasa',
  'setup.printer.none.text':
    'Risiti huonyeshwa kwenye skrini hadi printa iwekwe. Unaweza kuuza hata hivyo.',
  'setup.printer.choose': 'Chagua printa na umalize, au “Hakuna printa kwa sasa”.',
  'setup.account.text':
    'Kampuni unazouza kupitia kwao. Andika funguo walizokupa; till huzijaribu papo hapo.',
  'setup.account.has': 'Uza kupitia {provider}',
  'setup.account.again': 'Funguo hazihifadhiwi kamwe kabla duka halijafunguliwa. Ziandike tena.',
  'setup.account.none': 'Chagua angalau mtoa huduma mmoja: bila yeye hakuna cha kuuza.',
  'setup.account.unchecked':
    'Haijulikani kama inafanya kazi: {providers}. Kagua hapo juu, au endelea; hadi funguo ziwe sahihi hakuna kitakachouzwa huko.',
  'setup.account.goOn': 'Endelea bila kukagua',
  'setup.account.checked': 'imekaguliwa',
  'setup.account.notChecked': 'haijakaguliwa',
  'setup.supervisor.text':
    'Anayeweza kufanya kila kitu. Makeshia huongezwa baadaye, kwenye Mipangilio, Watu.',
  'setup.supervisor.pin': 'PIN imewekwa.',
  'setup.supervisor.other': 'PIN nyingine',
  'setup.open.text':
    'Bado hakuna kilichoandikwa. Vyote isipokuwa sarafu vinaweza kubadilishwa baadaye.',
  'setup.open.go': 'Fungua {shop}',
  'setup.open.busy': 'Inafungua duka…',
  'setup.open.know': 'Najua, fungua',
  'setup.change': 'Badilisha: {part}',
  'setup.change.short': 'Badilisha',
  'setup.file.text': 'Till hulisoma kwanza na kuonyesha kile ambacho lingeandaa.',
  'setup.file.pick': 'Chagua faili',
  'setup.file.drop': 'Au lidondoshe hapa.',
  'setup.file.wrong': {
    one: '{file} haliwezi kutumika: kosa {count} limo ndani yake. Hakuna kilichoandaliwa.',
    other: '{file} haliwezi kutumika: makosa {count} yamo ndani yake. Hakuna kilichoandaliwa.',
  },
  'setup.file.not-read': 'Faili hili haliwezi kusomwa, au ni kubwa mno. Hakuna kilichoandaliwa.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
