// What an alarm is about, what to do and whether money moved. Hausa of `shared/notes/alarm-words.ts`: the same
// keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { alarms as english } from '../en/alarms.ts'

export const alarms = {
  'note.further-tokens':
    'Mai sabis ya ba da ƙarin token na cinikin da aka riga aka tabbatar. An ajiye su tare da cinikin.',
  'note.unsigned':
    'Wata amsa ba ta da sa hannun mai sabis. Na’ura ba ta yarda da ita ba, tana sake tambaya. Idan ya sake faruwa, duba maɓallin API ka kira tallafi.',
  'note.sold-after':
    'Wannan ciniki ya ƙare a matsayin ba a sayar ba, amma yanzu mai sabis ya ce an sayar. An ajiye token ɗin tare da cinikin. Dole mai kula ya duba kafin a mayar da kuɗi.',
  'note.refused-after':
    'An tabbatar da wannan ciniki an kuma ba da token, amma yanzu mai sabis ya ce an ƙi shi. Ba a canza komai ba. Dole mai kula ya tambayi mai sabis.',
  'note.unfiled-sale':
    'Na’ura ta kasa ajiye amsar wannan ciniki a wurinta. An bar amsar tare da cinikin; kira tallafi.',
  'note.unfiled-batch':
    'Na’ura ta kasa ajiye amsa game da rukuni {batch} a wurinta. An bar amsar tare da rukunin; kira tallafi.',
  'note.clock-ahead.minutes': 'Agogon kwamfutar nan ya riga na {provider} da minti {count}.',
  'note.clock-ahead.hours': 'Agogon kwamfutar nan ya riga na {provider} da awa {count}.',
  'note.clock-ahead.days': 'Agogon kwamfutar nan ya riga na {provider} da kwana {count}.',
  'note.clock-behind.minutes':
    'Agogon kwamfutar nan ya makara da minti {count} a kan na {provider}.',
  'note.clock-behind.hours': 'Agogon kwamfutar nan ya makara da awa {count} a kan na {provider}.',
  'note.clock-behind.days': 'Agogon kwamfutar nan ya makara da kwana {count} a kan na {provider}.',
  'note.clock-journal': 'Agogon kwamfutar nan yana bayan ciniki na ƙarshe da aka rubuta.',
  'note.clock-set':
    'Gyara shi: lokutan rasit da rahotanni suna bin sa. Ba a rasa ciniki ko ɗaya ba.',
  'note.clock-changed':
    'An canza agogon kwamfutar nan alhali na’ura a buɗe. Cinikin da ke jira yana riƙe da lokacinsa. Duba lokaci: rasit da rahotanni suna bin sa.',
  'note.provider-gone.sales':
    'Akwai cinikin da ba a gama ba na mai sabis “{provider}”, wanda ba ya kan wannan na’ura yanzu: {count}. Sake saita shi domin na’ura ta iya tambaya a kansu.',
  'note.provider-gone.batch':
    'Wani rukuni na mai sabis “{provider}” ne, wanda ba a saita shi don haka a wannan na’ura yanzu ba. Abokan cinikinsa: {count}. Sake saita shi domin na’ura ta iya tambaya a kansa.',
  'note.cannot-hear':
    'Na’ura ba ta iya jin abin da {provider} ke aikawa game da rukunai: {why}. Rukunai suna ci gaba duk da haka: na’ura tana tambaya. Sakamako zai zo daga baya, wasu kuma ƙila sai mutum ya duba. Rufe ɗaya shirin, ko a duba adireshin da ke cikin saiti.',
  'note.batch-refused-late':
    '{provider} ta ƙi rukuni {batch}, amma ta riga ta faɗi sakamakonsa. Na’ura tana ci gaba da tambaya; kada ka sake tura shi, kada kuma ka mayar da komai tukuna.',
  'note.collect-unasked':
    'Wannan karɓa ƙila ta isa ga abokan ciniki. Kada ka sake tura ta: za a nemi su biya sau biyu. Ba a iya tambayar {provider} daga nan game da {batch} (abokan ciniki {count}, {sum}); kira {provider} ko duba shafinta.',
  'note.collect-unknown':
    'A karɓa {batch} (abokan ciniki {count}, {sum}) babu wanda ya san halin kowa. Waɗanda ba a sani ba: {rows}. Kada ka sake tura ta; kira {provider}, sannan ka sake tambaya daga rukunin.',
  'note.bulk-unknown':
    'A saye mai yawa {batch} (abokan ciniki {count}, {sum}) babu wanda ya san ko an sayi duka. Sahun da ba a sani ba: {rows}. Kada ka sake sayen su, kada kuma ka mayar da kuɗinsu tukuna; kira {provider}, sannan ka sake tambaya daga rukunin.',
  'note.row-paid':
    'Sahu na {row} ({account}) na rukuni {batch}: da an biya; yanzu mai sabis ya ce: {words}.',
  'note.row-bought':
    'Sahu na {row} ({account}) na rukuni {batch}: da an saya; yanzu mai sabis ya ce: {words}.',
  'note.row-not':
    'Sahu na {row} ({account}) na rukuni {batch}: da ba a sayar ba; yanzu mai sabis ya ce: {words}.',
  'note.row-ask': 'Ba a canza komai ba. Dole mai kula ya tambayi mai sabis kafin kuɗi su motsa.',
  'note.restored-empty':
    'Rumbun bayanan wannan na’ura ya ɓace, tana farawa da wanda ba komai a ciki.',
  'note.restored-older':
    'Bayanan wannan na’ura sun fi rajistar odarta tsufa, kamar bayan an mayar da kwafi.',
  'note.restored': 'Wannan na’ura tana aiki da kwafi.',
  'note.restored.of': 'Wannan na’ura tana aiki da kwafin {at}.',
  'note.restored-orders':
    'Odar da aka yi bayansa, an sake buɗewa ana kuma tambayar masu sabis a kanta: {open}. Odar da za ta sake turawa, an riƙe: {held}. An buga token ɗinsu a lokacin; abin da babu mai sabis da zai iya faɗa yana cikin layi, yana jiran mutum.',
  'note.restored-drawer':
    'Abubuwan da aka yi a durowa tun lokacin, kamar aiki, rahoton Z da kuɗin da aka mayar, an sake shigar da su da lambobinsu: {count}.',
  'note.restored-batch.new':
    'Kwafin da wannan na’ura ke aiki da shi bai san rukuni {batch} ba (abokan ciniki {count}, {sum}); an sake shigar da shi daga rajistar oda.',
  'note.restored-batch.held':
    'Kwafin da wannan na’ura ke aiki da shi da zai sake tura rukuni {batch} (abokan ciniki {count}, {sum}); an riƙe shi.',
  'note.restored-batch.do':
    'Kada ka sake tura shi, kada kuma ka mayar da kuɗinsa kafin a gama da sahunsa.',
  'note.drawer-lost':
    'Rajistar oda tana faɗin abubuwan da aka yi a durowa waɗanda ba a iya sake shigarwa ba: {list}. Ba za a sake amfani da lambobin nan ba. Kwatanta da takarda, ƙirga durowa, kada ka mayar da kuɗin cinikin da aka ambata a nan; kira tallafi.',
  'note.orders-lost':
    'Rajista ta ambaci oda waɗanda wannan na’ura ba ta san wani abu a kansu ba: {list} (duka {count}). Tambayi masu sabis game da waɗannan lambobi kafin ka mayar wa kowa kuɗi; kira tallafi.',
  'note.orders-blind':
    'Rajistar oda da wannan na’ura ke ajiyewa a wajen babban fayil na bayanai ta ɓace ko tana da gibi, don haka ba za ta iya faɗin ko an yi ciniki bayan an ajiye bayanan ba. Kwatanta bayanan masu sabis da cinikin nan kafin ka mayar wa kowa kuɗi.',
  'note.orders-blind.of':
    'Rajistar oda da wannan na’ura ke ajiyewa a wajen babban fayil na bayanai ta ɓace ko tana da gibi, don haka ba za ta iya faɗin ko an yi ciniki bayan an ajiye bayanan {at} ba. Kwatanta bayanan masu sabis da cinikin nan kafin ka mayar wa kowa kuɗi.',
  'note.orders-unwritten':
    'Ba a iya rubuta rajistar oda da ke wajen babban fayil na bayanai. Ba a taɓa ciniki ba, amma idan wata rana aka mayar da bayanan daga kwafi, wannan na’ura ba za ta san abin da aka sayar tun lokacin ba. Kira tallafi.',
  'note.damaged-empty':
    'Rumbun bayanan wannan na’ura ya lalace kuma babu kwafinsa: tana farawa ba komai. An ajiye fayilolin da suka lalace a {where}. Kira tallafi kafin ka mayar wa kowa kuɗi.',
  'note.damaged':
    'Rumbun bayanan wannan na’ura ya lalace. Tana aiki da kwafinta na {at}; an ajiye fayilolin da suka lalace a {where}. Kira tallafi.',
  'note.no-backup': 'Har yanzu ba a iya yin kwafin wannan na’ura ko ɗaya ba.',
  'note.no-backup.since': 'Ba a iya yin kwafin wannan na’ura ba tun {at}.',
  'note.no-room': 'Sararin da ke faifai ya yi kaɗan don kwafin rumbun bayanai.',
  'note.copy-damaged':
    'Wani kwafin rumbun bayanai bai wuce dubansa ba ({why}). Ƙila faifan yana lalacewa: kira tallafi.',
  'note.system-says': 'Tsarin ya ce: {words}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
