/**
 * Names of the people of this region that the lists do not have: those of Limburg, and of those who came from elsewhere. And
 * words that stand in the lists of names, and are words more often.
 */

const words = (list: string) => list.split(/\s+/).filter((word) => word !== '');

export const firstNamesHere: readonly string[] = words(`
  sjef sjefke sjra sjaak sjeng sjang sjir sjors sjaan sjo lei leike giel gielke huub huubke harrie hay hub hubke baer mathieu thei thijs pie zjef zjaak zjang wiel wielke
  frenske lambaer nelleke trees treesje truus tiny toos mien mientje fien bertha leny lenie leentje jeu jacq
  jan piet pieter kees dirk wim henk gerrit hendrik klaas teun arie cor joop bep aad ruud rene rob ron hans peter gerard gerrie theo ton toine twan bart bas geert bert berend jurgen
  johan johannes willem marieke marijke ingrid anja petra monique wilma annemarie anneke ineke ellie riet ria lisette lizette gerda chantal danielle jolanda yvonne astrid
  mohammed mohamed muhammad mohamad mohammad ahmed ahmad mustafa moestafa hassan hussein hossein ali omar osman youssef yusuf yousef youssouf ibrahim khalid khaled rachid rachida
  said abdel abdelkader abdul abdullah abdulla abdi abdirahman hamid hamza bilal karim samir samira soufiane redouan redouane nordin noureddine mounir mourad jamal jamila kamal tarik tarek
  fatima fatma fatiha fatoumata aicha aisha khadija naima nadia latifa malika zohra yasmina yasmin meryem mariam maryam amina halima hafida souad rania leyla layla zeynep elif emine hatice
  ayse aysel sevgi mehmet memet murat hakan kemal serkan emre burak volkan yilmaz cem ozgur
  piotr pawel krzysztof tomasz andrzej jerzy grzegorz zbigniew stanislaw wojciech marcin mariusz dariusz slawomir rafal lukasz jakub mateusz kamil zdzislaw ryszard tadeusz jaroslaw miroslaw
  marek janusz leszek bogdan jacek artur sebastian przemyslaw radoslaw agnieszka malgorzata katarzyna ewa danuta halina bozena beata dorota grazyna iwona jolanta kinga magdalena zofia
  oleksandr oleksiy oleksii volodymyr vladimir dmytro dmitri mykola mykhailo andriy andrij serhiy sergiy sergei sergej bohdan yaroslav taras yuriy yurii vasyl ivan ihor igor oleh oleg
  olena oksana natalia nataliya svitlana svetlana tetiana tatiana tatyana lyudmila ludmila halyna iryna yulia yuliya kateryna anastasia anastasiia olga olha nadiya lesya
  ionut mihai mihaela gheorghe vasile nicolae florin marian catalin cristian razvan bogdan sorin adrian dumitru costel viorel daniela ioana elena alina andreea gabriela cosmin lucian
  georgi dimitar hristo todor stoyan plamen krasimir zdravko ivaylo desislava nikolay nikolai zoran dragan milos goran slobodan dejan nenad branko jovana snezana
  laszlo istvan zoltan ferenc gyula sandor attila janos jozsef peter zsolt
  tesfay tesfaye yonas yohannes mehari samson filmon berhane kidane habtom abraham selam semhar freweini mulugeta abebe
  mamadou mamadu amadou ousmane boubacar ibrahima aliou abdoulaye moussa cheikh kofi kwame kwabena emeka chidi chinedu oluwaseun olumide blessing ngozi chioma samuel emmanuel
  hodan faduma ayaan sahra ifrah liban farah nur mahad warsame mohamud
  farid reza mehdi hamed navid zahra parisa shirin ramin behzad jawad habib najib farhad ghulam zabihullah
  nguyen thi minh tuan linh huong wei xiao ming jing singh gurpreet harpreet rajesh sunil
  marcel mehmet kevin jordy ricardo patrick danny johnny ronnie sjonnie appie
  berber nourdin noerdin ewelina abena akua ama afia ronald roland roel roelof henny hennie harm harmen jelte sietse sjoerd wietse wiebe tjeerd douwe hylke jelmer evert ewout floris gijs gijsbert hugo jeroen joost jos joris jurriaan koen
  leendert lodewijk maarten marinus martijn mathijs matthijs menno michiel nico olaf onno paulus reinier reinoud remco richard robert rogier rudolf ruud sander sebastiaan sipke stefan steven
  tinus tom ton theo victor vincent wessel wilfred wilhelmus willy wouter yvo alex andre arjan arjen arnold barend bastiaan benno bernard bram casper chris christiaan coen cornelis daan
  david dennis diederik dick eddy edwin egbert eric erik ernst erwin ferdi ferry frank frans fred frits gert guido guus hans harold harry heinz henri herman hidde jaap jacob jeffrey jesse
  jochem joey jordi karel kasper klaas laurens leo leon lex louis luuk marc marco mario mark max melvin michael mike mitchell nick niels paul pascal peter ralph ramon ray raymond rick rik
  ricky robbert robin roger roy ruben sam silvester simon sjaak stan steve thijmen thomas tim timo tobias twan valentijn walter werner
  agnes aleid alie alida angelique anita anna anne annelies annet annette annie anouk antje anouschka ans barbara beatrijs bianca brigitte carla caroline cathy cecilia christa christine
  cindy claudia coby conny corrie danique debbie demi denise desiree diana dineke dora edith eline elisabeth ellen els elly emma erica esther eva evelien femke fleur floortje francien
  francisca frederike gea geertje gerrie greet greetje gretha hannah hanneke heidi heleen helma henriette hermien hetty hilde ilona ilse inge irene iris jacqueline janine janneke jannie
  jeannette jeanne jenny jessica jet joke josefien josien judith julia karin kim kirsten kitty klaartje laura leonie lia lidy lidwien lies liesbeth lieke linda loes lotte louise lucia maaike
  maartje mandy manon margot margreet margriet maria marian marianne marina marije marion mariska marjan marjolein marleen marloes marlies martine mathilde maud melanie merel mia michelle
  miranda mirjam nancy natasja nel nelly nicole nienke nina noortje olga patricia paula paulien petronella priscilla rachel regina renate rian rianne riky rita rosalie roos saskia sanne
  sandra sara sarah sharon sheila silvia simone sofie sonja stefanie stella susan susanne suzanne sylvia tamara tanja tessa tineke trudy ursula vera veronica wendy wieke willemien willeke
  yolanda yvette
  nasser nassim naser nabil nizar najat saida salma salim selma sevim sibel songul tayyip tuncay ugur umit yasin yasar younes zakaria ziad ziyad aziz azize bashir basma dalal dina ehsan esra
  esma fadi faisal firas ghassan gulay gulsen haitham hakim hanan huda iman imane ismail issam jalal jihad kadir kenan khadra laila lina loubna mahmoud mahmut majid manal marwa marwan
  mona mouna murat nabila naima nawal nesrin noura nur nuri nurten orhan osama rabia ramazan rami recep rim rukiye saad sabah sabri saleh sami sana selim semra serpil shakira sinan suleiman
  suleyman taha tahir tamer turgut ümit wafa wael walid waleed yahya yassine yasser zaki zayd zineb bayram bekir cemal cengiz dilek ebru engin erdal erkan erol fatih ferhat filiz
  tsegay tsehaye gebre hagos aster almaz bereket biniam daniel dawit eyob fithawi hana henok isaias kibrom mebrahtu merhawi meron mihret natnael negasi robel ruta senait simon solomon
  temesgen tekle weldu yemane zeray fatou fatoumata awa aissatou aminata binta isatou kaddy lamin modou musa ousainou yaya delano jayden dylan tyrone kelvin kingsley osas precious tega
  bartek wioletta wiesława wieslaw waldemar urszula teresa sylwia stefania roman renata patryk pawel oskar norbert miroslawa maciej lech kacper justyna joanna izabela irena hubert henryk
  helena grzegorz franciszek eugeniusz edyta dominik dawid czeslaw celina bozena boguslaw bronislaw bartosz arkadiusz anna alicja aldona adam
  horia ilie iulian iulia ciprian claudiu dan doina dorin dorina emil eugen florentina florica liviu livia luca luminita marcel marius mirela nelu nicu oana octavian ovidiu petru petrica
  radu ramona remus roxana sanda simona silviu stefan stelian tiberiu traian valentin valeriu veronica victor violeta vlad
`);

