vermilion.searchable({"slug":"odd",
"title":["怪字符","Odd characters"],
"paragraphs":[
[{"pinyin":["","méi","yǒu","tí","mù","","yě","méi","yǒu","jiào","zhèng",""],"id":"p1s1","pieces":["﻿没有题目,也没有校正。"]}],
[{"pinyin":["yǒu","zhì","biǎo","fú","","de","yī","duàn","","yòng","","","","","","","","","jì","hào",""],"id":"p2s1","pieces":["有制表符\t的一段,用<b>&amp;记号。"]},{"pinyin":["","wán"],"id":"p2s2","pieces":["\u2028完"]}]
],
"notes":[

],
"commentary":[

],
"traditional":"沒没號号製制記记錶表題题"});
