// Written by `npm run bench -- train-record --write`; do not edit. Of a report: what it is about and when, what is planned and recalled, who mediated, who is held.
// Signs by their weight, in twentieths of a unit of log-odds; of two that are both there, sign^sign.
import type { PackedWeights } from './model.ts'

type Models =
  'held' | 'holder' | 'mediator' | 'report' | 'planned' | 'recalled' | 'soldiers' | 'day' | 'plan'

export const REPORT_WEIGHTS: Pick<PackedWeights, Models> = {
  held: {
    bias: -5,
    signs: `25 pair:IL-PS
21 rules:other:fewer:military
19 C:held
18 R:P:in:1
17 pair:AM-AZ
16 R:now standing:true
15 L:noun.civilian R:P:in:2 value:over
14 C:now L:dative L:held L:held:0 stretch:s>ns
13 L:now R:held:0 R:noun.captive:1
12 L:besides L:now:0 head:civilian none&C:held
11 R:says released&C:noun.captive rules:other:more:body
10 L:P:bare:1 L:idiom L:says last2:speaker:says last:held none&when:before:old released&C:held round-hundred value:<31
9 L:approx:3 L:noun.military last2:held:more marks:word:. next2:civilian:word next2:nation:subset round
8 L:captivity:2 L:idiom:1 L:label:3 L:now:3 R:P:nation:2 R:held held&C:unit next2:body:captive next:civilian other&when:none part&C:approx ratio:tenth released&C:in rules:row:unknown
7 L:for:1 L:past L:says:0 L:unit:2 L:weekday:2 R:approx:2 R:part:1 last:more part&C:not rules:doubt:second-and-late sign:whence:1:held stretch:n>s stretch:nv>ns stretch:v>n
6 C:speaker L:approx L:label L:past:0 R:approx R:captivity R:noun.subset:0 R:now:3 R:to:3 held&C:noun.military held&C:noun.person none&C:more o:role:held role:held:1 rules:other:more:unknown subset-word when:before:old
5 C:dative C:dweller C:noun.military L:P:bare:3 L:P:in:0 L:for L:noun.military:3 R:came:2 R:captivity:1 R:dweller:0 R:more R:noun.body R:says:2 R:within approx:approx head:civilian:held held&C:says held&when:days:0 last2:says:word last2:word:approx marks:end:word next:civilian+dweller released&C:for role:held rules:row:released:person sign:own:1:held stretch:->nv stretch:ns>s stretch:s>- stretch:s>ns>s
4 C:captivity C:not C:noun.captive L:accord:1 L:besides:2 L:not L:noun.military:2 L:says:1 L:weekday R:by:2 R:dweller R:more:0 R:more:1 R:noun.body:3 R:noun.civilian:0 R:now:1 R:ordinal:3 all-roles:held elliptic head:military:held head:subset:part held&when:before-published:old language:uk last2:end:end last2:gave:came last2:word:to last:approx last:end last:to mark:L:end next2:mark:end next2:word:mark no-row&before:more:verb o:role:held:0 order:1 other&C:says part&C:held part&is:done-in-clause released&C:speaker released&when:before:old sign:own:1 speaker:P told-again
3 C:past L:P:dative:0 L:P:from:3 L:approx:2 L:dative:0 L:for:3 L:ordinal:3 R:P:nation:1 R:X:bare:0 R:approx:3 R:gave:2 R:harmed:3 R:measure R:noun.captive R:noun.military R:noun.military:0 at:5 head:military:released head:subset held&is:done held&is:more last2:word:approx+from like-year mark:R:. next:more next:nation+state no-row&when:before:old numbers:0 part&C:home stretch:->n>- stretch:->nv>ns value:<100
2 C:future C:noun.civilian C:says L:P:dative:2 L:besides:0 L:dative:2 L:not:1 L:noun.captive:3 L:noun.civilian:2 L:noun.civilian:3 L:noun.military:1 L:says:3 L:swap:2 L:talks:3 R:P:bare:2 R:captured:1 R:measure:0 R:noun.body:0 R:noun.civilian R:says:0 R:says:3 R:thanks:3 R:within:1 all-roles:held+released at:6 before:more:verb behind:more:- cumulative&C:by cumulative&C:handed cumulative&C:to head:civilian:other held&C:dweller held&C:speaker held&when:before:month is:planned last2:end:more next2:civilian:mark next:says no-row&at:2 no-row&report:false:completed no-row&when:main:ahead no-row&when:none no-row&when:published:weekday:same none&when:before:eve numbers-all:6 other&C:now part&C:in part&C:noun.captive part&C:now part:person:subset places:2 planned&when:before:same released&C:besides released&when:before:same row&at:5 sign:neighbour sign:neighbour:1 sign:own sign:whence sign:whence:1 stretch:s>nsv stretch:sv>s stretch:v>ns sum:body+person:apart
1 C:by C:in C:noun.subset L:P:nation:2 L:P:nation:3 L:X:bare:1 L:approx:0 L:both L:came:0 L:handed:2 L:held:1 L:held:3 L:in:2 L:measure:3 L:noun.subset:1 L:own:1 L:speaker:0 R:X:nation:0 R:by R:captivity:3 R:held:3 R:helper R:helper:3 R:home:2 R:in:2 R:not:3 R:noun.military:2 R:nth R:ordinal R:speaker:2 R:thanks R:unit:0 R:within:2 agreed&C:speaker agreed&C:talks behind:none cumulative&C:gave cumulative&C:measure cumulative&when:before:old held&C:dative held&C:held held&C:more held&C:own held&when:gap:far is:done-in-clause language:es language:fr last2:word:word last:for next2:captive:nation next2:civilian+dweller:word next2:nation:military next:body next:nation no-row&at:6 no-row&report:false no-row&when:before:month no-row&when:rank:weekday none&C:from none&C:now numbers-all:3 o:of:text other&C:by other&C:captivity other&C:in part&C:captivity part&C:noun.subset part&is:done-in planned&C:approx planned&C:future planned&is:planned planned&when:days:0 released&C:idiom released&C:noun.military released&C:ordinal released&is:done-in-clause report:false:completed report:true:failed role:planned:0 role:released:1 rules-rows:3 rules:0:false sign:beside:1:released sign:nation:1:part sign:neighbour:1:released sign:none:0:planned sign:spoken sign:spoken:1 when:main:ahead when:none
-1 C:agreed C:approx C:before C:span C:weekday L:P:in:3 L:P:nation:1 L:X:in:1 L:X:to:2 L:about L:by L:by:3 L:for:2 L:from:3 L:got:0 L:harmed:0 L:more:1 L:part L:swap L:to R:P:to:1 R:P:to:3 R:about R:aid:3 R:before R:by:3 R:each:1 R:for:0 R:happened R:in:3 R:noun.captive:0 R:noun.subset:2 R:part:2 R:since:2 R:speaker:3 R:swap R:to:2 R:within:0 agreed&C:more before:none behind:fewer:part cumulative&is:done-near head:person:held held&C:for held&C:from held&C:in held&when:gap:near is:for-for last2:state:says mark:L:dash marks:word:, match:1 next2:body:mark next2:nation+person:word next2:word:nation next:nation+person next:part+within no-row&before:more:- no-row&when:before:same none&C:approx none&C:each none&C:says numbers-all:5 numbers-all:7 other&when:before:old planned&is:done-near ratio:half released&C:handed released&C:noun.body released&C:to released&is:done released&is:out-of released&when:days:1 released&when:gap:near released&when:rank:explicit role:agreed role:released row&before:none row&when:days:0 row&when:rank:weekday rules:0 rules:doubt:people-beside-others rules:row:released:civilian sign:none:0:released sign:toward sign:toward:1 status:planned stretch:n>ns stretch:nsv>- stretch:sv>n twice-another when:before:week when:days:0 when:main:old when:published:weekday:eve when:rank:day when:rank:month
-2 C:captured C:earlier C:for C:gave C:noun.body C:noun.person L:P:bare:0 L:age L:called:0 L:came:1 L:gave:2 L:held:2 L:more L:more:3 L:noun.child L:now:2 L:since:2 L:speaker:1 L:unit L:unit:3 L:within:3 R:came:1 R:carried R:carried:2 R:month R:noun.child:0 R:noun.person:0 R:part:0 R:to R:to:1 R:unit R:weekday:2 agreed&is:done agreed&is:done-in all-roles:days at:1 at:3 half-of-another held&C:approx held&C:called language:de last2:mark:word last2:word:approx+called last:approx+called next2:civilian+dweller:from next2:word:word next:child next:nation+own next:word no-row&report:true no-row&when:before-published:same no-row&when:days:2 no-row&when:gap:near none&C:since none&is:done-in none&when:gap:far numbers:4 o:nation:P o:of:title of:text order:5 other&when:before:same part&is:done part:person:person released&C:got released&C:swap role:days role:released:0 rules-rows:1 rules-rows:2 rules:0:true rules:other:fewer:civilian rules:others:0 rules:row:body rules:row:civilian rules:row:released:body sign:beside:1:part sign:each sign:each:2 stretch:->ns stretch:->ns>- value:<1000 when:before:same
-3 C:return C:to L:X:bare:0 L:agreed:2 L:came L:carried:2 L:from:0 L:gave:1 L:helper L:noun.captive:2 L:speaker L:speaker:2 L:total L:unit:1 L:within L:within:0 R:accord R:aid R:for R:from:0 R:got R:noun.subset:1 R:unit:1 agreed&when:days:0 all-roles:none all-roles:released cumulative&C:since earlier:false head:body:released language:ru last2:mark:more last2:more:approx next:captivity no-figure no-row&report:true:completed no-row&when:published:month:old no-row&when:rank:explicit none&C:captured none&is:done numbers-all:4 numbers:3 order:-1 part&C:part part&C:within part-of released&C:home released&when:main:same role:none row&when:gap:far row&when:main:same rules:1:true rules:other:fewer:unknown rules:others:2 sign:speaker:1:held sign:subject sign:subject:1 stretch:n>n stretch:ns>- stretch:ns>n when:before-published:same when:days:2
-4 C:called C:noun.child C:within L:P:in:1 L:X:bare:3 L:aid L:called L:came:3 L:captured L:each L:noun.body:0 L:noun.military:0 L:noun.person L:to:1 R:P:bare:3 R:X:bare:2 R:captured R:noun.child R:noun.subset:3 R:speaker R:speaker:1 before:more:- held&C:to held&when:before:old is:done-in last:for+to mark:L:word mark:R:word nation:- next2:mark:word next2:nation:civilian order:0 other&C:noun.person pair:BY-PL places:1 row&when:days:1 rules:earlier status:completed stretch:nv>- sum-of-two twice-in-sentence when:published:month:old when:rank:explicit
-5 C:got C:swap L:agreed L:mediate L:noun.body R:each R:harmed:1 R:noun.military:1 before:more:part behind:fewer:verb head:body held&C:noun.captive match:2 no-row&before:more:part numbers-all:2 numbers-all:8 o:role:released:1 other&C:approx ratio:most report:true row&at:1 row&at:2 rules:1 rules:row:released:military sided:0 sign:speaker sign:speaker:1 stretch:->- stretch:s>n when:days:1 when:gap:far when:gap:near when:main:same
-6 C:carried L:from L:future L:got R:came R:came:0 R:captured:3 R:weekday approx:- mark:R:, marks:word:word next2:person:word next:person no-row&at:0 numbers:2 part:person:military released&C:gave report:true:completed rules-rows:4
-7 C:each C:part L:P:bare:2 L:harmed R:noun.subset all-earlier at:0 head:person language:en last:mark last:word next2:nation:captive next:captive none&C:unit none&when:before:same o:role:released of:title ratio:less row&report:true value:<2000
-8 C:from head:child is:done row&report:true:completed
-9 C:unit L:X:bare:2 L:carried R:since pair:DE-RU pair:RU-UA rules:row:military standing:false
-10 L:gave behind:fewer:- part-of-sum rules:other:fewer:body
-11 other&C:harmed part:apart:one rules:other:fewer:child
-12 in-title
-13 form:word is:done-near pair:RU-US
-14 stretch:->n
-15 next2:captive:word rules:other:more:military value:<10
-16 C:since
-19 C:harmed
-21 value:<300`,
  },
  holder: {
    bias: 0,
    signs: `18 side:pair
14 R:O:nation:0
13 CS:S:in:R
12 language:de:RU standing:S
11 CS:SS language:es:RU language:uk:RU named:OS
10 language:en:RU own:O
9 L:O:nation nation:O
7 CS:S R:S:nation:2 side:pair:RU-UA
6 first:O:nation sign:nation:other
5 L:S:in:0 L:S:to language:fr:RU
4 L:S:dative L:S:in R:S:in first:O:bare match:other near:O- sign:beside:own:held sign:own:other:held
3 CS:S:by:R CS:S:nation:R language:ru:UA side:pair:AM-AZ
2 CS:S:to:L L:O:nation:2 L:O:nation:3 R:S:by near:-S sign:nation:other:held sign:own:other sign:whence:other sign:whence:other:held
1 CS:S:bare:R L:O:bare L:S:to:1 first:S:in near:SO role:released:other side:third:YE-GOV-YE-HOUTHI
-1 CS:O CS:O:bare:R CS:O:nation:R R:O:bare first:O:in language:ru:RU near:OO role:released:own side:pair:YE-GOV-YE-HOUTHI
-2 L:S:nation L:S:nation:2 L:S:nation:3 R:O:by sign:nation:own:held sign:own:own sign:whence:own sign:whence:own:held
-3 CS:O:by:R language:fr:UA near:-O side:third:AM-AZ
-4 L:O:dative L:O:in R:O:in match:own sign:beside:other:held sign:own:own:held
-5 L:O:in:0 near:X-
-6 first:S:nation named:OX sign:nation:own
-7 R:O:nation:2 language:en:UA named:O side:third:RU-UA
-8 language:es:UA
-9 language:de:UA nation:S
-10 CS:OO language:uk:UA own:S
-12 standing:O
-13 CS:O:in:R
-14 R:S:nation:0
-18 side:third`,
  },
  mediator: {
    bias: -1,
    signs: `21 name:US:RU-UA
17 name:TR:DE-RU
16 name:QA name:UN:YE-GOV-YE-HOUTHI
15 C:month name:AE:RU-UA o:said
14 C:office name:AE pair:IL-PS
13 name:TR with:nth
12 mediate:mediate next2:mark:end
11 name:ICRC:YE-GOV-YE-HOUTHI
10 L:signed:3
9 C:says L:gave:2 L:nth L:return R:approx:3 R:helper R:mediate R:mediate:1 R:noun.subset R:own:3 any:true:true name:US name:US:IL-PS rules:true
8 C:swap L:noun.captive:3 L:nth:3 R:aid:2 R:from:1 at:2 mediate:R:-:mark next:mediate+served rules:true:AE with:mediate
7 L:noun.child R:accord:0 R:aid R:aid:3 R:noun.subset:3 R:says:1 last2:word:in mediate:L:state:- name:EG:IL-PS next2:word:state rules:false:TR with:served with:weekday
6 L:accord:3 L:approx:0 L:did:0 L:thanks:0 R:carried R:label R:ordinal:0 R:says language:fr mediate:L:state:mark mediate:mediate:L:0 name:EG name:QA:RU-UA next2:word:mark next2:word:says o:with:mediate:mediate rules:true:QA rules:true:US thanks:L:-:- thanks:thanks:L:0
5 C:mediate C:noun.child C:weekday L:accord:2 L:by L:came L:came:1 L:gave R:accord R:both:3 R:ordinal R:says:0 R:swap:0 R:unit:3 last2:says+thanks:word name:QA:IL-PS name:SA:RU-UA named:3 next2:mark:number next2:word:word o:with:mediate:aided pair:RU-US rules:false:AE rules:false:QA rules:true:OM with:got with:speaker with:to with:total
4 C:accord L:in:2 L:mediate:0 L:noun.child:2 L:noun.subset:3 L:office L:signed L:speaker L:thanks L:unit:3 L:weekday:0 R:got R:handed:3 R:noun.military R:noun.person:2 R:says:2 R:to:3 R:total R:would language:uk list:0 mediate:L:-:- next2:end:end next:end next:word rules:true:EG with:accord with:before with:ordinal with:return with:says with:signed with:unit
3 C:carried L:besides:3 L:says:1 L:speaker:1 L:swap:1 L:talks:1 R:agreed:2 R:carried:3 R:got:1 R:noun.body R:noun.captive:0 R:nth:3 last:approx last:from list:2 mediate:R:state:mark name:TR:RU-US next2:word:mediate next:mark rules:false:VA with:besides with:carried with:home with:in with:office with:would
2 C:part C:thanks L:accord L:agreed L:agreed:3 L:assist L:by:1 L:by:3 L:from:0 L:home L:home:2 L:host:2 L:part L:past:1 L:talks:2 L:thanks:1 L:to:1 L:weekday R:agreed:1 R:before R:before:2 R:both:1 R:gave:3 R:label:1 R:mediate:0 R:noun.military:3 R:noun.person:3 R:noun.subset:1 R:office:1 R:speaker:1 R:swap:3 R:weekday case:from host:host:L:2 last2:by:word last2:end:end last2:speaker+state:word last2:state:word last2:word:from last:end last:from+mediate mediate:aided mediate:mediate:L:1 named:2 next2:mediate:word pair:YE-GOV-YE-HOUTHI rules:true:TR thanks:thanks:L:1 with:day with:void
1 C:from C:home C:nth C:return L:besides L:both:1 L:day:3 L:for:0 L:gave:1 L:got:3 L:held:3 L:noun.military:2 L:office:3 L:ordinal:1 L:return:1 L:served:2 L:to:2 R:both R:came:3 R:earlier:2 R:got:3 R:helper:1 R:helper:2 R:more:3 R:noun.civilian:1 R:noun.person R:to:0 R:unit R:weekday:1 R:weekday:3 beside:OM case:for last2:did:word last:in last:word list:3 mediate:aided:L:0 mediate:aided:L:1 name:GE name:GE:AM-AZ name:TR:IL-PS name:UN next2:mark:says next2:mediate+served:word next:ordinal o:with:mediate:help o:with:talks:talks with:aid with:both
-1 C:ordinal L:aid:1 L:aid:3 L:carried L:handed:2 L:in:1 L:more L:more:0 L:noun.captive L:noun.person L:noun.person:3 L:served:1 L:span L:to:0 L:unit:2 R:about R:aid:0 R:captivity R:failed:2 R:for R:from:2 R:from:3 R:harmed:3 R:host R:host:3 R:in:1 R:month R:more:2 R:not:2 R:noun.captive:2 R:ordinal:2 R:return R:speaker:3 beside:US case:by host:L:-:- host:R:-:mark host:R:state:mark host:host:R:3 last2:nation+state:word last2:word:word name:VA name:VA:RU-UA next2:mark:mediate next2:word:speaker+state rules:false:OM rules:false:SA with:for with:more
-2 C:got C:label C:noun.person C:speaker L:aid L:approx:3 L:earlier:1 L:future:3 L:held:2 L:mediate:3 L:more:1 L:not:0 L:noun.military:3 L:ordinal:0 L:since:3 L:speaker:0 L:weekday:2 R:aid:1 R:assist:0 R:called R:came:1 R:each:2 R:gave:1 R:in:0 R:month:3 R:not:3 R:office R:office:3 R:own:1 R:span:3 R:speaker:0 R:talks:2 R:talks:3 R:to R:to:2 beside:SA denied last2:accord+signed:in last2:in:word last:by+from last:in+to last:ordinal+to next:did next:for+to next:from with:did with:past
-3 C:agreed C:handed C:noun.captive C:now L:approx L:both:3 L:carried:1 L:each L:from:2 L:gave:3 L:in:0 L:in:3 L:label:0 L:served:3 R:agreed R:both:0 R:came R:future:0 R:gave:0 R:now R:past:1 R:supposed R:thanks:1 case:to language:de mediate:R:-:- name:SA next2:did:word next2:word:mediate+served thanks:thanks:R:1 with:approx with:captivity with:earlier with:harmed with:part with:supposed
-4 C:did C:past L:from:1 L:future L:month L:since:2 L:talks:0 R:accord:2 R:assist R:for:0 R:held R:in R:office:2 R:own R:unit:1 at:1 beside:GE beside:QA host:host language:en last2:month:in+to last2:to:word mediate:help:L:1 next2:for:word next:for with:held with:host
-5 C:assist C:talks L:in L:says:3 R:called:0 R:since:2 in-title named:1 next2:mark:word no-thanks o:in-title with:about with:each
-6 L:approx:1 L:for:3 L:served L:signed:0 R:agreed:3 R:gave R:harmed R:past R:thanks any:false:false at:3 language:ru last2:mediate+office:word last2:unit:word last2:word:says name:CH:YE-GOV-YE-HOUTHI with:matter with:now with:span
-7 L:for L:noun.military:1 R:agreed:0 R:by:1 R:did R:noun.captive R:noun.captive:1 R:own:2 beside:TR last:says name:ICRC:IL-PS name:RU next2:mark:state with:from with:helper with:month
-8 C:came L:accord:0 L:from L:matter L:noun.military L:swap:2 R:by R:did:0 R:not beside:here name:CH:RU-UA pair:RU-UA rules:true:VA with:talks
-9 C:helper C:in C:matter L:earlier L:since R:part:3 beside:AE last:by name:UN:RU-UA
-10 L:matter:3 L:month:3 R:to:1 earlier rules:true:BY
-11 R:part R:swap:1 R:talks next2:word:assist+mediate+served rules:false:BY rules:false:CH
-12 C:future C:gave mediate:L:-:mark mediate:help
-13 L:not R:says:3 name:SA:YE-GOV-YE-HOUTHI rules:false
-14 C:more L:label any:true:false with:since
-15 beside:UN beside:VA
-16 L:noun.captive:2 name:TR:RU-UA no-mediate
-17 C:earlier name:US:DE-RU
-19 name:CH
-20 name:BY:RU-UA rules:false:ICRC
-21 name:ICRC name:ICRC:RU-UA
-24 beside:elsewhere name:BY
-25 with:not`,
  },
  report: {
    bias: 1,
    signs: `13 A:mediate
12 A:served
10 T:role:released
8 2:mediate T:came
7 A:return A:role:agreed A:thanks L:carried T:role:released:1 report:true report:true:completed report:true:rows:2 row-sides:2
6 1:swap+noun.military 2:return A:accord A:signed L:mediate T:gave
5 1:came 1:day:explicit 2:noun.person 2:served A:gave:again A:office A:weekday L:came+captivity L:came+noun.military L:day L:happened L:role:planned L:role:released:1 L:weekday T:ordinal T:role:released:person day:day:now report:true:rows:3 standing:0
4 1:carried 1:swap+accord 2:came+captivity 2:day:weekday 2:noun.body 2:unit A:by:again A:called A:carried A:each:again A:handed A:noun.person:again A:nth A:same A:total L:day:day L:noun.civilian L:noun.military L:return L:role:released:body L:role:released:military L:served L:swap+accord L:swap+happened pair:AM-AZ rows:3
3 1:role:planned 1:role:released 1:role:released:1 1:swap 1:weekday 2:got+noun.body 2:measure 2:noun.subset 2:says 2:swap+noun.captive 2:thanks 2:total 2:weekday A:age A:came:again A:carried:again A:noun.body A:noun.body:again A:role:planned A:swap:again A:within:again L:called-off L:came L:came+noun.civilian L:came+noun.person L:got L:got+noun.body L:out-of L:role:both-sides:person L:role:part L:role:planned:2 L:role:released L:swap+noun.military L:within T:called-off T:swap+failed day:day pair:DE-RU planned:2 row:civilian rows:2
2 1:accord 1:by 1:called-off 1:came+noun.military 1:day 1:day:day 1:each 1:failed 1:out-of 1:role:released:military 1:signed 1:swap+happened 2:accord 2:both 2:called 2:called-off 2:came+noun.person 2:future 2:gave+noun.person 2:got+noun.military 2:handed 2:handed+noun.military 2:helper 2:role:part:subset 2:role:planned:2 2:role:released:1 2:role:released:body 2:same 2:swap+future 2:within A:agreed A:aid A:besides A:both A:day A:failed:again A:future:again A:ordinal:again A:role:both-sides A:says A:says:again A:within L:age L:before L:besides L:called L:came+earlier L:came+held L:day:explicit L:day:weekday L:gave+noun.captive L:handed L:helper L:more L:office L:role:both-sides L:role:both-sides:1 L:role:other:body L:role:planned:military L:role:planned:person L:role:released:civilian L:same L:swap+failed L:swap+noun.captive T:carried T:each T:home T:role:agreed T:role:released:0 T:swap day:explicit groups:1 language:uk pair:YE-GOV-YE-HOUTHI row:body row:military
1 1:came+earlier 1:for 1:gave+earlier 1:got+noun.military 1:measure 1:month 1:past 1:role:both-sides 1:role:both-sides:1 1:role:both-sides:person 1:role:planned:0 1:role:planned:military 1:role:released:body 1:role:released:civilian 1:says 1:swap+failed 1:swap+noun.body 1:swap+talks 2:age 2:assist 2:besides 2:came+captured 2:day 2:failed 2:gave+future 2:got+noun.civilian 2:label 2:matter 2:noun.civilian 2:replied 2:role:agreed:body 2:role:cumulative 2:role:held:person 2:role:part 2:role:part:0 2:swap+earlier 2:swap+failed 2:swap+harmed 2:swap+noun.body A:dative A:for:again A:got A:got:again A:happened A:happened:again A:helper A:measure A:more A:noun.child A:noun.civilian A:noun.military:again A:noun.person A:role:same A:talks A:weekday:again L:came+happened L:came+noun.child L:came+total L:each L:for L:future L:gave+earlier L:gave+noun.civilian L:gave+noun.person L:got+not L:got+noun.military L:handed+noun.body L:handed+noun.military L:home L:label L:measure L:noun.subset L:role:agreed L:role:agreed:person L:role:part:1 L:role:planned:0 L:says L:signed L:total T:agreed T:day:weekday T:noun.body T:noun.person T:role:agreed:2 T:role:agreed:person T:role:other:body T:role:planned:0 T:swap+noun.captive T:swap+noun.military T:weekday day:weekday day:weekday:now doubted:0 earlier:0 earlier:1 sentences:4 sides:2 status:failed titled:false
-1 1:approx 1:assist 1:day:month 1:from 1:gave+not 1:gave+talks 1:ordinal 1:part 1:role:held:military 1:role:other:military 1:role:released:person 1:swap+fiction 1:to 2:about 2:came+about 2:came+supposed 2:captivity 2:earlier 2:gave 2:gave+happened 2:got+failed 2:host 2:in 2:noun.captive 2:own 2:role:agreed:0 2:role:other 2:role:other:0 2:role:other:person 2:role:released 2:role:released:0 2:role:released:2 2:supposed 2:swap+noun.military 2:swap+noun.person 2:to A:agreed:again A:host A:noun.captive:again A:own A:part A:replied A:role:other L:came+supposed L:gave+accord L:past L:role:agreed:0 L:role:held:0 L:role:held:1 L:role:other:person L:role:released:2 L:role:released:subset L:since T:came+future T:captivity T:for T:measure T:noun.captive T:now T:role:planned:1 T:says T:swap+fiction T:swap+not T:swap+talks day:month pair: planned:0 sentences:2 sides:0 standing:2
-2 1:came+harmed 1:captivity 1:held 1:in 1:now 1:role:held 1:role:held:1 1:role:other 1:role:other:0 1:talks 1:unit 2:by 2:came+happened 2:came+not 2:earlier-time 2:role:held 2:role:part:military A:failed A:harmed:again A:held:again A:month A:month:again A:now A:role:cumulative A:span A:supposed:again L:came+accord L:came+fiction L:captivity L:gave+talks L:got+captured L:host L:noun.captive L:own L:role:other:military L:swap L:swap+fiction T:captured T:fiction T:from T:harmed T:held T:label T:noun.military T:to doubted:1 language:de report:false:rows:2 report:true:rows:0
-3 1:fiction 1:supposed 1:swap+supposed 2:agreed 2:aid 2:fiction 2:from 2:held 2:swap A:approx A:approx:again A:held A:noun.captive A:own:again A:since A:unit:again L:came+about L:gave+harmed L:not L:role:held:military L:supposed L:swap+about L:swap+supposed L:talks T:matter T:supposed groups:2
-4 1:about 1:gave+harmed 1:span 2:past 2:role:held:military 2:since A:about:again A:captivity:again A:fiction:again A:not:again A:past L:held L:role:held L:role:released:person L:swap+noun.person T:about earlier:2
-5 2:month 2:swap+not A:swap L:fiction L:swap+not T:talks day:none report:false:rows:0 standing:1
-6 1:harmed 1:not 2:day:month A:harmed A:not A:role:held A:talks:again L:approx L:harmed L:now L:span T:unit
-7 2:approx 2:role:released:person A:supposed L:about L:month pair:RU-UA
-8 A:fiction T:in row-sides:0 rows:0
-9 A:about T:not
-10 report:false report:false:completed
-11 L:day:month`,
  },
  planned: {
    bias: -7,
    signs: `25 L:future
19 o:role:planned part:person:person
18 role:agreed:1 rules:planned
17 when:published:weekday:week
16 C:future all-roles:planned+released
13 R:future head:military:planned sign:nation:1:agreed
12 L:future:3 R:agreed agreed&C:noun.military is:planned
11 part:apart:one
10 planned&C:noun.military released&C:accord released&C:agreed round
9 R:each:0 R:from:0 all-roles:agreed+released no-row&when:published:weekday:week o:role:agreed:2 pair:IL-PS
8 C:agreed L:to:2 pair:YE-GOV-YE-HOUTHI
7 L:future:1 agreed&C:approx planned&when:main:ahead released&C:to
6 L:nth R:future:1 R:mediate:3 head:person:released language:ru planned&C:future planned&C:gave planned&C:more released&C:says role:planned:0 sign:nation:0 when:main:ahead
5 L:P:bare:3 R:X:bare:3 R:X:nation:2 R:mediate behind:fewer:return last:swap no-row&when:published:explicit:ahead numbers:1 part&is:done-near part-of-sum planned&C:each planned&is:done ratio:half released&C:future role:planned when:before:ahead when:published:explicit:ahead
4 C:each C:speaker L:besides L:noun.body L:supposed L:to:1 R:says:2 agreed&C:from before:fewer:- last2:word:approx last:state no-row&report:true:planned o:role:agreed planned&is:done-in-clause planned&is:done-near released&when:published:weekday:week report:true:planned role:planned:2 rules:row:released:person sign:each:2:planned sign:speaker:1:released when:main:week
3 C:noun.military L:noun.body:2 L:noun.captive L:says:0 L:says:2 L:speaker L:to R:noun.military:0 agreed&when:days:0 last2:captive:mark no-row&when:main:week order:1 part:one:one planned&is:done-in released&C:aid released&C:home sign:nation:0:released spread:own:2 status:planned when:days:1
2 C:says L:P:nation:3 L:accord:1 L:future:0 L:swap:0 R:agreed:1 R:within all-roles:planned behind:fewer:part in-title last:more next2:military:by+each+from no-row&at:2 no-row&when:published:day:ahead numbers-all:1 planned&C:speaker released&C:carried released&C:got released&C:speaker released&C:swap released&when:days:1 released&when:gap:far row&when:days:1 rules-rows:1 sign:none:0:planned stretch:ns>ns value:<31 when:published:day:ahead when:rank:day when:rank:weekday
1 C:from C:got C:return C:to L:aid:1 L:besides:3 L:for:2 L:more L:more:0 L:noun.captive:0 L:noun.subset L:nth:1 L:speaker:1 L:talks:3 L:within:2 R:agreed:0 R:idiom:2 R:in:0 R:noun.military R:speaker R:speaker:0 R:talks R:talks:3 R:to:0 agreed&C:noun.person agreed&when:none at:2 next2:military:mark next:military no-row&when:main:ahead no-row&when:rank:day no-row&when:rank:weekday none&C:for none&when:published:weekday:week o:role:planned:1 o:role:planned:2 order:3 planned&is:planned planned&when:days:0 planned&when:none released&C:both released&C:in released&is:for-for row&before:none rules:row:military sided:1 sided:both sign:nation when:gap:far
-1 C:by C:noun.civilian L:accord:3 L:aid:3 L:earlier L:in:3 L:weekday:0 R:from R:from:1 R:matter R:unit approx:- approx:at_least at:4 head:military:released last2:word:within last:within no-row&at:1 no-row&report:true:completed no-row&when:days:2 no-row&when:published:explicit:month none&is:done numbers-all:7 numbers:0 planned&C:for planned&when:main:month released&C:noun.subset report:false report:true:completed row&before:more:- rules:1 rules:earlier rules:row:released:body rules:row:released:military sign:nation:1:released speaker:P value:over
-2 C:noun.subset C:signed C:weekday L:by L:by:3 L:for:0 L:ordinal:3 L:swap L:to:3 R:came:1 R:month:2 R:not R:ordinal:1 R:to:2 agreed&C:in all-roles:none before:none behind:fewer:- form:number head:person:planned language:fr last2:word:word last:approx mark:L:word next:word no-figure no-row&when:before:same no-row&when:main:old order:-1 planned&C:within released&C:noun.military released&when:before:same report:false:completed role:none standing:true when:earlier-word when:rank:month
-3 C:carried C:total L:unit:2 R:P:nation:2 R:got R:own agreed&C:agreed agreed&C:each at:1 held&when:days:0 is:done is:total marks:word:word next2:word:word no-row&report:true no-row&when:main:month none&when:days:0 planned&C:weekday report:true role:held:1 role:planned:1 role:released:1 round-hundred rules:0:true standing:false
-4 C:within L:carried:2 L:from:1 L:ordinal L:swap:1 R:captured R:from:2 R:noun.civilian behind:none earlier:false form:word is:done-in-clause numbers:3 order:0 places:1 planned&C:carried ratio:most released&is:done-near row&at:3 rules-rows:0 rules:other:fewer:body status:completed stretch:->- when:main:old
-5 L:came L:total R:more mark:R:word match:1 nation:- no-row&at:4 no-row&before:none o:role:released:1 order:2 released&is:done-in role:agreed:2 row&when:main:same rules:0 rules:others:2 sign:each:2:agreed sign:subject sign:subject:1 twice-in-sentence value:<10 when:published:weekday:eve
-6 C:ordinal R:came R:carried R:in is:done-in no-row&when:days:0 numbers-all:8 numbers:2 order:4 rules:other:fewer:civilian sided:0 sign:none:0 when:days:2
-7 C:swap L:approx:0 L:from R:in:2 at:3 before:more:- language:de last:word o:role:released of:text part:apart:apart ratio:less sum-of-two
-8 L:in R:ordinal no-row&report:true:failed no-row&when:rank:month released&when:main:same sign:none status:failed when:days:0
-9 L:unit pair:RU-UA when:before:same
-10 released&is:done-in-clause report:true:failed when:main:same
-11 planned&C:swap
-13 L:approx all-roles:released rules:other:fewer:military`,
  },
  recalled: {
    bias: -3,
    signs: `41 o:earlier:true
21 L:span:2
20 rules:earlier
19 R:swap:3
15 rules:row-and-earlier
14 part:one:one places:3 value:<2000
13 L:earlier row&at:4
12 L:for:0 none&C:from
11 R:each:0 no-row&when:days:2 released&when:rank:month row&when:rank:month stretch:->- value:<300
10 R:not days&C:noun.military o:of:text when:days:2 when:published:explicit:week
9 L:day:0 R:noun.person:3 none&when:main:eve released&is:for-for stretch:->->- when:earlier-word
8 L:both L:month all-earlier head:military:days last2:weekday:word none&C:carried released&C:noun.captive released&C:unit released&when:before:old role:days:1 rules:other:fewer:body
7 L:month:2 at:5 before:more:return behind:fewer:return earlier:true no-row&when:rank:explicit other&when:gap:near released&C:for row&when:earlier-word rules:row:released:person
6 L:span R:gave:1 R:noun.military:1 at:4 cumulative&C:for cumulative&when:days:0 last:for+to last:weekday next2:person:mark next:military none&when:published:day:eve order:4 pair:IL-PS part&when:gap:near part&when:rank:explicit part:civilian:civilian released&when:earlier-word role:cumulative:2 row&when:published:explicit:week stretch:x>nv
5 L:by:2 L:got:2 L:in L:month:1 L:weekday:0 R:by R:got:1 R:home:1 R:label next2:body:word next2:nation:word next:in no-row&when:gap:near none&C:for numbers-all:2 o:role:agreed:1 o:role:other o:role:other:0 released&is:done-in-clause released&when:days:1 row&at:6 sign:gap sign:gap:1 sign:subject:1:released stretch:nsv>nv when:gap:near when:rank:month
4 C:noun.military L:in:2 L:noun.captive:0 L:noun.civilian L:since:3 R:by:3 R:for:2 R:mediate:1 behind:more:return days&is:done language:fr last2:military:word last2:word:came+gave next2:military:each+from next:body next:civilian no-row&before:fewer:- no-row&when:earlier-word none&when:days:2 none&when:gap:near o:role:released:1 other&C:month released&C:home released&when:before:month role:released:2 sign:nation:1:days
3 C:month L:besides:0 L:each:1 L:got L:got:3 L:in:3 L:more:3 L:not:3 L:noun.body:1 L:noun.civilian:1 L:noun.person:2 L:speaker:1 L:swap L:weekday R:noun.military:2 R:noun.person R:span:2 agreed&when:gap:far at:3 behind:more:- cumulative&when:earlier-word days&when:main:ahead head:person:released last2:mark:word last2:number:to last2:says:from next2:military:end next2:military:word no-row&at:5 no-row&when:before:week no-row&when:main:eve none&C:came none&when:rank:day numbers:3 o:role:held order:3 other&when:main:old pair:DE released&C:called released&C:came released&when:gap:near released&when:published:explicit:old released&when:rank:explicit sided:both stretch:s>n stretch:sv>nsvx when:published:month:old when:published:weekday:week
2 C:came C:speaker L:P:bare:0 L:by L:earlier:2 L:month:0 L:noun.body L:noun.body:3 L:noun.captive L:noun.military:0 L:nth L:ordinal:2 L:own:2 L:swap:0 L:swap:2 R:before R:noun.civilian:1 R:noun.military R:past:2 R:speaker:1 R:unit:2 R:weekday:0 all-roles:agreed+released before:fewer:return head:body:released head:military:cumulative is:done-in is:done-in-clause language:ru last2:word:came+swap last:came+gave last:gave next2:military:each no-row&at:3 no-row&before:fewer:return no-row&before:more:- no-row&when:published:explicit:month no-row&when:published:weekday:week none&C:total none&when:published:month:old numbers-all:4 o:role:days:2 o:role:released:0 other&when:days:1 part&is:done part&when:main:week part-of-sum part:military:person places:4 released&C:noun.person released&is:done-in released&is:done-near released&when:published:explicit:month released&when:published:explicit:week rules:other:more:civilian rules:other:more:military sign:each:2:cumulative speaker:P stretch:->nv>ns when:before-published:old
1 C:day C:part L:P:from:2 L:P:nation:0 L:X:nation:2 L:by:1 L:came:2 L:came:3 L:earlier:3 L:from:2 L:same L:unit:3 R:P:in:3 R:approx:2 R:came:0 R:came:1 R:from:0 R:in:3 R:mediate R:noun.captive:0 R:noun.person:1 R:office:1 R:own:3 R:same:3 R:weekday:3 agreed&when:published:explicit:old cumulative&C:by cumulative&C:to cumulative&is:done cumulative&is:done-in days&C:gave days&C:speaker days&is:done-in days&when:days:0 head:body:other is:for-for last2:number:mark last2:word:measure last2:word:weekday last:came+swap last:measure last:part last:speaker+state like-year next2:body:mark next2:civilian:mark next2:each:mark next2:military:came next2:nation:mark next:by+from next:nation no-row&when:main:old no-row&when:published:day:eve no-row&when:published:explicit:old none&C:day none&C:to none&when:main:month o:role:days o:role:released other&C:noun.body other&when:main:month other&when:rank:explicit part&C:in part&C:noun.military part&is:done-in part&when:days:2 released&C:in released&C:part released&C:speaker released&when:main:month released&when:main:old released&when:published:month:old role:cumulative row&at:5 row&when:published:month:old sign:each:2:released sign:speaker:1:days sign:subject sign:subject:1 stretch:->nv stretch:->v stretch:n>ns stretch:ns>nv stretch:nv>ns stretch:v>nv>- stretch:v>v stretch:vx>n told-again value:<100 when:before:old when:main:eve when:main:old when:published:explicit:old
-1 C:past L:P:dative:1 L:accord:0 L:agreed:3 L:before:3 L:carried:0 L:carried:2 L:dative:1 L:for:3 L:gave L:helper L:home L:home:0 L:noun.person L:says:3 L:speaker L:swap:3 R:P:bare:3 R:accord:3 R:aid:3 R:from:3 R:noun.body R:noun.civilian R:noun.military:0 R:own:1 R:return:3 R:says:1 R:since R:speaker:2 R:swap R:within agreed&C:ordinal agreed&is:done all-roles:released before:fewer:verb before:more:verb days&C:span elliptic form:word half-of-another head:body:agreed head:child head:subset:released language:es last2:more:approx last2:unit:mark last:from mark:L:, mark:L:word mark:R:word marks:word:, nation:- next2:civilian+nation:mark next:child no-row&at:6 no-row&before:fewer:verb no-row&before:more:part no-row&when:before:same no-row&when:gap:far no-row&when:rank:month none&when:main:ahead none&when:published:explicit:old numbers:0 o:nation:P o:role:agreed:2 o:role:planned of:text released&C:each released&C:earlier released&C:weekday released&when:main:same released&when:published:weekday:eve released&when:published:weekday:week role:agreed:2 row&when:main:same rows:double rules:2 rules:others:0 rules:others:1 rules:others:3 sided:0 sided:1 sided:nations sign:each:2:agreed sign:nation:1:released sign:neighbour sign:neighbour:1 sign:none:0 stretch:->n stretch:->vx stretch:sv>ns when:gap:far when:main:same
-2 C:each C:earlier C:noun.person L:did L:handed L:speaker:2 L:within:0 R:P:to:2 R:came:2 R:earlier:3 R:failed R:for:0 R:month R:month:3 R:noun.captive R:noun.captive:1 R:noun.civilian:2 R:to R:unit:3 all-roles:agreed both-sides&is:done cumulative&C:noun.body cumulative&when:main:month days&C:noun.captive days&C:unit form:number head:body:cumulative head:military:released head:person:days language:en language:uk last2:weekday:each last:in mark:L:; marks:;:word match:1 next:civilian+nation next:person no-row&report:true no-row&report:true:completed no-row&when:published:weekday:same numbers-all:7 o:of:title pair:RU-UA part&C:noun.person part&when:main:same part:person:civilian planned&when:rank:month ratio:less released&C:agreed released&C:arrived released&C:collective released&C:says released&C:swap released&when:days:0 released&when:days:3 released&when:published:explicit:same released&when:rank:weekday row&before:more:- row&before:none row&when:published:weekday:eve rules:0 rules:0:true sign:none standing:false status:completed stretch:->nvx sum:one
-3 C:carried C:now C:span C:swap C:within L:approx:3 L:came:1 L:day:3 L:got:0 L:now L:past L:return L:to:2 L:unit:1 R:carried:3 R:each:1 R:in R:in:1 R:in:2 R:ordinal R:part:3 R:signed R:speaker R:speaker:3 R:swap:0 R:swap:1 R:to:1 days&when:rank:month last:came+gave+handed no-row&at:2 no-row&when:days:3 no-row&when:none numbers-all:5 numbers:2 part:military:military places:1 released&C:aid released&is:out-of released&when:days:2 released&when:rank:day report:true report:true:completed role:released:0 row&when:days:0 rules-rows:2 rules:1 rules:1:true rules:2:true rules:planned rules:row:civilian sign:beside stretch:->ns stretch:nsvx>n stretch:s>nsv
-4 C:more C:talks L:accord L:arrived L:harmed L:noun.military L:noun.military:3 L:says:1 R:P:bare:0 R:captivity R:from:2 R:handed:1 R:home:3 R:says:2 R:to:3 agreed&C:for all-roles:part before:more:part before:none last:says next2:person:word next2:word:mark no-row&before:more:verb order:5 other&C:harmed planned&C:for planned&C:in ratio:most released&C:captivity released&C:carried released&C:return released&C:total released&when:main:week row&report:true:completed row&when:rank:explicit sign:none:0:released sign:speaker sign:speaker:1 sign:spoken:1:released twice-in-sentence when:days:3 when:published:day:same when:published:weekday:eve
-5 C:both C:since L:P:for:0 L:approx L:from L:held L:noun.military:1 L:says:2 L:signed:3 L:speaker:3 L:total R:both R:gave:0 R:unit R:weekday behind:none cumulative&when:rank:explicit language:de last2:word:word last:mark no-row&before:none none&C:unit numbers-all:6 part&when:before:same part&when:gap:far planned&C:to released&C:from role:cumulative:1 row&report:true row&when:before:same sided:apart sign:beside:1 stretch:->nsv
-6 C:label C:own L:P:bare:2 L:P:nation:1 L:X:bare:3 L:approx:0 L:carried L:to:3 R:carried R:harmed R:noun.captive:2 R:unit:1 all-roles:planned both-sides&when:days:1 earlier:false head:subset is:total order:1 part&C:within planned&when:gap:near rules-rows:3 stretch:nsv>ns when:before:same
-7 L:P:bare:1 L:did:2 L:from:3 L:idiom L:label L:span:1 L:talks L:to R:captured R:swap:2 R:weekday:2 behind:fewer:verb in-title next2:nation:military no-row&when:days:0 of:title order:0 other&when:days:0 released&C:approx released&C:more released&when:before:same role:planned stretch:v>ns when:none when:published:explicit:eve
-8 C:aid C:approx L:captivity L:gave:1 L:noun.person:0 R:handed R:says approx:at_least mark:R:, next:mark sign:speaker:1:released sum-of-two value:<10 value:<31 when:days:0
-9 C:captivity C:held C:says R:aid R:future R:part at:0 days&C:home numbers:4 row&at:2
-10 C:accord C:harmed R:weekday:1 at:2 no-row&at:1 none&when:days:0 rules:row:released:military sided:2 stretch:n>-
-11 C:future L:P:nation:2 L:aid row&at:1 rules:other:fewer:unknown
-12 L:signed R:held next:word value:<1000
-13 places:2 rules:other:fewer:child spread:own:2 stretch:sv>n
-14 L:agreed
-15 L:says at:1 last:approx row&at:0
-16 R:each:2 part:apart:one
-18 value:over
-23 pair:YE-GOV-YE-HOUTHI`,
  },
  soldiers: {
    bias: -1,
    signs: `29 R:noun.military:0
27 C:noun.military
21 sentence:military
15 next:military
12 C:both
10 L:weekday:1
9 R:each:0 R:noun.military
8 C:day L:noun.military R:each last:word
7 C:ordinal C:weekday
6 L:speaker:2 L:swap:0 R:from:0
5 C:noun.civilian L:noun.military:1 head:military kinds:military:military+captive pair:RU-UA:military primary:military:military subset-word
4 C:more L:noun.military:2 head:subset:released last:mark
3 C:each L:noun.captive:1 R:noun.person:1 R:weekday next2:each:mark pair:RU-UA smaller:released.civilian
2 C:swap L:carried L:day L:month:0 L:says:1 R:in:2 at:3 last2:number:word next2:military:word next:each nouns:military nouns:person:many numbers:2 primary:military:subset sign:each sign:each:both smaller:cumulative.military
1 C:in L:each:1 L:from:3 L:more R:besides at:6 mark:L:, next2:person:each next2:word:number role:days:both said:military sign:each:both:days
-1 C:noun.person C:unit L:approx L:earlier L:for:0 R:by R:in:0 R:in:3 R:office R:part:1 cat:- earlier:true nation:- next2:for+to:number next2:person:mark next:for+to nouns:person numbers:4 pair:YE-GOV-YE-HOUTHI smaller:released.person
-2 C:by C:gave C:month C:noun.captive L:noun.military:0 R:approx R:mediate:1 R:office:1 R:says R:within at:late language:en sentence:person sign:matched
-3 C:came L:happened R:gave:3 R:mediate R:says:2 last2:mark:word marks:word:word pair:RU-UA:unknown primary:unknown:person
-4 C:home L:each:0 L:earlier:2 L:month:1 L:unit R:came R:noun.captive:0 R:noun.military:3 R:part numbers:1 role:released:both sentence:captive
-5 R:for:0 R:noun.subset:3 nouns:captive sign:matched:both smaller:part.person
-6 C:for L:month R:carried R:noun.captive R:noun.subset mark:L:word
-7 R:for R:gave R:noun.person:0 R:same R:within:1 primary:unknown said:unknown smaller:part.subset
-8 L:month:2 R:speaker R:swap next:captive smaller:part.military
-10 head:person:released primary:military:person
-11 R:own next:person
-12 R:to:0
-17 smaller:released.military
-19 head:person`,
  },
  day: {
    bias: -8,
    signs: `34 unpublished:rules:open
29 unpublished
14 published:no:open
13 R:unit:1
12 L:says:3 rules:other:1 status:completed:1
11 away:1 fresh-others:0:0 fresh-others:1:1 latest:true rules:main told:moved:others:false:0 told:moved:others:false:1
10 L:for R:noun.body R:ordinal:1 rank:weekday:named status:completed:0 told:moved:others:false
9 R:signed tells:released:3 tells:same:1 told:said:others:false:1
8 C:helper L:helper L:noun.body R:noun.military:1 at:3:weekday:named best:false:counted best:true:named fresh-others:0
7 C:came L:approx R:from:1 R:in:1 R:ordinal figure:released:L:2 first-figure:this published:1:other rules:open:0 tells:released:open:3
6 C:failed C:noun.military C:swap R:each:0 at:1:weekday:named at:2:weekday:named away:2 away:3:named:1 beside:1:tells beside:1:tells:others counted:C:past figure:released:R:3 next2:word:mark rules:open:none status:failed:1 told:moved:others:true:0 told:none:others:false:0
5 C:aid C:home L:got:2 L:swap L:swap:0 L:weekday R:failed R:from:0 R:noun.body:2 R:noun.captive:2 R:part R:says at:1 at:1:explicit:named away:1:named:1 away:2:named:1 away:3 counted:C:earlier first-figure:this:last:this fresh-others:1:2 last2:speaker+state:in last2:weekday:mark rules:main:open status:completed:2 status:completed:3 tells:agreed:behind:1 tells:part:2 unpublished:rules:main
4 C:carried C:happened C:speaker L:aid:2 L:came:1 L:came:2 L:captivity L:for:0 L:helper:1 L:month L:weekday:2 R:aid:0 R:by R:for:3 R:in:2 R:nth R:signed:3 R:speaker:1 R:swap:1 at:0 at:0:day:named away:0 beside:1:quiet counted:C:unit figure:days first:true fresh-others:0:none rank:day:counted rules:main:1 rules:other:2 tells:part:1 tells:released:behind:1 told:none:others:false
3 C:captivity C:more C:noun.body L:approx:2 L:assist L:by:1 L:carried:1 L:did:0 L:for:3 L:noun.military:2 L:ordinal:0 L:ordinal:3 L:speaker L:speaker:3 L:swap:2 R:approx:3 R:failed:0 R:happened:0 R:helper R:helper:2 R:measure:3 R:month R:noun.captive:3 R:ordinal:3 R:part:2 R:says:2 R:to R:to:2 R:to:3 R:weekday:0 at:0:day:shifted at:2 away:1:named:2 beside:-1:quiet:others beside:1:quiet:this best:false:at:0 best:true:at:1 counted:C:speaker counted:L:noun.military figure:other:R:0 figure:same fresh-others:2:2 last2:did:word last2:end:end last:end last:happened released-days:1:others rules:earlier:2 rules:main:0 rules:open shifted:R:noun.body shifted:R:noun.captive:2 tells:cumulative:behind:1 tells:other:behind:1 tells:other:own:1 tells:part:open:2 tells:released:open:2 tells:released:own:1 tells:same:own:1 told:plain:others:false told:plain:others:false:0 told:plain:others:true:2
2 C:age C:not C:own L:aid L:came L:captivity:2 L:carried:2 L:dative L:did:2 L:gave:3 L:got L:happened:0 L:held L:month:1 L:month:2 L:noun.body:2 L:noun.subset:1 L:past L:to:0 R:arrived R:by:1 R:came:1 R:captivity R:captured R:from R:handed:1 R:idiom:2 R:in R:measure R:more R:not:2 R:noun.military R:own R:span:3 away:0:named:1 beside:1:published:tells best:false:at:1 counted:C:came counted:C:more counted:L:from counted:L:says counted:L:speaker:3 counted:L:to counted:L:weekday:3 counted:R:carried:3 counted:R:to:3 figure:other:R:1 figure:released figure:released:L:0 last2:mark:word last2:number:in last:for+to next:each next:military next:more next:swap rank:explicit rank:explicit:named rank:weekday rules:main:3 shifted:C:each shifted:L:noun.person shifted:R:came:1 shifted:R:noun.body:2 tells:held:behind:1 told:plain:others:false:2
1 C:assist C:by C:captured C:handed C:office C:ordinal C:same C:weekday L:age:1 L:approx:3 L:captivity:1 L:carried L:each:3 L:future:0 L:gave:1 L:got:3 L:handed L:handed:1 L:happened L:held:1 L:in:2 L:matter L:matter:3 L:noun.body:3 L:noun.military L:noun.military:0 L:noun.person L:noun.subset L:nth:3 L:part L:part:2 L:part:3 L:return:2 L:to:2 L:unit:3 R:accord:1 R:age R:assist:1 R:captivity:0 R:captured:2 R:carried:2 R:collective R:collective:2 R:each:3 R:gave R:gave:0 R:held R:idiom R:idiom:3 R:matter R:mediate:2 R:month:3 R:more:3 R:not R:not:1 R:noun.child:2 R:noun.subset:1 R:nth:0 R:own:1 R:says:3 R:speaker R:to:1 R:total R:unit at:0:explicit:named at:0:weekday:named at:1:day:counted at:1:day:named at:3:day:counted at:4:day:named at:title:explicit:named best:true:at:0 counted:C:noun.body counted:L:came counted:L:swap counted:L:weekday counted:R:by counted:R:carried counted:R:noun.body counted:R:speaker counted:R:speaker:2 counted:last2:end:end counted:last:end figure:days:L:2 figure:none figure:other figure:released:R:1 figure:released:R:2 first-figure:this:last:another fresh-others:3:1 last2:end:in last2:end:in+to last2:speaker+state:word last:swap next2:each:number next2:from:captivity next2:says:speaker next2:word:each next:from published:2:main rank:day rank:day:named released-days:3:this shifted:L:each shifted:L:weekday shifted:R:came shifted:R:came:0 shifted:R:each shifted:R:from shifted:R:noun.captive status:failed tells:cumulative:behind:2 tells:other:open:2 tells:part:behind:1 tells:part:open:3 tells:planned:behind:1 tells:same:behind:1 told:moved told:said:others:false
-1 C:both C:for C:from C:got L:accord:1 L:arrived L:arrived:2 L:by L:collective:2 L:dweller L:earlier:1 L:future:2 L:gave:0 L:handed:3 L:noun.child:3 L:nth:0 L:office L:part:1 L:span L:span:2 L:talks:3 R:accord:3 R:agreed R:agreed:0 R:aid:1 R:approx:0 R:assist:2 R:before:2 R:before:3 R:earlier:2 R:for:2 R:got R:got:0 R:handed:3 R:home R:home:0 R:in:3 R:mediate:1 R:mediate:3 R:more:1 R:noun.captive:1 R:now R:past R:talks:0 R:talks:3 R:unit:2 R:weekday:1 at:2:day:shifted coming:C:noun.military coming:C:swap coming:L:to coming:R:came coming:R:from coming:R:noun.military coming:R:says coming:R:speaker coming:next:mark days:1:-1 figure:agreed:R:1 figure:cumulative:R:3 figure:part figure:part:L:3 figure:planned:L:1 figure:released:R:0 fresh-others:2:ahead fresh-others:2:month fresh-others:2:old last2:accord+agreed:word last2:accord+signed:agreed+in last2:came+person:word last2:each:in last2:happened:in last2:mark:in last2:state:in last2:word:from last2:word:says last2:word:weekday last2:word:word last:agreed+in next2:came+home:came next2:mark:came+got next2:mark:mark next2:mark:unit next2:number:person next2:says:mark next2:to:swap next2:word:speaker+state next:came+carried next:came+home next:for+to next:state next:to report:days rules:earlier:old rules:open:old rules:open:open rules:other:open shifted:C:future shifted:C:past shifted:L:came:1 shifted:L:gave shifted:L:speaker:2 shifted:R:came:2 shifted:R:to status:completed status:completed:none told:moved:others:true:month told:moved:others:true:old told:plain told:plain:others:false:old
-2 C:before C:dweller C:earlier C:noun.subset L:accord:0 L:captured L:captured:3 L:gave:2 L:got:1 L:home:3 L:more:3 L:noun.child L:noun.civilian L:noun.military:3 L:return:3 L:speaker:0 L:to:3 R:approx:2 R:came R:future:1 R:future:2 R:gave:2 R:happened:2 R:idiom:1 R:in:0 R:mediate:0 R:served R:since:3 R:to:0 R:weekday:2 at:0:month:named at:3 at:3:day:named at:3:explicit:named at:4:month:named away:open away:open:named:1 away:week:named:2 best:false best:false:at:title best:true:counted coming:C:speaker coming:C:to coming:L:speaker coming:R:in coming:R:to coming:last:in counted:C:day counted:R:ordinal days:1:0 figure:cumulative figure:other:L:3 figure:planned fresh-others:0:open fresh-others:1:ahead last:from last:word next2:in:state next2:number:mark next2:number:word next:word published:1:open released-days:1:this released-days:3:others rules:earlier:1 rules:earlier:open rules:other:old shifted:L:by shifted:L:from shifted:L:in:0 shifted:L:noun.body:2 shifted:R:for status:completed:open tells:cumulative:own:2 tells:planned:own:1 told:moved:others:true:1 unpublished:rules:earlier
-3 C:in C:month C:served L:by:0 L:from L:future L:in L:in:0 L:in:1 L:label:2 L:nth:1 L:says:0 L:swap:1 L:talks:2 R:both:3 R:day:1 R:each R:from:2 R:noun.captive:0 R:talks at:1:day:shifted at:3:month:named at:title:weekday:named away:week beside:-1:quiet best:false:at:3 coming:L:came coming:L:in:0 figure:agreed:R:2 figure:both-sides:L:3 first-figure:none first-figure:none:last:none fresh-others:1:month fresh-others:1:old largest:none last2:speaker+state:mark last2:weekday:word last:says next:says released-days:2:others rules:earlier:month rules:other:0 shifted:L:came shifted:R:month shifted:last:in tells:agreed:2 tells:agreed:behind:2 tells:days:1 tells:planned:1 tells:released:0 tells:released:2 tells:released:own:3 told:moved:others:false:month told:none:others:true:none told:plain:others:false:open told:plain:others:true:1
-4 L:came:3 L:carried:3 L:collective L:earlier L:noun.captive:1 L:own L:says:2 L:signed:3 R:earlier R:future R:got:1 R:mediate R:not:3 R:noun.civilian R:noun.civilian:3 R:noun.person:2 R:swap R:weekday:3 at:4:explicit:named at:title away:none away:none:named:no coming:C:came coming:C:in coming:L:in last2:speaker:in+to last2:state:mark named:no next2:number:military next2:word:word shifted:C:got shifted:L:got shifted:L:speaker shifted:next:mark status:planned:0 tells:days:behind:1 tells:other:open:1 tells:planned:2 told:none told:said:others:false:0
-5 C:approx C:nth L:from:0 L:future:3 L:nth L:ordinal:1 L:signed R:before R:came:3 R:each:1 R:from:3 R:unit:3 at:0:weekday:coming beside:-1:tells:others best:true:at:4 earlier figure:agreed largest:another named:1 next2:word:number released-days:2:this tells:agreed:own:1 tells:planned:behind:2 told:moved:others:false:week told:moved:others:true:ahead told:none:others:true:0
-6 C:accord C:noun.person L:agreed:0 R:both R:swap:3 R:weekday beside:-1:tells best:true:coming report:planned shifted:C:unit told:moved:others:true told:plain:others:true unpublished:rules:other
-7 C:says L:did:1 L:each:1 R:each:2 at:4 away:month:named:1 fresh-others:1:week rules:other:ahead status:planned:1
-8 L:accord L:talks away:ahead:named:1 away:old:named:1 coming:C:weekday fresh-others:1:0 last2:word:in rank:day:shifted rank:weekday:coming status:completed:ahead status:completed:month
-9 C:future C:talks R:noun.person away:ahead away:month beside:-1:quiet:this first:false fresh-others:1:none status:completed:old
-10 L:agreed away:old first-figure:another rules:earlier tells:agreed:1 tells:agreed:open:1 told:none:others:true told:said told:said:others:true:0
-11 best:false:shifted first-figure:another:last:another next:number
-12 C:agreed report:agreed tells:released:1
-13 fresh-others:1 published:no:other rules:other rules:other:none
-14 latest:false told:said:others:true
-15 rank:month rank:month:named
-20 status:planned`,
  },
  plan: {
    bias: -16,
    signs: `24 report:planned
22 report:agreed
18 status:planned:none
17 C:future coming:C:future
13 tells:planned:1
12 L:future fresh-others:1:none
11 away:next
9 L:future:1 status:completed:next
8 R:carried:1 R:says fresh-others:2:next rules:open:none
7 L:noun.captive L:weekday:0 R:future away:ahead:named:2 away:next:named:1 beside:-1:published:tells coming:L:future coming:R:label last2:weekday:mark rules:open rules:other:next status:completed:ahead tells:part:1
6 L:for L:mediate L:nth at:title:weekday:coming coming:L:swap:1 figure:planned told:moved:others:false:0
5 L:for:0 away:ahead coming:L:future:1 figure:planned:R:0 named:2 status:planned tells:other:open:2 tells:planned:own:1 told:none:others:false:none told:plain:others:true:far-ahead
4 C:noun.captive L:says:2 L:swap:1 L:unit:3 R:carried R:future:2 R:label R:says:2 R:swap:1 at:2:weekday:coming beside:-1:tells best:false:at:2 coming:C:to coming:R:in fresh-others:1:next fresh-others:2:ahead rank:explicit rank:explicit:named tells:other:2 tells:part:open:1 tells:planned:behind:1
3 L:future:0 L:noun.person L:speaker:3 L:weekday R:by:2 R:each:2 R:future:0 R:says:1 R:speaker:0 R:to:1 R:weekday:2 beside:-1:published:quiet best:false:at:4 coming:L:swap coming:L:to:1 coming:R:future coming:R:future:2 coming:R:says coming:last:future figure:planned:L:2 last2:future:for+in+to last2:future:in last:mark released-days:2:others tells:both-sides:open:1 tells:part:behind:1 told:plain:others:false:next
2 C:got C:host C:noun.person C:nth L:accord:2 L:came:0 L:each L:each:1 L:for:2 L:future:2 L:handed:0 L:idiom:2 L:in:1 L:mediate:3 L:noun.captive:0 L:noun.person:3 L:nth:1 L:speaker:1 L:to:1 R:by R:host R:in:0 R:noun.person:2 R:served R:served:0 R:talks:3 at:1:explicit:named at:2 away:0:named:1 away:far-ahead away:far-ahead:named:1 away:none away:none:named:no beside:-1:quiet:others beside:-1:tells:others best:true:at:title coming:C:each coming:L:accord:2 coming:L:gave:1 coming:L:speaker:2 coming:R:in:1 coming:R:label:3 coming:R:return coming:R:return:2 coming:last2:each:in coming:next2:in+to:word coming:next2:mark:speaker+state days:3:1 last:for+in+to next2:mark:speaker published:1:open rules:open:ahead shifted:C:got status:completed:far-ahead tells:agreed:own:2 tells:both-sides:1 tells:planned:open:1 told:moved:others:true:ahead told:moved:others:true:next told:plain:others:false:ahead told:plain:others:true:0 told:plain:others:true:next
1 C:carried C:gave C:helper C:return C:speaker C:to L:accord L:accord:3 L:agreed L:agreed:0 L:by:2 L:came L:came:1 L:captured L:captured:1 L:day L:day:0 L:gave:2 L:got L:got:2 L:idiom L:mediate:0 L:nth:0 L:nth:2 L:ordinal:3 L:signed:2 R:arrived:1 R:before:3 R:came:1 R:each R:got:0 R:helper R:in R:label:3 R:mediate:2 R:ordinal:1 R:past:3 R:talks R:unit:1 at:0:weekday:named at:3:day:shifted away:next:named:2 coming:C:came coming:C:captured coming:C:gave coming:C:noun.military coming:C:return coming:C:swap coming:L:agreed:2 coming:L:came:0 coming:L:each coming:L:each:0 coming:L:held:2 coming:L:mediate coming:L:mediate:3 coming:L:more:2 coming:L:noun.military:0 coming:L:says:2 coming:R:agreed coming:R:aid coming:R:aid:1 coming:R:came:2 coming:R:carried:1 coming:R:future:0 coming:R:got coming:R:got:1 coming:R:idiom:0 coming:R:in:0 coming:R:label:1 coming:R:not:3 coming:R:says:1 coming:R:to:0 coming:R:weekday:2 coming:last2:end:end coming:last2:military:in coming:last:end coming:next2:mark:digit coming:next2:mark:idiom+says coming:next:in+to coming:next:number figure:agreed:R:2 figure:both-sides:L:0 figure:cumulative figure:held figure:planned:R:3 fresh-others:2:far-ahead last2:accord+agreed:word last:captive next2:in+to:word next2:word:state next:mark published:1:other rules:other:ahead rules:other:far-ahead shifted:C:in shifted:R:got tells:cumulative:own:1 tells:held:own:1 tells:released:open:2
-1 C:both C:each C:more C:signed L:both L:captivity L:carried:3 L:from:3 L:happened:0 L:harmed L:in:0 L:in:3 L:not:2 L:nth:3 L:says L:swap:2 L:swap:3 L:within R:approx:3 R:each:3 R:earlier R:for:1 R:from:1 R:handed R:noun.body:2 R:noun.captive:1 R:noun.subset:3 R:own R:swap R:swap:2 R:to:0 R:weekday:0 R:weekday:3 away:2:named:1 away:week:named:2 beside:1:quiet best:false best:true:at:0 best:true:at:4 coming:C:accord coming:C:approx coming:C:ordinal coming:L:aid coming:L:came:2 coming:L:future:3 coming:L:in:1 coming:L:in:3 coming:L:says:0 coming:R:by coming:R:by:2 coming:R:carried:0 coming:R:each:2 coming:R:noun.military coming:R:ordinal:1 coming:R:speaker coming:R:unit:3 coming:last:in+to coming:last:word fresh-others:1:1 fresh-others:2:week next2:mark:end published:1:main published:no:open rank:day rank:month rank:month:named released-days:3:others rules:other:old status:failed:0 status:failed:ahead tells:agreed:own:1 tells:part:behind:2 tells:part:own:1 tells:released:open:3 tells:same:1 told:moved:others:false told:plain:others:true:month told:plain:others:true:old told:plain:others:true:week told:said told:said:others:true
-2 C:captivity C:own L:aid:1 L:approx:2 L:by:3 L:from L:not L:noun.body L:noun.military:1 L:says:0 L:swap L:swap:0 L:weekday:3 R:approx R:came R:came:0 R:captivity R:failed:0 R:for R:happened R:not R:noun.military:1 R:noun.military:2 R:ordinal R:ordinal:2 R:speaker:1 at:3 away:2 beside:1:tells best:true coming:C:unit coming:L:agreed:3 coming:L:aid:1 coming:L:approx coming:L:carried coming:L:ordinal:3 coming:L:to:0 coming:R:not:0 days:2:1 figure:part figure:released:R:3 first-figure:this:last:this fresh-others:1:month fresh-others:1:old last2:says:in rules:main:week rules:other:month tells:part:2 tells:released:3 tells:released:behind:3 tells:released:open:1 tells:released:own:2 told:moved:others:false:1 told:moved:others:true told:plain:others:false told:plain:others:false:0 unpublished:rules:open
-3 C:failed C:weekday L:accord:1 L:aid L:earlier L:earlier:1 L:from:1 L:happened L:noun.military L:speaker:0 L:to:3 R:failed R:from R:part R:speaker R:within at:0:day:named at:title:weekday:named best:false:at:3 coming:C:not coming:L:in coming:L:weekday coming:R:approx coming:R:for:2 coming:R:from coming:R:ordinal coming:R:speaker:2 coming:R:swap coming:last2:state:in coming:next2:mark:end days:2:0 figure:planned:L:1 figure:released:R:1 first-figure:none first-figure:none:last:none fresh-others:0:1 largest:none last2:word:word latest:true rules:other:none status:planned:0 tells:agreed:behind:1 told:moved:others:false:week told:none:others:false:0 told:plain
-4 C:aid C:earlier C:happened C:in C:noun.military L:future:3 L:in R:in:3 R:speaker:3 at:1:weekday:named away:1:named:1 coming:L:unit coming:R:unit earlier figure:planned:L:3 figure:released figure:released:R:0 fresh-others:1 fresh-others:1:0 last2:word:in rank:weekday:named released-days:2:this rules:main:1 rules:other:0 rules:other:week status:completed:1 status:completed:month status:completed:week status:planned:week tells:agreed:1 tells:released:behind:1 told:none:others:true:0
-5 C:accord C:approx C:swap C:unit L:carried R:not:0 away:0 best:false:at:0 first-figure:this fresh-others:0 fresh-others:1:week fresh-others:3:next next:word rank:weekday report:days rules:earlier status:completed:old told:moved
-6 C:not R:noun.military at:0 away:old away:old:named:1 away:week:named:1 coming:R:for fresh-others:2:none largest:another last:in named:no published:no:other released-days:0:others tells:released:0 told:none
-7 L:approx away:1 away:month away:month:named:1 figure:none first-figure:another first-figure:another:last:another first:true largest:this last:word released-days:1:this told:none:others:true
-8 first:false fresh-others:3 rules:main
-9 C:says at:0:weekday:coming
-10 away:0:named:no away:week latest:false rules:other status:completed tells:released:2
-11 status:completed:none status:failed
-13 named:1`,
  },
}