export const surnamesHere: readonly string[] = words(`
  smeets ramaekers ramakers kusters geurts paulissen frissen dohmen dohmen claessen claessens vleugels hamers vroomen wolters theunissen houben habets crijns bemelmans bessems
  duijsens duysens hermans hermens janssen jansens jeukens kerckhoffs lemmens lenaerts meertens mestrom nijsten nelissen odekerken pluijmen pluymen quaedvlieg raven reijnders
  savelberg schoenmaeckers schreurs severens simons slangen sleijpen speetjens spronken starmans strijbos thewissen tillmanns trepels vaessen vaassen voncken waltmans wijnands wijnen
  willems winthagen wolfs gorissen goossens gelissen franssen frijns ermers daemen cuijpers coumans coenen bruls brouns boumans bertrand
  yilmaz ozturk oztuerk kaya demir celik sahin yildiz aydin arslan dogan kilic aslan kara koc kurt ozdemir amrani elamrani benali bouzid haddad hamdaoui idrissi bakkali alaoui yousfi
  kowalski kowalska nowak wojcik wisniewski wisniewska wozniak kaminski kaminska lewandowski zielinski szymanski dabrowski mazur krawczyk petrov petrova ivanov ivanova popescu ionescu
  popa dumitru shevchenko kovalenko bondarenko tkachenko kovalchuk melnyk warsame okafor mensah diallo traore coulibaly keita tesfamariam ghebre hussein nguyen
  gonzalez rodriguez fernandez lopez martinez silva santos pereira johnson williams mulder vdberg vdberge berghe
  dijkstra hoekstra veenstra postma bosma hofstra terpstra wiersma
`);

