// CC-CEDICT of 2023-11-07, published by MDBG, https://www.mdbg.net/chinese/dictionary?page=cc-cedict; licence CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/. Changed: only the words of this edition, pinyin with tone marks.
vermilion.dictionary({
"关于": [["guānyú",["pertaining to","concerning","with regard to","about","a matter of"]]],
"再": [["zài",["again; once more; re-","second; another","then (after sth, and not until then)","no matter how ... (followed by an adjective or verb, and then (usually) 也[yě] or 都[dōu] for emphasis)"]]],
"减负": [["jiǎnfù",["to alleviate a burden on sb"]]],
"尚未": [["shàngwèi",["not yet; still not"]]],
"段": [["Duàn",["surname Duan"]],["duàn",["paragraph","section","segment","stage (of a process)","classifier for stories, periods of time, lengths of thread etc"]]],
"的": [["de",["of; ~'s (possessive particle)","(used after an attribute)","(used to form a nominal expression)","(used at the end of a declarative sentence for emphasis)","also pr. [dì] or [di] in poetry and songs"]],["dī",["a taxi; a cab (abbr. for 的士[dīshì])"]],["dí",["really and truly"]],["dì",["(bound form) bull's-eye; target"]]],
"看": [["kān",["to look after","to take care of","to watch","to guard"]],["kàn",["to see; to look at","to read","to watch","to visit; to call on","to consider; to regard as","to look after","to treat (a patient or illness)","to depend on","to feel (that)","(after a verb) to give it a try","to watch out for"]]],
"老师": [["lǎoshī",["teacher","CL:個|个[gè],位[wèi]"]]],
"请看": [["qǐngkàn",["please see ...","vide"]]],
"这": [["zhè",["(pronoun) this; these","(bound form) this; the (followed by a noun)","(bound form) this; these (followed by a classifier) (in this sense, commonly pr. [zhèi], esp. in Beijing)"]]],
"通知": [["tōngzhī",["to notify","to inform","notice","notification","CL:個|个[gè]"]]]
});
