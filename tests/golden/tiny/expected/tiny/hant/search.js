vermilion.searchable({"slug":"tiny",
"title":["關於減負的通知","A Circular on Easing Burdens"],
"paragraphs":[
[{"pinyin":["guān","yú","jiǎn","fù","de","tōng","zhī"],"id":"p1s1","pieces":[["关于","關於",0],["加背","減負"],"的",["告诉","通知"]],"english":"A Circular on Easing Burdens","as_published":"Telling on Adding Backs"}],
[{"pinyin":["qǐng","kàn","tōng","zhī","","zài","kàn","tōng","zhī",""],"id":"p2s1","pieces":[["请看","請看",0],["告诉","通知"],[",再看","，再看",0],["告诉","通知"],"。"],"english":"See the circular. Then see the circular again.","as_published":"See the telling, then the telling."},{"pinyin":["lǎo","shī","shuō","hǎo",""],"id":"p2s2","pieces":[["老师","老師",0],[" ","",0],["说好","說好"],[",www.spam.example",""],["!","！",0]],"english":"The teacher agreed!","as_published":"The teacher agreed, www.spam.example!"}],
[{"pinyin":["zhè","duàn","shàng","wèi","biān","wán",""],"id":"p3s1","pieces":[["这段尚未编完。","這段尚未編完。",0]]}]
],
"notes":[
{"id":"c001","passage":"p1s1","garbled":"加背","corrected":"減負","text":["「減」反成「加」，「負」換成「背」，這個詞漢語裡沒有。","減 “reduce” was turned into its opposite 加 “add”."]},
{"id":"c002","passage":"p1s1","garbled":"告诉","corrected":"通知","text":["「告诉」是動詞。文件叫「通知」。","告诉 “to tell” is a verb. The document is called a 通知 “circular”."]},
{"id":"c005","passage":"p2s1","garbled":"告诉","corrected":"通知","text":["「告诉」是動詞。文件叫「通知」。","告诉 “to tell” is a verb. The document is called a 通知 “circular”."]},
{"id":"c006","passage":"p2s1","garbled":"告诉","corrected":"通知","text":["這裡也可能原是「告示」，兩種都說得通。","告示 “notice” is possible too; either would do here."]},
{"id":"c003","passage":"p2s2","garbled":"说好","text":["老師說了什麼，從上下文不得而知。","What the teacher said cannot be known from here."]},
{"id":"c007","passage":"p2s2","garbled":",www.spam.example","text":["這是一個廣告地址，與正文沒有關係。","An advertisement’s address that has nothing to do with the text."]}
],
"commentary":[
{"id":"k001","passage":"p2s1","title":["通知","circulars"],"text":["「通知」是公文的一種。","A 通知 “circular” is a kind of official document."]}
],
"traditional":"師师於于減减編编訴诉說说説說説说請请負负這这關关"});
