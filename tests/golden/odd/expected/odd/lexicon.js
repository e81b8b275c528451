vermilion.lexicon({"words":[
{"id":"w-6ca16709-mei2you3","text":"没有","traditional":"沒有","pinyin":"méiyǒu","gloss":null,"level":"1","places":["p1s1","p1s1"]},
{"id":"w-989876ee-ti2mu4","text":"题目","traditional":"題目","pinyin":"tímù","gloss":null,"level":"5","places":["p1s1"]},
{"id":"w-4e5f-ye3","text":"也","traditional":"也","pinyin":"yě","gloss":null,"level":"1","places":["p1s1"]},
{"id":"w-68216b63-jiao4zheng4","text":"校正","traditional":"校正","pinyin":"jiàozhèng","gloss":null,"level":null,"places":["p1s1"]},
{"id":"w-6709-you3","text":"有","traditional":"有","pinyin":"yǒu","gloss":null,"level":"1","places":["p2s1"]},
{"id":"w-523688687b26-zhi4biao3fu2","text":"制表符","traditional":"製表符","pinyin":"zhìbiǎofú","gloss":null,"level":null,"places":["p2s1"]},
{"id":"w-7684-de","text":"的","traditional":"的","pinyin":"de","gloss":null,"level":"1","places":["p2s1"]},
{"id":"w-4e006bb5-yi1duan4","text":"一段","traditional":"一段","pinyin":"yīduàn","gloss":null,"level":null,"places":["p2s1"]},
{"id":"w-7528-yong4","text":"用","traditional":"用","pinyin":"yòng","gloss":null,"level":"3","places":["p2s1"]},
{"id":"w-8bb053f7-ji4hao4","text":"记号","traditional":"記號","pinyin":"jìhào","gloss":null,"level":"7-9","places":["p2s1"]},
{"id":"w-5b8c-wan2","text":"完","traditional":"完","pinyin":"wán","gloss":null,"level":"2","places":["p2s2"]}
],"terms":[

]});
