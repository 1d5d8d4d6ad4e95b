//! The codes of an embedded CMap.

use anyhow::{Context, Result, bail};
use hayro_cmap::{BfString, CMap, CMapName, load_embedded};

/// Codes of one length in bytes.
pub struct Codes {
    width: u8,
    all: Vec<u32>,
}

/// From one code to another in each of their bytes.
pub struct Space {
    low: Vec<u8>,
    high: Vec<u8>,
}

impl Codes {
    pub fn width(&self) -> u8 {
        self.width
    }

    pub fn cid(&self, map: &CMap, code: u32) -> Option<u32> {
        map.lookup_cid_code(code, self.width)
    }

    /// Which glyph a code stands for. A map to Unicode answers here too, by its texts; those have a list of their own.
    pub fn cids(&self, map: &CMap) -> Vec<(u32, u32)> {
        let glyph = |code| map.lookup_bf_string(code).is_none().then(|| self.cid(map, code)).flatten();
        self.all.iter().filter_map(|&code| Some((code, glyph(code)?))).collect()
    }

    /// Which text a code stands for; of two bytes in each of the four maps.
    pub fn texts(&self, map: &CMap) -> Vec<(u32, BfString)> {
        let text = |code| (self.width == 2).then(|| map.lookup_bf_string(code)).flatten();
        self.all.iter().filter_map(|&code| Some((code, text(code)?))).collect()
    }
}

impl Space {
    /// As a CMap says it.
    pub fn line(&self) -> String {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        format!("<{}> <{}>\n", hex(&self.low), hex(&self.high))
    }

    fn codes(&self) -> Vec<u32> {
        self.low.iter().zip(&self.high).fold(vec![0], |codes, (&low, &high)| {
            codes
                .into_iter()
                .flat_map(|code| (low..=high).map(move |byte| code << 8 | u32::from(byte)))
                .collect()
        })
    }
}

/// All that there may be of one and two bytes, whatever the CMap declares, since the reader does not look at that; and of
/// four bytes those that it declares. None has codes of three.
pub fn codes(spaces: &[Space]) -> Result<[Codes; 3]> {
    if spaces.iter().any(|space| space.low.len() == 3) {
        bail!("has codes of three bytes");
    }
    let four = spaces.iter().filter(|space| space.low.len() == 4).flat_map(Space::codes).collect();
    Ok([
        Codes { width: 1, all: (0..=0xFF).collect() },
        Codes { width: 2, all: (0..=0xFFFF).collect() },
        Codes { width: 4, all: four },
    ])
}

/// The embedded file of this name.
pub fn embedded(name: &str) -> Result<&'static [u8]> {
    load_embedded(CMapName::from_bytes(name.as_bytes())).with_context(|| format!("{name} is not embedded"))
}

/// The name of the CMap that this one builds upon.
pub fn base(data: &[u8]) -> Option<String> {
    let (_, name) = parts(data)?.into_iter().find(|(kind, _)| *kind == BASE)?;
    Some(String::from_utf8_lossy(name).into_owned())
}

/// The codes that a CMap declares, or that the one below it does.
pub fn spaces(data: &[u8]) -> Result<Vec<Space>> {
    let own = own(data).context("is no embedded file")?;
    match base(data) {
        Some(name) if own.is_empty() => spaces(embedded(&name)?),
        _ => Ok(own),
    }
}

/// Parts of an embedded file: the CMap below, and the codes declared.
const BASE: u8 = 0x09;
const SPACES: u8 = 0x0C;

/// The parts, each with its kind.
fn parts(data: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut parts = Vec::new();
    // Magic, version and length; then for each part its kind, its length with these five bytes, and its content.
    let mut rest = data.get(10..)?;
    while let Some((&kind, after)) = rest.split_first() {
        let length = u32::from_be_bytes(*after.first_chunk()?) as usize;
        parts.push((kind, rest.get(5..length)?));
        rest = rest.get(length..)?;
    }
    Some(parts)
}

fn own(data: &[u8]) -> Option<Vec<Space>> {
    let mut spaces = Vec::new();
    for (_, content) in parts(data)?.into_iter().filter(|(kind, _)| *kind == SPACES) {
        let (_, mut ranges) = content.split_first()?;
        while let Some((&width, bytes)) = ranges.split_first() {
            let (low, bytes) = bytes.split_at_checked(width.into())?;
            let (high, bytes) = bytes.split_at_checked(width.into())?;
            spaces.push(Space { low: low.to_vec(), high: high.to_vec() });
            ranges = bytes;
        }
    }
    Some(spaces)
}
