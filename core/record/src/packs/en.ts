// English.
import type { Pack } from '../lexicon.ts'

export const en: Pack = {
  language: 'en',
  isDayBehindMonth: true,
  isCommaInList: true,
  abbreviations:
    'jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mr|mrs|ms|dr|gen|lt|col|sgt|st|no|u|s|vs|gov|rep|sen|prof|e|g|i|approx|a|m|p',
  between:
    'also|then|now|finally|all|already|just|since|safely|later|meanwhile|eventually|successfully|again|both|today|yesterday|reportedly|officially|once|indeed|subsequently|thus|together',
  cues: {
    aside: {
      RU: "on the russian side|on russia's side|among the russians|for the russian side",
      UA: "on the ukrainian side|on ukraine's side|among the ukrainians|for the ukrainian side",
    },
    void: 'for the treatment of prisoners of war|for prisoners of war , hostages|on prisoners of war , hostages',
    fund: 'exchange fund|swap fund|exchange pool',
    before: 'on the eve of|ahead of|before|the day before|before the|ahead of the',
    would: 'would have|nothing would|would not',
    thanks: 'thank*|gratitude|grateful|appreciat*|credited|praised',
    besides:
      'additionally|in addition|besides|on top of|on top|separately|beyond the|outside the exchange|outside the swap|goodwill|over and above|as well as these|apart from',
    idiom:
      'according to|as agreed with|in accordance with|in agreement with|exchange so far|swap so far|exchange to date|swap to date|operation so far',
    issued: 'message , released on|statement released on|statement of|published on|issued on|dated',
    happened:
      'took place|happened|occurred|was held|were held|was carried out|taken place|carried out|went ahead|got under way|came off|was held on|was conducted|was completed|were completed|was made|unfolded|is under way|is underway|was underway|is taking place|has taken place|have taken place|has been carried out|has been held|has been completed|has been conducted|is complete|was done|has happened|has concluded|concluded|wound up|wrapped up|took effect|was staged|were staged|were conducted|has begun|began|got underway|was executed|was implemented',
    handed:
      'handed over|transferred|given up|turned over|sent back|handed|given in exchange|delivered|given over|passed over|passed to|given to|handed back|given back|sent over|conveyed|sent across|surrendered|signed over|passed on|surrendered to|ceded|relinquished|yielded|repatriated to|released by|returned by|freed by|sent home by|given up by|delivered to|delivered by',
    fiction:
      'universit*|pupils|pupil|footballer*|players|midfielder|striker|transfer window|schoolchildren|film|movie|novel|documentary|screenplay|theatre|theater|museum|exhibition|fictional|goalkeeper|season|league|playoffs|clubs|smartphone*|handset*|painting*|stage play|stages a play|playwright|currency swap|swap line|debt swap|transfer fee|loan deal|trade deadline|draft pick|nhl|premier league|football club|bond swap|debt exchange|interest rate swap|stock exchange|exchange rate|exchange students|exchange student|exchange programme|exchange program|student exchange|school exchange|academic exchange|erasmus|artefacts|artifacts|artwork*|sculptures|trade - in|old phones|iphone|directed by|screens at|box office|thriller|tv series|television series|miniseries|play about|the novelist|actress|game show|seed exchange|organ exchange|data exchange|oil swap',
    label:
      'aged|oldest is|youngest is|oldest was|youngest was|age of|aged between|between|under the age of|article|paragraph|no|number|highway|resolution|point|room|section|flight',
    signed: 'reached|agreed|came into force|into force|signed|concluded|struck',
    measure: 'the number of|number of|a figure of|sets of|group of|batch of|how many',
    host: 'hosted|host|hosts|hosting|venue|lent its|provided the venue|offered its territory|provided a venue',
    age: 'aged|youngest|oldest|eldest|age',
    about:
      'torture*|treatment of prisoners|mistreatment|ill - treatment|monitoring mission|survey of|interviews with former|trial of|on trial|verdict|war crimes|prison conditions|rehabilitation programme|rehabilitation program|pen pals|monument|memorial|compensation|inspection of|inspected|anniversary|a year after|two/three/four/five/ten years after/since/ago|two/three/four/five/ten years have passed|two/three/four/five/ten years on|commemorat*|marks the anniversary|one year after|one year on|a year on',
    dative: {
      UA: 'to the ukrainians|to the ukrainian side|to ukrainian authorities|kyiv - controlled|kiev - controlled|government - controlled|ukrainian - controlled|ukraine - controlled|kyiv - held|government - held|ukrainian - held|kyiv - run',
      RU: 'to the russians|to the russian side|to russian authorities|russian - controlled|moscow - controlled|russian - held',
    },
    noun: {
      military:
        'members of the armed forces|members of the national guard|in uniform|uniformed|soldier*|serviceman|servicemen|servicewom*|service member*|service personnel|troops|fighter*|defender*|warrior*|military|army personnel|combatant*|pow|pows|prisoner of war|prisoners of war|war prisoner*|captured soldier*|conscript*|guardsmen|marines|armed forces personnel|navy personnel|servicepeople|service people|service men|service women|infantrymen|infantryman|gunners|artillerymen|reservists|airmen|troopers|militiamen|militants|gunmen|paramilitaries|members of the military|members of its military|members of its armed forces|members of the army|members of its army|members of the ukrainian military|members of the russian military|men in uniform|captured troops|captured men|army men|men and officers|officers and men|draftee*|recruits|mercenaries|armed forces members|national guardsmen|garrison members|prisoner - of - war|prisoners - of - war|military prisoner*|military captive*|military men|army members|military members|members of the forces|members of the border|members of its forces|paratroops|foot soldiers|frontline soldiers|front - line soldiers|enlisted men|enlisted soldiers|enlisted personnel|contract soldiers|professional soldiers|territorial defence fighters|territorial defense fighters|rank - and - file soldiers|regulars|guards|guardsman|seamen|sappers|tankers|tankmen|commandos|rangers|legionnaires|volunteer fighters|separatist fighters|rebel fighters|rebels|insurgents|militia members|militia fighters|captured fighters|captured servicem*|captured personnel|captured defenders|captives of war|military men and women|men and women in uniform|servicemen and women|service members and civilians|warfighters|mobilised men|mobilized men|mobilised soldiers|mobilized soldiers|troop|soldiery|azov fighters|azov soldiers|crewmen',
      civilian:
        'civilian*|resident*|non combatant*|noncombatant*|villager*|citizen*|non - combatant*|townspeople|inhabitants|pensioners|farmers|civilian detainee*|civilian captive*|civilian prisoner*|civilian hostage*|evacuees|locals|ordinary people|dwellers|civilian men|civilian women|civilian internees|civilian abductees|townsfolk|village residents|villagers|retirees|elderly people|ordinary citizens|ordinary residents|border residents|noncombatants|displaced people|evacuated residents|civilian workers|civilian|non - military detainees',
      body: 'bodies|body|remains|corpse*|fallen|dead soldier*|dead servicemen|the dead|mortal remains|sets of remains|dead|deceased|slain|human remains|body bags|killed soldier*|killed servicemen|fallen soldier*|fallen servicem*|fallen defender*|fallen fighter*|dead fighter*|dead defender*|dead troops|casket*|coffin*|killed in action|fallen in battle|dead men|dead servicem*|war dead|fallen men|fallen troops|fallen warriors|fallen heroes|fallen personnel|slain soldiers|slain troops|slain fighters|deceased soldiers|deceased servicem*|deceased personnel|deceased defenders|deceased troops|killed fighters|killed defenders|killed troops|bodies and remains|cadavers|skeletal remains|bodybags|body - bags|coffins|caskets|those killed',
      child:
        'child|children|minors|orphan*|teenager*|boys and girls|girls|boys|kids|youngsters|teens|infants|babies|underage|youths|schoolboys|schoolgirls|toddlers|newborns|adolescents|youngster|teenaged|under - age|boy|girl|abducted children|deported children|underage children',
      captive:
        'prisoner*|captive*|detainee*|hostage*|internee*|inmate*|political prisoner*|those held|people held|detained persons|convicts|abductees|captured people|prisoners of conscience|dissidents|jailed people|former captives|former prisoners|ex - prisoners|captured personnel|kidnapped people|kidnap victims|abducted people|detained people|jailed men|jailed women|imprisoned people|imprisoned men|incarcerated people|internees|bargaining chips|convicted prisoners|convicted spies|jailed dissidents|jailed activists|held people|living hostages|people in captivity|captured persons|war captives',
      person:
        'people|persons|person|individual*|men|returnee*|nationals|compatriot*|men and women|countrymen|countrywomen|fellow citizens|souls|family members|freed men|sons and daughters|expatriates|americans|germans|poles|subjects|passport holders|women and men|men as well as women|countryfolk|compatriots|citizens of both countries|human beings|human lives|males|females and males|lives|survivors|returnees|repatriates|westerners|foreigners held|passport - holders|brothers and sisters',
      subset:
        'officer*|sergeant*|private|privates|women|woman|female*|national guard*|border guard*|police|policemen|police officer*|medic|medics|doctor*|sailor*|paratrooper*|wounded|injured|seriously ill|sick|marine|azov*|commander*|rank and file|enlisted|territorial defen*|journalist*|chaplain*|pilot*|dual nationals|foreigner*|non - commissioned officers|ncos|nurses|paramedics|cooks|drivers|tank crew*|crew members|firefighters|rescuers|power plant workers|plant workers|plant employees|employees|workers|teachers|students|priests|reporters|bloggers|athletes|volunteers|sisters|brothers|gravely ill|badly wounded|severely wounded|severely injured|seriously wounded|seriously injured|amputees|disabled|mothers|fathers|interpreters|lieutenant*|captain*|major|majors|colonel*|corporal*|warrant officer*|ill|activists|clergy*|bakers|engineers|mechanics|snipers|scouts|national guard members',
    },
    nation: {
      RU: "kursk|belgorod|bryansk|russian|russians|russia's|moscow's",
      UA: "ukrainian|ukrainians|ukraine's|kyiv's|kiev's",
      BY: 'belarusian|belarusians',
      US: 'american|americans|us citizen*',
      DE: 'german|germans',
      PL: 'polish|poles',
      AM: 'armenian|armenians',
      AZ: 'azerbaijani|azerbaijanis|azeri|azeris',
      SA: 'saudi|saudis',
      IL: 'israeli|israelis',
      PS: 'palestinian|palestinians',
      'YE-HOUTHI':
        'houthi|houthis|houthi prisoner*|houthi captive*|houthi detainee*|houthi fighter*',
      'YE-GOV':
        'government prisoner*|government soldier*|government troops|pro government|loyalist*|soldiers of the government|government fighters|government forces|members of government forces|members of the government forces|pro - government fighters|pro - government forces|fighters loyal to the government',
      SU: 'sudanese',
      WEST: 'westerner*',
    },
    state: {
      GE: "georgia|georgian|tbilisi|georgia's",
      RU: "russia|russia's|moscow|moscow's|the kremlin|russian federation|russian side|russian defence|russian defense|russian authorities|russian government|russian officials|russian capital|russian army|russian military|russian ministry of defence|kremlin|muscovites",
      UA: "ukraine|ukraine's|kyiv|kiev|kyiv's|kiev's|ukrainian side|ukrainian government|ukrainian authorities|ukrainian army|ukrainian military|ukrainian capital|ukrainian officials|kyivan",
      BY: "belarus|belarus's|minsk|belarusian side|belarusian authorities|belarusian president|lukashenko*|belarusian|belarusian leader|minsk's|belarusian - brokered",
      US: "united states|usa|us|u . s .|washington|america|the states|trump administration|american|u . s|white house's envoy|american - brokered|us - brokered|u . s . - brokered|us - mediated|american - mediated|state department|us envoy|american envoy|american diplomats|witkoff|donald trump|joint base andrews|andrews air force base|san antonio|maryland",
      DE: 'germany|berlin|cologne|cologne - bonn',
      PL: 'poland|warsaw|bialystok|białystok',
      AM: "armenia|armenia's|yerevan",
      AZ: "azerbaijan|azerbaijan's|baku",
      SA: "saudi arabia|saudi arabia's|riyadh|saudi|saudi - brokered|saudi - mediated|riyadh's|kingdom of saudi arabia|saudi crown prince|mohammed bin salman",
      IL: "israel|israel's|jerusalem|tel aviv",
      PS: 'hamas|the enclave|the strip|gaza|palestinian authority|west bank|gaza strip|ramallah|khan younis|khan yunis|rafah|beitunia|deir al - balah',
      'YE-HOUTHI': "houthi|houthis|ansar allah|ansarullah|huthis|sanaa|sana'a|sanaa's",
      'YE-GOV':
        "yemen's government|yemeni government|internationally recognised government|internationally recognized government|the government side|government of yemen|aden|marib|ma'rib|mocha|mokha|taiz|taez",
      SU: 'sudan',
      WEST: 'the west|western countries|western states',
      AE: "u . a . e .|u . a . e|uae's|uae|united arab emirates|emirates|emirati|emiratis|abu dhabi|uae - brokered|uae - mediated|emirati - brokered|emirati - mediated|emirati president|abu dhabi's|mohammed bin zayed|mohamed bin zayed",
      TR: "turkey|turkiye|turkish|ankara|turkish - brokered|turkish - mediated|erdogan|turkish president|turkiye's|turkey's|ankara's",
      QA: "qatar|qatari|doha|qatar's|qatari - brokered|qatari - mediated|qatar - mediated|qatar - brokered|doha's|qatari emir",
      OM: "oman|omani|muscat|oman's|muscat's|sultanate|sultanate of oman",
      EG: "egypt|egyptian|cairo|egypt's|cairo's|egyptian intelligence",
      UN: "united nations|un|u . n .|u . n|un's|un - brokered|un - mediated|un envoy|un special envoy|un secretary - general",
      VA: "vatican|holy see|pope|apostolic|vatican - brokered|vatican - mediated|pontiff|papal|pope francis|pope leo|pope's envoy|cardinal|see of rome|vatican's|nuncio|apostolic nuncio",
      CH: 'switzerland|swiss',
      EU: 'european union|eu|brussels',
      IR: 'iran|iranian',
      ICRC: 'red cross|icrc|red crescent',
    },
    swap: 'swap*|exchang*|trade of prisoners|traded|prisoner trade|repatriation*|transfer of bodies|handover*|hand over ceremony|release of prisoners|barter|prisoner deal|hostage deal|prisoner release|trading prisoners|trade prisoners|hand - over|transfer of the bodies|return of bodies|return of the bodies|return of prisoners|return of the fallen|return of remains|reciprocal release|mutual release|prisoner transfer|transfer of prisoners|transfer of remains|trade of captives|prisoner - exchange|prisoner - swap|prisoners - of - war exchange|pow exchange|pow swap|trade of pows|tit - for - tat release|two - way release|exchange of the dead|exchange of bodies|exchange of remains|repatriating bodies|trades|swop*|prisoners trade|trade captives|traded captives|tit - for - tat|mutual handover|mutual return|simultaneous release|simultaneous releases|reciprocal handover|repatriating|repatriate|trade - off of prisoners',
    carried:
      'went|going|goes|go|took|taken|taking|takes|brought|bringing|brings|bring|flew|flown|flying|fly|drove|driven|travelled|traveled|travelling|traveling|carried|carrying|arrivals|landed|boarded|crossed|on their way|on board|bused|put on|headed|bound',
    came: 'were brought|brought to|trucked|passed to|were passed|collected|let go|flown home|surrendered in return|reached|reunited with|reunites|reunite|left captivity|walked out|walked free|driven out|bused|flown|were taken out|taken out|changed sides|walks across|regained their freedom|arrive|crossing|carried|had left|left|reunited|returned home|came home|came back|come home|come back|coming home|back home|return home|returned|return|returning|returns|returnees|home|freed|released|repatriated|brought back|brought home|swapped|exchanged|changed hands|handed over|handed|set free|liberated|went home|went free|go free|arrived|transferred|given back|sent back|sent home|crossed|went the other way|received|turned over|delivered|back|free|traded|release|got home|made it home|made their way home|on their way home|heading home|headed home|en route home|flown back|bused home|driven home|extracted|rescued from captivity|emerged from|stepped off|brought out|repatriates|repatriating|swapping|released from|let out|go home|going home|goes home|gone home|on home soil|on native soil|regain their freedom|regain freedom|won their freedom|gained freedom|liberation|liberating|relinquished|conveyed|ferried|airlifted|taken home|taken back|taken across|carried home|came out|comes home|comes back|ransomed|out of captivity|set foot|given up|escorted|brought over|driven across|driven back|left russia|hand over|handing over|handed back|transported|followed in the other direction|travelled|accompanied|went the opposite way|went in the opposite direction|went back|gone back|sent over|restored to|sent across|given over|given to|reached ukraine|reached russia|reach home|got out|got back home|left prison|left detention|were let out|allowed home|allowed to go home|allowed to return|allowed to leave|permitted to return|permitted to go home|moved across|stepped across|walked across|walk across|is back|are back|were back|on their way back|headed back|headed to their families|travelled back|traveled back|travelled home|traveled home|brought across|brought over from|retrieved|recovered|ended their captivity|restored to freedom|out of prison|out of jail|taken home to|welcomed home|were taken back|landed|moved to|back with their|back with his|again with their|united with their|back in the arms|went to|went back to|ended up in|is/are/were/was/been/being now/finally freed/released/home/repatriated|been/being/was/were/are/is reunited/flown/bused/driven/taken/brought/carried/escorted/ferried/trucked home/back|made/makes/making/make it back|on ukrainian soil|on russian soil|in ukrainian - controlled territory|to government - controlled|government - held territory|government - controlled territory|are in ukraine|are in russia|are once more|back in ukraine|back in russia|back among|back to their|back to ukraine|back to russia|homecoming|homebound|homeward|homecomings|walk free|walking free|walks free|stepping off|stepped on to|alighted|disembarked|touched down|landing|arriving|arrives|freeing of|release of|repatriation of|return of|regaining freedom|regaining their freedom|enjoy freedom|won release|won his freedom|won her freedom|won their release|gained their freedom|gained release|granted freedom|granted their freedom|permitted to leave|allowed back|let back|let go of|delivered from captivity|pulled out of captivity|snatched from captivity|brought from captivity|out of russian captivity|end of captivity|freed from|came free|came across|come across the border|crossed over|crosses|cross back|crossed back|made the crossing|made the journey home|made the trip home|began the journey home|travelling home|traveling home|journeyed home|headed for home|sped home|transferred to|transferred back|transferred home|relocated|shipped home|shipped back|surrendered to|entered|enters|pulled into|rolled into|drove into|came into|got to|set off for|left for|departed for|headed to',
    gave: "handed over|hands over|hand over|handed|released|releases|freed|frees|freeing|gave back|gives back|returned|returns|transferred|transfers|sent back|delivered|gave up|let go|set free|repatriated|turned over|turns over|handing over|releasing|gave|passed|hands back|handed back|hand back|handing back|give back|giving back|give up|gives up|turn over|turning over|send back|sends back|sending back|sent home|send home|release|let out|lets go|letting go|sets free|setting free|surrendered|surrenders|relinquished|relinquishes|ceded|delivers|delivering|conveyed|dispatched|repatriates|sent over|returning|gave over|had handed|has handed|have handed|gives|yielded|parted with|sent|let leave|allowed to leave|allowed to return|released from its|has freed|has released|has returned|have freed|have returned|have released|had freed|had returned|had released|shipped|repatriated to|given up|has given|has sent|had sent|have given|have sent|were handing|passed on|passed back|discharged|furnished|has/have/had/having handed/turned/given/passed/sent/signed over|has/have/had/having handed/given/sent/passed/turned/shipped back|has/have/had/having freed/released/returned/repatriated/transferred/delivered/surrendered/relinquished/yielded/conveyed/discharged|has/have/had/having let go|has/have/had/having set free|lets/let/letting/let's walk/leave/cross/return|set at liberty|sets at liberty|allows home|allowed home|granted freedom to|granted release|grants freedom|freed up|transferring|delivers up|passing over|passes over|passes on|signing over|signed over|sending over|sending across|sent across|sends across|sending home|sends home|shipping home|giving over|gives over|part with|parts with|parting with|unlocked|opened the cells for|releasing to|did release|did hand over|did return|to release|agreed release|lets out",
    got: 'received|receives|receive|got back|gets back|got|welcomed|welcomes|secured|brought home|brings home|brought back|brings back|recovered|took back|takes back|regained|retrieved|repatriates|won the release|managed to return|managed to bring|takes in|took in|taking in|taking back|take back|receiving|accepted|accepts|collected|collects|recovers|recover|recovering|reclaims|reclaimed|bring back|bringing back|bring home|bringing home|wins back|won back|got home|retrieves|retrieve|regains|obtained|obtains|welcomes back|picked up|was given|was handed|was sent|securing|secure|gained back|had received|has received|took possession|took delivery|welcoming|gets|wins the release|won the freedom|secured the release|achieved the release|freed from captivity|took custody|taken delivery|taken back|had returned to it|saw the return of|reported the return of|confirmed the return of|announced the return of|gotten back|obtained the release|obtained the return|took receipt|been given|was returned|were returned to it|regaining|had back|has back|won freedom for|winning the release|ensured the return|ensured the release|has got back|have got back|had got back|has taken back|had taken back|has brought back|have brought back|has brought home|had brought home|has/have/had/having received/regained/recovered/retrieved/welcomed/secured/collected/reclaimed/obtained/accepted/repatriated/won|has/have/had/having got/gotten/won/taken/brought/bought/had/claimed back|has/have/had/having brought/got/flown/fetched home|takes delivery|takes custody|taking delivery|taking custody|took charge of|takes charge of|takes possession|fetch|fetched|fetches|flew home|flew back|flies home|bused home|buses home|drove home|claws back|clawed back|saw return|sees return|saw come home|sees come home|saw released|sees released|saw freed|welcomed home|welcomes home|welcoming home|welcomed back|greeted|greets|winning back|wins release|won release|won freedom|negotiated the release|negotiated the return|gained the release|gained the return|secures the release|secures the return|secured the freedom|secured the return|got the return|achieved the return|reported receiving|confirmed receiving|confirmed receipt|announced receiving|receipt of|was given back|were given back|was given over|were given over|was passed|were passed|gets home|getting back|getting home|has had|got its|took home|takes home|has/have/had been handed/given/returned|themselves been handed|themselves been given|been handed',
    each: 'in each direction|each to the other|in either direction|each|apiece|per side|on each side|from each side|by each side|for each side|each side|each country|from either side|either side|each way|an equal number each|both ways|each party|respectively each|a side|from each|to each side|each of the two|each of the sides|each capital|per party|per country|each nation|each government|each army|by either side|each belligerent|each had|each having|on either side|for either side|each releasing|each freeing|each returning|to either side|to each country|in each country|each of the countries|each of the two countries|to each nation|to both countries|to both sides|from both sides|on both sides|on each of the|in both directions|each state|to each of|on one side|on the one side|from one side|each other|one another|mutual|mutually|either country|each of them|each delegation|on both sides of|per side of|apiece from|the two sides each|both sides each|to each party|from each party|from each country|for each party|for each country',
    same: 'same number|equal number|as many|an equivalent number|identical number|the same amount|equal numbers|same figure|same quantity|similar number|equal count|like number|matching number|the same again|as many again|just as many|exactly as many|equivalent number|corresponding number|same total|equal group|identical group|an identical|identical quantity',
    both: 'both sides|both countries|two sides|two countries|the sides|the parties|both parties|both directions',
    for: 'for|in exchange for|in return for|against',
    part: 'of the ukrainians|of the russians|of the soldiers|of the prisoners|of the returnees|of these men|of the dead|of the bodies|of the group|of the men|of those returned|of those freed|of those released|of them|of those|of these|of whom|of the freed|of the returned|of the released|were among|was among|are among|is among|belong*|are from|were from|every second|of the repatriated|of that number|of this number|out of these|of the total|of the returning|of the liberated|of the civilians|of the captives|of the detainees|of the remains|were also among|counted among|number among|of the latter|of the former|of the hostages|of the fighters|of the servicemen|of the troops|of which',
    within:
      'among them|including|includes|included|of whom|of them|of these|among those|among the|among whom|counting|in the group|in their number|consisting|among the freed|among the released|among the returned|the group includes|the group included|comprising|comprised|made up of|numbered among|those freed include|those returned include|those released include|in that number|on the list are|on board were|counted among|among the latter|among the former|of which',
    own: 'its|their|our|his|of its own|of their own|its own|their own',
    home: 'home|homeland',
    total:
      'in total|total of|a total|altogether|totaling|totalling|all in all|in all|total|both sides together|on the two sides together|grand total|all told|between them|taken together|combined|counting both sides|the overall number|the sides together|together they|both groups together',
    span: 'over two days|in two days|over three days|in three days|in two stages|over the two days|over the three days|two day|three day|over several days|in the past week|over the weekend|in three stages|across three days|across two days|three days|two days|over these days|days of|in four days|over four days|since january|this year|this month|so far this year|in recent weeks|over a week|within a week|over five days|in several stages|over two stages|in two rounds|in three rounds|since the start of the year|since the beginning of the year|since new year|in the past month|over the past month|over the past week|across four days|in five days|over several weeks|since the start of this year|this summer|this spring|this autumn|this winter|in the course of the year|in the three days|in the two days|over those three days|over those two days|on both days|in those three days|over the four days|in the same period|over the same period|in the same time|in that time|during that time|over the course of|in the course of three days|this week|in the space of',
    since:
      "now stood at|now stands at|to date|since the start|since the beginning|since the invasion|since the full scale|since russia's|since the war|since february 2022|since 2022|since 2014|since the outbreak|so far|since the onset|during the war|in the course of the war|over the course of the war|since then|throughout the war|since march 2022|since the conflict|since the launch|all exchanges|since it began|from the start of|since the full - scale|since the war began|since the fighting began|since hostilities|since the first|since the invasion began|years of war|since early 2022|brought the total|bringing the total|brings the total|takes the total|taking the total|raised the total|raises the total|total number of|bringing the number|brings the number|brings to|bringing to|brought to more|overall number of|the running total|running total|tally stands|tally to|in all since|since moscow's|the overall tally|from the beginning of the war|since 24 february|since february 24|since the autumn of 2020|throughout the full - scale|over the years of|altogether since|in total since|now exceeds|has exceeded|has reached|has passed|taking to|takes to|raising to|raises to|raising the total|pushing the total|since the start of the war|since the beginning of|since russia|over the war|in the war so far|the overall number|the total number of returned|all exchanges combined|in all exchanges|all previous exchanges",
    approx: {
      approx:
        'about|around|approximately|roughly|nearly|almost|some|close to|or so|an estimated|in the region of|more or less|not quite|just under|just over|slightly under|well - nigh',
      at_least:
        'at least|more than|over|upwards of|no fewer than|not less than|no less than|exceeding|minimum of|not fewer than|upward of|well over|slightly more than|in excess of|north of|at the very least|a minimum of|no smaller than',
      at_most:
        'up to|at most|no more than|not more than|as many as|fewer than|less than|under|maximum of|a maximum of|not exceeding|not above|at the most|slightly fewer than',
    },
    vague:
      'dozens|hundreds|scores|thousands|several|a group of|a number of|many|tens of|a handful|various|numerous|a few|a group|an unspecified number|an undisclosed number|an unknown number|a batch|a contingent|several dozen|several hundred|an unstated number',
    digit: {
      '1500': 'fifteen hundred',
      '1': 'one',
      '2': 'two',
      '3': 'three',
      '4': 'four',
      '5': 'five',
      '6': 'six',
      '7': 'seven',
      '8': 'eight',
      '9': 'nine',
      '10': 'ten',
      '11': 'eleven',
      '12': 'twelve',
      '13': 'thirteen',
      '14': 'fourteen',
      '15': 'fifteen',
      '16': 'sixteen',
      '17': 'seventeen',
      '18': 'eighteen',
      '19': 'nineteen',
      '20': 'twenty',
      '30': 'thirty',
      '40': 'forty',
      '50': 'fifty',
      '60': 'sixty',
      '70': 'seventy',
      '80': 'eighty',
      '90': 'ninety',
      '100': 'hundred',
      '1000': 'thousand',
    },
    ordinal:
      'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|st|nd|rd|th|stage|round|phase|anniversary',
    agreed:
      'provided for|envisaged|foresees|foresaw|ceiling of|agreed to|agreed on|agreed that|agreement on|agreement to|agreement for|deal to|deal for|agreement|an accord|envisions|envisages|provides for|under which|promised|pledged|offered|ceiling|envelope|formula|ready to hand|proposed|proposal|thousand for thousand|all for all|plan to|should be|to be exchanged|be freed over|pledge|committed|undertook|undertaken|stipulat*|calls for|called for|quota|cap of|have agreed|ready to|willing to|prepared to|proposes|suggested|offer|settled on|set at|provision for|provided that|understanding on|ceilings|envelopes|reached an understanding|settled upon|struck a deal to|came to terms|agree to|agrees to|agreeing|undertakes|promises|envision|foresee|entails|accord on|consented|talk had been of|the talk was of|had been talk of|was discussed|were discussed|under discussion|stipulates|stipulated',
    future:
      'to be freed|to be brought|to be sent|would be|are to exchange|is to exchange|to exchange prisoners|will|would|is due|are due|is to|are to|is expected|are expected|is scheduled|are scheduled|is planned|are planned|plan to|plans to|intend*|to take place|expected to|due to take|upcoming|next exchange|next stage|in the coming|tomorrow|should|is set to|are set to|to be handed|to be released|to be exchanged|to be returned|set to be|going to|about to|preparing|by the end of|in the near future|next week|next month|in the next few days|over the next|in the days ahead|later this week|later this month|slated|pencilled in|scheduled for|planned for|set for|hopes to|hope to|in preparation|under preparation|shall|expects to|will be|are to be|is to be|were to be|was to be|to be carried out|awaiting exchange|to go ahead|planning to|plans for a|poised to|in the offing|on the cards|will take place|forthcoming|imminent|prospective|anticipated|expects the|is likely to|are likely to|may take place|could take place|later today|in the weeks ahead|in the coming days|coming weeks|before the end of|no later than|to be held|is to be held|are to be held|will be held|is to take place|is to follow|are to follow|will follow|will be freed|will be released|will return|will come home|will be handed|will be exchanged|intend to|intends to|want to|wants to|is due to|are due to|due to take place|within days|before the end of the month|ready to hand|was to|were to|was supposed to|were supposed to|was due to|were due to',
    supposed:
      'hypothetical*|in theory|what if|would mean|might be exchanged|suppose|supposing|if both sides|if the two sides|scenario|thought experiment|the idea of|idea that|would entail|would involve|all for all|all - for - all|all prisoners for all|everyone for everyone|if accepted|if agreed|were it accepted|would mean the release|would mean the return|hypothetically|proposes to exchange|proposed exchanging|proposes exchanging|suggests exchanging|would cover',
    mail: 'exchange letters|exchanged letters|exchange of letters|swap letters|swapped letters|letters exchanged|exchange of lists|exchanged lists|exchange of parcels|exchanged parcels',
    failed:
      'did not go ahead|did not materialise|did not materialize|falls through|has not taken place|failed|fell through|collapsed|cancelled|canceled|called off|postponed|did not take place|did not happen|disrupted|broke down|scrapped|refused to take|was put off|derailed|thwarted|fallen through|never took place|was aborted|aborted|on hold|deferred|shelved|failed to take place|failed to materiali*|failed to turn up|did not turn up|never happened|did not occur|stalled|abandoned|no exchange took place|no swap took place|has been put back|hit a snag|not taken place|no longer takes place|did not show up|did not arrive|fail to take place|failing to|fell apart|foundered|did not come about|never came about|broke off the exchange|rescheduled|reneged|backed out|pulled out of the|postponement|cancellation|put on ice|did not proceed|was not carried out|were not carried out|refuses to take back|refused to accept|failed to collect|failed to bring|failed to deliver|thrown into doubt|torpedo*|did not come off|not come off|has been delayed|was delayed|were turned back|turned back',
    captured:
      'captured|were taken prisoner|taken prisoner|were captured|seized|detained in|abducted|deported|surrendered|fell into captivity|taken captive|was captured|fell captive|rounded up|arrested|kidnapped|fell into|taken in the|seized on|taken away|forcibly taken|imprisoned since|jailed in|capture|capturing|took prisoner|taken captive by|have taken prisoner|surrendering',
    harmed:
      'heard from|spoke to|killed|wounded in|injured in|dead in|died|missing|casualties|lost|injuring|killing|shot down|wounded people|convicted|sentenced|interviewed|fired|launched|executed|tortured|testified|accuse*|hurt|shelling|perished|drowned|evacuated|interviews with|polled|surveyed|questioned|protest*|rallied|gathered|demonstrat*|waiting for|found among|were found|found to be|identified as|discovered',
    held: "held|holds|holding|hold|are being held|are in captivity|in captivity|remain in captivity|remain|remaining|detained|are detained|is detaining|imprisoned|in custody|still in|currently in|being held|kept in|behind bars|in russian hands|in ukrainian hands|in custody of|is holding|languish*|in its custody|in their custody|in its hands|in their hands|keeps|keeping|incarcerated|locked up|still captive|remained|in the hands of|are kept|under arrest|interned|is believed to hold|prisoners in russia|prisoners in ukraine|await exchange|awaiting release|in enemy hands|in moscow's hands|in kyiv's hands|still in captivity|remain captive|remain in russian|remain in ukrainian|still in russian|still in ukrainian|remain imprisoned|still imprisoned|remain behind bars|remain in custody|still in custody|still held|still being held|continues to hold|continue to hold|is kept|incarcerated in|awaiting exchange|await release|waiting to be exchanged|waiting to be freed|yet to be freed|yet to return|not yet returned|have yet to return|still to be freed|currently holds|currently hold|await an exchange|awaiting an exchange|are housed|are confined|are interned|languish",
    captivity:
      'territory controlled|territory held|controlled territory|captivity|prison|prisons|custody|detention|jails|captors|enemy hands|russian hands|jail|confinement|imprisonment|penal colon*|camps|detention centre*|detention center*|captivity of|occupied territor*|dungeon*|bondage|incarceration|occupied areas|hell|prison camps|prison camp|cells|cell|pow camp|pow camps|penal colony|internment|detention facilities|torture chambers|hostile hands|prison system|remand prison*',
    return:
      'in return|in exchange|in turn|the other way|other way|for its part|for their part|in response|conversely|on its side|the opposite direction|also received|reciprocal*|in the reverse direction|in the other direction|in the opposite direction|travelling the other way|crossing the other way|heading the other way|by way of return|to the other side|went the other way|other direction|opposite direction|opposite way|reverse direction|in exchange for which|reciprocally|for which|on their side|on the other hand|the reverse direction|the return journey|as its part of the exchange|in exchange for them|in return for them',
    earlier:
      'on the first day|the day before|days earlier|weeks earlier|previous|previously|earlier|last exchange|last swap|the last time|the last such|at the last|last sunday|prior|before that|preceding|a year ago|last year|last month|last week|in the first part|had swapped|had exchanged|past exchange*|weeks ago|days ago|months ago|latest before|the preceding|two days before|a day earlier|a week earlier|a month earlier|a week before|a month before|the one before|in the previous|most recent|the last one|the latest before|a fortnight earlier|the time before|the previous time|a month ago|a week ago|the week before|the month before|the most recent exchange|the penultimate|last handover|last repatriation|the last repatriation|in past months|in previous months|the previous such|last autumn|last spring|last summer|last winter|on an earlier|in an earlier|hitherto|the last transfer|last transfer|before this one|on day one|in the first stage|the first stage|in the first phase|the previous day|a day before',
    more: 'more|another|further|additional|extra|other',
    mediate: {
      aided:
        'helped|helps|assisted in|aided in|lent a hand|intervention by|intervention of|help of|efforts of|arranged|organised|organized|prepared|worked out|negotiated|set up|engineered|orchestrated|secured|clinched|oversaw',
      mediate:
        'put together by|worked out by|arranged through|acting as go|acting as mediator*|acting as intermediar*|coordinated the|go - between*|as an intermediary|served as intermediar*|as mediator*|mediat*|broker*|intermediar*|go between|facilitated by|coordinated by|good offices|negotiated by|arranged by|acted as a bridge|as a bridge|as a channel|brokerage|brokering|mediators|go - between|go - betweens|peacemaker*|interced*|conciliat*|under the auspices|auspices of|had mediated|as the mediator|the mediation|helped mediate|helped to mediate|helped to broker|helping to broker|helped to negotiate|helping to negotiate|helped to arrange|helped to organise|helped to organize|helped organise|helped organize|took on the role of|played the part of|the role of the|in the role of|served as a channel|served as channel|served as a conduit|back channel|backchannel|acted as the|as conduit|as a conduit|shuttle diplomacy|negotiated through|through the offices|secured through|struck through|hammered out by|brokers|broker|brokered|middleman|middlemen|honest broker|facilitated the deal|facilitated the exchange|facilitated the swap|facilitated the agreement|played the role of mediator|acting as mediator|acted as mediator|served as mediator|serving as mediator|in the role of mediator|intercession|interceded|acted as a channel|through the channel of|agreed through|helped the sides agree|helped the sides reach|helped bring about|brought the sides together|brought the two sides together|bring the sides together|thanks to the mediation|credited with mediating',
      help: 'helped negotiate|helped broker|thanks to|thanks to the efforts|with the help of|through the efforts of|helped arrange|helped secure|made possible|making possible|made it possible',
    },
    talks:
      'talks|negotiations|round of|meeting in|met in|delegations|summit|consultation*|discussion*|negotiating|meeting|hosted|venue|negotiators',
    accord:
      'truce|ceasefire|agreement*|agreed|deal|deals|accord|accords|arrangement*|understanding*|talks|negotiations|pact|memorandum|protocol|consultation*|discussion*',
    to: 'to|into|for|back to|home to|back in|territory controlled by|territory held by|territory under the control of|areas controlled by|land controlled by',
    from: 'from|out of|from the hands of',
    in: 'in|on the territory of|inside|on',
    by: 'by|from',
    says: 'said|says|say|told|announced|according to|stated|reported|reports|confirmed|confirms|wrote|added|noted|claimed|put the number|by the account|account|declared|posted|reporting|specified|counts|count|explained|statement|informed|revealed|disclosed|asserted|insisted|maintained|commented|acknowledged|conceded|citing|cites|tallied|estimates|estimated|puts|put the figure|put it at|spoke of|speaks of|mentioned|recalled|underlined|stressed|emphasised|emphasized|disputed|remarked|published|gave the figure|gave a figure|thanked|listed|in a statement|figures from|the words of|reckoned|reckons|tells|telling|saying|quoted|adding|insists|maintains|admitted|gave a total|gave the number|spoke about|talked of|talked about|spoken of|reported that|has said|have said|had said|has announced|have announced|has confirmed|have confirmed|has reported|indicated|indicates|announce|announces|told reporters|wrote on|relates|related|detailed|details|gives the number|gave the total|cited|affirmed|reiterated|attested|verified|by its count|by the count|in the words|counted|tallies',
    speaker: {
      'Maria Lvova-Belova': 'lvova - belova',
      'Shamsail Saraliev': 'saraliev|saraliyev',
      'Petro Yatsenko': 'yatsenko',
      'Andriy Yusov': 'yusov',
      'Kyrylo Budanov': 'budanov',
      'Rustem Umerov': 'umerov',
      'Andriy Yermak': 'yermak|head of the ukrainian presidential office',
      'Russian Ministry of Defence':
        "russian defence ministry|russian defense ministry|russia's defence ministry|russia's defense ministry|russian ministry of defence|russian ministry of defense|russia's ministry of defence|russia's ministry of defense|ministry of defense of the russian federation|ministry of defence of the russian federation|moscow's defence ministry|moscow's defense ministry|defence ministry in moscow|defense ministry in moscow|russian military|defence ministry|defense ministry|ministry of defence|ministry of defense|the ministry",
      'Coordination Headquarters (Ukraine)':
        'coordination headquarters|coordinating headquarters|coordination staff|coordination center|coordination centre|headquarters for the treatment|headquarters for prisoners|the headquarters|coordination hq',
      'Volodymyr Zelenskyy':
        "zelensk*|ukrainian president|president of ukraine|ukraine's president|president zelensk*|ukrainian leader",
      'Vladimir Medinsky': 'medinsk*|kremlin adviser|kremlin aide|presidential aide',
      'Vladimir Putin': 'putin|russian president',
      'Dmitry Peskov': 'peskov|kremlin spokes*',
      'Dmytro Lubinets':
        "lubinets|ukrainian ombuds*|ukraine's ombuds*|ombudsman lubinets|human rights commissioner of ukraine",
      'Tatyana Moskalkova':
        "moskalkova|russian ombuds*|russia's ombuds*|russian human rights commissioner",
      'Donald Trump': 'trump',
      'Russian media':
        'russian media|russian state media|ria novosti|russian news agenc*|russian bloggers|russian military bloggers|russian telegram channels|russian channels|russian war correspondents|military bloggers|russian press|russian outlets|russian news agencies|milbloggers',
      'unnamed source':
        'a source within|a source in|a source close to|the source|unnamed source|anonymous source|sources in|sources within|a source said|a source told|source familiar with',
      reports:
        'reports suggest|reports say|unconfirmed reports|it is estimated|estimates suggest|it was estimated',
      'TASS source': 'tass source|source told tass|source cited by tass',
      ICRC: 'red cross|icrc',
      'Russian officials': 'russian officials|moscow|russia|russian authorities|russian side',
      'Ukrainian officials':
        'ukrainian officials|kyiv|kiev|ukraine|ukrainian authorities|ukrainian side',
      Hamas: 'hamas',
      Israel: 'israeli officials|israeli military|israeli prison service|israel said',
      Houthis: 'houthi official*|houthi spokes*|houthis',
    },
    month: {
      '1': 'january|jan',
      '2': 'february|feb',
      '3': 'march|mar',
      '4': 'april|apr',
      '5': 'may',
      '6': 'june|jun',
      '7': 'july|jul',
      '8': 'august|aug',
      '9': 'september|sept|sep',
      '10': 'october|oct',
      '11': 'november|nov',
      '12': 'december|dec',
    },
    weekday: {
      '1': 'monday*',
      '2': 'tuesday*',
      '3': 'wednesday*',
      '4': 'thursday*',
      '5': 'friday*',
      '6': 'saturday*',
      '0': 'sunday*',
    },
    day: {
      '0': 'today|this morning|earlier today|tonight|this afternoon|this evening',
      '-1': 'yesterday|the day before|last night',
      '1': 'tomorrow',
    },
    shift: {
      none: 'the day before easter|the day before christmas|the day before the|the night before christmas|the night before easter',
      '-2': 'two days earlier|two days before|two days ago|the day before yesterday|two days after',
      '-1': 'a day earlier|one day earlier|a day before|one day before|the previous day|the previous evening|the previous night|the previous morning|the evening before|the night before|the day prior|a day after|one day after|the day after',
      '0': 'the same day|that day|that same day',
      '1': 'a day later|one day later|the next day|the following day|next day|the following morning|the next morning',
      '2': 'two days later|the day after tomorrow',
    },
    unit: "kilogram*|kilos|percent|per cent|%|year|years|month|months|day|days|week|weeks|hour|hours|minute*|km|kilomet*|mile*|drones|missiles|euros|dollars|million|billion|meters|metres|times|exchanges|swaps|buses|vehicles|countries|cities|regions|trucks|ceasefire|stages|rounds|oblast*|aircraft|planes|old|tons|kg|o'clock|a . m|p . m|points|letters|parcels|families",
    helper: 'red cross|icrc|red crescent',
    not: 'neither|not|no|without|never|did not|nor',
    stance: {
      neutral: 'neutral country|neutral state|neutral nation|neutral power|neutral third country',
      ally: 'ally of|allies of|allied with|allied to|vassal of',
    },
    past: {
      past: 'long|historically|previously|traditionally|repeatedly|often|in the past|before|until now|so far|earlier|ever',
      never: 'never',
    },
    served:
      'served|acted|mediated|brokered|facilitated|hosted|helped|been a mediator|been an intermediary|been used|been a venue|been a transit',
    limited: 'limited to|confined to|restricted to|gone no further than|amounted only to',
    office: 'role|involvement|participation|part in|mediation|engagement',
    now: 'currently|now|at present|as of today|at the moment|at this time|presently|still',
    arrived:
      'returned to|brought to|brought back to|arrived in|arrived on|arrived back in|back in|back on|taken back to|flown to|transported to|came back to|sent back to',
    dweller:
      'residents of|resident of|inhabitants of|natives of|villagers of|people of|townspeople of',
    called:
      'described as|identified as|referred to as|named as|designated as|labelled|labeled|presented as|called',
    replied:
      'addressed|responded to|reacted to|commented on|replied to|answered|dismissed|rejected|denied',
    matter:
      'rumor*|rumour*|report|reports|claim|claims|speculation*|question*|allegation*|news|statement*|remarks|accusation*|developments|development',
    assist:
      'provided|supplied|lent|organised|organized|arranged|carried out|helped|assisted|supported|flew|escorted|oversaw|supervised|accompanied|sent|made available|checked|handled|took care of',
    aid: 'transport*|bus|buses|aircraft|plane|planes|flight|flights|ambulance*|medical check*|health check*|medical screening|medical teams|doctors|logistics|convoy|lists|lists of names|hospital*|medical care',
    nth: {
      '2': 'second',
      '3': 'third',
      '4': 'fourth',
      '5': 'fifth',
      '6': 'sixth',
      '7': 'seventh',
      '8': 'eighth',
      '9': 'ninth',
      '10': 'tenth',
    },
  },
}
