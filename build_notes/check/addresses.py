"""The rule about addresses that were published."""

from collections.abc import Iterator

from build_notes.model import Edition, addresses
from build_notes.read.folder import Records
from build_notes.read.problems import Problem


def addresses_hold(edition: Edition, records: Records) -> Iterator[Problem]:
    """Every address that was published is there and means the same.

    Commentary may be given another title or place: its id says that it is the same entry.
    A correction that found no place is reported as that, and its address is not gone by it.
    """
    now = addresses(edition)
    listed = {record.value.id for record in records.each_correction()}
    named = {meaning: id_ for id_, meaning in now.items()}
    known = {recorded.id for recorded in records.addresses}
    for recorded in records.addresses:
        meaning = (recorded.passage, recorded.phrase)
        published = f"#{recorded.id} was published for 「{recorded.phrase}」"
        if recorded.id not in now:
            if recorded.id in listed:
                continue
            message = f"{published} and is gone"
            hint = "put it back, or list it under `withdrawn` in corrections.yml"
            if (other := named.get(meaning)) and other not in known:
                hint = f"{other} now has its place: give it back the id {recorded.id}"
            yield Problem(recorded.location, "address-vanished", message, hint)
        elif not recorded.id.startswith("k") and now[recorded.id] != meaning:
            passage, phrase = now[recorded.id]
            message = f"{published} in {recorded.passage} and would mean 「{phrase}」 in {passage}"
            hint = "put it back; to change a correction's extent, withdraw it and give a new id"
            yield Problem(recorded.location, "address-changed", message, hint)
