"""Makes a hostile edition of the tiny one: a payload wherever the rules let free text stand.

The fields come from the record classes, so that a new one is covered by itself.
"""

import copy
import hashlib
import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml
from conftest import GOLDEN

from build_notes.model import Bilingual
from build_notes.publish.pipeline import read_edition
from build_notes.read.folder import FILE_CLASSES, read_folder
from build_notes.read.problems import EditionError
from build_notes.read.yaml_file import read

FOLDER = "build_notes/editions/tiny"
TINY = GOLDEN / "tiny" / "edition"
PAYLOAD = (
    '"\' zq="x"><zq>x</zq></title></textarea></style></script><script>zqRan=true</script>'
    "<img src=x onerror=zqRan=true zq><!-- ]]> /*x*/ ${zqRan=true} {{zq}} #zq[x] \u2028\\"
)
"""Ends what it may stand in, in HTML, in a script, in a template; then begins what must not run."""
CHINESE = "文"
"""A text that is to be Chinese has a character of it."""
WORD = "<zq>字"
"""A word of the text with markup in it, as a phrase of `segmentation` may make one."""

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
Value = Any
"""What a file holds, or a type hint: whatever it is, it is looked into."""
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the files where text can stand, and the field of a record that it is."""

    field: str
    path: Path
    is_bilingual: bool = False
    """Whether nothing stands there yet, and it wants both languages."""


def hostile_edition() -> tuple[dict[str, bytes], set[str]]:
    """Give the files of the edition, and the fields of free text in which no payload may stand."""
    data = _with_hostile_source(_tiny())
    refused = set()
    by_field: dict[str, list[Slot]] = {}
    for slot in _all_slots(data):
        by_field.setdefault(slot.field, []).append(slot)
    for field, slots in by_field.items():
        held = 0
        for tried in (slots, *([slot] for slot in slots)):
            with_payload = _with_payload(data, tried)
            if _passes(with_payload):
                data, held = with_payload, held + 1
                if tried is slots:
                    break
        if not held:
            refused.add(field)
    return files(data), refused


def files(data: Mapping[str, Value]) -> dict[str, bytes]:
    """Give an edition's data as the bytes of its files."""
    found = {name: value for name, value in data.items() if isinstance(value, bytes)}
    for name, value in data.items():
        if not isinstance(value, bytes):
            found[name] = yaml.dump(
                value, Dumper=DUMPER, allow_unicode=True, default_style='"', width=10**6
            ).encode()
    return found


def _tiny() -> dict[str, Value]:
    data: dict[str, Value] = {}
    for name, content in read_folder(TINY).items():
        found, _ = read(content.decode(), name) if name in FILE_CLASSES else (None, [])
        data[name] = found.value if found else content
    return data


def _with_hostile_source(data: dict[str, Value]) -> dict[str, Value]:
    """Put payloads into the source text, and into all that quotes it there."""
    spam = ",www.spam.example"
    text = data["source.txt"].decode().replace(spam, spam + PAYLOAD) + WORD + PAYLOAD
    data["source.txt"] = text.encode()
    data["edition.yml"]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    corrections = data["corrections.yml"]["corrections"]
    # What no other place bears out may have another corrected form.
    next(c for c in corrections if c["id"] == "c006")["evidence"] = ["source"]
    inserted = next(c for c in corrections if c["id"] == "c007")
    inserted["garbled"] += PAYLOAD
    inserted["swaps"] = [{"garbled": spam + PAYLOAD, "corrected": "", "mechanism": "inserted"}]
    data["pronunciation.yml"]["segmentation"].append(f"编完/。/{WORD}")
    data["pronunciation.yml"]["words"].append(
        {"word": WORD, "pinyin": WORD.replace("字", "zì"), "traditional": WORD, "gloss": PAYLOAD}
    )
    data["terms.yml"]["terms"].append({"term": WORD, "english": [PAYLOAD], "authority": PAYLOAD})
    return data


def _passes(data: Mapping[str, Value]) -> bool:
    try:
        read_edition(files(data), FOLDER)
    except EditionError:
        return False
    return True


def _with_payload(data: Mapping[str, Value], slots: Sequence[Slot]) -> dict[str, Value]:
    """The same with a payload after the text at each slot, or in its place where there is none."""
    changed: dict[str, Value] = copy.deepcopy(dict(data))
    for slot in slots:
        *way, last = slot.path
        holder: Value = changed
        for key in way:
            holder = holder[key]
        if slot.is_bilingual:
            holder[last] = {"zh": CHINESE + PAYLOAD, "en": PAYLOAD}
        elif last == "zh":
            holder[last] += CHINESE + PAYLOAD
        else:
            there = holder.get(last) if isinstance(holder, dict) else holder[last]
            holder[last] = (there or "") + PAYLOAD
    return changed


def _all_slots(data: Mapping[str, Value]) -> Iterator[Slot]:
    for name, kind in FILE_CLASSES.items():
        yield from _slots(kind, data[name], (name,), name)


def _slots(hint: Value, value: Value, path: Path, field: str) -> Iterator[Slot]:
    """The places for free text in a value, whose type the hint gives."""
    kind, is_free = _bare(hint)
    origin: Value = get_origin(kind)
    if kind is str and is_free:
        yield Slot(field, path)
    elif is_dataclass(kind) and isinstance(value, dict):
        for name, inner in get_type_hints(kind, include_extras=True).items():
            here = f"{field if kind is Bilingual else getattr(kind, '__name__', '')}.{name}"
            yield from _in_field(inner, value, (*path, name), here)
    elif origin is tuple and isinstance(value, list):
        for number, item in enumerate(value):
            yield from _slots(get_args(kind)[0], item, (*path, number), field)
    elif origin is dict and isinstance(value, dict):
        for key, item in value.items():
            yield from _slots(get_args(kind)[1], item, (*path, key), field)


def _in_field(hint: Value, record: Value, path: Path, field: str) -> Iterator[Slot]:
    """The places in one field of a record; text that is left out has its place too."""
    kind, _ = _bare(hint)
    if path[-1] in record or kind is str:
        yield from _slots(hint, record.get(path[-1]), path, field)
    elif kind is Bilingual:
        yield Slot(field, path, is_bilingual=True)


def _bare(kind: Value) -> tuple[Value, bool]:
    """A kind without what is said about it, and whether any text may stand there."""
    is_free = True
    forms: tuple[Value, ...] = (Annotated, Union, types.UnionType)
    while get_origin(kind) in forms:
        if get_origin(kind) == forms[0]:
            kind, *told = get_args(kind)
            rules = [rule for one in told for rule in getattr(one, "metadata", ())]
            patterns = [getattr(rule, "pattern", None) for rule in rules]
            is_free &= all(pattern in {None, r"\S"} for pattern in patterns)
        else:
            kind = next(one for one in get_args(kind) if one is not types.NoneType)
    return kind, is_free
