// Spanish.
import type { Pack } from '../lexicon.ts'

export const es: Pack = {
  language: 'es',
  abbreviations:
    'sr|sra|dr|ee|uu|ee.uu|ene|feb|abr|ago|sept|oct|nov|dic|art|num|etc|p|ej|aprox|gral|d|h',
  between:
    'tambien|ya|ayer|hoy|finalmente|asimismo|igualmente|todos|todas|luego|despues|ahora|oficialmente|mutuamente|por|fin|al|recientemente|ademas|efectivamente|entonces',
  cues: {
    aside: {
      RU: 'por el lado ruso|del lado ruso|en el lado ruso|por la parte rusa|por parte rusa|en el bando ruso|del bando ruso|entre los rusos',
      UA: 'por el lado ucraniano|del lado ucraniano|en el lado ucraniano|por la parte ucraniana|por parte ucraniana|en el bando ucraniano|del bando ucraniano|entre los ucranianos',
    },
    void: 'para el trato a los prisioneros de guerra|para el tratamiento de los prisioneros de guerra|para el trato de los prisioneros de guerra',
    fund: 'fondo de canje|fondo de intercambio|fondo de canjes',
    before: 'en visperas|en vispera|antes de|antes del',
    would: 'habria|habrian|hubiera|seria|hubieran|hubiese',
    thanks: 'agradec*|gratitud|gracias|agradeci*|reconocimiento a|elogi*',
    besides:
      'ademas|aparte|adicionalmente|por separado|buena voluntad|asimismo|al margen|fuera del canje|por anadidura|de forma adicional|junto a los militares|junto con los militares|con los militares|con los soldados',
    idiom:
      'de acuerdo con|de acuerdo a|en aplicacion de|al parecer|canje hasta la fecha|intercambio hasta la fecha|canje hasta ahora',
    happened:
      'tuvo lugar|se produjo|se celebro|se realizo|se efectuo|se llevo a cabo|se completo|concluyo|se consumo|se desarrollo|tuvieron lugar|se produjeron|se celebraron|se realizaron|se efectuaron|se llevaron a cabo|se concreto|se materializo|ha tenido lugar|ha concluido|culmino|esta en marcha|esta teniendo lugar|se desarrolla|ha comenzado|finalizo|termino|acaba de|llevaron/llevo/llevan/llevar a cabo|por concluido|han/ha llevado a cabo',
    handed:
      'entregado*|devuelto*|entregada*|cedid*|puestos a disposicion|transferid*|traspasad*|remitid*|restituid*|devuelta*|restituido*|restituida*|cedido*|cedida*|remitido*|remitida*|transferido*|transferida*|traspasado*|traspasada*|liberado* por|liberada* por|soltado* por|excarcelado* por',
    fiction:
      'universidad*|alumnos|instituto de|jugadores|futbolistas|fichaje*|pelicula|novela|cine|serie|teatro|museo|exposicion|directora|cineasta|delantero|liga|entrenador|temporada|portero|centrocampista|club|clubes|pinturas|obra de teatro|canje de divisas|canje de deuda|canje de bonos|futbolista*|delantero*|guardameta|entrenador*|traspaso de jugadores|mercado de fichajes|futbol|baloncesto|banco central|bancos centrales|bonos|permuta financiera|alumno*|alumnas|escolar|erasmus|museo*|cuadro|cuadros|lienzo*|obras de arte|exposicion*|esculturas|pelicula*|largometraje|documental|guion|director de cine|actores|actriz|novelista|serie de television|estreno|celular*|smartphone*',
    label: 'edad de|de edad|articulo|numero|parrafo|resolucion|punto|de entre los|apartado',
    signed: 'firmado*|firmaron|entro en vigor|suscrito*|alcanzado*|vigor',
    measure:
      'el numero de|numero de|la cifra de|grupo de|un grupo de|el total de|la cantidad de|cuantos|cuantas|una cifra de|grupos de',
    host: 'anfitrion*|acogi* las|acogio la|acogio el|albergo|alberg*|acogid*|hosped*|organizo el encuentro|organizador*|presto el lugar|escenario|acogieron las|acogio las|sede de|la sede|como sede',
    age: 'el mas joven|la mas joven|mas joven|el mas mayor|la mas mayor|el mayor de|la mayor de|el menor|la menor|el de mas edad|de mas edad|mas veterano|mas viejo|edades|edad|el mayor tiene|el mayor , de',
    about:
      'tortur*|malos tratos|maltrato*|condiciones de detencion|condiciones de reclusion|mision de observacion|mision de vigilancia|juicio contra|juzgad*|veredicto|monumento|memorial|indemnizacion|trato a los prisioneros|trato de los prisioneros|vejaciones|inspeccion*|sentencia|aniversario|un ano despues|dos/tres/cuatro/cinco/diez anos despues|hace un/dos/tres/cuatro/cinco/diez anos/años/ano/año|se cumple un/dos/tres/cuatro ano/anos/año/años|se cumplen dos/tres/cuatro anos/años|conmemor*',
    dative: {
      UA: 'a los ucranianos|a la parte ucraniana|al lado ucraniano|al bando ucraniano|a las autoridades ucranianas|controlado por kiev|controlada por kiev',
      RU: 'a los rusos|a la parte rusa|al lado ruso|al bando ruso|a las autoridades rusas|controlado por rusia|controlado por moscu',
    },
    noun: {
      military:
        'soldado*|militar|militares|prisioneros de guerra|prisionero de guerra|combatiente*|defensor*|efectivos|reclutas|miembros de las fuerzas|infantes|reservistas|artilleros|tanquistas|paracaidistas|milicianos|insurgentes|guerrilleros|mercenarios|legionarios|miembros del ejercito|miembros de su ejercito|miembros de las tropas|miembros de sus fuerzas|personal militar|integrantes de las fuerzas|integrantes del ejercito|hombres de uniforme|efectivos militares|prisioneros militares|cautivos militares|guerrer*|soldadas|uniformad*|prisioneras de guerra|presos de guerra|cautivos de guerra|guardias nacionales|varones uniformados|miembros de la guardia nacional|miembros de la guardia|integrantes de la guardia|tropas|quintos|conscriptos|movilizados|infantes de marina|francotiradores|personal castrense|castrenses|hombres de armas|soldados y oficiales|oficiales y soldados|soldados capturados|militares capturados|combatientes capturados|defensores|defensoras|guerreros|servidores|soldado',
      civilian:
        'civil|civiles|habitante*|ciudadano*|residente*|vecinos|lugarenos|aldean*|pobladores|paisanos|no combatientes|jubilados|vecinas|vecino|rehenes civiles|presos civiles|prisioneros civiles|detenidos civiles|cautivos civiles|personas civiles|moradores|paisanos civiles|internados civiles|vecina|residentes|aldeanos|campesinos|ciudadanos de a pie|desplazados',
      body: 'cuerpo|cuerpos|cadaver*|restos|caidos|muertos|fallecidos|feretro*|ataud*|difunt*|soldados muertos|militares muertos|soldados caidos|militares caidos|soldados fallecidos|combatientes caidos|combatientes muertos|restos mortales|restos humanos|bolsas mortuorias|despojos|caidos en combate|muertos en combate|occisos|finados|uniformados caidos|despojos mortales|feretros|ataudes|difuntos|militares fallecidos|cadaver|cadaveres|cuerpos sin vida|osamentas',
      child:
        'niño*|nina*|menores|adolescente*|crios|bebes|lactantes|huerfan*|jovencitos|ninos|ninas|nino|nina|menor de edad|menores de edad|adolescentes|chicos|chicas|huerfanos|huerfanas|pequenos|escolares',
      captive:
        'prisionero*|detenido*|rehen|rehenes|presos|reclusos|retenidos|internado*|reos|cautiv*|prisionera*|personas detenidas|personas retenidas|personas capturadas|detenidas|presas|reclusas|retenidas|encarcelados|encarceladas|secuestrados|secuestradas|presos politicos|disidentes|recluidos|privados de libertad|excautivos|antiguos prisioneros|ex prisioneros|exprisioneros|preso|internos|cautivos|cautivas|prisioneros politicos|personas privadas de libertad',
      person:
        'persona*|hombres|gente|individuos|ucranianos|rusos|compatriota*|conciudadan*|retornad*|ucranianas|rusas|almas|connacional*|recien liberados|excarcelados|alemanes|estadounidenses|subditos|liberados|liberadas|repatriados|repatriadas|hombres y mujeres|mujeres y hombres|varones|varon|ciudadanos de ambos paises|connacionales|conciudadanos|paisanos|nacionales|seres humanos|supervivientes|norteamericanos|polacos|israelies|palestinos|armenios|azerbaiyanos|saudies|sudaneses|yemenies|bielorrusos|hermanos|hijos e hijas',
      subset:
        'oficial|oficiales|sargento*|mujer|mujeres|herido*|heridos graves|enfermos|enfermos graves|guardias fronterizos|policias|medicos|azov|soldados rasos|periodista*|guardias nacionales|marinos|infantes de marina|guardia nacional|teniente*|capitan*|coronel*|cabos|subteniente*|suboficial*|enfermer*|cociner*|conductor*|chofer*|invalid*|mutilad*|amputad*|sacerdote*|capellan*|emplead*|trabajador*|bomberos|rescatistas|bloguer*|francotirador*|matrimonio|estudiantes|profesores|maestros|gravemente heridos|heridos de gravedad|gravemente enfermos|marinero*|aviador*|piloto*|activistas|tecnicos|ingenieros|interpretes|operarios|convalecientes|medico|medica|medicas|sanitari*|paramedic*|tripulantes|policia|clerigos|religiosos|discapacitados|integrantes de la guardia|miembros de la guardia|guardia fronteriza|guardacostas|lesionad*|soldado raso',
    },
    nation: {
      WEST: 'occidentales',
      RU: 'kursk|belgorod|briansk|ruso|rusos|rusa|rusas|rostov|voronezh',
      UA: 'ucraniano|ucranianos|ucraniana|ucranianas|ucranio|ucranios',
      BY: 'bielorruso|bielorrusos|bielorrusa|bielorrusas',
      US: 'estadounidense*|norteamerican*|estadounidenses|estadunidense*',
      AM: 'armenio|armenios|armenia',
      AZ: 'azerbaiyano*|azeri*',
      IL: 'israeli|israelies',
      PS: 'palestino*|palestinas|palestina|gazati|gazaties',
      'YE-HOUTHI':
        'huti|huties|hutis|prisioneros huties|combatientes huties|detenidos huties|presos huties|houthi|houthis',
      'YE-GOV':
        'fuerzas gubernamentales|soldados gubernamentales|leales|progubernamental*|soldados del gobierno|del gobierno|miembros de las fuerzas gubernamentales|militares del gobierno|combatientes del gobierno|leales al gobierno|efectivos gubernamentales|combatientes gubernamentales|partidarios del gobierno|gubernamentales',
      DE: 'aleman|alemanes|alemana|alemanas',
      SU: 'sudanes*',
      SA: 'saudi|saudies|saudita|sauditas',
      PL: 'polaco*|polaca*',
    },
    state: {
      SU: 'sudan|jartum',
      WEST: 'occidente|paises occidentales|estados occidentales',
      GE: 'georgia*|tiflis',
      RU: 'rusia|moscu|federacion rusa|federacion de rusia|parte rusa|lado ruso|bando ruso|kremlin|autoridades rusas|gobierno ruso|ejercito ruso|capital rusa|moscovita*|territorio ruso|suelo ruso|vnukovo',
      UA: 'ucrania|kiev|kyiv|parte ucraniana|lado ucraniano|bando ucraniano|gobierno ucraniano|fuerzas armadas ucranianas|fuerzas armadas de ucrania|ejercito ucraniano|autoridades ucranianas|capital ucraniana|fuerzas ucranianas|territorio ucraniano|suelo ucraniano|mando ucraniano',
      BY: 'bielorrusia|belarus|minsk|parte bielorrusa|lukashenko|bielorrus*|bielorruso|bielorrusa|belaruso*|belarusa*|presidente bielorruso|autoridades bielorrusas|gomel|grodno',
      US: 'estados unidos|ee uu|ee . uu|eeuu|washington|ee .|casa blanca|gobierno estadounidense|administracion estadounidense|diplomacia estadounidense|estadounidense*|norteamerican*|departamento de estado|ee . uu .|e . e . u . u|witkoff|enviado estadounidense|mediadores estadounidenses|norteamericana|base andrews|san antonio|maryland|estadunidense*|base de andrews|andrews',
      DE: 'alemania|berlin|colonia - bonn|a colonia|en colonia|aeropuerto de colonia',
      PL: 'polonia|varsovia|bialystok|białystok|gobierno polaco|autoridades polacas|presidencia polaca',
      AM: 'armenia|erevan|ereban|armenias',
      AZ: 'azerbaiyan|baku',
      SA: 'arabia saudi|arabia saudita|riad|saudi|saudita|saudies|sauditas|reino saudi|reino saudita|riyad|corona saudi|principe heredero saudi|coalicion arabe|coalicion saudi|coalicion liderada por arabia saudi',
      IL: 'israel|jerusalen|tel aviv|territorio israeli|suelo israeli|servicio de prisiones',
      PS: 'hamas|la franja|enclave|gaza|franja de gaza|cisjordania|autoridad palestina|parte palestina|ramala|ramallah|jan yunis|khan yunis|rafah|beitunia|nuseirat|deir al balah|hospital naser',
      'YE-HOUTHI':
        'huties|huti|hutis|ansar alla|ansar allah|rebeldes huties|saná|sanaa|houthi|houthis',
      'YE-GOV':
        'gobierno yemeni|gobierno de yemen|gobierno reconocido internacionalmente|gobierno internacionalmente reconocido|bando gubernamental|gobierno reconocido|parte gubernamental|adén|marib|moca|taiz|delegacion gubernamental|partidarios del gobierno|lado gubernamental',
      AE: 'emiratos arabes unidos|emiratos|eau|abu dabi|abu dhabi|emirati*|emiri*|emiraties|emirati|federacion de emiratos|mohamed bin zayed',
      TR: 'turquia|ankara|turco|turca|turcos|turcas|diplomacia turca|erdogan|presidente turco|recep tayyip',
      QA: 'qatar|catar|doha|catari*|qatari*|cataries|emirato de catar|catari|emir de catar|emir de qatar|qataries',
      OM: 'oman|omani|omanies|mascate|omanita*|sultanato|sultanato de oman',
      EG: 'egipto|el cairo|egipcio*|egipcia|egipcias|cairota*',
      UN: 'naciones unidas|onu|onusian*|enviado de la onu|onusiano',
      VA: 'santa sede|papa|vatican*|pontific*|vaticana|sumo pontifice|santo padre|vaticano|papal|papales|cardenal|nuncio|nunciatura|papa leon|papa francisco|pontifice',
      ICRC: 'cruz roja|cicr|media luna roja',
      CH: 'suiz*',
      EU: 'union europea|ue|bruselas',
      IR: 'iran|irani',
    },
    swap: 'repatriacion*|entrega de cuerpos|entrega de cadaveres|trueque|entrega de los cuerpos|entrega de restos|devolucion de cuerpos|devolucion de los cuerpos|devolucion de cadaveres|devolucion de restos|retorno de cuerpos|traslado de cuerpos|liberacion mutua|liberaciones mutuas|liberacion reciproca|liberaciones cruzadas|canj*|intercambi*|permuta*|operacion de canje|entrega mutua|entrega de caidos|entrega de prisioneros|devolucion de prisioneros|repatriar|acuerdo de prisioneros|cambiaron de manos|cambiaron de bando|cambian de manos|intercambio de prisioneros|intercambio de presos|intercambio de cautivos|canje de presos|canje de cautivos|canje de cuerpos|trueques|liberaciones reciprocas|entrega reciproca|entregas mutuas|devolucion mutua|operacion de intercambio|trocar|trocaron|trueque de|canje de|liberacion simultanea|liberaciones simultaneas|entregas reciprocas|entrega cruzada|entregas cruzadas|cambian de bando|ha cambiado a',
    carried:
      'llevado|llevados|llevó|trasladado|trasladados|trasladó|trasladaron|viajaron|viajan|viajó|volaron|voló|vuelan|partieron|fueron a|aterrizaron|aterrizó|transportó|transportados|cruzaron|de camino|a bordo|rumbo|condujeron|conducidos|los llevaron|las llevaron|llevaron a los|llevaron a las|llevaron al|transportaron|trasladan|traslada|trasladadas|trasladada',
    came: 'trajeron|traidos|reunirse|viajaron|se reunieron|soltaron|salieron|de vuelta|abandonaron|dejaron marchar|vuelta a casa|de regreso|viajaban|bajaron|marchar|vuelto|vuelto a casa|liberado|liberados|liberadas|liberada|a casa|recuperaron la libertad|recuperado la libertad|puestos en libertad|en libertad|llegado|han sido liberados|libres|regres*|retorn*|volver|vuelve*|vuelta|vueltos|liberacion*|liberar|liberand*|repatri*|entregad*|devuelt*|devoluci*|canjead*|intercambiad*|excarcel*|traslad*|llegan|salido|sueltos|soltad*|puest* en libertad|recobr*|recuper* la libertad|recuperar la libertad|reunid* con|reencontr*|reencuentr*|traidas|traer|traido|rescatad*|abandona|abandonan|dejaron atras|dejan atras|a su casa|a sus casas|a sus hogares|de nuevo en casa|ya en casa|en casa|vinieron|acompana*|remitid*|conducid*|escoltad*|fueron llevados|llevados|llevadas|evacuad*|sacad*|sacar|partieron|recibidos en casa|ponen rumbo|rumbo a casa|emprendieron el regreso|quedaron libres|quedan libres|quedaron en libertad|cobraron la libertad|entregar|devolver|volvieron|volvian|salian|llegaron|pisaron|pisan|cruzaron|enviados|se suman|se sumaron|se sumo|cambiaron de manos|cambiaron de bando|cambian de manos|cambio de manos|cambiaron de lado|regresad*|retornad*|repatriad*|recuperad*|ya estan en casa|ya estan|estan en casa|estan de vuelta|iban de vuelta|vuelven|volvio|volvieron a casa|retomaron el camino|tomaron el camino|tomaron rumbo|pusieron rumbo|emprendieron|emprenden|cruzar|cruzaban|cruzado|atravesaron|fueron sacados|dejaron el cautiverio|dejan el cautiverio|dejar el cautiverio|fin de su cautiverio|abandonar el cautiverio|del cautiverio|recuperan su libertad|recuperaron su libertad|recobran|obtuvieron la libertad|obtenido la libertad|alcanzaron la libertad|ganaron la libertad|quedar en libertad|han quedado en libertad|puesta en libertad|dejados en libertad|dejado en libertad|devuelve a casa|arribaron|arribo|desembarcaron|aterrizaron|retornar|retornaban|reintegrad*|restituid*|transferid*|traspasad*|viajaron de|viajo|partio|se reencontraron|se encuentran en casa|pudieron volver|pudieron regresar|lograron volver|liberaciones|de nuevo con sus|otra vez con sus|junto a sus familias|con sus familias|con sus padres|fueron a parar|fueron a|fueron para|esta/estan/estaba/estaban/se encuentra/se encuentran de vuelta/regreso|esta/estan/estaba/estaban en casa|esta/estan/estaba/estaban libre/libres|en su pais|en suelo ucraniano|en suelo ruso|en territorio ucraniano|en territorio ruso|en suelo patrio|pudo/pudieron/podran/lograron/logro volver/regresar/retornar/reunirse/salir|recobro/recobraron/recobra/recobran/recuperado/recobrado la libertad|recobro/recobraron/recobra/recobran su libertad|gozan de libertad|disfrutan de la libertad|salio|salieron de|salen|sale de|salir del cautiverio|salio del cautiverio|salir de prision|salieron de prision|abandonaron la prision|abandonaron el cautiverio|abandonado el cautiverio|llego|llegan a|llegaban|llegar a casa|pisado|pisaron suelo|cruzan|cruzo|cruzando|retorna|retornan|retornado|retornaron|retorno|regreso|regresan|regresa|regresaban|regresar|regresaron|volvia|volviendo|vuelve|aterrizo|aterriza|aterrizan|desembarcan|liberen|liberad*|excarcelacion|excarcelaciones|puestas en libertad|reunificad*|reagrupad*|reintegracion|reencontrar*|abrazaron a|abrazan a|bajaron del|subieron a|partieron hacia|partieron rumbo|salieron rumbo|pusieron fin a su cautiverio|pone fin a su cautiverio|entraron en|ingreso en|ingresaron en|accedieron a|emprendio viaje|emprendieron viaje|partieron a|cambian de bando|enviadas|enviado a|fue enviado|entro en ucrania|entro en rusia|entro en gaza|entro en israel|la salida de|su salida',
    gave: 'entrego|entregaron|entrega|entregan|ha entregado|han entregado|libero|liberaron|libera|liberan|ha liberado|devolvio|devolvieron|devuelve|ha devuelto|cedio|puso en libertad|solto|transfirio|traspaso|entregaba|han devuelto|excarcelo|entregando|han liberado|devolvia|devuelven|devolviendo|entregaran|liberaba|liberando|pusieron en libertad|pone en libertad|soltaron|suelta|sueltan|dejo libres|dejo en libertad|dejaron en libertad|dejo marchar|dejo salir|excarcelaron|excarcela|transfirieron|traspasaron|cedieron|remitio|remitieron|enviaron de vuelta|habia entregado|habian entregado|habia devuelto|habian devuelto|habia liberado|habian liberado|haber entregado|haber devuelto|haber liberado|ha puesto en libertad|han puesto en libertad|ha soltado|ha excarcelado|han excarcelado|restituyo|restituyeron|ha cedido|soltara|soltaran|entregara|devolvera|devolveran|liberara|liberaran|hizo entrega|hicieron entrega|hace entrega|hacen entrega|puso a disposicion|pusieron a disposicion|pone a disposicion|facilito la salida|dejo partir|dejaron partir|dejaron marchar|deja marchar|dejan marchar|dejaron salir|dejo ir|dejaron ir|deja ir|restituye|restituyen|restituia|ha restituido|han restituido|reintegro|reintegraron|envio de vuelta|envio a|enviaron a|ha transferido|han transferido|transfiere|transfieren|traspasa|traspasan|cede|ceden|cedia|ha dejado marchar|ha dejado ir|han soltado|dio la libertad|dieron la libertad|da la libertad|repatrio a ucrania|repatrio a rusia|hubo entregado|acaba de entregar|ha remitido|remite|remiten|ha/han/habia/habian/haber/habiendo/habra/habran/habria/habrian entregado/devuelto/liberado/soltado/excarcelado/cedido/transferido/traspasado/remitido/restituido/reintegrado/enviado/facilitado/repatriado/trasladado|ha/han/habia/habian/haber/habiendo/habra/habran/habria/habrian puesto/dejado en libertad|ha/han/habia/habian/haber/habiendo/habra/habran/habria/habrian dejado marchar/ir/salir/partir/libres|ha/han/habia/habian/haber/habiendo/habra/habran/habria/habrian hecho entrega|puso/pusieron/pone/ponen/ponia/ponian/poner/poniendo en libertad|dejo/dejaron/deja/dejan/dejaba/dejaban marchar/ir/salir/partir/volver/regresar|dejo/dejaron/deja/dejan libre/libres|entregaban|devolvian|liberaban|soltaba|soltaban|soltar|soltando|ceder|cediendo|excarcelar|excarcelando|excarcelaba|transferir|transfiriendo|transferia|traspasando|remitia|remitian|restituian|restituir|restituyendo|reintegra|reintegran|envio|enviaron|envia|envian|enviaba|traslado a|trasladaron a|mandaron|manda|mandan|mando de vuelta|mando a casa|dio/dieron/da/dan libertad|liberacion por parte de|entrego en mano|ha/han/habia/habian/haber/habiendo/habra/habran/habria/habrian hecho llegar|hizo/hicieron/hace/hacen llegar|indulta|indultan|indulto a|indultaron|ha indultado|han indultado|indultar|amnistia a',
    got: 'recibidos|recibidas|recuperados|recogio|recogieron|recibio|recibieron|recibe|reciben|ha recibido|han recibido|recupero|recuperaron|recupera|recuperan|ha recuperado|han recuperado|obtuvo|logro el regreso|logro la liberacion|trajo de vuelta|consiguio|recibia|repatrio|logro traer|rescato|recibian|recibiendo|recogen|recoge|recuperaba|recuperando|recuperar|obtuvieron|lograron el regreso|logro la vuelta|lograron la liberacion|logra la liberacion|logra el regreso|trajeron de vuelta|trae de vuelta|traen de vuelta|trajo|trajeron|repatriaron|repatria|repatrian|ha repatriado|han repatriado|lograron traer|han logrado|habia recibido|habian recibido|habia recuperado|habian recuperado|haber recibido|haber recuperado|rescataron|rescata|ha rescatado|dio la bienvenida|recobro|se hizo con|se hizo cargo|ha traido|han traido|ha vuelto a recibir|hizo regresar|hicieron regresar|ha hecho regresar|consiguio traer|consiguio que|vio regresar|vio volver|ve regresar|ha acogido|han acogido|y recibido|y recuperado|y acogido|haber acogido|y haber recibido|recibira|se hicieron con|se hace con|ha obtenido|han obtenido|obtiene|obtienen|se hizo cargo de|se hicieron cargo de|tomo posesion|le fueron devueltos|les fueron devueltos|le fueron entregados|les fueron entregados|fueron devueltos a|logro recuperar|lograron recuperar|logra recuperar|consiguio recuperar|consiguieron|consigue|consiguen|pudo recuperar|pudieron recuperar|pudo traer|celebro el regreso|celebro la vuelta|anuncio el regreso|anuncio la vuelta|anuncio el retorno|confirmo el regreso|confirmo la vuelta|confirmo el retorno|comunico el regreso|informo del regreso|informo de la vuelta|dio cuenta del regreso|ha hecho volver|hizo volver|hicieron volver|traer a casa|trae a casa|trajo a casa|trajeron a casa|ha devuelto a casa|devolvio a casa|devuelve a casa|ha/han/habia/habian/haber/habiendo/habra/habran/habria/habrian recibido/recuperado/obtenido/acogido/recogido/rescatado/traido/repatriado/logrado/conseguido/recobrado|logro/lograron/consiguio/consiguieron/obtuvo/obtuvieron/negocio/negociaron/anuncio/anunciaron/confirmo/confirmaron/celebro/celebraron el regreso/retorno|logro/lograron/consiguio/consiguieron/obtuvo/obtuvieron/negocio/negociaron/anuncio/anunciaron/confirmo/confirmaron/celebro/celebraron la liberacion/vuelta/devolucion/entrega/excarcelacion/recuperacion/llegada/puesta|logro/lograron/pudo/pudieron/consiguio/consiguieron traer/recuperar/rescatar/repatriar/liberar/sacar|recogiendo|recoger|recobraron|recobraba|recobra a|trae|traen|traia|traian|trayendo|traer de|repatriaba|repatriaban|repatriar|repatriando|repatrio a|rescataba|rescatar|obtenia|obtenian|obtener|obteniendo|recuperaban|recuperara|recuperaran|dio/dieron/da/dan la bienvenida|se hizo/hicieron/hace/hacen cargo|hizo/hicieron/hace/hacen volver/regresar|vio/vieron/ve/ven volver/regresar/llegar|salvo|salvaron|le fueron entregados/devueltos/entregadas|les fueron entregados/devueltos|acogio a|acogieron a|acoge a|acogen a|acoger a|se llevo a los|se llevo a las|se llevo a sus|se llevaron a los',
    each: 'de cada ejercito|por lado|por cada bando|a cada lado|cada|cada uno|cada una|por cada parte|por cada lado|por bando|por ambas partes|de cada lado|cada bando|cada lado|cada parte|cada pais|de cada bando|de cada parte|por parte|cada cual|en cada sentido|por pais|por ejercito|por contendiente|a cada parte|a cada bando|para cada bando|para cada parte|para cada lado|de uno y otro lado|de uno y otro bando|por uno y otro|de lado y lado|en ambas direcciones|en ambos sentidos|en cada direccion|por ambos lados|por ambos bandos|cada ejercito|cada gobierno|cada capital|cada estado|cada contendiente|de ambos lados|una y otra parte|uno y otro bando|para ambos bandos|a cada pais|de cada pais|a cada uno de los dos paises|cada uno de los dos|cada una de las dos|a ambos paises|cada nacion|de uno y otro|de un lado|de un bando|por un lado|cada uno de los bandos|cada una de las partes|ambas partes por igual|por cada uno|por ambos|de parte y parte|por cada pais|por cada contendiente|a cada uno|para cada uno|para cada pais|de cada uno|en las dos direcciones|de cada una|a cada una',
    same: 'el mismo numero|mismo numero|la misma cantidad|misma cantidad|otros tantos|igual numero|igual cantidad|una cantidad igual|identico numero|numero igual|otras tantas|la misma cifra|numero identico|identica cantidad|numero similar|un numero similar|numero equivalente|un numero equivalente|cantidad equivalente|cantidad similar|un numero identico|un numero igual|cifra identica|identica cifra|cifra igual|igual cifra|en igual numero|en igual cantidad|en el mismo numero|en la misma proporcion|un contingente igual|un grupo igual|un grupo identico|exactamente los mismos|el mismo contingente|similar cantidad|un numero parejo|numero parejo|el mismo total|numero analogo|un numero analogo',
    both: 'ambas partes|ambos bandos|ambos paises|los dos paises|las dos partes|ambos lados|los bandos|las partes|ambas potencias|ambos ejercitos|ambos gobiernos',
    for: 'por|a cambio de|contra',
    part: 'de los ucranianos|de los soldados|de los militares|de ellos|de ellas|entre ellos|de estos|de los cuales|pertenecen|figuraban entre|de los liberados|forman parte|estaban entre|de los repatriados|de los rusos|de los ucranios|de los devueltos|de los excarcelados|de los recien|de los retornados|de los canjeados|de los entregados|de ese grupo|de este grupo|del grupo|de ese total|de esa cifra|de esos|de aquellos|de estas|pertenecian|figuran entre|estan entre|se cuentan|procedian|proceden|de la lista|del contingente|de los regresados|de los que|de las que|de las cuales|de quienes|de entre ellos|la mitad|la mayoria|los restantes',
    within:
      'entre ellos|entre ellas|de ellos|incluidos|incluidas|incluido|incluyendo|de los cuales|entre los que|entre los cuales|entre los liberados|incluye|figuran|entre los|en el grupo|el grupo incluye|el grupo incluia|incluia|incluian|incluyen|se cuentan|se contaban|se hallaban|figuraban|en la lista|en sus filas|entre estos|entre aquellos|entre quienes|entre los repatriados|entre los devueltos|entre los canjeados|entre los regresados|entre los que volvieron|inclusive|en este grupo|dentro del grupo|contando|entre estos ultimos|de los que|de las que|de las cuales|entre las que|entre las cuales|incluida|figura|figuraba',
    own: 'sus|nuestros|su|nuestras|los suyos|las suyas|suyos|suyas|propios|propias|sus propios|de los suyos|de sus|de su lado|suyo',
    home: 'casa|hogar|patria|su pais|hogares|tierra natal',
    total:
      'en total|total|en conjunto|sumados|suma|en suma|entre ambos|globalmente|entre las dos partes|entre los dos bandos|entre ambas partes|entre ambos bandos|sumando|de ambos bandos en conjunto|totaliz*|las dos partes juntas|todos juntos|suma total|un total de|total de',
    span: 'en dos dias|en tres dias|durante tres dias|durante dos dias|en dos etapas|en tres etapas|este año|esta semana|en lo que va de año|desde enero|en cuatro dias|a lo largo de tres dias|este mes|tres dias|en dos jornadas|en tres jornadas|en cuatro jornadas|en cinco dias|en varios dias|en varias jornadas|en varias etapas|a lo largo de dos dias|a lo largo de varios|durante cuatro dias|a lo largo de la semana|en una semana|en un mes|desde principios de ano|desde comienzos de ano|desde el 1 de enero|en lo que va del ano|en lo que va de mes|durante este ano|en el ultimo mes|en la ultima semana|en las ultimas semanas|en los ultimos dias|en tres fases|en dos fases|en tres tandas|en dos tandas|en varias tandas|este verano|desde el comienzo del ano|desde el inicio del ano|en el curso del ano|durante cinco dias|en los tres dias|en los dos dias|en estos tres dias|en esos tres dias|en las tres jornadas|en las dos jornadas|durante los tres dias|en ese tiempo|en el mismo periodo|en ese periodo|durante ese tiempo|en el mismo lapso|en ese lapso|repartidos en|a lo largo de tres jornadas|en 24/48/72 horas|en las ultimas 24/48/72 horas|en las ultimas veinticuatro horas|entre el lunes/martes/miercoles/jueves/viernes/sabado/domingo y el lunes/martes/miercoles/jueves/viernes/sabado/domingo',
    since:
      'desde el inicio|desde febrero de 2022|desde 2022|desde el comienzo|desde la invasion|hasta la fecha|hasta ahora|desde que|desde que comenzo|desde el 24|a lo largo de la guerra|desde marzo de 2022|en lo que va de guerra|desde entonces|durante la guerra|desde el principio|desde el inicio de la guerra|desde el comienzo de la guerra|desde que empezo|desde que estallo|desde que se inicio|desde el estallido|en tres anos de guerra|anos de guerra|con lo que suman|con lo que ya suman|ya suman|eleva el total|elevan el total|elevando el total|el total de liberados|en lo que va de conflicto|en lo que va de invasion|a dia de hoy|hasta el momento|hasta hoy|en mas de tres anos|en total desde|desde el otono de 2020|en todos los canjes|en el conjunto de los canjes|con todos los canjes|desde la agresion|desde el ataque|desde finales de febrero|desde fines de febrero|desde 2014|desde los inicios|durante toda la guerra|en el transcurso de la guerra|a lo largo del conflicto|a lo largo de la invasion|desde el primer dia de la guerra|desde la primavera de 2022|desde el inicio del conflicto|desde el principio de la guerra|el computo total|recuento total|cifra acumulada|acumulado|hasta el presente|hasta este momento|suma ya|suman ya|se eleva a|asciende a|ascienden a|llega a|alcanza los|desde el inicio de la invasion|desde el arranque|en todo el conflicto|en toda la guerra|en el total de canjes|acumulad*|desde el principio del conflicto|con los de ayer|con los de hoy',
    approx: {
      approx:
        'unos|unas|alrededor de|cerca de|aproximadamente|casi|en torno a|aproximado|cosa de|del orden de|ronda los|unas cuantas|practicamente|aproximadamente unos|mas o menos|rondan los|ronda las',
      at_least:
        'al menos|mas de|por lo menos|no menos de|como minimo|mas que|superior a|un minimo de|cuando menos|mas alla de|supera los|superan los|algo mas de|poco mas de|bastante mas de|no inferior a|mas de los|por encima de|como poco|cuanto menos',
      at_most:
        'hasta|como maximo|a lo sumo|menos de|no mas de|maximo|un maximo de|cuando mucho|poco menos de|algo menos de|inferior a|no superior a|menos que|como mucho|cuanto mas',
    },
    vague:
      'decenas|docenas|cientos|centenares|varios|varias|un grupo|algunos|numerosos|miles|muchos|una cincuentena|un punado|unas decenas|varias decenas|varios centenares|varios cientos|un numero indeterminado|un numero no precisado|un numero desconocido|un numero sin precisar|numero indeterminado|muchas|numerosas|algunas|unos cuantos|unas cuantas|diversos|otros muchos|multitud|una quincena|sinnumero|unos pocos|unas pocas',
    digit: {
      '31': 'treintaiun',
      '1': 'un|uno|una',
      '2': 'dos|un par de',
      '3': 'tres|un trio de',
      '4': 'cuatro',
      '5': 'cinco',
      '6': 'seis|media docena',
      '7': 'siete',
      '8': 'ocho',
      '9': 'nueve',
      '10': 'diez|decena|una decena',
      '11': 'once',
      '12': 'doce|docena|una docena',
      '13': 'trece',
      '14': 'catorce',
      '15': 'quince',
      '16': 'dieciseis',
      '17': 'diecisiete',
      '18': 'dieciocho',
      '19': 'diecinueve',
      '20': 'veinte|veintena|una veintena',
      '21': 'veintiuno|veintiun|veintiuna',
      '22': 'veintidos',
      '23': 'veintitres',
      '24': 'veinticuatro',
      '25': 'veinticinco',
      '26': 'veintiseis',
      '27': 'veintisiete',
      '28': 'veintiocho',
      '29': 'veintinueve',
      '30': 'treinta|treintena|una treintena',
      '40': 'cuarenta|cuarentena|una cuarentena',
      '50': 'cincuenta|medio centenar|cincuentena|una cincuentena',
      '60': 'sesenta|sesentena',
      '70': 'setenta',
      '80': 'ochenta',
      '90': 'noventa',
      '100': 'cien|ciento|centenar|un centenar|un centenar de|centena|una centena',
      '200': 'doscientos|doscientas',
      '300': 'trescientos|trescientas',
      '400': 'cuatrocientos|cuatrocientas',
      '500': 'quinientos|quinientas|medio millar',
      '600': 'seiscientos|seiscientas',
      '700': 'setecientos|setecientas',
      '800': 'ochocientos|ochocientas',
      '900': 'novecientos|novecientas',
      '1000': 'mil|millar|un millar',
    },
    ordinal: 'º|ª|o|a|etapa|ronda|aniversario|fase',
    agreed:
      'preveia|contemplaba|acuerdo|acuerdos|acordado|acordo|pactado*|convenido|preve|contempla|propuesta|propuso|formula|dispuesto a|tope|compromiso|se comprometieron|se comprometio|deben|acordar*|acuerda|acuerdan|convinieron|convino|se compromete*|ofrec*|propon*|prometi*|dispuestos a|dispuesta a|limite de|cuota|cupo|estipul*|preven|contemplan|contemplaban|entendimiento|pactar*|compromet*|oferta|convien*|consensu*|concertad*|concertaron|se avinieron|apalabr*|prometid*|aceptaron|acepto|accedio|accedieron|se trataba de canjear|se hablaba de|se barajaba|contempla*|estipula*|incluia la|fijaron|habian hablado de',
    future:
      'sera|seran|debe|deben|deberia|deberian|previsto*|prevista*|se espera|esta previsto|tendra lugar|tendran lugar|en los proximos dias|mañana|proximo canje|proximo intercambio|proxima etapa|proximos|va a|van a|se preve|seran entregados|proximo|recibira|recibiran|entregara|entregaran|liberara|liberaran|devolvera|devolveran|volveran|regresaran|canjearan|intercambiaran|debera|deberan|planea|planean|preven|se preparan|se prepara|la proxima semana|la semana que viene|el mes que viene|el proximo mes|el proximo|la proxima|antes de fin de|antes de que acabe|antes de que termine|de aqui a|en las proximas|proximamente|esta previst*|estan previst*|fijad* para|prevista para|previsto para|programad*|se esperan|tienen previsto|tiene previsto|en preparacion|a punto de|esta por|estan por|tienen intencion|tiene intencion|inminente|se celebrara|se realizara|se efectuara|se llevara a cabo|se producira|tendria lugar|podria tener lugar|podrian ser|podria ser|a mas tardar|en las semanas|en los dias que vienen|aspiran a|confian en|saldran|soltara|soltaran|cruzaran|llegaran|viajaran|se llevara|se hara|se haran|quedaran libres|proxima semana|proximo mes|proximos dias|en los proximos|antes de fin|estan previstos|preve|se dispone a|se disponen a|piensan|piensa|cuentan con|confia en|esperan que|espera que|debia|debian|estaba previsto|estaban previstos|iba a|iban a|podria incluir|puede llegar',
    supposed:
      'hipote*|en teoria|consistiria|idea|supongamos|escenario hipotetico|y si|implicaria|supondria|todos por todos|propone canjear|propuso canjear|de aceptarse|de aprobarse|de concretarse|de llevarse a cabo|de materializarse|si se aceptara|si prosperara|hipotetic*|en caso de aceptarse|volverian|regresarian|retornarian|saldrian|serian liberados|serian canjeados|serian devueltos|recuperarian|recuperaria|recibiria|quedarian libres|canjearia|canjearian|intercambiarian|afectaria|beneficiaria a|si se aplicara|para que el grupo|para que incluya|para que se|liberaria|liberarian',
    mail: 'intercambio de cartas|intercambian cartas|intercambiaron cartas|canje de cartas|intercambio de listas|intercambiaron listas|intercambian listas|intercambio de paquetes',
    failed:
      'no se ha producido|no se presentaron|no pudo|cancelaron|no se produjo|no tuvo lugar|se frustro|no se realizo|no se llevo a cabo|suspendio|aplazo|cancelo|se malogr*|malograd*|no se celebro|no se concreto|no aparecieron|no acudieron|quedo en suspenso|en suspenso|queda aplazad*|quedo aplazad*|quedo cancelad*|aplazamiento|cancelacion|abort*|en punto muerto|paralizad*|truncad*|frustr*|fracas*|no se materializo|no ha tenido lugar|pospon*|pospuest*|cancelad*|aplazad*|no salio adelante|postergad*|dio marcha atras|desconvoc*|no se efectuo|no pudo realizarse|no pudo concretarse|se cayo|se vino abajo|anulad*|anulo|quedo sin efecto|reprogramad*|diferid*|fallid*|no llego a producirse|no llego a celebrarse|no se realizara|no se celebrara|aplazar*|suspender*|cancelar*|quedo en nada|dieron marcha atras|dieron media vuelta|no cuajo|se echo atras|no se habia producido|fue aplazad*|fue suspendid*|fue cancelad*|no habra canje|descarta',
    captured:
      'capturaron|hechos prisioneros|detenidos en|cayeron|cayo prisionero|cayeron prisioneros|capturo|capturad*|apresad*|la captura|hecho prisionero|hecha prisionera|hechas prisioneras|tomados prisioneros|tomado prisionero|secuestrad*|caido prisionero|caidos prisioneros|caidas en|caer prisioner*|detuvo|detuvieron|arrestad*|raptad*|deportad*|apreso|apresaron|cayeron en|llevados por la fuerza|trasladados por la fuerza|caer en manos|captura|hicieron prisioner*|hizo prisioner*|se rindieron|fue detenido|fue detenida',
    harmed:
      'muertos en|murieron|mataron|mato|matado|heridos en|resultaron heridos|desaparecidos|condenados|entrevist*|derribado|victimas|bajas|ejecutados|muerto|hirio|asesinado*|perdieron la vida|derribo|perecieron|perecio|fusilad*|fusilaron|protest*|interrogad*|ejecuciones|fallecieron|fallecio|evacuar*|testimoni*|testific*|damnificad*|encuest*|mueren|matan|muere|hieren|heridas por|se manifestaron|se concentraron|perdi*|hallaron|hallado*|encontraron|encontrad*|identificaron|descubrieron|hallo|murio|morir',
    held: 'en manos rusas|en manos ucranianas|en manos de|hay unos|quedarian|retendria|retendrian|retiene|retienen|mantiene|mantienen|siguen|permanecen|permanece|en cautiverio|en poder|estan detenidos|tiene en su poder|tienen en su poder|continuan|en cautividad|quedan|queda|estan en|se encuentran|encarcelados|todavia en|aun en|presos en|tras las rejas|siguen presos|siguen cautivos|siguen detenidos|continua en|siguen retenidos|estan presos|estan cautivos|estan retenidos|estan en poder|esta en poder|en su poder|permanecian|permanecer|sigue preso|sigue cautivo|sigue detenid*|aguardan canje|esperan ser|esperan su|a la espera de canje|en manos del|bajo custodia|en carceles rusas|en carceles ucranianas|en prisiones rusas|en campos|entre rejas|todavia cautivos|aun cautivos|todavia presos|se hallan en|se hallan presos|languidec*|tiene presos|tendria|tendrian|aun permanecen|esperan ser canjeados|esperan ser liberados|esperan su canje|esperan su liberacion|aguardan su canje|aguardan su liberacion|aguardan ser|a la espera de ser|siguen en cautiverio|siguen en prision|siguen en manos|siguen en poder|sigue en manos|aun en cautiverio|todavia en cautiverio|aun retenidos|todavia retenidos|mantiene cautivos|mantienen cautivos|mantiene presos|mantiene en cautiverio|mantiene en su poder|mantiene retenidos|continuan presos|continuan cautivos|continuan retenidos|continuan en manos|permanecen en manos|permanecen cautivos|permanecen retenidos|permanecen detenidos|permanecen presos|quedan por liberar|quedan en manos|quedan en poder|quedan cautivos|quedan presos|estarian en|habria en|tras los barrotes|custodia rusa|custodia ucraniana|recluidos|internados en|pendientes de canje|estan recluidos|estan internados|estan alojados|quedaban|faltan',
    captivity:
      'territorio controlado|territorio bajo|cautividad|prision|prisiones|carceles|carcel|detencion|cautiva|cautiver*|mazmorras|calabozo*|encierro|encarcelamiento|reclusion|campos de prisioneros|colonias penales|colonia penal|internamiento|territorios ocupados|zonas ocupadas|presidio*|penitenciari*|manos rusas|manos ucranianas|manos enemigas|controlado por kiev|controlado por ucrania|infierno|centros de detencion|centro de detencion|celdas|celda|penal|penales|centros penitenciarios|campo de prisioneros|centro penitenciario|custodia',
    return:
      'a cambio|a su vez|por su parte|en contrapartida|en sentido contrario|a la inversa|en direccion contraria|en la otra direccion|en respuesta|en el sentido opuesto|en el otro sentido|en sentido inverso|en sentido opuesto|en la direccion opuesta|en direccion opuesta|en direccion inversa|de forma reciproca|reciprocamente|en reciprocidad|como contrapartida|en correspondencia|el camino inverso|camino inverso|el camino contrario|el trayecto inverso|en el sentido contrario|al reves|por la otra parte|en la direccion contraria|de la otra parte|en el sentido inverso|la direccion contraria|en compensacion|viceversa|sentido contrario|sentido inverso|direccion contraria|como compensacion|por su lado|en retorno|en pago|en canje|de vuelta hacia|por el otro lado|de su lado|como pago|a la reciproca|a cambio de ellos|a cambio de estos|a cambio de ellas|viaje inverso|el viaje inverso|viaje contrario|recorrido inverso',
    earlier:
      'el primer dia|en la primera jornada|anterior*|ultimo canje|ultimo intercambio|previo|previamente|ya|la vispera|el mes pasado|el año pasado|la semana pasada|antes|ultima vez|hace un mes|hace dos semanas|semanas antes|dias antes|se habia producido|habia tenido lugar|en el ultimo|un dia antes|una semana antes|un mes antes|meses antes|precedente*|la semana anterior|el mes anterior|el dia anterior|el pasado mes|hace una semana|hace tres semanas|hace dos meses|hace diez dias|hace unos dias|hace unas semanas|hace apenas|la ultima vez|el mas reciente|la mas reciente|en la ocasion anterior|con anterioridad|se remonta|se remontaba|dias atras|semanas atras|meses atras|se habian canjeado|se habian intercambiado|habian sido canjeados|data de|habian sido liberados|la vez anterior|la ocasion anterior|la anterior entrega|el canje anterior|penultim*|ultima entrega|ultimo trueque|ultima repatriacion|ultimo traspaso|el verano pasado|la primavera pasada|el otoño pasado|el invierno pasado|mes atras|en su dia|en el pasado|ultima devolucion|en la primera etapa|la primera etapa|en la primera fase|el dia previo|dos dias antes',
    more: 'otros|otras|mas|adicionales|ademas|otro|otra|restantes',
    mediate: {
      aided:
        'ayudo|ayudaron|ha ayudado|contribuyo|contribuyeron|intervencion de|intervencion del|ayuda de|ayuda del|apoyo de|organizo|organizaron|organizado|organizada|preparo|prepararon|negocio|negociaron|gestionaron|gestiono|fraguaron|orquest*|colaboro|colaboraron',
      mediate:
        'medio|hizo de puente|como mediador*|de puente|medio en|buenos oficios|negociado por|gestionado por|auspici*|facilitado por|mediando|labor mediadora|mediac*|mediar*|median|media entre|medianer*|intermedi*|interces*|interced*|apadrin*|negociad* por|patrocin*|hicieron de puente|como puente|bajo el patrocinio|acercar posiciones|hizo de enlace|enlace entre|mediaba*|mediador*|mediado|mediada|mediados|tercera parte|facilitador*|mediadora*|mediacion|interlocutor neutral|arbitr*|labor de mediacion|oficios|medio entre|mediar|mediacion de|mediaron|media|mediaba|mediaban|ejercio de mediador*|ejercieron de mediador*|hizo de mediador*|hicieron de mediador*|papel de mediador*|papel mediador|rol mediador|tarea mediadora|oficio de mediador|con la mediacion|bajo la mediacion|por mediacion|gestion* del canje|gestiono|gestionaron|gestionada por|negociada por|negocio el|negocio la|negocio su|negociaron el|negociaron la|fraguado por|fraguo|tejio|tejieron|pactado a traves|sirvio de puente|sirvieron de puente|sirvio de enlace|el enlace|como enlace|parte mediadora|paises mediadores|los mediadores|las gestiones de|ayudo a gestionar|ayudaron a gestionar|ayudo a negociar|ayudaron a negociar|ayudo a organizar|contribuyo a la mediacion|contribuyeron a la mediacion|mediacion*|mediará|intermediac*|intermediari*|intermediad*|puente entre|tercer pais mediador|facilitadores|facilitadora*|negociador neutral|auspicios|bajo los auspicios|tercio|terciaron|terciar|tendio puentes|tendieron puentes|acerco a las partes|acercaron a las partes|acercar a las partes|acercar a las delegaciones|acercar posturas|acerco posturas|hizo/hicieron/ejercio/ejercieron/actuo/actuaron/sirvio/sirvieron/oficio de/como mediador/mediadora/mediadores/intermediario/intermediaria/intermediarios/puente/enlace|papel de intermediari*|por intermedio|por conducto|a traves de la mediacion|diplomacia itinerante|hombre bueno|celestino|artifice*|propiciado por|fraguado con|urdi*|terciando',
      help: 'gracias a|gestiones de|esfuerzos de|gracias a los esfuerzos|coordinad* por|facilitad* por|coordino|coordinaron|con la ayuda de|con el apoyo de|hizo posible|hicieron posible|hecho posible|impulsad*|posible gracias|propiciad*|auspiciad*|a peticion de|a instancias de',
    },
    talks:
      'conversaciones|negociaciones|ronda|reunion|delegaciones|cumbre|consulta*|reuniones|encuentro*|conferencia*|sesion*|mesa de negociacion|dialog*|negociadores|cumbres|negociacion|conversacion',
    accord:
      'acordado|acordaron|pacto|entendimiento|negociaciones|conversaciones|tregua|alto el fuego|pactos|memorando|memorandum|convenio*|consultas|protocolo|acuerd*|convenid*|lo acordado|pactad*|cese el fuego|cese al fuego',
    to: 'a|hacia|al|para|de vuelta en|de regreso en|rumbo a|con destino a|con rumbo a|hasta|de vuelta a|de regreso a|territorio controlado por|territorio bajo control de|zona controlada por|territorio bajo el control de',
    from: 'de|desde|del|de manos de|de manos rusas|de manos ucranianas',
    in: 'en|en territorio',
    by: 'por',
    says: 'dijo|dijeron|anuncio|anunciaron|declaro|declararon|informo|informaron|segun|afirmo|afirmaron|indico|indicaron|preciso|escribio|confirmo|confirmaron|confirma|reporto|agrego|añadio|aseguro|explico|comunico|publico|señalo|comunicado|cifro|hablo|menciono|detallo|sostiene|asegura|informa|anuncia|eleva|destaco|recordo|dice|dicen|decia|anuncian|anunciaba|declara|declaran|informan|informaba|afirma|afirman|indica|indican|precisan|precisaron|escribe|escriben|confirmaba|confirman|reporta|reportan|reportaron|agrega|agregan|agregaron|anadieron|anade|aseguraron|aseguran|explica|explican|explicaron|comunica|comunicaron|comunican|publica|publicaron|senala|senalaron|cifra en|cifraron|cifran|habla de|hablaron|hablan|menciona|mencionaron|detalla|detallaron|sostienen|sostuvo|sostuvieron|informo de|elevo|elevaron|destaca|destacaron|recuerda|recordaron|reconocio|reconoce|reconocieron|revelo|revela|revelaron|a juicio|a decir|estimo|estima|estiman|calcula|calculan|contabiliz*|agradeci*|agradece|agradecen|notific*|difund*|manifesto|asevero|subrayo|subraya|apunto|apunta|puntualizo|matizo|en palabras|a tenor|de acuerdo con|conforme a|ha dicho|ha anunciado|ha confirmado|ha informado|ha asegurado|ha explicado|han confirmado|han anunciado|han informado|dio cuenta|dieron cuenta|da cuenta|citado|citando|insisti*|insiste|refirio|admitio|admite|tuiteo|avanzo|avanzaron|avanza|adelanto|adelantaron|adelanta|relato|relata|relataron|narro|conto|cuenta que|contaron|senalaban|transmitio|transmite|informa de|informan de|informaron de|ha escrito|ha declarado|ha indicado|ha afirmado|ha señalado|ha precisado|han declarado|han indicado|han señalado|ha comunicado|han comunicado|ha detallado|han detallado|ha publicado|han explicado|precisa|precisaba|confirmar|reitero|reitera|contesto|replico|replica|expuso|expone|expresaron|celebro|hacen constar|hizo constar|consta en|hizo publico|hicieron publico|dio a conocer|dieron a conocer|da a conocer|situo en|situa en|situan en|fijo en|computa|computo|compute',
    speaker: {
      Houthis: 'huties|portavoz huti',
      Israel: 'servicio de prisiones|servicio penitenciario israeli',
      'Maria Lvova-Belova': 'lvova - belova|comisionada rusa para|comisaria rusa',
      'Shamsail Saraliev': 'saraliev|saraliyev',
      'Petro Yatsenko': 'yatsenko',
      'Andriy Yusov': 'yusov',
      'Kyrylo Budanov': 'budanov',
      'Rustem Umerov': 'umerov',
      'Andriy Yermak': 'yermak|jefe de la oficina presidencial',
      'Russian Ministry of Defence':
        'ministerio de defensa ruso|ministerio de defensa de rusia|ministerio ruso de defensa|ministerio de defensa|defensa rusa|cartera de defensa|ministerio ruso|el ministerio informo/preciso/anadio/aseguro/detallo/indico/agrego/explico|mando ruso',
      'Coordination Headquarters (Ukraine)':
        'cuartel general de coordinacion|estado mayor de coordinacion|centro de coordinacion|cuartel general|sede de coordinacion|cuartel de coordinacion|mando de coordinacion|estado mayor coordinador|cuartel coordinador',
      'Volodymyr Zelenskyy':
        'zelensk*|presidente ucraniano|mandatario ucraniano|presidente de ucrania|lider ucraniano|jefe de estado ucraniano',
      'Vladimir Medinsky': 'medinsk*|asesor del kremlin',
      'Vladimir Putin': 'putin|presidente ruso|lider ruso|mandatario ruso',
      'Dmitry Peskov': 'peskov|portavoz del kremlin',
      'Dmytro Lubinets':
        'lubinets|defensor del pueblo ucraniano|comisionado ucraniano|defensor del pueblo de ucrania|defensor ucraniano',
      'Tatyana Moskalkova':
        'moskalkova|defensora del pueblo rusa|defensora del pueblo de rusia|comisionada rusa de derechos humanos',
      'Donald Trump': 'trump|presidente estadounidense|mandatario estadounidense',
      'Russian media':
        'medios rusos|prensa rusa|agencias rusas|ria novosti|blogueros rusos|canales rusos|canales de telegram rusos|corresponsales rusos|prensa moscovita|blogueros militares rusos',
      'unnamed source':
        'una fuente|fuente anonima|fuentes de|una fuente de|fuentes diplomaticas|fuente diplomatica',
      reports: 'segun estimaciones|se estima|segun informes',
      'TASS source': 'fuente de tass|fuente citada por tass|fuente de la agencia tass',
      ICRC: 'cruz roja|cicr',
      'Ukrainian officials': 'kiev|parte ucraniana|autoridades ucranianas',
      'Russian officials': 'moscu|parte rusa|autoridades rusas',
      Hamas: 'hamas|milicia islamista|grupo islamista',
    },
    month: {
      '1': 'enero|ene',
      '2': 'febrero|feb',
      '3': 'marzo',
      '4': 'abril|abr',
      '5': 'mayo|may',
      '6': 'junio|jun',
      '7': 'julio|jul',
      '8': 'agosto|ago',
      '9': 'septiembre|setiembre|sept|sep',
      '10': 'octubre|oct',
      '11': 'noviembre|nov',
      '12': 'diciembre|dic',
    },
    weekday: {
      '1': 'lunes',
      '2': 'martes',
      '3': 'miercoles',
      '4': 'jueves',
      '5': 'viernes',
      '6': 'sabado',
      '0': 'domingo',
    },
    day: {
      none: 'la manana|por la manana',
      '0': 'hoy|esta mañana|esta tarde|esta noche|esta madrugada',
      '-1': 'ayer|la vispera|anoche|la noche pasada|la pasada noche',
      '1': 'mañana',
    },
    shift: {
      none: 'la vispera de|la vispera del|en visperas de|en visperas del',
      '-2': 'dos dias antes|anteayer|antier|hace dos dias|dos dias despues de|dos jornadas antes',
      '-1': 'un dia antes|el dia anterior|la jornada anterior|la jornada previa|el dia previo|un dia despues de|la noche anterior|al dia siguiente de|una jornada antes',
      '0': 'el mismo dia|ese dia|ese mismo dia|esa misma noche',
      '1': 'al dia siguiente|un dia despues|un dia mas tarde|el dia siguiente|la jornada siguiente|a la manana siguiente',
      '2': 'dos dias despues|dos dias mas tarde|pasado manana|dos jornadas despues',
    },
    unit: 'kilo*|de la manana|de la tarde|de la noche|por ciento|%|años|año|meses|mes|dias|dia|semana*|hora*|minuto*|km|kilometro*|drones|misiles|euros|dolares|millones|mil millones|metros|veces|autobuses|paises|ciudades|regiones|camiones|aviones|etapas|articulo*|cartas|familias|puntos|toneladas|canjes|intercambios|autocares|rondas|vez|jornadas|noches',
    helper: 'cruz roja|cicr',
    not: 'no|ningun|ninguna|sin|ni|nunca|tampoco|jamas|ninguno',
    stance: {
      neutral: 'pais neutral|estado neutral|nacion neutral|potencia neutral',
      ally: 'aliado de|aliada de|aliados de|aliado del',
    },
    past: {
      past: 'historicamente|anteriormente|previamente|tradicionalmente|repetidamente|a menudo|en el pasado|hasta ahora|antes|desde hace tiempo|ya|en otras ocasiones|en ocasiones anteriores',
      never: 'nunca|jamas|nunca antes',
    },
    served:
      'servido|actuado|mediado|facilitado|acogido|ayudado|ejercido|sido mediador|sido intermediario|sido escenario|intervenido|intercedido',
    limited:
      'limitado a|limitada a|limitaba a|limitado al|restringido a|reducido a|se limito a|se limitaron a',
    office: 'papel|implicacion|participacion|mediacion|rol|intervencion|labor|gestion',
    now: 'actualmente|ahora|en este momento|por ahora|hoy por hoy|todavia|aun|en estos momentos|de momento',
    arrived:
      'regresado a|regresaron a|devueltos a|llevados a|llegaron a|llegado a|de vuelta en|retornaron a|volvieron a|vuelven a',
    dweller:
      'residentes de|habitantes de|vecinos de|residentes en|naturales de|vecinas de|vecino de',
    called:
      'descritos como|descrito como|calificados de|presentados como|identificados como|llamados',
    replied:
      'respondio a|reacciono a|comento|desmintio|rechazo|contesto a|se refirio a|aludio a|se pronuncio sobre',
    matter: 'rumor*|informe*|afirmacion*|especulacion*|pregunta*|acusacion*|declaracion*|noticia*',
    assist:
      'proporciono|facilito|organizo|ayudo|presto|escolto|acompano|envio|aporto|verifico|puso a disposicion|se encargo|fleto|fletaron',
    aid: 'transporte*|autobus*|avion*|aviones|vuelo*|ambulancia*|revisiones medicas|chequeos medicos|medicos|logistica|listas|convoy|autocar*|tren',
    nth: {
      '2': 'segundo|segunda',
      '3': 'tercer|tercero|tercera',
      '4': 'cuarto|cuarta',
      '5': 'quinto|quinta',
      '6': 'sexto|sexta',
      '7': 'septimo|septima',
      '8': 'octavo|octava',
      '9': 'noveno|novena',
      '10': 'decimo|decima',
    },
  },
}
