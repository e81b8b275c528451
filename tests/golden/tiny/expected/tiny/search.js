vermilion.searchable({"slug":"tiny",
"title":["关于减负的通知","A Circular on Easing Burdens"],
"paragraphs":[
[{"pinyin":["guān","yú","jiǎn","fù","de","tōng","zhī"],"id":"p1s1","pieces":["关于",["加背","减负"],"的",["告诉","通知"]],"english":"A Circular on Easing Burdens","as_published":"Telling on Adding Backs"}],
[{"pinyin":["qǐng","kàn","tōng","zhī","","zài","kàn","tōng","zhī",""],"id":"p2s1","pieces":["请看",["告诉","通知"],[",再看","，再看",0],["告诉","通知"],"。"],"english":"See the circular. Then see the circular again.","as_published":"See the telling, then the telling."},{"pinyin":["lǎo","shī","shuō","hǎo",""],"id":"p2s2","pieces":["老师",[" ","",0],["说好","说好"],[",www.spam.example",""],["!","！",0]],"english":"The teacher agreed!","as_published":"The teacher agreed, www.spam.example!"}],
[{"pinyin":["zhè","duàn","shàng","wèi","biān","wán",""],"id":"p3s1","pieces":["这段尚未编完。"]}]
],
"notes":[
{"id":"c001","passage":"p1s1","garbled":"加背","corrected":"减负","text":["“减”反成“加”，“负”换成“背”，这个词汉语里没有。","减 “reduce” was turned into its opposite 加 “add”."]},
{"id":"c002","passage":"p1s1","garbled":"告诉","corrected":"通知","text":["“告诉”是动词。文件叫“通知”。","告诉 “to tell” is a verb. The document is called a 通知 “circular”."]},
{"id":"c005","passage":"p2s1","garbled":"告诉","corrected":"通知","text":["“告诉”是动词。文件叫“通知”。","告诉 “to tell” is a verb. The document is called a 通知 “circular”."]},
{"id":"c006","passage":"p2s1","garbled":"告诉","corrected":"通知","text":["这里也可能原是“告示”，两种都说得通。","告示 “notice” is possible too; either would do here."]},
{"id":"c003","passage":"p2s2","garbled":"说好","text":["老师说了什么，从上下文不得而知。","What the teacher said cannot be known from here."]},
{"id":"c007","passage":"p2s2","garbled":",www.spam.example","text":["这是一个广告地址，与正文没有关系。","An advertisement’s address that has nothing to do with the text."]}
],
"commentary":[
{"id":"k001","passage":"p2s1","title":["通知","circulars"],"text":["“通知”是公文的一种。","A 通知 “circular” is a kind of official document."]}
],
"traditional":"係系個个兩两動动師师廣广從从換换於于沒没減减漢汉種种箇个編编繫系與与裏里裡里訴诉詞词語语說说説说請请負负這这關关麼么麽么"});
