"""Reads the files of a folder with the programs that users have, and prints what they report as JSON."""

import csv
import json
import sys
from pathlib import Path

import bibtexparser
import icalendar
import rispy
from pyld import jsonld

# The context of schema.org is remote. Its terms are in one vocabulary, and these values are addresses.
CONTEXT = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "citation": {"@type": "@id"}}


def calendar(path):
    parsed = icalendar.Calendar.from_ical(path.read_bytes())
    # A bad date does not raise.
    errors = [str(error) for part in parsed.walk() for error in part.errors]
    events = [
        {
            "uid": str(event["UID"]),
            "start": event["DTSTART"].dt.isoformat(),
            "end": event["DTEND"].dt.isoformat(),
            "stamp": event["DTSTAMP"].dt.isoformat(),
            "status": str(event["STATUS"]),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "url": str(event.get("URL", "")),
        }
        for event in parsed.walk("VEVENT")
    ]
    return {"errors": errors, "events": events}


def bibtex(path):
    library = bibtexparser.parse_string(path.read_text("utf-8"))
    entries = [
        {"type": entry.entry_type, "key": entry.key, **{field.key: field.value for field in entry.fields}}
        for entry in library.entries
    ]
    return {"failed": len(library.failed_blocks), "entries": entries}


def ris(path):
    return rispy.loads(path.read_bytes().decode("utf-8"))


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def linked(path):
    text = json.loads(path.read_text("utf-8"))
    text["@context"] = CONTEXT
    expanded = jsonld.expand(text)
    relative = [node["@id"] for node in expanded if not node["@id"].startswith("http")]
    triples = jsonld.to_rdf(text, {"format": "application/n-quads"}).strip().split("\n")
    return {"nodes": len(expanded), "relative": relative, "triples": triples}


READERS = {".ics": calendar, ".bib": bibtex, ".ris": ris, ".csv": table, ".jsonld": linked}
files = sorted(path for path in Path(sys.argv[1]).iterdir() if path.suffix in READERS)
print(json.dumps({path.name: READERS[path.suffix](path) for path in files}))
