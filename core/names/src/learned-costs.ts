// Written by `npm run bench -- train-names --write`; do not edit. What it costs to take one sound for
// another between Latin letters and Cyrillic or Arabic ones, in eighths of a bit. COSTS: rows are Latin
// sounds, columns the others; the first row and column are "no sound", the rest in the order of SOUNDS.
// JOINED: steps of two sounds on a side, as `latin other cost`, `-` for none. Learned from the CC0 token
// pairs of Merhav and Ash (2018), training part only.

/** Latin sounds against Cyrillic ones. */
export const CYRILLIC_COSTS = `
255 43 85 55 53 73 51 88 54 40 65 68 70 53 53 111 69 66 70 61 57 54 64 27
47 0 127 118 121 130 38 102 113 73 131 134 130 131 56 125 136 133 107 131 87 108 121 83
70 127 0 108 111 121 123 99 104 127 121 124 121 104 121 67 109 124 115 122 122 62 111 104
53 117 107 8 38 111 113 106 80 100 37 114 111 111 112 105 116 50 77 57 112 105 71 94
70 122 112 45 4 116 118 94 27 122 48 119 116 116 117 110 121 73 35 48 117 110 73 82
50 130 104 112 114 0 127 119 100 113 125 111 124 124 125 119 113 127 118 70 125 118 74 108
23 52 106 114 117 127 2 122 103 37 127 130 127 127 49 121 132 130 121 128 62 121 117 66
83 125 99 107 109 96 121 0 102 125 120 122 119 119 120 66 124 105 113 120 120 56 110 103
23 130 121 112 98 76 110 76 2 103 59 128 124 89 125 119 102 127 95 125 108 118 115 48
49 76 110 118 120 99 62 125 97 1 131 110 130 130 85 125 135 110 124 131 68 107 121 69
60 131 121 29 58 108 127 120 66 100 1 111 108 125 125 102 130 86 86 91 126 119 80 108
60 133 124 115 118 127 130 122 127 133 128 0 127 100 111 105 93 130 121 101 128 86 118 111
86 130 104 112 115 124 127 119 124 130 125 128 0 69 125 119 113 110 118 125 125 101 115 108
58 129 120 94 114 100 126 118 106 113 124 127 88 1 124 118 96 126 117 124 101 118 114 107
59 66 121 112 115 125 43 119 124 79 125 111 125 108 1 119 130 127 118 125 41 102 115 108
66 125 67 106 92 119 121 71 118 125 119 122 119 119 119 0 124 122 113 120 119 113 109 102
62 108 126 117 120 113 115 124 106 136 106 109 129 99 113 124 0 132 123 130 130 107 120 61
34 133 124 73 87 84 130 122 127 133 128 131 127 110 128 122 132 1 39 78 128 98 31 78
78 124 114 66 75 118 120 113 82 107 118 121 118 101 118 112 123 39 2 119 119 112 65 54
36 131 122 47 68 73 128 61 101 131 93 112 125 125 126 120 114 77 86 1 126 102 88 109
40 61 121 112 115 125 68 120 124 64 125 128 125 125 56 102 113 128 119 126 1 73 115 91
51 125 71 106 109 119 121 55 95 125 119 122 119 102 119 113 124 122 113 120 41 1 109 102
59 122 113 26 83 116 119 111 116 106 117 120 116 117 117 111 105 51 77 90 117 111 5 54
100 109 100 60 77 104 106 98 61 110 104 107 103 104 104 98 109 106 80 104 104 98 46 11
`
export const CYRILLIC_JOINED = `
- cz 20  - dz 12  - dZ 12  - ga 65  - ge 54  - go 49  - ig 48  - sk 55  a ei 29  a ga 59
a on 74  a Za 33  b mb 43  c ak 35  c dZ 36  c tc 14  C tC 19  C tS 27  d de 65  e ai 64
e en 63  e go 57  e Zo 33  f pg 31  g dZ 25  g kg 30  i ai 31  i dZ 58  i ei 44  i is 56
i ua 54  k ck 20  k dZ 51  k tc 44  m ma 37  o on 57  S sg 23  S sk 45  S SC 34  t tg 26
u au 31  u gu 54  u Zu 34  v ua 44  z cz 31  z dz 10  Z CZ 7  ac ak 3  aC ag 0  ad d 36
ae e 27  ae i 56  ai e 25  al ol 1  am em 0  an an 0  an en 31  ao an 37  as - 29  as i 54
aS eS 0  at z 36  at ad 12  au e 58  au o 17  au av 16  au oi 41  av o 42  av u 33  ba ba 0
ba be 34  ba va 59  be be 1  be bi 15  bi be 31  bi bu 28  bo bo 0  bo bu 40  bu ba 35  bu be 32
bu bu 1  ce s 39  ce ce 13  ce Ce 16  ce Co 22  ce se 7  ce si 50  ci C 56  ci ci 12  ci Ci 7
ci ki 21  ci si 19  Ca Sa 0  Ce S 36  Ce Ce 7  Ce ke 12  Ce Se 16  Cg g 37  Ci ci 42  Ci ki 22
Ci ti 0  Co te 18  Cr kr 0  Ct gt 0  de d 37  de de 1  de di 13  dg dZ 27  do da 37  do do 0
du da 2  dZ d 50  dZ dZ 14  ea i 27  ed id 0  ei ai 4  el - 71  el el 0  el ol 40  en en 1
er e 44  er er 0  es - 22  es z 33  es iz 20  et e 23  eu i 61  eu o 49  eu ev 26  eu oi 5
ev u 42  ev ev 1  ez e 55  ez es 1  fe fe 2  fe fi 7  fu fu 0  ga - 54  ga ga 1  ga ge 19
ga go 53  ga ka 61  ge Z 15  ge dZ 30  ge ga 56  ge Za 39  ge Ze 8  gi gu 35  gi Zi 6  gl l 24
gn n 21  go e 60  go ga 68  go ge 26  go go 1  go gu 32  gu g 29  gu ga 42  gu gu 2  gu gv 24
gZ CZ 11  ic ic 6  ic iC 23  ic ig 40  ic ik 14  iC ic 52  iC iC 1  iC ig 13  iC ik 27  iC it 30
ig - 37  ig ai 21  ig dZ 43  ik ic 8  il - 23  in - 70  in n 69  in en 40  in in 0  ir ur 0
is - 46  is iz 2  it ic 16  iz is 1  ka c 61  ka ga 64  ka ka 0  kc C 15  kC C 40  kC k 30
ki C 27  ko ko 0  ks - 26  ks C 27  ks g 50  ks s 35  ks S 51  kS C 30  ku cu 7  ku ka 51
ku ko 53  ku ku 2  kv k 24  kv cu 47  kv ku 28  la le 5  le - 58  le l 23  le li 8  lo l 62
lo la 17  lo le 5  lo lu 10  lt - 30  lu li 18  lz lc 0  ma ma 1  ma me 21  mi mu 0  mo mo 0
mu ma 27  nb mb 2  nC ns 0  nd n 41  nd nd 1  ne n 17  ng n 18  nm m 33  np mp 0  nt nd 23
nu no 0  nz nc 0  oa u 38  od ud 0  oe e 30  oe u 31  of ov 25  og e 37  oi ua 2  on en 44
on on 0  os - 29  ot o 27  ov - 70  ov u 42  ov au 28  ov ov 1  pa pa 0  pa pe 34  pe pe 1
pe pi 15  po po 0  po pu 20  rd r 30  re ra 14  re ri 1  ri ru 10  ri rZ 8  ro ra 26  ro re 3
ro ru 7  ru Zu 12  rz S 33  rz Z 15  sc s 49  sc S 30  se z 31  se za 37  se ze 5  se zi 26
si zi 1  sk S 62  sk sk 0  sp Sp 0  sS sg 14  st - 72  st st 1  st St 12  Sa Se 14  Se Se 4
Se Si 13  Si si 1  So se 9  So Se 26  Su su 1  ta ce 19  te t 31  te fe 40  te it 35  te ta 23
te te 2  te ze 46  to to 0  to tu 21  tS C 31  tu cu 22  uC ot 11  uC ug 4  uC uS 19  ud - 45
ud ad 3  uf af 0  ug o 40  ui ei 12  uk ak 7  ul al 0  um am 0  un an 25  ur er 27  ur or 9
us - 19  us i 31  us uz 12  uS us 18  uS uS 1  ut at 1  ut uc 9  va u 70  va ue 28  va uo 21
va va 0  ve - 33  ve iv 11  ve ui 21  ve va 36  vg u 35  vg ua 22  vi ui 18  vi vi 0  vo fo 8
vo vu 2  za sa 9  za za 2  ze ce 12  ze ci 34  ze ze 8  ze Ze 33  zi ci 6  zi Zi 24  zo co 3
zo so 5  zs Z 18  zu su 17  zu zu 1  Za Za 9  Ze Ze 7  Zi Zi 5  Zu Zu 7
`

