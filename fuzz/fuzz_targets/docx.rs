#![no_main]
mod held;

use factdiff::ingest::Format;
use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write as _};
use zip::write::{SimpleFileOptions, ZipWriter};

// Half of the inputs are archives, half the document within one: a checksum lets few of the former through.
fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    if first % 2 == 0 {
        held::read(Format::Docx, rest);
        return;
    }
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let parts = rest.split(|byte| *byte == 0).zip(["word/document.xml", "docProps/core.xml"]);
    for (part, name) in parts {
        archive.start_file(name, stored).expect("in memory");
        archive.write_all(part).expect("in memory");
    }
    let archive = archive.finish().expect("in memory").into_inner();
    held::read(Format::Docx, &archive);
});