/** Surnames that are words as well; they count after a title, an initial or a first name. */
export const oftenSurnames: ReadonlySet<string> = new Set(
  words(`
  bakker jansen janssen jong vries berg dijk visser smit smits meijer meyer boer groot vos peters bos mulder koning hendriks leeuw dekker brouwer wit graaf graaff meer linden kok jacobs haan
  heuvel veen broek bruijn bruin heijden heyden schouten beek vliet maas koster dam prins blom huisman kuipers post klein timmerman groen bosch vink wolf schipper zwart kramer kuiper hofman
  winter ridder jager boom vogel koopman bosman scholten sanders roos wever lange vonk molenaar adams brink broeke hoek horst laan water velde velden veld ven ende pol pas poel graven
  ruiter bosch hout steen wal zanden sluis brand vogels claes engels stevens thomas martens zwaan hart kroon king brown white green young smith jones cook hill baker carter
  keizer bisschop pijl spruit wagenaar backer zee zande putten hoven hof brug kort mooij goede witte lang vermeer loo geus haas valk dongen
`),
);

/** In a list of names, and something else more often: a word, a month, a place. */
export const wordsBeforeNames: ReadonlySet<string> = new Set(
  words(`
  frans ward toon ben max wolf bent staf eden dean art storm august sky mon said junior winter vital can mark door luc cruz angel lion scout mille guy prince mill vin per rover jet jo will bill joy miles
  austin brooklyn chelsea ken roman free floor mei lente june summer destiny nova fee line marine heaven may trui lot an aria eve divine hope faith lone nine nette lieve elke kas raven chase
  vienna sydney madison jordan asia georgia florence dakota carolina savannah israel santiago orlando rose jade lovely gill mars man men bo ties sol rob bas
  abbey adore ally april atlanta bambi barb bea bee bel bell berry bird blanche brandy bree bride brook brooks bunny cal cam candy carry case cass cat cate cherry clem con cookie cora crystal
  dale dallas dawn de del dell deny di dixie doe doll dot dusty easter else em ede fan fancy florida gale gates gay ginger glad glory gray green happy harmony harmonie heather holly honey honor
  ivory jen kat ki kit lane laurel lucky mag mel merci mercy merry mimi min misty mommy morgen nan nana nat odessa olive page pandora patience pearl pen penny pet philly pier poppy prue
  rae regan rica row roz roze ros sal shell sherry silver sioux star sunny sunshine tate tuesday val van venus vi virginia wally willow winnie la lu le su so sa se do day dee loe els
  ma pa bar bal tas mens mens proost put dom six cool lens bloemen jansje piper trix maas rooms sun top ons boer boeren zoon zoons dag vrijdag stock stoelen west zee flies hulp heer
  des den der ten ter te el al it is in on at as am be by he me my no of or to up us we if go hi ok ja nee en een het dat die wie wat hoe hun haar ze zij hij wij jij
  vaals heerlen geul gulpen holland limburg brussel luik aken hasselt genk maastricht meerssen berg wyck heer amby belfort
  noor nood nodig ook kan kun wil alle allen haven veel kind kinderen gezin bed bedden plek plaats vrij vrije vol weg
  cases west noord zuid oost midden boven onder
`),
);

/** First names that are words of a sentence as well; in small letters they are no name by themselves. */
export const wordsInSmall: ReadonlySet<string> = new Set(
  words(`
  frans frank mark lies iris amber rosa joke jade storm ties grace ruby rose flora violet daisy hazel aurora stella melody bruno lance scott mason tyler roos merel fleur coen gert stan mare mara lara
  harm evert daan fred victor fadi sana rian rami emil luca lina vera roman adam dina mona lieke floor dick rick luke jack kate bram huda saad awa musa iman dora anna anne 
  sultan victoria gloria robin dana alma nova mira hana sami selma bill april winter summer ferry said precious solomon
  aster alie willy valentijn kitty 
`),
);
