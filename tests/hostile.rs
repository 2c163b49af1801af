//! Input that is broken or made to do harm: each is told with a clear error within stated memory, and the rest of the
//! run goes on.
#![cfg(feature = "html")]

use factdiff::ingest::limits::{LARGEST_DOCUMENT, LARGEST_RECORD, LONGEST_TEXT, MOST_FAULTS};
use factdiff::ingest::{Format, Ingested, Input, Options, ingest};
use std::fmt::Write as _;
use std::path::PathBuf;

const GOOD: &str = "Two people died when a fire broke out in Arden on Sunday, the police said.";

fn bytes(name: &str, bytes: impl Into<Vec<u8>>) -> Input {
    Input::Bytes(name.into(), bytes.into())
}

/// Reads something bad beside something good: the good has to be there, and this is what is told.
fn told(bad: Input) -> (Vec<(&'static str, Option<usize>)>, Ingested) {
    let ingested = ingest(vec![bad, bytes("good.txt", GOOD)], &Options::default());
    let last = ingested.articles.last().expect("the rest goes on");
    assert_eq!(last.text, GOOD);
    let problems = ingested.problems.iter().map(|p| (p.code, p.line)).collect();
    (problems, ingested)
}

fn code(bad: Input) -> Vec<&'static str> {
    told(bad).0.into_iter().map(|(code, _)| code).collect()
}

#[test]
fn bytes_that_are_no_text() {
    assert_eq!(
        code(bytes("a.txt", *b"\x00\x01\x02\x03PNG")),
        ["unknown-format"]
    );
    assert_eq!(code(bytes("a.txt", *b"caf\xe9")), ["not-utf8"]);
    assert_eq!(
        code(bytes("a.xml", "<?xml version=\"1.0\"?><project/>")),
        ["unknown-format"]
    );
    assert_eq!(
        code(bytes("a.html", "<html><body><nav>Home</nav></body>")),
        ["empty-article"]
    );
}

#[test]
fn nul_bytes_in_a_page() {
    let page = format!("<html><body><h1>Fire in Arden</h1><p>{GOOD}\0</p><p\0>More of it.</p>");
    let (problems, ingested) = told(bytes("a.html", page));
    assert_eq!((problems, ingested.articles.len()), (Vec::new(), 2));
    assert!(ingested.articles[0].text.contains(GOOD));
}

#[test]
fn deeply_nested_pages() {
    let deep = 300_000;
    let page = format!("{}<p>{GOOD}</p>", "<div>".repeat(deep));
    let (problems, ingested) = told(bytes("a.html", page));
    assert_eq!(problems, []);
    assert!(ingested.articles[0].text.contains(GOOD));
    let tables = format!("{}{GOOD}", "<table><tr><td>".repeat(100_000));
    let (problems, ingested) = told(bytes("a.html", tables));
    assert_eq!(problems, []);
    assert!(ingested.articles[0].text.contains(GOOD));
    assert_eq!(
        code(bytes(
            "a.html",
            "<html>".to_owned() + &"<b>x".repeat(400_000)
        )),
        ["too-large"]
    );
}

#[test]
fn deeply_nested_records_and_feeds() {
    let record = format!("{{\"@type\": {}", "[".repeat(200_000));
    assert_eq!(code(bytes("a.json", record)), ["bad-record"]);
    if cfg!(feature = "feeds") {
        let feed = format!("<rss><channel><item>{}", "<a>".repeat(200_000));
        assert_eq!(code(bytes("a.rss", feed)), ["bad-feed"]);
        let entities = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&b; and more</title></item></channel></rss>";
        let (problems, ingested) = told(bytes("a.rss", entities));
        assert_eq!(problems, []);
        assert_eq!(ingested.articles[0].text, "&b; and more");
    }
}

#[test]
fn faults_of_records_are_placed_among_any_characters() {
    let lines = "’{\"id\": \"a\", \"bodies\" x\n";
    assert_eq!(told(bytes("a.jsonl", lines)).0, [("bad-record", Some(1))]);
    let second = format!("{{\"id\": \"a\", \"text\": \"{GOOD}\"}}\n  ’’{{\"bodies\"\r\n");
    assert_eq!(told(bytes("b.jsonl", second)).0, [("bad-record", Some(2))]);
}

#[test]
fn what_is_too_large() {
    assert_eq!(
        code(bytes("a.txt", "a ".repeat(LONGEST_TEXT))),
        ["too-large"]
    );
    assert_eq!(
        code(bytes("a.txt", vec![b'a'; LARGEST_DOCUMENT + 1])),
        ["too-large"]
    );
    let many = format!(
        "{{\"@type\": \"NewsArticle\", \"x\": [{}0]}}",
        "0,".repeat(LARGEST_RECORD / 2)
    );
    assert_eq!(code(bytes("a.json", many)), ["too-large"]);
}

