// Saituna. Hausa of `en/settings.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { settings as english } from '../en/settings.ts'

export const settings = {
  'settings.sections': 'Sassa',
  'settings.section.screen': 'Wannan allo',
  'settings.section.shop': 'Shago',
  'settings.section.standing': 'Oda na dindindin',
  'settings.section.history': 'Abin da ya canja',
  'settings.unsaved': 'Ba a adana ba',
  'settings.reading': 'Ana karanta saituna…',
  'settings.needed': 'Ana bukatar wannan.',
  'settings.reason': 'Dalili (don tunawa)',
  'settings.save': 'Adana',
  'settings.saving': 'Ana adanawa…',
  'settings.drop': 'Mayar da na da',
  'settings.saved': 'An adana, ana amfani da shi.',
  'settings.saved.waits': {
    one: 'An adana. Za a yi amfani da shi da zarar ciniki {count} da ke tafiya ya sami amsa.',
    other: 'An adana. Za a yi amfani da shi da zarar ciniki {count} da ke tafiya sun sami amsa.',
  },
  'settings.agree.same-account': 'Asusu ɗaya ne',
  'settings.agree.readable-keys': 'Na sani, adana',
  'settings.locked.named':
    'Ba a iya canja komai a nan: an fara wannan till da fayil da wani ke kula da shi ({path}). Wanda ya kafa till shi ke canja shi a can; zai fara aiki idan an sake kunna till.',
  'settings.locked.not-set-up':
    'Wannan till na aiki ne da horo: babu wanda ya kafa shago a kai tukuna.',
  'settings.locked.training': 'Wannan till na horo yanzu. Fita daga horo don canja shago.',
  'settings.locked.fixed': 'Ba a canja saitunan wannan till a nan.',
  'settings.shop.name': 'Sunan shago',
  'settings.shop.address': 'Adireshi',
  'settings.shop.slip': 'Yana kan kowace risiti.',
  'settings.shop.phone': 'Waya',
  'settings.shop.tax': 'Lambar haraji',
  'settings.shop.till': 'Lambar till',
  'settings.shop.till.hint': 'Kowane till na shago da lambarsa.',
  'settings.shop.currency': 'Kuɗi',
  'settings.shop.currency.hint': 'Ba ya canjawa: da shi ake ƙirga cinikin wannan till.',
  'settings.shop.zone': 'Yankin lokaci',
  'settings.shop.zone.now': 'Yanzu {time} ne a {zone}. Rubuta gari don nemo wani.',
  'settings.shop.language': 'Harshen risiti',
  'settings.shop.language.cashier': 'Na mai sayarwa',
  'settings.history.file': 'An same shi an canja a fayil',
  'settings.history.first': 'Yadda yake a farko',
  'settings.history.undone': 'Ba a rubuta canjin da ya gabata ba',
  'settings.history.screen': 'An canja',
  'settings.history.none': 'babu',
  'settings.history.now': 'yanzu',
  'settings.history.empty': 'Ba a canja komai ba tukuna.',
  'settings.history.more': 'Nuna tsofaffi',
  'error.not-possible.outdated':
    'An canja saituna a halin yanzu. Sake dubawa. Ba a canja komai ba.',
  'error.not-possible.currency':
    'Kuɗin till ba ya canjawa: da shi ake ƙirga cinikinsa. Ba a canja komai ba.',
  'error.not-possible.open-sales': {
    one: '{provider} na da ciniki {count} da bai ƙare ba. Zai tsaya yadda yake sai ya ƙare. Ba a canja komai ba.',
    other:
      '{provider} na da ciniki {count} da ba su ƙare ba. Zai tsaya yadda yake sai sun ƙare. Ba a canja komai ba.',
  },
  'error.not-possible.same-account': {
    one: '{provider} na da ciniki {count} da bai ƙare ba. Idan sabon maɓalli na wani asusu ne, amsar da za a bayar a kansa tana iya zama kuskure.',
    other:
      '{provider} na da ciniki {count} da ba su ƙare ba. Idan sabon maɓalli na wani asusu ne, amsoshin da za a bayar a kansu suna iya zama kuskure.',
  },
  'error.not-possible.readable-keys':
    'Wannan kwamfuta ba ta da abin rufe maɓallai. Duk wanda zai iya karanta fayilolinta zai iya karanta maɓallai. Ba a adana komai ba.',
  'settings.section.people': 'Mutane',
  'settings.keys.lock': 'Tana kulle na’ura',
  'settings.language': 'Harshe',
  'settings.theme': 'Kala',
  'theme.light': 'Haske',
  'theme.dark': 'Duhu',
  'theme.system': 'Kamar na’ura',
  'settings.keys': 'Maɓallai',
  'settings.keys.enter': 'Gaba: duba lamba, sannan karɓi kuɗi',
  'settings.keys.esc': 'Baya',
  'settings.keys.product': 'Kayayyaki',
  'settings.keys.preset': 'Kuɗin da aka shirya',
  'settings.keys.rail': 'Shafukan gefe, a jere',
  'settings.keys.scan': 'Barcode da aka sikan yana shiga wurin lamba daga kowane shafi',
  'settings.keys.scan.key': 'Sikana',
  'settings.about': '{app} · {shop} · Kanta {till}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
