"""Write words.tsv: English words, their possible parts of speech, their lemmas.

    pip download --no-deps lemminflect==0.2.3 textblob==0.20.1
    python words.py lemminflect-0.2.3-py3-none-any.whl textblob-0.20.1-py3-none-any.whl > ../words.tsv

Which words: those that Brill's lexicon (in textblob) has in lower case, and the
other inflections of the same words in the SPECIALIST lexicon (in lemminflect).
Which tags: Brill's tag first, being the most frequent in its corpora, then the
forms that SPECIALIST lists.  What is wrong for news is corrected in words_own.tsv.
"""
import collections
import gzip
import re
import sys
import zipfile

WORD = re.compile(r"[a-z]{2,24}\Z")
BRILL = {"NN", "NNS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG",
         "IN", "DT", "PRP", "PRP$", "CC", "CD", "MD", "WDT", "WP", "WP$", "WRB", "UH", "RP", "EX", "PDT"}
SAME = {"VBP": "VB", "RBR": "RB", "RBS": "RB", "PRP$": "DT", "WDT": "PRP", "WP": "PRP", "WP$": "PRP", "WRB": "RB", "PDT": "DT"}
BRITISH = [("is(e|es|ed|ing|er|ers|ation|ations)$", r"iz\1"), ("ys(e|es|ed|ing)$", r"yz\1"), ("our", "or"), ("tre(s?)$", r"ter\1"),
           ("enc(e|es)$", r"ens\1"), ("ll(ed|ing|er|ers)$", r"l\1"), ("ogue", "og"), ("mme", "m"), ("aem", "em"), ("aed", "ed"),
           ("oeu", "eu"), ("ae", "e"), ("oe", "e"), ("plough", "plow"), ("grey", "gray"), ("tyre", "tire"), ("cheque", "check")]
ORDER = ["NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG", "JJ", "JJR", "JJS", "RB"]
CLASS = {"NN": "n", "NNS": "n", "VB": "v", "VBZ": "v", "VBD": "v", "VBN": "v", "VBG": "v", "JJ": "a", "JJR": "a", "JJS": "a"}


def brill(wheel):
    """word -> (tag, whether it stands there in lower case)"""
    lower, upper = {}, {}
    for line in zipfile.ZipFile(wheel).read("textblob/en/en-lexicon.txt").decode().splitlines():
        if line.startswith(";;;") or line.count(" ") != 1:
            continue
        word, tag = line.split(" ")
        tag = tag.split("|")[0]
        if WORD.match(word) and tag in BRILL:
            lower[word] = SAME.get(tag, tag)
        elif WORD.match(word.lower()) and word[0].isupper() and word[1:].islower():
            upper[word.lower()] = tag
    return lower, upper


def specialist(wheel):
    """form -> tag -> lemmas, from the tables of lemmas and of inflections"""
    forms = collections.defaultdict(lambda: collections.defaultdict(list))
    archive = zipfile.ZipFile(wheel)

    def add(form, tag, lemma):
        if WORD.match(form) and WORD.match(lemma) and lemma not in forms[form][tag]:
            forms[form][tag].append(lemma)

    for line in gzip.decompress(archive.read("lemminflect/resources/infl_lu.csv.gz")).decode().splitlines():
        lemma, pos, *rest = line.split(",")
        if pos not in {"noun", "verb", "adj", "adv"}:
            continue
        base = {"noun": "NN", "verb": "VB", "adj": "JJ", "adv": "RB"}[pos]
        add(lemma, base, lemma)
        slots = {"noun": ["NNS"], "verb": ["VBD", "VBN", "VBG", "VBZ"], "adj": ["JJR", "JJS"], "adv": ["RB", "RB"]}[pos]
        if pos == "verb" and len(rest) == 4 and not rest[1]:
            rest[1] = rest[0]  # an empty participle is the same as the past
        for tag, cell in zip(slots, rest):
            for form in filter(None, cell.split("/")):
                if form != lemma or tag in {"VBD", "VBN"}:
                    add(form, tag, lemma)
    for line in gzip.decompress(archive.read("lemminflect/resources/lemma_lu.csv.gz")).decode().splitlines():
        form, pos, lemmas = line.split(",")
        if form == lemmas and pos in {"noun", "verb", "adj", "adv"}:
            add(form, {"noun": "NN", "verb": "VB", "adj": "JJ", "adv": "RB"}[pos], form)
    return forms


