// Karon farko. Hausa of `en/setup.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { setup as english } from '../en/setup.ts'

export const setup = {
  'setup.reading': 'Ana karanta abin da aka shirya…',
  'setup.start': 'Barka da zuwa. Me kake so ka yi?',
  'setup.language': 'Harshe',
  'setup.way.shop': 'Kafa wannan shago',
  'setup.way.goOn': 'Ci gaba da kafa {shop}',
  'setup.way.shop.text': 'Matakai biyar, kamar minti goma. Ka tanadi mabuɗan masu bayarwa.',
  'setup.way.file': 'Ina da fayil na saiti',
  'setup.way.file.text': 'Wani ya shirya wannan till: fayil ɗaya ya faɗi komai.',
  'setup.way.try': 'Gwada tukuna',
  'setup.way.try.text': 'Koya da kuɗin wasa. Ana iya kafa shago a kowane lokaci.',
  'setup.steps': 'Matakai',
  'setup.step.shop': 'Shago',
  'setup.step.printer': 'Firinta',
  'setup.step.providers': 'Masu bayarwa',
  'setup.step.supervisor': 'Mai kula na farko',
  'setup.step.open': 'Duba ka buɗe',
  'setup.next': 'Gaba',
  'setup.back': 'Baya',
  'setup.missing': 'Akwai abin da ya rage a sama.',
  'setup.country': 'Ƙasa',
  'setup.country.hint':
    'Zaɓi inda shago yake. Shi ke tantance kuɗi, wanda ba ya canjawa daga baya.',
  'setup.country.sells': 'Kuɗi {currency} ne. Ana sayarwa a can ta {sellers}.',
  'setup.printer.kind': 'Abin da ke buga risiti',
  'setup.printer.kind.some': 'Firinta',
  'setup.printer.kind.none': 'Babu firinta yanzu',
  'setup.printer.none.text':
    'Ana nuna risiti a allo har sai an saka firinta. Duk da haka za ka iya sayarwa.',
  'setup.printer.choose': 'Zaɓi firinta ka gama, ko “Babu firinta yanzu”.',
  'setup.account.text':
    'Kamfanonin da kake sayarwa ta hanyarsu. Rubuta mabuɗan da suka ba ka; till zai gwada su nan take.',
  'setup.account.has': 'Sayar ta {provider}',
  'setup.account.again': 'Ba a taɓa adana mabuɗai kafin a buɗe shago. Sake rubuta su.',
  'setup.account.none': 'Zaɓi aƙalla mai bayarwa ɗaya: in babu shi babu abin sayarwa.',
  'setup.account.unchecked':
    'Ba a san ko yana aiki ba: {providers}. Bincika a sama, ko ci gaba; har sai mabuɗai sun yi daidai ba za a sayar da komai a can ba.',
  'setup.account.goOn': 'Ci gaba ba bincike',
  'setup.account.checked': 'an bincika',
  'setup.account.notChecked': 'ba a bincika ba',
  'setup.supervisor.text':
    'Wanda zai iya yin komai. Ana ƙara kashiya daga baya, a Saituna, Mutane.',
  'setup.supervisor.pin': 'An saka PIN.',
  'setup.supervisor.other': 'Wani PIN',
  'setup.open.text': 'Ba a rubuta komai ba tukuna. Ana iya canja komai daga baya sai kuɗi.',
  'setup.open.go': 'Buɗe {shop}',
  'setup.open.busy': 'Ana buɗe shago…',
  'setup.open.know': 'Na sani, buɗe',
  'setup.change': 'Canja: {part}',
  'setup.change.short': 'Canja',
  'setup.file.text': 'Till zai karanta shi tukuna ya nuna abin da zai kafa.',
  'setup.file.pick': 'Zaɓi fayil',
  'setup.file.drop': 'Ko ka jefa shi a nan.',
  'setup.file.wrong': {
    one: 'Ba a iya amfani da {file}: akwai kuskure {count} a ciki. Ba a kafa komai ba.',
    other: 'Ba a iya amfani da {file}: akwai kurakurai {count} a ciki. Ba a kafa komai ba.',
  },
  'setup.file.not-read':
    'Ba a iya karanta wannan fayil, ko ya yi girma da yawa. Ba a kafa komai ba.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
