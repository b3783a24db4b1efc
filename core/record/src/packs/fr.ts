// French.
import type { Pack } from '../lexicon.ts'

export const fr: Pack = {
  language: 'fr',
  abbreviations: 'm|mm|mme|dr|st|env|janv|fevr|juil|sept|oct|nov|dec|art|no|etc|cf|p|ex|av',
  between:
    "egalement|aussi|deja|ainsi|enfin|encore|finalement|notamment|alors|tous|toutes|depuis|donc|ensuite|simultanement|officiellement|desormais|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|chacun|chacune|de|nouveau|mutuellement|respectivement|recemment|bien|effectivement|aujourd'hui|quant|a|elle|lui",
  cues: {
    aside: {
      RU: 'du cote russe|cote russe|de source russe|cote moscou|du cote de moscou|chez les russes|pour les russes|parmi les russes|pour la partie russe',
      UA: 'du cote ukrainien|cote ukrainien|de source ukrainienne|cote kiev|du cote de kiev|chez les ukrainiens|pour les ukrainiens|parmi les ukrainiens|pour la partie ukrainienne',
    },
    void: 'pour le traitement des prisonniers de guerre|du traitement des prisonniers de guerre|charge du traitement des prisonniers|mediateur/mediatrice/mediateurs/mediatrices des droits|mediateur/mediatrice/mediateurs du parlement|mediateur/mediatrice/mediateurs russe/russes/ukrainien/ukrainienne/ukrainiens|mediateur/mediatrice/mediateurs aux droits|mediateur/mediatrice/mediateurs pour les droits|mediatrice|mediateur parlementaire|les deux mediateurs',
    fund: "fonds d'echange|fonds d'echanges",
    before: 'a la veille|avant|avant le|a la veille du',
    would: "n'aurait|n'auraient|aurait ete|ne serait|n'eut",
    thanks:
      'remerci*|gratitude|reconnaissan*|salue*|saluent|rendu hommage|se felicite|a loue|hommage',
    besides:
      "en outre|de plus|en plus|par ailleurs|separement|bonne volonte|hors echange|hors de l'echange|en dehors de l'echange|en sus|a part|sans contrepartie|hors accord|en dehors de l'accord|geste humanitaire|a titre humanitaire|auxquels s'ajoutent|auxquels s'ajoute|auxquels se sont ajoutes|s'y ajoutent|s'ajoutent|s'ajoute|se sont ajoutes|s'est ajoute|s'est ajoutee|outre|de surcroit|en complement|en marge|en prime",
    idiom:
      "d'apres|en accord avec|a l'accord pres|il est convenu de|echange a ce jour|operation a ce jour",
    happened:
      "a eu lieu|ont eu lieu|s'est deroule|s'est tenu|s'est deroulee|s'est tenue|s'est fait|a ete mene|a ete realise|s'est acheve|s'est achevee|a ete effectue|s'est produit|a ete effectuee|a ete organise|a ete organisee|a ete conclu|s'est conclu|s'est opere|est intervenu|est intervenue|a ete execute|est en cours|se deroule|se poursuit|s'est termine|s'est terminee|a pris fin|a commence|s'est effectue|s'est effectuee|ont ete menes|a debute|ont boucle|a boucle|s'est joue|s'est faite|s'est poursuivi|s'est conclue|a demarre|procedent a|procede a|ont procede|tenu parole|se sont deroules",
    handed:
      'remis|remises|rendus|rendues|restitues|restituees|remise|rendu|rendue|restitue|restituee|livres|livrees|cedes|cedees|transmis|transmises|confies|retrocedes|transferes vers|renvoyes|renvoyees|extrades|transferes a|transferees|livree|cede',
    fiction:
      "universite*|eleves|lycee|college|joueurs|footballeurs|film|roman|cinema|theatre|musee|exposition|realisatrice|realisateur|championnat|entraineur|saison|mercato|clubs|gardien de but|tableaux|echange de devises|echange de dette|joueur|joueuses|footballeur|attaquant|entraineur*|ligue|transfert de joueurs|football|basket|rugby|banques centrales|banque centrale|obligations|devises|lyceens|lyceennes|collegiens|erasmus|universitaire|musees|tableau|oeuvres|sculpture|exposition*|conservateur|prets d'oeuvres|films|long - metrage|documentaire|realise par|scenario|acteur|acteurs|actrice|romancier|romanciere|serie televisee|piece de theatre|metteur en scene|smartphone*",
    label: 'age de|agee de|ages de|article|numero|paragraphe|resolution|point',
    signed:
      'signe*|conclu*|entre en vigueur|entree en vigueur|convenu*|scelle*|paraphe*|arrache*|finalise*|ratifie*',
    measure:
      "le nombre de|le nombre des|nombre de|le chiffre de|groupe de|un groupe de|d'un groupe de|nombre des|le total des|combien de|combien|les noms de|noms de|contingent de|un total de|liste de|lot de",
    host: "heberg*|abrit*|hote|hotes|lieu de la rencontre|prete son|pretait|terre d'accueil|a accueilli|ont accueilli|accueillait|avait accueilli|accueillir",
    age: "le plus jeune|la plus jeune|le plus age|la plus agee|plus ages|plus jeunes|plus jeune|plus age|plus agee|benjamin|benjamine|doyen|doyenne|ages de|age de|agee de|agees de|cadet|aine|l'age",
    about:
      "tortur*|mauvais traitements|conditions de detention|mission d'observation|mission de surveillance|proces|verdict|memorial|monument|indemnisation|sevices|monitoring|inspection*|anniversaire|un an apres|deux/trois/quatre/cinq/dix ans apres|deux/trois/quatre/cinq/dix ans plus tard|il y a un/deux/trois/quatre/cinq/dix ans/an|commemor*|celebre le souvenir",
    dative: {
      UA: 'aux ukrainiens|a la partie ukrainienne|au camp ukrainien|aux autorites ukrainiennes|sous controle ukrainien|sous controle de kiev',
      RU: 'aux russes|a la partie russe|au camp russe|aux autorites russes|sous controle russe',
    },
    noun: {
      military:
        "membres des forces|miliciens|gardes nationaux|soldat*|militaire*|prisonniers de guerre|prisonnier de guerre|prisonnieres de guerre|combattant*|defenseur*|conscrit*|appeles|guerriers|hommes en uniforme|troupes|reservistes|appeles du contingent|artilleurs|fantassin*|tankistes|parachutistes|militants armes|insurges|recrues|homme de troupe|hommes de troupe|hommes du rang|membres de l'armee|membres des armees|membres de ses forces|membres des troupes|prisonniers militaires|captifs militaires|personnel militaire|personnels militaires|defenseuses|servicemen|contractuels|mercenaires|legionnaires|membres de la garde nationale|gardes - nationaux|garde national|pieton*|servant*|canonniers|tirailleurs|chasseurs|cavaliers|brigadistes|sous les drapeaux|conscrit|guerrier|hommes en armes|hommes en treillis|porteurs d'uniforme|effectifs|troupiers|troupier|combattants captures|soldats captures|militaires captures|soldates|militaires et gardes|infanterie de marine|fusiliers marins|gradés|engagé|engage volontaire|prisonniers de la guerre|detenus de guerre|captifs de guerre|hommes de la garde|hommes de l'armee|gars|officiers et soldats|soldats et officiers|soldats et sergents|soldats et sous - officiers|membres des forces gouvernementales|membres des troupes gouvernementales|en uniforme|legionnaire|mobilises|engages volontaires|engages sous contrat|membres des forces armees|femmes en uniforme",
      civilian:
        'civil|civils|civile|civiles|habitant*|citoyen*|resident*|ressortissants civils|villageois*|non - combattants|otages civils|prisonniers civils|detenus civils|captifs civils|personnes civiles|internes civils|riverains|citadins|non combattants|otage civil|civils detenus|civils captifs|civils prisonniers|civils internes|non - militaires|paysans|retraites|population civile|riverain|villageoise|habitantes|citoyennes|residentes|simples citoyens|gens du village|deplaces|evacues civils|travailleurs civils|agriculteurs|personnes agees|civils retenus|civils captures|civils emprisonnes|civils deportes|non combattantes',
      body: "corps|depouille*|cadavre*|morts|restes|dépouilles|cercueil*|soldats tues|soldats tombes|militaires tues|soldats morts|militaires morts|combattants tues|combattants tombes|restes mortels|restes humains|sacs mortuaires|defunt*|tues au combat|morts au combat|tombes au combat|depouille mortelle|militaires tombes|tombes au front|tombes a la guerre|corps sans vie|macchabees|sepultures|soldats decedes|militaires decedes|combattants decedes|decedes|defunte|soldats disparus au combat|restes de soldats|urnes|bieres|dépouille|morts de guerre|victimes militaires|les siens tombes|corps d'otages|otages morts|otages decedes|otages tues|otages assassines|otage mort|soldat tue|soldat mort|restes d'otages|restes d'un otage|mort au combat|tue au combat|tombe au combat",
      child:
        'enfant*|mineurs|adolescent*|fillettes|garcons|filles|garconnets|nourrissons|bebes|orphelins|fillette|mineur|ecoliers|gamins|jeunes filles|jeunes garcons|petits|mineures|enfants deportes|pupilles|orpheline*|orphelin|adolescente*|jeunes|gosses|bambins|garcon|petit - fils|petits - fils|petite - fille|petites - filles|ado|ados|ecoliere*|ecolier|gamin|gamine*|bebe|nourrisson|enfants deplaces|jeune garcon|jeune fille|collegienne',
      captive:
        'prisonnier*|captif*|detenu*|otage*|interne*|prisonniere*|personnes detenues|personnes retenues|personnes capturees|captives|embastilles|prisonniers politiques|incarceres|personnes incarcerees|anciens captifs|anciens prisonniers|ex - prisonniers|ex - detenus|emprisonnes|retenus|personnes enlevees|personnes privees de liberte|prives de liberte|bagnards|dissidents|opposants|opposants emprisonnes|reclus|personnes en captivite|ressortissants detenus|personnes emprisonnees|otages vivants|prisonniers de conscience|incarcerees|emprisonnees|enleves|kidnappes|opposant|opposante|dissidente|prisonnier politique|prisonnieres politiques|detenus politiques|ex - otages|anciens otages|anciens detenus|codetenus|otages encore vivants',
      person:
        "personne*|hommes|gens|individus|ukrainiens|russes|ressortissant*|compatriote*|concitoyens|concitoyennes|revenant*|individu|ames|prisonniers rentres|nationaux|ukrainiennes|americains|allemands|survivants|des notres|les notres|liberes|liberees|rapatries|rapatriees|hommes et femmes|femmes et hommes|hommes et de femmes|hommes et des femmes|varons|natifs|proches|personnes|humains|femmes et des hommes|femmes et d'hommes|citoyens des deux pays|hommes et d'une femme|expatries|bielorusses|belarusses|israeliens|palestiniens|armeniens|azerbaidjanais|saoudiens|soudanais|yemenites|houthis|azeris|congeneres|heimkehrer|vivants|rescapes|revenants|russe|ukrainien|recouvres|freres et soeurs|fils et filles|polonais|polonaises|palestiniennes|israeliennes|armeniennes|americaines|allemandes|norvegiens|slovenes|gazaouis|occidentaux|espion|espions|espionne|agents secrets|agents russes|criminels|passagers|arrivants|expulses|gracies|exiles",
      subset:
        "corps medical|officier*|sous officiers|sous - officier*|sergent*|femme*|blesse*|grands blesses|malades|gardes frontieres|gardes - frontieres|policier*|medecin*|marins|azov|simples soldats|journaliste*|gardes nationaux|pilotes|infirmier*|sous - lieutenant*|lieutenant*|capitaine*|commandant*|colonel*|caporaux|caporal|adjudant*|cuisinier*|chauffeurs|conducteurs|invalides|mutiles|amputes|pretres|aumonier*|employes|salaries|pompiers|secouristes|blogueurs|tireurs|couple|etudiants|enseignants|grievement blesses|gravement blesses|grievement malades|gravement malades|grands malades|marin|matelots|aviateur*|quartier - maitres|membres du bataillon|membres du regiment|membres de la brigade|soignants|secretaires|activistes|techniciens|ingenieurs|interpretes|unijambistes|femmes soldats|miliciennes|plongeurs|sapeurs|convalescents|territoriaux|gardes - cotes|institutrice*|instituteur*|professeur*|enseignante|enseignant|reporter|reporters|pecheur*|chercheur*|archeologue*|avocat*|moine*|religieuse*|eveque*|tireuse*|musicien*|sportif*|militant*|scientifique*|homme d'affaires|hommes d'affaires|defenseuse des droits|defenseur des droits|grand blesse|malade|malades graves|femmes enceintes|septuagenaire*|octogenaire*|sexagenaire*|binationaux|chef militaire|chefs militaires|ouvriers|garde - frontiere",
    },
    nation: {
      WEST: 'occidentaux',
      SI: 'slovene|slovenes',
      NO: 'norvegien*',
      RU: 'koursk|belgorod|briansk|russe|russes',
      UA: 'ukrainien|ukrainiens|ukrainienne|ukrainiennes',
      BY: 'bielorusse*|belarusse*|belarussien*|bielorussien*|belarusien*',
      US: 'americain*|ressortissants des etats - unis|etatsunien*|etats - unien*',
      AM: 'armenien*',
      AZ: 'azerbaidjanais*|azeri*',
      IL: 'israelien*',
      PS: 'palestinien*|gazaoui*',
      'YE-HOUTHI':
        'houthi|houthis|prisonniers houthis|combattants houthis|detenus houthis|houthis prisonniers|houthiste|houthistes|houthie|houthies|rebelles houthis|rebelles houthistes|combattants houthistes|detenus houthistes|prisonniers houthistes',
      'YE-GOV':
        'forces gouvernementales|soldats gouvernementaux|loyalistes|progouvernement*|combattants gouvernementaux|pro - gouvernement*|membres des forces gouvernementales|membres des troupes gouvernementales|membres de forces gouvernementales|partisans du gouvernement|loyaliste|prisonniers du camp gouvernemental|detenus du camp gouvernemental|prisonniers du gouvernement|detenus du gouvernement|soldats du gouvernement|combattants du gouvernement|fideles au gouvernement|prisonniers gouvernementaux|detenus gouvernementaux|militaires gouvernementaux|forces du gouvernement',
      DE: 'allemand*',
      SU: 'soudanais*|soudanaise*',
      SA: 'saoudien*',
      PL: 'polonais*',
    },
    state: {
      SU: 'soudan|khartoum|port - soudan',
      SI: 'slovenie|ljubljana',
      NO: 'norvege|oslo',
      WEST: "l'occident|pays occidentaux|occidentaux|etats occidentaux|occident|capitales occidentales|camp occidental|cote occidental",
      GE: 'georgie*|tbilissi',
      RU: 'russie|moscou|federation de russie|partie russe|cote russe|kremlin|federation russe|autorites russes|gouvernement russe|armee russe|capitale russe|moscovite*|camp russe|sol russe|territoire russe|presidence russe|forces russes',
      UA: "ukraine|l'ukraine|d'ukraine|kiev|kyiv|partie ukrainienne|cote ukrainien|armee ukrainienne|forces armees ukrainiennes|autorites ukrainiennes|gouvernement ukrainien|capitale ukrainienne|camp ukrainien|l'armee ukrainienne|sol ukrainien|territoire ukrainien|presidence ukrainienne|forces ukrainiennes|tchernihiv",
      BY: 'bielorussie|belarus|minsk|cote bielorusse|loukachenko|bielorusse*|belarusse*|bielorusse|belarusse|president bielorusse|loukachenka',
      US: "etats - unis|etats unis|usa|washington|amerique|l'administration trump|administration americaine|diplomatie americaine|maison blanche|americain*|etasunien*|etats - uniens|departement d'etat|mediation americaine|etats - unis d'amerique|witkoff|emissaire americain|diplomates americains|mediateurs americains|base aérienne d’andrews|base d’andrews|san antonio|maryland|maison - blanche|texas|sol americain|partie americaine|cote americain",
      DE: "allemagne|l'allemagne|berlin|cologne|cologne - bonn|gouvernement allemand|cote allemand",
      PL: 'pologne|varsovie|bialystok|białystok|cote polonais|gouvernement polonais',
      AM: "armenie|l'armenie|erevan|d'armenie|cote armenien|partie armenienne|gouvernement armenien|autorites armeniennes",
      AZ: "azerbaidjan|l'azerbaidjan|bakou|d'azerbaidjan|cote azerbaidjanais|partie azerbaidjanaise|gouvernement azerbaidjanais|autorites azerbaidjanaises",
      SA: "arabie saoudite|l'arabie saoudite|d'arabie saoudite|riyad|ryad|saoudien*|saoudienne|saoudiens|saoudiennes|royaume saoudien|royaume d'arabie|le royaume wahhabite|prince heritier saoudien|cote saoudien",
      IL: "israel|jerusalem|tel - aviv|d'israel|l'israel|cote israelien|partie israelienne|gouvernement israelien|autorites israeliennes|armee israelienne|etat hebreu|l'etat hebreu",
      PS: "hamas|gaza|bande de gaza|cisjordanie|autorite palestinienne|partie palestinienne|ramallah|khan younis|rafah|beitunia|khan younes|deir al - balah|nousseirat|nuseirat|l'enclave|enclave palestinienne|territoire palestinien|territoires palestiniens|cote palestinien|mouvement islamiste|jihad islamique|djihad islamique",
      'YE-HOUTHI':
        "houthis|houthi|ansar allah|rebelles houthis|sanaa|houthiste|houthistes|houthie|houthies|rebelles houthistes|mouvement houthi|camp houthi|sana'a|ansarallah|capitale yemenite|hodeida|hodeidah|zones tenues par les houthis|regions tenues par les houthis",
      'YE-GOV':
        'gouvernement yemenite|gouvernement du yemen|gouvernement internationalement reconnu|camp gouvernemental|gouvernement reconnu|partie gouvernementale|aden|marib|mareb|moka|taëz|loyalistes|camp loyaliste|pouvoir yemenite|autorites yemenites|zones gouvernementales|zones loyalistes|regions gouvernementales|zones tenues par le gouvernement|conseil presidentiel|taiz|seiyoun|chabwa|hadramaout|moukalla',
      AE: "emirats arabes unis|emirats|eau|abou dhabi|abou - dhabi|abu dhabi|emirati*|emirien*|d'abou|federation des emirats|emirienne|emirien|emiriens|emiriennes|emiratie|emiratis|mohammed ben zayed|abou dabi|abu - dhabi",
      TR: "turquie|ankara|turc|turque|turcs|d'ankara|diplomatie turque|turques|erdogan|president turc|recep tayyip",
      QA: 'qatar|doha|qatari*|qatarien*|emirat du qatar|qatarienne|qatariens|qatarie|emir du qatar|de doha',
      OM: "oman|d'oman|l'oman|omanais*|mascate|omanaise|omanais|sultanat|sultanat d'oman|de mascate",
      EG: "egypte|l'egypte|caire|egyptien*|d'egypte|cairote|egyptienne|du caire|charm el - cheikh",
      UN: "nations unies|onu|l'onu|nations - unies|d'onu|onusien*|emissaire de l'onu|envoye de l'onu|onusienne",
      VA: "saint - siege|saint siege|pape|vatican*|papal*|souverain pontife|pontifical*|vaticane|saint - pere|saint pere|cardinal|nonce|nonciature|vaticans|pape leon|pape francois|l'eglise catholique",
      ICRC: 'croix - rouge|croix rouge|cicr|croissant - rouge',
      CH: 'suisse|berne|geneve',
      EU: "union europeenne|l'union europeenne|d'union europeenne|ue|bruxelles",
      IR: "iran|l'iran|iranien*",
    },
    swap: "echange|echanges|l'echange|d'echange|echangent|echangerent|echangees|echangee|echanger|rapatriement*|troc|transfert de corps|remise de corps|remise des corps|rapatrier|remise des depouilles|remise de depouilles|restitution des corps|restitution de corps|restitution de depouilles|restitution des depouilles|retour de corps|retour des corps|liberation mutuelle|liberations mutuelles|liberation reciproque|liberations croisees|transfert des corps|transfert de depouilles|echangeaient|echangeant|troque*|operation d'echange|marche d'echange|change de mains|change de cote|change de camp|echange de prisonniers|echange de captifs|echange de detenus|echange de depouilles|echange de corps|operation de rapatriement|se sont echange|se sont echanges|s'etaient echange|procede a un echange|procederent a un echange|remise de prisonniers|remise de captifs|remise mutuelle|remises mutuelles|restitution mutuelle|liberation simultanee|liberations simultanees|echangerait|echangeront|echangeraient|echangea|procedure d'echange|liberation croisee|liberations reciproques|remises croisees|remise reciproque|remises reciproques|permutation de prisonniers|troc de prisonniers|rapatriements mutuels|remise d'otages|restitution d'otages|liberation d'otages|s'echangent|donnant - donnant|transfert de prisonniers|transfert de detenus",
    carried:
      "emmené*|transporté*|acheminé*|conduit|conduits|parti|partis|partent|gagné|rejoint|rejoignent|atterri|ont pris|envolés|s'envol*|amené*|ramené*|traversé|route|à bord|allé|allés|vont|transféré*|gagnent|envole|envolees|s'est envole|se sont envoles|traversent|decolle|decolles|decollent|embarque*|embarquent|debarque*|deposes|depose|deposait|conduites|conduite|evacues|escorte*|voyage*|repartis|partaient|montes dans|cap sur|mis le cap|ont relie|atterrissent|atterrit|expulses vers|en route",
    issued: 'communique publie le|communique du|date du',
    came: "atterri|reunis|quitte|arraches|ont quitte|recouvrent la liberte|regagne leur pays|retrouve les leurs|franchi|foule le sol|ont franchi|extraits|retrouve la liberte|retrouvent la liberte|remis|remises|rendus|retour|chez eux|revenaient|reviennent|recouvre la liberte|sont arrives|de retour|rendues|remise|rapatri*|restitu*|rendu|rendue|relach*|renvoy*|ramen*|achemin*|transfer*|convoy*|rentr*|revenu*|revenir|revient|regagn*|retourn*|recouvr*|retrouv*|rejoin*|rejoign*|franchir|franchissent|livrees|reconduit*|conduit*|evacue*|elargi*|sorti*|sortent|accueilli*|parvenu*|debarqu*|remettre|delivr*|affranchi*|traverse|traversent|accompagn*|sont de retour|en liberte|remise en liberte|mis en liberte|mises en liberte|hors de captivite|rapportes|remettent|pris le chemin|repris le chemin|reparti*|rendu la liberte|rendent la liberte|libere|liberes|liberee|liberees|liberer|liberent|liberation*|echange|echanges|echangee|echangees|recuperes|recuperees|recupere|arrives|arrivent|arrivees|arrive|livres|foule|foulent|libres|s'y ajoutent|s'ajoutent|s'y ajoute|ont pris le chemin|reprennent le chemin|prennent le chemin|ont ete elargis|sont partis pour|sont parties pour|sont partis vers|ont quitte les geoles|ont foule|a foule|ont ete reconduits|de nouveau libres|hors des geoles|ont ete recueillis|confies a|remis en liberte|change de mains|changent de mains|change de camp|change de cote|changent de camp|sont sortis|sont sorties|sortis de captivite|sorties de captivite|ont retrouve les leurs|rentraient|rentrant|rentrerent|regagnent|regagnaient|regagnerent|gagne|ont gagne|ont rejoint|rejoignaient|rejoignent|rejoignirent|revinrent|retournent|retournaient|retournerent|prenaient le chemin|faisaient le trajet|font le trajet|ont fait le trajet|ont fait le chemin|faisait le trajet|faisaient le chemin|prenaient la direction|ont pris la direction|prennent la direction|mis en route|ont passe la frontiere|passent la frontiere|passe la frontiere|ont recouvre|recouvraient|recouvrerent|retrouvaient|retrouverent|sont libres|sont de nouveau libres|sont desormais libres|laisses partir|laissees partir|extraites|tires de|tirees de|tire de captivite|soustraits|arrachees|ramenes|ramenees|ont ete ramenes|sont revenus|sont revenues|sont rentres|sont rentrees|sont retournes|sont retournees|ont ete conduits|mises en route|deposes|evacues|evacuees|transportes|transportees|recuperer les leurs|se sont retrouves|de retour chez|de retour au pays|de retour dans|reviendront pas|de nouveau avec|aupres de leurs|aupres des leurs|dans leurs familles|a leurs familles|a leurs proches|sont revenus a|sont alles a|ont echu a|sont alles|est/sont/etait/etaient/etre/sera/seront/serait/seraient/furent/fut rentre/rentres/rentree/rentrees/revenu/revenus/revenue/revenues/retourne/retournes/retournees/arrive/arrives/arrivee/arrivees/sorti/sortis/sorties/parvenu/parvenus/reparti/repartis/remonte/remontes|regagner|retrouver les leurs|retrouver la liberte|retrouver leur famille/foyer|retrouvent leur famille/foyer|rentrer|rentree|rentrees|rentre|rentrent|revenus|revenues|revenue|revint|retour au pays|de nouveau en ukraine|de nouveau en russie|dormi chez eux|renoue/renouent avec la liberte|ont/a renoue avec la liberte|ont/a pu rentrer/regagner/retrouver/rejoindre|pourront rentrer|poses le pied|ont pose/mis/remis le pied|sol natal|sol ukrainien|sol russe|ont/a franchi/passe/traverse la frontiere/ligne|liberable|elargissement|retour a la maison|restitution|restitutions|liberations|se retrouvent libres|redevenus libres|redevenu libre|descendus|descendu|embarque|embarques|atterrissent|conduits|conduites|reconduits|reconduites|passes|a bon port|hors de detention|hors de prison|hors des prisons|sortis de prison|sortent de prison|sorties de prison|mis fin a leur captivite|fin de leur captivite|recouvrent|recouvrer la liberte|recouvre leur liberte|est entre/entres/entree/entrees|sont entre/entres/entree/entrees|entre en territoire|pris la direction|a pris la direction|a gagne le territoire|sont passes en|recu|retours|a transporte|ont transporte|transporte|decolle|ont decolle|se sont envoles|se sont envolees|s'est envole|embarquees|embarquent|gracie|gracies|graciees|expulse|expulses|expulsees|expulsion|exiles|portes des prisons|pu quitter|ont pu quitter|a pu quitter|quittent|quitter|autorise a rentrer|autorises a rentrer|autorise a partir|autorises a partir|est libre|etait libre|enfin libre|enfin libres|de nouveau libre|se sont ajoutes|s'est ajoute|s'est ajoutee|s'ajoute|revenait|fait le voyage|deposait|reuni|reunie|reunies",
    gave: "a remis|ont remis|remet|remettent|a libere|ont libere|libere|liberent|a rendu|ont rendu|rend|a relache|ont relache|a restitue|ont restitue|a transfere|ont transfere|a livre|a cede|avait remis|avait rendu|remettait|liberant|a renvoye|avaient remis|avaient rendu|avait libere|avaient libere|avait relache|avait restitue|avait transfere|avait renvoye|ont livre|ont cede|livre|livrent|relache|relachent|rendent|restitue|restituent|transfere|transferent|renvoie|renvoient|ont renvoye|a remise|ont restitues|remettant|relachant|rendant|laisse partir|ont laisse partir|a laisse partir|rendit|remit|remirent|libera|libererent|rendirent|relacha|restitua|a elargi|a retrocede|retrocede|ont retrocede|avoir remis|avoir rendu|avoir libere|avoir restitue|avoir relache|avoir transfere|livra|a rapatrie vers|a achemine vers|cede|a transmis|ont transmis|transmet|transmettent|avait transmis|avoir transmis|avaient transmis|a achemine|ont achemine|a extrade|ont rapatrie vers|a remis en liberte|ont remis en liberte|remet en liberte|a laisse sortir|laissait partir|a fait liberer|remettra|remettront|rendra|rendront|liberera|libereront|restituera|restitueront|a fait parvenir|ont fait parvenir|fait parvenir|livrait|livraient|avait livre|a laisse rentrer|ont laisse rentrer|laisse rentrer|a renvoye chez|a expedie|a convoye|ont convoye|a reconduit|ont reconduit|reconduit|a remis a|remettaient|rendait|rendaient|liberait|liberaient|relachait|relachaient|restituait|restituaient|transferait|transferaient|se sont remis|s'etaient remis|se sont rendu|se sont restitue|se sont livre|s'est defaite|a concede|a accorde la liberation|a ordonne la liberation|avoir livre|avoir remis a|avoir laisse partir|avoir renvoye|a remis aux|a relaxe|a delivre|ont delivre|delivre|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient remis/remise/remises/rendu/rendus/rendues/libere/liberes/liberees/relache/relaches/relachees/restitue/restitues/restituees/transfere/transferes/transferees/livre/livres/livrees/cede/cedes/renvoye/renvoyes/renvoyees/elargi/elargis/confie/confies/retrocede/transmis/transmises/achemine/achemines/extrade/extrades/relaxe/relaxes/delivre/delivres/expedie/expedies/convoye/reconduit/reconduits/concede/lache/laches|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient laisse partir/rentrer/sortir/repartir|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient fait parvenir/liberer/relacher/transferer|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient remis/mis en liberte|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient rendu/accorde/redonne la liberte|rendre|relacher|restituer|remettre|livrer|livrant|ceder|transferer|se sont/etaient defait/defaits de|relacherent|restituerent|transfererent|livrerent|cederent|ceda|renvoya|renvoyerent|renvoyait|renvoyaient|elargit|elargissent|elargissait|lache|lachent|extrade|extradent|met/mettent/mettait/mettaient en liberte|rend/rendent la liberte|transmit|transmirent|confia|confierent|retrocedent|retroceda|livrera|livreront|transferera|transfereront|relachera|relacheront|renverra|renverront|remettrait|remettraient|rendrait|rendraient|libererait|libereraient|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient fait passer/transiter/acheminer|a gracie|ont gracie|gracie|avait gracie|gracia|a ouvert les portes|ont ouvert les portes|ouvre les portes|a expulse|ont expulse|expulse|deposait|a depose|a laisse quitter|laisse filer|a fait sortir|fait sortir|a autorise|se restitueront|se restituent|se remettent|a accorde la grace",
    got: "recus|recues|recuperes|repris|reprend|a repris|ont repris|a recu|ont recu|recoit|recoivent|a recupere|ont recupere|recupere|recuperent|a obtenu|ont obtenu|obtient|a rapatrie|a fait revenir|a ramene|ramene|accueille|a accueilli|avait recu|avait recupere|recevait|recuperait|a retrouve|avaient recu|avaient recupere|recevaient|recuperaient|reprennent|reprenait|obtiennent|ont rapatrie|rapatrie|rapatrient|ont fait revenir|fait revenir|font revenir|ont ramene|ramenent|accueillent|ont accueilli|ont retrouve|retrouve|retrouvent|se voit remettre|s'est vu remettre|s'est vu restituer|recut|recurent|recupera|recupererent|reprit|avoir recu|avoir recupere|avoir obtenu|avoir rapatrie|a pu rapatrier|a pu recuperer|a pu ramener|ont pu recuperer|recevant|recuperant|recevoir|recuperer|rapatriait|ramenait|a fait rentrer|fait rentrer|ont fait rentrer|a vu revenir|voit revenir|ont vu revenir|a vu rentrer|accueillait|a pris livraison|a repris possession|et recu|et recupere|et repris|recuperes par|a enregistre le retour|a obtenu le retour|a obtenu la liberation|ont obtenu la liberation|a retrouve ses|a pris en charge|a salue le retour|recuperera|a obtenu la restitution|a fait etat du retour|fait etat du retour|a annonce le retour|annonce le retour|a confirme le retour|confirme le retour|a celebre le retour|se felicite du retour|a pu reprendre|a recouvre|ont recouvre|recouvre ses|s'est vu rendre|s'est vue remettre|s'est vue restituer|se sont vu remettre|se voit restituer|se voit rendre|a repris les|a ramene chez|a ramene au pays|ont ramene chez|a pu faire revenir|a rapatrie ses|a receptionne|ont receptionne|receptionne|a accueilli le retour|ont obtenu le retour|obtiennent le retour|obtient le retour|obtient la liberation|avoir accueilli|avoir ramene|avoir fait revenir|ont vu rentrer|voit rentrer|a vu arriver|revoit|a recueilli|ont recueilli|recueille|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient recu/recus/recues/recupere/recuperes/recuperees/repris/reprises/obtenu/obtenus/obtenues/rapatrie/rapatries/rapatriees/ramene/ramenes/ramenees/accueilli/accueillis/accueillies/retrouve/retrouves/retrouvees/recueilli/recueillis/receptionne/receptionnes/recouvre/recouvres/arrache/arraches/sauve/sauves/tire/tires|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient fait/vu/pu revenir/rentrer/rapatrier/recuperer/ramener/retrouver/sortir/arriver|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient obtenu/negocie/arrache/annonce/confirme/salue/enregistre/permis/assure/signale/fete/celebre le retour/rapatriement|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient obtenu/negocie/arrache/annonce/confirme/salue/permis/assure la liberation/restitution/remise/recuperation|a/ont/avait/avaient/aura/auront/avoir/ayant/aurait/auraient pris/prises/repris livraison/possession|recupereront|recevra|recevront|reprendra|reprendront|rapatriera|rapatrieront|ramenera|rameneront|accueillera|accueilleront|rapatrierent|ramenerent|accueillit|accueillirent|obtint|obtinrent|obtenait|obtenaient|reprirent|reprenaient|rapatriaient|ramenaient|accueillaient|retrouva|retrouverent|s'est/s'etait/se voyait vu/vue remettre/restituer/rendre/livrer|se sont vu/vus remettre/restituer/rendre/livrer|reprendre|ramener|accueillir|rapatrier|obtenir|reprenant|ramenant|accueillant|rapatriant|obtenant|fait/font/faisait/faisaient/fit/firent revenir/rentrer|recu|recue|pour sa part recu|dit avoir recupere|avoir vu revenir|font etat du retour|prend livraison|accuse reception|a accuse reception|recuperation|recuperation de|obtenir la liberation|obtenir le retour",
    each: "chacun|chacune|chaque camp|chaque cote|de chaque cote|de part et d'autre|de chaque camp|par camp|chaque partie|chaque pays|des deux cotes|de chacune|chaque|par cote|dans chaque sens|de chacun|cote russe comme|d'un cote comme de l'autre|l'un et l'autre|l'une et l'autre|par pays|par partie|par armee|chaque armee|chaque capitale|chaque belligerant|a chaque camp|a chacun|de chaque bord|des deux bords|des deux parts|pour chaque camp|pour chaque partie|par belligerant|l'un comme l'autre|pour chacun|pour chacune|a chacune|dans les deux sens|par etat|chaque etat|dans chacun des deux pays|dans chacun des|chacun des deux|chacune des deux|chacun des pays|chacune des parties|dans chaque pays|vers chaque pays|de chaque pays|pour chaque|d'un cote|d'un camp|chacun des belligerants|de part et de l'autre|pour les deux camps|pour les deux parties|de chaque partie|par les deux camps|vers chacun|dans un sens comme dans l'autre|dans les deux directions|dans les deux camps|dans les deux pays|des deux camps|des deux pays|chaque nation|mutuel*|reciproque*|l'un a l'autre|de cote et d'autre|tant d'un cote que de l'autre|chacun des camps|pour les deux pays",
    same: "le meme nombre|meme nombre|autant|un nombre egal|un nombre equivalent|nombre identique|nombre egal|tout autant|un nombre identique|pareil nombre|nombre equivalent|autant de|meme quantite|la meme quantite|meme effectif|meme contingent|nombre similaire|nombre comparable|nombre correspondant|effectif equivalent|effectif identique|effectif egal|exactement autant|le meme chiffre|meme chiffre|le meme total|un contingent egal|un nombre semblable|un groupe identique|un groupe egal|un groupe de meme taille|tout aussi nombreux|en nombre egal|en nombre equivalent|en nombre identique|autant d'|autant de leurs|un chiffre egal|un chiffre identique|un total identique|quantite identique|un pour un|effectif similaire|meme proportion|un nombre exactement",
    both: 'les deux parties|les deux camps|les deux pays|deux belligerants|les deux capitales|les belligerants',
    for: "contre|pour|en echange de|en contrepartie de|en echange d'|moyennant",
    part: "des ukrainiens|des russes|des soldats|des prisonniers|d'entre eux|parmi eux|dont|de ces|d'entre elles|appartiennent|etaient parmi|des liberes|font partie|figuraient parmi|sur ce nombre|des militaires|des rapatries|des combattants|de ceux - ci|de celles - ci|de ce groupe|de ce nombre|de ce total|d'entre|des combattants liberes|du groupe|de la liste|etaient au nombre|figurent parmi|se trouvent parmi|appartenaient|appartient|proviennent|provenaient|parmi lesquels|parmi lesquelles|parmi ceux - ci|parmi celles - ci|parmi celles|parmi ceux|la plupart|la majorite|en majorite|un tiers|la moitie|un quart|les autres|le reste|une partie|certains d'entre|parmi les liberes",
    within:
      'dont|parmi eux|parmi elles|parmi lesquels|y compris|notamment|parmi les|comprend|compte|comptent|incluant|au nombre desquels|au sein du groupe|dans le groupe|le groupe compte|le groupe comptait|le groupe comprend|le groupe comprenait|comprenait|comprenaient|comprennent|comptait|comptaient|on compte|on denombre|figurent|figuraient|au nombre des|incluent|incluait|inclut|dans leurs rangs|dans ses rangs|au sein de ce groupe|parmi ces|se trouvaient notamment|se trouvent aussi|en comptant|en incluant|sans compter|parmi ces derniers|parmi les seconds|parmi ceux - ci|parmi celles - ci|parmi celles|figure parmi|figurait parmi|au rang desquels|au premier rang desquels|a commencer par|inclus|avec parmi eux|comprend notamment',
    own: 'ses|leurs|nos|son|leur|des siens|les siens|siens|propres|ses propres|de ses|des leurs|les leurs|leurs propres|notre|siennes|sienne|leurs ressortissants',
    home: 'chez eux|au pays|patrie|chez elles|a la maison|leur pays|leurs foyers|leur foyer|terre natale|chez lui|chez elle|au bercail',
    total:
      'au total|en tout|total|somme|globalement|tous camps confondus|au cumul|tous confondus|les deux camps confondus|toutes parties confondues|des deux cotes confondus|cumules|additionnes|total cumule|les deux parties reunies|en cumulant|pris ensemble|le total|la somme|un total|totalise*|soit au total|les deux jours confondus|les trois jours confondus|toutes etapes confondues|en additionnant|dans les deux sens confondus',
    span: "en deux jours|en trois jours|sur deux jours|sur trois jours|en deux etapes|en trois etapes|cette annee|depuis janvier|depuis le debut de l'annee|cette semaine|en quatre jours|pendant trois jours|ce mois|en cinq jours|sur quatre jours|en plusieurs etapes|en plusieurs jours|sur plusieurs jours|au fil de trois|au fil des trois|en l'espace de|depuis le debut de cette annee|depuis le debut du mois|depuis le 1 er janvier|au cours du mois|le mois ecoule|la semaine ecoulee|en une semaine|en un mois|durant trois jours|trois jours durant|deux jours durant|au cours des trois jours|ces derniers jours|ces dernieres semaines|cet ete|en deux fois|en trois fois|en deux vagues|en trois vagues|pendant deux jours|pendant quatre jours|en l'espace d'une semaine|durant l'annee|l'annee ecoulee|en ces trois jours|en ces deux jours|sur les trois jours|sur les deux jours|pendant ces trois jours|durant ces trois jours|dans le meme temps|sur la meme periode|durant la meme periode|dans ce laps de temps|pendant ce temps|repartis sur|etales sur|en deux temps|en trois temps|en 24 heures|en 48 heures|en vingt - quatre heures|en quarante - huit heures|ce week - end|durant le week - end|en quatre etapes|ces trois derniers jours|s'etaler sur|etale sur|au terme de la journee|en six jours|durant quatre jours",
    since:
      "depuis le debut|depuis fevrier 2022|depuis 2022|depuis l'invasion|a ce jour|jusqu'a present|depuis le declenchement|depuis le 24|depuis mars 2022|depuis lors|au cours de la guerre|depuis l'offensive|depuis le debut de la guerre|depuis le debut du conflit|depuis le debut de l'invasion|depuis le debut de l'offensive|depuis trois ans|en trois ans de guerre|portant a|porte le total|portant le total|ce qui porte|porte le nombre|portant le nombre|le total des liberes|en plus de trois ans|en trois ans|annees de guerre|au total depuis|depuis l'automne 2020|tous echanges confondus|toutes operations confondues|depuis l'agression|depuis l'ouverture des hostilites|depuis le commencement|depuis l'attaque|depuis fin fevrier|tout au long de la guerre|depuis la fin fevrier|depuis 2014|jusqu'ici|cumul depuis|depuis l'invasion russe|depuis l'entree en guerre|depuis les debuts|depuis le premier jour|jusqu'a maintenant|a cette date|au fil de la guerre|ce qui porte a|porte a|portent a|porte desormais|depuis fevrier|depuis le debut des combats|au total depuis le debut|tous les echanges|depuis l'invasion de|le bilan total|le cumul|au cours du conflit|pendant la guerre|ce sont desormais|sont desormais|jusque - la|a ce stade|depuis octobre|depuis le cessez - le - feu|depuis la treve|depuis l'entree en vigueur|depuis son retour|depuis quatre ans|au fil des echanges|toutes liberations confondues",
    approx: {
      approx:
        "environ|quelque|quelques|pres de|autour de|a peu pres|une|presque|pres d'|approximativement|grosso modo|de l'ordre de|avoisinant|aux alentours de|pas loin de|peu ou prou|quasi|quasiment|a peine|plus ou moins|tout juste|une bonne|une petite",
      at_least:
        "au moins|plus de|plus d'|au minimum|pas moins de|superieur|au bas mot|un minimum de|superieur a|un peu plus de|bien plus de|depassant|au - dela de|pas moins d'|bien plus d'|un peu plus d'|largement plus de|excedant",
      at_most:
        "jusqu'a|au plus|moins de|pas plus de|maximum|au maximum|tout au plus|un maximum de|inferieur a|un peu moins de|pas davantage que|n'excedant pas|moins d'|pas plus d'|un peu moins d'",
    },
    vague:
      'dizaines|des dizaines|centaines|des centaines|plusieurs|un groupe|certains|nombreux|milliers|quelques dizaines|plusieurs dizaines|plusieurs centaines|un nombre non precise|un nombre indetermine|un nombre inconnu|un nombre non divulgue|nombreuses|un certain nombre|une poignee|certaines|quelques centaines|de nombreux|de nombreuses|beaucoup|beaucoup de|un grand nombre|un petit groupe|plusieurs milliers|quelques - uns',
    digit: {
      '1': 'un|une',
      '2': 'deux',
      '3': 'trois',
      '4': 'quatre',
      '5': 'cinq',
      '6': 'six',
      '7': 'sept',
      '8': 'huit',
      '9': 'neuf',
      '10': 'dix|dizaine|une dizaine',
      '11': 'onze',
      '12': 'douze|douzaine|une douzaine',
      '13': 'treize',
      '14': 'quatorze',
      '15': 'quinze|quinzaine|une quinzaine',
      '16': 'seize',
      '17': 'dix - sept',
      '18': 'dix - huit',
      '19': 'dix - neuf',
      '20': 'vingt|vingts|vingtaine|une vingtaine',
      '30': 'trente|trentaine|une trentaine',
      '40': 'quarante|quarantaine|une quarantaine',
      '50': 'cinquante|cinquantaine|une cinquantaine',
      '60': 'soixante|soixantaine|une soixantaine',
      '80': 'quatre - vingt|quatre - vingts',
      '100': 'cent|cents|centaine|une centaine',
      '1000': 'mille|millier|un millier|mil',
    },
    ordinal:
      'e|eme|er|ere|re|nd|etape|round|anniversaire|phase|cycle|vague|volet|tranche|journee|rotation',
    agreed:
      "prevoyant|accord|accords|convenu*|se sont entendus|s'est engage*|prevoit|prevoyait|promis|propose*|formule|pret a|prets a|offre|plafond|engagement|doivent|enveloppe|entendu*|prevoient|prevoyaient|s'engag*|engages a|avait ete convenu|plafonne*|quota|engagements|offrait|s'est dit prete|se dit pret|se dit prete|se disent prets|promesse*|promet|promettent|promettait|proposition*|stipul*|entente*|s'accord*|ont scelle|tombes d'accord|se mettre d'accord|mis d'accord|mises d'accord|convinrent|conviennent|convient de|consenti*|accepte de|accepter de|acceptent de|pacte|il etait question de|il etait question d'|portait sur|se sont mis d'accord|se sont mises d'accord|ont convenu|sont convenus|sont convenues|se sont entendues|stipule*|envisage*|comporte*|contempl*|porte sur|portant sur|portera sur|portent sur|compromis|feu vert|aux termes de|conformement a|se sont accordes",
    future:
      "sera|seront|doit|doivent|devrait|devraient|prevu*|attendu*|aura lieu|auront lieu|dans les prochains jours|demain|prochain echange|prochaine etape|prochain|a venir|va|vont|devant|devra|devront|se prepare|se preparent|est prevu|sont prevus|d'ici la fin|d'ici a|la semaine prochaine|le mois prochain|dans les jours|programme*|sont attendus|prochainement|liberera|libereront|remettra|remettront|rendra|rendront|echangeront|echangera|recevra|recevront|reviendront|rentreront|procederont|prochains|prochaines|planifi*|envisage*|imminent*|doivent etre|doit etre|fixe au|fixee au|projette*|s'apprete*|sur le point de|bientot|se tiendra|se deroulera|interviendra|sous peu|en preparation|sont attendues|est attendue|au plus tard|dans les semaines|ces prochains jours|ces prochaines|entendent|comptent|souhaitent|pourrait avoir lieu|pourraient etre|pourrait etre|etre bientot|serait organise|doit avoir lieu|doivent avoir lieu|doit se tenir|devraient etre|devrait avoir lieu|est prevue|sont prevues|est programme|est attendu|dans les jours qui viennent|s'appretent a|s'apprete a|entend|prevoient|prevoit|devait|devaient|etait prevu|etaient prevus|etait prevue|esperee|espere|esperent|attend|attendent|se poursuivre|s'etaler|a restituer|pourrait|pourraient|aurait lieu|prochaine|dans quelques jours|ulterieur*|reviendra|rentrera|souhaite",
    supposed:
      "consisterait|hypothe*|et si|imagin*|en theorie|idee|scenario|supposons|reviendrait a|impliquerait|tous contre tous|propose d'echanger|proposait d'echanger|si elle etait acceptee|si l'offre etait acceptee|theoriquement|tous pour tous|hypothetiquement|dans l'hypothese|rentreraient|reviendraient|retrouveraient leur|recouvreraient|seraient alors|permettrait de liberer|permettrait le retour|concernerait|afin que|pour que soient|appelle a l'echange|appel a l'echange|un echange general|echange general|plaide pour|souhaite un echange|eventuel*|demande la liberation|exige la liberation|concerneraient|a appele a",
    mail: 'echange de lettres|echangent des lettres|echange des lettres|ont echange des lettres|echange de listes|ont echange des listes|echangent des listes|echange de colis|echange de courrier|echange de tirs|echanges de tirs|echange de messages|echange de vues',
    failed:
      "n'ont pas ete|fait defaut|ajourne|tombe|remis a plus tard|echoue|echec|annule*|reporte*|n'a pas eu lieu|capote|avorte*|ajourne*|tombe a l'eau|suspendu*|n'aura pas lieu|n'ont pas eu lieu|n'a finalement pas|n'ont finalement pas|a tourne court|tourne court|au point mort|annulation|remis sine die|ne s'est pas tenu|ne s'est pas produit|ne s'est pas deroule|n'a pas abouti|a ete suspendu|n'est venu|ne sont pas venus|ne s'est presente|fiasco|n'a pu avoir lieu|pas eu lieu|repousse|repoussee|differe|differee|gele|interrompu|n'a pu se tenir|n'ont pu se tenir|fut annule*|tomber a l'eau|enterre|a ete retarde|decale|decalee|avorter|rompu|report de l'echange|le report|a ete differe|remise a plus tard|annuler|annulait|fait echouer|fait capoter|ne s'est pas concretise|ne se sont pas presentes|rebrousse chemin|faute de|n'aura finalement|n'avait pas eu lieu|a du etre annule|suspension de l'echange|bloque*|blocage|impasse|pietine*|enlise*|sans resultat|sans succes|achoppe*|torpille*|reporter l'echange|reporter sine die",
    captured:
      "arrete*|faits prisonniers|fait prisonnier|arretes|tombes aux mains|capturait|faites prisonnieres|pris en otage|prise en otage|prises en otage|kidnapp*|enlev*|deport*|tombe aux mains|tombes entre les mains|rafle*|interpell*|fait prisonniers|emmenes|emmenees|emmene|interceptes|capturer|capturee|la capture|captures|capture|capturees|captura|ont capture|a capture|capturent|se sont rendus|reddition|se rendent|ete pris|ont ete pris|avaient ete pris|avait ete pris|pris pres|apprehende*|arrestation*|tombes en captivite|tombe en captivite|prise d'otages|egares|faits captifs|capitul*",
    harmed:
      "interrog*|entendu|entendus|auditionne*|tues|tue|ont ete tues|morts|mort|blessant|disparus|condamnes|interroges|abattu*|ont peri|tuant|executes|victimes|pertes|interviewes|temoign*|portes disparus|perdu la vie|perirent|perissent|fusille*|executions|blesse par|a tue|ont tue|manifest*|rassembl*|tortures|ont raconte|disparu|condamnees|condamne a|assassine*|perdu|ont perdu|a perdu|rencontrer|s'entretenir avec|entretenue avec|trouve parmi|ont trouve|decouvert|decouvert parmi|identifie comme|identifies comme|perpetuite|peines de|purgeait|purgeaient|lourdes peines|longues peines|reconnu coupable|reconnus coupables|accuse de|accuse d'|accuses de|decede|decedes|sont morts|a rencontre|ont rencontre|a visite|ont visite",
    held: "retiendrait|retiendraient|detiendrait|detiendraient|detenus par|detient|detiennent|sont detenus|detenus en|restent|reste|encore detenus|en captivite|aux mains|est detenu|sont encore|demeurent|retenus|retient|sont toujours|encore en|en detention|derriere les barreaux|detenait|etaient encore|se trouvent|est retenu|sont retenus|sont aux mains|croupissent|languissent|captifs en|prisonniers en russie|prisonniers en ukraine|incarceres|en prison|dans les prisons|dans les geoles|dans les camps|dans des camps|sous les verrous|en attente d'echange|attendent leur|attendent d'etre|encore captifs|encore prisonniers|toujours captifs|toujours prisonniers|toujours detenus|en leur pouvoir|entre les mains|est entre les mains|maintenus|sous sa garde|internes en|sont prisonniers|demeuraient|etaient detenus|en detenir|en detient|detenir|sont toujours detenus|actuellement detenus|retiennent|retiennent encore|detiennent encore|conserve|attendent leur echange|attendent un echange|attendent d'etre echanges|attendent leur liberation|attend leur liberation|toujours en captivite|encore en captivite|toujours retenus|encore retenus|toujours aux mains|encore aux mains|aux mains de|aux mains des|restent detenus|restent en captivite|restent captifs|restent aux mains|demeurent captifs|demeurent detenus|demeurent en captivite|demeurent en detention|croupiss*|languiss*|continue de detenir|continuent de detenir|detient encore|seraient detenus|seraient encore|retient encore|restent a liberer|n'ont pas ete liberes|sont internes|sont gardes|est garde|gardes dans|sont enfermes|sont parques|sont loges|purgent|purge|purgeait|purgeaient|manquent|manquent encore|emprisonnes en|restent emprisonnes|restent incarceres|restent incarcerees|sont incarceres|demeurent prisonniers|restent prisonniers|encore a gaza|attendait|attendaient|attendent|croupit",
    captivity:
      "territoire controle|territoire tenu|geoles|cellules|colonies penitentiaires|captivite|prison|prisons|detention|captive|captifs de|camp de prisonniers|bagne*|cachots|incarceration|internement|territoires occupes|zones occupees|emprisonnement|penitencier*|colonie penitentiaire|reclusion|maison d'arret|mains russes|mains ukrainiennes|colonies penales|controle par kiev|controle par l'ukraine|enfer|centres de detention|centre de detention|geole|mains ennemies|cellule|camp d'internement|maisons d'arret|territoires sous controle|colonie|colonies|camp de travail|penitentiaire|penitentiaires|territoire occupe|zone occupee|goulag|isolement|oubliettes",
    return:
      "en retour|en echange|de son cote|de leur cote|en contrepartie|inversement|dans l'autre sens|a son tour|pour sa part|en sens inverse|en contre - partie|en sens contraire|dans le sens inverse|dans le sens contraire|dans le sens oppose|dans la direction opposee|dans l'autre direction|a l'inverse|reciproquement|en guise de contrepartie|en reponse|le chemin inverse|chemin inverse|le trajet inverse|trajet inverse|sens inverse|en compensation|pour leur part|symetriquement|dans le meme temps|en echange de ceux - ci|en echange d'eux|en echange de celles - ci|en face|dans l'autre|de l'autre cote|quant a elle|quant a lui|en direction inverse|a leur tour|en vol retour|en guise d'echange|autre sens|en revanche",
    earlier:
      "au premier jour|le premier jour|precedent*|dernier echange|auparavant|la veille|deja|l'an dernier|le mois dernier|la semaine derniere|avant cela|plus tot|derniere fois|jusqu'alors|il y a un mois|il y a deux semaines|lors du dernier|avait eu lieu|remonte|semaines plus tot|jours plus tot|un jour plus tot|deux jours plus tot|une semaine plus tot|un mois plus tot|mois plus tot|jours auparavant|semaines auparavant|mois auparavant|precedemment|dernier en date|derniere en date|la derniere fois|la precedente|le precedent|plus recent|la semaine precedente|le mois precedent|il y a une semaine|il y a trois semaines|il y a deux mois|il y a dix jours|il y a quelques|la derniere operation|le dernier remonte|avait deja|avaient deja|la fois precedente|fois precedente|une remise comparable|une operation comparable|en date du precedent|comme en|les premieres etapes|anterieur*|la semaine d'avant|le mois d'avant|naguere|l'annee derniere|l'an passe|l'ete dernier|le printemps dernier|l'automne dernier|dernier transfert|derniere remise|le mois passe|la semaine passee|par le passe|en son temps|dernier rapatriement|lors de la premiere journee|la premiere etape|lors de la premiere etape|l'avant - veille|avait concerne|avaient concerne|avait porte|recemment|remontaient|remontent|quelques jours avant|peu avant|le premier volet|la premiere vague|a l'epoque|jadis|il y a peu|vendredi dernier|mercredi dernier|jeudi dernier|samedi dernier|dimanche dernier|lundi dernier|mardi dernier",
    more: 'autres|autre|encore|supplementaire*|de plus|en plus',
    mediate: {
      aided:
        'a aide|ont aide|a contribue|a facilite|intervention du|intervention de|aide du|aide de|soutien du|soutien de|a organise|ont organise|avait organise|avaient organise|organise par|a prepare|ont prepare|avaient arrange|avait arrange|a arrange|ont arrange|a orchestre|ont orchestre|a monte|ont monte|a mis sur pied|a supervise|a pilote|avaient pilote|avait pilote|ont pilote|a coordonne|a permis|ont permis|menee a bien|son concours|concours de|a prete',
      mediate:
        "l'intermediaire|mediat*|negocie sous|l'entremise|bons offices|negocie par|sous l'egide|facilite par|parrain*|courtier|arrange par|d'intermediaire|s'entremett*|entremet*|interced*|intercession|par l'entremise|courtage|conciliat*|la houlette|sous les auspices|auspices|trait d'union|negociee par|negocies par|arrangee par|intermediair*|entremis*|s'est entremis|ont entremis|joue les intermediaires|negociateur neutre|tierce partie|mediation|mediations|mediatrice*|negociee sous|facilitateur*|facilitatrice*|a fait office de mediat*|fait office de mediat*|ont fait office|role de mediat*|role de mediation|joue les mediat*|en qualite de mediat*|en tant que mediat*|comme mediat*|a negocie|ont negocie|avait negocie|avaient negocie|negociee|negociees par|mene la mediation|conduit la mediation|menee par|orchestre*|prepare par|preparee par|prepare pendant|arrache par|obtenu par|obtenue par|conclu par l'entremise|conclu grace a|a oeuvre|ont oeuvre|œuvre a|ont œuvre|a œuvre|s'est entremise|se sont entremis|s'entremet|bons offices de|a rapproche les|servi de mediat*|servi d'intermediaire*|sert d'intermediaire|a servi de pont|fait le lien|a fait le lien|a aide a organiser|ont aide a organiser|a aide a negocier|ont aide a negocier|a contribue a la mediation|ont contribue|a mene la mediation|assure la mediation|assuraient la mediation|assurait la mediation|etait assuree|mediation*|mediateur*|intermediaire*|entremise|entremis|entremetteu*|bons - offices|parrain|parrains|parraine*|truchement|conciliateur*|joue les mediateurs|servi de mediateur*|tenu le role de mediateur|role de mediateur|role d'intermediaire|sous la houlette|par le canal|rapproche les parties|rapproche les deux parties|rapproche les camps|obtenu par l'entremise|grace a l'entremise|grace a la mediation|navette diplomatique|diplomatie de navette|negociees|negocies|avoir negocie|emissaire|emissaires|facilitation|pilotee par|sous le parrainage|apres une mediation",
      help: "facilit*|coordonn*|grace a|efforts de|efforts des|efforts du|efforts deployes|avec l'aide de|avec le concours|avec l'appui|rendu possible|rendue possible|rendus possibles|ont rendu possible|a rendu possible|piloté par|permis par|avec le soutien|rendus possible",
    },
    talks:
      'pourparlers|negociations|discussions|cycle|reunion|delegations|rencontre|consultation*|entretien*|sommet|conference*|reunions|tractation*|table des negociations|rencontres|dialogue|seance*|rendez - vous|tete - a - tete|table ronde|discussion|negociation|appel telephonique',
    accord:
      "accord|accords|l'accord|negociations|pourparlers|entente|convenu*|treve|cessez - le - feu|pacte|memorandum|consultations|arrangement*|entendus|entendues|protocole|discussions|ententes|feuille de route|compromis|armistice|convention|tractations",
    to: "a|a la|vers|en|au|aux|pour la|pour les|pour|pour le|a destination de|en direction de|jusqu'en|jusqu'a|vers la|vers le|territoire controle par|territoire sous controle de|territoire tenu par|zone controlee par|territoire sous le controle de",
    from: "de|d'|de la|du|depuis|des mains des|des mains de",
    in: 'en|a|dans|au|sur le territoire',
    by: 'par',
    says: "a dit|a declare|ont declare|annonce|ont annonce|affirme|affirment|indique|ont indique|selon|d'apres|precise|a ecrit|confirme|a confirme|ont confirme|rapporte|a rapporte|a ajoute|ajoute|assure|a fait savoir|souligne|communique|evoque|parle|salue|explique|publie|revendique|fait etat|a affirme|ont affirme|affirmait|a assure|ont assure|assurent|a precise|ont precise|precisent|annoncait|a annonce|annoncent|a souligne|ont souligne|a explique|ont explique|expliquent|a evoque|ont evoque|evoquent|evoquait|a salue|ont salue|saluent|a rappele|rappelle|rappellent|ont rappele|a reconnu|reconnait|reconnaissent|a publie|ont publie|publient|communiquent|a communique|ont communique|d'un communique|mentionne*|citent|citant|a cite|a revele|revele|detaille*|a detaille|a decompte|decompte*|recens*|denombr*|a denombre|signale*|fait savoir|font savoir|ont fait savoir|fait part|parlent|a parle|a remercie|ont remercie|remercie|remercient|de source|a tweete|ajoutent|ont ajoute|ecrit|ecrivent|declare|declarent|dit|disent|aux dires|de l'aveu|a en croire|si l'on en croit|soutient|soutiennent|a soutenu|insist*|s'est felicite|confirment|indiquent|selon les|avancent|a avance|font etat|ont fait etat|faisait etat|calcule*|estime|estiment|chiffre a|a chiffre|chiffrait|a informe|informe|cite par|a indique|avait annonce|avaient annonce|avait declare|avait indique|avait precise|avait confirme|fait valoir|a fait valoir|a note|note|notent|a raconte|raconte|racontent|a releve|releve|a fait part|ont fait part|font part|a relate|relate|a evalue|evalue|evaluent|a compte|ont compte|compte pour|a fait connaitre|fait connaitre|ont fait connaitre|a rendu public|ont rendu public|rend public|a dit avoir|dit avoir|disent avoir|selon lui|selon elle|selon eux|selon cette source|de son aveu|a reitere|reitere|a martele|a assure que|avance|a evoque le|a parle de|ont parle de|parle de|parlent de|cite|citait|a mentionne|ont mentionne|mentionnait|a ecrit sur|explique que|rappelait|a conclu|s'est rejoui|se rejouit|a commente|en compte|confie|a confie|confient|resume|a resume|pretend|pretendent|espere|dans un communique|selon un communique|selon le decompte|comptabilise*|soulignait|precisait|ont rapporte|a l'en croire|corrige|a corrige",
    speaker: {
      Houthis:
        'porte - parole houthi|porte - parole des houthis|responsable houthi|rebelles houthis|delegation houthie|houthistes|houthis',
      Israel:
        'armee israelienne|gouvernement israelien|autorites israeliennes|administration penitentiaire|netanyahu|netanyahou',
      'Maria Lvova-Belova': 'lvova - belova',
      'Shamsail Saraliev': 'saraliev',
      'Petro Yatsenko': 'iatsenko',
      'Andriy Yusov': 'ioussov',
      'Kyrylo Budanov': 'boudanov',
      'Rustem Umerov': 'oumerov',
      'Andriy Yermak': "iermak|chef de l'administration presidentielle",
      'Russian Ministry of Defence':
        'ministere russe de la defense|ministere de la defense russe|ministere de la defense|defense russe|ministere russe|armee russe',
      'Coordination Headquarters (Ukraine)':
        'quartier general de coordination|etat - major de coordination|centre de coordination|quartier general ukrainien|quartier general|qg de coordination|coordination ukrainienne|cellule de coordination',
      'Volodymyr Zelenskyy': "zelensky*|zelenskyy|president ukrainien|chef de l'etat ukrainien",
      'Vladimir Medinsky': 'medinski*|medinsky|conseiller du kremlin',
      'Vladimir Putin': 'poutine|president russe',
      'Dmitry Peskov': 'peskov|porte - parole du kremlin',
      'Dmytro Lubinets':
        'loubinets|lubinets|mediateur ukrainien|defenseur ukrainien des droits|ombudsman ukrainien',
      'Tatyana Moskalkova': 'moskalkova|commissaire russe aux droits|deleguee russe aux droits',
      'Donald Trump': 'trump',
      'Russian media':
        "medias russes|presse russe|medias d'etat russes|agences russes|ria novosti|blogueurs russes|canaux russes|chaines telegram russes|canaux telegram russes|correspondants de guerre russes|presse de moscou|medias de moscou|agence ria|agence tass|agences de presse russes",
      'unnamed source': 'une source|source anonyme|des sources|selon des sources',
      reports: 'selon des estimations|selon certaines informations|on estime',
      'TASS source': "source de l'agence tass|source tass|source citee par tass",
      ICRC: 'croix - rouge|cicr',
      'Ukrainian officials':
        'kiev|partie ukrainienne|autorites ukrainiennes|presidence ukrainienne|gouvernement ukrainien|camp ukrainien',
      'Russian officials': 'moscou|partie russe|autorites russes|camp russe|gouvernement russe',
      Hamas: 'hamas',
    },
    month: {
      '1': 'janvier|janv',
      '2': 'fevrier|fevr',
      '3': 'mars',
      '4': 'avril',
      '5': 'mai',
      '6': 'juin',
      '7': 'juillet|juil',
      '8': 'aout',
      '9': 'septembre|sept .',
      '10': 'octobre|oct',
      '11': 'novembre|nov',
      '12': 'decembre|dec',
    },
    weekday: {
      '1': 'lundi',
      '2': 'mardi',
      '3': 'mercredi',
      '4': 'jeudi',
      '5': 'vendredi',
      '6': 'samedi',
      '0': 'dimanche',
    },
    day: { '0': "aujourd'hui|ce matin|ce soir", '-1': 'hier|la veille', '1': 'demain' },
    shift: {
      none: "la veille de|la veille du|la veille des|la veille d'",
      '-2': "deux jours plus tot|deux jours auparavant|deux jours avant|avant - hier|l'avant - veille|il y a deux jours|deux jours apres",
      '-1': "un jour plus tot|le jour precedent|un jour auparavant|le jour d'avant|au lendemain de|au lendemain du|au lendemain d'un|la veille au soir|un jour apres|hier soir|hier matin|la nuit derniere|un jour avant|la nuit precedente|le soir precedent|la journee precedente",
      '0': 'le meme jour|ce jour - la|ce meme jour|cet apres - midi|cette nuit|le jour meme|dans la meme journee|le meme soir',
      '1': "le lendemain|un jour plus tard|le jour suivant|des le lendemain|le jour d'apres|le lendemain matin",
      '2': 'deux jours plus tard|le surlendemain|apres - demain',
    },
    unit: 'kilo*|pour cent|%|ans|an|annees|annee|mois|jours|jour|semaine*|heure*|minute*|km|kilometre*|drones|missiles|euros|dollars|millions|milliards|metres|fois|autocars|bus|pays|villes|regions|camions|avions|etapes|articles|lettres|familles|points|tonnes|h|echanges|cars|secondes|noms|fideles|adherents|cas|lits|vehicules|helicopteres|appareils|rotations|vols|villages|colis|obus|tentatives|nuits|journees|places|voix|photos|hectares|etats',
    helper: 'croix - rouge|croix rouge|cicr',
    not: "pas|aucun|aucune|sans|ni|jamais|n'est|rien|nul|n'ont|n'a",
    stance: {
      neutral: 'pays neutre|etat neutre|nation neutre|puissance neutre',
      ally: 'allie de|alliee de|allie du|allie proche|proche allie|allies de',
    },
    past: {
      past: "longtemps|historiquement|auparavant|traditionnellement|deja|souvent|par le passe|jusqu'ici|jusqu'a present|a plusieurs reprises",
      never: 'jamais',
    },
    served:
      'servi|joue|agi|mediateur|facilite|accueilli|aide|contribue|officie|participe|intervenu|oeuvre|permis',
    limited:
      'limite a|limitee a|limite aux|limitee aux|bornee a|cantonnee a|cantonne a|restreint a',
    office:
      'role|implication|participation|mediation|engagement|entremise|concours|soutien|contribution|appui|efforts',
    now: "actuellement|maintenant|a present|en ce moment|a l'heure actuelle|toujours|encore|desormais|pour l'heure|aujourd'hui encore",
    arrived:
      'revenus en|rentres en|ramenes en|arrives en|retournes en|rapatries en|de retour en|rentres au|revenus au|atterri en|atterri a|rentrees en|revenues en|rentre en|transferes en|conduits en|ramenes a|de retour a|de retour au|accueillis en|accueillis aux',
    dweller:
      "habitants de|habitant de|habitants du|residents de|residents du|originaires de|habitante de|habitantes de|habitants d'|villageois de",
    called:
      'decrits comme|decrit comme|presentes comme|qualifies de|designes comme|appeles|presente comme|presentees comme|presentee comme|considere comme|qualifie de|dits',
    replied: 'repondu a|repondu aux|reagi a|reagi aux|commente|dementi|rejete|evoque',
    matter:
      'rumeur*|rapport*|informations|affirmation*|speculation*|question*|accusation*|declaration*|nouvelle*',
    assist:
      'fourni|fournit|organise|mis a disposition|aide|assure|escorte|accompagne|envoye|verifie|prete',
    aid: 'transport*|bus|autobus|autocars|avion*|vol|vols|ambulance*|examens medicaux|soins|medecins|logistique|listes|convoi|appareil|appareils|helicoptere*|train|camion*|cars|vehicule*|rotation*|escorte*|autocar|convois',
    nth: {
      '2': 'deuxieme',
      '3': 'troisieme',
      '4': 'quatrieme',
      '5': 'cinquieme',
      '6': 'sixieme',
      '7': 'septieme',
      '8': 'huitieme',
      '9': 'neuvieme',
      '10': 'dixieme',
    },
  },
}