/** Latin sounds against Arabic ones. */
export const ARABIC_COSTS = `
255 27 81 69 70 59 69 88 41 43 78 70 81 58 69 70 71 51 57 62 49 72 64 50
19 2 104 82 83 97 82 118 65 53 121 123 122 122 82 83 127 123 99 122 76 85 116 55
65 118 3 73 74 95 73 76 94 119 113 114 113 113 73 74 101 115 91 113 93 76 107 107
61 108 102 63 64 102 63 99 77 108 30 104 103 103 63 64 108 45 41 60 106 66 61 58
65 115 109 70 54 109 70 106 45 116 40 94 110 110 70 71 115 63 20 86 113 73 58 43
54 120 97 75 76 1 75 111 89 120 114 116 115 115 75 76 96 116 109 69 118 78 65 80
11 41 118 79 80 118 79 98 53 12 118 120 119 88 79 80 96 120 113 119 33 81 112 45
76 115 71 70 71 109 70 3 84 116 109 111 110 110 70 71 115 111 104 110 113 73 104 103
32 120 114 75 76 114 75 74 4 104 44 116 115 91 75 76 120 116 78 87 90 78 109 11
35 60 120 81 81 103 81 117 95 2 96 94 121 120 81 81 125 122 115 97 71 83 114 49
65 103 115 76 76 115 76 112 62 121 1 117 92 99 76 76 121 68 73 77 118 78 109 72
52 122 99 77 78 116 77 96 82 99 116 1 117 93 77 78 94 118 111 117 79 80 111 110
65 121 115 76 77 115 76 112 114 122 115 117 1 79 76 77 121 100 110 116 119 79 110 109
60 121 99 76 77 98 76 112 114 105 116 86 85 0 76 77 88 101 110 99 119 79 93 109
42 58 115 76 76 114 76 112 113 76 115 116 116 99 76 76 120 117 110 115 6 78 109 109
67 113 8 68 69 107 68 60 106 113 107 109 108 108 68 52 96 109 102 108 110 70 84 101
67 125 120 81 81 120 81 117 79 126 120 91 121 90 81 81 1 122 115 121 123 83 114 114
52 123 100 78 79 117 78 114 72 123 117 119 118 101 78 79 106 1 50 68 121 81 26 94
77 113 108 69 69 108 69 105 90 114 84 110 109 109 69 69 114 40 4 85 111 71 51 65
47 121 99 76 77 61 76 95 97 122 115 117 116 93 76 77 121 87 77 1 119 79 93 92
32 59 97 75 75 114 75 87 112 62 114 116 115 115 75 75 120 92 109 115 7 77 108 53
48 94 52 66 67 105 66 9 104 112 106 107 89 106 66 67 111 108 83 106 38 38 83 99
60 112 107 67 68 55 67 103 77 113 107 108 107 90 67 68 112 55 78 56 110 70 4 61
71 98 93 53 54 92 53 90 91 99 93 94 93 93 53 54 98 78 87 58 96 56 26 26
`
export const ARABIC_JOINED = `
- al 7  - iZ 22  - lZ 30  - st 57  - ts 38  - tz 46  - Zu 46  a Za 24  c ts 15  c tS 26
c tz 14  C kz 29  C tS 3  e al 57  e gu 58  e ig 30  e Zi 35  e Zu 30  g kg 45  i ui 47
i Zi 33  k ik 49  k ts 23  k tS 60  k tz 41  m im 36  o au 14  s is 40  S sk 24  S sz 27
S tS 50  t tg 36  u au 26  u gu 53  u Zu 30  z ts 32  z tz 38  ac is 8  aC S 34  aC ag 2
ad id 0  af f 24  af Zf 11  ag a 33  ag g 25  ag k 52  ai aZ 3  ai Zi 23  ak ik 9  al ul 0
am Zm 0  an an 0  an un 66  au u 20  av u 26  av if 36  av Zu 37  az z 25  az iz 19  ba b 18
ba bi 43  be b 24  be bi 5  bo bu 6  bu b 38  bu ba 43  bu bi 45  bu bu 7  ce s 31  ce Z 46
ce si 8  ce su 14  ce tz 29  ci s 53  ci si 6  ci Zi 33  Ca S 21  Ce S 23  Ce Sa 18  Ce Si 19
Ce tS 29  Ci si 31  Ci Si 11  Cr kr 0  da di 20  de d 20  de dg 24  de di 3  dg d 24  do du 0
dt t 32  du da 3  dZ d 50  dZ Z 23  dZ dz 14  dZ dZ 7  eg a 34  ei ai 1  el - 64  el al 28
el il 0  en - 37  en un 17  er - 68  er i 72  er r 14  er ig 29  er ir 7  er ri 33  es - 41
es z 24  es iz 8  eS uS 3  et ig 9  eu ui 19  ev u 35  ev if 2  ev uf 43  fa f 18  fe f 20
fe fa 37  fu fu 0  ga g 21  ga k 54  ga ga 2  ga gi 27  ga ka 42  ge Z 16  ge ga 40  ge Zi 10
ge Zu 30  gi g 27  gi ai 29  gl l 26  go g 40  go gu 4  gu g 28  gu k 49  gu Z 40  gu ga 50
gu gu 9  gu ku 46  gu Zu 18  ic ik 6  iC S 46  iC ig 28  iC ik 11  iC tS 32  id Zd 0  ig ai 13
il - 30  in - 62  in n 32  in an 48  in in 1  is a 51  is s 27  iS S 28  iv u 31  iz z 27
iz is 18  ka ka 0  ka Za 45  kc tS 23  kC k 33  kC tS 35  ke kg 1  kn n 34  ko ku 2  ks - 33
ks S 32  ks z 45  ks tS 44  ku ku 8  ku ts 41  kv k 23  kv ku 29  la - 43  la a 50  la al 23
le l 21  le lg 26  le li 8  li li 3  ma m 26  ma ma 1  mo m 24  mu m 22  nd nd 0  ng nZ 0
ns nz 0  og g 35  oi ua 17  om m 33  on un 0  or r 34  os s 37  ot u 36  ov u 34  ov au 35
ov uf 1  pa ba 0  pe bi 6  po bu 10  pu bu 13  rd r 36  ri ru 0  ru ra 0  sc s 40  sc S 37
se z 19  so s 30  sp Sb 0  st st 0  st St 17  Sa S 17  Si S 45  Si Si 2  te d 53  te t 17
te ta 20  te tg 24  ti t 30  to tu 0  uC uS 5  ud u 35  uf f 33  ug g 35  uk ak 0  ul - 38
um am 0  un an 26  ur ir 24  us - 55  us s 46  us u 61  us as 22  us is 34  us us 1  uS us 22
uz uz 0  va u 40  va fa 4  va ua 6  ve i 65  ve fi 8  ve ui 13  vg u 33  vi fi 5  vi ui 11
vo u 26  vu u 34  za z 29  za da 28  za za 1  ze z 17  ze zg 15  zu z 33  zu zu 1  Ze Z 30
Zi zi 5  Zi Zi 24
`