#[test]
fn a_line_without_an_end_hides_no_other_record() {
    let mut lines = format!("{{\"id\": \"a\", \"text\": \"{GOOD}\"}}\n");
    lines.push_str(&"x".repeat(LARGEST_DOCUMENT + 10));
    writeln!(lines, "\n{{\"id\": \"b\", \"text\": \"{GOOD}\"}}").expect("in memory");
    let (problems, ingested) = told(bytes("a.jsonl", lines));
    assert_eq!(problems, [("too-large", Some(2))]);
    assert_eq!(ingested.articles.len(), 3);
}

#[test]
fn a_file_of_faults_is_given_up() {
    let lines = "x\n".repeat(MOST_FAULTS * 20);
    let (problems, _) = told(bytes("a.jsonl", lines));
    assert_eq!(problems.len(), MOST_FAULTS + 1);
    assert_eq!(
        problems.last(),
        Some(&("too-many-faults", Some(MOST_FAULTS + 1)))
    );
    let list = format!("[{}1]", "{},".repeat(MOST_FAULTS * 20));
    assert_eq!(told(bytes("a.json", list)).0.len(), MOST_FAULTS + 1);
}

#[test]
fn wrong_encodings() {
    for head in [
        "<meta charset=utf-16>",
        "<meta charset=nonsense>",
        "<meta charset=iso-2022-jp>",
    ] {
        let page = format!("<html>{head}<h1>Feu à Arden</h1><p>{GOOD} — “five”</p>");
        let (problems, ingested) = told(bytes("a.html", page));
        assert_eq!(problems, []);
        assert!(ingested.articles[0].text.contains("— “five”"), "{head}");
    }
}

#[cfg(feature = "warc")]
mod packed {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write as _;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).expect("in memory");
        encoder.finish().expect("in memory")
    }

    /// More than is read, in a thousandth of it.
    fn bomb() -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        for _ in 0..9 {
            encoder.write_all(&vec![b' '; 4 << 20]).expect("in memory");
        }
        encoder.finish().expect("in memory")
    }

    fn record(http: &[u8]) -> Vec<u8> {
        let mut record = format!(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\nContent-Length: {}\r\n\r\n",
            http.len()
        )
        .into_bytes();
        record.extend_from_slice(http);
        record.extend_from_slice(b"\r\n\r\n");
        record
    }

    fn page() -> Vec<u8> {
        let html = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><h1>Fire</h1><p>{GOOD} Others fled.</p>"
        );
        record(html.as_bytes())
    }

    #[test]
    fn gzip_cut_off_or_broken() {
        let whole = gzip(GOOD.repeat(100).as_bytes());
        assert_eq!(
            code(bytes("a.txt.gz", &whole[..whole.len() / 2])),
            ["truncated"]
        );
        let mut broken = whole.clone();
        let checksum = broken.len() - 8;
        broken[checksum] ^= 0xff;
        assert_eq!(code(bytes("a.txt.gz", broken)), ["bad-gzip"]);
        assert_eq!(code(bytes("a.txt.gz", whole)), [""; 0]);
    }

    #[test]
    fn bombs() {
        let bomb = bomb();
        assert!(bomb.len() < 1 << 20);
        assert_eq!(code(bytes("a.txt.gz", bomb.clone())), ["too-large"]);
        assert_eq!(code(bytes("a.jsonl.gz", bomb.clone())), ["too-large"]);
        let mut http =
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html\r\n\r\n"
                .to_vec();
        http.extend_from_slice(&bomb);
        let mut archive = record(&http);
        archive.extend(page());
        let (problems, ingested) = told(bytes("a.warc", archive));
        assert_eq!(problems, [("too-large", None)]);
        assert_eq!(
            ingested.articles.len(),
            2,
            "the record behind the bomb is read"
        );
    }

    #[test]
    fn archives_that_lie() {
        let mut cut = page();
        cut.extend(&page()[..120]);
        let (problems, ingested) = told(bytes("a.warc", cut));
        assert_eq!(
            (problems, ingested.articles.len()),
            (vec![("truncated", None)], 2)
        );
        let huge = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 99999999999999\r\n\r\nx";
        assert_eq!(code(bytes("a.warc", huge)), ["truncated"]);
        assert_eq!(
            code(bytes("a.warc", "WARC/1.0\r\nContent-Length: -5\r\n\r\n")),
            ["bad-warc"]
        );
        assert_eq!(
            code(bytes(
                "a.warc",
                format!("WARC/1.0\r\n{}", "a: b\r\n".repeat(5000))
            )),
            ["bad-warc"]
        );
        let mut garbage = page();
        garbage.extend_from_slice(b"not a record\r\n");
        assert_eq!(code(bytes("a.warc", garbage)), ["bad-warc"]);
    }
}

