#!/usr/bin/env python3
"""Fits the weights of rules/align.toml to labelled coverage, and prints how they do on stories left out.

    cargo build --release --example pairs
    FACTDIFF_EVAL=FOLDER examples/fit.py [--write]

FOLDER/conflicts and tests/coverage hold docs/<story>/*.txt and labels/<story>.json; FOLDER/gold.py and
FOLDER/score_planted.py read them. Needs numpy and scikit-learn. Three logistic regressions:

  with-values, without-values   pairs of facts of two articles, of which at least one is labelled:
                                do both answer one question?
  dispute                       pairs whose values cannot both hold, of the stories as they are and of copies
                                with one value changed: is that a disagreement? The score without
                                values comes from folds that have not seen the story.
"""
import collections, json, os, re, shutil, subprocess, sys, tempfile

ROOT = os.environ.get("FACTDIFF_EVAL") or sys.exit("FACTDIFF_EVAL names the folder with the labelled stories")
sys.path.insert(0, ROOT)
import numpy as np
from gold import FLAGGED, hits, stories
from score_planted import plantings
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

FOLDS, RULES = 7, "rules/align.toml"
PAIRS = os.environ.get("PAIRS", "target/release/examples/pairs")
OF_VALUES = {"equal-values", "telling-value", "compatible-values", "given-elsewhere", "vague", "far-apart"}
DISPUTE = ["vague", "far-apart", "other-day", "one-event", "other-event", "no-shared-event", "other-place", "same-instance"]
NAMES = {"person", "place", "organisation", "participants", "role", "quote"}
EVENED = .5                            # of all powers tried, this held best on stories left out
NO_PARTNER, CLEAR = -6.0, 3.0          # as in src/align/sets.rs
BY_HAND = {"dispute": {"other-event": -3.2}}   # stronger than its fit: see rules/align.toml
SETS = [os.path.join(ROOT, "conflicts"), os.path.join(os.path.dirname(__file__), "../tests/coverage")]
GOLD = {s.name: s for folder in SETS for s in stories(folder)}
OF_SET = {s.name: i for i, folder in enumerate(SETS) for s in stories(folder)}


def dump(folders):
    """{folder: (facts by number, pairs of two articles)}"""
    out = collections.defaultdict(lambda: ({}, []))
    for line in subprocess.run([PAIRS, *folders], capture_output=True, text=True, check=True).stdout.splitlines():
        record = json.loads(line)
        facts, pairs = out[record["story"]]
        if "fact" in record:
            facts[record["fact"]] = record
        elif facts[record["a"]]["article"] != facts[record["b"]]["article"]:
            pairs.append(record)
    return out


def place(fact):
    return fact["article"], fact["line"], fact["column"] - 1, fact["column"] - 1 + len(fact["text"])


def answers(story, fact):
    return {q: v for q, spans in story.spans.items() for v, ss in spans.items() if any(hits(place(fact), s) for s in ss)}


def plant(folder):
    """Copies of the stories, one agreed value changed in each: (path, story, changed places, places of the others)."""
    for story in GOLD.values():
        for q, doc, edits in plantings(story):
            path = os.path.join(folder, f"{len(os.listdir(folder)):04}")
            shutil.copytree(story.folder, path)
            lines, moved = list(story.docs[doc]), []
            for line, start, end, new in reversed(edits):
                lines[line - 1] = lines[line - 1][:start] + new + lines[line - 1][end:]
            for line, start, end, new in edits:
                shift = sum(len(n) - (f - b) for l, b, f, n in edits if l == line and b < start)
                moved.append((doc, line, start + shift, start + shift + len(new)))
            with open(os.path.join(path, doc + ".txt"), "w", encoding="utf8") as out:
                out.write("\n".join(lines))
            yield path, story.name, moved, [s for ss in story.spans[q["id"]].values() for s in ss if s[0] != doc]


def may_dispute(facts, pair):
    """As `can_dispute` in src/align/features.rs."""
    f, kind = pair["f"], facts[pair["a"]]["kind"]
    once = f.get("same-once", 0) > 0
    apart = f.get("other-person") == 1 or f.get("other-origin") or f.get("other-instance") == 1 or f.get("other-grain") or f.get("other-owner") or f.get("other-share") or f.get("other-named") == 1
    ranks = kind == "ordinal" and not f.get("same-subject")
    nothing = f.get("vague") and f.get("other-verb") and not once
    one_deed = f.get("same-verb") and f.get("same-subject")
    untold = f.get("no-shared-event") == 1 and not f.get("same-named") and not one_deed
    return not (apart or untold or ranks or nothing or kind in NAMES and not once)


def disputes(facts, pairs, models):
    """(pair, features) of every pair that can be a disagreement, with its margins."""
    if not pairs:
        return
    (with_values, names), (without, plain) = models
    equal = collections.defaultdict(lambda: -9.0)
    scores = zip(pairs, with_values.decision_function(matrix(pairs, names)), without.decision_function(matrix(pairs, plain)))
    for pair, value, around in scores:
        pair["around"] = around
        pair["score"] = {"Incomparable": -9.0}.get(pair["relation"], around if disjoint(pair) else value)
        if pair["relation"] == "Equal":
            for x, y in sides(pair):
                key = y, facts[x]["article"]
                equal[key] = max(equal[key], value)
    partners = collections.defaultdict(list)
    for pair in pairs:
        for x, y in sides(pair):
            if not (disjoint(pair) and equal[y, facts[x]["article"]] > pair["score"]):
                partners[x, facts[y]["article"]].append((pair["score"], facts[y]["value"]))
    for pair in pairs:
        if disjoint(pair) and may_dispute(facts, pair):
            margins = []
            for x, y in sides(pair):
                others = [s for s, v in partners[x, facts[y]["article"]] if v != facts[y]["value"]]
                margins.append(max(-CLEAR, min(CLEAR, pair["score"] - max(others, default=NO_PARTNER))))
            yield pair, [pair["around"], min(margins), max(margins)] + [pair["f"].get(n, 0) for n in DISPUTE]


