// CC-CEDICT of 2023-11-07, published by MDBG, https://www.mdbg.net/chinese/dictionary?page=cc-cedict; licence CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/. Changed: only the words of this edition, pinyin with tone marks.
vermilion.dictionary({
"也": [["Yě",["surname Ye"]],["yě",["(adverb) also; both ... and ... (before predicates only)","(literary) particle having functions similar to 啊[a]"]]],
"完": [["wán",["to finish","to be over","whole","complete","entire"]]],
"有": [["yǒu",["to have; there is","(bound form) having; with; -ful; -ed; -al (as in 有意[yǒuyì] intentional)"]]],
"校正": [["jiàozhèng",["to proofread and correct","to edit and rectify","to correct","to calibrate"]]],
"没有": [["méiyǒu",["haven't","hasn't","doesn't exist","to not have","to not be"]]],
"用": [["yòng",["to use","to employ","to have to","to eat or drink","expense or outlay","usefulness","hence","therefore"]]],
"的": [["de",["of; ~'s (possessive particle)","(used after an attribute)","(used to form a nominal expression)","(used at the end of a declarative sentence for emphasis)","also pr. [dì] or [di] in poetry and songs"]],["dī",["a taxi; a cab (abbr. for 的士[dīshì])"]],["dí",["really and truly"]],["dì",["(bound form) bull's-eye; target"]]],
"记号": [["jìhao",["mark","symbol","notation","seal"]]],
"题目": [["tímù",["subject","title","topic","CL:個|个[gè]"]]]
});
