#!/usr/bin/env python3
"""Writes a web archive with many pages of news, to measure reading it: archive.py PAGES FILE(.warc or .warc.gz).

Every story is told by twenty outlets in pages of some 25 kB with what stands around articles: styles, scripts, menus,
links to other coverage. The same arguments give the same file.
"""
import gzip, random, sys

OUTLETS = 20
FIRST = "Ana Leo Marta Aksel Ida Tomas Clara Odd Maya Nils Rosa Ben Carys Lena Hal Jo Peter Luis Signe Omar".split()
START = "Bran Hal Kor Lin Mar Nor Oster Pel Quin Ros Sand Tal Ul Vester Wend Ys Ald Bor Dun El Fenn Gar Hest Jor".split()
END = "ford stad mere holm wick dale by ness burg port field haven bridge mouth ton vik sund heim gate moor".split()
EVENTS = [("fire", "broke out in a warehouse", "burned for"), ("flood", "swept through the old town", "lasted"), ("explosion", "tore through a factory", "was felt for"),
          ("crash", "closed the main line", "blocked the line for"), ("storm", "cut power to the coast", "raged for"), ("strike", "shut the harbour", "had gone on for")]
SENTENCES = [
    "{dead} people were killed and {hurt} were injured when a {event} {what} in {town} on {day}, the police said.",
    "The {event} {lasted} {hours} hours, according to {first} {last}, who leads the {town} rescue service.",
    "“We did what we could,” {last} told reporters in {town}. “There was nothing left to save.”",
    "About {many} people had to leave their homes, and {beds} beds were set up in the school at {other}.",
    "The mayor of {town}, {first2} {last2}, put the damage at ${million} million and said help would come by {month} {dayno}.",
    "An inquiry with {members} members is to report within {weeks} weeks.",
    "It was the worst {event} in {town} since {year}, when {before} people died.",
    "{first2} {last2} met officials from {other} on {day} for talks that lasted {talks} hours.",
    "The region has asked for {crews} more crews and two helicopters, the ministry said in a statement.",
    "Trains between {town} and {other} were replaced by buses until {day2}, and the road along the river stayed shut.",
    "Volunteers brought soup, blankets and {blankets} pairs of boots to the hall, where the choir was to have sung that evening.",
    "Insurers said that roughly {share} percent of the houses in the quarter were covered against such losses.",
    "The plan to rebuild the quarter has {points} points, of which the council has agreed to {agreed}.",
    "Nobody could say on {day} how long the work would take, though engineers spoke of years rather than months.",
]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
STYLE = "".join(f".c{i}{{margin:{i}px;padding:{i % 7}px;color:#{i * 977 % 4096:03x};display:flex}}\n" for i in range(160))
SCRIPT = "".join(f"window.dl=window.dl||[];dl.push({{'event':'e{i}','value':{i * 37}}});\n" for i in range(140))


def facts(number):
    r = random.Random(number)
    town, other = (r.choice(START) + r.choice(END) + r.choice(["", " Bay", " Hills"]) for _ in range(2))
    event, what, lasted = r.choice(EVENTS)
    return r, dict(town=town, other=other, event=event, what=what, lasted=lasted, dead=r.randint(3, 60), hurt=r.randint(5, 200), hours=r.randint(2, 30),
                   first=r.choice(FIRST), last=r.choice(START) + r.choice(END), first2=r.choice(FIRST), last2=r.choice(START) + r.choice(END), many=f"{r.randint(2, 90) * 100:,}",
                   beds=r.randint(20, 400), million=r.randint(2, 90), month="December", dayno=r.randint(1, 28), members=r.randint(5, 15), weeks=r.randint(2, 20), year=r.randint(1950, 2020),
                   before=r.randint(3, 90), talks=r.randint(2, 9), crews=r.randint(3, 30), day=r.choice(DAYS), day2=r.choice(DAYS), blankets=r.randint(30, 900), share=r.randint(10, 90),
                   points=r.randint(12, 30), agreed=r.randint(2, 11))


def page(number):
    _, told = facts(number // OUTLETS)
    r = random.Random(number + 1_000_000)
    for key in ("dead", "hurt", "hours"):
        if r.random() < 0.05:
            told[key] += 1
    picked = [SENTENCES[0]] + r.sample(SENTENCES[1:], 11)
    paragraphs = "".join(f"<p class=\"story__p\">{s.format(**told)}</p>\n" for s in picked)
    title = f"{told['dead']} dead in {told['town']} {told['event']}"
    links = "".join(f"<li class=\"c{i}\"><a href=\"/news/{i}/{number}\" data-track=\"rel-{i}\"><span>More on story {i} of the week in pictures and words</span></a></li>" for i in range(60))
    return (f"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} | Outlet {number % OUTLETS}</title><meta property=\"og:site_name\" content=\"Outlet {number % OUTLETS}\">"
            f"<meta property=\"article:published_time\" content=\"2031-11-{number % 28 + 1:02}T08:00:00Z\"><style>{STYLE}</style><script>{SCRIPT}</script></head><body><nav><ul>{links[:4000]}</ul></nav>"
            f"<main><article class=\"story\"><h1>{title}</h1><div class=\"byline\">By {told['first']} Reporter</div>\n{paragraphs}<aside class=\"related\"><ul>{links}</ul></aside></article></main>"
            f"<footer><p>© Outlet {number % OUTLETS}</p></footer></body></html>").encode()


def record(number):
    body = page(number)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://outlet{number % OUTLETS}.example/{number}\r\nWARC-Date: 2031-12-01T00:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n").encode() + http + b"\r\n\r\n"


if __name__ == "__main__":
    pages, path = int(sys.argv[1]), sys.argv[2]
    with open(path, "wb") as out:
        for number in range(pages):
            one = record(number)
            out.write(gzip.compress(one, 6, mtime=0) if path.endswith(".gz") else one)
