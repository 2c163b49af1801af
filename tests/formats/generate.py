#!/usr/bin/env python3
"""Writes tests/formats/story/story.*: one story in every format that factdiff reads.

Needs python-docx and fpdf2 (tried: python-docx 1.2.0, fpdf2 2.8). The files are committed; this is only run again
when the story changes. Dates inside the files are fixed, so that a second run gives the same story.
"""
import datetime, gzip, html, io, json, pathlib, re, zlib

OUT = pathlib.Path(__file__).parent / "story"
URL = "https://courier.example/2031/05/halcyon"
TITLE = "Ferry fire off Port Arden kills 14"
PARAGRAPHS = [
    "Fourteen people died when a fire broke out on the passenger ferry Halcyon off Port Arden on Sunday, the coastguard said.",
    "The ship was carrying 226 passengers and crew. Another 31 people were injured and taken to hospital in Arden.",
    "“We had minutes, not hours,” said the first officer, Marta Lindqvist, 44.",
    "What is known",
    "The transport minister, Aksel Brondum, met officials of Northline, which runs the ferry, in Arden on Monday. The meeting lasted two hours.",
    "Northline said it would pay €40,000 to the family of each victim. The Halcyon was built in 1998 and carried 320 cars on its two decks.",
    "An inquiry is to report by 3 August 2031.",
]
ROWS = [("Crew", "Killed"), ("Deck", "2"), ("Engine room", "1")]
LIST = ["Sailings to Sund are suspended until Thursday.", "A hotline had taken 1,200 calls by Monday morning."]
CAPTION = "Smoke over the Halcyon, nine miles off Port Arden."
DATE, UPDATED = "2031-05-05T09:30:00+02:00", "2031-05-05T12:00:00+02:00"


def blocks():
    """The story's lines as (kind, words)."""
    yield "p", PARAGRAPHS[0]
    yield "p", PARAGRAPHS[1]
    yield "p", PARAGRAPHS[2]
    yield "h2", PARAGRAPHS[3]
    for line in LIST:
        yield "li", line
    for line in PARAGRAPHS[4:]:
        yield "p", line


def body_html():
    parts, in_list = [], False
    for kind, words in blocks():
        if (kind == "li") != in_list:
            parts.append("</ul>" if in_list else "<ul>")
            in_list = not in_list
        parts.append(f"<{kind}>{html.escape(words, quote=False)}</{kind}>")
    return "\n".join(parts)


