/** Names that are nobody's: organisations, places and days that people of the chain write with a capital. */

const words = (list: string) => list.split(/\s+/).filter((word) => word !== '');

/** Beside what the region's own directory holds. */
export const namesOfNobody: ReadonlySet<string> = new Set(
  words(`
  mondriaan vincentius philips ziggo kpn odido vodafone essent eneco enexis wml rabobank ing abn amro sns volksbank regiobank bunq knab aegon achmea vgz cz dsw menzis zilveren
  jumbo lidl aldi plus action hema kruidvat ikea marktplaats funda uber whatsapp slack teams excel outlook doorstroom corona covid
  kredietbank vluchtelingenwerk humanitas exodus reclassering slachtofferhulp raad kinderbescherming jeugdzorg bureau voedselbank caritas vincentiusvereniging philadelphia pergamijn
  levanto levantogroep radar xonar koraal koraalgroep jekerzicht ribw servatius woonpunt maasvallei trajekt envida meander zuyderland mumc azm vitala iriszorg impegno moveoo talis
  kamerplus housing first regiogroep regiegroep toegang ggd ggz dno vlot blijf moedige moeder thuis veilig
  uwv svb duo ind coa ibt digid belastingdienst cak ciz cjib rdw brp wmo wlz zvw lvb vg bsn id lhbti eu asiel cao
  pasen pinksteren hemelvaart kerst kerstmis carnaval koningsdag bevrijdingsdag ramadan suikerfeest offerfeest nieuwjaar oudjaar sinterklaas vastelaovend
  jekerpark kennedybrug wilhelminabrug sintservaasbrug vrijthof markt severenplein statensingel wittevrouwenveld mariaberg malberg malpertuis pottenberg caberg heugem scharn amby wyck
  randwyck ceramique belvedere boschstraat boschstraatkwartier daalhof biesland campagne nazareth limmel borgharen itteren oud-caberg frontenpark stadspark geusselt brightlands
  eijsden margraten gronsveld cadier gulpen wittem epen mechelen slenaken vijlen lemiers meerssen bunde geulle ulestraten rothem houthem valkenburg terblijt schin geul sibbe
  heerlen kerkrade landgraaf brunssum sittard geleen roermond weert venlo voerendaal simpelveld nuth schinnen hoensbroek echt susteren maaseik
  luik aken hasselt genk tongeren riemst lanaken visé eupen keulen antwerpen brussel gent namen
  amsterdam rotterdam utrecht eindhoven tilburg breda nijmegen arnhem groningen haag hague zwolle almere helmond leiden delft haarlem apeldoorn enschede budel
  nederland belgie duitsland polen roemenie bulgarije oekraine syrie turkije marokko somalie eritrea ethiopie afghanistan irak iran soedan nigeria ghana gambia guinee suriname curacao
  aruba antillen frankrijk spanje italie portugal griekenland hongarije letland litouwen estland rusland moldavie albanie servie kosovo bosnie kroatie china vietnam india pakistan
  limburg limburgs limburgse zuid noord nederlands nederlandse pools poolse roemeense bulgaarse oekraiense syrische turkse marokkaanse belgische duitse franse engels engelse spaans arabisch
  poland romania bulgaria ukraine syria turkey morocco somalia belgium germany netherlands dutch polish romanian bulgarian ukrainian syrian turkish moroccan english french german spanish arabic
  leger heils salvation army sint onze lieve vrouwe rode kruis red cross mgr pastoor burgemeester meneer mevrouw
`).map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '')),
);

/** Before a name: then it is the name of a house, a firm or a street. */
export const leadsToNoPerson: ReadonlySet<string> = new Set(
  words(`
  stichting school basisschool college vereniging kantoor advocatenkantoor advocaten notaris notariskantoor notarissen praktijk huisartsenpraktijk tandartspraktijk apotheek bakkerij cafe hotel
  restaurant firma makelaar makelaars makelaardij sint st wijk buurt buurthuis park plein straat station halte bureau project kliniek ziekenhuis
  garage bedrijf winkel uitzendbureau zorgboerderij hof huize villa flat appartementencomplex complex gebouw locatie shelter foundation street church kerk klooster abdij
`),
);
/** After a name, the same. */
export const makesNoPerson: ReadonlySet<string> = new Set(
  words(`
  makelaars makelaardij advocaten notarissen bv b.v nv vof school college stichting zorg groep partners huis kliniek ziekenhuis apotheek vastgoed wonen beheer bewind bewindvoering
  bewindvoerders hotel park plein straat laan weg brug foundation street road hospital house clinic uitzendbureau lampje
`),
);
/** What many names of places and houses end in. */
export const endsAsPlace =
  /(?:straat|laan|weg|plein|kade|park|brug|veld|kwartier|huis|hof|singel|dorp|stad|opvang|zorg|groep|wonen|bank|team|school|stichting|dienst|centrum|kliniek|poort|berg|zicht|oever|kerk|post|punt|loket|fonds|raad|wet|markt|tunnel|terrein|kamer|woning|flat)(?:en|s|je)?$/;

/** An organisation's desk, whose number everybody may have. */
export const desks: ReadonlySet<string> = new Set(
  words(`
  toegang crisisdienst balie gemeente kantoor receptie meldpunt ggd ggz politie huisartsenpost loket klantenservice wijkteam advocaat advocatenkantoor apotheek ziekenhuis kredietbank
  corporatie woningcorporatie opvang nachtopvang dagopvang stichting belastingdienst uwv ind office desk council municipality police hospital reception helpdesk
`),
);

/** Firms and houses that are called after somebody. */
export const calledAfterSomebody =
  /\b(?:albert heijn|jan linders|william booth|jan van eyck|max havelaar|karel de grote|willem alexander|andries vierlingh|piet mondriaan|thomas a kempis|rode kruis)(?![a-z])/gi;
