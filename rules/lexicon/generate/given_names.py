"""Write given_names.txt: given names, one a line; "*" marks those that are English words too.

    pip download --no-deps --no-binary :all: names==0.3.0
    python given_names.py names-0.3.0.tar.gz > ../given_names.txt

Source: the U.S. Census Bureau's list of 1990 (public domain), which the package
carries, and our own given_names_own.txt.
"""
import pathlib
import sys
import tarfile

ROOM = pathlib.Path(__file__).resolve().parent.parent


def census(archive):
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if member.name.endswith((".male.first", "female.first")):
                for line in tar.extractfile(member).read().decode().splitlines():
                    name, percent, *_ = line.split()
                    yield name.lower(), float(percent)


def words():
    """word -> tags; the hand-corrected file wins"""
    table = {}
    for name in ("words.tsv", "words_own.tsv"):
        for line in (ROOM / name).read_text(encoding="utf-8").splitlines():
            if line and line[0] != "#":
                word, tags, *_ = line.split("\t")
                table[word] = tags.split(",")
    return table


def main():
    own = set()
    for line in (ROOM / "given_names_own.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            own.update(line.lower().split())
    table = words()
    closed = {"IN", "DT", "PRP", "CC", "MD", "CD", "RP", "EX"}
    names = set(own)
    for name, percent in census(sys.argv[1]):
        # the census list has noise in its tail: a name that is a word too must be borne by some share of people
        if table.get(name, ["NNP"])[0] in {"NNP", "NNPS"} or percent >= 0.006:
            names.add(name)
    names = {n for n in names if len(n) > 1 and (n in {"will", "may"} or not closed & set(table.get(n, [])))}
    names -= {"man", "see", "so", "do", "he", "china", "india", "many", "long", "season", "numbers"}
    print("# Made by generate/given_names.py (sources and licences: SOURCES.md). Add names to given_names_own.txt, not here.")
    for name in sorted(names):
        print(name + ("*" if table.get(name, ["NNP"])[0] not in {"NNP", "NNPS"} else ""))


main()