def page(body=None):
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} - The Arden Courier</title>
<link rel="canonical" href="{URL}"><meta property="og:site_name" content="The Arden Courier">
<meta name="author" content="Ana Ruiz"><meta property="article:published_time" content="{DATE}"><meta property="article:modified_time" content="{UPDATED}"></head>
<body><nav><a href="/">Home</a> <a href="/sea">Shipping</a></nav>
<article><h1>{TITLE}</h1><p class="byline">By Ana Ruiz</p>
{body or body_html()}
<aside class="newsletter"><p>Over 1 million readers get our newsletter. Sign up.</p></aside></article>
<footer>© 2031 Arden Media. 12 Harbour Street.</footer></body></html>
"""


def write(name, data):
    data = data if isinstance(data, bytes) else data.encode()
    (OUT / name).write_bytes(data)


def text():
    lines = [TITLE] + [words for _, words in blocks()]
    front = f"---\ntitle: {TITLE}\nsource: The Arden Courier\nauthor: Ana Ruiz\npublished: {DATE}\nupdated: {UPDATED}\n---\n"
    write("story.txt", front + "\n\n".join(lines) + "\n")
    marks = {"p": "", "h2": "## ", "li": "- "}
    body = "\n\n".join(marks[kind] + words.replace("226 passengers", "**226** [passengers](https://example.org/5-tips)") for kind, words in blocks())
    toml = f'+++\ntitle = "{TITLE}"\nsource = "The Arden Courier"\nauthors = ["Ana Ruiz"]\npublished = {DATE}\nupdated = {UPDATED}\n+++\n'
    write("story.md", f"{toml}# {TITLE}\n\n{body}\n\n<!-- 99 dead? check -->\n")


def records():
    plain = "\n\n".join(words for _, words in blocks())
    news = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "articleBody": plain, "datePublished": DATE,
            "dateModified": UPDATED, "author": {"@type": "Person", "name": "Ana Ruiz"}, "publisher": {"@type": "Organization", "name": "The Arden Courier"},
            "inLanguage": "en", "url": URL}
    write("story.news-article.json", json.dumps(news, ensure_ascii=False, indent=1))
    ninjs = {"uri": URL, "type": "text", "mimetype": "text/html", "representationtype": "complete", "version": "2", "firstcreated": DATE,
             "versioncreated": UPDATED, "pubstatus": "usable", "urgency": 3, "language": "en", "headline": TITLE, "byline": "By Ana Ruiz",
             "infosource": [{"name": "The Arden Courier"}], "body_xhtml": f"<div>{body_html()}</div>", "located": "Arden"}
    write("story.ninjs1.json", json.dumps(ninjs, ensure_ascii=False, indent=1))
    # 2.x has lists and `by`; 3.x the same with capitals, and addresses may stand among other ids.
    ninjs2 = {"standard": {"name": "ninjs", "version": "2.0"}, "uri": "urn:newsml:courier.example:20310505:halcyon", "type": "text", "representationtype": "full",
              "firstcreated": DATE, "versioncreated": UPDATED, "pubstatus": "usable", "urgency": 3, "language": "en", "by": "By Ana Ruiz",
              "altids": [{"role": "internal", "value": "77012"}, {"role": "web", "value": URL}],
              "headlines": [{"role": "seo", "value": "Ferry fire"}, {"role": "main", "value": TITLE}], "infosources": [{"name": "The Arden Courier"}],
              "bodies": [{"role": "summary", "contenttype": "text/plain", "value": "Fire on a ferry."}, {"role": "main", "contenttype": "text/html", "value": body_html()}]}
    write("story.ninjs2.json", json.dumps(ninjs2, ensure_ascii=False, indent=1))
    ninjs3 = {"standard": {"name": "ninjs", "version": "3.2"}, "uri": "urn:newsml:courier.example:20310505:halcyon", "type": "text", "representationType": "full",
              "firstCreated": DATE, "versionCreated": UPDATED, "pubStatus": "usable", "language": "en", "by": "Ana Ruiz", "altIds": [{"role": "web", "value": URL}],
              "headlines": [{"role": "seo", "value": "Ferry fire"}, {"role": "main", "value": TITLE}], "infoSources": [{"name": "The Arden Courier"}],
              "bodies": [{"role": "caption", "contentType": "text/plain", "value": "Smoke over the Halcyon."}, {"role": "summary", "contentType": "text/plain", "value": "Fire on a ferry."},
                         {"role": "main", "contentType": "text/plain", "value": plain}]}
    write("story.ninjs3.json", json.dumps(ninjs3, ensure_ascii=False, indent=1))
    own = {"id": "own", "text": TITLE + "\n\n" + plain, "title": TITLE, "source": "The Arden Courier", "published": DATE, "updated": UPDATED, "authors": ["Ana Ruiz"]}
    write("story.jsonl", json.dumps(own, ensure_ascii=False) + "\n")


def feeds():
    rss = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Arden Courier</title><link>https://courier.example/</link><atom:link href="https://courier.example/rss" rel="self"/><language>en</language>
<item><title>{TITLE}</title><link>{URL}</link><guid isPermaLink="false">halcyon-1</guid><dc:creator><![CDATA[Ana Ruiz]]></dc:creator><pubDate>Mon, 05 May 2031 09:30:00 +0200</pubDate>
<description>A fire on the Halcyon.</description><content:encoded><![CDATA[{body_html()}]]></content:encoded></item>
</channel></rss>
"""
    write("story.rss", rss)
    atom = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Arden Courier</title><id>urn:x</id><updated>{UPDATED}</updated>
