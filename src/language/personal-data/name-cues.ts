/** Words that stand before and after the name of a person. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** "mevrouw", "dhr.": what follows, and is no word of every day, is a name. */
export const titles = words(
  `mevrouw mevr mvr mw mej juffrouw meneer mijnheer menier dhr hr heer mr mrs ms miss mister madam madame monsieur fam familie dr drs`,
);

/** "hij heet", "genaamd", "naam:". */
export const namings = words(
  `heet heette heten hete genaamd genoemd noemen noemt naam achternaam voornaam roepnaam bijnaam alias contactpersoon tnv t.n.v named called name surname`,
);
/** Between such a word and the name. */
export const afterNaming = words(
  `is was hem haar zich hen ze zij van de het client klant bewoner him her himself herself t.n.v luidt mijn zijn`,
);

/** "client Jan", "broer Dirk": what follows with a capital, and is no word, is a name. */
export const persons = words(`
  client clienten klant patient bewoner bewoonster broer broertje zus zusje zoon zoontje dochter dochtertje moeder vader ouder partner vriend vriendin echtgenoot echtgenote kind kinderen baby
  oma opa oom tante neef nicht ex man vrouw jongen meisje collega buurman buurvrouw begeleider begeleidster mentor voogd bewindvoerder advocaat huisarts casushouder resident patient
  brother sister son daughter mother father husband wife boyfriend girlfriend uncle aunt voor met van namens inzake over bij with for about from to
`);

/** Only a person does this. */
export const deeds = words(`
  slaapt sliep slapen weigert weigerde wacht wachtte woont woonde verblijft zwerft drinkt dronk huilt liep logeert vertrok vertrekt zoekt zocht verhuist rookt blowt schreeuwt
  belde mailde appte vertelt vertelde kwam kreeg ging zei wilde sleeps refuses refused lives lived waits cries called left arrived stays stayed wants drinks slept says
`);

/** "de", "van der", "el": part of a surname. */
export const particles = words(
  `van de den der het ter ten te von du la le el al ben bin abu op ver vd v.d v/d di da dos della san st in t 't`,
);

/** Words that begin a sentence, or stand between others: never a name, whatever a list of surnames says. */
export const neverNames = words(`
  is was ben bent zijn waren wordt werd heeft had hebben wil wilt willen kan kon kunnen mag mogen moet moeten zal zullen zou gaat ging gaan komt kwam komen doet deed staat stond ligt zit zat
  zoekt vraagt belt slaapt krijgt blijft wacht weigert woont loopt heet vertrekt verblijft meldt zegt en of maar want dus als dan dat die deze dit wie wat waar wanneer hoe waarom welke
  met zonder voor na naar bij op in uit aan om over onder tussen tot sinds vanaf per via door tegen binnen buiten niet geen wel nog al ook weer nu straks morgen vandaag vannacht vanavond
  gisteren hier daar er ik jij je u hij zij ze we wij jullie hun hem haar mijn jouw onze ons uw de het een graag even alleen samen net pas zelf weg terug klaar gezien welkom nodig onbekend
  the a an and or but has have had will would can could may must should are were been does did not no yes with without from for to at on in of by his her their our my your he she they it
  wants needs is here there now today tonight tomorrow back still already please dank beste geachte hallo hoi
  boven beneden links rechts alstublieft aub svp zoek zoeken plek plaats bed kamer dinsdag woensdag donderdag vrijdag zaterdag zondag maandag
`);
