vermilion.lexicon({"words":[
{"id":"w-51734e8e-guan1yu2","text":"关于","traditional":"關於","pinyin":"guānyú","gloss":"about","level":"3","places":["p1s1"]},
{"id":"w-51cf8d1f-jian3fu4","text":"减负","traditional":"減負","pinyin":"jiǎnfù","gloss":"to ease burdens","level":"7-9","places":["p1s1"]},
{"id":"w-7684-de","text":"的","traditional":"的","pinyin":"de","gloss":"links modifier and noun","level":"1","places":["p1s1"]},
{"id":"w-901a77e5-tong1zhi1","text":"通知","traditional":"通知","pinyin":"tōngzhī","gloss":"circular","level":"4","places":["p1s1","p2s1","p2s1"]},
{"id":"w-8bf7770b-qing3kan4","text":"请看","traditional":"請看","pinyin":"qǐngkàn","gloss":"please read","level":null,"places":["p2s1"]},
{"id":"w-518d-zai4","text":"再","traditional":"再","pinyin":"zài","gloss":null,"level":"1","places":["p2s1"]},
{"id":"w-770b-kan4","text":"看","traditional":"看","pinyin":"kàn","gloss":null,"level":"1","places":["p2s1"]},
{"id":"w-80015e08-lao3shi1","text":"老师","traditional":"老師","pinyin":"lǎoshī","gloss":"teacher","level":"1","places":["p2s2"]},
{"id":"w-8fd9-zhe4","text":"这","traditional":"這","pinyin":"zhè","gloss":null,"level":"1","places":["p3s1"]},
{"id":"w-6bb5-duan4","text":"段","traditional":"段","pinyin":"duàn","gloss":null,"level":"3","places":["p3s1"]},
{"id":"w-5c1a672a-shang4wei4","text":"尚未","traditional":"尚未","pinyin":"shàngwèi","gloss":null,"level":"7-9","places":["p3s1"]},
{"id":"w-7f165b8c-bian1wan2","text":"编完","traditional":"編完","pinyin":"biānwán","gloss":null,"level":null,"places":["p3s1"]}
],"terms":[
{"text":"通知","traditional":"通知","english":"circular","places":["p1s1","p2s1"]}
]});
