// German.
import type { Pack } from '../lexicon.ts'

export const de: Pack = {
  language: 'de',
  isAttributeFirst: true,
  joint: 'und',
  // `#`: a number with a full stop is an ordinal ("am 24. August"), and ends no sentence.
  abbreviations:
    '#|z|b|u|a|d|h|bzw|ca|dr|prof|st|nr|jan|feb|aug|sept|okt|nov|dez|usw|etc|mio|mrd|evtl|ggf|str|inkl',
  between:
    'auch|nun|inzwischen|bereits|schon|erneut|zudem|ebenfalls|gleichfalls|endlich|schliesslich|heute|gestern|jetzt|nunmehr|offiziell|mittlerweile|daraufhin|zugleich|ihrerseits|seinerseits|offenbar|alle|allesamt|beide',
  cues: {
    aside: {
      RU: 'auf russischer seite|russischerseits|von russischer seite|aufseiten russlands|auf der russischen seite|bei den russen|unter den russen|fur die russische seite|auf seiten russlands|von seiten russlands',
      UA: 'auf ukrainischer seite|ukrainischerseits|von ukrainischer seite|aufseiten der ukraine|auf der ukrainischen seite|bei den ukrainern|unter den ukrainern|fur die ukrainische seite|auf seiten der ukraine|von seiten der ukraine',
    },
    void: 'fur die behandlung von kriegsgefangenen|fur den umgang mit kriegsgefangenen',
    fund: 'austauschfonds|austauschfond|tauschfonds',
    before: 'am vorabend|vor|am vortag|vor dem|vor der|kurz vor|unmittelbar vor|im vorfeld des',
    would: 'ware|waren nicht|hatte nicht|hatten nicht|ware nicht',
    thanks: 'dank*|dankte*|bedankt*|dankbar*|wurdigt*|lobte*',
    besides:
      'zusatzlich|ausserdem|daruber hinaus|ferner|zudem|uberdies|als geste|geste des guten|gesondert|separat|neben dem austausch|ausserhalb des|ohne gegenleistung|dazu kamen|dazu kommen|hinzu kamen|hinzu kommen|hinzukamen|hinzukommen|dazu zwei|dazu drei|dazu vier|dazu funf|dazu ein|dazu eine|dazu einen|dazu noch|obendrein|des weiteren|weiters|ausser der reihe|ausserhalb der|zuzuglich|nebst|als zugabe|humanitare geste|erganzend',
    idiom:
      'im vorfeld|im einvernehmen|bisher grosst*|bislang grosst*|bisher umfangreichst*|ging von|ging zuletzt von|geht von|gehen von|gingen von|geht derzeit von',
    happened:
      'fand|fanden|stattgefunden|erfolgte|fand statt|fanden statt|vollzog*|vollzogen|uber die buhne|durchgefuhrt|abgeschlossen|verlief|ging vonstatten|abgewickelt|hat stattgefunden|haben stattgefunden|stattfand|erfolgt|erfolgten|vollzog sich|ging uber die buhne|uber die buhne gegangen|abgelaufen|lauft derzeit|ist im gange|beendet|hat begonnen|begann|klappte|geklappt|gelang|gelungen|kam zustande|kamen zustande|zu ende gegangen|ging zu ende|lief ab|ablief|ausgetragen|spielte sich ab|vollendet|begonnen|fortgesetzt|umgesetzt|angelaufen',
    handed:
      'ubergeben*|uberstellt*|ausgehandigt|uberfuhrt*|herausgegeben*|abgegeben*|ausgeliefert*|weggegeben|uberreicht*|zuruckgegeben*|abgeliefert*|retourniert*|uberbracht*|zuruckgeschickt*|abgeschoben*|transferiert*|abgetreten',
    fiction:
      'universitat*|gymnasium|realschule|handball*|fussball*|film|spielfilm|roman|kino|serie|theater|museum|ausstellung|drehbuch|regisseur*|sturmer*|verein|vereine|klub|klubs|liga|ablose|trainer|saison*|wechselfrist|transferfenster|mittelfeld*|torhuter*|handys|smartphone*|gemalde|museen|theaterstuck|wahrungstausch|wahrungsswap|schuldentausch|spielertausch|verteidigerin im|ablose*|mannschaftskapitan|bundesliga|eishockey|handball|swap - linie|zentralbank*|anleihe*|aktientausch|schuleraustausch|austauschschuler*|gymnasiast*|studierende*|erasmus|hochschule|museum*|gemalde*|ausstellung*|leihgabe*|kunstwerk*|skulptur*|film*|regisseurin|dokumentarfilm|kinostart|theaterstuck*|schauspiel*|handy*|altgerat*',
    label:
      'alteste ist|jungste ist|im alter von|der jungste|der alteste|alter|artikel|paragraf|nummer|nr .|punkt|resolution',
    signed:
      'unterzeichnet*|in kraft|geschlossen|erzielt*|getroffen*|vereinbart*|besiegelt*|beschlossen|unter dach und fach|zustande gekommen|fixiert*|paraphiert*',
    did: 'hat|haben|habe|hatte|hatten',
    dative: {
      UA: 'der ukraine|der ukrainischen seite|den ukrainern|den ukrainischen behorden|der ukrainischen armee|den kiewer behorden|der kiewer seite',
      RU: 'der russischen seite|den russen|den russischen behorden|dem kreml|der russischen armee|den moskauer behorden|der moskauer seite',
    },
    measure:
      'die zahl der|zahl der|die anzahl der|anzahl der|gruppe von|zahl von|zahl an|wie viele|wieviele|namen von|anzahl von|anzahl an|kontingent von|liste mit|liste von',
    host: 'gastgeber*|gastgebend*|ausgerichtet*|ausrichter*|beherberg*|austragungsort|tagte|tagten|bereitgestellt|zur verfugung gestellt|schauplatz',
    age: 'jungste|jungster|jungsten|jungstem|alteste*|altester|alter von|im alter|alter',
    about:
      'folter*|misshandlung*|haftbedingung*|beobachtermission|menschenrechtsbericht|prozess gegen|vor gericht|denkmal|mahnmal|entschadigung*|umgang mit gefangenen|behandlung von kriegsgefangenen|behandlung der gefangenen|inspektion*|besuch im lager|jahrestag|ein jahr nach|zwei/drei/vier/funf/zehn jahre nach/danach/spater|zwei/drei/vier/funf/zehn jahre ist es her|vor zwei/drei/vier/funf/zehn jahren|gedenken an',
    noun: {
      military:
        'angehorige der armee|angehorige der streitkrafte|angehorige der ukrainischen*|angehorige der nationalgarde|angehorige der russischen*|militarangehorige*|kampfer*|verteidiger*|wehrpflichtige*|militars|truppenangehorige*|nationalgardist*|marineinfanterist*|freiwillige|kombattant*|militarpersonal|armeesoldat*|reservist*|rekrut*|infanterist*|artillerist*|panzersoldat*|fallschirmjager*|milizionar*|milizkampfer*|militante*|uniformierte*|gardist*|angehorige der streitkraft*|angehorige ihrer streitkrafte|angehorige seiner streitkrafte|armeeangehorig*|streitkrafte angehor*|marines|wehrdienstleistende*|territorialverteidiger*|kriegsgefangen*|fremdenlegionar*|berufssoldat*|vertragssoldat*|heeresangehorige*|militarpersonen|zeitsoldat*|mobilisierte*|truppen|soldat*|soldatin*|kriegsheimkehrer*|frontkampfer*|armeeangehoriger|militarangehoriger|dienstleistende*|wehrdienstleistender|armeesoldatinnen|heeressoldat*|pioniere|kanoniere|grenadiere|jager|scharfschutzen|luftlandesoldat*|flugabwehrsoldat*|panzergrenadier*|grenztruppen|offiziere und soldaten|soldaten und offiziere|manner in uniform|mann in uniform|uniformtrager*|bewaffnete*|rebellenkampfer*|aufstandische*|milizen|garnisonsangehorige*|gefangene soldaten|gefangenen soldaten|gefangener soldaten|soldner*|freischarler*|einberufene*|eingezogene*|reservisten|angehorige des militars|angehorige des heeres|angehorige der marine|angehorige der luftwaffe|angehorige des grenzschutzes|angehorige von armee|angehorige der truppen|mitglieder der streitkrafte|mitglieder der armee|mitglieder der nationalgarde|kampferinnen|verteidigerinnen|militargefangene*|krieger*|heeressoldaten|bundeswehr|regierungssoldat*|regierungskampfer*|regierungstruppen|grenzsoldat*|jungen soldaten|jungen soldatinnen|jungen kampfern|frontsoldat*|asow - kampfer*|armeemitglieder|rebellen|angehorige der territorialverteidigung|luftwaffensoldat*',
      civilian:
        'zivilist*|zivilperson*|zivilgefangene*|bewohner*|einwohner*|burger|burgern|burgerinnen|zivile|zivilen|zivile gefangene|zivilinternierte*|zivilgeisel*|zivile geisel*|zivile person*|zivilinhaftierte*|dorfbewohner*|rentner*|burgerin|nichtkombattant*|anwohner*|ortsansassige*|bauern|privatpersonen|zivilhaftling*|zivilbevolkerung|zivilisten|burgerliche|nichtmilitars|dorfbewohner|zivilgefangener|zivilistin*|stadtbewohner*|landwirte|pensionare|bewohnerinnen|bewohner|ortsbewohner*|einheimische*|zivilangestellte*|zivile frauen|zivile manner|zivile haftling*|zivile inhaftierte|grenzbewohner*|unbeteiligte*|zivilarbeiter*|senioren',
      body: 'leichen|leiche|leichname*|leichnam|gefallene*|toten|tote|uberreste*|sterbliche*|getotete soldat*|getoteten soldat*|tote soldat*|toten soldat*|totem|toter|sarge|sargen|sarg|verstorbene*|gebeine|kriegstote*|leichensack*|im kampf gefallen*|gefallenen|korper*|leichensacke*|sterblichen uberreste|tote korper|kriegsopfer*|gefallener|getotete|getoteten|getoteter|tote kampfer|toten kampfer|leiber|sterbliche hullen|hullen|umgekommene*|gebeinen|aschen|skelette|geiselleiche*|geiselleichnam*|tote geiseln|toten geiseln|tote geisel|toten geisel|getotete geiseln|getoteten geiseln|ermordete geiseln|ermordeten geiseln|sterblicher uberreste',
      child:
        'kinder|kindern|kind|madchen|jungen|teenager*|sauglinge|babys|waisen*|schulkinder*|minderjahrig*|jugendlich*|kleinkind*|buben|knaben|kleinkinder|heimkinder|waisenkinder|schuler|schulerinnen|teenagern|halbwuchsige*|minderjahrigen|saugling|baby|kindes|kids|schulkind|enkelkinder*|geschwisterkinder|vollwaise*|halbwaise*|heimzogling*|vorschulkinder',
      captive:
        'gefangene*|geiseln|geisel|inhaftierte*|internierte*|festgehaltene*|verschleppte*|politische gefangene|insassen|gefangengehaltene*|gefangene manner|strafgefangene*|politgefangene*|verhaftete*|gefangnisinsass*|eingesperrte*|haftling*|haftlinge|haftlingen|gefangner|arrestanten|gekidnappte*|entfuhrte|entfuhrten|politische haftlinge|dissident*|zwangsverschleppte*|geiselopfer|weggesperrte*|inhaftierter|gewissensgefangene*|verurteilte|verurteilten|politischen gefangenen|politischer gefangener|oppositionelle*|regimegegner*|regimekritiker*|regierungskritiker*|entfuhrungsopfer*|tauschmasse',
      person:
        'menschen|personen|manner|mannern|leute|ukrainer*|russen|heimkehrer*|freigelassene*|ukrainerinnen|mann|landsleute|landsleuten|mitburger*|ruckkehrer*|heimgekehrte*|zuruckgekehrte*|freigekommene*|ehemalige gefangene|russinnen|landsmann*|staatsangehorige*|amerikaner*|jungs|saudis|sudanesen|saudi|manner und frauen|frauen und manner|mannern und frauen|frauen und mannern|burschen|manner sowie frauen|staatsburgerinnen|mitmenschen|landsfrauen|angehoriger der eigenen|deutsche|palastinenser|jemeniten|huthis|belarussen|belarusen|westler|auslander|uberlebende*|sohne und tochter|seelen|kopfe|russe|russin|armenier*|aserbaidschaner*|israelis|israelinnen|palastinensern|palastinenserinnen|norweger*|slowenen|weissrussen|belarussinnen|polinnen|agenten|spion|spione|spionin|straftater*|entlassene*|befreite*|begnadigte|begnadigten|ausgetauschte*|uberstellte*|ankommlinge*|passagiere|jungen mannern|jungen manner|jungen menschen|jungen frauen|jungen leute|jungen leuten|staatsburger*',
      subset:
        'offizier*|unteroffizier*|frauen|frau|schwerverletzte*|schwerverwundete*|kranke*|schwerkranke*|grenzschutzer*|polizist*|sanitater*|arzt*|matrosen|feldwebel|piloten|asow*|journalist*|gefreite|mannschaftsdienstgrade*|hauptmann*|leutnant*|oberst*|major|majore|stabsfeldwebel|koch|kochin*|fahrer*|invalide*|schwer verletzte*|schwer verwundete*|schwer kranke*|schwer erkrankte*|erkrankte*|versehrte*|amputierte*|priester*|geistliche*|militarseelsorger*|kaplan*|mitarbeiter*|beschaftigte*|kraftwerksmitarbeiter*|feuerwehr*|retter|aktivist*|blogger*|scharfschutz*|ehepaar*|rekonvaleszent*|seeleute|marinesoldat*|mannschaften|nationalgarde|lehrer*|student*|ingenieur*|dolmetscher*|pfleger*|verletzte*|verwundete*|kommandeur*|kommandant*|befehlshaber*|reporter*|fischer|sportler*|unternehmer*|geschaftsmann|geschaftsleute|wissenschaftler*|menschenrechtler*|oppositionspolitiker*|monch*|pfarrer*|gemeindepfarrer*|bischof*|nonne*|schwangere*|doppelstaatler*|doppelburger*|funker*|zugfuhrer*|musiker*|anwalt*',
    },
    nation: {
      WEST: 'westler*|westliche staatsburger|westlicher staatsburger',
      SI: 'slowenisch*|slowene|slowenen|slowenin',
      NO: 'norweger*|norwegisch*',
      RU: 'kursk*|belgorod*|brjansk*|russisch*|russen|russlands|moskaus|russe|russin|russinnen',
      UA: 'ukrainisch*|ukrainer*|ukrainerinnen|kiews|kyjiws',
      BY: 'belarussisch*|weissrussisch*|belarussen|belarusse|belarussin|belarussinnen|belarusen|belaruse|belarusin*|belarusisch*|weissrussen|weissrusse|weissrussin*|belorussisch*|belorussen',
      US: 'us - burger*|amerikanisch*|amerikaner*|us - amerikaner*|us - staatsburger*|us - soldaten|us - staatsangehorige*|us - geisel*|us - journalist*|us - gefangene*|us - haftling*|us - soldat*',
      AM: 'armenisch*|armenier*|armenierin*',
      AZ: 'aserbaidschanisch*|aserbaidschaner*',
      IL: 'israelisch*|israeli|israelis|israelin|israelinnen',
      PS: 'palastinensisch*|palastinenser*',
      'YE-HOUTHI':
        'huthi|huthis|huthi - gefangene*|huthi - kampfer*|gefangene huthi*|huthi - haftling*|huthi - rebellen|huthi - kriegsgefangene*|huthi - mitglieder*|huthi - anhanger*|kampfer der huthi|kampfer der huthis|haftlinge der huthi|haftlinge der huthis|gefangene der huthi|gefangene der huthis',
      'YE-GOV':
        'regierungssoldaten|regierungstreue*|regierungskampfer*|gefangene der regierung|regierungssoldat*|regierungstruppen|angehorige der regierungstruppen|kampfer der regierung|soldaten der regierung|regierungsanhanger*|anhanger der regierung|regierungsgefangene*|haftlinge der regierung|haftlinge der regierungsseite|gefangene der regierungsseite|soldaten der regierungsseite|kampfer der regierungsseite|loyalist*',
      DE: 'deutsch*',
      SU: 'sudanesisch*|sudanese|sudanesen|sudanesin*',
      SA: 'saudi|saudis|saudisch*|saudi - arabisch*|saudi - araber*',
      PL: 'polnisch*|polen|pole|polin|polinnen',
    },
    state: {
      SU: 'sudan|sudans|khartum|port sudan',
      SI: 'slowenien|sloweniens|ljubljana|laibach',
      NO: 'norwegen|norwegens|oslo',
      WEST: 'der westen|dem westen|westliche staaten|westlichen staaten|westliche lander|westlichen landern|den westen|des westens|westlicher staaten|westlicher lander|westliche seite|westlichen seite|westlicher seite',
      GE: 'georgien*|georgisch*|tiflis',
      RU: 'russland|russlands|moskau|moskaus|russische foderation|russischen foderation|russische seite|russischen seite|kreml|die russen|moskauer|russische regierung|russischen regierung|russische armee|russischer seite|russischer regierung|moskauer fuhrung|kremls|russische behorden|russischen behorden|russischer behorden|russische fuhrung|russischen fuhrung|russische hauptstadt|russischen hauptstadt|russischen armee|russische streitkrafte|russischen streitkrafte|wnukowo',
      UA: 'ukraine|kiew|kyjiw|kiews|kyjiws|ukrainische seite|ukrainischen seite|ukrainische regierung|die ukrainer|kiewer|kyjiwer|ukrainischer seite|ukrainischer regierung|ukrainischen regierung|ukrainische armee|kiewer fuhrung|ukrainische fuhrung|kyiv|ukrainische behorden|ukrainischen behorden|ukrainischer behorden|ukrainischen fuhrung|ukrainische hauptstadt|ukrainischen hauptstadt|ukrainischen armee|ukrainische streitkrafte|ukrainischen streitkrafte|tschernihiw',
      BY: 'belarus|weissrussland|minsk|belarussische seite|lukaschenko*|belarussisch*|belarussen|weissrussisch*|minsker|belarussische*|belarusische*|belarusisch*|weissrusslands|lukaschenka*|minsks',
      US: 'usa|vereinigte staaten|vereinigten staaten|washington|us - regierung|amerika|us - prasident*|washingtons|amerikas|amerikanische regierung|vereinigten staaten von|amerikanisch*|amerikaner|amerikanern|us - amerikanisch*|us - vermittl*|us - gesandte*|us - unterhandler*|us - aussenminister*|weisse haus|weisses haus|weissen haus|weissen hauses|us - diplomat*|us - vermittlung|us - regierungs*|washingtoner|us - sondergesandte*|trumps|witkoff*|us - seite|der vereinigten staaten|us - unterstutzung|us - delegation|state department|joint base andrews|san antonio|maryland|texas|us - bundesstaat|us - boden|amerikanische seite|amerikanischen seite|amerikanischer seite',
      DE: 'deutschland|berlin|koln|koln - bonn|deutschlands|bundesrepublik|bundesregierung|deutsche regierung|deutschen regierung|deutsche seite|deutschen seite|deutscher seite',
      PL: 'polen|warschau|bialystok|białystok|polens|polnische seite|polnischen seite|polnische regierung|polnischen regierung',
      AM: 'armenien|eriwan|jerewan|armeniens|eriwans|jerewans|armenische seite|armenischen seite|armenischer seite|armenische regierung|armenischen regierung',
      AZ: 'aserbaidschan|baku|aserbaidschans|bakus|aserbaidschanische seite|aserbaidschanischen seite|aserbaidschanischer seite|aserbaidschanische regierung|aserbaidschanischen regierung',
      SA: 'saudi - arabien|saudi - arabiens|saudi arabien|riad|saudisch*|saudi - arabisch*|saudis|riads|saudi - arabische*|saudischen|saudische|konigreich saudi|riader',
      IL: 'israel|israels|jerusalem|tel aviv|israelische seite|israelischen seite|israelischer seite|israelische regierung|israelischen regierung|israelische armee|israelischen armee',
      PS: 'hamas|gaza|gazastreifen|westjordanland|palastinensische seite|ramallah|chan junis|khan yunis|khan junis|rafah|beitunia|gazastreifens|gazas|gaza - stadt|khan younis|nuseirat|deir al - balah|deir el - balah|kustenstreifen|kustenstreifens|westjordanlands|palastinensischen seite|palastinensischer seite|palastinenserbehorde|palastinensergebiete|palastinensergebieten|autonomiebehorde|islamistenorganisation|islamischer dschihad|islamischen dschihad|islamische dschihad|kassam - brigaden',
      'YE-HOUTHI':
        "huthi|huthis|ansar allah|huthi - miliz|huthi - rebellen|sanaa|sana'a|sanaas|ansarullah|ansar ullah|huthi - bewegung|huthi - seite|huthirebellen|jemenitische hauptstadt|jemenitischen hauptstadt|hodeida|hudaida",
      'YE-GOV':
        'jemenitische regierung|jemenitischen regierung|regierung des jemen|regierung jemens|regierungsseite|international anerkannte regierung|international anerkannten regierung|regierungslager|aden|marib|mocha|tais|jemens regierung|jemenitischer regierung|anerkannte regierung|anerkannten regierung|anerkannter regierung|prasidialrat|regierungsgebiet|regierungsgebiete|taiz|saiyun|seiyun|schabwa|hadramaut|mukalla',
      AE: 'vereinigte arabische emirate|vereinigten arabischen emirate|vereinigten arabischen emiraten|vae|abu dhabi|emiratisch*|emirate*|abu dhabis|emirati|emiratis|emiraten|arabischen emirate|arabischen emiraten|emiratische*|mohammed bin sajid|golfstaat abu',
      TR: 'ankara|turkisch*|turkei*|ankaras|turken|erdogan*|turkische*|turkischer|turke|turkischen|turkei|turkeis|tuerkei',
      QA: 'katar|katars|doha|katarisch*|katarer|katarern|dohas|emirat katar|katarische|katarischer|katarischen|golfemirat katar|emirats katar|emir von katar',
      OM: 'oman|omans|omanisch*|maskat|omaner|omanern|omanische*|sultanat oman|sultanat|maskats|muskat|muscat',
      EG: 'agypten|agyptens|kairo|agyptisch*|agypter|agyptern|agyptische*|kairos|kairoer|scharm el - scheich|scharm al - scheich',
      UN: 'vereinte nationen|vereinten nationen|uno|un|vereinter nationen|un - vermittl*|un - gesandte*|uno - vermittl*|un - sonder*|un - beauftragte*|un - vermittlung|uno - sonder*|un - general*',
      VA: 'heiliger stuhl|heiligen stuhl|papst*|heiligen stuhls|heilige stuhl|vatikan*|papstliche*|apostolische*|nuntius|kurie|kardinal*|pontifex|vatikans|vatikanische*|papst',
      ICRC: 'rotes kreuz|roten kreuz|rote kreuz|roten kreuzes|ikrk|roter halbmond',
      CH: 'schweiz|schweizer|genf|bern|schweizerisch*',
      EU: 'europaische union|europaischen union|eu|brussel|brussels',
      IR: 'iran|irans|teheran|iranisch*',
    },
    swap: '*austausch|austausch*|gefangenenaustausch*|ausgetauscht*|tauschen|tausch|getauscht|uberstellung*|ubergabe*|gefangenentausch|ruckfuhrung*|leichenaustausch|gefangenenubergabe*|freilassungsaktion*|ruckgabe von|ruckgabe der|ubergabe von|gegenseitige freilassung*|ringtausch|uberfuhrung von|gefangenendeal*|geiseldeal*|gefangenenabkommen|leichenubergabe*|leichenruckfuhr*|tauscht*|eingetauscht*|rucktausch|kriegsgefangenenaustausch*|haftlingsaustausch*|gefangenentauschs|gefangenentausch*|gefangenenwechsel*|totenaustausch*|leichentausch*|ubergabeaktion|ruckholaktion*|rucktausch*|tauschgeschaft*|tauschaktion*|wechselseitige freilassung*|beidseitige freilassung*|eins zu eins|auszutauschen|einzutauschen|austauschen|tauschte*|tauschend*|austauschte*|osteraustausch*|neujahrsaustausch*|weihnachtsaustausch*|grossaustausch*|massenaustausch*|verwundetenaustausch*|soldatenaustausch*|geiselaustausch*|personenaustausch*|kriegsgefangenentausch*|agententausch*|agentenaustausch*|haftlingstausch*|gefallenenaustausch*|leichenaustausch*|gegenseitige* uberstellung*|gegenseitige* ubergabe*|ringtausch*|tauschhandel*|deal|gefangenenfreilassung*|haftlingsfreilassung*|geiselfreilassung*|abtausch*|freigetauscht*|agentenhandel|gefangenenhandel',
    carried:
      'brachte|brachten|gebracht|bringt|bringen|flog|flogen|geflogen|ausgeflogen|fliegt|reiste|reisten|gereist|ging|gingen|gegangen|gelangte|gelangten|landete|landeten|fuhr|fuhren|gefahren|transportiert|unterwegs|an bord|uberstellt|uberquerten|uberquerte|bestiegen|bestieg|stiegen|weitergeflogen|weiterflogen|weitergereist|weiterreisten|abgereist|reisten ab|abgehoben|startete|starteten|rollten|rollte|brachen auf|transportierte|transportierten|befordert|uberfuhrt|reist|reisen|fliegen|landen|landet|im flugzeug|in einer maschine|per bus|in bussen|auf dem weg',
    issued: 'mitteilung vom|erklarung vom|botschaft vom|veroffentlicht am',
    came: 'gebracht wurden|zuruckgelangt|ging an|gingen an|gingen nach|ging|gingen|wiedervereint|zusammengefuhrt|verliessen|verlassen|ausgestiegen|ausstiegen|heimgefahren|zu hause|wieder zu hause|gebracht|freigekauft|losgelassen|zuruck|kamen frei|heim|nach hause|zuhause|wieder frei|in freiheit|frei|kehrten|kehren|heimat|ubernommen|wieder daheim|getauscht|angekommen|eingetroffen|zuruckgekehr*|zuruckkehr*|heimgekehr*|heimkehr*|kehrte|heimgekommen*|zuruckgekommen*|zuruckkamen|zuruckkommen|zuruckgebracht*|zuruckgegeben*|zuruckerhalten*|zuruckgeholt*|zuruckgefuhrt*|zuruckgeschickt*|heimgebracht*|heimgeholt*|heimgeschickt*|heimgefuhrt*|heimreis*|freigelassen*|freilass*|freigekommen*|freikommen|freikam*|freikauf*|freigegeben*|freigabe|freibekommen|freizubekommen|freisetz*|freigesetzt*|befreit*|befreiung|entlassen*|entlassung|uberstellt*|uberstellung|ubergeben*|ubergabe*|uberfuhr*|ausgehandigt*|ausgeliefert*|auslieferung|ausgeflogen|ausgetauscht*|eingetausch*|repatriier*|wieder in freiheit|auf freiem fuss|auf freien fuss|auf freien|aus der haft|aus der gefangenschaft|abgegeben|abgeholt|geholt|heimatboden|heimischem boden|wiedergekehrt|uberquert*|passiert*|herausgeholt|rausgeholt|herausgegeben|entgegengenommen|weitergereist|flogen|flog|reisten|reiste|gelangt*|zuruckgewonnen|ruckgabe|ruckkehr*|ruckfuhr*|ruckgefuhrt*|heimfuhr*|heimkamen|heimkommen|kommen frei|kommt frei|kommen heim|kam nach hause|kommen nach hause|begleitet*|kamen nach hause|kamen heim|kamen zuruck|kamen wieder frei|kamen auf freien|ausreisen|ausgereist|ausreisten|wechselten die seite*|wechselten den besitzer|die seiten gewechselt|heimgelangt|heimgelangten|heimgelangen|auf freien fuss gekommen|auf freien fuss gesetzt|auf freien fuss kommen|die freiheit wiedererlangt|die freiheit zuruck|in die freiheit|ihre freiheit|gebracht*|verbracht|verbrachten|befordert*|transportiert*|zuruckreis*|zuruckgereist|zuruckgeflogen|zuruckgelassen werden|zuruckgelangten|wiedersehen|wiederhaben|zuruckverlegt|eingereist|ausgelassen|freigesprochen aus|in heimatliche|heimatland|vaterland|daheim angekommen|wieder bei ihren familien|bei ihren familien|zu ihren familien|zu ihren angehorigen|die grenze passiert|uberlassen|losgeeist|gelangen|wieder bei ihren|wieder bei ihrer|wieder mit ihren|bei ihren eltern|gehen an|fielen an|ist/sind/seien/sei/waren/war wieder/zuruck/daheim/zuhause/frei in/bei/im|sind/ist/seien/waren wieder/zuruck/daheim|wieder in der ukraine|wieder in ukrainien|wieder in russland|wieder bei|wieder zuhause|wieder auf|auf ukrainischem boden|auf russischem boden|auf eigenem boden|auf ukrainisches gebiet|auf kontrolliertes gebiet|heimgelassen*|heimgegangen|heimgeschafft|zuruckgeliefert*|zuruckgelassen*|zuruckgezogen|zuruckuberstellt*|zuruckgenommen*|ruckuberstell*|ruckuberfuhr*|ruckubergabe|ruckkehrten|ruckkehrte|ausgelost*|freigetauscht*|freigepresst|freiubergab|weggebracht*|hergebracht|herausgeholt*|herausgelassen*|herausgebracht*|herausgekommen|hinausgelassen|losgekommen|loskamen|entlassene|entliessen|freikommt|freikame*|freizulassen|heimzukehren|zuruckzukehren|heimzuholen|zuruckzuholen|zuruckzubringen|kehrt|kehre|kehrt heim|kehrt zuruck|heimgefunden|heimfinden|heimwarts|in die heimat|in ihre heimat|in seine heimat|in ihr heimatland|nach kiew|nach moskau|nach russland|in die ukraine|traf ein|trafen ein|treffen ein|eintrafen|eintraf|eintreffen|ankamen|ankam|ankommen|uberquerten|landete|landeten|gelandet|stiegen aus|durften nach hause|durfte nach hause|durften heim|konnten heim|konnten nach hause|konnten zuruck|durften zuruck|durften gehen|durften ausreisen|vereint|wiedervereinigt|zusammengefuhrt*|schlossen in die arme|in die arme|aus russischer haft|aus ukrainischer haft|aus russischer gefangenschaft|aus ukrainischer gefangenschaft|aus der kriegsgefangenschaft|aus russischem gewahrsam|aus ukrainischem gewahrsam|wiedersahen|wiedergesehen|rausgekommen|rauskamen|auf dem heimweg|auf dem weg nach hause|auf den heimweg|erreichte|erreichten|erreicht haben|machte sich auf|machten sich auf|fuhr nach|fuhren nach|auf kontrolliertes|rollte nach|landen|landet|gelandete*|kamen nach|kam nach|kommen nach|kommt nach|kamen in die|kam in die|kamen in den|kam zuruck|kommt zuruck|kommen zuruck|kam heim|kommt heim|kam frei|kamen an|kam an|durfte heim|durfte zuruck|durfte gehen|durfte ausreisen|durften weiter|durfte weiter|durften weiterreisen|konnte heim|konnte zuruck|konnte nach hause|trafen in|traf in|trafen gegen|trafen auf dem flughafen|verliess|stieg aus|aussteigen|die gefangnistore|begnadigt*|begnadigung*|abgeschoben*|abschiebung|ausser landes|ins exil|reisten weiter|flogen weiter|weitergeflogen|weiterreisten|abgereist|wechselten die maschinen|die maschinen gewechselt|ankunft|heimflug|ruckflug|ruckreise|wiedervereinigung|hinzu kamen|hinzu kommen|dazu kamen|dazu kommen|ausreise|transferiert*',
    gave: 'ubergab|ubergaben|ubergibt|uberstellte|uberstellten|liess|liessen|entliess|entliessen|gab|gaben|lieferte|ubergeben hat|ubergeben habe|freigelassen hat|lasst|lassen|uberliess|schickte|schickten|ubergeben konnte|uberstellt hat|handigte|handigten|handigt|lieferte aus|lieferten|ubersandte|ubersandten|entlasst|entlassen hat|freiliess|freiliessen|freigab|uberfuhrte|uberfuhrten|schickt|schicken|gab frei|gaben frei|zuruckgab|zuruckgaben|uberreichte|repatriierte|repatriierten|ruckte heraus|trat ab|uberliessen|uberlasst|uberlassen hat|uberlassen|ziehen lassen|ziehen liess|gehen lassen|gehen liess|laufen lassen|laufen liess|zuruckgegeben hat|zuruckgeschickt hat|zuruckschickte|zuruckschickten|sandte|sandten|sandte zuruck|stellte uber|stellten uber|uberantwortete|uberantworteten|liefert|retournierte|retournierten|uberbrachte|uberbrachten|uberliefert*|gibt frei|geben frei|lasst frei|lassen frei|ubergeben|entlasse|freilasse|ubergebe|uberstelle|ubergeben hatte|ubergeben hatten|freigelassen hatte|freigelassen hatten|uberstellt hatte|uberstellt hatten|freigaben|gibt zuruck|geben zuruck|gab heraus|gaben heraus|herausgab|herausgaben|gibt heraus|lieferte ab|liefern|handigen|uberfuhren|uberstellen|uberreichten|uberreichen|freilasst|entsandte|entsandten|schob ab|aushandigte|aushandigten|auslieferte|auslieferten|uberwies|uberwiesen|hergab|hergaben|zurucksandte|zurucksandten|zuruckgibt|zuruckschickt|heimschickte|heimschickten|heimschickt|nach hause schickte|nach hause schickten|schickte nach hause|schickten nach hause|in die freiheit entliess|in die freiheit entliessen|auf freien fuss setzte|auf freien fuss setzten|setzte auf freien fuss|setzten auf freien fuss|gehen liessen|ziehen liessen|ausreisen liess|ausreisen liessen|begnadigte|begnadigten|begnadigt hat|offnete die gefangnistore|offneten die gefangnistore|schiebt ab|schoben ab|abschob|setzte frei|setzten frei|setzt frei|freisetzte|liess ziehen|lasst ziehen|lassen ziehen|liess gehen|lasst gehen|liess ausreisen|lasst ausreisen|ubergeben haben|freigelassen haben|uberstellt haben|entlassen haben|entlassen hatte|freigegeben hat|freigegeben hatte|zuruckgegeben haben|ausgehandigt hat|liefert aus|liefern aus|handigt aus|handigte aus|gab ab|gaben ab|gab her|bringen liess|uberfuhren liess|transferierte|transferierten|schickte zuruck|schickten zuruck|schickte heim|trennte sich von',
    got: 'erhaltene|empfangene|erhielt|erhielten|erhalt|erhalten|bekam|bekamen|bekommen|bekommt|empfing|empfangen|nahm|nahmen|holte|holten|entgegen|entgegengenommen|brachte|zuruckbekommen|zuruckbekam|zuruckbekamen|zuruckerhielt|zuruckholte|zuruckholen|heimholte|heimholten|heimholen|ubernahm|ubernahmen|ubernommen|ubernimmt|empfangt|begrusst*|nimmt|in empfang|entgegennahm|abholte|erhalt zuruck|hat zuruckerhalten|freibekommen|freibekam|zuruckgewann|wiederbekommen|gewann zuruck|erwirkte|erreichte die freilassung|holt|holen|befreite|zuruckgeholt*|heimgeholt*|zuruckerhalten*|wiedererhielt|wiedererhielten|wiederbekam|wiederbekamen|zuruckgewonnen|in empfang genommen|in empfang nahm|in empfang nahmen|zuruckgenommen|zurucknahm|zurucknahmen|eingetauscht bekam|erwirkte die ruckkehr|erreichte die ruckkehr|meldete die ruckkehr|bestatigte die ruckkehr|gab die ruckkehr|verkundete die ruckkehr|zuruckbringen|zuruckbrachte|zuruckbrachten|nach hause geholt|nach hause gebracht|nach hause bringen|heimbrachte|heimbrachten|heimbringen|auslosen|ausgelost|konnte zuruckholen|freibekamen|freibekommt|empfangen hat|aufgenommen|nahm auf|nahmen auf|nahm/nahmen/nimmt/nehmen entgegen|nahm/nahmen/nimmt/nehmen in empfang|nahm/nahmen/nimmt/nehmen zuruck|bekam/bekamen/bekommt/bekommen zuruck|erhielt/erhielten/erhalt/erhalten zuruck|holte/holten/holt/holen zuruck|holte/holten/holt/holen heim|brachte/brachten/bringt/bringen zuruck|brachte/brachten/bringt/bringen heim|brachte/brachten/bringt/bringen nach hause|gewann/gewannen/gewinnt zuruck|kaufte frei|kauften frei|konnte/konnten befreien|befreit hat|befreit haben|befreien|entgegennahmen|entgegennimmt|entgegennehmen|ubernehmen|empfingen|begrusste|begrussten|willkommen|zuruckbekommt|zuruckerhalt|zuruckholt|heimholt|heimbringt|zuruckbringt|abholten|abgeholt hat|abgeholt haben|abholen|holte ab|holten ab|holt ab|erreichte|erreichten die freilassung|erwirkten|ausgehandigt bekam|ausgehandigt bekamen|uberstellt bekam|ubergeben bekam|herausbekam|herausbekamen|herausholte|herausholten|herausgeholt hat|rettete|retteten|freigekampft|freikaufte|freikauften|ausloste|auslosten|aufnahm|aufnahmen|einsammelte|zuruckverlangte und erhielt|zuruckerhielten|retour|nehmen|nimmt auf|nehmen auf|aufnehmen|aufnimmt|kriegt|kriegte|erlangte|meldete die heimkehr|bestatigte die heimkehr|verkundete die heimkehr|meldete die ankunft|meldeten die ruckkehr|bestatigten die ruckkehr|bestatigte den empfang|bestatigte den erhalt|erwirkte die freilassung|in obhut|in ihre obhut|befreiten|in die arme schliessen',
    each: {
      each: 'je seite|in jede richtung|jeweils|jede seite|jeder seite|auf beiden seiten|beiderseits|pro seite|auf jeder seite|von jeder seite|beide seiten je|jedes land|beide lander je|auf jede seite|pro land|jede partei|jeder partei|jede der beiden|jeder der beiden|beide parteien je|je land|je partei|in beide richtungen|pro partei|beidseits|beidseitig|auf jeder der|von beiden seiten je|in jedes der beiden lander|in jedes land|in beide lander|jedem land|jedem der beiden|auf jede der|je lager|jedes lager|jeder der|pro kriegspartei|von beiden seiten|auf der einen|von der einen|jede der|jede kriegspartei|jeder kriegspartei|jede der parteien|beide je|beide seiten jeweils|je konfliktpartei|pro konfliktpartei|auf beiden|fur jede seite|fur beide seiten|an jede seite|jeder von ihnen|jedes der|beiderseitig|beiderseitige|einander|gegenseitig|wechselseitig|pro staat|je staat|jeder staat|jede armee|jeder armee|pro armee|beide armeen|in jedem land|in beiden landern|fur jede partei|fur beide lander|hier wie dort|beide jeweils|beiden seiten je|jede hauptstadt',
      next: 'je',
    },
    same: 'ebenso viele|ebensoviele|gleich viele|genauso viele|die gleiche zahl|dieselbe zahl|gleiche anzahl|dieselbe anzahl|die gleiche anzahl|gleich grosse|ebenso vielen|identische zahl|genau so viele|genauso vielen|gleich vielen|gleiche zahl|gleicher zahl|gleicher anzahl|derselben zahl|in derselben zahl|die identische|identische anzahl|ebenso vieler|ebensovielen|ebenso hohe zahl|entsprechende zahl|entsprechende anzahl|gleich hohe|dieselbe menge|gleich grosse gruppe|in gleicher|noch einmal so viele|noch einmal so vielen|ebenfalls so viele|ebenso viel|gleich viel|ebensoviel|gleichviele|die gleiche menge|eine gleich|in gleicher starke|ebenso zahlreiche|exakt so viele|nochmals so viele|eine identische|paritatisch|derselben anzahl',
    both: 'beide seiten|beide lander|beiden seiten|beiden lander*|die seiten|beider seiten',
    for: 'gegen|fur|im austausch gegen|im tausch gegen|im austausch fur|im tausch fur|im gegenzug fur|als gegenleistung fur',
    part: 'der ukrainer|der soldaten|der gefangenen|von ihnen|davon|von diesen|gehoren|gehorten|waren darunter|der freigelassenen|der befreiten|der heimkehrer|stammen|von denen|der zuruckgekehrten|der manner|der menschen|der personen|der toten|der leichen|der leichname|der ubergebenen|der uberstellten|der ausgetauschten|der entlassenen|der zivilisten|der kriegsgefangenen|der gefallenen|aus dieser gruppe|dieser gruppe|hiervon|dieser soldaten|dieser menschen|unter diesen|der ruckkehrer|unter denen|darunter|der haftlinge|der geiseln|der inhaftierten|der heimgekehrten|der freigekommenen|der begnadigten|der kinder|der verwundeten|die meisten|die mehrheit|die mehrzahl|ein teil|ein drittel|die halfte|ein viertel|die ubrigen|die restlichen|der rest|die anderen|unter den zuruckgekehrten',
    within:
      'darunter|davon|unter ihnen|von ihnen|einschliesslich|inklusive|unter den|dazu gehoren|zu ihnen gehoren|unter denen|von denen|worunter|in der gruppe|zur gruppe|zur gruppe gehoren|zur gruppe gehorten|zu denen|zu den freigelassenen|zu den heimkehrern|unter diesen|mit dabei|mitgerechnet|auf der liste|unter den freigelassenen|unter den heimkehrern|befinden sich auch|befinden sich unter|dazu zahlen|zahlen dazu|zu ihnen zahlen|zu ihnen zahlten|hierunter|mitsamt|dazu gehorten|zu ihnen gehorten|in deren reihen|in ihren reihen|zusammengesetzt|unter letzteren|unter den letzteren|waren dabei|war dabei|ist dabei|sind dabei|auch dabei|enthalten|inbegriffen|mitgezahlt|eingerechnet|unter den entlassenen|unter den angekommenen|zu den entlassenen|an der spitze|an ihrer spitze|allen voran|an bord waren',
    own: 'ihre|ihrer|seine|seiner|unsere|unserer|eigene|eigenen|ihren|seinen|der ihren|der seinen|der eigenen|eigener|seiner eigenen|ihrer eigenen|eigenes|eigenem|ihrem|ihres|seinem|seines|unseren|unserem|die ihren|die seinen|die unseren',
    home: 'heim|nach hause|heimat|zuhause|daheim|nachhause|zu hause|heimwarts|vaterland|heimatland',
    total:
      'insgesamt|in summe|gesamt|alles in allem|summe|gesamtzahl|zusammengenommen|unterm strich|alle zusammen|in der summe|gesamte zahl|auf beiden seiten zusammen|beide seiten zusammen|beider seiten zusammen|zusammengerechnet|addiert|zusammen sind|zusammen waren|zusammen mit den|macht zusammen|beide zusammen|gesamthaft|alle etappen zusammen|beide tage zusammen|aufsummiert|kumuliert|summa summarum',
    span: 'in zwei tagen|in drei tagen|an zwei tagen|an drei tagen|innerhalb von zwei tagen|binnen drei tagen|binnen zwei tagen|uber drei tage|uber zwei tage|in dieser woche|in diesem jahr|dieses jahr|seit jahresbeginn|in zwei etappen|in drei etappen|innerhalb von drei tagen|drei tage|vier tagen|in den vergangenen tagen|innerhalb einer woche|binnen einer woche|binnen eines monats|im laufe des jahres|seit dem jahreswechsel|in diesem monat|in diesem sommer|uber vier tage|an vier tagen|an drei aufeinanderfolgenden|in mehreren etappen|in zwei runden|in drei runden|am wochenende insgesamt|seit anfang des jahres|seit januar|in den letzten tagen|in der vergangenen woche|im vergangenen monat|an funf tagen|uber mehrere tage|in den zuruckliegenden|in den drei tagen|in den zwei tagen|an den drei tagen|an den zwei tagen|in den vier tagen|an beiden tagen|im selben zeitraum|im gleichen zeitraum|in derselben zeit|in dieser zeit|in diesem zeitraum|im laufe von|uber drei tage verteilt|innerhalb von 48 stunden|binnen 48 stunden|in 48 stunden|innerhalb von 24 stunden|binnen 24 stunden|dreitagig*|zweitagig*|viertagig*|mehrtagig*|verteilt auf|auf zwei tage verteilt|auf drei tage verteilt|binnen weniger tage|innerhalb weniger tage|innerhalb von vier tagen|innerhalb von funf tagen|uber das wochenende|im laufe der woche|in vier etappen|in beiden etappen',
    since:
      'seit beginn|seit kriegsbeginn|seit februar 2022|seit 2022|seit dem beginn|seit ausbruch|bisher|seit dem einmarsch|im laufe des krieges|seit marz 2022|seit anfang|seit dem 24|wahrend des krieges|seither|seit der invasion|seit beginn der invasion|seit dem uberfall|seit beginn des krieges|seit beginn des grossen|seit beginn des angriff*|seit beginn des russischen|seit dem russischen|seit dem 24 .|seit kriegsausbruch|bis heute|in mehr als drei jahren|in drei jahren|in den kriegsjahren|in drei kriegsjahren|im verlauf des krieges|im kriegsverlauf|die zahl der zuruckgeholt*|steigt auf|stieg auf|erhoht sich|erhohte sich|wuchs auf|seit dem fruhjahr 2022|seit dem herbst 2020|seit fruhjahr 2022|seit der vollinvasion|seit dem vollumfanglich*|nach mehr als drei jahren|summiert sich|seit dem grossangriff|alle austausche zusammen|seit ende februar 2022|seit 24|seit dem gross*|bis dato|bisher insgesamt|damit erhoht sich|damit steigt|erhoht die zahl|steigt die zahl|stieg die zahl|summe aller|alle bisherigen|wahrend des gesamten krieges|im gesamten krieg|seit der russischen invasion|seit dem angriff|seit kriegsanfang|seit anfang 2022|die gesamtzahl der|bislang|bis dahin|bis jetzt|seit 2014|seit sommer|seit dem sommer|seit herbst|seit beginn der waffenruhe|seit der waffenruhe|seit dem waffenstillstand|seit inkrafttreten|seit jahresanfang|damit sind es|damit wachst|summieren sich|seit der eskalation',
    approx: {
      approx:
        'etwa|rund|ungefahr|circa|ca|ca .|knapp|fast|gut|um die|annahernd|beinahe|nahezu|schatzungsweise|in etwa|zirka|an die|beinah|geschatzt|geschatzte|geschatzten|grob|annaherungsweise',
      at_least:
        'mindestens|mehr als|uber|wenigstens|nicht weniger als|zumindest|gut und gern|nicht weniger|mehr noch als|knapp uber|etwas mehr als|im mindesten|zum mindesten|nicht unter|gut und gerne|deutlich mehr als|weit mehr als|weit uber|reichlich|etwas uber',
      at_most:
        'bis zu|hochstens|maximal|weniger als|nicht mehr als|nicht uber|etwas weniger als|knapp unter|allenfalls|unter der marke|nicht einmal|deutlich weniger als',
    },
    vague:
      'dutzende|hunderte|einige|mehrere|eine gruppe|tausende|dutzenden|hunderten|viele|etliche|ein dutzend|eine unbekannte zahl|eine nicht genannte zahl|eine ungenannte zahl|mehrerer|einiger|einzelne|ein paar|mehrere dutzend|mehrere hundert|hunderter|dutzender|zahlreich*|eine reihe|handvoll|eine handvoll|wenige|manche|grossere gruppe|kleine gruppe|einige dutzend|einige hundert|mehrere tausend|zehntausende*|unzahlige|diverse|eine anzahl|eine grosse zahl|zweistellige zahl|dreistellige zahl|abertausende',
    digit: {
      '1500': 'anderthalbtausend',
      '1': 'ein|eine|einen|eins',
      '2': 'zwei|zweien|zweier',
      '3': 'drei|dreien|dreier',
      '4': 'vier',
      '5': 'funf',
      '6': 'sechs',
      '7': 'sieben',
      '8': 'acht',
      '9': 'neun',
      '10': 'zehn',
      '11': 'elf',
      '12': 'zwolf',
      '13': 'dreizehn',
      '14': 'vierzehn',
      '15': 'funfzehn',
      '16': 'sechzehn',
      '17': 'siebzehn',
      '18': 'achtzehn',
      '19': 'neunzehn',
      '20': 'zwanzig',
      '30': 'dreissig',
      '40': 'vierzig',
      '50': 'funfzig',
      '60': 'sechzig',
      '70': 'siebzig',
      '80': 'achtzig',
      '90': 'neunzig',
      '100': 'hundert|einhundert',
      '200': 'zweihundert',
      '300': 'dreihundert',
      '400': 'vierhundert',
      '500': 'funfhundert',
      '600': 'sechshundert',
      '700': 'siebenhundert',
      '800': 'achthundert',
      '900': 'neunhundert',
      '1000': 'tausend|eintausend',
    },
    ordinal:
      'mal|etappe|runde|jahrestag|phase|austausch|gefangenenaustausch|tausch|welle|tranche|stufe|durchgang|charge|kriegstag|austauschrunde|kriegsgefangenenaustausch|gefangenentausch|vermittlung|austauschs|austausches',
    agreed:
      'verstandigt*|sah vor|sieht|vereinbart*|vereinbarung*|einigten sich|abkommen|zusage*|zugesagt|sieht vor|angeboten|bot an|formel|versprochen|vorschlag|vorgeschlagen|sollen|sollten|vorgesehen|verpflicht*|abgemacht|kontingent|ubereingekommen|ubereinkunft|verabredet*|zugesichert*|geeinigt*|ubereinkommen|rahmenvereinbarung|vorsieht|vorsehen|sahen vor|obergrenze*|kontingente|absprache*|abgesprochen*|handelseinig|kam uberein|kamen uberein|verabred*|zugestimmt*|stimmten zu|willigte*|einwillig*|vereinbart hatten|erklarten sich bereit|erklarte sich bereit|angebot|anbot|bieten an|stellte in aussicht|war die rede von|im gesprach war|im gesprach waren|umfasst|umfasse|beinhaltet|regelt|sah die|sieht die|abmachung*|einigung*|deal|deals|bereitschaft|bereit zu|ist bereit|sei bereit|sind bereit|seien bereit|waren bereit|ausgemacht|zusicher*|quote|quoten',
    future:
      'kundigt|angekundigt|soll es|wird|werden|soll|sollen|geplant|erwartet|vorgesehen|anstehend*|bevorsteh*|in den kommenden|morgen|nachste etappe|nachster austausch|nachste austausch|steht bevor|kommenden|demnachst|planen|ist fur|sind fur|kunftig|in der kommenden|in den nachsten|nachste woche|nachsten monat|bis ende|bis zum jahresende|bis jahresende|in vorbereitung|angesetzt|terminiert|anberaumt|in aussicht|wurden freikommen|wird stattfinden|sollen freikommen|sollen ubergeben|steht an|stehen an|erwartet wird|voraussichtlich|folgen sollen|ist geplant|sind geplant|beabsichtig*|bevor steh*|in planung|in kurze|bald|in baldiger|zu erwarten|vorhaben|hat vor|haben vor|noch in dieser woche|in den kommenden tagen|kunftige|in absehbarer|spatestens|kommende*|wollen|will|wolle|wollten in|werde|nachsten woche|nachste tage|ubernachst*|noch diese woche|noch diesen monat|bis monatsende|bis wochenende|folgt noch|folgen noch|soll folgen|sollen folgen|soll stattfinden|soll erfolgen|bevorstehende*|steht noch aus|stehen noch aus|ist vorgesehen|sind vorgesehen|freikommen sollen|ubergeben werden sollen|ausgetauscht werden sollen|heimkehren sollen|sollte ubergeben|sollten ubergeben|sollte freilassen|sollten freilassen|ausstehend*|stehen bevor|steht kurz bevor|plant|planten|avisiert*|erhofft*|hofft|hoffen|soll noch|sollen noch|am kommenden|rechnet mit|rechnen mit|noch zu ubergeben|nachste runde|noch heute|in aussicht gestellt',
    supposed:
      'hypothetisch*|gedankenspiel*|theoretisch|angenommen|idee|denkbar|szenario*|gedankenexperiment|liefe auf|alle gegen alle|aller gegen alle|jeder gegen jeden|schlagt vor|schlug vor|sollte der vorschlag|wurde bedeuten|kame dies zustande|kame es dazu|im falle einer annahme|rein rechnerisch|alle fur alle|formel alle|wurden freikommen|wurden heimkehren|wurden zuruckkehren|kamen dann frei|wurde etwa|betrafe|betroffen waren|waren dann|appell|aufruf|forderte den austausch|fordert den austausch|rief zu einem austausch|rief zum austausch|in erwagung|erwogen|sofern|falls',
    mail: 'briefe ausgetauscht|tauschen briefe|tauschten briefe|austausch von briefen|briefaustausch|austausch von listen|tauschten listen|tauschen listen|listen ausgetauscht|pakete ausgetauscht|austausch von informationen|austausch von daten|austausch von meinungen|briefwechsel',
    failed:
      'geplatzt|ausgeblieben|platzt|kommt nicht|gescheitert|scheiterte|platzte|abgesagt|verschoben|kam nicht zustande|fand nicht statt|nicht stattgefunden|ausgefallen|abgebrochen|blockiert|vorerst gescheitert|nicht zustande|nicht zu stande|nicht erschienen|nicht eingetroffen|erschien nicht|abgeblasen|auf eis|vertagt|aufgeschoben|ausfallen|findet nicht|nicht statt|nicht stattfand|hinfallig|ins stocken|nicht vollzogen|blieb aus|bleibt aus|blieben aus|fiel aus|fallt aus|zerschlagen|zerschlug|ins wasser gefallen|fiel ins wasser|absage|aufschub|unterblieb*|unterbleib*|entfiel|entfallt|entfallen|nicht durchgefuhrt|verzogert*|torpediert*|ruckzieher|scheitern|scheitert|scheiterten|platzen|nicht abgeholt|nicht ubernommen|unverrichteter dinge|hinausgeschoben|vereitel*|nicht wie geplant|sagte ab|abzusagen|verschieben|verschob|kein fortschritt|keine fortschritte|stockt|stocken|stockte|ausgesetzt|gestrichen|abgelehnt|lehnte ab|lehnten ab|annulliert|storniert|vom tisch|misslang|misslungen|fehlgeschlagen|ergebnislos|auf unbestimmte zeit|kommt nicht zustande|ruckschlag',
    captured:
      'in gefangenschaft geraten|gefangen genommen|festgenommen|geraten|gerieten|gefasst|erobert|gefangennahm*|gefangen nahm*|gefangen genommen*|in die hande|aufgegriffen|verhaftet|deportiert*|verschleppt*|entfuhrt*|geiselnahme|gefangengenommen*|in gefangenschaft gerat*|in gefangenschaft ger*|in kriegsgefangenschaft ger*|gefangennahme|ergaben sich|ergeben sich|in gefangenschaft gerieten|festgesetzt*|abgefangen|ergriffen|gekidnappt|entfuhrung*|verschleppung*|festnahme*|verhaftung*|kapitulier*|kapitulation|sich ergeben|ergaben|verirrt*|eingekesselt|in haft genommen|in gewahrsam genommen|fielen in die hande|fiel in die hande|in gefangenschaft kamen|gefangengesetzt',
    harmed:
      'interview*|angehort|ums leben|verletzt worden|verletzt|starben|vermisst|verurteilt|befragt*|abgeschossen|opfer|verluste|hingerichtet|interviewt*|starb|erschossen|demonstrier*|versammelt*|ums leben gekommen|verwundet worden|verwundete worden|evakuiert*|vernommen|verhort|protestier*|gefoltert*|misshandelt*|umgekommen|befragung|getotet|gestorben|verlor*|gefunden|entdeckt|fanden sich|identifiziert als|entdeckten|ermordet*|umgebracht|verstorben|lebenslang*|haftstrafe*|freiheitsstrafe*|gefangnisstrafe*|verbuss*|gefallen war|gefallen waren|gefallen sind|sprachen mit|zum tode',
    held: 'in gefangenschaft|festgehalten|halt|halten|sitzen|befinden sich|gehalten|noch in|in haft|inhaftiert|verbleiben|bleiben|in russischer hand|in ukrainischer hand|in der gewalt|in seiner gewalt|noch immer in|festhalten|gefangen halt|gefangen halten|gefangen gehalten|gefangengehalten|gefangen hielt*|in seinem gewahrsam|in ihrem gewahrsam|in russischem gewahrsam|in ukrainischem gewahrsam|in gewahrsam|in der hand|in den handen|in lagern|in gefangnissen|in strafkolonien|hinter gittern|sitzt|sitzen noch|verblieben|ausharren|harren|warten auf ihren austausch|interniert|befindet sich|in russischen lagern|eingesperrt|beherberg*|in haft gehalten|sassen|einsitzen|auf ihre heimkehr warten|auf ihre heimkehr warteten|auf ihre heimkehr|auf ihren austausch|auf ihre freilassung|auf seine freilassung|auf einen austausch warten|auf den austausch warten|warten auf ihre|noch in gefangenschaft|weiterhin in gefangenschaft|noch gefangen|weiter gefangen|befanden sich|befande sich|befanden sich noch|gefangen sind|gefangen seien|inhaftiert sind|inhaftiert seien|interniert sind|gefangen gehalten wurden|gefangen gehalten werden|festgehalten werden|festgehalten wurden|untergebracht|halte|hielten|hielte|halt fest|halten fest|einsassen|einsitzt|sitze|sasse|sassen noch|in russischer gefangenschaft|in ukrainischer gefangenschaft|verbleiben in|verblieben in|hinter stacheldraht|schmacht*|darben|ausharrten|zuruckgehalten|sind untergebracht|ist untergebracht|werden bewacht|warten|warten noch|warten weiter|gesessen|sitzen ein|sass|eingekerkert|in geiselhaft|hinter gefangnismauern|festsitzen|festsassen|absitzen|abgesessen|weiterhin in haft|weiter in haft|noch immer|immer noch in|noch nicht frei|werden vermisst|werden noch vermisst|gelten als vermisst|fehlen noch|am leben sein|in israelischer haft|in israelischen gefangnissen|in russischen gefangnissen|in ukrainischen lagern|in belarussischen gefangnissen',
    captivity:
      'kontrolliertem gebiet|kontrollierten gebiet|lagern|gefangnissen|gefangenenlager*|strafkolonie*|gefangenschaft|kriegsgefangenschaft|haft|gefangnis*|gewahrsam|lager|geiselhaft|kerker*|lagerhaft|arrest|straflager*|besetzten gebiet*|untersuchungshaft|russischer hand|ukrainischer hand|zuchthaus|haftanstalten|strafkolonien|holle|kriegsgefangenenlager*|foltergefangnis*|untersuchungsgefangnis*|verliese*|verlies|internierung|besatzung|feindeshand|feindlicher hand|gefangniszellen|zellen|strafanstalt*|haftzentren|gefangenenlagern|haftanstalt*|kolonie|kolonien|u - haft|einzelhaft|isolationshaft|hausarrest|militargefangnis*|gulag|strafvollzug|besetztem gebiet|besetztes gebiet|besetzte gebiete',
    return:
      'im gegenzug|im austausch|ihrerseits|umgekehrt|dafur|in umgekehrter richtung|in die gegenrichtung|in der gegenrichtung|andersherum|in die andere richtung|seinerseits|als gegenleistung|im umkehrschluss|auf der anderen seite|in die entgegengesetzte|in entgegengesetzter|in umgekehrte richtung|in gegenrichtung|den umgekehrten weg|den entgegengesetzten|zum ausgleich|als gegenzug|den anderen weg|den weg in die|in der anderen richtung|umgekehrten weg|andere richtung|gegenrichtung|im tausch dafur|im austausch dafur|wiederum|im tausch|andererseits|die andere richtung|in der entgegengesetzten richtung|in die umgekehrte richtung|den gegenweg|reziprok|zum tausch|fur sie|im austausch fur diese|im austausch fur sie|im tausch fur sie|die gegenleistung|gegenseite|die andere seite|vice versa|auf dem ruckweg|in der gegenbewegung|im gegenzug dafur',
    earlier:
      'zum auftakt|am ersten tag|der bislang letzte|der vorige|zuletzt|vorherig*|vorige*|fruher*|zuvor|letzte*|vergangene*|davor|am vortag|vor einem monat|vorangegangen*|vor zwei wochen|vor drei wochen|vorletzt*|wochen zuvor|tage zuvor|beim letzten|am tag zuvor|eine woche zuvor|einen monat zuvor|zwei wochen zuvor|drei wochen zuvor|vor einer woche|vor wenigen tagen|vor tagen|vorhergehende*|voriges mal|beim vorigen|beim vorangegangenen|das letzte mal|die vorherige|der letzte austausch|der bisher letzte|im vormonat|im vorjahr|vorausgegangen*|vorausging|tags zuvor|wenige tage zuvor|monate zuvor|war vorausgegangen|schon anfang|schon mitte|schon ende|bereits anfang|bereits mitte|bereits ende|hatte es eine|hatte es einen|zuvor hatte|davor hatte|beim letzten mal|letztmals|letztmalig|seinerzeit|wochen davor|tage davor|monat davor|einst|im letzten monat|in der vorwoche|zum letzten mal|jungste austausch|jungster austausch|in fruheren|im fruheren|vormalig*|tags davor|an tag eins|in der ersten etappe|die erste etappe|am vorabend|damals|kurz zuvor|kurzlich|unlangst|jungst|neulich|tage vorher|wochen vorher|monate vorher|tags vorher|vor wochen|vor monaten|vor zwei monaten|vor drei monaten|vor vier wochen|im jahr zuvor|im jahr davor|in der ersten runde|die erste runde|die erste tranche|austausch davor|das vorherige',
    more: 'weitere|weiteren|zusatzlich|noch|andere|ausserdem|weiterer|weiteres|weiterem|zusatzliche*|anderen|anderer|ubrige|ubrigen',
    mediate: {
      aided:
        'half|halfen|hilft|mitgeholfen|geholfen|einsatz des|einsatz der|bemuhungen des|bemuhungen der|intervention des|eingefadelt*|organisierte*|organisiert*|arrangiert*|vorbereitet*|bereitete*|ausgehandelt*|handelte*|handelten|brachten zustande|eingeleitet*|steuerte|gesteuert|unter der regie|beigetragen|trug bei|trugen bei|mitgewirkt|wirkte mit|wirkten mit|leistete hilfe|angebahnt*|einfadelte|fur die unterstutzung|unterstutzt*|zog die faden',
      mediate:
        'mittler*|vermittl*|vermittler*|vermittlung*|unter vermittlung|gute dienste|makler*|vermittel*|mittelsmann*|makel*|guten dienste|guten diensten|eingefadel*|ausgehandelt*|unterhandl*|pendeldiplomatie|schirmherrschaft|mittlerin|mittlerrolle|vermittlerrolle|fursprache|zwischenhandler|eingefadelt|moderiert*|brucke*nbauer|bruckenbauer|vermittelt hat|vermittelt haben|als vermittler|als vermittlerin|vermittlungsrolle|in der rolle des vermittlers|vermittelnd|zwischen den seiten vermittelt|als makler|makelte|mittelte|unterhandelte|unterhandler|fadenzieher|eingefadelt*|fadelte|ausgehandelt von|ausgehandelt hat*|aushandelte*|verhandelt hatte*|zustande gebracht|eingeleitet von|arrangiert*|arrangierte*|auf initiative|dank der initiative|schaltete sich ein|eingeschaltet|vermittelnde*|vermittlers|vermittlerstaat*|vermittlungs*|vermittelten|vermitteln|mittelsmanner|mittelsleute|zwischentrager|schlichter*|fadeln|guter dienste|brucke geschlagen|die seiten zusammengebracht|brachte die seiten zusammen|als brucke|als kanal|uber kanale|hinter den kulissen verhandelt|durch vermittlung|dank der vermittlung|unter mitwirkung|auf vermittlung|zustandekommen|zustande gekommen durch|agide|emissar*|abgesandte*|sondergesandte*|sonderbeauftragte*|drehscheibe|dank vermittlung|nach vermittlung|mit vermittlung|fursprecher*',
      help: 'dank der bemuhungen|koordin*|dank der hilfe|mit hilfe|mithilfe|mit unterstutzung|ermoglich*|moglich gemacht|moglich machte*|dank des einsatzes|dank der unterstutzung|mit der hilfe|unter beteiligung|in zusammenarbeit mit',
    },
    talks:
      'gesprache*|verhandlung*|verhandlungen|treffen|runde|delegationen|verhandlungsrunde|konsultation*|unterredung*|gipfel*|beratung*|sitzung*|gesprachsrunde*|zusammenkunft*|telefonat*|dialog*|friedensgesprach*|friedensverhandlung*|aushandlung|kontakte',
    accord:
      'verstandigt*|einigten|geeinigt|abkommen|einigung|absprache*|waffenruhe|abmachung*|pakt|memorandum|konsultation*|ubereinkunft*|ubereinkommen|verabred*|feuerpause|waffenstillstand*|vereinbar*|abkommens|verstandigung*|gesprach*|verhandlung*|deal|deals|friedensgesprach*|friedensabkommen|friedensverhandlung*|geiselabkommen|rahmenabkommen|kompromiss|kampfpause|unterhandlung*',
    to: 'nach|an|an die|in die|zur|zum|zuruck in|wieder in|zu|in richtung|richtung|zuruck nach|heim nach|in den|zuruck in die|an das|ans|ins|auf von|in von|auf das von|in das von|auf dem von',
    from: 'aus|von|aus der',
    in: 'in|in der|auf dem gebiet|im',
    by: 'durch|von',
    says: 'sagte|sagt|teilte|teilten|erklarte|erklarten|berichtete|berichteten|berichtet|schrieb|bestatigte|bestatigten|laut|nach angaben|angaben|zufolge|gab an|meldete|meldet|hiess es|nannte|erganzte|ausserte|spricht|sprach|verkundete|gaben|informierte|so|verwies|wie|verlautete|verlautbar*|mitteil*|mitgeteilt|berichten|melden|meldeten|bezifferte*|beziffert|raumte|gestand|behauptet*|betont*|unterstrich|erwahnte|erwahnt|hob hervor|fuhrte aus|zitiert*|dankte|dankten|erklart|erklaren|gab bekannt|gaben bekannt|spricht von|sprach von|auskunft|darstellung|angabe|veroffentlicht*|gemeldet*|bestatigt|bestatigen|informiert|zahlung|worten|aussagen|twitterte|postete|versicherte|prazisierte|nannten|nennt|bekraftigte|listet|stellte klar|gezahlt|legte dar|verbreitete|kommt auf|kam auf|sagten|teilt mit|teilen mit|teilt|teilen|bekannt|bekanntgab|bekanntgegeben|bekannt gegeben|schreibt|schreiben|schrieben|sprechen|sprachen|verkundet|verkunden|verkundeten|kundigte|erzahlte|erzahlt|dem zufolge|wie es|hiess|heisst es|heisst|kommentierte|bezeichnete|angab|angaben zufolge|zahlte|zahlen|zahlt|beziffern|zitierte|raumt ein|gesteht|vermeldete*|vermeldet*|unterrichtete|liess wissen|lasst wissen|stellte fest|gab zu protokoll|verwies auf|beruft sich|berufen sich|unter berufung|kommt dagegen auf|kommt hingegen auf|kam dagegen auf|kam hingegen auf|kommt jedoch auf|dagegen auf|hingegen auf|beharrt|beharren|beharrte|erlauterte|erlautert|vermutet|vermutete|meint|meinte|schatzt|schatzte|schatzung|schatzungen|kritisierte|beteuerte|gibt an|geben an|gaben an|gibt bekannt|geben bekannt|liess verlauten|liess mitteilen|rechnete vor|nach darstellung|nach eigenen angaben|ubereinstimmend*|den angaben|korrigierte|verzeichnete|sprach dagegen von|sprach hingegen von|spricht dagegen von|spricht hingegen von',
    speaker: {
      Houthis:
        'huthi - sprecher*|huthi - vertreter*|huthi - unterhandler*|sprecher der huthi|sprecher der huthis|huthis',
      Israel:
        'israelische armee|israelischen armee|israelische militar|israelischen militars|israelische gefangnisverwaltung|israelische regierung|israelischen regierung|israelische behorden|israelischen behorden|israels armee|netanjahu*',
      'Maria Lvova-Belova': 'lwowa - belowa',
      'Shamsail Saraliev': 'saralijew*',
      'Petro Yatsenko': 'jazenko*',
      'Andriy Yusov': 'jussow*|jusow*',
      'Kyrylo Budanov': 'budanow*',
      'Rustem Umerov': 'umerow*|umjerow*',
      'Andriy Yermak': 'jermak*|chef des ukrainischen prasidialamt*',
      'Russian Ministry of Defence':
        'russische verteidigungsministerium|russisches verteidigungsministerium|russischen verteidigungsministeriums|verteidigungsministerium in moskau|moskauer verteidigungsministerium|moskauer verteidigungsministeriums|verteidigungsministerium*|das ministerium|russische militar|verteidigungsministeriums in moskau|russisches militar|russischen militars',
      'Coordination Headquarters (Ukraine)':
        'koordinierungsstab*|koordinationsstab*|koordinierungsrat|koordinationshauptquartier|kiewer stab|der stab|koordinationszentrum|koordinationsstelle|stab fur kriegsgefangene|koordinierungszentrum*|ukrainische stab|ukrainischen stab',
      'Volodymyr Zelenskyy':
        'selenskyj*|selenski*|zelensky*|ukrainische prasident|ukrainischer prasident|ukraines prasident|ukrainischen prasidenten|ukrainische staatschef|ukrainischer staatschef',
      'Vladimir Medinsky': 'medinski*|medinskij*|kremlberater*',
      'Vladimir Putin':
        'putin*|kremlchef*|russische prasident|russischer prasident|russischen prasidenten',
      'Dmitry Peskov': 'peskow*|kremlsprecher*',
      'Dmytro Lubinets':
        'lubinez*|ukrainische menschenrechtsbeauftragte*|ukrainischer ombudsmann|ukrainischen menschenrechtsbeauftragten|ukrainische ombudsmann|ukrainischen ombudsmann*',
      'Tatyana Moskalkova': 'moskalkowa*|russische menschenrechtsbeauftragte*',
      'Donald Trump': 'trump*',
      'Russian media':
        'russische medien|russischen medien|russische staatsmedien|russische nachrichtenagentur*|ria nowosti|russische blogger|russischen bloggern|russische telegram - kanale|russischen telegram - kanalen|russische kriegsblogger|russische kanale|russische agenturen|russische presse|agentur ria|agentur tass|agentur interfax|russische staatsagentur*',
      'unnamed source': 'eine quelle|ein informant|aus kreisen|anonyme quelle|quellen in',
      reports: 'schatzungen zufolge|berichten zufolge|medienberichten zufolge|laut medienberichten',
      'TASS source': 'tass - quelle|quelle der tass|quelle der agentur tass',
      ICRC: 'rote kreuz|rotes kreuz|ikrk|roten kreuz',
      'Ukrainian officials':
        'kiew|kyjiw|ukrainische seite|ukrainischen seite|ukrainischer seite|ukrainische behorden|ukrainischen behorden',
      'Russian officials':
        'moskau|russische seite|russischen seite|russischer seite|russische behorden|russischen behorden',
      Hamas: 'hamas',
    },
    month: {
      '1': 'januar|janner|jan',
      '2': 'februar|feb',
      '3': 'marz',
      '4': 'april|apr',
      '5': 'mai',
      '6': 'juni',
      '7': 'juli',
      '8': 'august|aug',
      '9': 'september|sept',
      '10': 'oktober|okt',
      '11': 'november|nov',
      '12': 'dezember|dez',
    },
    weekday: {
      '1': 'montag*',
      '2': 'dienstag*',
      '3': 'mittwoch*',
      '4': 'donnerstag*',
      '5': 'freitag*',
      '6': 'samstag*|sonnabend*',
      '0': 'sonntag*',
    },
    day: { '0': 'heute|heutig*', '-1': 'gestern|gestrig*|am vortag', '1': 'morgen' },
    shift: {
      none: 'am vorabend des|am vorabend der|am vorabend von|am vortag des|am vortag der|am vortag von',
      '-2': 'zwei tage zuvor|zwei tage davor|zwei tage vorher|zwei tage fruher|vor zwei tagen|vorgestern|zwei tage nach|zwei tage nachdem',
      '-1': 'tags zuvor|am tag zuvor|einen tag zuvor|ein tag zuvor|am tag davor|einen tag fruher|tags davor|einen tag nach|einen tag nachdem|am vorigen tag|am tag vorher|gestern morgen|gestern abend|letzte nacht|vergangene nacht|in der vergangenen nacht|am abend zuvor|am abend davor|in der nacht zuvor|tags vorher|einen tag vorher|ein tag vorher|einen tag davor|vom vortag|am tag nach',
      '0': 'am selben tag|am gleichen tag|an diesem tag|noch am selben tag|am morgen|am fruhen morgen|heute morgen|heute fruh|heute abend|gleichentags|noch am gleichen tag|am selben abend|zur selben zeit|zur gleichen zeit',
      '1': 'am nachsten tag|am folgenden tag|am tag darauf|einen tag spater|ein tag spater|tags darauf|am folgetag|am tag danach|am nachsten morgen|morgen fruh|am darauffolgenden tag|anderntags|am morgen danach|am morgen darauf|tag darauf',
      '2': 'zwei tage spater|ubermorgen|zwei tage darauf|zwei tage danach|am ubernachsten tag',
    },
    unit: 'kilogramm*|prozent|%|jahre|jahr|jahren|monate*|tage|tagen|tag|woche*|stunde*|minute*|km|kilometer*|drohne*|raketen|euro|dollar|millionen|milliarden|meter*|mal|busse*|lander*|regionen|uhr|lastwagen|flugzeug*|etappe*|runde*|paragraf*|jahrige*|jahriger|jahrigen|austausche|briefe|familien|fahrzeuge*|stuck|punkte*|tonnen|betten|labore|labors|namen|termine|staaten|sekunden|nachte|lkw|kuhllaster|hilfstransporte|transporte|maschinen|fluge|dorfer|ortschaften|marschflugkorper*|granaten|panzer|hektar|quadratkilometer|vermittlungen|platze|listen|bilder|kriegstage|meilen',
    helper: 'rote kreuz|roten kreuz|rotes kreuz|roten kreuzes|ikrk',
    not: 'nicht|kein|keine|keinen|ohne|weder|keiner|nichts|niemand|keinem|keines|keinerlei',
    stance: {
      neutral: 'neutrales land|neutraler staat|neutralen land|neutralen staat|neutralen landes',
      ally: 'verbundeter|verbundete|verbundeten',
    },
    past: {
      past: 'lange|seit langem|historisch|zuvor|bisher|fruher|traditionell|wiederholt|oft|in der vergangenheit|schon',
      never: 'nie|niemals',
    },
    served:
      'gedient|diente|vermittelt|vermittelte|aufgetreten|trat|geholfen|half|fungiert|fungierte|ermoglicht|vermittelten|fungierten|dienten|agierte|agierten|mitgewirkt|beigetragen',
    limited: 'beschrankt|beschrankte|begrenzt',
    office:
      'rolle|beteiligung|vermittlung|mitwirkung|engagement|regie|einsatz|unterstutzung|zutun|beitrag|dienste|vermittlerrolle|hilfe',
    now: 'derzeit|zurzeit|momentan|gegenwartig|jetzt|aktuell|nach wie vor|noch|weiterhin|immer noch|noch immer|zur zeit|im moment|zur stunde',
    arrived:
      'zuruckgekehrt nach|gebracht nach|kehrten nach|trafen in|wieder in|zuruck in|zuruck nach|traf in|treffen in|landeten in|landete in|gelandet in|kamen nach|kam nach|flogen nach|reisten nach|eingetroffen in|angekommen in|heim nach|ausgeflogen nach',
    dweller: 'einwohner|einwohnern|bewohner|bewohnern|einwohnerinnen|kursker|anwohner|anwohnern',
    called:
      'bezeichnet als|als|beschrieben als|genannt|bezeichnete|sogenannt*|so genannt*|gilt als|gelten als',
    replied:
      'reagierte auf|antwortete auf|ausserte sich zu|kommentierte|dementierte|wies|beantwortete|nahm stellung zu|reagierten auf|reagiert auf|dementierten|dementiert|widersprach*|wies zuruck',
    matter:
      'geruchte|geruchten|bericht*|behauptung*|spekulation*|frage*|vorwurf*|vorwurfe*|erklarung*|meldung*',
    assist:
      'stellte|stellten|organisierte|organisierten|half|halfen|unterstutzte|begleitete|begleiteten|ubernahm|ubernahmen|schickte|prufte|pruften|leistete|leisteten|versorgte|versorgten|betreute|betreuten|eskortierte|transportierte',
    aid: 'transport*|bus|busse|flugzeug*|fluge|krankenwagen|untersuchung*|arzte|logistik|listen|kolonne|maschine|maschinen|ambulanz*|konvoi*|kuhllaster|lkw|sonderflug*|charterflug*|bussen|psycholog*',
    nth: {
      '2': 'zweite*',
      '3': 'dritte*',
      '4': 'vierte*',
      '5': 'funfte*',
      '6': 'sechste*',
      '7': 'siebte*',
      '8': 'achte*',
      '9': 'neunte*',
      '10': 'zehnte*',
    },
  },
}
