// Tallafi, sabuntawa, farawa da allo.

import type { care as en } from '../en/care.ts'
import type { Entry } from '../dictionary.ts'

export const care = {
  'settings.section.updates': 'Sabuntawa',
  'settings.section.support': 'Tallafi',
  'settings.section.machine': 'Farawa da allo',
  'doctor.look': 'Sake dubawa',
  'doctor.looking':
    'Ana duba agogo, faifai, masu bayarwa da firintoci. Zai iya ɗaukar rabin minti…',
  'doctor.at': 'An duba da {time}',
  'doctor.well': 'Babu abin da za ka yi.',
  'doctor.fine': 'An duba, lafiya',
  'bundle.title': 'Ga mai taimaka maka',
  'bundle.about':
    'Fayil ɗaya mai abin da aka gano, saituna ba tare da makullai ba, ƙididdiga da rajista. Babu makulli, PIN ko cikakken token a ciki, babu sunan kwastoma ko cikakkiyar lambarsa.',
  'bundle.make': 'Ajiye fayil ɗin tallafi',
  'bundle.making': 'Ana haɗa fayil…',
  'bundle.made': '{name} ya shirya. Aika wa mai taimaka maka.',
  'doctor.clock.ok': 'Agogo ya dace da na {provider}.',
  'doctor.clock.unknown': 'Babu mai bayarwa da ya amsa, ba a iya kwatanta lokaci ba.',
  'doctor.clock.ahead':
    'Agogon kwamfutar nan ya riga na {provider} da minti {minutes}. Gyara shi, kuma ka bar tsarin ya saita shi daga hanyar sadarwa.',
  'doctor.clock.behind':
    'Agogon kwamfutar nan ya makara da {provider} da minti {minutes}. Gyara shi, kuma ka bar tsarin ya saita shi daga hanyar sadarwa.',
  'doctor.clock.jumped':
    'Agogon kwamfutar nan ya yi tsalle yayin da na’urar ke aiki. Bar tsarin ya saita shi daga hanyar sadarwa; idan yana rasa lokaci da dare, batirinsa ya ƙare.',
  'doctor.zone.ok': 'Kwamfuta da shago lokaci ɗaya ne ({shop}).',
  'doctor.zone.other':
    'Kwamfuta na bin lokacin {computer}, shago kuma na {shop}. Rasitai da ranaku na bin shago. Gyara kwamfuta, ko yankin lokacin shago.',
  'doctor.disk.ok': 'MB {free} na faifai a buɗe.',
  'doctor.disk.low':
    'MB {free} kawai ya rage a faifai. Goge abin da ba a buƙata: ba sarari, ba za a iya ajiye sayarwa ba.',
  'doctor.disk.full':
    'MB {free} kawai ya rage a faifai. Samar da sarari yanzu, kafin sayarwa ta gaba.',
  'doctor.disk.unknown': 'Ba a iya karanta sararin faifai ba.',
  'doctor.speed.ok': 'Faifai na ajiye sayarwa cikin ms {ms}.',
  'doctor.speed.slow':
    'Faifai na ɗaukar ms {ms} kafin ya ajiye sayarwa. Rufe sauran shirye-shirye; idan ya ci gaba, faifan ya tsufa: a canja shi.',
  'doctor.speed.failing': 'Faifai bai ajiye gwaji ba ({why}). Yi kwafi kuma a duba faifan.',
  'doctor.speed.full':
    'Faifai ya cika, ba ya ajiye sayarwa. Goge abin da ba a buƙata, amma ban da abin da na’urar ke ajiyewa.',
  'doctor.speed.closed':
    'Ba a yarda wa na’urar ta rubuta a {where} ba. Dole babban fayil ɗin da fayilolinsa su zama na mai amfani da na’urar, kuma faifansu kada ya zama na karatu kawai: nemi wanda ya shirya kwamfutar nan.',
  'doctor.speed.gone':
    'Babban fayil {where} ba ya nan. Idan yana kan wani faifai dabam, haɗa shi ka sake buɗe na’urar.',
  'doctor.database.ok': 'Rumbun bayanai lafiya (MB {size}, siga {version}).',
  'doctor.database.unchecked':
    'Rumbun bayanai ya yi girma (MB {size}) a duba yayin sayarwa; ana duba kwafin kowace awa maimakon haka.',
  'doctor.database.journal':
    'Rajistar rumbun bayanai ta kai MB {size}. Rufe na’urar ka sake buɗewa; idan ta ƙara girma, kira tallafi.',
  'doctor.database.damaged':
    'Rumbun bayanai ya lalace ({why}). Daina sayarwa, rufe na’urar ka sake buɗewa: za ta koma kwafi mai kyau na ƙarshe. Kira tallafi.',
  'doctor.database.closed':
    'Ba a yarda wa na’urar ta buɗe rumbun bayananta ba ({why}). Wannan ba lalacewa ba ne: dole fayilolinsa su zama na mai amfani da na’urar. Nemi wanda ya shirya kwamfutar nan.',
  'doctor.backup.ok': 'Kwafin ƙarshe ya yi awa {hours}.',
  'doctor.backup.none':
    'Babu kwafi tukuna. Na’urar na yin ɗaya kowace awa; mai kula na iya yin ɗaya a ƙasa.',
  'doctor.backup.old':
    'Kwafin ƙarshe ya yi awa {hours}. Mai kula ya yi ɗaya a ƙasa; idan bai yi ba, ƙila faifai ya cika.',
  'doctor.backup.failing': 'Kwafin ƙarshe bai yi ba: {why}',
  'doctor.backup.off': 'Wannan na’ura ba ta ajiye kwafi: ba ta da babban fayil nata.',
  'doctor.orders.ok': 'Ana rubuta rajistar oda a gefen rumbun bayanai.',
  'doctor.orders.missing':
    'Ba a iya rubuta rajistar oda. Idan an rasa rumbun bayanai, ba za a gano sayarwar ƙarshe ba. Duba izinin babban fayil ɗinta.',
  'doctor.orders.off': 'Na’urar koyo ba ta ajiye rajistar oda.',
  'doctor.keys.ok': 'Ba a iya karanta makullan shago a wannan kwamfuta.',
  'doctor.keys.readable':
    'Makullan shago na karantuwa a fayil ɗinsa. Saita ma’ajiyar makullai ta tsarin, sannan buɗe na’urar sau ɗaya da --seal.',
  'doctor.provider.ok': '{provider} na amsawa cikin ms {ms} kuma ya karɓi makullan shago.',
  'doctor.provider.slow': '{provider} na amsawa, amma sai bayan ms {ms}.',
  'doctor.provider.down':
    '{provider} ba ya amsawa. Duba layi: wani shafi na buɗewa a wannan kwamfuta? Idan eh, kira {provider}.',
  'doctor.provider.keys':
    '{provider} na amsawa, amma bai karɓi makullan shago ba. Mai kula ya sake rubuta su a Saituna, Masu bayarwa, ko ya nemi sababbi daga {provider}.',
  'doctor.provider.sealed':
    'Ba a tambayi {provider} ba: an rufe makullan shago, kuma na’urar kwamfuta ce kaɗai za ta iya buɗe su. Buɗe na’ura ka duba Saituna, Tallafi.',
  'doctor.provider.none': 'Wannan na’ura ba ta da mai bayarwa.',
  'doctor.printer.ok': 'Firinta {printer} ta shirya.',
  'doctor.printer.paper-low': 'Takardar {printer} ta kusa ƙarewa. Shirya wata naɗi.',
  'doctor.printer.paper-out': 'Firinta {printer} ba ta da takarda. Saka naɗi.',
  'doctor.printer.cover-open': 'Murfin {printer} a buɗe yake. Rufe shi.',
  'doctor.printer.off':
    'Firinta {printer} ba ta amsawa. An kunna ta, waya na ciki? Adireshinta har yanzu na Saituna ne?',
  'doctor.printer.error': 'Firinta {printer} ta nuna matsala. Kashe ta ka kunna; duba mayankinta.',
  'doctor.printer.unknown': 'Firinta {printer} ba ta faɗin halinta.',
  'doctor.printer.asking':
    '{printer}: wani ya faɗa ko an buga rasitai ({count}). Amsa a allon Layi.',
  'doctor.alarms.ok': 'Babu wani gargaɗi a buɗe.',
  'doctor.alarms.open':
    'Gargaɗi a buɗe: {count}. Karanta su a jan layin sama ka taɓa “Na gani” a kowanne.',
  'doctor.version.ok': 'TokenTill {version}.',
  'doctor.version.newer': 'TokenTill {version}; akwai {newer}. Mai kula ya girka ta a Sabuntawa.',
  'updates.runs': 'TokenTill {version} ke aiki a nan.',
  'updates.off.not-installed':
    'Wannan na’ura na aiki daga tushenta ko a burauza: wanda ya sa ta ne zai sabunta ta.',
  'updates.off.no-feed': 'Ba a ambaci tushe ba, don haka babu mai neman sababbin sigogi.',
  'updates.newest': 'Wannan ce sabuwar siga ta wannan na’ura.',
  'updates.looked': 'An duba {time}',
  'updates.unlooked': 'Ba a duba ba tukuna.',
  'updates.checking': 'Ana tambayar tushe…',
  'updates.check': 'Duba yanzu',
  'updates.found': 'Akwai siga {version}',
  'updates.notes': 'Abin da ke sabo',
  'updates.released': 'Na {date}',
  'updates.fetch': 'Sauke ta (MB {size})',
  'updates.fetching': 'Ana saukewa: {percent} %. Ci gaba da sayarwa.',
  'updates.ready': 'Ta iso kuma an tantance ta.',
  'updates.now': 'Girka yanzu',
  'updates.now.text': 'Na’urar za ta rufe kamar minti ɗaya ta dawo da kanta.',
  'updates.tonight': 'Girka da dare',
  'updates.planned': 'Za a girka ta da dare daga {hour}, idan babu abin da ke buɗe.',
  'updates.unplan': 'Ba yau da dare ba',
  'updates.installing': 'Ana girkawa. Na’urar za ta rufe yanzu ta dawo da kanta.',
  'updates.held': 'Kafin a girka, dole waɗannan su ƙare:',
  'updates.held.sales': {
    one: 'Sayarwa {count} ba ta ƙare ba',
    other: 'Sayarwa {count} ba su ƙare ba',
  },
  'updates.held.slips': { one: 'Rasit {count} bai fito ba', other: 'Rasit {count} ba su fito ba' },
  'updates.held.shift': 'Shift {shift} a buɗe yake',
  'updates.admin':
    'Wannan kwamfuta na tambayar mai gudanarwa kafin girkawa: girka yayin da yake nan.',
  'updates.trouble.unreachable': 'Tushe ba ya amsawa. Duba layi; ba a canja komai ba.',
  'updates.trouble.no-feed': 'Babu tushe a wannan adireshi. Duba shi a ƙasa.',
  'updates.trouble.tampered':
    'Abin da ya zo ba shi tushe ya sanar ba. An jefar, ba a canja komai ba. Kira mai kula da tushen.',
  'updates.trouble.no-room': 'Faifai ba shi da sarari. Samar da sarari, sannan sake saukewa.',
  'updates.trouble.not-fetched': 'Ba a iya saukewa ba. Sake gwadawa idan layi ya gyaru.',
  'updates.trouble.not-installed': 'Ba a iya girkawa ba. Na’urar na ci gaba kamar da.',
  'updates.feed': 'Adireshin tushe',
  'updates.feed.hint': 'Ma’aikacinka zai faɗa. Babu komai: ba mai nema.',
  'updates.hour': 'Awar dare (0 zuwa 23)',
  'updates.unattended': 'Wannan tsarin ba ya tambayar mai gudanarwa',
  'machine.autostart': 'Fara tare da kwamfuta',
  'machine.kiosk': 'Cika allo',
  'machine.kiosk.hint': 'Sannan PIN na mai kula kaɗai ke rufe na’urar.',
  'machine.browser': 'Wannan na’ura na aiki a burauza: waɗannan na wadda aka girka ne.',
  'machine.trouble': 'Tsarin bai karɓa ba: {why}',
  'machine.leave': 'Rufe na’urar',
  'machine.leave.text':
    'Ba abin da ya ɓace: ana tambayar sayarwar da ba ta ƙare ba idan an sake buɗewa.',
  'care.on': 'Eh',
  'care.off': 'A’a',
  'error.not-possible.held':
    'Ba a girka sabuntawa yayin da sayarwa, rasitai ko shift ke buɗe. Ba a yi komai ba.',
  'error.not-possible.administrator':
    'Wannan kwamfuta na tambayar mai gudanarwa kafin girkawa. Ba a yi komai ba.',
  'backup.title': 'Kwafi',
  'backup.last': 'An yi na ƙarshe {time}.',
  'backup.none': 'Ba a yi ko ɗaya ba tukuna.',
  'backup.make': 'Yi kwafi yanzu',
  'backup.making': 'Ana kwafin bayanai ana duba kwafin…',
  'backup.made': 'An yi kwafin {name}, kuma lafiya lau.',
  'alarms.title': 'Gargaɗi zuwa yanzu',
  'alarms.none': 'Babu ko ɗaya.',
  'alarms.seen': '{name} ya gani, {time}',
  'alarms.unseen': 'Babu wanda ya gani tukuna.',
} as const satisfies Readonly<Record<keyof typeof en, Entry>>