def main():
    forms = specialist(sys.argv[1])
    lower, upper = brill(sys.argv[2])
    # A verb nobody uses as one ("to people") is no verb: some form other than the base must be tagged so.
    verbs = {lemma for form, tag in lower.items() if tag.startswith("VB") for t in forms.get(form, {}) if t.startswith("VB")
             for lemma in forms[form][t]}
    nouns = {lemma for form, tag in lower.items() if tag in {"NN", "NNS"} for t in ("NN", "NNS") for lemma in forms.get(form, {}).get(t, [])}
    words = set(lower)
    for form, tags in forms.items():
        if any(lemma in {"V": verbs, "N": nouns}.get(t[0], lower) for t, lemmas in tags.items() for lemma in lemmas):
            words.add(form)
    # British spellings of words that Brill's American corpora have ("organised", "programmes")
    for form, tags in forms.items():
        for british, american in BRITISH:
            twin = re.sub(british, american, form)
            if form not in words and twin != form and twin in words:
                words.add(form)
                for t, lemmas in tags.items():
                    words.update(lemmas)
                    (verbs if t[0] == "V" else nouns).update(lemmas)
                if twin in lower and lower[twin] in tags:
                    lower[form] = lower[twin]
    out = {}
    for word in sorted(words):
        found = {t: [x for x in ls if x in words] for t, ls in forms.get(word, {}).items()}
        tags = [t for t in ORDER if found.get(t) and (t[0] != "V" or any(v in verbs for v in found[t]))]
        first = lower.get(word)
        if first == "VB" and "VB" not in tags and tags and tags[0][0] == "V":
            first = tags[0]
        if first in {"VBD", "VBN"} and "VBD" in tags and "VBN" in tags:
            tags = [t for t in tags if t != first]
        if first:
            tags = [first] + [t for t in tags if t != first]
        # "struck VBD" is followed by its other verb reading at once, not by a rare noun
        if first and first[0] == "V":
            tags.sort(key=lambda t: (t != first, t[0] != "V"))
        if not tags:
            continue
        lemmas = {}
        for tag in tags:
            group = CLASS.get(tag)
            if not group or group in lemmas:
                continue
            options = found.get(tag, [])
            if group == "n" and tag == "NN":
                lemmas[group] = word
            elif options:
                # the shortest that is itself a common word of this class
                known = [x for x in options if x in lower and CLASS.get(lower[x]) == group] or [x for x in options if x in lower] or options
                lemmas[group] = known[0]
            elif tag == "NNS" and word.endswith("s"):
                lemmas[group] = singular(word, lower)
            elif group == "v":
                lemmas[group] = stem(word, tag, lower)
        extra = " ".join(f"{g}:{x}" for g, x in lemmas.items() if x and x != word and x in words)
        out[word] = ",".join(tags) + ("\t" + extra if extra else "")
    # adjectives and plurals that are written with a capital ("Republicans", "Catholic")
    for word, tag in upper.items():
        if word in out or word in words:
            continue
        if tag == "JJ":
            out[word] = "JJ,NNP"
        elif tag == "NNPS" and word.endswith("s") and upper.get(word[:-1]) in {"NNP", "JJ", "NN"}:
            out[word] = f"NNPS\tn:{word[:-1]}"
            out.setdefault(word[:-1], "JJ,NNP" if upper[word[:-1]] == "JJ" else "NNP")
    print("# Made by generate/words.py (sources and licences: SOURCES.md). Correct words in words_own.tsv, not here.")
    for word in sorted(out):
        print(f"{word}\t{out[word]}")


def singular(word, lower):
    for end, to in (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", "")):
        if word.endswith(end) and lower.get(word[: -len(end)] + to) in {"NN", "VB", "JJ"}:
            return word[: -len(end)] + to
    return None


def stem(word, tag, lower):
    ends = {"VBZ": ["ies:y", "es:", "s:"], "VBG": ["ing:", "ing:e"], "VBD": ["ied:y", "ed:", "d:"], "VBN": ["ied:y", "ed:", "d:"]}
    for rule in ends.get(tag, []):
        end, to = rule.split(":")
        if word.endswith(end) and lower.get(word[: -len(end)] + to) == "VB":
            return word[: -len(end)] + to
    return None


main()