<entry><title type="html">{TITLE}</title><id>urn:x:1</id><link rel="self" href="https://courier.example/api/1"/><link rel="alternate" href="{URL}"/><published>{DATE}</published><updated>{UPDATED}</updated>
<author><name>Ana Ruiz</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body_html()}</div></content></entry>
</feed>
"""
    write("story.atom", atom)


def record(kind, content_type, block, uri=URL, date="2031-05-06T00:00:00Z"):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000{zlib.crc32(block) % 10000:04}>\r\nWARC-Date: {date}\r\n"
    head += f"WARC-Target-URI: {uri}\r\n" if uri else ""
    head += f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def archive():
    http = "application/http; msgtype=response"
    whole = page().encode()
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(whole[i:i + 900]), whole[i:i + 900]) for i in range(0, len(whole), 900)) + b"0\r\n\r\n"
    packed = gzip.compress(whole, mtime=0)
    records = [
        record("warcinfo", "application/warc-fields", b"software: made by hand\r\n", uri=""),
        record("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\nHost: courier.example\r\n\r\n"),
        record("response", http, b"HTTP/1.1 301 Moved\r\nLocation: /2031\r\n\r\n", uri="http://courier.example/x"),
        record("response", http, b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n", uri="https://courier.example/a.png"),
        record("response", http, b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked),
        record("response", http, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + packed),
        record("response", http, b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Nothing here, though 40 pages are.</p>", uri="https://courier.example/404"),
    ]
    write("story.warc", b"".join(records))
    write("story.warc.gz", b"".join(gzip.compress(r, mtime=0) for r in records))


def word():
    import docx
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author = TITLE, "Ana Ruiz"
    properties.created = properties.modified = datetime.datetime(1999, 1, 1)
    document.add_paragraph(TITLE, style="Title")
    for kind, words in blocks():
        if kind == "h2":
            document.add_heading(words, level=2)
        elif kind == "li":
            document.add_paragraph(words, style="List Bullet")
        else:
            paragraph = document.add_paragraph()
            half = len(words) // 2
            paragraph.add_run(words[:half])
            paragraph.add_run(words[half:]).bold = True
    document.save(OUT / "story.docx")
    document.add_paragraph(CAPTION, style="Caption")
    table = document.add_table(rows=0, cols=2)
    for row in ROWS:
        for cell, words in zip(table.add_row().cells, row):
            cell.text = words
    document.add_paragraph("The last line.")
    document.save(OUT / "parts.docx")


def pdf():
    from fpdf import FPDF

    class Paper(FPDF):
        def header(self):
            self.set_font("Times", size=9)
            self.cell(0, 8, "The Arden Courier, 5 May 2031", align="C")
            self.ln(12)

        def footer(self):
            self.set_y(-15)
            self.cell(0, 8, str(self.page_no()), align="C")

    def write_paper(name, columns):
        paper = Paper(format="A5")
        paper.set_creation_date(datetime.datetime(2031, 5, 5, tzinfo=datetime.timezone.utc))
        paper.add_page()
        paper.set_font("Times", "B", 16)
        paper.multi_cell(0, 8, TITLE)
        paper.ln(4)
        paper.set_font("Times", size=12)
        plain = lambda words: words.translate({0x201c: '"', 0x201d: '"', 0x20ac: "EUR "}).replace("EUR ", chr(128))
        if columns == 1:
            for kind, words in blocks():
                paper.set_font("Times", "B" if kind == "h2" else "", 12)
                paper.multi_cell(0, 6, plain(words))
                paper.ln(4)
            paper.add_page()
            paper.multi_cell(0, 6, "A second page says that the ferry Halcyon will be towed to Sund on Friday by two tugs.")
        else:
            with paper.text_columns(ncols=2, gutter=6, text_align="L") as cols:
                for _, words in blocks():
                    cols.write(plain(words) + "\n\n")
        paper.output(OUT / name)

    FPDF.set_creation_date
    write_paper("story.pdf", 1)
    scan = FPDF()
    scan.set_creation_date(datetime.datetime(2031, 5, 5, tzinfo=datetime.timezone.utc))
    scan.add_page()
    scan.rect(20, 20, 100, 100)
    scan.output(OUT / "scan.pdf")


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    write("story.html", page())
    text(), records(), feeds(), archive(), word(), pdf()
    write("other.txt", "Halcyon fire: 15 dead, says harbour police\n\nFifteen people died in the fire on the ferry Halcyon off Port Arden on Sunday, the harbour police said.\n\n"
          "The ship had 226 passengers and crew on board. At least 31 people were injured.\n\nThe minister, Aksel Brondum, met officials of Northline in Arden on Monday for three hours.\n")