def sides(pair):
    return (pair["a"], pair["b"]), (pair["b"], pair["a"])


def disjoint(pair):
    return pair["relation"] in ("Disjoint", "Narrower", "Wider")


def matrix(pairs, names):
    return np.array([[p["f"].get(n, 0) for n in names] for p in pairs])


def fit(x, y, c, of):
    """`of` names the story of each pair: one with many pairs counts for more than one with few, but not as much more."""
    size = collections.Counter(of)
    weight = np.array([size[story] ** -EVENED for story in of])
    return LogisticRegression(C=c, max_iter=5000).fit(x, y, sample_weight=weight * len(weight) / weight.sum())


def table(names, model, by_hand={}):
    weights = sorted((n, by_hand.get(n, w)) for n, w in zip(names, model.coef_[0]))
    return f"bias = {model.intercept_[0]:.2f}\n" + "".join(f"{n} = {w if abs(w) >= .01 else .01:.2f}\n" for n, w in weights)


def main():
    real = {os.path.basename(k.rstrip("/")): v for k, v in dump(s.folder for s in GOLD.values()).items()}
    # Every fold leaves out stories of each set.
    fold = {name: i % FOLDS for i, name in enumerate(sorted(real, key=lambda name: (OF_SET[name], name)))}
    said = {name: {k: answers(GOLD[name], f) for k, f in facts.items()} for name, (facts, _) in real.items()}
    rows = [(name, p) for name, (_, pairs) in real.items() for p in pairs if said[name][p["a"]] or said[name][p["b"]]]
    names = sorted({n for _, p in rows for n in p["f"]})
    plain = [n for n in names if n not in OF_VALUES]
    y = np.array([bool(said[s][p["a"]].keys() & said[s][p["b"]].keys()) for s, p in rows])
    stories_of = np.array([s for s, _ in rows])
    of = np.array([fold[s] for s, _ in rows])
    xs = [matrix([p for _, p in rows], n) for n in (names, plain)]
    models = {k: [(fit(x[of != k], y[of != k], .3, stories_of[of != k]), n) for x, n in zip(xs, (names, plain))] for k in range(FOLDS)}

    x2, y2, stories_of2 = [], [], []
    for name, (facts, pairs) in real.items():
        disputed = {q["id"] for q in GOLD[name].questions
                    if any(r["relation"] in FLAGGED and r.get("sure", True) for r in q.get("relations", []))}
        for pair, features in disputes(facts, pairs, models[fold[name]]):
            a, b = said[name][pair["a"]], said[name][pair["b"]]
            differ = [q for q in a.keys() & b.keys() if a[q] != b[q]]
            if not differ or disputed & set(differ):
                x2.append(features), y2.append(bool(differ)), stories_of2.append(name)
    with tempfile.TemporaryDirectory() as folder:
        planted = list(plant(folder))
        dumped = dump(path for path, *_ in planted)
    for path, name, moved, others in planted:
        facts, pairs = dumped[path]
        at = lambda spots: {k for k, f in facts.items() if any(hits(place(f), s) for s in spots)}
        mine, theirs = at(moved), at(others)
        for pair, features in disputes(facts, pairs, models[fold[name]]):
            if mine & {pair["a"], pair["b"]}:
                x2.append(features), y2.append(bool(theirs & {pair["a"], pair["b"]})), stories_of2.append(name)
    x2, y2, stories_of2 = np.array(x2), np.array(y2), np.array(stories_of2)

    for title, x, wanted, names_of, c in (("with-values", xs[0], y, stories_of, .3), ("without-values", xs[1], y, stories_of, .3),
                                          ("dispute", x2, y2, stories_of2, .1)):
        held, groups = np.zeros(len(wanted)), np.array([fold[s] for s in names_of])
        for k in range(FOLDS):
            held[groups == k] = fit(x[groups != k], wanted[groups != k], c, names_of[groups != k]).decision_function(x[groups == k])
        print(f"{title:<15} {len(wanted):>6} pairs, {wanted.sum():>5} of them joined; average precision on stories left out {average_precision_score(wanted, held):.3f}")
    if "--write" in sys.argv:
        text = open(RULES, encoding="utf8").read()
        tables = {"with-values": table(names, fit(xs[0], y, .3, stories_of)), "without-values": table(plain, fit(xs[1], y, .3, stories_of)),
                  "dispute": table(["score", "least-margin", "most-margin"] + DISPUTE, fit(x2, y2, .1, stories_of2), BY_HAND["dispute"])}
        for title, body in tables.items():
            text = re.sub(rf"(?<=\[{title}\]\n)(?:\S+ = .*\n)+", body, text)
        open(RULES, "w", encoding="utf8").write(text)


if __name__ == "__main__":
    main()
