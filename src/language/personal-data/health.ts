/**
 * What tells of somebody's health: diagnoses, medicines, and the like. The needs that decide on a place are none of it:
 * "ggz", "verslaafd", "zwanger", "rolstoel", "lvb" and "verward" are groups that places are for.
 */
import type { Word } from './words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

const illnesses = words(`
  schizofrenie schizofreen schizofrene schizoaffectief schizophrenia schizophrenic psychose psychoses psychotisch psychotische psychosis psychotic manie manisch manische bipolair bipolaire bipolar
  borderline depressie depressief depressieve depression depressed autisme autist autistisch autistische autism autistic asperger pddnos adhd add ocd ptss ptsd getraumatiseerd
  angststoornis paniekstoornis dwangstoornis eetstoornis anorexia boulimia narcistisch narcisme psychopaat psychopathie sociopaat wanen waanbeelden hallucinaties hallucineert hallucinatie stemmenhoorder
  dementie dement dementerend dementerende alzheimer korsakov korsakoff parkinson dementia epilepsie epileptisch epilepsy epileptic
  hiv aids hepatitis tbc tuberculose tuberculosis soa syfilis chlamydia gonorroe malaria
  diabetes diabeet diabetespatient diabetic suikerziekte copd astma asthma kanker cancer tumor leukemie hartfalen hartaandoening hartinfarct hartpatient nierfalen nierpatient dialyse dialysepatient levercirrose
  cirrose trombose reuma artrose jicht fibromyalgie lupus multiple sclerose ms-patient beroerte herseninfarct hersenbloeding hersenletsel nah tia cva
  suicidaal suicidale suicidal suicide suicidepoging zelfmoord zelfmoordpoging zelfmoordneigingen zelfdoding zelfbeschadiging automutilatie automutileert
  miskraam abortus zwangerschapsvergiftiging oorlogstrauma overdosis delier delirium
  personality persoonlijkheidsstoornis gedragsstoornis hechtingsstoornis stemmingsstoornis
  heroine heroin cocaine crack ghb methadon methadone methadonprogramma amfetamine amfetamines ketamine opiaten opioiden fentanyl alcoholvergiftiging
`);

const medicines = words(`
  lithium insuline insulin olanzapine quetiapine seroquel risperdal risperidon haldol haloperidol clozapine leponex abilify aripiprazol zyprexa cisordinol zuclopentixol xeplion trevicta depakine valproinezuur
  oxazepam diazepam temazepam lorazepam alprazolam xanax valium seresta clonazepam rivotril zopiclon zolpidem melatonine benzo benzos benzodiazepine
  ritalin ritalinn methylfenidaat concerta medikinet dexamfetamine strattera sertraline citalopram escitalopram paroxetine seroxat fluoxetine prozac venlafaxine mirtazapine amitriptyline
  oxycodon morfine morphine tramadol codeine buprenorfine suboxone subutex naltrexon antabus disulfiram refusal acamprosaat
  metformine ozempic prednison prednisolon ventolin salbutamol metoprolol bisoprolol amlodipine simvastatine atorvastatine omeprazol pantoprazol levothyroxine antibiotica antipsychotica antidepressiva
  antidepressants antipsychotics antidepressivum antipsychoticum slaappillen slaapmiddelen kalmeringsmiddel kalmeringsmiddelen bloedverdunners prep chemotherapie chemo
`);

/** Endings of illnesses and of medicines, in words long enough to have them. */
const endings = words(
  `patient patienten stoornis stoornissen psychose itis fobie kanker tumor tumoren ziekte aandoening zepam zolam apine idon oxetine alopram triptyline azepine cilline mycine statine sartan olol pril prazol formine`,
);
const shortestEnding = Math.min(...[...endings].map(({ length }) => length));
const longestEnding = Math.max(...[...endings].map(({ length }) => length));
/** Before such an ending stands what it is of. */
const shortestStem = 4;

function endsAsHealth(word: string): boolean {
  for (let size = shortestEnding; size <= Math.min(longestEnding, word.length - shortestStem); size += 1)
    if (endings.has(word.slice(-size))) return !noIllness.has(word);
  return false;
}

const noIllness = words(`geldziekte reisziekte gratis bronstitis patient patienten april pril`);

/** Illnesses that a house has as well ("kamer dicht wegens schurft"): somebody's when somebody has them. */
const alsoOfHouses = words(`schurft scabies corona covid griep luizen mrsa norovirus`);
const having = words(`heeft hebben had heb has have lijdt positief positive besmet op met with`);

/** "slikt pillen", "spuit zich in", "lijdt aan": whatever it is. */
const takes = words(`slikt slikken spuit medicatiegebruik gediagnosticeerd diagnosed`);

const phrases =
  /\b(?:dsm(?:-| )?(?:iv|v|5)?|icd(?:-| )?1[01]|lijdt aan|suffers from|gediagnosticeerd met|diagnosed with|verslaafd aan (?:de )?(?!alcohol|drank|drugs|middelen)[a-zà-ÿ]{3,}|(?:is|zijn) (?:terminaal|ongeneeslijk|seropositief)|zwanger[^.\n]{0,25} complicaties|bloeddruk|hoort stemmen|hears voices|high risk pregnancy|(?:diagnose|diagnosis)[ :]{1,3}(?![a-zà-ÿ]*(?:gesteld|volgt|onbekend|nog|is|bekend|made|unknown))[a-zà-ÿ]{4,})(?![a-zà-ÿ])|(?<![\w-])F\d{2}\.\d(?!\d)/i;

/** Only in capitals: in small letters they are other words. */
const inCapitals = /\b(?:heeft|met|has|with|lijdt aan) (?:MS|ALS|CF|CP|NAH|OCD)\b/;

export function holdsHealth(text: string, list: readonly Word[]): boolean {
  for (const [at, { folded }] of list.entries()) {
    if (illnesses.has(folded) || medicines.has(folded) || takes.has(folded)) return true;
    if (endsAsHealth(folded)) return true;
    if (
      alsoOfHouses.has(folded) &&
      (having.has(list[at - 1]?.folded ?? '') || having.has(list[at - 2]?.folded ?? ''))
    )
      return true;
  }
  return phrases.test(text) || inCapitals.test(text);
}
