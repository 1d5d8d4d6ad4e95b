//! The CMaps of a collection as one file: what `src/read/pdf/unpack.rs` makes text of again.

use super::codes::{Codes, Space, base, codes, embedded, spaces};
use super::unpack::{self, TO_GLYPHS, TO_TEXT};
use anyhow::{Context, Result, ensure};
use hayro_cmap::{BfString, CMap, CidFamily, WritingMode, load_embedded};
use std::collections::HashMap;

/// An embedded CMap.
struct Known {
    name: &'static str,
    map: CMap,
    /// What it builds upon, as published.
    base: Option<String>,
    spaces: Vec<Space>,
    codes: [Codes; 3],
}

fn known(name: &'static str) -> Result<Known> {
    let data = embedded(name)?;
    let (map, base, spaces) = (parsed(data)?, base(data), spaces(data)?);
    let codes = codes(&spaces)?;
    Ok(Known { name, map, base, spaces, codes })
}

fn parsed(data: &[u8]) -> Result<CMap> {
    CMap::parse(data, load_embedded).context("does not parse")
}

/// All of these, one after another, each with its length.
pub fn pack(collection: &str, names: &[&'static str]) -> Result<Vec<u8>> {
    let all: Vec<Known> = names.iter().map(|name| known(name)).collect::<Result<_>>()?;
    let mut file = Vec::new();
    for (index, known) in all.iter().enumerate() {
        ensure!(ordering(&known.map)?.0.contains(collection), "{} is of another collection", known.name);
        // What it builds upon, or what makes it smallest of those before it.
        let bases = all.iter().enumerate().filter(|(at, base)| match &known.base {
            Some(name) => base.name == name,
            None => *at < index && contains(known, base),
        });
        let ways = bases.map(|(_, base)| one(known, Some(base))).chain([one(known, None)]);
        let ways: Vec<_> = ways.collect::<Result<_>>()?;
        let smallest = ways.into_iter().min_by_key(Vec::len).context("is packed in no way")?;
        number(&mut file, smallest.len() as u32);
        file.extend(smallest);
    }
    Ok(file)
}

/// Whether it knows every code that the other does, so that it can be said as what differs from that.
fn contains(known: &Known, other: &Known) -> bool {
    other.codes.iter().all(|codes| {
        let has = |&(code, _): &(u32, u32)| codes.cid(&known.map, code).is_some();
        codes.texts(&other.map).is_empty() && codes.cids(&other.map).iter().all(has)
    })
}

fn one(known: &Known, base: Option<&Known>) -> Result<Vec<u8>> {
    let mut bytes = format!("{}\0{}\0", known.name, head(known, base)?).into_bytes();
    known.codes.iter().for_each(|codes| list(&mut bytes, codes, &known.map, base.map(|base| &base.map)));
    Ok(bytes)
}

/// Holds a file against the embedded CMaps, code by code, as the reader will read it.
pub fn verify(file: &[u8], names: &[&'static str]) -> Result<()> {
    let maps: HashMap<_, _> = unpack::maps(file).context("does not unpack")?.into_iter().collect();
    let mut texts: HashMap<&str, &'static [u8]> = HashMap::new();
    for name in names {
        let text = maps.get(*name).and_then(|packed| unpack::text(packed));
        texts.insert(name, text.with_context(|| format!("{name} does not unpack"))?.leak().as_bytes());
    }
    for name in names {
        let known = known(name)?;
        let texts = texts.clone();
        let text = texts.get(name).copied().unwrap_or_default();
        let again =
            CMap::parse(text, move |name| texts.get(std::str::from_utf8(name.to_bytes()).ok()?).copied());
        let again = again.with_context(|| format!("{name} does not parse"))?;
        let lookups = |map: &CMap| known.codes.each_ref().map(|codes| (codes.cids(map), codes.texts(map)));
        ensure!(lookups(&known.map) == lookups(&again), "{name} says something else when it is read again");
        ensure!(writing(&known.map) == writing(&again), "{name} runs the other way when it is read again");
        ensure!(
            ordering(&known.map)? == ordering(&again)?,
            "{name} is of another collection when it is read again"
        );
    }
    Ok(())
}

fn writing(map: &CMap) -> WritingMode {
    map.metadata().writing_mode.unwrap_or(WritingMode::Horizontal)
}

/// Its ordering and supplement; all of them are Adobe's.
fn ordering(map: &CMap) -> Result<(String, i32)> {
    let collection = map.metadata().character_collection.as_ref().context("has no character collection")?;
    let ordering = match &collection.family {
        CidFamily::AdobeJapan1 => "Japan1".into(),
        CidFamily::AdobeGB1 => "GB1".into(),
        CidFamily::AdobeCNS1 => "CNS1".into(),
        CidFamily::AdobeKorea1 => "Korea1".into(),
        CidFamily::AdobeIdentity => "Identity".into(),
        CidFamily::Custom { ordering, .. } => String::from_utf8_lossy(ordering).into_owned(),
    };
    Ok((ordering, collection.supplement))
}

/// The text before the maps, in the language in which Adobe publishes them.
fn head(known: &Known, base: Option<&Known>) -> Result<String> {
    let (ordering, supplement) = ordering(&known.map)?;
    let base = base.map(|base| format!("/{} usecmap\n", base.name)).unwrap_or_default();
    let lines: String = known.spaces.iter().map(Space::line).collect();
    Ok(format!(
        "/CIDSystemInfo 3 dict dup begin\n/Registry (Adobe) def\n/Ordering ({ordering}) def\n/Supplement {supplement} \
         def\nend def\nbegincmap\n/CMapName /{} def\n/WMode {} def\n{base}{} begincodespacerange\n{lines}\
         endcodespacerange\n",
        known.name,
        u8::from(writing(&known.map) == WritingMode::Vertical),
        known.spaces.len(),
    ))
}

/// What these codes stand for, where that is not what the CMap below says.
fn list(out: &mut Vec<u8>, codes: &Codes, map: &CMap, below: Option<&CMap>) {
    let own = |(code, cid): &(u32, u32)| below.is_none_or(|below| codes.cid(below, *code) != Some(*cid));
    let cids = codes.cids(map).into_iter().filter(own).map(|(code, cid)| (code, cid, Vec::new()));
    block(out, TO_GLYPHS, codes.width(), &cids.collect::<Vec<_>>());
    let texts = codes.texts(map).into_iter().filter_map(|(code, text)| {
        let mut units = units(&text).into_iter().map(u32::from);
        Some((code, units.next()?, units.collect()))
    });
    block(out, TO_TEXT, codes.width(), &texts.collect::<Vec<_>>());
}

/// A code, what it stands for, and for text what follows the first unit.
type Pair = (u32, u32, Vec<u32>);

fn block(out: &mut Vec<u8>, kind: u32, width: u8, pairs: &[Pair]) {
    let ranges = ranges(pairs);
    if ranges.is_empty() {
        return;
    }
    [kind, width.into(), ranges.len() as u32].into_iter().for_each(|value| number(out, value));
    let mut next = 0;
    for (first, more) in &ranges {
        number(out, first.0 - next);
        next = first.0 + more + 1;
    }
    ranges.iter().for_each(|(_, more)| number(out, *more));
    let mut expected = 0_u32;
    for ((_, value, rest), more) in ranges {
        let difference = value.wrapping_sub(expected) as i32;
        number(out, (difference << 1 ^ difference >> 31) as u32);
        if kind == TO_TEXT {
            number(out, rest.len() as u32);
            rest.iter().for_each(|unit| number(out, *unit));
        }
        expected = value + more + 1;
    }
}

/// Codes one after another whose values follow each other: the first, and how many more. As in every CMap none goes
/// beyond its last byte, neither in its codes nor in the units that they stand for.
fn ranges(pairs: &[Pair]) -> Vec<(&Pair, u32)> {
    let mut ranges: Vec<(&Pair, u32)> = Vec::new();
    for pair in pairs {
        let (code, value, rest) = pair;
        match ranges.last_mut() {
            Some((first, more))
                if *code == first.0 + *more + 1
                    && *value == first.1 + *more + 1
                    && code & 0xFF != 0
                    && value & 0xFF != 0
                    && rest.is_empty()
                    && first.2.is_empty() =>
            {
                *more += 1;
            }
            _ => ranges.push((pair, 0)),
        }
    }
    ranges
}

fn units(text: &BfString) -> Vec<u16> {
    match text {
        BfString::Char(c) => c.encode_utf16(&mut [0; 2]).to_vec(),
        BfString::String(text) => text.encode_utf16().collect(),
    }
}

/// Seven bits a byte, the lowest first; the eighth says that there is more.
fn number(out: &mut Vec<u8>, mut value: u32) {
    while value > 0x7F {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