#[cfg(feature = "docx")]
#[test]
fn archives_that_are_no_documents() {
    assert_eq!(
        code(bytes("a.docx", *b"PK\x03\x04 and nothing else")),
        ["bad-docx"]
    );
    let story = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/formats/story/story.docx");
    let whole = std::fs::read(story).expect("there");
    assert_eq!(
        code(bytes("a.docx", &whole[..whole.len() / 2])),
        ["bad-docx"]
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_that_unpacks_to_gigabytes() {
    use std::io::Write as _;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..65 {
        encoder.write_all(&vec![b' '; 4 << 20]).expect("in memory");
    }
    let mut pdf = b"%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n".to_vec();
    pdf.extend(encoder.finish().expect("in memory"));
    pdf.extend_from_slice(b"\nendstream\nendobj\n");
    assert_eq!(code(bytes("a.pdf", pdf)), ["too-large"]);
}

#[test]
fn a_format_that_was_left_out_says_so() {
    for (format, built) in Format::ALL.map(|format| (format, format.is_built())) {
        let options = Options {
            format: Some(format),
            progress: None,
        };
        let problems = ingest(vec![bytes("a", "x")], &options).problems;
        let told = problems
            .iter()
            .any(|p| p.code == "format-not-built" && p.message.contains("--features"));
        assert_eq!(told, !built, "{}", format.name());
    }
}

#[cfg(unix)]
#[test]
fn circles_of_links_end() -> std::io::Result<()> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("circle");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("inner"))?;
    std::fs::write(folder.join("good.txt"), GOOD)?;
    std::os::unix::fs::symlink(&folder, folder.join("inner/again"))?;
    std::os::unix::fs::symlink(folder.join("loop.txt"), folder.join("loop.txt"))?;
    let ingested = ingest(
        vec![
            Input::Path(folder.clone()),
            Input::Path(folder.join("loop.txt")),
        ],
        &Options::default(),
    );
    assert_eq!(ingested.articles.len(), 1);
    let codes: Vec<&str> = ingested.problems.iter().map(|p| p.code).collect();
    assert_eq!(codes, ["unreadable"]);
    Ok(())
}

/// The peak of a process's memory is in the kernel's account of it.
#[cfg(target_os = "linux")]
#[test]
fn memory_is_bounded() -> Result<(), Box<dyn std::error::Error>> {
    use std::io::{BufWriter, Write as _};
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("memory");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    // A gigabyte on one line, and the worst that a page, a list and a text within the limits can hold.
    let mut line = BufWriter::new(std::fs::File::create(folder.join("line.jsonl"))?);
    for _ in 0..1024 {
        line.write_all(&vec![b'x'; 1 << 20])?;
    }
    line.flush()?;
    std::fs::write(
        folder.join("page.html"),
        "<html><p>".to_owned() + &"<i>12 x</i>".repeat(190_000),
    )?;
    std::fs::write(
        folder.join("tags.html"),
        "<html>".to_owned() + &"<b>".repeat(450_000) + &"x".repeat(LARGEST_DOCUMENT - 1_400_000),
    )?;
    std::fs::write(
        folder.join("list.json"),
        format!("[{}1]", "{},".repeat(LARGEST_DOCUMENT / 3 - 10)),
    )?;
    std::fs::write(
        folder.join("record.json"),
        format!("{{\"@type\": [{}0]}}", "0,".repeat(LARGEST_RECORD / 2 - 20)),
    )?;
    let told = folder.join("told");
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_factdiff"))
        .args(["check", "--format", "json", "--quiet"])
        .arg(&folder)
        .stderr(std::fs::File::create(&told)?)
        .spawn()?;
    let (mut peak, account) = (0, format!("/proc/{}/status", child.id()));
    let status = loop {
        let kib = std::fs::read_to_string(&account).ok().and_then(|status| {
            let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        });
        peak = peak.max(kib.unwrap_or_default());
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    };
    let told = std::fs::read_to_string(told)?;
    std::fs::remove_dir_all(&folder)?;
    println!("peak: {} MiB", peak / 1024);
    assert!((1..600 * 1024).contains(&peak), "{peak} KiB");
    assert_eq!(status.code(), Some(2), "{}", &told[..told.len().min(2000)]);
    let line = "line.jsonl:1: a line of more than 32 MiB";
    assert!(told.contains(line), "{}", &told[..told.len().min(500)]);
    Ok(())
}
